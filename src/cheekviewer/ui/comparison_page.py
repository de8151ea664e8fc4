"""Two atlases over each other: the outlines of each in a pattern of its own, and a table of what agrees."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cheekviewer.atlas.comparison import alone, compare
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, Lang
from cheekviewer.atlas.review import skin
from cheekviewer.colours import Colours
from cheekviewer.resources import asset
from cheekviewer.ui.markup import escape
from cheekviewer.ui.print_desk import PrintDesk
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.reference_pages import style
from cheekviewer.ui.theme import tinted

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


class ComparisonPage(ReadingPage):
    """Both charts with two atlases over each other, a legend, and in a table what they have in common.

    The same is printed, and saved as a PDF, by `desk`, which prints from the first atlas.
    """

    def __init__(self, parent: QWidget, one: Atlas, other: Atlas, tones: Colours, lang: Lang, desk: PrintDesk) -> None:
        title = self.tr("{one} and {other}").format(one=one.head.title.get(lang), other=other.head.title.get(lang))
        super().__init__(parent, title, "", QSize(980, 760))
        self._one, self._other, self._lang, self._desk = one, other, lang, desk
        names = {Chart.FACE: self.tr("Face, both atlases"), Chart.BACK: self.tr("Back, both atlases")}
        self.charts = [ComparisonChart(chart, (one, other), tones, name) for chart, name in names.items()]
        row, legend = QHBoxLayout(), QLabel(wordWrap=True)
        for chart in self.charts:
            row.addWidget(chart)
        dashed = self.tr("Dashed edge: schematic.")
        signs = (self.tr("slanting lines, wide edge"), self.tr("dots, narrow edge"))
        legend.setText(
            " &nbsp; ".join(
                f"<span style='color:{side_colour(tones, number)}'>■</span> "
                f"<b>{escape(atlas.head.title.get(lang))}</b>: {escape(signs[number])}"
                for number, atlas in enumerate((one, other))
            )
            + f" &nbsp; {escape(dashed)}"
        )
        self.told = QLabel(wordWrap=True)
        self.told.hide()
        for words, act in ((self.tr("&Print…"), self._print), (self.tr("&Save as PDF…"), self._save)):
            button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, row, 3)
            column.insertWidget(2, legend)
            column.setStretchFactor(self.body, 2)
            column.insertWidget(column.count() - 1, self.told)
        self.body.setHtml(style(tones) + "".join(self._parts()))

    def _print(self) -> None:
        self._desk.preview(self, self._desk.comparison(self._other))

    def _save(self) -> None:
        if words := self._desk.save(self, self._desk.comparison(self._other)):
            self.told.setText(words)
            self.told.show()

    def _parts(self) -> Iterator[str]:
        pairs = compare(self._one, self._other)
        heads = (self._one.head.title, self._other.head.title)
        yield "<table width='99%' cellpadding='4'><tr>"  # of 100 % Qt may make a pixel more than there is
        yield "".join(f"<th>{escape(head.get(self._lang))}</th>" for head in heads)
        told = (
            self.tr("Name"),
            self.tr("Zone in common"),
            self.tr("Region in common"),
            self.tr("Complaints in common"),
        )
        yield "".join(f"<th>{escape(words)}</th>" for words in told) + "</tr>"
        for pair in pairs:
            shared = [self._one.entries[name].names.get(self._lang) for name in pair.conditions]
            cells = (
                self._one.point(pair.one).names.get(self._lang),
                self._other.point(pair.other).names.get(self._lang),
                self.tr("the same") if pair.same_name else self.tr("another"),
                f"{pair.zone:.0%}",
                f"{pair.region:.0%}",
                ", ".join(shared) or "–",
            )
            yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
        yield "</table>"
        for number, ids in enumerate(alone(self._one, self._other, pairs)):
            atlas = (self._one, self._other)[number]
            names = ", ".join(atlas.point(name).names.get(self._lang) for name in ids)
            words = self.tr("Only in {atlas}: {names}")
            yield f"<p>{escape(words.format(atlas=atlas.head.title.get(self._lang), names=names))}</p>" if ids else ""
        how = self.tr(
            "In common: the share of the area of both shapes that lies in both. Where a shape is schematic, so is this."
        )
        yield f"<p class='second'>{escape(how)}</p>"


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
