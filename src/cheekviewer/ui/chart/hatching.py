"""The pattern of a point as lines and dots, so that what is chosen is told by more than its colour.

The patterns are those of the printed sheet. One small tile of a pattern is laid all over the shape: lines drawn one by
one and cut to it took a second where the chart is near.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from cheekviewer.colours import PATTERNS
from cheekviewer.ui.chart.shapes import Shape

_DOT_PX, _LINE_PX = 2.6, 1.1
_LEVEL_TILE_PX, _TILE_PX = 8, 11  # so that level lines are about as far apart as leaning ones, eight pixels
_MOST_TILES = 40
_FALLING = tuple(QLineF(-1, by - 1, 2, by + 2) for by in (-1, 0, 1))
_RISING = tuple(QLineF(-1, by + 2, 2, by - 1) for by in (-1, 0, 1))
_LEVEL = (QLineF(-1, 0.5, 2, 0.5),)
_LINES: Mapping[str, Sequence[QLineF]] = {
    "lines-left": _FALLING,
    "lines-right": _RISING,
    "lines-level": _LEVEL,
    "cross": _FALLING + _RISING,
}
_DOTS = (QPointF(0.25, 0.25), QPointF(0.75, 0.75))


def paint_pattern(painter: QPainter, shape: Shape, colour: str) -> None:
    """Paint the pattern of a shape in a colour, cut to it, equally wide apart on the screen at every zoom."""
    pattern = PATTERNS[shape.number % len(PATTERNS)]
    ratio, scale = painter.device().devicePixelRatioF(), painter.deviceTransform().m11()
    brush = QBrush(_tile(pattern, colour, ratio))
    brush.setTransform(QTransform().translate(*shape.middle).scale(1 / scale, 1 / scale))
    painter.fillPath(shape.path, brush)


@lru_cache(_MOST_TILES)
def _tile(pattern: str, colour: str, ratio: float) -> QImage:
    """Return a small picture of a pattern that goes on in itself wherever it is laid beside itself."""
    side = round(ratio * (_LEVEL_TILE_PX if pattern == "lines-level" else _TILE_PX))
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side, side)
    pen = QPen(QColor(colour), (_DOT_PX if pattern == "dots" else _LINE_PX) * ratio / side)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if pattern == "dots":
        painter.drawPoints(_DOTS)
    else:
        painter.drawLines(_LINES[pattern])
    painter.end()
    return tile
