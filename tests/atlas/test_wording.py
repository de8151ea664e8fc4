"""An entry in words: all that is known, on whose word, how sure that is, in both languages."""

import re

import msgspec
import pytest
from msgspec.structs import replace

from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, certainty_words
from cheekviewer.atlas.records import (
    LANGS,
    Certainty,
    Claim,
    EntryId,
    FactId,
    Kind,
    Lang,
    Mention,
    Point,
    SourceId,
    Structure,
    Text,
)
from cheekviewer.atlas.references import of_kind
from cheekviewer.atlas.vocabulary import Heading
from cheekviewer.atlas.wording import (
    care,
    kind_words,
    link_words,
    overview,
    paragraphs,
    place_words,
    plain_text,
    source_words,
)

HAN = re.compile(r"[\u3400-\u9fff]")
BOTH = pytest.mark.parametrize("lang", LANGS)
SPINE = EntryId("spine")


def unmentioned(atlas: Atlas) -> list[Structure]:
    """The structures that no point speaks of."""
    return [structure for structure in atlas.structures if not structure.spoken_of]


def with_claim(atlas: Atlas, about: EntryId, kind: Kind) -> Atlas:
    """The atlas with one claim more."""
    words = Text(zh="据该书,另有一条。", en="According to the book, one thing more.")
    claim = Claim(
        fact=FactId("X1"),
        about=about,
        kind=kind,
        text=words,
        stated_in=("en",),
        source=SourceId("S01"),
        certainty=Certainty.TEXTBOOK,
    )
    return replace(atlas, claims=(*atlas.claims, claim))


def pages(atlas: Atlas, lang: Lang) -> list[Paragraph]:
    """What is told on the pages beside the charts: the published system, hazards, disagreements."""
    return [told for kind in (Kind.SYSTEM, Kind.SAFETY, Kind.DISSENT) for told in of_kind(atlas, kind, lang)]


