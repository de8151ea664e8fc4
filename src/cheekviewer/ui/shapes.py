"""The outlines of one chart as Qt paths, and which of them lie under a place.

Chart millimetres throughout. A grid of cells holds the shapes whose box touches each cell, so that
asking costs the same at five shapes and at twenty thousand.
"""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from cheekviewer.atlas.drawn import HIDDEN
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId

_CELL_MM = 16.0


class Shape(msgspec.Struct, frozen=True):
    """One outline to draw: whose it is, its number in the atlas, its path, and its part boxes.

    A `doubtful` one is a zone whose place no source verifies, or a structure that lies hidden. `layer` is the layer
    of the chart in which a structure is seen, empty for a zone or region.
    """

    entry: EntryId
    number: int
    path: QPainterPath
    parts: tuple[QRectF, ...]
    doubtful: bool = False
    layer: str = ""

    @property
    def box(self) -> QRectF:
        """The box round the whole outline."""
        return self.path.boundingRect()


class Shapes:
    """All outlines of one chart, in the order of the atlas; the first lies on top."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = tuple(shapes)
        self._by_entry = {shape.entry: shape for shape in shapes}
        self._ties: dict[EntryId, Sequence[QPointF]] = {}
        self._cells: dict[tuple[int, int], list[Shape]] = {}
        for shape in shapes:
            for part in shape.parts:
                for cell in _cells(part):
                    self._cells.setdefault(cell, []).append(shape)

    def __len__(self) -> int:
        return len(self._shapes)

    def __iter__(self) -> Iterator[Shape]:
        return iter(self._shapes)

    def of(self, entry: EntryId) -> Shape | None:
        """Return the shape of an entry, or None where it has none on this chart."""
        return self._by_entry.get(entry)

    def ties(self, entry: EntryId) -> Sequence[QPointF]:
        """Return where threads are tied to an entry's shape, one place on each part; none where it has no shape."""
        if entry not in self._ties:
            shape = self.of(entry)
            self._ties[entry] = [tie_place(shape.path, part) for part in shape.parts] if shape else []
        return self._ties[entry]

    def under(self, place: QPointF, reach: float) -> list[Shape]:
        """Return the shapes that hold `place`, the smallest first.

        Where none does, the shapes within `reach` mm that are smaller than six times it: so small
        ones can be hit without aiming.
        """
        near = self._near(place, reach)
        holding = [shape for shape in near if shape.path.contains(place)]
        if not holding:
            lens = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
            small = [shape for shape in near if min(shape.box.width(), shape.box.height()) < 6 * reach]
            holding = [shape for shape in small if shape.path.intersects(lens)]
        return sorted(holding, key=lambda shape: (_area(shape), shape.number))

    def _near(self, place: QPointF, reach: float) -> list[Shape]:
        lens = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
        found = {shape.entry: shape for cell in _cells(lens) for shape in self._cells.get(cell, ())}
        return list(found.values())


def shapes_of(atlas: Atlas, chart: Chart, *, mirrored: bool) -> Shapes:
    """Return the shapes of all points of an atlas on a chart, mirrored at x = 0 if asked."""
    made = []
    for number, point in enumerate(atlas.points):
        outline = atlas.outline(chart, point.id)
        if outline is not None:
            drawn = outline.mirrored() if mirrored else outline
            doubtful = chart is Chart.FACE and not point.zone.verified
            made.append(_shape(point.id, number, drawn, doubtful=doubtful))
    return Shapes(made)


def structure_shapes(atlas: Atlas, chart: Chart, *, mirrored: bool) -> Sequence[Shape]:
    """Return the shapes of the structures of an atlas that are drawn on a chart, mirrored at x = 0 if asked.

    Reads the drawings when it is first called.
    """
    made = []
    for number, (entry, outline) in enumerate(atlas.drawn.outlines(chart).items()):
        if entry in atlas.entries:
            shape = _shape(entry, number, outline.mirrored() if mirrored else outline, doubtful=outline.layer == HIDDEN)
            made.append(replace(shape, layer=outline.layer))
    return made


def tie_place(path: QPainterPath, part: QRectF) -> QPointF:
    """Return where a thread is tied to the part of a shape in the box `part`: inside it, below the middle."""
    y = part.top() + 0.76 * part.height()
    places = [QPointF(part.left() + part.width() * (i + 0.5) / 24, y) for i in range(24)]
    inside = [place for place in places if path.contains(place)]
    return inside[len(inside) // 2] if inside else part.center()


def outline_path(outline: Outline) -> QPainterPath:
    """Return an outline as one path, in its own millimetres."""
    return _shape(EntryId(""), 0, outline, doubtful=False).path


def _shape(entry: EntryId, number: int, outline: Outline, *, doubtful: bool) -> Shape:
    whole, parts = QPainterPath(), []
    for ring in outline.rings:
        path = QPainterPath(QPointF(*ring.start))
        for segment in ring.segments:
            path.cubicTo(*segment.first, *segment.second, *segment.end)
        path.closeSubpath()
        parts.append(path.boundingRect())
        whole.addPath(path)
    return Shape(entry, number, whole, tuple(parts), doubtful)


def _area(shape: Shape) -> float:
    return sum(part.width() * part.height() for part in shape.parts)


def _cells(box: QRectF) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left() // _CELL_MM), int(box.right() // _CELL_MM) + 1):
        for row in range(int(box.top() // _CELL_MM), int(box.bottom() // _CELL_MM) + 1):
            yield column, row
