"""A line to type in that paints its own edge, in the colours of the palette."""

from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

_PAD_X, _PAD_Y, _RADIUS = 8, 6, 6
_MOST_LETTERS, _MOST_CHANGES = 200, 100


class Field(QLineEdit):
    """A line edit with round corners, its edge heavy while it has the keyboard; it holds up to 200 letters.

    Emptied after many changes it forgets how to undo them: Qt keeps a step for each letter, for ever.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setTextMargins(_PAD_X, _PAD_Y, _PAD_X, _PAD_Y)
        self.setMaxLength(_MOST_LETTERS)
        self._changes = 0
        self.textChanged.connect(self._forget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the edge round them."""
        super().paintEvent(event)
        tones, keyed = self.palette(), self.hasFocus()
        wide = 2 if keyed else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.highlight() if keyed else tones.dark(), wide))
        box = self.rect().toRectF().adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _forget(self, text: str) -> None:
        self._changes += 1
        if not text and self._changes > _MOST_CHANGES:
            self._changes = 0
            self.setText("")  # unlike `clear`, no step that could be undone
