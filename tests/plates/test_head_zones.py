"""The zones carried over the turned head."""

import pytest

pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
pytest.importorskip("skimage", reason="the `plates` dependency group is not installed")
pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.head_zones import ZONES
from plates.pathdata import rings


def test_absolute_curves_are_read() -> None:
    """A closed run of absolute curves becomes one closed line through its ends."""
    (line,) = rings("M0 0C1 0 2 0 3 0C3 1 3 2 3 3C2 2 1 1 0 0Z", 4)
    assert [tuple(line[k]) for k in (0, 4, 8, 12)] == [(0, 0), (3, 0), (3, 3), (0, 0)]


def test_the_zones_it_carries_are_those_that_are_shipped() -> None:
    """The generator takes the zones from the drawing of the face chart."""
    assert ZONES.is_file()
    assert 'id="spine"' in ZONES.read_text("utf-8")
