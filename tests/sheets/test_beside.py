"""What is set beside the points, on the last pages of a study sheet."""

import io
import re
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import certainty_words
from cheekviewer.atlas.records import LANGS, Certainty, EntryId, Kind, Lang
from cheekviewer.atlas.references import study_words
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Layout, Sheet
from cheekviewer.sheets.typesetting import pages, pdf
from tests.pictures.comparing import assert_same_picture
from tests.sheets.every import SIMPLE, whole
from tests.sheets.reading import texts

STUDY = replace(SIMPLE, layout=Layout.STUDY)
BESIDE = (Kind.EVIDENCE, Kind.SAFETY, Kind.SYSTEM)


def beside(sheet: Sheet) -> Any:
    """Return the data of the last page of a sheet."""
    told = document(sheet)["pages"][-1]
    assert told["form"] == "beside"
    return told


def items(told: Any) -> list[Any]:
    """Return every paragraph of a page."""
    return [item for section in told["sections"] for part in section["parts"] for item in part["items"]]


@pytest.mark.parametrize("lang", LANGS)
def test_all_that_the_window_says_beside_the_points_is_there(atlas: Atlas, lang: Lang) -> None:
    """Claims on system, evidence and hazards, studies, sides of disagreements, each with source and certainty."""
    found = items(beside(whole(atlas, replace(STUDY, langs=(lang,)))))
    told = {item["passages"][0]["text"]: (item["sources"][0], item["sign"]) for item in found}
    sides = [atlas.claim(fact) for matter in atlas.disagreements for fact in matter.facts]
    claims = [*atlas.general(*BESIDE), *sides]
    assert len(claims) > 40
    for claim in claims:
        assert told[claim.text.get(lang)] == (claim.source, certainty_words(claim.certainty, lang)[0])
    for study in atlas.studies:
        measured = certainty_words(Certainty.MEASURED, lang)[0]
        assert told[study_words(study, lang)] == (study.source, measured)
    for one in atlas.correspondences:
        assert [source for words, (source, _) in told.items() if one.reason.get(lang) in words] == [one.source]


def test_the_sides_of_a_matter_stand_together_under_its_topic(atlas: Atlas) -> None:
    """Each topic is a title, with its sides below it in the order of the atlas and no other words."""
    (section,) = [
        one for one in beside(whole(atlas, STUDY))["sections"] if one["heading"][0]["text"] == "Sources disagree"
    ]
    assert section["lead"][0]["text"].startswith("Both sides are shown")
    assert [part["title"][0]["text"] for part in section["parts"]] == [one.topic.en for one in atlas.disagreements]
    for part, matter in zip(section["parts"], atlas.disagreements, strict=True):
        words = [item["passages"][0]["text"] for item in part["items"]]
        assert words == [atlas.claim(fact).text.en for fact in matter.facts]


def test_one_point_has_its_own_and_what_is_of_all(atlas: Atlas) -> None:
    """A sheet of one point says what that point comes nearest to and no other, and leaves out what is about others."""
    told = beside(Sheet(atlas, (EntryId("scapular"),), STUDY))
    titles = [part["title"][0]["text"] for section in told["sections"] for part in section["parts"] if part["title"]]
    assert [name for name in titles if name.endswith("Point")] == ["Scapular Point"]
    about = {matter.topic.en for matter in atlas.disagreements if matter.about and "scapular" not in matter.about}
    assert about
    assert about.isdisjoint(titles)
    assert {matter.topic.en for matter in atlas.disagreements if not matter.about} <= set(titles)


def test_codes_are_given_with_names_and_never_with_a_place(atlas: Atlas) -> None:
    """Each published point stands in a line with code, names in both scripts, source and certainty, and no more."""
    (listed,) = [section["codes"] for section in beside(whole(atlas, STUDY))["sections"] if section["codes"]]
    assert [(one["code"], one["names"]["zh"], one["sources"]) for one in listed] == [
        (one.code, one.names.zh, [one.source]) for one in atlas.published
    ]
    assert {key for one in listed for key in one} == {"code", "names", "sources", "sign"}


def test_every_mark_leads_to_a_source_in_full(atlas: Atlas) -> None:
    """Each source that is marked is listed once, and no other; the signs of certainty that are used are explained."""
    told = beside(whole(atlas, STUDY))
    marked = [*items(told), *(code for section in told["sections"] for code in section["codes"])]
    listed = [source["id"] for source in told["sources"]]
    assert {source for one in marked for source in one["sources"]} == set(listed)
    assert len(listed) == len(set(listed))
    assert {one["sign"] for one in marked} == {words[0]["text"][0] for words in told["signs"]}


@pytest.mark.parametrize("left", [{}, {"published": True}])
def test_an_atlas_without_any_has_no_such_page(atlas: Atlas, left: dict[str, bool]) -> None:
    """Where the atlas says nothing beside its points a study sheet ends with its answers; codes alone make a page."""
    bare = replace(
        atlas,
        claims=tuple(claim for claim in atlas.claims if claim.kind not in BESIDE),
        studies=(),
        published=atlas.published if left else (),
        correspondences=(),
        disagreements=(),
    )
    forms = [page["form"] for page in document(whole(bare, STUDY))["pages"]]
    assert forms == ["study", "study", *(["beside"] * len(left))]


@pytest.mark.parametrize("layout", [layout for layout in Layout if layout is not Layout.STUDY])
def test_no_other_sheet_is_longer_for_it(atlas: Atlas, layout: Layout) -> None:
    """The pages for use beside a person stay as they are."""
    assert "beside" not in {page["form"] for page in document(whole(atlas, replace(STUDY, layout=layout)))["pages"]}


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_read_in_its_order(atlas: Atlas, lang: Lang) -> None:
    """The text that is taken out of the file runs on from column to column and page to page as meant."""
    sheet = whole(atlas, replace(STUDY, langs=(lang,)))
    whole_pages = texts(pdf(sheet))[2:]
    read = "".join(text[: text.rindex("CheekViewer ")] for text in whole_pages)  # without the foot of each page
    text = re.sub(r"\s+", "", read)
    at = 0
    for item in items(beside(sheet)):
        words = re.sub(r"\s+", "", item["passages"][0]["text"])
        assert words in text[at:]
        at = text.index(words, at) + len(words)


def test_it_looks_as_it_was_approved(atlas: Atlas) -> None:
    """The first of the pages looks like its reference picture."""
    made = pages(whole(atlas, STUDY), 50)[2]
    assert_same_picture(Image.open(io.BytesIO(made)), "sheet-beside-en")
