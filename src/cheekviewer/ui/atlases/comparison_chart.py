"""A figure with the outlines of two atlases over each other, each in a pattern of its own."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart
from cheekviewer.atlas.review import skin
from cheekviewer.colours import Colours
from cheekviewer.resources import asset
from cheekviewer.ui.style.theme import tinted

_EDGES = (3.2, 1.4)
"""How wide the edges of either atlas are, in pixels, so that of two in one place both are seen."""
_PATTERNS = (Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern)
_BOXES: Mapping[Chart, QRectF] = {Chart.FACE: QRectF(-118, -100, 170, 200), Chart.BACK: QRectF(-250, 60, 500, 800)}


class ComparisonChart(QWidget):
    """The edge of the body and on it the outlines of two atlases, each in its look; schematic ones dashed."""

    def __init__(self, chart: Chart, atlases: tuple[Atlas, Atlas], tones: Colours, name: str) -> None:
        super().__init__()
        self.chart, self._tones = chart, tones
        self._skin = _path(skin(asset("."), chart))
        self._drawn = [list(_shapes(atlas, chart)) for atlas in atlases]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Large enough to tell the patterns apart."""
        return QSize(320, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body and outlines, as large as the widget allows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, room = _BOXES[self.chart], QRectF(self.rect())
        scale = min(room.width() / box.width(), room.height() / box.height())
        middle = room.center() - box.center() * scale
        view = QTransform.fromScale(scale, scale) * QTransform.fromTranslate(middle.x(), middle.y())
        painter.setClipRect(view.mapRect(box))
        painter.setPen(QPen(QColor(self._tones.second), 1))
        painter.setBrush(QColor(self._tones.ground))
        painter.drawPath(view.map(self._skin))
        for number, shapes in enumerate(self._drawn):
            colour = side_colour(self._tones, number)
            painter.setBrush(QBrush(tinted(colour, 0.75), _PATTERNS[number]))
            for path, schematic in shapes:
                line = Qt.PenStyle.DashLine if schematic else Qt.PenStyle.SolidLine
                painter.setPen(QPen(QColor(colour), _EDGES[number], line))
                painter.drawPath(view.map(path))


def side_colour(tones: Colours, number: int) -> str:
    """Return the colour of the first atlas or of the second."""
    return tones.points[0 if number == 0 else 4]


def _shapes(atlas: Atlas, chart: Chart) -> Iterator[tuple[QPainterPath, bool]]:
    """The outlines of an atlas on a chart, and whether each is only schematic."""
    for point in atlas.points:
        if (outline := atlas.outline(chart, point.id)) is not None:
            yield _path(outline), chart is Chart.FACE and not point.zone.verified


def _path(outline: Outline) -> QPainterPath:
    path = QPainterPath()
    for ring in outline.rings:
        path.moveTo(QPointF(*ring.start))
        for segment in ring.segments:
            path.cubicTo(QPointF(*segment.first), QPointF(*segment.second), QPointF(*segment.end))
        path.closeSubpath()
    return path
