"""How the window looks, and the orders that change it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.records import Chart
from cheekviewer.colours import colours
from cheekviewer.plates import LAYERS, first_layers
from cheekviewer.settings import TEXT_PERCENTS, Settings
from cheekviewer.ui.style.look import Look


class Asked:
    """A look on fresh settings, and what it told: c for changed, l for layered, d for a dressing."""

    def __init__(self) -> None:
        self.told = ""
        self.settings = Settings(lang="en", theme="light")
        self.holder = QObject()
        self.look = Look(self.settings, self._dress, self.holder)
        self.look.changed.connect(lambda: self._hear("c"))
        self.look.layered.connect(lambda: self._hear("l"))

    def _dress(self, settings: Settings) -> None:
        assert settings is self.settings
        self._hear("d")

    def _hear(self, sign: str) -> None:
        self.told += sign


@pytest.fixture
def asked(qapp: QApplication) -> Asked:
    """A look as on the first start."""
    return Asked()


@pytest.mark.parametrize(
    ("order", "says", "first", "then", "told"),
    [
        (Look.other_side, lambda look: look.side, "left", "right", "c"),
        (Look.toggle_names, lambda look: look.names, True, False, "c"),
        (Look.toggle_see_through, lambda look: look.see_through, True, False, "l"),
        (Look.other_theme, lambda look: look.theme, "light", "dark", "dc"),
        (Look.other_theme, lambda look: look.tones, colours("light"), colours("dark"), "dc"),
        (Look.toggle_strong, lambda look: look.tones, colours("light"), colours("light", strong=True), "dc"),
        (Look.other_language, lambda look: look.lang, "en", "zh", "dc"),
    ],
)
def test_an_order_changes_what_is_said_and_tells_once(
    asked: Asked, order: Callable[[Look], None], says: Callable[[Look], object], first: object, then: object, told: str
) -> None:
    """Each order turns its own thing over and back, telling once each time, after the window is dressed for it."""
    for before, after in ((first, then), (then, first)):
        assert says(asked.look) == before
        asked.told = ""
        order(asked.look)
        assert says(asked.look) == after
        assert asked.told == told


def test_text_grows_by_steps_to_its_ends(asked: Asked) -> None:
    """Larger goes through all sizes and stays at the largest, smaller comes back and stays at the first."""
    sizes = []
    for order in (asked.look.larger, asked.look.smaller):
        for _ in TEXT_PERCENTS:
            order()
            sizes.append(asked.settings.text_percent)
    up, down = sizes[: len(TEXT_PERCENTS)], sizes[len(TEXT_PERCENTS) :]
    assert up == [*TEXT_PERCENTS[1:], TEXT_PERCENTS[-1]]
    assert down == [*reversed(TEXT_PERCENTS[:-1]), TEXT_PERCENTS[0]]
    assert asked.told == "dc" * len(sizes)


@pytest.mark.parametrize("chart", Chart)
def test_a_layer_is_switched_on_its_own_plate(asked: Asked, chart: Chart) -> None:
    """Each layer goes on and off, the others stay, the other plate too; only layers are told of, once."""
    (other,) = set(Chart) - {chart}
    ids = [layer.id for layer in LAYERS[chart]]
    for name in ids * 2:
        before = asked.look.layers(chart)
        asked.told = ""
        asked.look.switch_layer(chart, name)
        after = asked.look.layers(chart)
        assert set(before) ^ set(after) == {name}
        assert list(after) == [one for one in ids if one in after]
        assert asked.told == "l"
    assert asked.look.layers(chart) == first_layers(chart)
    assert asked.look.layers(other) == first_layers(other)


def test_all_layers_off_is_remembered(asked: Asked) -> None:
    """A plate without any layer stays so at the next start; it is not taken for nothing stored."""
    for name in first_layers(Chart.BACK):
        asked.look.switch_layer(Chart.BACK, name)
    asked.settings.flush()
    assert Asked().look.layers(Chart.BACK) == ()


@pytest.mark.parametrize("stored", ["skin+wings", "wings", "skin bones", "SKIN", "++x", "skin;bones"])
def test_unknown_layers_count_as_none_stored(asked: Asked, stored: str) -> None:
    """Layers that another version stored, or junk, give those of a first start; a switch then makes them sound."""
    for chart in Chart:
        QSettings().setValue(f"layers-{chart.value}", stored)
        assert asked.look.layers(chart) == first_layers(chart)
        asked.look.switch_layer(chart, "skin")
        assert asked.look.layers(chart) == first_layers(chart)[1:]


def test_what_was_ordered_is_there_at_the_next_start(asked: Asked) -> None:
    """Side, names, theme, language, size and layers come back."""
    look = asked.look
    for order in (look.other_side, look.toggle_names, look.other_theme, look.other_language, look.larger):
        order()
    look.switch_layer(Chart.FACE, "vessels")
    asked.settings.flush()
    settings = Settings()
    again = Look(settings, lambda _: None, asked.holder)
    assert (again.side, again.names, again.theme, again.lang) == ("right", False, "dark", "zh")
    assert (settings.text_percent, again.layers(Chart.FACE)) == (125, ("skin", "vessels"))
