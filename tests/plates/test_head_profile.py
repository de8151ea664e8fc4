import numpy as np
import pytest

pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
pytest.importorskip("skimage", reason="the `plates` dependency group is not installed")
pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.head_profile import MOUTH, is_redrawn, with_closed_lips
from shapely import box


def test_slit_between_the_lips_is_filled() -> None:
    """A slit half a millimetre high in the mouth is closed; a notch elsewhere stays, and nothing is lost."""
    slit, notch = box(-95, 39.8, -85, 40.3), box(-95, 0, -85, 0.5)
    skin = box(-95, -100, 50, 100).difference(slit).difference(notch)
    closed = with_closed_lips(skin)
    assert closed.intersection(slit).area > 0.9 * slit.area
    assert closed.intersection(notch).area < 1e-6
    assert skin.difference(closed).area < 1e-6
    assert closed.difference(skin).difference(box(*MOUTH)).buffer(-0.02).is_empty


@pytest.mark.parametrize(("x", "y", "redrawn"), [(-77, -28, True), (8, -5, True), (-40, 20, False), (-50, -30, False)])
def test_lines_of_the_mesh_give_way_to_drawn_ones(x: float, y: float, redrawn: bool) -> None:
    """Lines on eye and ear are left out, those on cheek and temple stay."""
    assert is_redrawn(np.array([[x, y], [x + 1, y], [x + 2, y + 1]])) is redrawn
