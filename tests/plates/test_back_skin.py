import numpy as np
import pytest

pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
pytest.importorskip("skimage", reason="the `plates` dependency group is not installed")
pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.back_skin import even, symmetric
from shapely import Point, affinity


def test_symmetric_area_takes_the_right_half() -> None:
    """The left half is replaced by the mirror image of the right, without a seam."""
    shape = symmetric(Point(10, 0).buffer(30))
    assert affinity.scale(shape, -1, 1, origin=(0, 0)).symmetric_difference(shape).area < 1e-3
    assert shape.geom_type == "Polygon"
    assert shape.bounds[2] == pytest.approx(40, abs=1e-3)


def test_even_image_equals_its_mirror_image() -> None:
    """The mean of an image and its mirror image is the same from both sides."""
    image = even(np.arange(12.0).reshape(3, 4))
    assert np.array_equal(image, image[:, ::-1])
