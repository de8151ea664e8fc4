"""The switches of the layers under each chart."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import LAYERS, first_layers
from cheekviewer.ui.chart.chart_panel import ChartPanel
from cheekviewer.ui.chart.layer_chips import LayerChips
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.parts.chip import Chip
from tests.ui.conftest import Open
from tests.ui.hands import bare_place


@pytest.fixture(params=Chart)
def chips(request: pytest.FixtureRequest, qtbot: QtBot) -> LayerChips:
    """The switches of each plate, alone."""
    made = LayerChips(request.param)
    qtbot.addWidget(made)
    made.retranslate()
    made.show()
    return made


def chart_of(chips: LayerChips) -> Chart:
    """Return whose switches these are."""
    return next(chart for chart in Chart if len(LAYERS[chart]) == len(buttons(chips)))


def buttons(chips: LayerChips) -> list[QToolButton]:
    """Return the switches of layers in their order."""
    return [button for button in chips.findChildren(QToolButton) if button.objectName() != "see-through"]


def test_each_switch_asks_for_its_layer(chips: LayerChips) -> None:
    """A click, or its number, asks for a layer of the plate, in their order; numbers beyond ask for nothing."""
    asked: list[str] = []
    chips.asked.connect(asked.append)
    ids = [layer.id for layer in LAYERS[chart_of(chips)]]
    for button in buttons(chips):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for number in range(11):
        chips.ask(number)
    assert asked == ids * 2


def test_switches_show_what_is_on(chips: LayerChips) -> None:
    """Just the switches of layers that are shown are down."""
    ids = [layer.id for layer in LAYERS[chart_of(chips)]]
    for shown in ([], ids[1:3], ids):
        chips.show_layers(shown)
        assert [name for name, button in zip(ids, buttons(chips), strict=True) if button.isChecked()] == shown


def test_switches_say_what_they_do(chips: LayerChips) -> None:
    """Each has words of its own, its key in its tip; a screen reader hears of muscles; own drawings are owned to."""
    names = [button.accessibleName() for button in buttons(chips)]
    assert len(set(names)) == len(names)
    for number, button in enumerate(buttons(chips), 1):
        assert button.text()
        assert button.toolTip().endswith(f"({number})")
        assert ("schematically" in button.toolTip()) == ("Vessels" in button.text())
    if chart_of(chips) is Chart.BACK:
        assert names[2:5] == ["Deep muscles", "Middle muscles", "Superficial muscles"]


def test_in_a_narrow_window_switches_wrap(chips: LayerChips) -> None:
    """Where they do not fit side by side they take more lines, each whole and none over another."""
    lines = []
    for width in (800, chips.minimumSizeHint().width()):
        chips.resize(width, chips.heightForWidth(width))
        boxes = [button.geometry() for button in buttons(chips)]
        assert all(chips.rect().contains(box) for box in boxes)
        assert not any(one.intersects(other) for one, other in pairwise(boxes))
        lines.append(len({box.top() for box in boxes}))
    assert lines[0] == 1 < lines[1]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("size", "most"), [("1024x700", 3), ("800x600", 4)])
def test_a_small_window_is_for_the_charts(open_window: Open, lang: str, size: str, most: int) -> None:
    """On a small screen the switches take three lines at most under a chart, on the smallest four, all words whole."""
    window = open_window("--lang", lang, "--size", size)
    for panel in (window.face, window.back):
        chips = panel._chips.findChildren(Chip)
        assert len({chip.y() for chip in chips}) <= most
        for chip in chips:
            assert chip.fontMetrics().horizontalAdvance(chip.text()) < chip.width()
            assert panel._chips.rect().contains(chip.geometry())


def state(panel: ChartPanel) -> tuple[str, ...]:
    """Return which layers a panel says are on."""
    layers = LAYERS[panel.diagram.chart]
    return tuple(layer.id for layer, button in zip(layers, buttons(panel._chips), strict=True) if button.isChecked())


def pictures(window: MainWindow) -> dict[Chart, QImage]:
    """Return what both charts show now, all painted."""
    window.settle()
    return {panel.diagram.chart: panel.diagram.viewport().grab().toImage() for panel in (window.face, window.back)}


def test_layers_switch_where_the_hand_is(window: MainWindow) -> None:
    """A number key switches a layer of the chart with the keyboard, a click one of its own chart; the other stays."""
    window.commands["names"].trigger()
    window.resize(1024, 640)
    for panel, other in ((window.face, window.back), (window.back, window.face)):
        chart, still = panel.diagram.chart, state(other)
        layer = LAYERS[chart][-1].id
        before = pictures(window)
        panel.diagram.setFocus()
        QTest.keyClick(panel.diagram, Qt.Key(Qt.Key.Key_0 + len(LAYERS[chart])))
        after = pictures(window)
        assert state(panel) == (*first_layers(chart), layer)
        assert after[chart] != before[chart]
        assert after[other.diagram.chart] == before[other.diagram.chart]
        QTest.mouseClick(buttons(panel._chips)[-1], Qt.MouseButton.LeftButton)
        assert state(panel) == first_layers(chart)
        assert state(other) == still
        assert pictures(window) == before


def test_looking_through_is_a_switch_under_both_charts(window: MainWindow) -> None:
    """X, or the switch under either chart, lays deep layers opaque on the skin and back; the next start remembers."""
    window.commands["names"].trigger()
    through = pictures(window)[Chart.BACK]
    for panel in (window.face, window.back):
        (switch,) = panel._chips.findChildren(QToolButton, "see-through")
        assert switch.isChecked()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert not switch.isChecked()
        assert pictures(window)[Chart.BACK] != through
        QTest.keyClick(panel.diagram, Qt.Key.Key_X)
        assert pictures(window)[Chart.BACK] == through


def test_numbers_elsewhere_are_letters(window: MainWindow) -> None:
    """In the search box a number is typed; with Ctrl it is none of the chart's; beyond the layers it does nothing."""
    window.search.go_there()
    QTest.keyClicks(window.search.box, "12")
    assert window.search.box.text() == "12"
    window.face.diagram.setFocus()
    QTest.keyClick(window.face.diagram, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.face.diagram, Qt.Key.Key_9)
    assert (state(window.face), state(window.back)) == (first_layers(Chart.FACE), first_layers(Chart.BACK))


def test_layers_come_back_with_the_next_start(open_window: Open) -> None:
    """What was switched is on, or off, in the next window."""
    first = open_window("--lang", "en")
    for panel, number in ((first.face, 3), (first.back, 1), (first.back, 5)):
        panel.diagram.setFocus()
        QTest.keyClick(panel.diagram, Qt.Key(Qt.Key.Key_0 + number))
    first.close()
    second = open_window("--lang", "en")
    assert (state(second.face), state(second.back)) == (("skin", "muscles"), ("bones", "superficial"))


def test_without_skin_a_trace_stays(window: MainWindow) -> None:
    """With every layer off the person can still be made out, weakly."""
    window.commands["names"].trigger()
    diagram = window.face.diagram
    spot = diagram.mapFromScene(0, -60)
    with_skin = pictures(window)[Chart.FACE].pixelColor(spot)
    QTest.keyClick(diagram, Qt.Key.Key_1)
    trace, paper = (pictures(window)[Chart.FACE].pixelColor(at) for at in (spot, QPoint(3, bare_place(diagram).y())))
    assert state(window.face) == ()
    assert with_skin.lightness() < trace.lightness() < paper.lightness()
