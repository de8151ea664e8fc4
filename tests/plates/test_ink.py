from itertools import pairwise

import numpy as np
import pytest
from plates import ink
from plates.pathdata import rings

LINE = np.stack([np.linspace(0, 40, 81), np.zeros(81)], 1)


def extent(data: str, x: float) -> float:
    """How wide a level stroke is at x."""
    line = rings(data)[0]
    near = line[np.abs(line[:, 0] - x) < 2.5]
    return float(np.ptp(near[:, 1]))


def twice_area(line: np.ndarray) -> float:
    """The area of a closed line, counted twice; its sign says which way the line turns."""
    x, y = line.T
    return float(x @ np.roll(y, -1) - y @ np.roll(x, -1))


def test_ribbon_is_closed_and_as_wide_as_asked() -> None:
    """In the middle a stroke has its full width, and its outline is closed."""
    data = ink.ribbon(LINE, 1.2)
    assert data.endswith("z")
    assert extent(data, 20) == pytest.approx(1.2, abs=0.1)


def test_ribbon_tapers_where_told() -> None:
    """An end of taper 1 thins to an eighth, one of taper 0 stays blunt."""
    line = rings(ink.ribbon(LINE, 2.0, taper=(1.0, 0.0)))[0]
    assert np.ptp(line[line[:, 0] < 0.1, 1]) < 0.3
    assert np.ptp(line[line[:, 0] > 39.9, 1]) == pytest.approx(2.0, abs=0.1)


def test_ribbon_follows_its_weight() -> None:
    """A weight of a half halves the stroke."""
    data = ink.ribbon(LINE, 2.0, taper=(0, 0), weight=lambda points: np.where(points[:, 0] > 20, 0.5, 1.0))
    assert extent(data, 8) == pytest.approx(2.0, abs=0.15)
    assert extent(data, 32) == pytest.approx(1.0, abs=0.15)


@pytest.mark.parametrize("direction", [1, -1])
def test_ring_is_heavier_where_its_outward_normal_says(direction: int) -> None:
    """The weight sees outward normals whichever way the line runs, and the inner edge turns back."""
    turn = np.linspace(0, 2 * np.pi, 200)[::direction]
    circle = np.stack([np.cos(turn), np.sin(turn)], 1) * 30
    line = ink.ring(circle, lambda _points, outward: 1.5 + 0.5 * outward[:, 1], spacing=0.5, error=0.05)
    outer, inner = rings(line, 24)
    assert [outer[:, 1].max(), inner[:, 1].max()] == pytest.approx([31, 29], abs=0.1)
    assert [outer[:, 1].min(), inner[:, 1].min()] == pytest.approx([-30.5, -29.5], abs=0.1)
    assert twice_area(outer) * twice_area(inner) < 0


def test_hair_is_pointed_at_both_ends() -> None:
    """A hair is a crescent between its root and its tip, bent through its middle."""
    line = rings(ink.hair(np.array([[0.0, 0], [5, 2], [10, 0]]), 0.6, 2))[0]
    assert np.allclose(line[[0, -1]], 0)
    assert np.allclose(line[6], [10, 0])
    assert line[3, 1] > line[9, 1] > 1


@pytest.mark.parametrize("parts", [1, 3])
def test_strand_swells_between_its_points(parts: int) -> None:
    """A strand starts and ends in a point and is as wide as asked in the middle, of one curve or several."""
    knots = np.linspace(0, 30, parts + 1)
    cubics = [np.stack([np.linspace(a, b, 4), np.zeros(4)], 1) for a, b in pairwise(knots)]
    (line,) = rings(ink.strand(cubics, 0.8), 24)
    assert line[[0, 24 * parts]].tolist() == [[0, 0], [30, 0]]
    middle = line[np.abs(line[:, 0] - 15) < 1]
    assert np.ptp(middle[:, 1]) == pytest.approx(0.8, abs=0.1)
    assert ink.strand([], 1.0) == ""
