"""Outlines as cells of a grid, and the share that two have in common."""

import math

import pytest

from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import rings
from cheekviewer.atlas.silhouette import Grid

GRID = Grid(left=-30, top=-25, columns=601, rows=500, side=0.1)
ARC = 4 / 3 * (math.sqrt(2) - 1) * 10
CIRCLE = f"M10 0C10 {ARC} {ARC} 10 0 10C{-ARC} 10 -10 {ARC} -10 0C-10 {-ARC} {-ARC} -10 0 -10C{ARC} -10 10 {-ARC} 10 0Z"
SQUARE = "M0 0H10V10H0Z"


def area(data: str, grid: Grid = GRID) -> float:
    """Return the mm² that path data covers on a grid."""
    return grid.silhouette(Outline(rings(data))).many * grid.side**2


def share(one: str, other: str) -> float:
    """Return the share in common of what two path data draw."""
    return GRID.share(*(GRID.silhouette(Outline(rings(data))) for data in (one, other)))


@pytest.mark.parametrize(
    ("data", "mm2"),
    [
        (SQUARE, 100),
        ("M0 0L20 0L20 20Z", 200),
        ("M0 0H20V20H0ZM5 5H15V15H5Z", 300),
        ("M-20 0H-10V10H-20ZM10 0H20V10H10Z", 200),
        (CIRCLE, 100 * math.pi),
        ("M0.02 0H0.08V0.08H0Z", 0.01),
        ("M0 0.06V0.14H0.2V0.06Z", 0),
    ],
)
def test_cells_count_as_geometry_does(data: str, mm2: float) -> None:
    """Squares, triangles, holes, pairs and curves have the area that they have on paper; crumbs are a cell or none."""
    assert area(data) == pytest.approx(mm2, rel=0.01)


@pytest.mark.parametrize(("left", "common"), [(0, 1), (5, 1 / 3), (9, 1 / 19), (10, 0), (15, 0)])
def test_the_share_in_common(left: float, common: float) -> None:
    """Equal squares share what they should, whichever comes first and wherever the upper one begins."""
    for top in (0, -10, 10):
        moved = f"M{left} {top}h10v10h-10Z"
        assert share(SQUARE, moved) == pytest.approx(common if top == 0 else 0, abs=0.001)
        assert share(moved, SQUARE) == share(SQUARE, moved)
    assert share("M0 0H10V20H0Z", SQUARE) == pytest.approx(0.5)
    assert share("M0 -10H10V10H0Z", SQUARE) == pytest.approx(0.5)


def test_what_is_off_the_grid_is_not_counted() -> None:
    """A shape is cut at each edge of the grid; one that lies beyond has nothing in common with any, itself included."""
    small = Grid(left=0, top=0, columns=10, rows=10, side=1)
    assert area("M-5 -5H5V5H-5Z", small) == 25
    assert area("M5 5H99V99H5Z", small) == 25
    assert area("M-9999 -9999H9999V9999H-9999Z", small) == 100
    assert [area(f"M{x} {y}h9v9h-9Z", small) for x, y in ((-20, 0), (20, 0), (0, -20), (0, 20))] == [0, 0, 0, 0]
    beyond = small.silhouette(Outline(rings("M20 0h9v9h-9Z")))
    assert small.share(beyond, beyond) == 0
