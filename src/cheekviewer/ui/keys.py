"""What every key and every gesture does."""

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cheekviewer.ui.reading import ReadingPage


class KeysPage(ReadingPage):
    """A table made from the commands, and the gestures on the charts."""

    def __init__(self, parent: QWidget, menus: Mapping[str, Iterable[QAction]]) -> None:
        super().__init__(parent, self.tr("Keys"), "", QSize(560, 620))
        self.body.setHtml("".join([*(self._menu(title, some) for title, some in menus.items()), self._gestures()]))

    def _menu(self, title: str, actions: Iterable[QAction]) -> str:
        rows = [(self._keys(action), action.statusTip()) for action in actions if action.shortcuts()]
        return self._table(title.replace("&", ""), rows)

    def _gestures(self) -> str:
        rows = [
            (self.tr("Click"), self.tr("choose a zone or region; again: what lies under it, then nothing")),
            (self.tr("Wheel"), self.tr("zoom at the pointer")),
            (self.tr("Drag"), self.tr("move the chart")),
            (self.tr("Arrows, Home, End"), self.tr("move the ring to another shape")),
            (self.tr("Enter"), self.tr("choose what is in the ring")),
            (self.tr("Space"), self.tr("go to its counterpart on the other chart")),
            (self.tr("Shift+arrows"), self.tr("move the chart")),
            (self.tr("Double click"), self.tr("on bare ground: show the chart as at first")),
        ]
        return self._table(self.tr("On the charts"), rows)

    def _table(self, title: str, rows: Iterable[tuple[str, str]]) -> str:
        cells = "".join(
            f"<tr><td width='27%'><b>{escape(key)}</b></td><td>{escape(tip)}</td></tr>" for key, tip in rows
        )
        return f"<h4>{escape(title)}</h4><table width='100%' cellpadding='3'>{cells}</table>"

    def _keys(self, action: QAction) -> str:
        return "  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
