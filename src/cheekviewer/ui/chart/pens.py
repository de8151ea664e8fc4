"""Lines that are equally wide at every zoom and on every screen.

Qt counts the width of a cosmetic pen in pixels of the device: on a fine screen they are half as large as those of a
widget, or smaller.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget


def screen_pen(colour: QColor | str, width: float, painter: QPainter | None = None) -> QPen:
    """Return a pen so many pixels of a widget wide, on the device of a painter; without one, for a `Line`."""
    pen = QPen(QColor(colour), width * (painter.device().devicePixelRatioF() if painter else 1.0))
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


class Line(QGraphicsPathItem):
    """A path over a chart whose edge is as wide as its pen says, in pixels of the widget; deaf to the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the path."""
        pen = QPen(self.pen())
        pen.setWidthF(pen.widthF() * painter.device().devicePixelRatioF())
        painter.setPen(pen)
        painter.setBrush(self.brush())
        painter.drawPath(self.path())
