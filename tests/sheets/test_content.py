"""What a sheet holds, before it is set."""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from cheekviewer import __version__
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import LANGS, Condition, EntryId, Kind
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Layout, Options, Sheet

CARE = (Kind.AFTERCARE, Kind.CAUTION, Kind.SEEK_CARE)
OPTIONS = Options(Layout.CLINICIAN, ("zh", "en"), "a4", "left", date(2026, 11, 23))


def _sheet(atlas: Atlas, **options: Any) -> Sheet:
    return Sheet(atlas, tuple(point.id for point in atlas.points), replace(OPTIONS, **options))


def _points(sheet: Sheet) -> list[Any]:
    """The pages of the points, without their contents."""
    return [page for page in document(sheet)["pages"] if page["form"] in ("clinician", "patient")]


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
    told = _points(_sheet(atlas, langs=(lang,)))
    shown = (Kind.LOCATION, Kind.LINK, Kind.ACTION, Kind.EFFECT, Kind.CONDITION)
    for point, page in zip(atlas.points, told, strict=True):
        items = [item for section in page["sections"] for item in section["items"]]
        for claim in (*atlas.claims_about(point.id, *shown), *atlas.general(*CARE)):
            words = claim.text.zh if lang == "zh" else claim.text.en
            assert [item for item in items if words in item["passages"][0]["text"] and claim.source in item["sources"]]


def test_every_mark_leads_to_a_listed_source(atlas: Atlas) -> None:
    """Each source that a page marks is listed on it once, with its address where there is one."""
    for layout, side in product((Layout.CLINICIAN, Layout.PATIENT), ("left", "both")):
        for page in _points(_sheet(atlas, layout=layout, side=side)):
            items = [item for section in page["sections"] for item in section["items"]] + page["faces"][0]["notes"]
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
    for page in _points(_sheet(atlas)):
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
    assert [page["code"] for page in told["pages"][1:]] == [
        f"cheekviewer --select {point.id}" for point in atlas.points
    ]
    assert all(page["notice"][0]["text"] == atlas.head.notice.en for page in told["pages"])


@pytest.mark.parametrize(("side", "word", "letter", "at"), [("left", "left", "L", 0.0), ("right", "right", "R", 1.0)])
def test_left_and_right_are_the_person_s(atlas: Atlas, side: str, word: str, letter: str, at: float) -> None:
    """The face, its letter, its caption and its description name the side; the back has left on the left."""
    for page in _points(_sheet(atlas, side=side, langs=("en",))):
        assert page["side"][0]["text"] == f"{word} side of the person"
        assert [(one["at"], one["text"][0]["text"]) for one in page["faces"][0]["letters"]] == [(at, letter)]
        assert f"{word} side" in page["faces"][0]["alt"]
        assert f"{word} side" in page["faces"][0]["caption"][0]["title"]
        back = [(one["at"], one["text"][0]["text"]) for one in page["back"]["letters"]]
        assert back == [(0.0, "L"), (1.0, "R")]


def test_descriptions_say_what_is_marked_where_and_how_sure(atlas: Atlas) -> None:
    """Each figure can be understood unseen: point, place, and that it is schematic."""
    for point, page in zip(atlas.points, _points(_sheet(atlas, langs=("en",))), strict=True):
        for drawing, place in ((page["faces"][0], point.zone_place.en), (page["back"], point.region_place.en)):
            assert point.names.en in drawing["alt"]
            assert place in drawing["alt"]
            assert "chematic" in drawing["alt"]


def test_passages_name_their_language(atlas: Atlas) -> None:
    """Both languages stand in the order of the sheet, each passage said to be what it is."""
    for page in _points(_sheet(atlas, langs=("en", "zh"))):
        for section in page["sections"]:
            assert [passage["lang"] for passage in section["heading"]] == ["en", "zh"]
            for item in section["items"]:
                assert [passage["lang"] for passage in item["passages"]] == ["en", "zh"]
                assert any("\u4e00" <= sign <= "\u9fff" for sign in item["passages"][1]["text"])


def test_data_is_plain(atlas: Atlas) -> None:
    """The data survives JSON unchanged, so the template sees what the program meant."""
    told = document(_sheet(atlas))
    assert json.loads(json.dumps(told)) == json.loads(json.dumps(told, ensure_ascii=False))
    assert json.loads(json.dumps(told))["pages"][1]["names"] == told["pages"][1]["names"]


