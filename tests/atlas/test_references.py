"""What is set beside an entry, in words, and what rests on a source."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from cheekviewer.atlas.evidence import CONFIDENCES, DESIGNS, Correspondence
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph
from cheekviewer.atlas.records import LANGS, Certainty, Claim, EntryId, Lang, SourceId
from cheekviewer.atlas.references import (
    dissent,
    nearest,
    relation_words,
    resting_on,
    sides,
    studied,
    study_words,
)
from cheekviewer.atlas.vocabulary import Heading

BOTH = pytest.mark.parametrize("lang", LANGS)


def marks(paragraph: Paragraph) -> list[SourceId]:
    """Return the sources that a paragraph is marked with."""
    return [run.source for run in paragraph.runs if run.source]


@BOTH
def test_a_study_is_one_sentence_with_its_limits(atlas: Atlas, lang: Lang) -> None:
    """Name, design, number where it is known, people, comparison and finding in this order, and always the limits."""
    for study in atlas.studies:
        number = f", n = {study.n}" if study.n is not None else ""
        design = DESIGNS[study.design].get(lang) + number
        told = [one.get(lang) for one in (study.people, study.comparison, study.finding)]
        limits = study.limits.get(lang)
        assert (
            study_words(study, lang)
            == {
                "zh": f"{study.names.zh}（{design}）：{'；'.join(told)}。局限：{limits}。",
                "en": f"{study.names.en} ({design}): {'; '.join(told)}. Limits: {limits}.",
            }[lang]
        )
    assert {study.n is None for study in atlas.studies} == {True, False}


@BOTH
def test_the_nearest_published_point_is_told_with_its_doubt(atlas: Atlas, lang: Lang) -> None:
    """Relation, confidence in the names and reason, marked with all that it rests on, and said to be ours."""
    for point in atlas.points:
        told = list(nearest(atlas, point, lang))
        found = atlas.correspondences_of(point.id)
        assert len(told) == len(found) > 0
        for one, paragraph in zip(found, told, strict=True):
            words = relation_words(one, lang)
            likely = {"zh": "。名称对应的把握：{}。", "en": ". Confidence in the names: {}."}[lang]
            assert words.lower().startswith(one.relation.get(lang).lower())
            assert words.endswith(likely.format(CONFIDENCES[one.confidence].get(lang)))
            assert words[0] == words[0].upper()
            assert paragraph.text.startswith(f"{words} {one.reason.get(lang)} [")
            assert (paragraph.heading, paragraph.certainty) == (Heading.SYSTEM, Certainty.DERIVED)
            assert marks(paragraph)[0] == one.source
            assert {name for name in one.inputs if name.startswith("S")} <= set(marks(paragraph))


@BOTH
def test_the_studies_that_touch_an_entry_are_told_or_that_none_does(atlas: Atlas, lang: Lang) -> None:
    """Each says that it is not of this point; without one that is said; the general word follows either way."""
    entry = atlas.points[0]
    study = atlas.studies[0]
    touched = replace(atlas, studies=(replace(study, about=(entry.id,)), *atlas.studies[1:]))
    first, *_, general = studied(touched, entry, lang)
    near = {"zh": "研究的是同一部位，并非此穴。", "en": " It is of the same part of the body, not of this point."}[lang]
    assert first.runs[0].text == study_words(study, lang) + near
    assert (first.heading, first.certainty) == (Heading.EVIDENCE, Certainty.MEASURED)
    assert marks(first) == [study.source]
    untouched = replace(atlas, studies=tuple(replace(one, about=()) for one in atlas.studies))
    none, also_general = studied(untouched, entry, lang)
    assert none.text == {"zh": "所列研究没有一项涉及它。", "en": "None of the studies listed touches it."}[lang]
    assert (none.heading, none.certainty) == (Heading.EVIDENCE, Certainty.DERIVED)
    assert also_general == general
    assert general.heading is Heading.EVIDENCE


def test_an_atlas_without_studies_says_nothing_of_them(atlas: Atlas) -> None:
    """Where no study is listed, that none touches an entry would say something about the world."""
    assert list(studied(replace(atlas, studies=()), atlas.points[0], "en")) == []


@BOTH
def test_a_disagreement_stands_side_by_side(atlas: Atlas, lang: Lang) -> None:
    """Its topic stands before the first side only; each side is one claim with its own source and certainty."""
    matter = replace(atlas.disagreements[0], about=(EntryId("spine"),))
    torn = replace(atlas, disagreements=(matter,))
    told = sides(torn, matter, lang)
    assert [paragraph.heading for paragraph in told] == [Heading.DISSENT] * len(matter.facts)
    for fact, paragraph in zip(matter.facts, told, strict=True):
        claim = atlas.claim(fact)
        assert paragraph.runs[0].text == claim.text.get(lang)
        assert marks(paragraph)[0] == claim.source
        assert (paragraph.certainty, paragraph.stated_in) == (claim.certainty, claim.stated_in)
    first, *others = dissent(torn, torn.point(EntryId("spine")), lang)
    assert first.text == {"zh": f"{matter.topic.zh}：", "en": f"{matter.topic.en}: "}[lang] + told[0].text
    assert others == list(told[1:])
    assert list(dissent(torn, torn.point(EntryId("scapular")), lang)) == []


@BOTH
def test_all_that_rests_on_a_source_is_found(atlas: Atlas, lang: Lang) -> None:
    """Claims and what is derived from them, measures, zones, studies and published points: each at its sources."""
    found = {(source.id, one.words) for source in atlas.sources for one in resting_on(atlas, source.id, lang)}
    assert found == set(_expected(atlas, lang))
    for source in atlas.sources:
        for one in resting_on(atlas, source.id, lang):
            assert one.entry is None or one.entry in atlas.entries


@BOTH
def test_what_rests_on_a_source_says_how_sure_it_is(atlas: Atlas, lang: Lang) -> None:
    """Measured are measures and studies, derived are zones and likenesses, a claim is as sure as it says."""
    sure = {one.words: one for source in atlas.sources for one in resting_on(atlas, source.id, lang)}
    for claim in atlas.claims:
        assert (sure[claim.text.get(lang)].entry or "") == claim.about
        assert sure[claim.text.get(lang)].certainty is claim.certainty
    for measure in atlas.measures:
        one = sure[measure.text.get(lang)]
        assert (one.entry, one.certainty) == (measure.structure, Certainty.MEASURED)
    for study in atlas.studies:
        one = sure[study_words(study, lang)]
        assert (one.entry, one.certainty) == (None, Certainty.MEASURED)
    for point in atlas.points:
        one = sure[f"{point.names.get(lang)}: {point.zone.caption.get(lang)}"]
        assert (one.entry, one.certainty) == (point.id, Certainty.DERIVED)
    for published in atlas.published:
        one = sure[" ".join(filter(None, (published.code, published.names.get(lang))))]
        assert (one.entry, one.certainty) == (None, published.certainty)
    for near in atlas.correspondences:
        one = sure[relation_words(near, lang)]
        assert (one.entry, one.certainty) == (near.point, Certainty.DERIVED)


def _expected(atlas: Atlas, lang: Lang) -> Iterator[tuple[str, str]]:
    for claim in atlas.claims:
        yield from ((name, claim.text.get(lang)) for name in _sources(atlas, claim))
    yield from ((measure.source, measure.text.get(lang)) for measure in atlas.measures)
    for point in atlas.points:
        yield point.zone.source, f"{point.names.get(lang)}: {point.zone.caption.get(lang)}"
    yield from ((study.source, study_words(study, lang)) for study in atlas.studies)
    for one in atlas.published:
        yield one.source, f"{one.code} {one.names.get(lang)}".strip()
    for near in atlas.correspondences:
        yield from ((name, relation_words(near, lang)) for name in _sources(atlas, near))


def _sources(atlas: Atlas, record: Claim | Correspondence) -> list[str]:
    known = {source.id for source in atlas.sources}
    return [name for name in (record.source, *record.inputs) if name in known]
