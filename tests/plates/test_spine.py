from itertools import pairwise

import numpy as np
import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.points import load
from plates.shapes import area
from plates.spine import vertebra

LEVELS = list(load("skeleton")["levels"])


@pytest.mark.parametrize("level", LEVELS)
def test_vertebra_is_its_own_mirror_image(level: str) -> None:
    """Outlines of vertebrae are exactly symmetric about the midline, and do not cross themselves."""
    points = vertebra(level)
    mirrored = {(round(-x, 6), round(y, 6)) for x, y in points}
    assert mirrored == {(round(x + 0.0, 6), round(y, 6)) for x, y in points}
    assert area(points).geom_type == "Polygon"


def test_vertebrae_overlap_like_tiles() -> None:
    """Each arch lies above the next, and neighbours come within a disc's height of each other."""
    shapes = [area(vertebra(level)) for level in LEVELS]
    for upper, lower in pairwise(shapes):
        assert upper.centroid.y < lower.centroid.y
        assert upper.distance(lower) < 12


def test_spinous_tip_is_where_the_table_says() -> None:
    """The lowest point of a thoracic vertebra on the midline is the tip of its spinous process, within 5 mm."""
    for level in (name for name in LEVELS if name.startswith("T")):
        points = vertebra(level)
        lowest = points[np.abs(points[:, 0]) < 0.1, 1].max()
        assert lowest == pytest.approx(load("skeleton")["levels"][level][2], abs=5)
