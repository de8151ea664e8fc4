"""What is lit on one chart above the picture at rest: the shapes of the points chosen and pointed at, threads, names.

Each is painted once into pictures of its own, one round each part of it, so that lighting and darkening it is laying
pictures down. They hold for one scale and are thrown away with it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.marks import Level, paint_mark
from cheekviewer.ui.chart.shapes import Shape, Shapes
from cheekviewer.ui.chart.thread import Thread, Threads

_MARGIN_PX = 5
_MOST_PIXELS = 4_000_000
"""So many pixels of pictures are kept for the next time they are wanted: a chart on a very large screen needs half."""

_Key = tuple[EntryId, Level]
_Pictures = Sequence[tuple[QRect, QPixmap]]


def levels(atlas: Atlas | None, *, pointed: EntryId | None, chosen: EntryId | None) -> Mapping[EntryId, Level]:
    """Return the points to light for what is pointed at and what is chosen, each at its level."""
    found: dict[EntryId, Level] = {}
    for entry, level in ((pointed, Level.POINTED), (chosen, Level.CHOSEN)):
        if atlas is not None and entry is not None and entry in atlas.entries:
            found |= dict.fromkeys(atlas.points_of(entry), level)
    return found


class Lights:
    """Knows what is lit, and keeps pictures of it and of what was lit before."""

    def __init__(self, lettering: Lettering, repaint: Callable[[QRect], object]) -> None:
        self._lettering, self._repaint = lettering, repaint
        self._threads = Threads()
        self._stale = QRect()
        self._shapes = Shapes(())
        self._tones: Colours = colours("light")
        self._lit: Mapping[EntryId, Level] = {}
        self._grid: Grid | None = None
        self._pictures: dict[_Key, _Pictures] = {}
        self._kept_pixels = 0

    def lit(self) -> Sequence[EntryId]:
        """Return the points lit as chosen."""
        return [entry for entry, level in self._lit.items() if level is Level.CHOSEN]

    def show_shapes(self, shapes: Shapes, tones: Colours) -> None:
        """Light these shapes from now on, in the colours of a theme; nothing is lit until told so again."""
        self._shapes, self._tones, self._lit = shapes, tones, {}
        self._forget()

    def show(self, wanted: Mapping[EntryId, Level], grid: Grid) -> None:
        """Light just these entries, each at its level."""
        before, self._lit = self._lit, {entry: at for entry, at in wanted.items() if self._shapes.of(entry)}
        self._lettering.show_lit(self._lit)
        changed = QRect()
        for entry in before.keys() | self._lit.keys():
            shape = self._shapes.of(entry)
            if shape is not None and before.get(entry) is not self._lit.get(entry):
                names = [self._lettering.box(named, grid) for named in self._named([shape])]
                for box in (*_boxes(shape, grid), *names):
                    changed |= box.translated(grid.origin)
        self._renew(changed)

    def show_threads(self, threads: Sequence[Thread], corner: QPoint, grid: Grid) -> None:
        """Draw just these threads; the pixels of the grid begin at `corner` of the screen."""
        self._renew(self._threads.show(threads, corner, grid))

    def paint(self, painter: QPainter, grid: Grid, exposed: QRect) -> None:
        """Paint what is lit and touches what is `exposed`, in pixels: what is chosen last, then threads and names."""
        if self._grid is None or self._grid.key != grid.key:
            self._forget()
            self._grid = grid
        self._stale = QRect()
        for shape, level in self._lit_shapes():
            pictures = self._pictures.get((shape.entry, level)) or self._made(shape, level, grid)
            if not pictures:
                painter.setWorldTransform(grid.to_pixels)
                paint_mark(painter, shape, level, self._tones.point(shape.number))
                painter.resetTransform()
            for box, picture in pictures:
                at = box.translated(grid.origin)
                if at.intersects(exposed):
                    painter.drawPixmap(at.topLeft(), picture)
        if self._threads:
            self._threads.paint(painter, grid, QRegion(exposed) - self._lettering.ground(grid.to_pixels))
        for shape in self._named([shape for shape, _ in self._lit_shapes()]):
            self._lettering.paint_lit(painter, shape, grid)

    def _renew(self, changed: QRect) -> None:
        """Have all that changed painted anew as one box: Qt is much quicker with one than with just the parts."""
        self._stale |= changed
        self._repaint(self._stale)

    def _forget(self) -> None:
        self._pictures.clear()
        self._kept_pixels = 0

    def _lit_shapes(self) -> Iterator[tuple[Shape, Level]]:
        for level in (Level.POINTED, Level.CHOSEN):
            shapes = [self._shapes.of(entry) for entry, at in self._lit.items() if at is level]
            yield from ((shape, level) for shape in shapes if shape is not None)

    def _named(self, lit: Sequence[Shape]) -> Iterable[Shape]:
        """Return the shapes to name above lit ones: those whose names they would cover, and themselves."""
        covered = map(self._shapes.of, self._lettering.over([part for shape in lit for part in shape.parts]))
        return {shape.entry: shape for shape in (*covered, *lit) if shape is not None}.values()

    def _made(self, shape: Shape, level: Level, grid: Grid) -> _Pictures:
        """Paint and keep the pictures of a shape; none where it is so near that they would be too large."""
        boxes = _boxes(shape, grid)
        if sum(map(_pixels, boxes)) * grid.ratio**2 > _MOST_PIXELS / 4:
            return ()
        made = [(box, self._picture(shape, level, box, grid)) for box in boxes]
        self._pictures[shape.entry, level] = made
        self._kept_pixels += sum(map(_pixels, boxes))
        while self._kept_pixels * grid.ratio**2 > _MOST_PIXELS:
            oldest = self._pictures.pop(next(iter(self._pictures)))
            self._kept_pixels -= sum(_pixels(box) for box, _ in oldest)
        return made

    def _picture(self, shape: Shape, level: Level, box: QRect, grid: Grid) -> QPixmap:
        picture = QPixmap(box.size() * grid.ratio)
        picture.setDevicePixelRatio(grid.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setWorldTransform(grid.from_origin * QTransform.fromTranslate(-box.x(), -box.y()))
        paint_mark(painter, shape, level, self._tones.point(shape.number))
        painter.end()
        return picture


def _boxes(shape: Shape, grid: Grid) -> list[QRect]:
    """Return boxes of pixels round the parts of a shape; parts near to one another share one."""
    apart: list[QRect] = []
    for part in shape.parts:
        box = grid.box(part).adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        while (other := next(filter(box.intersects, apart), None)) is not None:
            apart.remove(other)
            box |= other
        apart.append(box)
    return apart


def _pixels(box: QRect) -> int:
    return box.width() * box.height()
