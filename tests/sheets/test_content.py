"""What a sheet holds, before it is set."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from cheekviewer import __version__
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import LANGS, EntryId, Kind
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Layout, Options, Sheet

CARE = (Kind.AFTERCARE, Kind.CAUTION, Kind.SEEK_CARE)
OPTIONS = Options(Layout.CLINICIAN, ("zh", "en"), "a4", "left", date(2026, 11, 23))


def _sheet(atlas: Atlas, **options: Any) -> Sheet:
    return Sheet(atlas, tuple(point.id for point in atlas.points), replace(OPTIONS, **options))


def _strings(data: object) -> Iterator[str]:
    """Every string anywhere in the data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _strings(value)


@pytest.mark.parametrize("lang", LANGS)
def test_a_clinician_reads_every_claim_with_its_source(atlas: Atlas, lang: str) -> None:
    """All that the sources say of a point, and all general care, is there whole, in the language of the sheet."""
    told = document(_sheet(atlas, langs=(lang,)))
    shown = (Kind.LOCATION, Kind.LINK, Kind.ACTION, Kind.EFFECT, Kind.CONDITION)
    for point, page in zip(atlas.points, told["pages"], strict=True):
        items = [item for section in page["sections"] for item in section["items"]]
        for claim in (*atlas.claims_about(point.id, *shown), *atlas.general(*CARE)):
            words = claim.text.zh if lang == "zh" else claim.text.en
            assert [item for item in items if words in item["passages"][0]["text"] and claim.source in item["sources"]]


def test_every_mark_leads_to_a_listed_source(atlas: Atlas) -> None:
    """Each source that a page marks is listed on it once, with its address where there is one."""
    for layout in Layout:
        for page in document(_sheet(atlas, layout=layout))["pages"]:
            items = [item for section in page["sections"] for item in section["items"]] + page["face"]["notes"]
            marked = {source for item in items for source in item["sources"]}
            listed = [source["id"] for source in page["sources"]]
            assert marked == set(listed)
            assert len(listed) == len(set(listed))
            for source in page["sources"]:
                assert source["address"] == atlas.source(source["id"]).address


def test_a_patient_reads_nothing_of_effects(atlas: Atlas) -> None:
    """The patient's page holds no link, action, effect or condition that a source claims."""
    told = list(_strings(document(_sheet(atlas, layout=Layout.PATIENT))))
    for claim in atlas.claims:
        if claim.kind in (Kind.LINK, Kind.ACTION, Kind.EFFECT, Kind.CONDITION):
            assert claim.text.en not in told
            assert claim.text.zh not in told


def test_care_comes_last_and_in_the_order_of_need(atlas: Atlas) -> None:
    """After all else come aftercare, cautions and when to seek care."""
    for page in document(_sheet(atlas))["pages"]:
        names = [section["name"] for section in page["sections"]]
        assert names[-3:] == ["AFTERCARE", "CAUTION", "SEEK_CARE"]
        assert names[0] == "LOCATION"


def test_a_page_says_where_it_comes_from(atlas: Atlas) -> None:
    """Version, atlas, date and the command that opens the very entry are on every page."""
    told = document(_sheet(atlas, langs=("en",)))
    made = " ".join(told["made"])
    assert __version__ in made
    assert atlas.head.title.en in made
    assert "2026-11-23" in made
    assert [page["code"] for page in told["pages"]] == [f"cheekviewer --select {point.id}" for point in atlas.points]
    assert all(page["notice"][0]["text"] == atlas.head.notice.en for page in told["pages"])


@pytest.mark.parametrize(("side", "word", "letter", "at"), [("left", "left", "L", 0.0), ("right", "right", "R", 1.0)])
def test_left_and_right_are_the_person_s(atlas: Atlas, side: str, word: str, letter: str, at: float) -> None:
    """The face, its letter, its caption and its description name the side; the back has left on the left."""
    for page in document(_sheet(atlas, side=side, langs=("en",)))["pages"]:
        assert page["side"][0]["text"] == f"{word} side of the person"
        assert [(one["at"], one["text"][0]["text"]) for one in page["face"]["letters"]] == [(at, letter)]
        assert f"{word} side" in page["face"]["alt"]
        assert f"{word} side" in page["face"]["caption"][0]["title"]
        back = [(one["at"], one["text"][0]["text"]) for one in page["back"]["letters"]]
        assert back == [(0.0, "L"), (1.0, "R")]


def test_descriptions_say_what_is_marked_where_and_how_sure(atlas: Atlas) -> None:
    """Each figure can be understood unseen: point, place, and that it is schematic."""
    for point, page in zip(atlas.points, document(_sheet(atlas, langs=("en",)))["pages"], strict=True):
        for drawing, place in ((page["face"], point.zone_place.en), (page["back"], point.region_place.en)):
            assert point.names.en in drawing["alt"]
            assert place in drawing["alt"]
            assert "chematic" in drawing["alt"]


def test_passages_name_their_language(atlas: Atlas) -> None:
    """Both languages stand in the order of the sheet, each passage said to be what it is."""
    for page in document(_sheet(atlas, langs=("en", "zh")))["pages"]:
        for section in page["sections"]:
            assert [passage["lang"] for passage in section["heading"]] == ["en", "zh"]
            for item in section["items"]:
                assert [passage["lang"] for passage in item["passages"]] == ["en", "zh"]
                assert any("\u4e00" <= sign <= "\u9fff" for sign in item["passages"][1]["text"])


def test_data_is_plain(atlas: Atlas) -> None:
    """The data survives JSON unchanged, so the template sees what the program meant."""
    told = document(_sheet(atlas))
    assert json.loads(json.dumps(told)) == json.loads(json.dumps(told, ensure_ascii=False))
    assert json.loads(json.dumps(told))["pages"][0]["names"] == told["pages"][0]["names"]


def test_a_verified_zone_is_not_called_schematic(atlas: Atlas) -> None:
    """Where an atlas has a verified zone, neither pill, nor description, nor the hand-marking advice doubts it."""
    first = atlas.points[0]
    sure = msgspec.structs.replace(first, zone=msgspec.structs.replace(first.zone, verified=True))
    for layout in Layout:
        options = replace(OPTIONS, layout=layout, langs=("en",))
        pages = [
            document(Sheet(replace(atlas, points=(point,)), (point.id,), options))["pages"][0]
            for point in (first, sure)
        ]
        doubted = [
            ("schematic" in page["pill"][0]["text"], "schematic" in page["face"]["alt"], len(page["mark"]) == 2)
            for page in pages
        ]
        assert doubted == [(True, True, True), (False, False, False)]


def test_a_point_asked_for_twice_is_printed_once(atlas: Atlas) -> None:
    """The same point twice is one page; no point at all is no sheet."""
    point = atlas.points[0].id
    assert len(document(Sheet(atlas, (point, point), OPTIONS))["pages"]) == 1
    with pytest.raises(ValueError, match="point"):
        Sheet(atlas, (), OPTIONS)


def test_what_is_no_point_is_refused(atlas: Atlas) -> None:
    """Structures and unknown ids have no sheet of their own."""
    for wrong in (atlas.structures[0].id, EntryId("no-such-point")):
        with pytest.raises(KeyError):
            document(Sheet(atlas, (wrong,), OPTIONS))
