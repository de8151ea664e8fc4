"""A chart as assistive technology meets it: a list of zones, each with its words and its place.

Zones are made when first asked for; name, place and state are looked up whenever they are asked, so
nothing grows stale while the chart moves, is mirrored or shows another atlas.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import certainty_words
from cheekviewer.atlas.records import Certainty, EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.atlas.wording import kind_words, place_words
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.shapes import Shapes


class Zone(QObject):
    """One shape of a chart; `entry` is whose it is, `chart` where it lies."""

    def __init__(self, entry: EntryId, chart: "SpokenChart") -> None:
        super().__init__(chart)
        self.entry = entry
        self.chart = chart

    @property
    def name(self) -> str:
        """Its name in the language of the chart."""
        known = self.chart.atlas.entries.get(self.entry)
        return known.names.get(self.chart.lang) if known else ""

    @property
    def description(self) -> str:
        """What it is, where, on which side of the person, and how sure that is."""
        atlas, lang = self.chart.atlas, self.chart.lang
        if self.entry not in atlas.entries:
            return ""
        point = atlas.point(self.entry)
        _, _, sure = certainty_words(Certainty.DERIVED, lang).partition(" ")
        told = (kind_words(point, lang), place_words(point, self.chart.side, lang), sure)
        return ("；" if lang == "zh" else "; ").join(told)

    @property
    def box(self) -> QRect:
        """Its extents on the screen in pixels, cut to what the chart shows unless it shows none of it."""
        whole, seen = self._extents()
        view = self.chart.diagram.viewport()
        return (whole if seen.isEmpty() else seen).translated(view.mapToGlobal(QPoint()))

    @property
    def is_seen(self) -> bool:
        """Whether any of it lies in what the chart shows."""
        return not self._extents()[1].isEmpty()

    @property
    def is_lit(self) -> bool:
        """Whether it belongs to what is chosen."""
        return self.entry in self.chart.diagram.lit()

    @property
    def has_focus(self) -> bool:
        """Whether it is where the keyboard is."""
        return self.chart.focused is self

    def focus(self) -> None:
        """Give it the keyboard."""
        self.chart.diagram.go_to(self.entry)

    def press(self) -> None:
        """Choose it."""
        self.chart.diagram.picked.emit(self.entry)

    def _extents(self) -> tuple[QRect, QRect]:
        diagram = self.chart.diagram
        shape = diagram.shapes.of(self.entry)
        if shape is None:
            return QRect(), QRect()
        whole = diagram.viewportTransform().mapRect(shape.box).toAlignedRect()
        return whole, whole & diagram.viewport().rect()


class SpokenChart(QObject):
    """The zones of a chart in the order of the atlas; `lang` and `side` are those it speaks of.

    `holder` is what the zones say they lie in.
    """

    def __init__(self, diagram: Diagram, atlas: Atlas) -> None:
        super().__init__(diagram)
        self.diagram = diagram
        self.atlas = atlas
        self.lang: Lang = "en"
        self.side: Side = "left"
        self.holder: QWidget = diagram
        self._drawn: Shapes | None = None
        self._zones: dict[EntryId, Zone] = {}
        self._order: tuple[Zone, ...] = ()

    @property
    def zones(self) -> Sequence[Zone]:
        """A zone for each shape that is drawn."""
        if self._drawn is not self.diagram.shapes:
            self._drawn = self.diagram.shapes
            entries = dict.fromkeys(shape.entry for shape in self._drawn)
            for gone in self._zones.keys() - entries.keys():
                self._zones.pop(gone).deleteLater()
            self._zones = {entry: self._zones.get(entry) or Zone(entry, self) for entry in entries}
            self._order = tuple(self._zones.values())
        return self._order

    @property
    def lit(self) -> Sequence[Zone]:
        """The zones that belong to what is chosen."""
        lit = set(self.diagram.lit())
        return [zone for zone in self.zones if zone.entry in lit]

    def zone(self, entry: EntryId) -> Zone | None:
        """Return the zone of an entry, or None where it has no shape."""
        return self._zones.get(entry) if self.zones else None

    @property
    def focused(self) -> Zone | None:
        """The zone in the keyboard's ring."""
        ringed = self.diagram.in_ring
        return self.zone(ringed) if ringed is not None and self.diagram.hasFocus() else None

    def at(self, spot: QPoint) -> Zone | None:
        """Return the zone at a place of the screen, the smallest of several."""
        view = self.diagram.viewport()
        place = view.mapFromGlobal(spot)
        if not view.rect().contains(place):
            return None
        under = self.diagram.shapes.under(self.diagram.mapToScene(place), 0)
        return self.zone(under[0].entry) if under else None
