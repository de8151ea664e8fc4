"""The outlines of one chart as Qt paths, and which of them lie under a place.

Chart millimetres throughout. A grid of cells holds the shapes whose box touches each cell, so that
asking costs the same at five shapes and at twenty thousand.
"""

import math
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from cheekviewer.atlas.drawn import HIDDEN
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId

_SMALLEST_CELL_MM, _LARGEST_CELL_MM = 0.5, 16.0


class Shape(msgspec.Struct, frozen=True, dict=True):
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

    @cached_property
    def box(self) -> QRectF:
        """The box round the whole outline."""
        return self.path.boundingRect()

    @cached_property
    def middle(self) -> tuple[float, float]:
        """The middle of that box."""
        return self.box.center().toTuple()


class Shapes:
    """All outlines of one chart, in the order of the atlas; the first lies on top."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = tuple(shapes)
        self._by_entry = {shape.entry: shape for shape in shapes}
        self._ties: dict[EntryId, Sequence[QPointF]] = {}
        self._cells: dict[tuple[int, int], list[Shape]] = {}
        self._cell_mm = _cell_mm(shapes)
        for shape in shapes:
            for part in shape.parts:
                for cell in self._cells_of(part):
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
        lens = QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach)
        near = self.around(lens)
        holding = [shape for shape in near if shape.path.contains(place)]
        if not holding:
            small = [shape for shape in near if min(shape.box.width(), shape.box.height()) < 6 * reach]
            holding = [shape for shape in small if shape.path.intersects(lens)]
        return sorted(holding, key=lambda shape: (_area(shape), shape.number))

    def around(self, box: QRectF) -> list[Shape]:
        """Return the shapes in the cells that a box touches: all that it may touch, in the order of the atlas."""
        left, top, right, bottom = self._span(box)
        if (right - left + 1) * (bottom - top + 1) >= len(self._cells):
            return list(self._shapes)
        cells = (self._cells.get(cell, ()) for cell in self._cells_of(box))
        found = {shape.number: shape for cell in cells for shape in cell}
        return [found[number] for number in sorted(found)]

    def _span(self, box: QRectF) -> tuple[int, int, int, int]:
        """The first and last columns and rows of cells that a box touches: left, top, right, bottom."""
        edges = box.left(), box.top(), box.right(), box.bottom()
        left, top, right, bottom = (int(edge // self._cell_mm) for edge in edges)
        return left, top, right, bottom

    def _cells_of(self, box: QRectF) -> Iterator[tuple[int, int]]:
        left, top, right, bottom = self._span(box)
        return ((column, row) for column in range(left, right + 1) for row in range(top, bottom + 1))


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
    places = [QPointF(part.left() + part.width() * (i + 0.5) / 12, y) for i in range(12)]
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


def _cell_mm(shapes: Sequence[Shape]) -> float:
    """Return how large cells should be: as the shapes are, so that each holds a few and all together are a few each."""
    areas = [part.width() * part.height() for shape in shapes for part in shape.parts]
    usual = math.sqrt(sum(areas) / len(areas)) if areas else _LARGEST_CELL_MM
    return min(max(usual, _SMALLEST_CELL_MM), _LARGEST_CELL_MM)
