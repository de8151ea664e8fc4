"""Two atlases compared: names, shapes and complaints that they share, and what stands alone."""

from pathlib import Path

import msgspec.structs
import pytest
from msgspec.structs import replace

from cheekviewer.atlas.comparison import Pair, alone, closest, compare
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.resources import asset

DEMO = Path(__file__).with_name("demo")


@pytest.fixture
def demo() -> Atlas:
    """The invented atlas."""
    return load_atlas(DEMO, asset("."))


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


def test_the_closest_come_first(atlas: Atlas) -> None:
    """The partners of a point begin with those of the same name, then those that share most."""
    for point in atlas.points:
        own = [pair for pair in compare(atlas, atlas) if pair.one == point.id]
        assert own == sorted(own, key=lambda pair: (not pair.same_name, -pair.zone - pair.region))


def test_of_each_point_the_closest_are_listed() -> None:
    """Of many pairs the first three of each point are kept, in their order."""
    pairs = [
        Pair(EntryId(one), EntryId(other), False, 0.5, 0.5, ()) for one in "ab" for other in "zyxw"[: ord(one) - 95]
    ]
    assert [pair.one + pair.other for pair in pairs] == ["az", "ay", "bz", "by", "bx"]
    pairs += [Pair(EntryId("c"), EntryId(other), False, 0.5, 0.5, ()) for other in "zyxw"]
    assert [pair.one + pair.other for pair in closest(pairs)] == ["az", "ay", "bz", "by", "bx", "cz", "cy", "cx"]


def test_nobody_waits_for_what_is_not_wanted_any_more(atlas: Atlas) -> None:
    """Once nobody wants it a comparison ends, with what was found till then."""
    answers = [True] * (len(atlas.points) + 2) + [False] * 9
    assert {pair.one for pair in compare(atlas, atlas, lambda: answers.pop(0))} == {"upper-back", "lower-back"}
    assert len(answers) == 8
