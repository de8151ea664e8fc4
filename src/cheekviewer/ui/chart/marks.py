"""How a zone or region is drawn: at rest, pointed at, chosen.

Edges on the face are dashed and lie in a soft band, because no place there is verified; regions of
the back follow landmarks and have a plain edge. What is chosen also carries the pattern of its point, the one
of the printed sheet: colour alone would not tell it to everybody, and five patterns at rest would be a din.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, qGray
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from cheekviewer.colours import Colours
from cheekviewer.ui.chart.hatching import Hatching
from cheekviewer.ui.chart.names import NameItem
from cheekviewer.ui.chart.shapes import Shape
from cheekviewer.ui.style.theme import tinted

_CROWD = 400
"""More shapes than these in one view are painted more simply, for each is small."""
_HAIR = 1.0
"""The width of their edges in pixels: Qt has a quick way for no other."""
_MIDDLE = 122  # grey as far from black as from white, by WCAG contrast


class Level(Enum):
    """How strongly a shape is drawn: opacity of fill and band, width of edge in pixels."""

    REST = (0.13, 0.60, 1.6)
    POINTED = (0.27, 0.62, 2.0)
    CHOSEN = (0.44, 0.64, 2.4)


class Mark:
    """The items of one shape that stands out above the picture at rest.

    Each level has a fill and an edge of its own, painted once into a picture that Qt keeps. What is not lit has no
    opacity, for Qt throws the picture of a hidden item away.
    """

    def __init__(self, scene: QGraphicsScene, shape: Shape, name: NameItem) -> None:
        self._scene, self.shape = scene, shape
        self._levels: dict[Level, tuple[QGraphicsItem, ...]] = {}
        self.name = name
        scene.addItem(name)
        self.hide()

    @property
    def level(self) -> Level | None:
        """The level that is drawn now, None when nothing is to be seen."""
        return next((level for level, (fill, *_) in self._levels.items() if fill.opacity()), None)

    def show(self, level: Level, colour: str, *, dashed: bool) -> None:
        """Draw at `level`; what is chosen lies above what is pointed at. Colour and edge stay those of the first."""
        if level not in self._levels:
            self._levels[level] = self._made(level, colour, dashed=dashed)
        for other, items in self._levels.items():
            for item in items:
                item.setOpacity(other is level)
        self.name.setOpacity(1)

    def hide(self) -> None:
        """Leave the items on the scene, unseen."""
        for item in self._items():
            item.setOpacity(0)

    def remove(self, scene: QGraphicsScene) -> None:
        """Take the items off the scene."""
        for item in self._items():
            scene.removeItem(item)

    def _items(self) -> tuple[QGraphicsItem, ...]:
        return *chain.from_iterable(self._levels.values()), self.name

    def _made(self, level: Level, colour: str, *, dashed: bool) -> tuple[QGraphicsItem, ...]:
        opacity, band, width = level.value
        chosen = level is Level.CHOSEN
        fill, edge = QGraphicsPathItem(self.shape.path), QGraphicsPathItem(self.shape.path)
        fill.setBrush(tinted(colour, opacity))
        fill.setPen(_band(colour, band, dashed=dashed))
        edge.setPen(_pen(QColor(colour), width, dashed=dashed))
        items = (fill, Hatching(self.shape, colour), edge) if chosen else (fill, edge)
        for item in items:
            item.setZValue(2 if chosen else 1)
            item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            self._scene.addItem(item)
        return items


def paint_rest(painter: QPainter, shapes: Sequence[Shape], tones: Colours) -> None:
    """Paint shapes as they are when nobody looks at them, the first on top, in the painter's chart frame."""
    if len(shapes) > _CROWD:
        _paint_crowd(painter, reversed(shapes), tones)
        return
    for shape in reversed(shapes):
        _paint(painter, shape, tones.point(shape.number), dashed=shape.doubtful)


def _paint(painter: QPainter, shape: Shape, colour: str, *, dashed: bool) -> None:
    fill, band, width = Level.REST.value
    painter.setBrush(tinted(colour, fill))
    painter.setPen(_band(colour, band, dashed=dashed))
    painter.drawPath(shape.path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(QColor(colour), width, dashed=dashed))
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
        painter.setPen(_pen(tinted(colour, 0.85), _HAIR, dashed=dashed))
        painter.drawPath(edges)


def _band(colour: str, opacity: float, *, dashed: bool) -> QPen:
    """Return the band that an edge in a colour lies in, softer where the place of the shape is in doubt."""
    return _pen(tinted(_against(colour), opacity), 7 if dashed else 5, dashed=False)


def _against(colour: str) -> str:
    """Return white or black, whichever an edge in a colour stands out from; the plate may be as bright as the edge."""
    return "#000000" if qGray(QColor(colour).rgb()) > _MIDDLE else "#FFFFFF"


def _pen(colour: QColor, width: float, *, dashed: bool) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([4 / max(width, 1.0) + 1.5, 3 / max(width, 1.0) + 1])
    return pen
