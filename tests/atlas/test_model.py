"""What one can ask of an atlas."""

from dataclasses import FrozenInstanceError, replace

import pytest

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, FactId, Kind, Measure, SourceId, Text

MEASURE = {"id": "m", "structure": EntryId("x"), "sample": Text(zh="", en=""), "source": SourceId("s")}


def test_an_atlas_never_changes(atlas: Atlas) -> None:
    """Neither an atlas nor its records can be written to."""
    with pytest.raises(FrozenInstanceError):
        atlas.points = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        atlas.points[0].names.en = "other"  # type: ignore[misc]


def test_every_record_is_found_by_its_id(atlas: Atlas) -> None:
    """Entries, claims and sources are looked up by id; points come first among the entries."""
    everything = (*atlas.points, *atlas.structures, *atlas.conditions)
    assert list(atlas.entries.values()) == list(everything)
    assert all(atlas.entries[entry.id] is entry for entry in everything)
    assert all(atlas.point(point.id) is point for point in atlas.points)
    assert all(atlas.claim(claim.fact) is claim for claim in atlas.claims)
    assert all(atlas.source(source.id) is source for source in atlas.sources)


def test_what_is_not_there_is_a_key_error(atlas: Atlas) -> None:
    """A look-up of an unknown id, or of a structure as a point, raises KeyError."""
    for look_up in (atlas.point, atlas.points_of, atlas.entries.__getitem__):
        with pytest.raises(KeyError, match="nobody"):
            look_up(EntryId("nobody"))
    with pytest.raises(KeyError):
        atlas.point(atlas.structures[0].id)
    with pytest.raises(KeyError):
        atlas.claim(FactId("P9"))
    with pytest.raises(KeyError):
        atlas.source(SourceId("S00"))


def test_what_is_not_drawn_has_no_outline(atlas: Atlas) -> None:
    """An entry that a chart does not show has no outline there, and neither has any where nothing is drawn."""
    assert atlas.outline(Chart.FACE, EntryId("spine")) is not None
    assert atlas.outline(Chart.FACE, EntryId("nobody")) is None
    assert replace(atlas, outlines={}).outline(Chart.FACE, EntryId("spine")) is None


def test_claims_are_those_of_the_entry_and_the_kinds(atlas: Atlas) -> None:
    """Claims come in the order of the data, of one entry, of the kinds asked for or of all."""
    spine = EntryId("spine")
    assert [claim.fact for claim in atlas.claims_about(spine, Kind.LINK, Kind.LOCATION)] == ["P3.location", "P3.link"]
    assert list(atlas.claims_about(spine)) == [claim for claim in atlas.claims if claim.about == spine]
    assert atlas.claims_about(EntryId("nobody")) == ()


def test_general_claims_are_about_no_entry(atlas: Atlas) -> None:
    """The general claims are those without an entry, and every claim is either general or an entry's."""
    by_entry = [claim for entry in atlas.entries for claim in atlas.claims_about(entry)]
    assert len(atlas.general()) + len(by_entry) == len(atlas.claims)
    assert {claim.kind for claim in atlas.general(Kind.CAUTION)} == {Kind.CAUTION}


def test_a_point_lights_itself(atlas: Atlas) -> None:
    """The points of a point are that point alone."""
    assert all(atlas.points_of(point.id) == (point.id,) for point in atlas.points)


def test_others_light_the_points_that_speak_of_them(atlas: Atlas) -> None:
    """A structure or condition lights its points once each, in the order of the atlas."""
    order = [point.id for point in atlas.points]
    for entry in (*atlas.structures, *atlas.conditions):
        lit = atlas.points_of(entry.id)
        assert set(lit) == {mention.point for mention in entry.spoken_of}
        assert list(lit) == [point for point in order if point in lit]


def test_the_link_runs_both_ways(atlas: Atlas) -> None:
    """A point knows exactly those structures and conditions that light it, and by which fact."""
    for point in atlas.points:
        told = [(other.id, mention.fact) for other, mention in atlas.spoken_of_by(point.id)]
        expected = [
            (entry.id, mention.fact)
            for entry in (*atlas.structures, *atlas.conditions)
            for mention in entry.spoken_of
            if mention.point == point.id
        ]
        assert told == expected
        assert all(point.id in atlas.points_of(other) for other, _ in told)


def test_every_measure_is_its_structures(atlas: Atlas) -> None:
    """Each measured distance is found at one structure."""
    found = [measure for structure in atlas.structures for measure in atlas.measures_of(structure.id)]
    assert sorted(measure.id for measure in found) == sorted(measure.id for measure in atlas.measures)


@pytest.mark.parametrize(
    ("figures", "extent"),
    [
        ({"mean": 20.0, "sd": 3.5}, (16.5, 23.5)),
        ({"mean": 20.0}, (20, 20)),
        ({"low": 4.0, "high": 9.0}, (4, 9)),
        ({"mean": 20.0, "sd": 3.5, "low": 4.0, "high": 9.0}, (4, 9)),
        ({"mean": 20.0, "sd": 3.5, "low": 4.0}, (16.5, 23.5)),
    ],
)
def test_the_band_of_a_measure(figures: dict[str, float], extent: tuple[float, float]) -> None:
    """A measure reaches over its range, or one SD to each side of its mean."""
    assert Measure(text=Text(zh="", en=""), **MEASURE, **figures).extent == extent


def test_an_outline_may_be_missing(atlas: Atlas) -> None:
    """Points have an outline on both charts; an entry that is drawn nowhere has None."""
    assert all(atlas.outline(chart, point.id) for chart in Chart for point in atlas.points)
    assert atlas.outline(Chart.FACE, atlas.conditions[0].id) is None


def test_words_come_in_the_language_asked_for(atlas: Atlas) -> None:
    """Texts and names give the Chinese for zh and the English for en."""
    names, text = atlas.points[0].names, atlas.points[0].corresponds_to
    assert (names.get("zh"), names.get("en")) == (names.zh, names.en)
    assert (text.get("zh"), text.get("en")) == (text.zh, text.en)
