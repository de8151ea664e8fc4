"""Rich text to read, with a frame while it has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTextBrowser

from cheekviewer.ui.parts.framed import frame, show_frame
from cheekviewer.ui.parts.thin_bar import ThinBar

_BESIDE_THE_BAR = 6
"""Pixels between the text and the scroll bar."""


class Body(QTextBrowser):
    """A text browser whose links open nothing by themselves.

    Its scroll bar has its place whether there is something to scroll or not. One that comes and goes makes another
    width, and Qt lays out all the words once more for each: a choice's text took up to four times as long to set.
    """

    def __init__(self) -> None:
        super().__init__(openLinks=False)
        self.setVerticalScrollBar(ThinBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setViewportMargins(0, 0, _BESIDE_THE_BAR, 0)
        frame(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        show_frame(self, seen=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        show_frame(self, seen=False)
