from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plates import bezier, curves
from plates.pathdata import evaluate

coordinates = st.floats(-100, 100).map(lambda value: round(value, 2))
control_points = st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=9, unique=True)


def gap(points: np.ndarray, cubics: list[np.ndarray]) -> float:
    """How far the farthest of the points lies from the fitted curves."""
    dense = np.vstack([evaluate(cubic, np.linspace(0, 1, 60)) for cubic in cubics])
    return float(np.linalg.norm(points[:, None] - dense[None], axis=2).min(1).max())


@settings(deadline=None)
@given(control_points, st.sampled_from([0.06, 0.35, 1.2]))
def test_fit_stays_within_its_error(points: list[tuple[float, float]], error: float) -> None:
    """Whatever the line, every point of it lies within the error of the curves, give or take their sampling."""
    line = curves.spline(np.array(points), steps=10)
    cubics = bezier.fit(line, error)
    assert gap(line, cubics) <= error + 0.5 * max(curves.length(cubic) for cubic in cubics) / 60 + 1e-6


@settings(deadline=None)
@given(control_points)
def test_curves_join_and_keep_the_ends(points: list[tuple[float, float]]) -> None:
    """Each curve begins where the last one ended, the first and the last at the ends of the line."""
    line = curves.spline(np.array(points), steps=6)
    cubics = bezier.fit(line, 0.2)
    assert np.allclose([cubics[0][0], cubics[-1][-1]], line[[0, -1]])
    assert all(np.allclose(one[-1], other[0]) for one, other in pairwise(cubics))


def test_closed_fit_starts_at_a_corner() -> None:
    """A drop is closed at its point, so that no seam shows on its round side."""
    turn = np.linspace(-2.6, 2.6, 120)
    drop = np.vstack([np.stack([np.cos(turn), np.sin(turn)], 1) * 10, [[-30, 0]]])
    cubics = bezier.fit(curves.resample(drop, 0.3, close=True), 0.05, close=True)
    assert np.linalg.norm(cubics[0][0] - [-30, 0]) < 0.4
    assert np.allclose(cubics[0][0], cubics[-1][-1])


def test_smooth_closed_fit_has_no_nick() -> None:
    """A circle goes on in the same direction where it closes."""
    turn = np.linspace(0, 2 * np.pi, 200)
    cubics = bezier.fit(np.stack([np.cos(turn), np.sin(turn)], 1) * 20, 0.05, close=True)
    leaving, arriving = cubics[0][1] - cubics[0][0], cubics[-1][3] - cubics[-1][2]
    cosine = leaving @ arriving / np.linalg.norm(leaving) / np.linalg.norm(arriving)
    assert cosine == pytest.approx(1, abs=1e-6)


def test_corner_is_kept_sharp() -> None:
    """A right angle stays a point of the fit; a gentle bend is not cut."""
    angle = curves.resample(np.array([[0.0, 0], [10, 0], [10, 10]]), 0.25)
    assert any(np.allclose(cubic[-1], [10, 0], atol=0.2) for cubic in bezier.fit(angle, 0.05)[:-1])
    turn = np.linspace(0, 1, 80)
    assert len(bezier.fit(np.stack([turn * 20, turn**2 * 5], 1), 0.05)) == 1


def test_two_points_make_a_straight_curve() -> None:
    """The shortest line is one curve with its handles on it; a single point is none."""
    (cubic,) = bezier.fit(np.array([[0.0, 0], [3, 3]]), 0.1)
    assert np.allclose(cubic, [[0, 0], [1, 1], [2, 2], [3, 3]])
    assert bezier.fit(np.array([[1.0, 1], [1, 1]]), 0.1) == []