def test_a_verified_zone_is_not_called_schematic(atlas: Atlas) -> None:
    """Where an atlas has a verified zone, neither pill, nor description, nor the hand-marking advice doubts it."""
    first = atlas.points[0]
    sure = msgspec.structs.replace(first, zone=msgspec.structs.replace(first.zone, verified=True))
    for layout in (Layout.CLINICIAN, Layout.PATIENT):
        options = replace(OPTIONS, layout=layout, langs=("en",))
        pages = [
            document(Sheet(replace(atlas, points=(point,)), (point.id,), options))["pages"][0]
            for point in (first, sure)
        ]
        doubted = [
            ("schematic" in page["pill"][0]["text"], "schematic" in page["faces"][0]["alt"], len(page["mark"]) == 2)
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


def test_both_sides_are_two_faces_told_once(atlas: Atlas) -> None:
    """The left side is drawn on the left and the right on the right; what is said of both stands under the first."""
    for page in _points(_sheet(atlas, side="both", langs=("en",))):
        assert [face["plate"] for face in page["faces"]] == ["left", "right"]
        assert ["left side" in face["alt"] for face in page["faces"]] == [True, False]
        assert "both sides of the person" in page["faces"][0]["caption"][0]["title"]
        assert (page["faces"][1]["caption"], page["faces"][1]["notes"]) == ([], [])


def test_several_points_have_their_contents_in_front(atlas: Atlas) -> None:
    """Two clinician's pages or more begin with a page that lists them; one, or a patient's, does not."""
    first, second = (point.id for point in atlas.points[:2])
    for layout, points, forms in (
        (Layout.CLINICIAN, (first, second), ["overview", "clinician", "clinician"]),
        (Layout.CLINICIAN, (first,), ["clinician"]),
        (Layout.PATIENT, (first, second), ["patient", "patient"]),
    ):
        pages = document(Sheet(atlas, points, replace(OPTIONS, layout=layout)))["pages"]
        assert [page["form"] for page in pages] == forms
    listed = document(Sheet(atlas, (second, first), OPTIONS))["pages"][0]
    assert listed["contents"]
    assert [(row["number"], row["id"]) for row in listed["rows"]] == [("1", second), ("2", first)]


def test_the_overview_says_of_every_point_where_and_for_what(atlas: Atlas) -> None:
    """Each point has a row with places, the conditions its source names, that source, and a number on each figure."""
    (page,) = document(_sheet(atlas, layout=Layout.OVERVIEW, langs=("en",)))["pages"]
    for point, row in zip(atlas.points, page["rows"], strict=True):
        assert row["zone"][0]["text"] == point.zone_place.en
        assert row["region"][0]["text"] == point.region_place.en
        spoken = [other.names.en for other, _ in atlas.spoken_of_by(point.id) if isinstance(other, Condition)]
        assert all(name in row["for"][0]["text"] for name in spoken)
        assert bool(spoken) == bool(row["sources"])
        for drawing in (page["faces"][0], page["back"]):
            assert row["number"] in [one["sign"] for one in drawing["signs"]]
            place = point.zone_place.en if drawing is page["faces"][0] else point.region_place.en
            assert f"{row['number']}: {place}" in drawing["alt"]
    listed = {source["id"] for source in page["sources"]}
    marked = {source["id"] for row in page["rows"] for source in row["sources"]} | set(page["zones"]["sources"])
    assert marked <= listed


def test_questions_do_not_give_their_answers_away(atlas: Atlas) -> None:
    """Blanks are in one colour, in another order on each chart, their description names no point; the answers agree."""
    asked, answered, _ = document(_sheet(atlas, layout=Layout.STUDY, langs=("en",)))["pages"]
    for drawing in (asked["faces"][0], asked["back"]):
        assert len(set(re.findall("#[0-9A-F]{6}", drawing["svg"]))) == 1
        assert not [point for point in atlas.points if point.names.en in drawing["alt"]]
    assert (asked["answers"], answered["answers"]) == (False, True)
    numbers = [row["id"] for row in answered["rows"]]
    letters = [row["id"] for row in sorted(answered["rows"], key=lambda row: row["letter"])]
    assert sorted(numbers) == sorted(letters) == sorted(point.id for point in atlas.points)
    assert numbers != letters
    for chart in ("faces", "back"):
        signs = [page[chart][0] if chart == "faces" else page[chart] for page in (asked, answered)]
        assert signs[0]["signs"] == signs[1]["signs"]


def test_many_points_are_asked_for_on_several_pages(atlas: Atlas) -> None:
    """More points than there is room to write for make more pairs of pages."""
    points = tuple(msgspec.structs.replace(atlas.points[0], id=EntryId(f"point-{number}")) for number in range(10))
    many = replace(atlas, points=points)
    told = document(Sheet(many, tuple(point.id for point in points), replace(OPTIONS, layout=Layout.STUDY)))
    assert [len(page["rows"]) for page in told["pages"] if page["form"] == "study"] == [8, 8, 2, 2]


def test_a_patient_s_sheet_is_upright(atlas: Atlas) -> None:
    """What a layout cannot be is refused in one sentence."""
    with pytest.raises(ValueError, match="upright only"):
        _sheet(atlas, layout=Layout.PATIENT, orientation="landscape")
