"""The slider that peels a chart, and the keys that do the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import depths, first_layers, peeled
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open


@pytest.mark.parametrize("chart", Chart)
def test_it_peels_to_the_bones_and_back(window: MainWindow, chart: Chart) -> None:
    """Moved down, the layers come off one by one; its words name the uppermost; the other chart stays as it is."""
    panel, other = (window.face, window.back) if chart is Chart.FACE else (window.back, window.face)
    still = window._look.layers(other.diagram.chart)
    slider = panel._depth.slider
    told = []
    for to in (*range(1, len(depths(chart))), *reversed(range(len(depths(chart)) - 1))):
        slider.setValue(to)
        assert window._look.layers(chart) == peeled(chart, first_layers(chart), to)
        told.append(slider.accessibleDescription())
    assert len(set(told)) == len(depths(chart))
    assert window._look.layers(other.diagram.chart) == still


def test_it_follows_the_switches(window: MainWindow) -> None:
    """It stands at the uppermost layer that is shown, however that came about."""
    assert window.back._depth.slider.value() == 0
    window.back.layer_asked.emit("skin")
    assert window.back._depth.slider.value() == depths(Chart.BACK).index("bones")
    window.back.layer_asked.emit("middle")
    assert window.back._depth.slider.value() == depths(Chart.BACK).index("middle")


def test_keys_peel_the_chart_that_has_them(window: MainWindow) -> None:
    """A full stop peels and a comma covers the chart with the keyboard, else the back; at the ends nothing happens."""
    window.face.diagram.setFocus()
    QTest.keyClick(window.face.diagram, Qt.Key.Key_Period)
    assert window._look.layers(Chart.FACE) == ("bones", "muscles", "vessels")
    assert window._look.layers(Chart.BACK) == first_layers(Chart.BACK)
    QTest.keyClick(window.face.diagram, Qt.Key.Key_Comma)
    QTest.keyClick(window.face.diagram, Qt.Key.Key_Comma)
    assert window._look.layers(Chart.FACE) == first_layers(Chart.FACE)
    window.search.hits.setFocus()
    for _ in range(7):
        window.commands["deeper"].trigger()
    assert window._look.layers(Chart.BACK) == ("bones",)


def test_the_depth_comes_back_with_the_next_start(open_window: Open) -> None:
    """How far a chart was peeled is remembered."""
    first = open_window("--lang", "en")
    first.back._depth.slider.setValue(2)
    first.close()
    assert open_window("--lang", "en").back._depth.slider.value() == 2
