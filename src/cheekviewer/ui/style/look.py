"""How the whole window looks and speaks, and the orders that change it while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cheekviewer.atlas.records import Chart, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.colours import Colours, Theme, colours
from cheekviewer.plates import LAYERS, depth, depths, first_layers, forward, peeled
from cheekviewer.settings import TEXT_PERCENTS, Settings

Dress = Callable[[Settings], None]
"""Gives the application the language, theme and text size of the settings."""


class Look(QObject):
    """Language, theme, text size, side of the face, names, and the layers of the plates.

    `changed` is told after each change, but for the layers `layered`. A layer that is brought forward for a choice
    is shown as long as the choice lasts, and not remembered unless the user switches layers meanwhile.
    """

    changed = Signal()
    layered = Signal()

    def __init__(self, settings: Settings, dress: Dress, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._dress = settings, dress
        self._forward: tuple[Chart, str] | None = None

    @property
    def lang(self) -> Lang:
        """The language of the interface."""
        return self._settings.language

    @property
    def theme(self) -> Theme:
        """The theme."""
        return self._settings.theme

    @property
    def tones(self) -> Colours:
        """The colours of the theme."""
        return colours(self._settings.theme, strong=self._settings.strong)

    @property
    def strong(self) -> bool:
        """Whether the colours are strong ones."""
        return self._settings.strong

    @property
    def side(self) -> Side:
        """The side of the person that the face chart shows."""
        return self._settings.side

    @property
    def names(self) -> bool:
        """Whether zones and regions carry their names."""
        return self._settings.names_shown

    @property
    def see_through(self) -> bool:
        """Whether deep layers lie see-through over the skin."""
        return self._settings.see_through

    def layers(self, chart: Chart) -> tuple[str, ...]:
        """Return the ids of the layers of a chart that are shown, from the lowest up."""
        own = self._own(chart)
        return forward(chart, own, self._forward[1]) if self._forward and self._forward[0] is chart else own

    def switch_layer(self, chart: Chart, name: str) -> None:
        """Show a layer of a chart, or take it off."""
        shown = {*self.layers(chart)} ^ {name}
        self._show(chart, tuple(layer.id for layer in LAYERS[chart] if layer.id in shown))

    def peel(self, chart: Chart, to: int) -> None:
        """Peel a chart down to one of its depths, counted from 0 at the skin; beyond its ends, to the end."""
        to = max(0, min(to, len(depths(chart)) - 1))
        if to != depth(chart, self.layers(chart)):
            self._show(chart, peeled(chart, self.layers(chart), to))

    def bring_forward(self, chart: Chart, name: str) -> bool:
        """Show a layer for as long as a choice lasts; return whether other layers are seen than the user chose."""
        self._bring((chart, name))
        return self.layers(chart) != self._own(chart)

    def let_go(self) -> None:
        """Show the layers that the user chose."""
        self._bring(None)

    def toggle_see_through(self) -> None:
        """Look through deep layers at the skin, or lay them on it opaque."""
        self._settings.see_through = not self.see_through
        self.layered.emit()

    def _own(self, chart: Chart) -> tuple[str, ...]:
        stored = self._settings.layers(chart, [layer.id for layer in LAYERS[chart]])
        return first_layers(chart) if stored is None else stored

    def _bring(self, wanted: tuple[Chart, str] | None) -> None:
        before = [self.layers(chart) for chart in Chart]
        self._forward = wanted
        if [self.layers(chart) for chart in Chart] != before:
            self.layered.emit()

    def _show(self, chart: Chart, shown: tuple[str, ...]) -> None:
        self._forward = None
        self._settings.remember_layers(chart, shown)
        self.layered.emit()

    def other_side(self) -> None:
        """Show the other side of the face."""
        self._settings.side = "left" if self.side == "right" else "right"
        self.changed.emit()

    def toggle_names(self) -> None:
        """Write the names on the charts, or take them off."""
        self._settings.names_shown = not self.names
        self.changed.emit()

    def other_theme(self) -> None:
        """Change between the light and the dark theme."""
        self._settings.theme = "light" if self.theme == "dark" else "dark"
        self._redress()

    def toggle_strong(self) -> None:
        """Use strong colours, or no longer."""
        self._settings.strong = not self.strong
        self._redress()

    def other_language(self) -> None:
        """Change between Chinese and English."""
        self._settings.language = "en" if self.lang == "zh" else "zh"
        self._redress()

    def larger(self) -> None:
        """Make all text a step larger, up to 200 %."""
        self._resize(1)

    def smaller(self) -> None:
        """Make all text a step smaller, down to 100 %."""
        self._resize(-1)

    def _resize(self, by: int) -> None:
        at = TEXT_PERCENTS.index(self._settings.text_percent) + by
        self._settings.text_percent = TEXT_PERCENTS[max(0, min(at, len(TEXT_PERCENTS) - 1))]
        self._redress()

    def _redress(self) -> None:
        self._dress(self._settings)
        self.changed.emit()
