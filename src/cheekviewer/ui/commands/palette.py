"""One box for everything: type a few letters of a command or an entry, and Enter does or chooses it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.colours import Colours
from cheekviewer.ui.commands.command import Command
from cheekviewer.ui.commands.fuzzy import Fit, fit
from cheekviewer.ui.commands.table import Commands, bare, menus
from cheekviewer.ui.lists.entry_list import EntryList
from cheekviewer.ui.lists.hits import Index, hit_row
from cheekviewer.ui.lists.rows import Row
from cheekviewer.ui.parts.field import Field
from cheekviewer.ui.speech.voice import say
from cheekviewer.ui.style.theme import tinted

_MOST_HITS = 40
_COMMAND = ">"  # before the id of a command in the list; no id of an entry holds it
_EDGE, _SHADOW = 8, 10


class Palette(QWidget):
    """A list of all that can be done and found, over the upper middle of a window; gone once used.

    `picked` carries the EntryId to choose. The keyboard goes back to where it was before a command runs.
    `index` makes the search index of the atlas, or returns the one made before; asked at the first letter.
    """

    picked = Signal(object)

    def __init__(
        self, window: QWidget, commands: Commands, atlas: Atlas, index: Callable[[], Index], tones: Colours, lang: Lang
    ) -> None:
        super().__init__(window)
        self._window, self._commands, self._atlas, self._index = window, commands, atlas, index
        self._tones, self._lang = tones, lang
        self._english = {command.id: command for some in menus(_as_written).values() for command in some}
        self._before: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = Field()
        self.box.setClearButtonEnabled(True)
        self.box.setPlaceholderText(self.tr("Type a command, or a name in the atlas"))
        self.box.setAccessibleName(self.tr("Command palette"))
        self.list = EntryList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Commands and entries"))
        self.list.show_colours(tones)
        self._card = QWidget(self)
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self._column.addWidget(self.box)
        self._column.addWidget(self.list)
        self.setAccessibleName(self.tr("Command palette"))
        self.box.textChanged.connect(self._list)
        self.box.installEventFilter(self)
        self.list.picked.connect(self._take)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show it and take the keyboard."""
        self._before = QApplication.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._lose)
        self._list("")
        self.show()
        self.raise_()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Give the keyboard back to where it was, and be gone."""
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep all keys of the box from the window's commands, and stay over the middle of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        if watched is self.box and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the card: leave."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window a little, and paint the card with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = QColor(self._tones.paper).lightness() < 128
        painter.fillRect(self.rect(), tinted("#000000", 0.35 if dark else 0.10))
        card = QRectF(self._card.geometry())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted("#000000", 0.05 if dark else 0.018))
        for by in range(_SHADOW):
            painter.drawRoundedRect(card.adjusted(-by, -by + 3, by, by + 3), 8 + by, 8 + by)
        painter.setPen(QPen(QColor(self._tones.rule), 1))
        painter.setBrush(QColor(self._tones.paper))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _lose(self) -> None:
        self._before = None

    def _key(self, key: Qt.Key) -> bool:
        rows = max(1, self.list.viewport().height() // max(1, self.list.sizeHintForRow(0)) - 1)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: rows, Qt.Key.Key_PageUp: -rows}
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (chosen := self.list.current()) is not None:
                self._take(chosen)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # there is nowhere else to go
        return True

    def _step(self, by: int) -> None:
        for _ in range(abs(by)):
            self.list.step(1 if by > 0 else -1)
        if self.list.currentIndex().row() <= 1:
            self.list.scrollToTop()  # a heading stands there
        self._tell()

    def _take(self, chosen: EntryId) -> None:
        self.leave()
        if chosen.startswith(_COMMAND):
            self._commands[chosen.removeprefix(_COMMAND)].trigger()
        else:
            self.picked.emit(chosen)

    def _list(self, text: str) -> None:
        """List what fits, the best first and current."""
        rows = self._fitting(text) if text.strip() else self._everything()
        self.list.show_rows(rows or [Row(self.tr("Nothing found."))])
        self.list.show_selection(None)
        self.list.step(1)
        self.list.scrollToTop()
        self._place()
        self._tell()

    def _everything(self) -> Sequence[Row]:
        """Return all commands that can be done now, under the titles of their menus."""
        rows: list[Row] = []
        for title, some in menus().items():
            offered = [self._row(command) for command in some if self._offered(command.id)]
            rows += [Row(bare(title).upper()), *offered] if offered else []
        return rows

    def _fitting(self, text: str) -> Sequence[Row]:
        """Return the commands that clearly fit, then the entries, then the commands that may be meant."""
        fits = [(best, command) for command in self._offers() if (best := self._fit(text, command)) is not None]
        fits.sort(key=lambda pair: pair[0])
        matched = self.tr("matched: {words}")
        entries = [hit_row(self._atlas, hit, self._lang, matched) for hit in self._index().hits(text, _MOST_HITS)]
        return [
            *(self._row(command) for best, command in fits if best is Fit.STARTS),
            *entries,
            *(self._row(command) for best, command in fits if best is not Fit.STARTS),
        ]

    def _fit(self, text: str, command: Command) -> Fit | None:
        """Return how well a command fits, by its words in the language set now or in English."""
        fits = [fit(text, bare(some.text), some.tip) for some in (command, self._english[command.id])]
        return min((best for best in fits if best is not None), default=None)

    def _offers(self) -> Iterator[Command]:
        return (command for some in menus().values() for command in some if self._offered(command.id))

    def _offered(self, name: str) -> bool:
        return name != "palette" and self._commands[name].isEnabled()

    def _row(self, command: Command) -> Row:
        action: QAction = self._commands[command.id]
        sign = "checked" if action.isChecked() else "command"
        row_id = EntryId(_COMMAND + command.id)
        return Row(bare(command.text), command.tip, row_id, sign, keys=self._commands.keys(command.id))

    def _place(self) -> None:
        """Cover the window; put the card over its upper middle, as high as its rows need, up to two thirds."""
        room = self._window.rect()
        self.setGeometry(room)
        width = min(34 * self.fontMetrics().height(), room.width() - 32)
        least = self.box.sizeHint().height() + 3 * _EDGE
        self._card.setGeometry((room.width() - width) // 2, room.height() // 9, width, least)
        self._column.activate()  # rows are as high as their lines in the width that this gives
        needed = sum(self.list.sizeHintForRow(row) for row in range(len(self.list.rows)))
        self._card.resize(width, min(least + needed, max(least + 60, room.height() * 2 // 3)))
        self.update()

    def _tell(self) -> None:
        """Say which row Enter would take, as the keyboard stays in the box."""
        if self.isVisible():
            say(self.box, self.list.words or self.tr("Nothing found."))


def _as_written(context: str, words: str) -> str:
    """Return words untranslated: every command is also found in English."""
    return words
