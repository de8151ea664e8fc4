import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plates import pathdata

values = st.floats(-999, 999).map(lambda value: round(value, 2))
cubics = st.lists(st.tuples(*[values] * 6), min_size=1, max_size=12)


def joined(steps: list[tuple[float, ...]]) -> list[np.ndarray]:
    """Cubics that follow one another from the origin."""
    curves, pen = [], np.zeros(2)
    for step in steps:
        curve = np.vstack([pen, np.reshape(step, (3, 2))])
        curves.append(curve)
        pen = curve[-1]
    return curves


@settings(deadline=None)
@given(cubics, st.sampled_from([1, 2]))
def test_rounding_is_never_summed_up(steps: list[tuple[float, ...]], decimals: int) -> None:
    """However long the path, each joint written lies within a rounding step of where it belongs."""
    curves = joined(steps)
    (line,) = pathdata.rings(pathdata.path_data(curves, decimals=decimals))
    joints = line[6::6]
    assert np.abs(joints - [curve[-1] for curve in curves]).max() <= 0.5 * 10**-decimals + 1e-6


@settings(deadline=None)
@given(cubics)
def test_mirroring_twice_gives_the_same_text(steps: list[tuple[float, ...]]) -> None:
    """The mirror image of the mirror image is the path itself, byte for byte, and x alone changes sign."""
    data = pathdata.path_data(joined(steps), close=True)
    other = pathdata.mirrored_data(data)
    assert pathdata.mirrored_data(other) == data
    assert np.allclose(pathdata.rings(other)[0], pathdata.rings(data)[0] * [-1, 1])


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, ".5"), (-0.5, "-.5"), (-0.001, "0"), (10.0, "10"), (1.25, "1.25"), (-120.10, "-120.1")],
)
def test_numbers_are_written_short(value: float, text: str) -> None:
    """No zero is written that SVG can do without, and there is no minus zero."""
    assert pathdata.numbers(np.array([value]), 2) == text


def test_quadratics_and_lines_are_read() -> None:
    """What `ink` writes besides cubics is read as well, and several lines in one path stay apart."""
    first, second = pathdata.rings("M0 0q5 10 10 0q-5-10-10 0zM20 0l5 0L20 5z")
    assert first[3].tolist() == pytest.approx([5, 5])
    assert second.tolist() == [[20, 0], [25, 0], [20, 5], [20, 0]]


def test_no_curves_make_no_path() -> None:
    """An empty line writes nothing."""
    assert pathdata.path_data([]) == ""
