"""How a zone or region is drawn: at rest, pointed at, chosen.

Edges on the face are dashed and lie in a soft band, because no place there is verified; regions of
the back follow landmarks and have a plain edge. What is chosen also carries the pattern of its point, the one
of the printed sheet: colour alone would not tell it to everybody, and five patterns at rest would be a din.
"""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, qGray
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsScene

from cheekviewer.ui.hatching import Hatching
from cheekviewer.ui.names import NameItem
from cheekviewer.ui.shapes import Shape
from cheekviewer.ui.theme import tinted

_MIDDLE = 122  # grey as far from black as from white, by WCAG contrast


class Level(Enum):
    """How strongly a shape is drawn: opacity of fill and band, width of edge in pixels."""

    REST = (0.13, 0.10, 1.0)
    POINTED = (0.27, 0.16, 1.6)
    CHOSEN = (0.44, 0.62, 2.4)


class Mark:
    """The items of one shape that stands out above the picture at rest."""

    def __init__(self, scene: QGraphicsScene, shape: Shape, name: NameItem) -> None:
        self._fill = QGraphicsPathItem(shape.path)
        self._edge = QGraphicsPathItem(shape.path)
        self._inside = QGraphicsPathItem(shape.path)  # cuts the pattern to the shape
        self._inside.setPen(QPen(Qt.PenStyle.NoPen))
        self._inside.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._pattern = Hatching(shape, self._inside)
        self.name = name
        for item in (*self._items(), self._pattern):
            item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        for item in self._items():
            scene.addItem(item)

    def show(self, level: Level, colour: str, *, dashed: bool) -> None:
        """Draw at `level`; what is chosen lies above what is pointed at."""
        fill, band, width = level.value
        self._fill.setBrush(tinted(colour, fill))
        self._fill.setPen(_pen(tinted(colour, band), 7, dashed=False) if dashed else QPen(Qt.PenStyle.NoPen))
        if level is Level.CHOSEN:
            self._fill.setPen(_pen(tinted(_against(colour), band), 7 if dashed else 5, dashed=False))
        self._edge.setPen(_pen(QColor(colour), width, dashed=dashed))
        for item in (self._fill, self._inside, self._edge):
            item.setZValue(2 if level is Level.CHOSEN else 1)
        for part in self._items():
            part.show()
        self._inside.setVisible(level is Level.CHOSEN)
        self._pattern.show_colour(colour)

    def hide(self) -> None:
        """Leave the items on the scene, unseen."""
        for item in self._items():
            item.hide()

    def remove(self, scene: QGraphicsScene) -> None:
        """Take the items off the scene."""
        for item in self._items():
            scene.removeItem(item)

    def _items(self) -> tuple[QGraphicsItem, ...]:
        return self._fill, self._inside, self._edge, self.name


def paint_rest(painter: QPainter, shape: Shape, colour: str, *, dashed: bool) -> None:
    """Paint a shape as it is when nobody looks at it, in the painter's chart frame."""
    fill, band, width = Level.REST.value
    painter.setBrush(tinted(colour, fill))
    painter.setPen(_pen(tinted(colour, band), 6 if dashed else 3, dashed=False))
    painter.drawPath(shape.path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(tinted(colour, 0.85), width, dashed=dashed))
    painter.drawPath(shape.path)


def tie_place(path: QPainterPath, part: QRectF) -> QPointF:
    """Return where a thread is tied to the part of a shape in the box `part`: inside it, below the middle."""
    y = part.top() + 0.76 * part.height()
    places = [QPointF(part.left() + part.width() * (i + 0.5) / 24, y) for i in range(24)]
    inside = [place for place in places if path.contains(place)]
    return inside[len(inside) // 2] if inside else part.center()


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
