"""A small button that paints itself, in the colours of the palette: rules of style would slow down the whole window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton

_PAD_X, _LEAST_PAD_X, _PAD_Y = 11, 5, 3


class Chip(QToolButton):
    """Words with round ends, dark when it is on; a `quiet` one shows its edge only to the mouse and the keyboard."""

    def __init__(self, *, quiet: bool = False) -> None:
        super().__init__()
        self._quiet = quiet
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words and the round ends."""
        return self._room(_PAD_X)

    def minimumSizeHint(self) -> QSize:
        """Where room is short, the words and a little at their ends."""
        return self._room(_LEAST_PAD_X)

    def _room(self, pad: int) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return words + QSize(2 * pad, 2 * _PAD_Y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, ground and words as it stands: on or off, pressed, under the mouse, with the keyboard."""
        tones, on, keyed = self.palette(), self.isChecked(), self.hasFocus()
        lit = self.underMouse() or self.isDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if keyed or lit or not self._quiet:
            edge = tones.highlight() if keyed else tones.text() if on else tones.dark()
            ground = tones.mid() if self.isDown() else tones.text() if on else tones.alternateBase()
            wide = 2 if keyed else 1
            painter.setPen(QPen(edge, wide))
            painter.setBrush(ground if lit or on else tones.base())
            inset = wide / 2
            radius = min(self.height() / 2, 5 if self._quiet else 10)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), radius, radius)
        painter.setPen((tones.base() if on and not self.isDown() else tones.buttonText()).color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
