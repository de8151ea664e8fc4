import numpy as np
import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates import shapes
from plates.pathdata import rings
from shapely import LineString, MultiPolygon, Point, box


def test_outline_keeps_to_the_shape() -> None:
    """The path of a rectangle with a round hole covers it within the error, long straight edges too."""
    shape = box(0, 0, 40, 20).difference(Point(20, 10).buffer(6))
    data = shapes.outline(shape, 0.05)
    drawn = shapes.even_odd(rings(data, 24))
    assert data.count("z") == 2
    assert drawn.symmetric_difference(shape).buffer(-0.1).is_empty


def test_hole_turns_the_other_way() -> None:
    """So that the hole is a hole by either fill rule."""
    outer, inner = rings(shapes.outline(box(0, 0, 40, 20).difference(box(10, 5, 20, 15)), 0.05))
    areas = [np.sum(line[:-1, 0] * line[1:, 1] - line[1:, 0] * line[:-1, 1]) for line in (outer, inner)]
    assert areas[0] * areas[1] < 0


def test_small_pieces_are_left_out() -> None:
    """Pieces and holes under the smallest area are not drawn."""
    shape = MultiPolygon([box(0, 0, 10, 10), box(20, 0, 20.5, 0.5)])
    assert len(rings(shapes.outline(shape, 0.05, smallest=1.0))) == 1
    assert shapes.above(shape, 1.0).bounds == (0, 0, 10, 10)


def test_shaded_side_lies_away_from_the_light() -> None:
    """With the light above, the lower edge of a shape is in shade, and the shade lies inside."""
    shade = shapes.shaded_side(box(0, 0, 20, 20), 3, (0, -1), 0.5)
    assert shade.bounds == pytest.approx((0.5, 17, 19.5, 19.5))


def test_lines_are_cut_to_an_area() -> None:
    """Of a line across two squares two pieces are left, unless they are too short."""
    area = MultiPolygon([box(0, 0, 10, 10), box(20, 0, 22, 10)])
    line = LineString([(-5, 5), (30, 5)])
    assert [len(piece) for piece in shapes.lines_within(line, area, 1)] == [2, 2]
    assert len(shapes.lines_within(line, area, 5)) == 1
