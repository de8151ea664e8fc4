"""The search box, its ranked hits, and the points of the atlas always at hand below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.colours import Colours
from cheekviewer.ui.lists.entry_list import EntryList
from cheekviewer.ui.lists.hits import Index, hit_row, row_of
from cheekviewer.ui.lists.rows import Row
from cheekviewer.ui.parts.field import Field
from cheekviewer.ui.speech.voice import say

_MOST_HITS = 60
_EDGES_PX = 28  # of the box
_PAUSE_MS = 400  # of typing, before hits are read out


class SearchPanel(QWidget):
    """Where entries are looked up; `picked` and `hovered` carry an EntryId or None.

    `index` folds the names of an atlas; it is dear, so it is asked when the box is first gone to.
    """

    picked = Signal(object)
    hovered = Signal(object)
    left = Signal()

    def __init__(self, index: Callable[[Atlas], Index], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_index = index
        self._atlas: Atlas | None = None
        self._index: Index | None = None
        self._lang: Lang = "en"
        self._key_here = ""
        self._set: object = None
        self._chosen: EntryId | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow)
        self.box = Field()
        self.box.setClearButtonEnabled(True)
        self.hits = EntryList()
        self.points = EntryList()
        self._nothing = QLabel(wordWrap=True)
        self._nothing.setContentsMargins(16, 8, 16, 8)
        self._nothing.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._nothing.linkActivated.connect(self.box.setText)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.box.textChanged.connect(self._search)
        self.box.textEdited.connect(lambda: self._pause.start())
        for watched in (self.box, self.points):
            watched.installEventFilter(self)
        for entries in (self.hits, self.points):
            entries.picked.connect(self.picked)
            entries.hovered.connect(self.hovered)

    def show_atlas(self, atlas: Atlas) -> None:
        """Look things up in an atlas."""
        self._atlas, self._index = atlas, None
        self.retranslate()

    def show_look(self, tones: Colours, lang: Lang, key: str) -> None:
        """Draw in the colours of a theme, with names in a language; `key` is the one that leads here, if any."""
        for entries in (self.hits, self.points):
            entries.show_colours(tones)
        if (lang, key, self.font()) != self._set:
            self._set = lang, key, self.font()
            self._lang, self._key_here = lang, key
            self.retranslate()

    def show_selection(self, entry: EntryId | None) -> None:
        """Make the row of the chosen entry the current one, after the frame in which the charts answer."""
        self._chosen = entry
        self._later.start()

    def _follow(self) -> None:
        self._later.stop()
        for entries in (self.hits, self.points):
            entries.show_selection(self._chosen)

    def go_there(self) -> None:
        """Put the keyboard into the box, what it holds selected."""
        # For ShortcutFocusReason Qt would select before it tells of the focus, and Orca pass over the box in silence.
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        self.box.setAccessibleName(self.tr("Search"))
        self.hits.setAccessibleName(self.tr("Found entries"))
        self.points.setAccessibleName(self.tr("All points"))
        if self._atlas is not None:
            head = Row(self.tr("All points").upper())
            points = self._atlas.points
            self.points.show_rows([head, *(row_of(self._atlas, point, self._lang) for point in points)])
            self._fit()
            self._search(self.box.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the box, arrows walk through the hits, Enter chooses, Esc empties it and then leaves."""
        if watched is self.box and event.type() == QEvent.Type.FocusIn:
            self._fold()
        if event.type() == QEvent.Type.Resize:
            self._fit()
        if watched is self.box and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        if self._later.isActive():
            self._follow()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.hits.step(1 if key == Qt.Key.Key_Down else -1)
            say(self.box, self.hits.words)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.hits.current() is None:
                self.hits.step(1)
            if (entry := self.hits.current()) is not None:
                self.picked.emit(entry)
        elif key == Qt.Key.Key_Escape and self.box.text():
            self.box.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self._nothing)
        column.addWidget(self.hits, 1)
        column.addWidget(self.points)
        self.setMinimumWidth(232)

    def _fit(self) -> None:
        """Show all points whole, and in the empty box as many words as it has room for."""
        most = max(self.height() * 2 // 3, 1)
        rows = range(min(len(self.points.rows), most))  # the others have no room: none is less than a pixel high
        height = sum(self.points.sizeHintForRow(number) for number in rows) + 8
        self.points.setFixedHeight(min(height, most))
        words = self.tr("Search: name, pinyin, complaint")
        shorter = (words, self.tr("Name, pinyin, complaint"), self.tr("Search"))
        choices = (*(f"{some}   {self._key_here}" for some in shorter), *shorter)
        measure = self.box.fontMetrics().horizontalAdvance
        fitting = (some.rstrip() for some in choices if measure(some) <= self.box.width() - _EDGES_PX)
        self.box.setPlaceholderText(next(fitting, ""))
        self.box.setToolTip(words)

    def _fold(self) -> Index | None:
        """Return the index of the atlas, made now if it is not yet."""
        if self._index is None and self._atlas is not None:
            self._index = self._make_index(self._atlas)
        return self._index

    def _search(self, text: str) -> None:
        if self._atlas is None:
            return
        index = self._fold() if text.strip() else None
        found = index.hits(text, _MOST_HITS) if index else ()
        if text.strip():
            matched = self.tr("matched: {words}")
            self.hits.show_rows([hit_row(self._atlas, hit, self._lang, matched) for hit in found])
            self.hits.scrollToTop()
        else:
            self.hits.show_rows(self._everything(self._atlas))
        self._nothing.setVisible(bool(text.strip()) and not found)
        if not found and text.strip():
            self._offer(text)

    def _tell(self) -> None:
        """Read out how many entries are found and the first of them, as the keyboard stays in the box."""
        if not self.box.text().strip():
            return
        if not (rows := self.hits.rows):
            say(self.box, QTextDocumentFragment.fromHtml(self._nothing.text()).toPlainText())
            return
        first = ", ".join(filter(None, (rows[0].title, rows[0].note)))
        say(self.box, self.tr("{count} found: {first}").format(count=len(rows), first=first))

    def _offer(self, text: str) -> None:
        """Say that nothing fits, with the nearest names as links."""
        near = self._index.nearest(text) if self._index else ()
        words = self.tr("Nothing found.")
        if near:
            links = " · ".join(f'<a href="{name}">{name}</a>' for name in near)
            words = self.tr("Nothing found. Did you mean {names}?").format(names=links)
        self._nothing.setText(words)

    def _everything(self, atlas: Atlas) -> Sequence[Row]:
        conditions = [row_of(atlas, entry, self._lang) for entry in atlas.conditions]
        structures = [row_of(atlas, entry, self._lang) for entry in atlas.structures]
        rows: list[Row] = []
        for title, some in ((self.tr("Conditions"), conditions), (self.tr("Structures"), structures)):
            rows += [Row(title.upper()), *some] if some else []
        return rows
