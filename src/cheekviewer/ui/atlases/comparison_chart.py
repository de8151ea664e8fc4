"""A figure with the outlines of two atlases over each other, each in a pattern of its own."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, Lang
from cheekviewer.atlas.review import skin
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.colours import Colours
from cheekviewer.resources import asset
from cheekviewer.sheets.labels import BEHIND, LETTERS, SIDES
from cheekviewer.ui.style.theme import tinted, weighted

_EDGES = (3.2, 1.4)
"""How wide the edges of either atlas are, in pixels, so that of two in one place both are seen."""
_PATTERNS = (Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern)
_CORNERS: Mapping[Chart, Mapping[Side, Qt.AlignmentFlag]] = {
    Chart.FACE: {"left": Qt.AlignmentFlag.AlignLeft},
    Chart.BACK: {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight},
}
"""At which upper corner of a chart which side of the person is named."""
_BOXES: Mapping[Chart, QRectF] = {Chart.FACE: QRectF(-118, -100, 170, 200), Chart.BACK: QRectF(-250, 60, 500, 800)}


class ComparisonChart(QWidget):
    """The edge of the body and on it the outlines of two atlases, each in its look; schematic ones dashed.

    The face is that of the person's left side; letters name the person's sides as on the charts of the window.
    """

    def __init__(self, chart: Chart, atlases: tuple[Atlas, Atlas], tones: Colours, lang: Lang, name: str) -> None:
        super().__init__()
        self.chart, self._tones, self._lang = chart, tones, lang
        self._skin = _path(skin(asset("."), chart))
        self._drawn = [list(_shapes(atlas, chart)) for atlas in atlases]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setAccessibleDescription((SIDES["left"] if chart is Chart.FACE else BEHIND).get(lang))

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
        seen = view.mapRect(box)
        painter.setClipRect(seen)
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
        self._letter(painter, seen.adjusted(6, 2, -6, -2))

    def _letter(self, painter: QPainter, box: QRectF) -> None:
        """Name the person's sides at the upper corners of a box."""
        painter.setFont(weighted(600, 1.1))
        painter.setPen(QColor(self._tones.ink))
        for side, corner in _CORNERS[self.chart].items():
            painter.drawText(box, corner | Qt.AlignmentFlag.AlignTop, LETTERS[side].get(self._lang))


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
