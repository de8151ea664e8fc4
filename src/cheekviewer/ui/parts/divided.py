"""Parts of a window with a rule between them that can be moved."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle


class Edge(QSplitterHandle):
    """The rule between two rooms, in the colour of a link where the mouse can take hold of it."""

    def __init__(self, splitter: QSplitter) -> None:
        super().__init__(splitter.orientation(), splitter)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out."""
        self.setBackgroundRole(QPalette.ColorRole.Highlight)

    def leaveEvent(self, event: QEvent) -> None:
        """Stand back."""
        self.setBackgroundRole(QPalette.ColorRole.Mid)


class Divided(QSplitter):
    """A splitter with a thin rule between its parts, none of which can be pushed away."""

    def __init__(self, way: Qt.Orientation) -> None:
        super().__init__(way)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Make a rule."""
        return Edge(self)
