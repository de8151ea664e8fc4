from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
pytest.importorskip("skimage", reason="the `plates` dependency group is not installed")
pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates import contours, tone
from plates.camera import View
from plates.plate import fade_down
from plates.themes import colour, mixed
from shapely import box


@pytest.fixture
def view() -> View:
    """A bare picture of 40 × 40 mm at 4 pixels a millimetre, all of it skin."""
    shape, ppm, corner = (160, 160), 4.0, (-20.0, -20.0)
    bare = SimpleNamespace(ppm=ppm, width=160, height=160, box=(*corner, 20.0, 20.0), mask=np.ones(shape, bool))
    bare.to_mm = lambda cells: (cells[:, ::-1] + 0.5) / ppm + corner
    return bare  # type: ignore[return-value]  # what tone and contours ask of a view, without a surface


def distances(view: View) -> np.ndarray:
    """The distance of each pixel from the middle, mm."""
    at = (np.arange(160) + 0.5) / view.ppm - 20
    return np.hypot(at[None, :], at[:, None])


def test_region_is_where_the_image_is_positive(view: View) -> None:
    """A round field gives a disc of its radius, in millimetres."""
    disc = contours.region(view, 12 - distances(view), 0.2, 1.0)
    assert disc.area == pytest.approx(np.pi * 144, rel=0.01)
    assert disc.centroid.distance(box(-0.05, -0.05, 0.05, 0.05)) == 0


def test_isophotes_lie_in_one_another(view: View) -> None:
    """Darker bands lie inside lighter ones, all of them inside the given area."""
    inside = box(-18, -18, 18, 18)
    shades = tone.isophotes(view, 1 - distances(view) / 20, view.mask, (0.3, 0.5, 0.7), 0.5, 4.0, inside)
    assert [round(shade.area) for shade in shades] == sorted((round(shade.area) for shade in shades), reverse=True)
    assert shades[0].buffer(0.1).covers(shades[1])
    assert shades[1].buffer(0.1).covers(shades[2])
    assert inside.buffer(1e-6).covers(shades[0])
    assert shades[2].area == pytest.approx(np.pi * 36, rel=0.1)


def test_calmed_patch_is_faint_in_the_middle_and_untouched_far_off(view: View) -> None:
    """In the middle the share asked for is left, outside one and a half radii everything."""
    flat = np.full((160, 160), 0.5)
    calm = tone.calmed_patch(view, flat, (0, 0, 8, 8), keep=0.3, sigma=1.0)
    assert calm[80, 80] == pytest.approx(0.15, abs=0.01)
    assert calm[2, 2] == 0.5


def test_wash_ends_before_the_figure(view: View) -> None:
    """The wash is gone where the figure begins to fade, for opaque steps could not fade with it."""
    left = 1 - tone.reach_image(view, fade_down(0, 10))
    assert left[0, 0] == 1
    assert left[80, 0] == 0


def test_finer_levels_keep_their_spread() -> None:
    """Three times as many levels grow steadily, and every third is one of the old."""
    levels = (0.1, 0.2, 0.4)
    finer = tone.finer(levels, 3)
    assert len(finer) == 9
    assert (np.diff(finer) > 0).all()
    assert finer[1::3] == pytest.approx(levels)


def test_steps_of_a_wash_are_even_and_end_at_the_full_opacity() -> None:
    """The colours of a wash go from skin towards shade; the last is as dark as asked for."""
    names = tone.steps("shade", 20, (0.5, 0.25))
    assert names[-1] == mixed("skin", "shade", 0.5, 0.25)
    green = [int(colour(name, "light")[3:5], 16) for name in names]
    assert all(0 < a - b <= 4 for a, b in pairwise(green))  # no step that anyone sees


def test_skeleton_lines_are_split_where_they_branch() -> None:
    """A cross gives its four arms, a ring one closed line."""
    cross = np.zeros((21, 21), bool)
    cross[10, 2:19] = cross[2:19, 10] = True
    assert sum(len(line) >= 7 for line in contours.skeleton_lines(cross)) == 4
    ring = np.zeros((21, 21), bool)
    ring[[5, 15], 6:15] = True
    ring[6:15, [5, 15]] = True
    (line,) = contours.skeleton_lines(ring)
    assert np.abs(line[0] - line[-1]).max() <= 1
