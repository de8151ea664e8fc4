"""What assistive technology meets on a chart: a named list whose items are the shapes.

Qt shows it none of the things in a QGraphicsView. So each shape is given a QObject here, made when
first asked for, and an interface that looks up name, place and state whenever it is asked; nothing
is kept that could grow stale, and nothing is done where no assistive technology is at work.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleSelectionInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from cheekviewer.atlas.model import Atlas, Certainty, EntryId, Lang
from cheekviewer.atlas.wording import Side, certainty_words, kind_words, link_words, place_words
from cheekviewer.ui.diagram import Diagram
from cheekviewer.ui.shapes import Shapes


class Zone(QObject):
    """One shape of a chart, for assistive technology; `entry` is whose it is."""

    def __init__(self, entry: EntryId, chart: "SpokenChart") -> None:
        super().__init__(chart)
        self.entry = entry
        self.chart = chart

    def box(self) -> QRect:
        """Return its extents on the screen, cut to what is seen of the chart unless nothing is."""
        whole, seen = self._place()
        view = self.chart.diagram.viewport()
        return (whole if seen.isEmpty() else seen).translated(view.mapToGlobal(QPoint()))

    def is_seen(self) -> bool:
        """Return whether any of it lies in what the chart shows now."""
        return not self._place()[1].isEmpty()

    def _place(self) -> tuple[QRect, QRect]:
        diagram = self.chart.diagram
        shape = diagram.shapes.of(self.entry)
        if shape is None:
            return QRect(), QRect()
        whole = diagram.viewportTransform().mapRect(shape.box).toAlignedRect()
        return whole, whole & diagram.viewport().rect()


class SpokenChart(QObject):
    """A chart as a list of zones, in the order of the atlas, with the words that belong to them."""

    def __init__(self, diagram: Diagram, atlas: Atlas) -> None:
        super().__init__(diagram)
        self.diagram = diagram
        self.atlas = atlas
        self.lang: Lang = "en"
        self.side: Side = "left"
        self._current: EntryId | None = None
        self._zones: dict[EntryId, Zone] = {}
        self._drawn: Shapes | None = None

    def zones(self) -> Sequence[Zone]:
        """Return a zone for each shape that is drawn now."""
        if self._drawn is not self.diagram.shapes:
            self._drawn = self.diagram.shapes
            entries = [shape.entry for shape in self._drawn]
            for gone in self._zones.keys() - entries:
                self._zones.pop(gone).deleteLater()
            self._zones = {entry: self._zones.get(entry) or Zone(entry, self) for entry in entries}
        return tuple(self._zones.values())

    def chosen(self) -> Sequence[Zone]:
        """Return the zones that are lit."""
        lit = set(self.diagram.lit())
        return [zone for zone in self.zones() if zone.entry in lit]

    def at(self, x: int, y: int) -> Zone | None:
        """Return the zone at a place on the screen, the smallest where several lie."""
        view = self.diagram.viewport()
        place = view.mapFromGlobal(QPoint(x, y))
        if not view.rect().contains(place):
            return None
        self.zones()
        under = self.diagram.shapes.under(self.diagram.mapToScene(place), 0)
        return self._zones.get(under[0].entry) if under else None

    def focused(self) -> Zone | None:
        """Return the zone that has the keyboard."""
        return self._zones.get(self._current) if self._current and self.diagram.hasFocus() else None

    def focus(self, zone: Zone) -> None:
        """Give the keyboard to a zone: its chart gets it, and the zone is pointed at."""
        self._current = zone.entry
        self.diagram.setFocus()
        self.diagram.hovered.emit(zone.entry)
        QAccessible.updateAccessibility(QAccessibleEvent(zone, QAccessible.Event.Focus))

    def name(self, entry: EntryId) -> str:
        """Return the name of a zone."""
        known = self.atlas.entries.get(entry)
        return known.names.get(self.lang) if known else ""

    def description(self, entry: EntryId) -> str:
        """Return what a zone is, where, on which side, and how sure that is."""
        if entry not in self.atlas.entries:
            return ""
        point = self.atlas.point(entry)
        kind, place = kind_words(point, self.lang), place_words(point, self.side, self.lang)
        _, _, sure = certainty_words(Certainty.DERIVED, self.lang).partition(" ")
        return f"{kind};{place};{sure}" if self.lang == "zh" else f"{kind}; {place}; {sure}"

    def tell(self, zones: Sequence[Zone], *events: QAccessible.Event) -> None:
        """Tell these events of each zone."""
        for zone in zones:
            for event in events:
                QAccessible.updateAccessibility(QAccessibleEvent(zone, event))


class ScreenReader(QObject):
    """Tells assistive technology what the charts show, and once in a sentence what was chosen.

    `window` is who speaks. Connect `tell` to `Selection.changed` after the charts, which must have
    lit what it tells.
    """

    def __init__(self, window: QWidget, atlas: Atlas, *diagrams: Diagram) -> None:
        super().__init__(window)
        self._window = window
        self._atlas = atlas
        self._lang: Lang = "en"
        self._side: Side = "left"
        self._charts = [SpokenChart(diagram, atlas) for diagram in diagrams]
        self._lit: list[Zone] = []

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of another atlas, which the charts show already."""
        self._atlas = atlas
        for chart in self._charts:
            chart.atlas = atlas

    def show_look(self, lang: Lang, side: Side) -> None:
        """Speak a language, of that side of the person."""
        self._lang, self._side = lang, side
        for chart in self._charts:
            chart.lang, chart.side = lang, side
            if QAccessible.isActive():
                events = (QAccessible.Event.NameChanged, QAccessible.Event.DescriptionChanged)
                chart.tell(chart.zones(), *events)

    def tell(self, entry: EntryId | None) -> None:
        """Tell which zones were lit or put out by a choice, and say the choice in one sentence."""
        if not QAccessible.isActive():
            return
        for chart in self._charts:
            self._tell_chosen(chart)
        said = link_words(self._atlas, entry, self._side, self._lang) if entry else self.tr("Nothing is chosen")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, said))
