"""What is set beside an entry: the published system, the studies, the hazards, and where sources disagree."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cheekviewer.atlas.evidence import CONFIDENCES, DESIGNS, Correspondence, Disagreement, Study
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, Run, marks, of_claim
from cheekviewer.atlas.records import Certainty, Condition, EntryId, Kind, Lang, Point, SourceId
from cheekviewer.atlas.vocabulary import CONFIDENCE, LIMITS, NEAR_STUDY, NO_STUDY, Heading


def of_kind(atlas: Atlas, kind: Kind, lang: Lang) -> tuple[Paragraph, ...]:
    """Return all general claims of a kind, such as those on the published system."""
    return tuple(of_claim(atlas, claim, lang) for claim in atlas.general(kind))


def nearest(atlas: Atlas, point: Point, lang: Lang) -> Iterator[Paragraph]:
    """Yield what a point comes nearest to in the published system, how likely that is, and why."""
    for one in atlas.correspondences_of(point.id):
        words = f"{relation_words(one, lang)} {one.reason.get(lang)}"
        yield Paragraph(Heading.SYSTEM, (Run(words), *marks(atlas, one.source, one.inputs)), Certainty.DERIVED)


def relation_words(one: Correspondence, lang: Lang) -> str:
    """Return what a point comes nearest to, and with which confidence in the names."""
    sure = CONFIDENCE.get(lang).format(confidence=CONFIDENCES[one.confidence].get(lang))
    told = one.relation.get(lang)
    return f"{told}。{sure}" if lang == "zh" else f"{told[:1].upper()}{told[1:]}. {sure}"


def studied(atlas: Atlas, entry: Point | Condition, lang: Lang) -> Iterator[Paragraph]:
    """Yield the studies that touch an entry or say that none does, and the first general word on the evidence."""
    if not atlas.studies:
        return
    studies = atlas.studies_of(entry.id)
    for study in studies:
        words = study_words(study, lang) + NEAR_STUDY.get(lang)
        yield Paragraph(Heading.EVIDENCE, (Run(words), *marks(atlas, study.source)), Certainty.MEASURED)
    if not studies:
        yield Paragraph(Heading.EVIDENCE, (Run(NO_STUDY.get(lang)),), Certainty.DERIVED)
    yield from of_kind(atlas, Kind.EVIDENCE, lang)[:1]


def study_words(study: Study, lang: Lang) -> str:
    """Return a study in one sentence: design and number, people, comparison, finding, limits."""
    design = DESIGNS[study.design].get(lang) + (f", n = {study.n}" if study.n else "")
    told = (study.people, study.comparison, study.finding)
    limits = LIMITS.get(lang).format(limits=study.limits.get(lang))
    if lang == "zh":
        return f"{study.names.zh}（{design}）：{'；'.join(text.zh for text in told)}。{limits}"
    return f"{study.names.en} ({design}): {'; '.join(text.en for text in told)}. {limits}"


def dissent(atlas: Atlas, point: Point, lang: Lang) -> Iterator[Paragraph]:
    """Yield the sides of each matter about a point on which sources disagree, the topic before the first."""
    for matter in atlas.disagreements_on(point.id):
        topic = Run(matter.topic.get(lang) + ("：" if lang == "zh" else ": "))
        first, *others = sides(atlas, matter, lang)
        yield replace(first, runs=(topic, *first.runs))
        yield from others


def sides(atlas: Atlas, matter: Disagreement, lang: Lang) -> tuple[Paragraph, ...]:
    """Return the sides of a disagreement, each the words of one claim with its source."""
    told = [of_claim(atlas, atlas.claim(fact), lang) for fact in matter.facts]
    return tuple(Paragraph(Heading.DISSENT, one.runs, one.certainty, one.stated_in) for one in told)


@dataclass(frozen=True, slots=True)
class Resting:
    """Something that rests on a source: its words, the entry that it is about if any, and how sure it is."""

    words: str
    entry: EntryId | None
    certainty: Certainty


def resting_on(atlas: Atlas, source_id: SourceId, lang: Lang) -> Iterator[Resting]:
    """Yield all that rests on a source: claims, measures, zones, studies, and what is derived from it."""
    for claim in atlas.claims:
        if source_id == claim.source or source_id in claim.inputs:
            yield Resting(claim.text.get(lang), claim.about or None, claim.certainty)
    for measure in atlas.measures:
        if measure.source == source_id:
            yield Resting(measure.text.get(lang), measure.structure, Certainty.MEASURED)
    for point in atlas.points:
        if point.zone.source == source_id:
            yield Resting(f"{point.names.get(lang)}: {point.zone.caption.get(lang)}", point.id, Certainty.DERIVED)
    for study in atlas.studies:
        if study.source == source_id:
            yield Resting(study_words(study, lang), None, Certainty.MEASURED)
    for one in atlas.published:
        if one.source == source_id:
            yield Resting(" ".join(filter(None, (one.code, one.names.get(lang)))), None, one.certainty)
    for nearest_one in atlas.correspondences:
        if source_id == nearest_one.source or source_id in nearest_one.inputs:
            yield Resting(relation_words(nearest_one, lang), nearest_one.point, Certainty.DERIVED)
