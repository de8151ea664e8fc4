import numpy as np
import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.bones import BACK_HAND, bone_area, draw_bone, draw_ridge, suture
from plates.pathdata import rings
from plates.plate import Group
from shapely import box


def test_bone_goes_through_its_control_points() -> None:
    """The outline of a bone has every control point on its edge."""
    points = [(0, 0), (20, -3), (40, 0), (38, 12), (20, 9), (2, 12)]
    edge = bone_area(points).exterior
    assert max(edge.distance(box(x, y, x, y).centroid) for x, y in points) < 0.05


def test_bone_is_shaded_below_and_lit_above() -> None:
    """On the back the light is above: shade lies in the lower half of a bone, the light in the upper."""
    group = Group("bone", "Bone")
    draw_bone(group, box(0, 0, 60, 20), BACK_HAND)
    middle = {p.fill: np.vstack(rings(p.data))[:, 1].mean() for p in group.paths if p.fill}
    assert middle["boneshade"] > 10 > middle["bonelight"]
    edge = rings(group.paths[-1].data)
    assert group.paths[-1].fill == "boneline"
    assert edge[0][:, 1].max() - 20 > -edge[0][:, 1].min() > 0  # heavier below


def test_bone_without_width_has_no_outline() -> None:
    """A bone drawn with no line leaves its edges to whoever asked for that."""
    group = Group("bone", "Bone")
    draw_bone(group, box(0, 0, 60, 20), BACK_HAND, thin=0.0)
    assert all(path.fill for path in group.paths)


def test_ridge_is_a_line() -> None:
    """A ridge is stroked, not filled, from its first to its last point."""
    group = Group("bone", "Bone")
    draw_ridge(group, [(0, 0), (10, 4), (20, 0)], BACK_HAND)
    (path,) = group.paths
    assert not path.fill
    assert np.allclose(rings(path.data)[0][[0, -1]], [[0, 0], [20, 0]])


def test_suture_stays_near_its_line() -> None:
    """The teeth of a suture go to both sides, never farther than they are deep."""
    line = np.stack([np.linspace(0, 60, 40), np.zeros(40)], 1)
    (teeth,) = rings(suture(line, 1.3, 3.0, 0.2))
    assert 0.4 < teeth[:, 1].max() < 1.6
    assert -1.6 < teeth[:, 1].min() < -0.4
