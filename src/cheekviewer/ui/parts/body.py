"""Rich text to read, with a frame while it has the keyboard."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTextBrowser

from cheekviewer.ui.parts.framed import frame, show_frame
from cheekviewer.ui.parts.thin_bar import ThinBar

_BESIDE_THE_BAR = 6
"""Pixels between the text and the scroll bar."""


class Body(QTextBrowser):
    """A text browser whose links open nothing by themselves."""

    def __init__(self) -> None:
        super().__init__(openLinks=False)
        self.setVerticalScrollBar(ThinBar())
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
