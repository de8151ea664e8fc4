import numpy as np
import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.pathdata import rings
from plates.plate import Group
from plates.soft import FAINTEST, fill_round, fill_soft
from shapely import affinity, box

SQUARE = box(0, 0, 40, 40)


def test_soft_edge_adds_up_to_the_opacity_asked_for() -> None:
    """The layers together are as opaque as asked for, in the light and in the dark theme."""
    group = Group("hollow", "Hollow")
    fill_soft(group, SQUARE, "shade", (0.4, 0.6), 4.0)
    for theme, full in enumerate((0.4, 0.6)):
        alphas = [path.alpha[theme] for path in group.paths if isinstance(path.alpha, tuple)]
        assert 1 - np.prod([1 - alpha for alpha in alphas]) == pytest.approx(full)


def test_layers_lie_in_one_another_up_to_the_fading() -> None:
    """The first layer is the whole area, the last one lies `fading` mm inside it."""
    group = Group("hollow", "Hollow")
    fill_soft(group, SQUARE, "shade", 0.5, 6.0)
    left = [rings(path.data)[0][:, 0].min() for path in group.paths]
    assert left == sorted(left)
    assert left[0] == pytest.approx(0, abs=0.1)
    assert left[-1] == pytest.approx(6, abs=0.1)


def test_no_layer_is_too_faint_for_eight_bits() -> None:
    """A faint area has fewer layers, each strong enough to keep its hue."""
    group = Group("hollow", "Hollow")
    fill_soft(group, SQUARE, "shade", 0.2, 12.0)
    assert 1 < len(group.paths) < 6
    assert all(isinstance(path.alpha, float) and path.alpha > FAINTEST * 0.9 for path in group.paths)


def test_round_place_covers_its_area_and_stays_within() -> None:
    """The ellipse has the middle, the directions and about the spread of the area, and is cut to the bone."""
    group, area = Group("hollow", "Hollow"), affinity.rotate(box(10, 14, 30, 22), 30)
    fill_round(group, area, "boneshade", 0.5, box(0, 0, 40, 20))
    (path,) = group.paths
    assert path.oval is not None
    assert (path.oval.x, path.oval.y) == pytest.approx((20, 18), abs=0.1)
    assert path.oval.degrees % 180 == pytest.approx(30, abs=2)
    assert path.oval.rx > 10 > path.oval.ry > 4
    assert np.vstack(rings(path.data))[:, 1].max() < 20.3
