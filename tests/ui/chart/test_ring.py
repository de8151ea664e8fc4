"""The keyboard's place on a chart."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.ring import Ring, neighbour
from cheekviewer.ui.chart.shapes import Shape, shapes_of

WAYS = [(-1, 0), (1, 0), (0, -1), (0, 1)]
MIDDLES = st.lists(st.tuples(st.integers(-99, 99), st.integers(-99, 99)), min_size=1, max_size=12)


def shape(number: int, middle: tuple[float, float], *more: tuple[float, float]) -> Shape:
    """Return a shape of squares of 10 mm round these middles."""
    path, parts = QPainterPath(), []
    for x, y in (middle, *more):
        parts.append(QRectF(x - 5, y - 5, 10, 10))
        path.addRect(parts[-1])
    return Shape(EntryId(f"e{number}"), number, path, tuple(parts))


def off(one: Shape, other: Shape) -> tuple[float, float]:
    """Return how far another shape's middle lies to the right of one's, and below."""
    way = other.box.center() - one.box.center()
    return way.x(), way.y()


@given(MIDDLES, st.sampled_from(WAYS))
def test_an_arrow_goes_the_way_it_points(middles: list[tuple[int, int]], way: tuple[int, int]) -> None:
    """The neighbour is another shape within 60° of the arrow; where there is none, no shape lies there."""
    shapes = [shape(number, middle) for number, middle in enumerate(middles)]
    at = shapes[0]
    found = neighbour(shapes, at, *way)

    def ahead(other: Shape) -> bool:
        x, y = off(at, other)
        return other is not at and math.hypot(x, y) > 0 and x * way[0] + y * way[1] >= 0.5 * math.hypot(x, y)

    assert (found is None) == (not any(map(ahead, shapes)))
    if found is not None:
        assert ahead(found)
        straight = [
            abs(x * way[0] + y * way[1])
            for x, y in (off(at, one) for one in shapes if ahead(one))
            if x * way[1] == y * way[0]
        ]
        assert not straight or math.hypot(*off(at, found)) <= min(straight) + 1e-9


def test_what_lies_straight_ahead_is_preferred() -> None:
    """Of two shapes as far away, the one straight ahead is next; of two straight ahead, the nearer one."""
    at, ahead, aside, behind = (shape(n, at) for n, at in enumerate([(0, 0), (30, 0), (24, 18), (60, 0)]))
    assert neighbour([at, aside, behind, ahead], at, 1, 0) is ahead
    assert neighbour([at, behind, aside], at, 1, 0) is aside
    assert neighbour([at, ahead, aside, behind], at, -1, 0) is None


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("chart", Chart)
def test_arrows_lead_from_anywhere_to_everywhere(atlas: Atlas, chart: Chart, mirrored: bool) -> None:
    """From each zone and each region every other one can be reached with arrows alone, on either side."""
    shapes = list(shapes_of(atlas, chart, mirrored=mirrored))
    for start in shapes:
        reached, new = {start.entry}, [start]
        while new:
            at = new.pop()
            for way in WAYS:
                found = neighbour(shapes, at, *way)
                if found is not None and found.entry not in reached:
                    reached.add(found.entry)
                    new.append(found)
        assert reached == {one.entry for one in shapes}


def test_the_ring_stands_off_every_part() -> None:
    """At any zoom the ring goes round each part a few pixels away, ink over paper, and can be taken off."""
    scene = QGraphicsScene()
    ring, one = Ring(scene), shape(0, (0, 0), (100, 0))
    assert not ring.shown
    for scale in (0.5, 4.0):
        ring.show(one, colours("dark"), scale)
        ground, line = sorted(scene.items(), key=lambda item: item.zValue())
        assert isinstance(ground, QGraphicsPathItem)
        assert isinstance(line, QGraphicsPathItem)
        box = line.path().boundingRect()
        assert (box.left(), box.right()) == pytest.approx((-5 - 5 / scale, 105 + 5 / scale))
        assert line.path() == ground.path()
        assert line.pen().color() == QColor(colours("dark").ink)
        assert ground.pen().color() == QColor(colours("dark").paper)
        assert ring.shown
    ring.hide()
    assert not ring.shown
    assert not any(item.isVisible() for item in scene.items())
