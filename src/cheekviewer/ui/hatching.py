"""The pattern of a point as lines and dots, so that what is chosen is told by more than its colour.

The patterns are those of the printed sheet. Chart millimetres.
"""

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cheekviewer.colours import PATTERNS
from cheekviewer.ui.shapes import Shape

_GAP_PX = 8.0
_DOT = 0.001  # mm: a line so short that its round ends make a dot


class Hatching(QGraphicsItem):
    """The pattern of a shape in a colour, cut to it, equally wide apart on the screen at every zoom."""

    def __init__(self, shape: Shape, colour: str) -> None:
        super().__init__()
        self._number, self._box, self._inside = shape.number, shape.box, shape.path
        dots = PATTERNS[self._number % len(PATTERNS)] == "dots"
        self._pen = QPen(QColor(colour), 2.6 if dots else 1.1)
        self._pen.setCosmetic(True)
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._gap, self._path = 0.0, QPainterPath()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw over the whole box."""
        gap = _GAP_PX / painter.worldTransform().m11()
        if gap != self._gap:
            self._gap, self._path = gap, _pattern(self._number, self._box, gap)
        painter.setClipPath(self._inside, Qt.ClipOperation.IntersectClip)
        painter.setPen(self._pen)
        painter.drawPath(self._path)


def _pattern(number: int, box: QRectF, gap: float) -> QPainterPath:
    """Return the pattern of the point at `number` of its atlas over a box, its lines `gap` mm apart."""
    path, pattern = QPainterPath(), PATTERNS[number % len(PATTERNS)]
    if pattern == "dots":
        for spot in _spots(box, gap):
            path.moveTo(spot)
            path.lineTo(spot + QPointF(_DOT, 0))
        return path
    for angle in {"lines-left": (-45,), "lines-right": (45,), "cross": (45, -45)}.get(pattern, (0,)):
        for start, end in _lines(box, gap, math.radians(angle)):
            path.moveTo(start)
            path.lineTo(end)
    return path


def _lines(box: QRectF, gap: float, angle: float) -> Iterator[tuple[QPointF, QPointF]]:
    """Yield parallel lines that cover a box, rising to the right by an angle."""
    reach = math.hypot(box.width(), box.height()) / 2
    along, across = QPointF(math.cos(angle), -math.sin(angle)), QPointF(math.sin(angle), math.cos(angle))
    for number in range(-int(reach / gap), int(reach / gap) + 1):
        middle = box.center() + across * (number * gap)
        yield middle - along * reach, middle + along * reach


def _spots(box: QRectF, gap: float) -> Iterator[QPointF]:
    """Yield places in rows, every other row shifted by half a gap."""
    for row in range(int(box.height() / gap) + 1):
        for column in range(int(box.width() / gap) + 1):
            yield box.topLeft() + QPointF((column + row % 2 / 2) * gap, row * gap)
