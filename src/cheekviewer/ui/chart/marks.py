"""How a zone or region is drawn: at rest, pointed at, chosen.

Edges on the face are dashed and lie in a soft band, because no place there is verified; regions of
the back follow landmarks and have a plain edge. What is chosen also carries the pattern of its point, the one
of the printed sheet: colour alone would not tell it to everybody, and five patterns at rest would be a din.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, qGray

from cheekviewer.colours import Colours
from cheekviewer.ui.chart.hatching import paint_pattern
from cheekviewer.ui.chart.pens import screen_pen
from cheekviewer.ui.chart.shapes import Shape
from cheekviewer.ui.style.theme import tinted

_CROWD = 400
"""More shapes than these in one view are painted more simply, for each is small."""
_HAIR = 1.0
"""The width of their edges in pixels of the device: Qt has a quick way for no other."""
_MIDDLE = 122  # grey as far from black as from white, by WCAG contrast


class Level(Enum):
    """How strongly a shape is drawn: opacity of fill and band, width of edge in pixels."""

    REST = (0.13, 0.60, 1.6)
    POINTED = (0.27, 0.62, 2.0)
    CHOSEN = (0.44, 0.64, 2.4)


def paint_rest(painter: QPainter, shapes: Sequence[Shape], tones: Colours) -> None:
    """Paint shapes as they are when nobody looks at them, the first on top, in the painter's chart frame."""
    if len(shapes) > _CROWD:
        _paint_crowd(painter, reversed(shapes), tones)
        return
    for shape in reversed(shapes):
        paint_mark(painter, shape, Level.REST, tones.point(shape.number))


def paint_mark(painter: QPainter, shape: Shape, level: Level, colour: str) -> None:
    """Paint one shape in the painter's chart frame: fill and band, its pattern where it is chosen, the edge."""
    fill, band, width = level.value
    painter.setBrush(tinted(colour, fill))
    painter.setPen(_band(colour, band, painter, dashed=shape.doubtful))
    painter.drawPath(shape.path)
    if level is Level.CHOSEN:
        paint_pattern(painter, shape, colour)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_edge(colour, width, painter, dashed=shape.doubtful))
    painter.drawPath(shape.path)


def _paint_crowd(painter: QPainter, shapes: Iterable[Shape], tones: Colours) -> None:
    """Paint very many shapes in a fifth of the time: without bands, and all edges of a colour at once.

    Not so their fills: as one path with crossing edges they would take twenty times as long.
    """
    alike: dict[tuple[str, bool], list[QPainterPath]] = defaultdict(list)
    for shape in shapes:
        alike[tones.point(shape.number), shape.doubtful].append(shape.path)
    fill, _, _ = Level.REST.value
    for (colour, dashed), paths in alike.items():
        edges = QPainterPath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(colour, fill))
        for path in paths:
            painter.drawPath(path)
            edges.addPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_edge(tinted(colour, 0.85), _HAIR, None, dashed=dashed))
        painter.drawPath(edges)


def _band(colour: str, opacity: float, painter: QPainter, *, dashed: bool) -> QPen:
    """Return the band that an edge in a colour lies in, softer where the place of the shape is in doubt."""
    return screen_pen(tinted(_against(colour), opacity), 7 if dashed else 5, painter)


def _against(colour: str) -> str:
    """Return white or black, whichever an edge in a colour stands out from; the plate may be as bright as the edge."""
    return "#000000" if qGray(QColor(colour).rgb()) > _MIDDLE else "#FFFFFF"


def _edge(colour: QColor | str, width: float, painter: QPainter | None, *, dashed: bool) -> QPen:
    pen = screen_pen(colour, width, painter)
    if dashed:
        pen.setDashPattern([4 / width + 1.5, 3 / width + 1])
    return pen
