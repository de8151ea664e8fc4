"""A bar of commands or words across the window, kept apart from what lies beside it by a rule."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolBar, QWidget


class Bar(QToolBar):
    """A tool bar that stays where it is, plain but for a rule under it, or over one at the foot of the window."""

    def __init__(self, parent: QWidget | None = None, *, at_foot: bool = False) -> None:
        super().__init__(parent)
        self._at_foot = at_foot
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule."""
        painter = QPainter(self)
        painter.setPen(self.palette().mid().color())
        y = 0 if self._at_foot else self.height() - 1
        painter.drawLine(0, y, self.width(), y)
