import numpy as np
from plates.pose import STANCE, TWIST, _turned

POINTS = np.array([[10.0, 0, 0], [10, 5, 0], [0, 0, 0]])


def test_full_share_turns_rigidly() -> None:
    """What follows a bone fully keeps its distance from the joint and turns by the angle."""
    turned = _turned(POINTS, np.zeros(3), np.array([0, 0, 1.0]), 90, np.ones(3))
    assert np.allclose(turned, [[0, 10, 0], [-5, 10, 0], [0, 0, 0]])


def test_no_share_stays() -> None:
    """What does not follow the bone stays, half a share goes half the way."""
    turned = _turned(POINTS, np.zeros(3), np.array([0, 0, 1.0]), 90, np.array([0, 0.5, 1]))
    assert np.allclose(turned, [[10, 0, 0], [2.5, 7.5, 0], [0, 0, 0]])


def test_axis_may_lie_anywhere() -> None:
    """A turn about a slanting axis through a joint leaves the points on the axis where they are."""
    axis = np.array([1.0, 2, 2]) / 3
    centre = np.array([3.0, 1, 4])
    on_axis = centre + np.outer([0.0, 5, -7], axis)
    assert np.allclose(_turned(on_axis, centre, axis, 77, np.ones(3)), on_axis)


def test_twist_is_spread_over_the_forearm() -> None:
    """The three parts of the twist add up to the whole of it, and no joint takes more than half."""
    assert sum(TWIST.values()) == -18
    assert max(map(abs, TWIST.values())) < 9
    assert {turn.axis for turn in STANCE} == {"x", "z"}
