"""Two atlases compared: names, shapes and complaints that they share, and what stands alone."""

from pathlib import Path

import msgspec.structs
import pytest
from msgspec.structs import replace

from cheekviewer.atlas.comparison import alone, compare, overlap
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import rings
from cheekviewer.atlas.records import EntryId
from cheekviewer.resources import asset

DEMO = Path(__file__).with_name("demo")


@pytest.fixture
def demo() -> Atlas:
    """The invented atlas."""
    return load_atlas(DEMO, asset("."))


def square(left: float, side: float) -> Outline:
    """Return a square from `left` on."""
    return Outline(rings(f"M{left} 0h{side}v{side}h-{side}Z"))


@pytest.mark.parametrize(("left", "share"), [(0, 1), (5, 1 / 3), (9, 1 / 19), (10, 0), (400, 0)])
def test_the_share_in_common(left: float, share: float) -> None:
    """Equal squares share what they should, as near as a grid of 20 by 20 tells."""
    assert overlap(square(0, 10), square(left, 10)) == pytest.approx(share, abs=0.06)
    assert overlap(square(left, 10), square(0, 10)) == overlap(square(0, 10), square(left, 10))


def test_an_atlas_agrees_with_itself(atlas: Atlas) -> None:
    """Each point pairs first with itself: the same name, zone, region and complaints; none stands alone."""
    pairs = compare(atlas, atlas)
    for point in atlas.points:
        first = next(pair for pair in pairs if pair.one == point.id)
        assert (first.other, first.same_name, first.zone, first.region) == (point.id, True, 1, 1)
        assert first.conditions
    assert alone(atlas, atlas, pairs) == ((), ())


def test_what_agrees_with_another_school(atlas: Atlas, demo: Atlas) -> None:
    """The invented points lie over some of ours under other names; ours that meet none are told as alone."""
    pairs = compare(atlas, demo)
    assert {(pair.one, pair.other) for pair in pairs} == {
        *(("lower-back", "beta"), ("spine", "beta"), ("scapular", "alpha"), ("lumbosacral", "beta")),
    }
    assert not any(pair.same_name or pair.conditions for pair in pairs)
    assert alone(atlas, demo, pairs) == (("upper-back",), ())


def test_a_complaint_in_common(demo: Atlas) -> None:
    """A complaint of the same name counts as shared whatever its id."""
    others = tuple(msgspec.structs.replace(condition, id=EntryId("other-ache")) for condition in demo.conditions)
    pairs = compare(demo, replace(demo, conditions=others))
    assert [pair.conditions for pair in pairs if pair.one == pair.other == "alpha"] == [("invented-ache",)]
