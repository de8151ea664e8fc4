"""The structures on one chart: found under the mouse where their layer is shown, and outlined when chosen.

They are read when first asked for. Nothing of them is painted into the picture at rest: the plate shows them. Names
that an outline would cross stand above it once more.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Lang, Structure
from cheekviewer.colours import Colours
from cheekviewer.plates import LAYERS
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.names import Label, NameItem, placed
from cheekviewer.ui.chart.pens import Line, screen_pen
from cheekviewer.ui.chart.shapes import Shape, Shapes, structure_shapes
from cheekviewer.ui.style.theme import tinted, weighted

_ABOVE_OUTLINES = 3.5
"""The height of names that an outline crosses: above every outline, under the outlined structures' names."""


class Contour:
    """The outline of a structure above the picture at rest, with its name; dashed where it lies hidden."""

    def __init__(self, scene: QGraphicsScene, shape: Shape, name: NameItem, tones: Colours, *, strong: bool) -> None:
        width = 2.0 if strong else 1.3
        self.shape, self.name, self.strong = shape, name, strong
        self._halo, self._line = Line(), Line()
        self._halo.setPath(shape.path)
        self._line.setPath(shape.path)
        self._halo.setPen(screen_pen(tinted(tones.paper, 0.75), width + 2.6))
        self._halo.setBrush(tinted(tones.ink, 0.14 if strong else 0.07))
        line = screen_pen(tones.ink, width)
        if shape.doubtful:
            line.setDashPattern([4, 3])
        self._line.setPen(line)
        self._items: tuple[QGraphicsItem, ...] = (self._halo, self._line, name)
        for item, height in ((self._halo, 2.2), (self._line, 2.3), (name, 4)):
            item.setZValue(height + strong)
            scene.addItem(item)

    def remove(self, scene: QGraphicsScene) -> None:
        """Take it off the scene."""
        for item in self._items:
            scene.removeItem(item)


class Anatomy:
    """The structures of a chart, as drawn: mirrored when the right side of the face is shown."""

    def __init__(self, chart: Chart, scene: QGraphicsScene, lettering: Lettering) -> None:
        self._chart, self._scene, self._lettering = chart, scene, lettering
        self._atlas: Atlas | None = None
        self._mirrored = False
        self._layers: tuple[str, ...] = ()
        self._shapes: Shapes | None = None
        self._contours: dict[EntryId, Contour] = {}
        self._crossed: dict[EntryId, NameItem] = {}

    @property
    def shapes(self) -> Shapes:
        """Every structure drawn on the chart, whichever layers are shown."""
        if self._shapes is None:
            made = structure_shapes(self._atlas, self._chart, mirrored=self._mirrored) if self._atlas else ()
            self._shapes = Shapes(made)
        return self._shapes

    @property
    def outlined(self) -> Sequence[EntryId]:
        """The structures outlined as chosen."""
        return [entry for entry, contour in self._contours.items() if contour.strong]

    def read(self) -> None:
        """Read the drawings, unless they are read: best while nobody waits."""
        _ = self.shapes

    def show_atlas(self, atlas: Atlas, *, mirrored: bool) -> None:
        """Know the structures of an atlas, on that side of the face."""
        self._atlas, self._mirrored, self._shapes = atlas, mirrored, None
        self._clear()

    def show_layers(self, layers: Sequence[str]) -> None:
        """Find only what lies in these layers."""
        self._layers = tuple(layers)

    def under(self, place: QPointF, reach: float) -> list[EntryId]:
        """Return the structures of the layers shown that hold a place (mm), of the uppermost layer first."""
        order = [layer.id for layer in LAYERS[self._chart] if layer.id in self._layers]
        found = [shape for shape in self.shapes.under(place, reach) if shape.layer in order]
        return [shape.entry for shape in sorted(found, key=lambda shape: -order.index(shape.layer))]

    def show(
        self,
        chosen: EntryId | None,
        pointed: EntryId | None,
        lang: Lang,
        tones: Colours,
        seen: QRectF,
        to_pixels: QTransform,
    ) -> None:
        """Outline the structures chosen and pointed at; their names find room in `seen`, pixels of the widget."""
        wanted = {entry: entry == chosen for entry in (pointed, chosen) if entry and self._is_structure(entry)}
        for entry, contour in list(self._contours.items()):
            if wanted.get(entry) is not contour.strong:
                contour.remove(self._scene)
                del self._contours[entry]
        for entry, strong in wanted.items():
            shape = self.shapes.of(entry) if entry not in self._contours else None
            if shape is not None:
                name = self._name(shape, lang, tones, seen, to_pixels)
                self._contours[shape.entry] = Contour(self._scene, shape, name, tones, strong=strong)
        self._raise_names()

    def place_names(self, seen: QRectF, to_pixels: QTransform) -> None:
        """Find room for the names in a view that has come to rest; `seen` in pixels of the widget."""
        for contour in self._contours.values():
            _place(contour.name, contour.shape, seen, to_pixels, self._lettering.seen)
        self._raise_names(afresh=True)

    def forget(self) -> None:
        """Take all outlines off, for they are drawn in other colours or words from now on."""
        self._clear()

    def _is_structure(self, entry: EntryId) -> bool:
        return self._atlas is not None and isinstance(self._atlas.entries.get(entry), Structure)

    def _name(self, shape: Shape, lang: Lang, tones: Colours, seen: QRectF, to_pixels: QTransform) -> NameItem:
        words = self._atlas.entries[shape.entry].names.get(lang) if self._atlas else ""
        item = NameItem(words, _font(), tones)
        _place(item, shape, seen, to_pixels, self._lettering.seen)
        return item

    def _raise_names(self, *, afresh: bool = False) -> None:
        """Put the names that are seen above the outlines that cross them; `afresh` where they may stand elsewhere."""
        crossed = self._lettering.crossed([part for one in self._contours.values() for part in one.shape.parts])
        for entry in list(self._crossed):
            if afresh or entry not in crossed:
                self._scene.removeItem(self._crossed.pop(entry))
        for entry in crossed:
            if entry not in self._crossed:
                name = self._crossed[entry] = self._lettering.item(entry)
                name.setZValue(_ABOVE_OUTLINES)
                self._scene.addItem(name)

    def _clear(self) -> None:
        for contour in self._contours.values():
            contour.remove(self._scene)
        self._contours.clear()
        self._raise_names()


def _place(name: NameItem, shape: Shape, seen: QRectF, to_pixels: QTransform, taken: Sequence[QRectF]) -> None:
    """Put the name of a structure on it, or beside it when it is small; over what is `taken` only where it must be."""
    parts = tuple(to_pixels.mapRect(part) for part in shape.parts)
    small = max(part.width() for part in parts) < 1.2 * name.boundingRect().width()
    boxes = placed([Label(shape.entry, name.words, parts, "")], seen, _font(), taken=taken, beside=small)
    back, _ = to_pixels.inverted()
    name.setPos(back.map(boxes[shape.entry].center() if shape.entry in boxes else parts[0].center()))


def _font() -> QFont:
    return weighted(500, 0.88)
