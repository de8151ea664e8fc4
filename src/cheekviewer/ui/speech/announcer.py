"""Tells assistive technology what has changed, where there is one to tell."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.atlas.wording import link_words
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.speech.spoken import SpokenChart, Zone
from cheekviewer.ui.speech.voice import say


class Announcer(QObject):
    """Tells which zones a choice lights, where the keyboard is, and what zones are called once words change.

    `window` is who speaks. `tell` is for `Selection.changed`, after the charts have lit the choice.
    """

    def __init__(self, window: QWidget, atlas: Atlas, *diagrams: Diagram) -> None:
        super().__init__(window)
        self._window = window
        self._atlas = atlas
        self._lang: Lang = "en"
        self._side: Side = "left"
        self._charts = [SpokenChart(diagram, atlas) for diagram in diagrams]
        self._chosen: EntryId | None = None
        self._lit: set[tuple[SpokenChart, EntryId]] = set()
        for diagram in diagrams:
            diagram.ringed.connect(self._follow_ring)

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of another atlas."""
        self._atlas = atlas
        for chart in self._charts:
            chart.atlas = atlas

    def show_look(self, lang: Lang, side: Side) -> None:
        """Speak that language, of that side of the person."""
        self._lang, self._side = lang, side
        for chart in self._charts:
            chart.lang, chart.side = lang, side
            for zone in chart.zones if QAccessible.isActive() else ():
                _tell(zone, QAccessible.Event.NameChanged)
                _tell(zone, QAccessible.Event.DescriptionChanged)

    def tell(self, entry: EntryId | None) -> None:
        """Tell which zones are lit now and which no longer, and say a new choice in one sentence."""
        before, self._lit = self._lit, {(chart, lit) for chart in self._charts for lit in chart.diagram.lit()}
        if entry == self._chosen:
            return
        self._chosen = entry
        if QAccessible.isActive():
            self._tell_zones(before - self._lit, QAccessible.Event.SelectionRemove)
            self._tell_zones(self._lit - before, QAccessible.Event.SelectionAdd)
            words = link_words(self._atlas, entry, self._side, self._lang) if entry else self.tr("Nothing is chosen")
            self.say(words)  # last, so that it is what is heard

    def say(self, words: str) -> None:
        """Say words, if there are any."""
        if words:
            say(self._window, words)

    def _follow_ring(self, entry: EntryId | None) -> None:
        if entry is not None and QAccessible.isActive():
            QTimer.singleShot(0, self, self._tell_focus)  # Qt says first that the whole chart has the keyboard

    def _tell_focus(self) -> None:
        for chart in self._charts:
            if chart.focused is not None:
                _tell(chart.focused, QAccessible.Event.Focus)

    def _tell_zones(self, changed: set[tuple[SpokenChart, EntryId]], event: QAccessible.Event) -> None:
        """Tell that zones have become selected, or no longer are.

        Qt tells the same of what holds the zone, and Orca takes the keyboard to be where a selection changes: it would
        read out both charts, and later be silent when the keyboard gets there. So only the chart in use is told of.
        """
        for chart, entry in changed:
            if (zone := chart.zone(entry)) is not None:
                chart.holder = chart.diagram if chart.diagram.hasFocus() else self._window
                _tell(zone, event)
                chart.holder = chart.diagram


def _tell(zone: Zone, event: QAccessible.Event) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(zone, event))
