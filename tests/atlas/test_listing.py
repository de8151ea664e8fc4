"""An atlas as plain data, in the shape that scripts rely on."""

import json
from dataclasses import replace

from cheekviewer.atlas.listing import listing
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import rings
from cheekviewer.atlas.records import Chart

CLAIM = ["fact", "kind", "text", "stated_in", "source", "certainty"]


def test_the_listing_holds_every_record_by_id(atlas: Atlas) -> None:
    """Points, sources, structures and conditions come in their order, the general claims apart."""
    told = listing(atlas)
    assert list(told)[:5] == ["points", "general", "sources", "structures", "conditions"]
    assert list(told)[5:] == ["studies", "published", "correspondences", "disagreements"]
    for name in ("points", "sources", "structures", "conditions"):
        assert [record["id"] for record in told[name]] == [record.id for record in getattr(atlas, name)]
    assert [claim["fact"] for claim in told["general"]] == [claim.fact for claim in atlas.general()]


def test_every_claim_stands_in_it_once(atlas: Atlas) -> None:
    """Each fact is listed at what it is about, whole and in both languages."""
    told = listing(atlas)
    entries = [*told["points"], *told["structures"], *told["conditions"]]
    found = [*told["general"], *(claim for entry in entries for claim in entry["claims"])]
    assert sorted(claim["fact"] for claim in found) == sorted(claim.fact for claim in atlas.claims)
    for claim in found:
        known = atlas.claim(claim["fact"])
        assert [key for key in claim if key != "inputs"] == CLAIM
        assert tuple(claim.get("inputs", ())) == known.inputs
        assert claim["text"] == {"zh": known.text.zh, "en": known.text.en}
        assert list(claim["stated_in"]) == list(known.stated_in)
        assert (claim["kind"], claim["certainty"]) == (known.kind.value, known.certainty.value)
        assert claim["source"] == known.source


def test_zones_and_regions_are_listed_with_their_outline(atlas: Atlas) -> None:
    """A zone says what it rests on, and both outlines read back as those of the charts."""
    for plain, point in zip(listing(atlas)["points"], atlas.points, strict=True):
        assert list(plain["zone"])[-2:] == list(plain["region"]) == ["place", "outline"]
        assert plain["zone"]["place"] == {"zh": point.zone_place.zh, "en": point.zone_place.en}
        assert plain["region"]["place"] == {"zh": point.region_place.zh, "en": point.region_place.en}
        assert plain["zone"]["basis"] == point.zone.basis
        assert plain["zone"]["verified"] is point.zone.verified
        assert plain["zone"]["caption"] == {"zh": point.zone.caption.zh, "en": point.zone.caption.en}
        for name, chart in (("zone", Chart.FACE), ("region", Chart.BACK)):
            drawn = atlas.outline(chart, point.id)
            assert drawn is not None
            assert Outline(rings(plain[name]["outline"])).bounds == tuple(round(edge, 2) for edge in drawn.bounds)


def test_a_point_without_shapes_is_listed_without_outlines(atlas: Atlas) -> None:
    """Where an atlas draws nothing, both outlines are empty, and the rest is told all the same."""
    for plain, point in zip(listing(replace(atlas, outlines={}))["points"], atlas.points, strict=True):
        assert (plain["zone"]["outline"], plain["region"]["outline"]) == ("", "")
        assert plain["zone"]["place"]["en"] == point.zone_place.en


def test_structures_are_listed_with_their_measures(atlas: Atlas) -> None:
    """Every measured distance stands at the structure it was measured of, and at no other."""
    structures = listing(atlas)["structures"]
    measured = {plain["id"]: [measure["id"] for measure in plain["measures"]] for plain in structures}
    assert measured == {one.id: [measure.id for measure in atlas.measures_of(one.id)] for one in atlas.structures}
    assert any(measured.values())


def test_the_listing_is_json(atlas: Atlas) -> None:
    """It can be written as JSON that every reader takes, and nothing is lost on the way."""
    text = json.dumps(listing(atlas), allow_nan=False)
    assert json.dumps(json.loads(text), allow_nan=False) == text


def test_others_list_the_points_that_speak_of_them(atlas: Atlas) -> None:
    """A structure or condition names the points that choosing it lights."""
    told = listing(atlas)
    for entry in (*told["structures"], *told["conditions"]):
        assert tuple(entry["points"]) == atlas.points_of(entry["id"])
