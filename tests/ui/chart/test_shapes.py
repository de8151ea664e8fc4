"""Outlines as paths, and which of them lie under a place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.ui.chart.shapes import Shape, Shapes, shapes_of, tie_place

BOXES = st.tuples(st.integers(-60, 60), st.integers(-60, 60), st.integers(1, 50), st.integers(1, 50))
PLACES = st.tuples(st.floats(-80, 120), st.floats(-80, 120))


def shape(number: int, *boxes: tuple[int, int, int, int]) -> Shape:
    """Return a shape of rectangles in mm, left, top, width and height of each."""
    path = QPainterPath()
    for box in boxes:
        path.addRect(QRectF(*box))
    return Shape(EntryId(f"e{number}"), number, path, tuple(QRectF(*box) for box in boxes))


def size(one: Shape) -> float:
    """Return the mm² of the parts of a shape."""
    return sum(part.width() * part.height() for part in one.parts)


def searched(shapes: list[Shape], place: QPointF, reach: float) -> list[Shape]:
    """Return what `under` promises, by looking at every shape."""
    found = [one for one in shapes if one.path.contains(place)]
    if not found:
        lens = QRectF(place - QPointF(reach, reach), place + QPointF(reach, reach))
        small = [one for one in shapes if min(one.box.width(), one.box.height()) < 6 * reach]
        found = [one for one in small if one.path.intersects(lens)]
    return sorted(found, key=lambda one: (size(one), one.number))


@settings(max_examples=150)
@given(st.lists(st.lists(BOXES, min_size=1, max_size=2), max_size=12), PLACES, st.floats(0, 12))
def test_the_grid_finds_what_a_search_finds(
    made: list[list[tuple[int, int, int, int]]], at: tuple[float, float], reach: float
) -> None:
    """At any place and with any reach, the shapes found are those that looking at every one finds."""
    shapes = [shape(number, *boxes) for number, boxes in enumerate(made)]
    place = QPointF(*at)
    assert Shapes(shapes).under(place, reach) == searched(shapes, place, reach)


@settings(max_examples=150)
@given(st.lists(st.lists(BOXES, min_size=1, max_size=2), max_size=12), BOXES)
def test_what_may_touch_a_box_is_around_it(
    made: list[list[tuple[int, int, int, int]]], box: tuple[int, int, int, int]
) -> None:
    """Around a box are all shapes of which a part touches it, each once, in the order of the atlas."""
    shapes = [shape(number, *boxes) for number, boxes in enumerate(made)]
    around = Shapes(shapes).around(QRectF(*box))
    assert [one.number for one in around] == sorted({one.number for one in around})
    touching = {one.number for one in shapes if any(part.intersects(QRectF(*box)) for part in one.parts)}
    assert touching <= {one.number for one in around}


def test_of_many_small_shapes_few_are_around_a_place() -> None:
    """Ten thousand shapes in as much room as ten: around a place are about as many, not a thousand times more."""
    shapes = [shape(n, (3 * (n % 100), 3 * (n // 100), 2, 2)) for n in range(10_000)]
    assert len(Shapes(shapes).around(QRectF(140, 140, 3, 3))) < 30


def test_the_smallest_comes_first() -> None:
    """Of shapes on top of each other the smallest is first; of equal ones, the first of the atlas."""
    large, small, same = shape(0, (0, 0, 40, 40)), shape(1, (10, 10, 8, 8)), shape(2, (12, 12, 8, 8))
    assert Shapes([large, small, same]).under(QPointF(15, 15), 0) == [small, same, large]
    assert Shapes([same, small, large]).under(QPointF(15, 15), 0) == [small, same, large]


def test_only_small_shapes_reach_out() -> None:
    """A place just beside a narrow shape is taken for it, beside a large one or farther off for nothing."""
    narrow, large = shape(0, (0, 0, 4, 60)), shape(1, (100, 0, 60, 60))
    shapes = Shapes([narrow, large])
    assert shapes.under(QPointF(5.5, 30), 2) == [narrow]
    assert shapes.under(QPointF(6.5, 30), 2) == []
    assert shapes.under(QPointF(98.5, 30), 2) == []
    assert shapes.under(QPointF(5.5, 30), 0) == []


def test_what_holds_the_place_wins_over_what_is_near() -> None:
    """Inside a shape nothing beside it is reached for."""
    narrow, large = shape(0, (0, 0, 4, 60)), shape(1, (4.5, 0, 60, 60))  # type: ignore[arg-type] # half a millimetre
    assert Shapes([narrow, large]).under(QPointF(5, 30), 2) == [large]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("chart", Chart)
def test_every_point_has_its_shape(atlas: Atlas, chart: Chart, mirrored: bool) -> None:
    """Each outline of the atlas is one shape in the same order, the same mm, on the side asked for."""
    shapes = shapes_of(atlas, chart, mirrored=mirrored)
    expected = [point.id for point in atlas.points if atlas.outline(chart, point.id)]
    assert [one.entry for one in shapes] == expected
    assert len(shapes) == len(expected) > 0
    for one in shapes:
        outline = atlas.outline(chart, one.entry)
        assert outline is not None
        assert shapes.of(one.entry) is one
        assert len(one.parts) == len(outline.rings)
        drawn = outline.mirrored() if mirrored else outline
        xs, ys = zip(*drawn.flattened(), strict=True)
        assert (one.box.left(), one.box.right()) == pytest.approx((min(xs), max(xs)), abs=0.3)
        assert (one.box.top(), one.box.bottom()) == pytest.approx((min(ys), max(ys)), abs=0.3)
        assert one.number == [point.id for point in atlas.points].index(one.entry)
        assert one.doubtful == (chart is Chart.FACE and not atlas.point(one.entry).zone.verified)
    assert shapes.of(EntryId("none")) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("upper-back", "scapular"), ("lower-back", "lumbosacral"), ("spine", "upper-back"), ("spine", "lumbosacral")],
)
def test_zones_overlap_where_the_article_does(atlas: Atlas, one: str, other: str) -> None:
    """Zones that the article's words leave shared are drawn shared; the spine is a band along the others."""
    zones = shapes_of(atlas, Chart.FACE, mirrored=False)
    first, second = zones.of(EntryId(one)), zones.of(EntryId(other))
    assert first is not None
    assert second is not None
    assert not first.path.intersected(second.path).isEmpty()


@pytest.mark.parametrize("mirrored", [True, False])
@pytest.mark.parametrize("chart", Chart)
def test_a_thread_is_tied_inside(atlas: Atlas, chart: Chart, mirrored: bool) -> None:
    """The place where a thread is tied lies in its part of the shape, below the middle where a name stands."""
    for shape in shapes_of(atlas, chart, mirrored=mirrored):
        for part in shape.parts:
            place = tie_place(shape.path, part)
            assert shape.path.contains(place)
            assert part.contains(place)
            assert place.y() > part.center().y()


def test_a_shape_hollow_there_is_tied_at_its_middle() -> None:
    """Where a part has nothing below the middle, the thread goes to the middle of its box."""
    path = QPainterPath()
    path.addRect(QRectF(0, 0, 20, 4))
    assert tie_place(path, QRectF(0, 0, 20, 20)) == QPointF(10, 10)
