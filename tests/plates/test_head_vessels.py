import numpy as np
import pytest

pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.head_vessels import draw_vessels
from plates.pathdata import rings
from plates.plate import Layer, fade_down
from plates.points import load
from shapely import LineString, Point


@pytest.fixture(scope="module")
def layer() -> Layer:
    """The vessels and nerves of the face."""
    layer = Layer("Vessels", (-128, -152, 256, 298), fade_down(2000, 2100))
    draw_vessels(layer)
    return layer


def course(kind: str, name: str) -> LineString:
    """The control points of a course."""
    (entry,) = (entry for entry in load("head_vessels")[kind] if entry["id"] == name)
    return LineString(entry["courses"][0])


def test_gland_lies_under_what_crosses_it(layer: Layer) -> None:
    """The gland is painted first, the nerves last."""
    ids = [group.id for group in layer.groups]
    assert ids[0] == "parotid-gland"
    assert ids.index("parotid-duct") < ids.index("facial-vein") < ids.index("facial-artery") < ids.index("facial-nerve")


def test_tubes_are_as_wide_as_the_table_says(layer: Layer) -> None:
    """Nowhere is a vessel wider than its larger width, give or take the ends of its bends."""
    for group in layer.groups[1:]:
        for path in group.paths:
            x, y = np.vstack(rings(path.data)).T
            assert np.isfinite(x).all()
            assert np.isfinite(y).all()
            assert path.data.endswith("z")


def test_courses_keep_the_means_of_the_literature() -> None:
    """The artery crosses the jaw before the vein; the temporal artery passes 15.6 mm in front of the tragus."""
    jaw = LineString([(-15, 50), (-29, 60), (-43, 66.6), (-64, 76)])
    artery, vein = (
        course(kind, name).intersection(jaw) for kind, name in (("arteries", "facial-artery"), ("veins", "facial-vein"))
    )
    assert artery.centroid.x < vein.centroid.x
    towards_canthus = LineString([(0, 0), (-70.7, -23.6)])
    temporal = course("arteries", "superficial-temporal-artery").intersection(towards_canthus)
    assert temporal.distance(Point(0, 0)) == pytest.approx(15.6, abs=0.5)
