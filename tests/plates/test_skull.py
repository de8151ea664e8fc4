from itertools import pairwise

import pytest

pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from plates.bones import bone_area
from plates.neck import vertebra
from plates.plate import Layer, fade_down
from plates.points import load
from plates.shapes import area, ellipse
from plates.skull import cranium, draw_skull, teeth
from shapely import Point

HEAD = area(ellipse(5, -30, 100, 108, 200))
"""An egg in place of a head."""


def test_vault_lies_under_the_scalp() -> None:
    """The cranium lies inside the skin, by the thickness of the scalp at the crown."""
    vault = cranium(HEAD)
    assert HEAD.buffer(-5).covers(vault)
    assert vault.bounds[1] - HEAD.bounds[1] == pytest.approx(6.2, abs=0.4)


def test_bite_closes() -> None:
    """Upper and lower teeth meet within 2 mm, and neighbours touch at most."""
    upper, lower = teeth()
    assert len(upper) == len(lower) == 7
    assert all(0 <= one.distance(other) < 2 or one.intersects(other) for one, other in zip(upper, lower, strict=True))
    assert all(a.intersection(b).area < 0.3 for a, b in pairwise(upper))


def test_condyle_lies_under_the_root_of_the_arch() -> None:
    """The head of the mandible lies 10 mm in front of the tragus, under the arch; its coronoid process inside it."""
    bones = load("skull")["bones"]
    mandible, zygoma = bone_area(bones["mandible"], 10), bone_area(bones["zygoma"], 10)
    assert mandible.covers(Point(-10.6, -3))
    assert zygoma.covers(Point(-10.6, -7.5))
    assert zygoma.covers(Point(-42, -4.4).buffer(1).intersection(zygoma))


def test_cervical_vertebrae_follow_the_neck() -> None:
    """Bodies lie one below another, each with its arch behind it, touching."""
    levels = load("skull")["cervical"]
    shapes = [vertebra(order, level) for order, level in enumerate(levels.values())]
    for body, arch in shapes:
        assert arch.centroid.x > body.centroid.x
        assert body.intersects(arch)
    assert [body.centroid.y for body, _ in shapes] == sorted(body.centroid.y for body, _ in shapes)


def test_arch_is_drawn_over_the_mandible() -> None:
    """The zygomatic arch comes last, the neck first, and every group has a name of its own."""
    layer = Layer("Bones", (-128, -152, 256, 298), fade_down(2000, 2100))
    draw_skull(layer, HEAD)
    ids = [group.id for group in layer.groups]
    assert len(ids) == len(set(ids))
    assert ids[-1] == "zygomatic-arch"
    assert ids.index("vertebra-c3") < ids.index("cranium") < ids.index("mandible") < ids.index("upper-teeth")
