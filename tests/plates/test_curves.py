import numpy as np
import pytest
from plates import curves

CORNER = np.array([[0.0, 0], [10, 0], [10, 10], [0, 10]])


def test_resampling_spaces_points_evenly() -> None:
    """A resampled line keeps its ends and its points lie equally far apart."""
    line = curves.resample(np.array([[0.0, 0], [3, 0], [3.5, 0], [10, 0]]), 1.0)
    assert np.allclose(np.diff(line[:, 0]), 1.0)
    assert line[0].tolist() == [0, 0]
    assert line[-1].tolist() == [10, 0]


def test_resampling_can_close_a_line() -> None:
    """Closed, the line comes back to where it began."""
    ring = curves.resample(CORNER, 0.5, close=True)
    assert np.allclose(ring[0], ring[-1])
    assert curves.length(ring) == pytest.approx(40)


def test_smoothing_leaves_open_ends_where_they_are() -> None:
    """Smoothing rounds a corner and moves neither end."""
    line = curves.smooth(CORNER[:3], 1.0, 0.25)
    assert np.allclose(line[[0, -1]], CORNER[[0, 2]])
    assert 0.3 < np.linalg.norm(line - [10, 0], axis=1).min() < 1.5


def test_spline_passes_its_control_points() -> None:
    """The spline goes through every control point, open or closed."""
    for close in (False, True):
        line = curves.spline(CORNER, close=close)
        apart = np.linalg.norm(line[:, None] - CORNER[None], axis=2).min(0)
        assert apart.max() < 1e-9
    assert np.allclose(curves.spline(CORNER, close=True)[[0, -1]], CORNER[0])


def test_normals_of_a_circle_are_its_radii() -> None:
    """On a closed circle the normals are parallel to the radii and of length one."""
    turn = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    circle = np.stack([np.cos(turn), np.sin(turn)], 1)
    assert np.allclose(curves.normals(circle, close=True), -circle, atol=1e-6)


def test_calming_takes_wobble_and_keeps_corners() -> None:
    """Facet wobble of 0.02 mm on a wide circle goes; the corners of a square stay."""
    turn = np.linspace(0, 2 * np.pi, 2880, endpoint=False)
    radius = 120 + 0.02 * np.sin(360 * turn)
    wavy = np.stack([radius * np.cos(turn), radius * np.sin(turn)], 1)
    calm = curves.calmed(wavy, fine=0.3, coarse=3.0, keep=(0.06, 0.22), spacing=0.3)
    assert np.ptp(np.hypot(*calm.T)) < 0.01
    square = curves.calmed(CORNER * 4, fine=0.3, coarse=3.0, keep=(0.06, 0.22), spacing=0.3)
    assert np.linalg.norm(square - [40, 0], axis=1).min() < 0.5
    assert np.allclose(square[0], square[-1])


def test_mirroring_changes_x_alone() -> None:
    """The other side of the body has the opposite x."""
    assert curves.mirrored(np.array([[2.0, 3]])).tolist() == [[-2, 3]]
