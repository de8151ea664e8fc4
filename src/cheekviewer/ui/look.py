"""How the whole window looks and speaks, and the orders that change it while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cheekviewer.atlas.records import Chart, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.colours import Colours, Theme, colours
from cheekviewer.plates import LAYERS, first_layers
from cheekviewer.settings import TEXT_PERCENTS, Settings

Dress = Callable[[Settings], None]
"""Gives the application the language, theme and text size of the settings."""


class Look(QObject):
    """Language, theme, text size, side of the face, names, and the layers of the plates.

    `changed` is told after each change, but for the layers `layered`.
    """

    changed = Signal()
    layered = Signal()

    def __init__(self, settings: Settings, dress: Dress, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._dress = settings, dress

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

    def layers(self, chart: Chart) -> tuple[str, ...]:
        """Return the ids of the layers of a plate that are shown, from the lowest up."""
        names = [layer.id for layer in LAYERS[chart]]
        stored = self._settings.layers(chart, names)
        return first_layers(chart) if stored is None else stored

    def switch_layer(self, chart: Chart, name: str) -> None:
        """Show a layer of a plate, or take it off."""
        shown = {*self.layers(chart)} ^ {name}
        self._settings.remember_layers(chart, [layer.id for layer in LAYERS[chart] if layer.id in shown])
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
