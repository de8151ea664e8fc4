"""The thin frame round what can be scrolled: seen while it has the keyboard, the same room without it."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

_SEEN, _UNSEEN = QPalette.ColorRole.Highlight, QPalette.ColorRole.Base


def frame(area: QAbstractScrollArea) -> None:
    """Give an area its frame, not seen yet."""
    area.setFrameStyle(QFrame.Shape.Box.value | QFrame.Shadow.Plain.value)
    show_frame(area, seen=False)


def show_frame(area: QAbstractScrollArea, *, seen: bool) -> None:
    """Show the frame, or show it no longer: Qt draws a plain box in the colour of the foreground."""
    area.setForegroundRole(_SEEN if seen else _UNSEEN)