def is_links(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but links and what parts them."""
    return any(run.entry for run in paragraph.runs) and all(run.entry or run.text == " · " for run in paragraph.runs)


@BOTH
def test_every_paragraph_of_a_point_says_whose_word_it_is(atlas: Atlas, lang: Lang) -> None:
    """It carries the mark of a source of the atlas, or is derived by us, or is links and nothing else."""
    for point in atlas.points:
        for paragraph in paragraphs(atlas, point.id, lang):
            marks = [run.source for run in paragraph.runs if run.source]
            assert marks or paragraph.certainty is Certainty.DERIVED or is_links(paragraph)
            assert all(atlas.source(mark) for mark in marks)


@BOTH
def test_no_word_of_ours_promises_anything(atlas: Atlas, lang: Lang) -> None:
    """Nothing that is told of any entry says that a point treats, cures or is safe."""
    promise = re.compile(r"\b(treat\w*|cur(e|es|ed)|heal\w*|safe\w*)\b|治疗|治愈|根治|疗效|安全", re.IGNORECASE)
    told = [*overview(atlas, lang), *(told for entry in atlas.entries for told in paragraphs(atlas, entry, lang))]
    for paragraph in told:
        assert not promise.search(paragraph.heading.value.get(lang) + paragraph.text)


def test_both_languages_tell_the_same(atlas: Atlas) -> None:
    """Paragraph by paragraph, headings, certainties, links and sources are the same in Chinese and in English."""
    for entry in atlas.entries:
        for zh, en in zip(*(paragraphs(atlas, entry, lang) for lang in LANGS), strict=True):
            assert (zh.heading, zh.certainty) == (en.heading, en.certainty)
            assert [(run.entry, run.source) for run in zh.runs] == [(run.entry, run.source) for run in en.runs]


def test_each_language_is_in_its_own_script(atlas: Atlas) -> None:
    """Headings, signs and places are Chinese in Chinese and hold no Chinese in English."""
    point = atlas.point(SPINE)
    for lang in LANGS:
        words = [heading.value.get(lang) for heading in Heading]
        words += [certainty_words(certainty, lang) for certainty in Certainty]
        words += [kind_words(entry, lang) for entry in atlas.entries.values()]
        words += [place_words(point, "left", lang), link_words(atlas, SPINE, "left", lang)]
        assert all(bool(HAN.search(word)) == (lang == "zh") for word in words)


@BOTH
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("about", ["", "spine", "multifidus", "lumbar-disc-herniation"])
def test_no_claim_is_passed_over(atlas: Atlas, lang: Lang, about: str, kind: Kind) -> None:
    """A claim of any kind is told where its subject is told; the name of a point stands above all paragraphs."""
    grown = with_claim(atlas, EntryId(about), kind)
    told = paragraphs(grown, EntryId(about), lang) if about else (*overview(grown, lang), *pages(grown, lang))
    found = [paragraph for paragraph in told if grown.claim(FactId("X1")).text.get(lang) in paragraph.text]
    assert len(found) == (0 if (about, kind) == ("spine", Kind.NAME) else 1)
    assert all(paragraph.certainty is Certainty.TEXTBOOK for paragraph in found)


@BOTH
def test_every_claim_of_the_atlas_is_told(atlas: Atlas, lang: Lang) -> None:
    """All that the atlas claims is told somewhere, with its certainty and its source."""
    told = [*overview(atlas, lang), *(told for entry in atlas.entries for told in paragraphs(atlas, entry, lang))]
    told += pages(atlas, lang)
    by_words = {paragraph.runs[0].text: paragraph for paragraph in told}
    for claim in atlas.claims:
        if claim.kind is not Kind.NAME:
            paragraph = by_words[claim.text.get(lang)]
            assert paragraph.certainty is claim.certainty
            assert paragraph.runs[1].source == claim.source


@BOTH
def test_care_is_told_with_every_point_and_condition(atlas: Atlas, lang: Lang) -> None:
    """Aftercare, cautions and when to seek care follow whatever one may be needled for, in that order."""
    general = care(atlas, lang)
    order = [Heading.AFTERCARE, Heading.CAUTION, Heading.SEEK_CARE]
    assert [paragraph.heading for paragraph in general] == sorted(
        (paragraph.heading for paragraph in general), key=order.index
    )
    assert {paragraph.heading for paragraph in general} == set(order)
    for entry in (*atlas.points, *atlas.conditions):
        assert set(general) <= set(paragraphs(atlas, entry.id, lang))


@BOTH
def test_a_point_leads_to_all_that_it_speaks_of(atlas: Atlas, lang: Lang) -> None:
    """Its conditions and structures are links, each once, apart from what merely lies under its zone."""
    for point in atlas.points:
        spoken = [told for told in paragraphs(atlas, point.id, lang) if told.heading is not Heading.UNDER]
        links = [run.entry for told in spoken for run in told.runs if run.entry]
        assert sorted(links) == sorted({other.id for other, _ in atlas.spoken_of_by(point.id)})


def test_a_structure_named_by_two_facts_is_one_link(atlas: Atlas) -> None:
    """A point that speaks of a structure in two facts links it once."""
    first, *others = atlas.structures
    twice = tuple(Mention(point=SPINE, how="implied", fact=FactId(fact)) for fact in ("P3.link", "P3.action"))
    grown = replace(atlas, structures=(msgspec.structs.replace(first, spoken_of=twice), *others))
    links = [run.entry for told in paragraphs(grown, SPINE, "en") for run in told.runs if run.entry == first.id]
    assert links == [first.id]


def test_headings_stand_over_something(atlas: Atlas) -> None:
    """What is not there - structures spoken of, concerned or under a zone, codes - has no heading either."""
    silent = tuple(msgspec.structs.replace(structure, spoken_of=()) for structure in atlas.structures)
    bare = replace(atlas, structures=silent)
    assert Heading.STRUCTURES in {one.heading for one in paragraphs(atlas, SPINE, "en", "left")}
    assert Heading.STRUCTURES not in {one.heading for one in paragraphs(bare, SPINE, "en", "left")}
    condition = next(condition for condition in atlas.conditions if condition.concerns)
    free = replace(atlas, conditions=(msgspec.structs.replace(condition, concerns=()),))
    assert Heading.CONCERNS in {one.heading for one in paragraphs(atlas, condition.id, "en", "left")}
    assert Heading.CONCERNS not in {one.heading for one in paragraphs(free, condition.id, "en", "left")}
    nameless = replace(atlas, conditions=(msgspec.structs.replace(condition, icd10=()),))
    assert Heading.CODES in {one.heading for one in paragraphs(atlas, condition.id, "en", "left")}
    assert Heading.CODES not in {one.heading for one in paragraphs(nameless, condition.id, "en", "left")}
    undrawn = replace(atlas, drawn=Drawn())
    assert Heading.UNDER in {one.heading for one in paragraphs(atlas, SPINE, "en", "left")}
    assert Heading.UNDER not in {one.heading for one in paragraphs(undrawn, SPINE, "en", "left")}


@BOTH
def test_others_say_which_points_speak_of_them_and_why(atlas: Atlas, lang: Lang) -> None:
    """Each mention leads to its point, repeats the fact that speaks, and says whether it names or implies."""
    for entry in (*atlas.structures, *atlas.conditions):
        told = [told for told in paragraphs(atlas, entry.id, lang) if told.heading is Heading.POINTS]
        for mention, paragraph in zip(entry.spoken_of, told, strict=bool(entry.spoken_of)):
            claim = atlas.claim(mention.fact)
            assert paragraph.runs[0].entry == mention.point
            assert claim.text.get(lang) in paragraph.text
            assert paragraph.certainty is claim.certainty
            reading = {"zh": "我们的解读", "en": "by our reading"}[lang]
            assert (reading in paragraph.text) == (mention.how == "implied")


@BOTH
def test_an_entry_that_no_point_speaks_of_says_so(atlas: Atlas, lang: Lang) -> None:
    """What lights nothing on the charts says that in words, in the panel and in one line."""
    says = {"zh": "没有穴提及它", "en": "No point of this atlas speaks of it"}[lang]
    assert unmentioned(atlas)
    for structure in unmentioned(atlas):
        first = paragraphs(atlas, structure.id, lang)[0]
        assert (first.heading, says in first.text) == (Heading.POINTS, True)
        assert says in link_words(atlas, structure.id, "left", lang)


@BOTH
def test_the_side_is_that_of_the_person(atlas: Atlas, lang: Lang) -> None:
    """Every word of place follows the side, and nothing else does."""
    left, right = {"zh": ("左", "右"), "en": ("left", "right")}[lang]
    for point in atlas.points:
        for words in (place_words(point, "left", lang), link_words(atlas, point.id, "left", lang)):
            assert left in words
            assert right not in words
        for words in (place_words(point, "right", lang), link_words(atlas, point.id, "right", lang)):
            assert right in words
            assert left not in words
        told = zip(paragraphs(atlas, point.id, lang, "left"), paragraphs(atlas, point.id, lang, "right"), strict=True)
        assert [one.heading for one, other in told if one != other] == [Heading.DRAWING]


@BOTH
def test_a_zone_says_that_it_is_schematic(atlas: Atlas, lang: Lang) -> None:
    """No point is told without the notice on its zone."""
    for point in atlas.points:
        (notice,) = (told for told in paragraphs(atlas, point.id, lang) if told.heading is Heading.NOTICE)
        assert point.zone.caption.get(lang) in notice.text
        assert notice.runs[-1].source == point.zone.source
        assert {"zh": "示意", "en": "schematic"}[lang] in place_words(point, "left", lang)


@BOTH
def test_measured_distances_are_told_with_their_sample(atlas: Atlas, lang: Lang) -> None:
    """Each measure is a paragraph with its words, its sample and its source."""
    for structure in atlas.structures:
        told = [told for told in paragraphs(atlas, structure.id, lang) if told.heading is Heading.MEASURES]
        for measure, paragraph in zip(atlas.measures_of(structure.id), told, strict=True):
            assert measure.text.get(lang) in paragraph.text
            assert measure.sample.get(lang) in paragraph.text
            assert paragraph.runs[-1].source == measure.source


@BOTH
def test_the_overview_leads_to_every_point(atlas: Atlas, lang: Lang) -> None:
    """Before anything is chosen there are the question, all points, the care and the notice of the atlas."""
    told = overview(atlas, lang)
    assert [run.entry for paragraph in told for run in paragraph.runs if run.entry] == [p.id for p in atlas.points]
    assert told[0].heading is Heading.QUESTION
    assert told[-1].text == atlas.head.notice.get(lang)
    assert {*care(atlas, lang), *of_kind(atlas, Kind.EVIDENCE, lang)} <= set(told)


@BOTH
def test_plain_text_is_whole_and_holds_its_sources(atlas: Atlas, lang: Lang) -> None:
    """Copied text has the names, every paragraph with its certainty, and each source cited in full, once."""
    for entry in atlas.entries.values():
        text = plain_text(atlas, entry.id, lang)
        assert text.startswith(f"{entry.names.zh}  {entry.names.pinyin}  {entry.names.en}\n")
        told = paragraphs(atlas, entry.id, lang)
        for paragraph in told:
            assert f"{paragraph.heading.value.get(lang)}: {paragraph.text}" in text
            assert paragraph.certainty is None or certainty_words(paragraph.certainty, lang) in text
        cited = {run.source for paragraph in told for run in paragraph.runs if run.source}
        sources = [line for line in text.split("\n") if re.match(r"\[S\d+\] ", line)]
        assert sorted(sources) == sorted(f"[{source}] {source_words(atlas, source)}" for source in cited)
        assert not any(line != line.rstrip() or "  (" in line for line in text.split("\n"))


def test_a_source_is_one_line(atlas: Atlas) -> None:
    """Author, title, date and address, whatever of them is known, without doubled stops."""
    for source in atlas.sources:
        words = source_words(atlas, source.id)
        assert source.title.rstrip(".") in words
        assert source.address.strip(". ") in words
        assert not re.search(r"\.\.|\. \.|\n", words)


def test_a_choice_in_one_line(atlas: Atlas) -> None:
    """The line for a point names it, the side and what it corresponds to; for others the points that speak."""
    for lang in LANGS:
        for entry in atlas.entries.values():
            words = link_words(atlas, entry.id, "left", lang)
            assert entry.names.get(lang) in words
            assert all(atlas.point(point).names.get(lang) in words for point in atlas.points_of(entry.id))
            assert not isinstance(entry, Point) or entry.corresponds_to.get(lang) in words
