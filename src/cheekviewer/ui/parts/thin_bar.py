"""A scroll bar that is a thin grip and nothing else."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

WIDTH = 10
_GRIP, _RADIUS = 6, 3


class ThinBar(QScrollBar):
    """An upright scroll bar; its grip lies where the style of Qt feels the mouse take hold of it."""

    def sizeHint(self) -> QSize:
        """Thinner than Qt's, as long as asked."""
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grip, if there is anything to scroll."""
        if self.maximum() <= self.minimum():
            return
        top, length = self._grip()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().dark())
        painter.drawRoundedRect(QRectF((WIDTH - _GRIP) / 2, top, _GRIP, length), _RADIUS, _RADIUS)

    def _grip(self) -> tuple[int, int]:
        """Return top and length of the grip as QCommonStyle has them (subControlRect, Qt 6.11), in pixels.

        To ask the style would make all of QStyle known to Python, 5 ms of a start.
        """
        end = super().sizeHint().width()  # as high as the arrows that are not drawn
        room, span = self.height() - 2 * end, self.maximum() - self.minimum()
        length = min(max(room * self.pageStep() // max(span + self.pageStep(), 1), end * 13 // 7), room)
        return end + round((room - length) * (self.sliderPosition() - self.minimum()) / max(span, 1)), length
