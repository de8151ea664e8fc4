"""What is lit on one chart above the picture at rest: the shapes of the points chosen and pointed at."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGraphicsScene

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.marks import Level, Mark
from cheekviewer.ui.chart.shapes import Shapes

_MOST_MARKS = 40
"""So many marks are kept hidden for the next time they are wanted."""


def levels(atlas: Atlas | None, *, pointed: EntryId | None, chosen: EntryId | None) -> Mapping[EntryId, Level]:
    """Return the points to light for what is pointed at and what is chosen, each at its level."""
    found: dict[EntryId, Level] = {}
    for entry, level in ((pointed, Level.POINTED), (chosen, Level.CHOSEN)):
        if atlas is not None and entry is not None and entry in atlas.entries:
            found |= dict.fromkeys(atlas.points_of(entry), level)
    return found


class Lights:
    """Keeps a mark for each shape that is lit, and some more hidden."""

    def __init__(self, scene: QGraphicsScene, lettering: Lettering) -> None:
        self._scene, self._lettering = scene, lettering
        self._shapes = Shapes(())
        self._tones: Colours = colours("light")
        self._marks: dict[EntryId, tuple[Mark, Level | None]] = {}

    def lit(self) -> Sequence[EntryId]:
        """Return the points lit as chosen."""
        return [entry for entry, (_, level) in self._marks.items() if level is Level.CHOSEN]

    def show_shapes(self, shapes: Shapes, tones: Colours) -> None:
        """Light these shapes from now on, in the colours of a theme; nothing is lit until told so again."""
        self._shapes, self._tones = shapes, tones
        for mark, _ in self._marks.values():
            mark.remove(self._scene)
        self._marks.clear()

    def show(self, wanted: Mapping[EntryId, Level]) -> None:
        """Light just these entries, each at its level."""
        for entry, (mark, level) in list(self._marks.items()):
            if entry not in wanted and len(self._marks) > _MOST_MARKS:
                mark.remove(self._scene)
                del self._marks[entry]
            elif entry not in wanted and level is not None:
                mark.hide()
                self._marks[entry] = mark, None
        for entry, level in wanted.items():
            shape = self._shapes.of(entry)
            held = self._marks.get(entry)
            if shape is None or (held is not None and held[1] is level):
                continue
            mark = held[0] if held else Mark(self._scene, shape, self._lettering.item(shape))
            mark.show(level, self._tones.point(shape.number), dashed=shape.doubtful)
            self._marks[entry] = mark, level

    def place_names(self) -> None:
        """Put the names of what is lit where the lettering has found room for them."""
        for mark, _ in self._marks.values():
            mark.name.setPos(self._lettering.place(mark.shape))
