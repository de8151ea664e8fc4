"""Where millimetres fall on pixels."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from cheekviewer.ui.chart.grid import Grid

PLACES = st.integers(-30_000, 30_000).map(lambda tenths: tenths / 10 + 0.03)
SCALES = st.floats(0.05, 40)


@given(SCALES, PLACES, PLACES, st.integers(-900, 900), st.integers(-900, 900))
def test_a_chart_moved_by_whole_pixels_keeps_its_pictures(scale: float, x: float, y: float, dx: int, dy: int) -> None:
    """Moved by whole pixels the key and every box stay the same, and only the origin moves; at another scale not."""
    here = QTransform.fromScale(scale, scale) * QTransform.fromTranslate(x, y)
    one, other = Grid(here, 1.0), Grid(here * QTransform.fromTranslate(dx, dy), 1.0)
    assert (other.origin - one.origin).toTuple() == (dx, dy)
    assert all(abs(a - b) < 2e-3 for a, b in zip(one.key, other.key, strict=True))
    assert Grid(here.scale(1.01, 1.01), 1.0).key != one.key
    assert Grid(here, 2.0).key != one.key


@given(SCALES, PLACES, PLACES, PLACES, PLACES)
def test_a_box_holds_what_it_should(scale: float, x: float, y: float, left: float, top: float) -> None:
    """Counted from the origin, the pixels of a box are those where it lies on the widget, and not one more a side."""
    grid = Grid(QTransform.fromScale(scale, scale) * QTransform.fromTranslate(x, y), 1.0)
    box = QRectF(left, top, 20, 30)
    true = grid.to_pixels.mapRect(box)
    found = QRectF(grid.box(box).translated(grid.origin))
    assert found.adjusted(-0.01, -0.01, 0.01, 0.01).contains(true)
    assert true.adjusted(-1.01, -1.01, 1.01, 1.01).contains(found)
    corner = grid.from_origin.map(QPointF(left, top)) + QPointF(grid.origin)
    assert (corner - true.topLeft()).manhattanLength() < 1e-6
