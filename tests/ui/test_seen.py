"""What is rendered, as eyes see it: text and edges stand out, and points differ to those who see fewer colours.

Colours are taken from pictures of the window, in both themes and in strong colours.
"""

from collections.abc import Callable, Iterator
from itertools import combinations

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QWidget

from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.plates import LAYERS
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.shapes import Shape
from cheekviewer.ui.main_window import MainWindow
from tests.test_colours import DEUTAN, NORMAL, PROTAN, TRITAN, difference
from tests.ui.conftest import Open
from tests.ui.pixels import luminance, rgba

pytestmark = pytest.mark.drawings

LOOKS = pytest.mark.parametrize("look", ["light", "dark", "light strong", "dark strong"])
EYES = {"normal": NORMAL, "protanopia": PROTAN, "deuteranopia": DEUTAN, "tritanopia": TRITAN}
STEPS = 60
"""At so many places the outline of a part is looked at."""


@pytest.fixture
def seen(open_window: Open) -> Callable[[str], MainWindow]:
    """Open windows in a look, without names, which lie over edges."""

    def open_one(look: str) -> MainWindow:
        theme, _, strong = look.partition(" ")
        window = open_window("--lang", "en", "--theme", theme, "--size", "1440x900")
        window.commands["names"].trigger()
        if strong:
            window.commands["strong"].trigger()
        return window

    return open_one


def picture(diagram: Diagram) -> QImage:
    """A chart as it is seen; sharp, where nothing moved since the window settled."""
    QApplication.processEvents()
    return diagram.viewport().grab().toImage()


def across(diagram: Diagram, shape: Shape) -> NDArray[np.int64]:
    """Return the pixels, x and y, of short ways across the outline of a shape, from 5 inside to 5 outside."""
    path = diagram.viewportTransform().map(shape.path)
    ways = []
    for step in range(STEPS):
        at = path.pointAtPercent(step / STEPS)
        after, before = path.pointAtPercent((step + 0.3) / STEPS), path.pointAtPercent(max(0, (step - 0.3) / STEPS))
        along = after - before
        length = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1
        normal = QPointF(-along.y() / length, along.x() / length)
        inside = -1 if path.contains(at - normal * 4) else 1
        ways.append([(at + normal * inside * -far).toPoint().toTuple() for far in range(-5, 6)])
    found, size = np.array(ways), diagram.viewport().size().toTuple()
    return found[((found >= 0) & (found < size)).all(axis=(1, 2))]


def stands_out(shape: Shape, ways: NDArray[np.int64], seen: NDArray[np.float64]) -> float:
    """How far the edge of a shape stands out, by the median along it.

    At each place it is the contrast of the strongest pixel of the edge to what lies beside it, 2 pixels outside.
    """
    bright = seen[ways[..., 1], ways[..., 0]] + 0.05
    edge, beside = bright[:, 4:7], bright[:, 7:8]
    found = np.sort(np.maximum(edge / beside, beside / edge).max(axis=1))
    # A dashed edge is not there between its dashes, so the upper half counts on the face.
    return float(np.median(found[len(found) // 2 if shape.doubtful else 0 :]))


def layers_of(window: MainWindow, chart: Chart, shown: str) -> None:
    """Show the layers of a chart that a start shows, or all of it at once."""
    for layer in LAYERS[chart] if shown == "every layer" else ():
        if layer.id not in window._look.layers(chart):
            window._look.switch_layer(chart, layer.id)


@LOOKS
@pytest.mark.parametrize("shown", ["first layers", "every layer"])
def test_the_edges_of_shapes_stand_out(seen: Callable[[str], MainWindow], look: str, shown: str) -> None:
    """On both charts each edge has 3:1 to what is beside it (1.4.11): at rest, pointed at, chosen, over any plate."""
    window = seen(look)
    for chart, panel in ((Chart.FACE, window.face), (Chart.BACK, window.back)):
        layers_of(window, chart, shown)
        window.settle()
        diagram = panel.diagram
        rest = luminance(picture(diagram))
        for shape in diagram.shapes:
            window.selection.hover(shape.entry)
            pointed = luminance(picture(diagram))
            window.selection.hover(None)
            window.selection.select(shape.entry)
            chosen = luminance(picture(diagram))
            window.selection.select(None)
            ways = across(diagram, shape)
            for level, seen_so in (("rest", rest), ("pointed", pointed), ("chosen", chosen)):
                assert stands_out(shape, ways, seen_so) >= 3, (shape.entry, level)


def test_the_measure_sees_an_edge(seen: Callable[[str], MainWindow]) -> None:
    """Where the edge of a shape is not drawn, nothing stands out: it is the edge that is measured."""
    window = seen("light")
    diagram = window.back.diagram
    shape = diagram.shapes.of(EntryId("lower-back"))
    assert shape is not None
    window.settle()
    drawn, ways = luminance(picture(diagram)), across(diagram, shape)
    window.show_atlas(replace(window.atlas, outlines={chart: {} for chart in Chart}))
    window.settle()
    assert stands_out(shape, ways, drawn) > 3
    assert stands_out(shape, ways, luminance(picture(diagram))) < 1.5


def words(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield the words of plain labels and of the panel, and where they are."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.isEnabled() and label.text().strip():
            yield label.text(), QRect(label.mapTo(window, label.rect().topLeft()), label.size())
    for browser in window.findChildren(QTextBrowser):
        if browser.isVisible():
            yield "panel", QRect(browser.mapTo(window, browser.rect().topLeft()), browser.viewport().size())


@LOOKS
def test_words_stand_out_on_screen(seen: Callable[[str], MainWindow], look: str) -> None:
    """In the picture of the window the darkest and lightest pixels of every word have 4.5:1."""
    window = seen(look)
    window.selection.select(EntryId("spine"))
    QApplication.processEvents()
    whole = luminance(window.grab().toImage()) + 0.05
    checked = 0
    for text, box in words(window):
        seen_so = whole[max(box.top(), 0) : box.bottom(), max(box.left(), 0) : box.right()]
        ground = whole[box.top() + 1, box.left() + 1]
        if len(np.unique(seen_so)) > 1:
            checked += 1
            assert max(seen_so.max() / ground, ground / seen_so.min()) >= 4.5, text
    assert checked > 8


@LOOKS
def test_chosen_points_look_different(seen: Callable[[str], MainWindow], look: str) -> None:
    """Whichever eyes look, no two points have the same colour when chosen, and none looks as at rest.

    Where two colours come near each other, the pattern tells them apart (tests/ui/chart/test_hatching.py).
    """
    window = seen(look)
    window.settle()
    diagram = window.face.diagram
    rests, fills = {}, {}
    for shape in diagram.shapes:
        rests[shape.entry] = fill_of(diagram, shape)
        window.selection.select(shape.entry)
        fills[shape.entry] = fill_of(diagram, shape)
        window.selection.select(None)
    for name, eyes in EYES.items():
        assert min(difference(rests[entry], fills[entry], eyes) for entry in fills) > 5, name
        assert min(difference(one, other, eyes) for one, other in combinations(fills.values(), 2)) > 4, name


def fill_of(diagram: Diagram, shape: Shape) -> str:
    """The mean colour in the middle of a shape, its pattern included."""
    x, y = diagram.viewportTransform().map(shape.box.center()).toPoint().toTuple()
    parts = rgba(picture(diagram))[y - 8 : y + 9, x - 4 : x + 5, :3].mean(axis=(0, 1))
    return "#" + "".join(f"{round(part):02x}" for part in parts)
