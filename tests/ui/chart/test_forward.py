"""A choice brings the layer of its structure forward, for as long as it lasts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from cheekviewer.atlas.drawn import HIDDEN
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.plates import first_layers
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open


@pytest.mark.parametrize(("lang", "told"), [("en", "Middle muscles: brought forward"), ("zh", "已调出：中层肌肉")])
def test_it_says_so(open_window: Open, lang: str, told: str) -> None:
    """The foot of the window names the layer that came forward; the switch of the layer is down."""
    window = open_window("--lang", lang, "--select", "rhomboid-major")
    assert told in window.status.words
    assert window.back._chips._chips["middle"].isChecked()
    assert "middle" in window._look.layers(Chart.BACK)


def test_every_structure_comes_to_sight(window: MainWindow, atlas: Atlas) -> None:
    """Whatever structure is chosen, its layer is shown and nothing of the plate lies above it, but for the skin's."""
    for structure in atlas.structures:
        window.selection.select(structure.id)
        layer = atlas.drawn.outlines(structure.chart)[structure.id].layer
        shown = window._look.layers(structure.chart)
        assert layer in shown or layer == HIDDEN
        if layer in ("bones", "deep", "middle"):
            assert not {"superficial", "vessels"} & set(shown)


def test_it_ends_with_the_choice(window: MainWindow) -> None:
    """Nothing chosen, or a point, shows the layers the user chose, and nothing of it was remembered."""
    for after in (None, EntryId("spine")):
        window.selection.select(EntryId("trapezius"))
        assert "superficial" in window._look.layers(Chart.BACK)
        window.selection.select(after)
        assert window._look.layers(Chart.BACK) == first_layers(Chart.BACK)
        assert "brought forward" not in window.status.words


def test_what_is_in_sight_already_is_not_told(window: MainWindow) -> None:
    """When its layer is shown and free, a structure changes nothing and nothing is said of layers."""
    window.selection.select(EntryId("scapula"))
    assert window._look.layers(Chart.BACK) == first_layers(Chart.BACK)
    assert "brought forward" not in window.status.words


def test_a_switch_meanwhile_is_the_users(window: MainWindow) -> None:
    """A layer switched while another is brought forward leaves both, and they stay when the choice ends."""
    window.selection.select(EntryId("trapezius"))
    chip: QToolButton = window.back._chips._chips["levels"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    window.selection.select(None)
    assert window._look.layers(Chart.BACK) == (*first_layers(Chart.BACK), "superficial", "levels")
