"""Whatever is told of the matter stands in a record with a source: panels and sheets, traced paragraph by paragraph."""

import datetime
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import certainty_words
from cheekviewer.atlas.records import LANGS, Certainty, Chart, Condition, Lang, Structure
from cheekviewer.atlas.references import relation_words, study_words
from cheekviewer.atlas.vocabulary import (
    AND,
    AS_DRAWN,
    COVERS,
    CROSSES,
    HOW,
    LEVEL,
    NEAR_STUDY,
    NO_IMAGING,
    NO_STUDY,
    NONE,
    NOT_LISTED,
    STATED,
    Heading,
)
from cheekviewer.atlas.wording import place_words
from cheekviewer.resources import asset
from cheekviewer.sheets.content import document
from cheekviewer.sheets.labels import LEVELS, STUDIES
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.ui.detail_panel import DetailPanel

DEMO = Path(__file__).parents[1] / "atlas" / "demo"
LETTER = re.compile(r"[^\W\d_]{2,}")
BOTH = pytest.mark.parametrize("lang", LANGS)


@pytest.fixture(params=["built-in", "demo"])
def some_atlas(request: pytest.FixtureRequest, atlas: Atlas) -> Atlas:
    """The built-in atlas and the invented one."""
    return atlas if request.param == "built-in" else load_atlas(DEMO, asset("."))


def sourced(atlas: Atlas, lang: Lang) -> Iterator[str]:
    """Yield all words of the matter that stand in a record with a source of this atlas."""
    for claim in atlas.claims:
        assert atlas.source(claim.source)
        yield claim.text.get(lang)
    for measure in atlas.measures:
        assert atlas.source(measure.source)
        yield f"{measure.text.zh}（{measure.sample.zh}）"
        yield f"{measure.text.en} ({measure.sample.en})"
    for study in atlas.studies:
        assert atlas.source(study.source)
        yield study_words(study, lang)
    for one in atlas.correspondences:
        assert atlas.source(one.source)
        yield f"{relation_words(one, lang)} {one.reason.get(lang)}"
    for point in atlas.points:
        assert atlas.source(point.zone.source)
        yield from (point.zone.caption.get(lang), place_words(point, "left", lang))
        yield from (place.get(lang) for place in (point.zone_place, point.region_place, point.corresponds_to))
    for mark in (mark for chart in Chart for mark in atlas.drawn.landmarks(chart) if mark.structure in atlas.entries):
        assert all(map(atlas.source, mark.sources))
        yield from (mark.imaging.get(lang) if mark.imaging else "", mark.level)
    for matter in atlas.disagreements:
        yield matter.topic.get(lang)
    yield atlas.head.notice.get(lang)


def ours(atlas: Atlas, lang: Lang) -> Iterator[str]:
    """Yield what is said around it: names, headings, certainty, codes, and the few sentences of ours."""
    for entry in atlas.entries.values():
        yield from (entry.names.get(lang), entry.names.latin)
        if isinstance(entry, Condition):
            yield "; ".join(f"ICD-10 {code.code} {code.name}" for code in entry.icd10)
        if isinstance(entry, Structure):
            yield from (f"TA2 {entry.ta2}", entry.uberon, entry.fma, entry.hidden.get(lang) if entry.hidden else "")
    yield from (source.id for source in atlas.sources)
    for heading in Heading:
        yield from (heading.value.get(lang), heading.value.get(lang).upper())
    yield from (certainty_words(one, lang) for one in Certainty)
    few = (
        *HOW.values(),
        *STATED.values(),
        NONE,
        NO_STUDY,
        NEAR_STUDY,
        AND,
        AS_DRAWN,
        CROSSES,
        NOT_LISTED,
        NO_IMAGING,
        LEVELS,
        STUDIES,
    )
    yield from (text.get(lang) for text in few)
    for open_text in (COVERS, LEVEL):
        yield from re.split(r"\{\w+\}", open_text.get(lang))


def rest(told: str, atlas: Atlas, lang: Lang) -> str:
    """Return what is left of a paragraph once all that has a source, and what is ours, is taken out of it."""
    told = " ".join(told.split())
    for words in sorted({*sourced(atlas, lang), *ours(atlas, lang)}, key=len, reverse=True):
        if words.strip():
            told = told.replace(" ".join(words.split()), " ")
    return told


@BOTH
def test_every_paragraph_of_the_panel_is_traced(qtbot: object, some_atlas: Atlas, lang: Lang) -> None:
    """Each paragraph on each panel is made of records with a source and of the few words that are ours."""
    panel = DetailPanel()
    panel.show_atlas(some_atlas)
    panel.show()
    for entry in (None, *some_atlas.entries):
        panel.show_selection(entry)
        panel._lang = lang
        panel._show()
        document = panel._body.document()
        block = document.begin()
        seen = 0
        while block.isValid():
            assert not LETTER.search(rest(block.text(), some_atlas, lang)), (entry, block.text())
            seen += 1
            block = block.next()
        assert seen > 2
    panel.close()
    panel.deleteLater()
    QApplication.processEvents()


def matter(page: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a page tells of the matter: the items of sections and under figures, and the rows of a table."""
    figures = [figure for figure in (*page.get("faces", ()), page.get("back")) if figure]
    parts = [part for section in page.get("sections", ()) for part in section.get("parts", (section,))]
    items = [item for part in parts for item in part["items"]]
    yield from (said["text"] for part in parts for said in part.get("title", ()))
    for item in (*items, *(note for figure in figures for note in figure["notes"])):
        yield from (passage["text"] for passage in item["passages"])
    for row in page.get("rows", ()):
        yield from (said["text"] for key in ("zone", "corresponds", "region", "for") for said in row[key])


@BOTH
@pytest.mark.parametrize("layout", Layout)
def test_every_passage_of_a_sheet_is_traced(some_atlas: Atlas, lang: Lang, layout: Layout) -> None:
    """Each passage in the sections of each sheet is made of the same."""
    options = Options(layout, (lang,), "a4", "left", datetime.date(2026, 11, 25))
    pages = document(Sheet(some_atlas, tuple(point.id for point in some_atlas.points), options))["pages"]
    passages = [told for page in pages for told in matter(page)]
    assert len(passages) > len(pages)
    for told in passages:
        assert not LETTER.search(rest(told, some_atlas, lang)), told


def test_a_sentence_of_nobody_is_seen(atlas: Atlas) -> None:
    """The tracing itself finds a sentence that stands in no record."""
    claim = atlas.claims[7].text.en
    assert not LETTER.search(rest(claim, atlas, "en"))
    assert LETTER.search(rest(f"{claim} It works wonders.", atlas, "en"))
