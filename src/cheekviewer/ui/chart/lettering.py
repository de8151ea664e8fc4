"""The names on one chart: painted into the picture at rest, and anew above what is lit and what is outlined."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QPainter, QRegion, QStaticText, QTransform

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.names import Label, NameItem, named, named_size, paint_name, paint_named, placed
from cheekviewer.ui.chart.shapes import Shape, Shapes
from cheekviewer.ui.style.theme import weighted

_NEAR = 5
"""So many pixels beyond its outline a shape is lit."""
_MOST_NAMES = 60
"""Beyond so many shapes names would cover the chart; only what is lit is named then."""


class Lettering:
    """Finds places for names so that they cover little, and keeps them until the view comes to rest elsewhere.

    Switched off, names are seen only of what is lit.
    """

    def __init__(self) -> None:
        self._words: Mapping[EntryId, str] = {}
        self._tones: Colours = colours("light")
        self._shown = True
        self._lit: Collection[EntryId] = ()
        self._boxes: Mapping[EntryId, QRectF] = {}
        self._places: dict[EntryId, QRectF] = {}
        self._near: dict[EntryId, QRectF] = {}
        self._texts: dict[EntryId, QStaticText] = {}

    @property
    def at_rest(self) -> list[QRectF]:
        """The boxes of the names painted last into the picture at rest, in pixels."""
        return list(self._boxes.values()) if self._shown else []

    @property
    def seen(self) -> list[QRectF]:
        """The boxes of all names that are seen, at rest or above what is lit, in pixels."""
        return [box for entry, box in self._boxes.items() if self._is_seen(entry)]

    def show(self, words: Mapping[EntryId, str], tones: Colours, *, shown: bool) -> None:
        """Use these words and colours from now on; `shown` at rest, or only above what is lit."""
        self._words, self._tones, self._shown = words, tones, shown
        self._texts.clear()

    def ground(self, to_pixels: QTransform) -> QRegion:
        """Return the pixels of the names at rest, in a view that may have moved since they were painted."""
        region = QRegion()
        for box in self._places.values() if self._shown else ():
            region |= to_pixels.mapRect(box).toAlignedRect()
        return region

    def show_lit(self, entries: Collection[EntryId]) -> None:
        """Know what is lit, and named even where names are switched off."""
        self._lit = entries

    def box(self, shape: Shape, grid: Grid) -> QRect:
        """Return the pixels that a shape's name takes above what is lit, counted from the grid's origin."""
        size = named_size(self._named(shape))
        corner = grid.from_origin.map(self.place(shape)) - QPointF(size.width() / 2, size.height() / 2)
        return QRect(corner.toPoint(), size)

    def over(self, lit: Sequence[QRectF]) -> list[EntryId]:
        """Return the entries whose names at rest stand on or next to such boxes, in chart mm."""
        return self._on(lit) if self._shown else []

    def crossed(self, boxes: Sequence[QRectF]) -> list[EntryId]:
        """Return the entries whose names are seen and stand on or next to such boxes, in chart mm."""
        return list(filter(self._is_seen, self._on(boxes)))

    def item(self, entry: EntryId) -> NameItem:
        """Return the name of an entry once more, as an item in its place."""
        item = NameItem(self._words.get(entry, ""), _font(), self._tones)
        item.setPos(self._places[entry].center())
        return item

    def paint_lit(self, painter: QPainter, shape: Shape, grid: Grid) -> None:
        """Paint a shape's name above what is lit, in pixels."""
        painter.setFont(_font())
        box = QRectF(self.box(shape, grid).translated(grid.origin))
        paint_named(painter, self._named(shape), box, self._tones)

    def _named(self, shape: Shape) -> QStaticText:
        if shape.entry not in self._texts:
            self._texts[shape.entry] = named(self._words.get(shape.entry, ""), _font())
        return self._texts[shape.entry]

    def place(self, shape: Shape) -> QPointF:
        """Return the middle of a shape's name in chart mm."""
        return self._places.get(shape.entry, shape.box).center()

    def paint(
        self, painter: QPainter, shapes: Shapes, seen: QRectF, to_pixels: QTransform, taken: Sequence[QRectF] = ()
    ) -> None:
        """Find places in `seen` (pixels) for the names of the shapes, and paint them if they are shown.

        As far as possible they lie beside the boxes that are `taken`.
        """
        labels = self._labels(shapes, to_pixels) if len(shapes) <= _MOST_NAMES else []
        self._boxes = boxes = placed(labels, seen, _font(), taken=taken)
        back, _ = to_pixels.inverted()
        self._places = {entry: back.mapRect(box) for entry, box in boxes.items()}
        self._near = {entry: back.mapRect(box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)) for entry, box in boxes.items()}
        painter.setFont(_font())
        for label in labels if self._shown else ():
            if label.entry in boxes:
                paint_name(painter, label, boxes[label.entry], self._tones)

    def _on(self, boxes: Sequence[QRectF]) -> list[EntryId]:
        return [entry for entry, box in self._near.items() if any(map(box.intersects, boxes))]

    def _is_seen(self, entry: EntryId) -> bool:
        return self._shown or entry in self._lit

    def _labels(self, shapes: Shapes, to_pixels: QTransform) -> list[Label]:
        return [
            Label(
                shape.entry,
                self._words.get(shape.entry, ""),
                tuple(to_pixels.mapRect(part) for part in shape.parts),
                self._tones.point(shape.number),
            )
            for shape in shapes
        ]


def _font() -> QFont:
    return weighted(400, 0.88)
