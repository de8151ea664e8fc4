"""Areas that outlines share."""

import math

import pytest

from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.overlap import overlap
from cheekviewer.atlas.paths import rings


def outline(data: str) -> Outline:
    """Return the outline of path data in mm."""
    return Outline(rings(data))


SQUARE = outline("M0 0H20V20H0Z")
ARC = 4 / 3 * (math.sqrt(2) - 1) * 10
CIRCLE = outline(
    f"M10 0C10 {ARC} {ARC} 10 0 10C{-ARC} 10 -10 {ARC} -10 0C-10 {-ARC} {-ARC} -10 0 -10C{ARC} -10 10 {-ARC} 10 0Z"
)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ("M10 10H40V40H10Z", 100),
        ("M5 5H15V15H5Z", 100),
        ("M-5 8H25V12H-5Z", 80),
        ("M20 0H40V20H20Z", 0),
        ("M30 30H40V40H30Z", 0),
        ("M0 0H20V20H0ZM5 5H15V15H5Z", 300),
        ("M-10 0L0 -10V30Z", 0),
        ("M0 0L20 0L20 20Z", 200),
    ],
)
def test_shared_areas_are_those_of_geometry(other: str, shared: float) -> None:
    """Squares, holes and triangles share what they share on paper, whichever comes first."""
    assert overlap(SQUARE, outline(other)) == pytest.approx(shared, abs=3)
    assert overlap(outline(other), SQUARE) == pytest.approx(shared, abs=3)


def test_curves_are_measured() -> None:
    """A circle has its own area, a quarter of it lies in the square at its middle; in the mirror nothing changes."""
    assert overlap(CIRCLE, CIRCLE) == pytest.approx(100 * math.pi, rel=0.02)
    assert overlap(CIRCLE, SQUARE) == pytest.approx(25 * math.pi, rel=0.02)
    assert overlap(CIRCLE.mirrored(), SQUARE.mirrored()) == pytest.approx(overlap(CIRCLE, SQUARE))
