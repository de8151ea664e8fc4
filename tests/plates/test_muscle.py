import numpy as np
import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.head_muscles import ring_of
from plates.muscle import BACK_BRUSH, Muscle, draw_muscle, draw_veil
from plates.pathdata import rings
from plates.plate import Group
from plates.sheet import Sheet
from shapely import LineString, box

STRAP = [[[0, 0], [10, 0], [20, 0]], [[0, 30], [10, 30], [20, 30]], [[0, 60], [10, 60], [20, 60]]]
FAN = [[[0, 0], [30, -10], [60, 0]], [[20, 50], [30, 48], [40, 50]]]


def test_strap_is_its_outline() -> None:
    """A straight strap covers the rectangle between its first and last curve."""
    whole = Sheet(STRAP).patch()
    assert whole.symmetric_difference(box(0, 0, 20, 60)).area < 1


def test_patch_is_a_share_of_the_sheet() -> None:
    """Half across and a third along is a sixth of a strap, at the origin."""
    patch = Sheet(STRAP).patch((0, 0.5), (0, 1 / 3))
    assert patch.area == pytest.approx(200, rel=0.05)
    assert patch.bounds == pytest.approx((0, 0, 10, 20), abs=0.6)


@pytest.mark.parametrize("curves", [STRAP, FAN])
def test_fibres_lie_in_the_sheet_and_do_not_cross(curves: list) -> None:
    """Every fibre runs inside the muscle, and no two fibres cross."""
    sheet = Sheet(curves)
    inside = sheet.patch().buffer(0.05)
    lines = [LineString(line) for line in sheet.fibres(12, jitter=0.2, inset=0.02, seed=1)]
    assert len(lines) == 12
    assert all(inside.covers(line) for line in lines)
    assert not any(a.crosses(b) for k, a in enumerate(lines) for b in lines[k + 1 :])


def test_fibres_are_the_same_for_the_same_seed() -> None:
    """The seed alone decides where fibres begin and end."""
    one, same, other = (Sheet(FAN).fibres(6, jitter=0.3, inset=0, seed=seed) for seed in (4, 4, 5))
    assert all(np.array_equal(a, b) for a, b in zip(one, same, strict=True))
    assert not all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def test_muscle_is_drawn_inside_the_skin() -> None:
    """What is drawn of a muscle lies within the given area, closed, with its tendon at the end it belongs to."""
    group, inside = Group("strap", "Strap"), box(2, -10, 18, 50)
    draw_muscle(group, Muscle("strap", "Strap", STRAP, 8, ends=(0.3, 0.0)), BACK_BRUSH, inside)
    drawn = np.vstack([line for path in group.paths for line in rings(path.data, 24)])
    slack = BACK_BRUSH.soft_error
    assert (drawn.min(0) > np.array([2, 0]) - slack).all()
    assert (drawn.max(0) < np.array([18, 50]) + slack).all()
    assert all(path.data.endswith("z") for path in group.paths if path.fill)
    tendon = np.vstack([np.vstack(rings(path.data)) for path in group.paths if path.fill == "tendon"])
    assert 18 < tendon[:, 1].max() < 18 * 1.6 + 1  # tongues reach past its share of 18 mm, between the fibres


def test_outline_is_lost_where_tendon_runs_into_bone() -> None:
    """At a tendon end the outline is less than half as heavy as along the flesh."""
    group = Group("strap", "Strap")
    draw_muscle(group, Muscle("strap", "Strap", STRAP, 8, ends=(0.3, 0.0)), BACK_BRUSH, box(-90, -90, 90, 90))
    outer, inner = rings(group.paths[-1].data, 24)
    top, bottom = inner[:, 1].min() - outer[:, 1].min(), outer[:, 1].max() - inner[:, 1].max()
    assert 0 < top < bottom / 2


def test_veil_covers_nothing() -> None:
    """What a muscle drawn as a veil covers is seen through it."""
    group = Group("platysma", "Platysma")
    draw_veil(group, Muscle("platysma", "Platysma", STRAP, 8), BACK_BRUSH, box(-90, -90, 90, 90))
    assert {path.fill for path in group.paths} == {"muscleline", "musclelight"}
    assert all(isinstance(path.alpha, float) and path.alpha < 0.5 for path in group.paths)


def test_ring_muscle_runs_round_its_opening() -> None:
    """A ring covers what lies between its outlines, and its fibres come back to where they began."""
    square = [[-1, -1], [1, -1], [1, 1], [-1, 1]]
    entry = {"id": "orbicularis", "title": "Ring", "fibres": 5}
    entry |= {"inner": square, "outer": (np.array(square) * 3).tolist()}
    sheet = Sheet(ring_of(entry).curves)
    assert not sheet.patch().contains(box(-0.3, -0.3, 0.3, 0.3))
    (fibre,) = sheet.fibres(1, jitter=0, inset=0.5, seed=1)
    assert np.linalg.norm(fibre[0] - fibre[-1]) < 0.1
