from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.plate import Layer, fade_down
from plates.points import load
from plates.skeleton import draw_skeleton, rib_line


@pytest.fixture(scope="module")
def bones() -> dict[str, str]:
    """The titles of all bones by their ids."""
    layer = Layer("Bones", (-345, -30, 690, 1010), fade_down(2000, 2100))
    draw_skeleton(layer)
    return {group.id: group.title for group in layer.groups}


def test_every_bone_has_a_group(bones: dict[str, str]) -> None:
    """All vertebrae from C1 to the coccyx, twelve ribs a side, girdles and limbs are there by name."""
    levels = [f"vertebra-{level.lower()}" for level in load("skeleton")["levels"]]
    paired = [*(f"rib-{number}" for number in range(1, 13)), "scapula", "clavicle", "humerus", "hip-bone", "femur"]
    expected = {*levels, "sacrum", "coccyx", "skull", *(f"{name}-{side}" for name in paired for side in "rl")}
    assert expected <= set(bones)
    assert {"disc-l3-l4", "disc-l4-l5", "disc-l5-s1"} <= set(bones)


@pytest.mark.parametrize("number", range(1, 13))
def test_rib_goes_out_and_down(number: int) -> None:
    """From the spine a rib runs outwards, downwards past its neck, and is 7 to 15 mm high."""
    line, half = rib_line(number, 2, 90)
    assert (np.diff(line[:, 0]) > 0).all()
    assert (np.diff(line[30:, 1]) > 0).all()
    assert 7 < 2 * np.median(half) < 15


def test_ribs_lie_below_one_another() -> None:
    """Over the angles of the ribs each of them lies below the one above."""
    heights = [np.interp(60, *rib_line(number, 2, 90)[0].T) for number in range(2, 12)]
    assert all(upper < lower for upper, lower in pairwise(heights))
