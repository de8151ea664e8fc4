"""An entry in words: the same paragraphs for the panel, for paper and for the screen reader.

Words about the matter come from claims, names and places of the atlas. What is said here is only
headings, how certain a statement is, and how a sentence is put together.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, Run, links, marks, of_claim, sure_words
from cheekviewer.atlas.records import (
    Certainty,
    Claim,
    Condition,
    Entry,
    EntryId,
    Kind,
    Lang,
    Measure,
    Mention,
    Point,
    SourceId,
    Structure,
    Text,
)
from cheekviewer.atlas.references import dissent, nearest, of_kind, studied
from cheekviewer.atlas.under import lying_under
from cheekviewer.atlas.vocabulary import (
    AS_DRAWN,
    BESIDE,
    CARE,
    COVERS,
    CROSSES,
    DOUBT,
    HOW,
    KINDS,
    LEVEL,
    MORE,
    NO_IMAGING,
    NONE,
    NOT_LISTED,
    SIDES,
    Heading,
    Side,
)

_MOST_NAMED = 60
"""So many points are named in the overview; all of them stand in the list."""


def kind_words(entry: Entry, lang: Lang) -> str:
    """Return what an entry is: point, condition, or the kind of structure."""
    if isinstance(entry, Point):
        return Text(zh="穴", en="point").get(lang)
    if isinstance(entry, Condition):
        return Text(zh="病症", en="condition").get(lang)
    return KINDS[entry.kind].get(lang)


def place_words(point: Point, side: Side, lang: Lang) -> str:
    """Return where the point's zone and region are drawn, with the side of the person."""
    zone, region = point.zone_place.get(lang), point.region_place.get(lang)
    doubt = "" if point.zone.verified else DOUBT.get(lang)
    if lang == "zh":
        return f"{SIDES[side].zh}：{zone} ↔ 背部：{region}{doubt}"
    return f"{SIDES[side].en}: {zone} ↔ back: {region}{doubt}"


def link_words(atlas: Atlas, entry_id: EntryId, side: Side, lang: Lang) -> str:
    """Return in one line what a choice lights on both charts."""
    entry = atlas.entries[entry_id]
    name = entry.names.get(lang)
    if isinstance(entry, Point):
        place = entry.corresponds_to.get(lang)
        return (
            f"{SIDES[side].zh} {name} ↔ 背部 {place}" if lang == "zh" else f"{name}, {SIDES[side].en} ↔ {place}, back"
        )
    points = [atlas.point(point).names.get(lang) for point in atlas.points_of(entry_id)]
    if not points:
        return f"{name}：{NONE.zh}" if lang == "zh" else f"{name}: {NONE.en}"
    return f"{name}：提及它的穴：{'、'.join(points)}" if lang == "zh" else f"{name}: spoken of by {', '.join(points)}"


def paragraphs(atlas: Atlas, entry_id: EntryId, lang: Lang, side: Side = "left") -> tuple[Paragraph, ...]:
    """Return what the atlas says of an entry, in the order it is read."""
    entry = atlas.entries[entry_id]
    if isinstance(entry, Point):
        return tuple(_of_point(atlas, entry, lang, side))
    if isinstance(entry, Structure):
        return tuple(_of_structure(atlas, entry, lang))
    return tuple(_of_condition(atlas, entry, lang))


def care(atlas: Atlas, lang: Lang) -> tuple[Paragraph, ...]:
    """Return the general aftercare, cautions and when to seek care."""
    return tuple(of_claim(atlas, claim, lang) for kind in CARE for claim in atlas.general(kind))


def overview(atlas: Atlas, lang: Lang) -> tuple[Paragraph, ...]:
    """Return what the atlas says before anything is chosen: its question, points, care, evidence.

    The published system, hazards and disagreements have pages of their own: see `references`.
    """
    sites = [of_claim(atlas, claim, lang) for claim in atlas.general() if claim.kind not in (*CARE, *BESIDE)]
    named, left = links(atlas.points[:_MOST_NAMED], lang), len(atlas.points) - _MOST_NAMED
    points = Paragraph(Heading.ALL_POINTS, (*named, Run(MORE.get(lang).format(count=left))) if left > 0 else named)
    notice = Paragraph(Heading.NOTICE, (Run(atlas.head.notice.get(lang)),))
    return (*sites, points, *care(atlas, lang), *of_kind(atlas, Kind.EVIDENCE, lang), notice)


def plain_text(atlas: Atlas, entry_id: EntryId, lang: Lang, side: Side = "left") -> str:
    """Return an entry whole as plain text, with its sources in full."""
    entry = atlas.entries[entry_id]
    lines = [f"{entry.names.zh}  {entry.names.pinyin}  {entry.names.en}", ""]
    told = paragraphs(atlas, entry_id, lang, side)
    for paragraph in told:
        sure = sure_words(paragraph, lang)
        lines.append(f"{paragraph.heading.value.get(lang)}: {paragraph.text}" + (f" ({sure})" if sure else ""))
    lines.append("")
    cited = dict.fromkeys(run.source for paragraph in told for run in paragraph.runs if run.source)
    lines += [f"[{source}] {source_words(atlas, source)}" for source in cited]
    return "\n".join(lines)


def source_words(atlas: Atlas, source_id: SourceId) -> str:
    """Return a source as one line: author, title, date, address."""
    source = atlas.source(source_id)
    return ". ".join(part.strip(". ") for part in (source.author, source.title, source.date, source.address) if part)


def _of_point(atlas: Atlas, point: Point, lang: Lang, side: Side) -> Iterator[Paragraph]:
    first = (Kind.LOCATION, Kind.LINK, Kind.ACTION, Kind.EFFECT, Kind.CONDITION)
    for kind in first:
        yield from (_linked(atlas, claim, lang) for claim in atlas.claims_about(point.id, kind))
    spoken = atlas.spoken_of_by(point.id)
    structures = dict.fromkeys(other for other, _ in spoken if isinstance(other, Structure))
    if structures:
        yield Paragraph(Heading.STRUCTURES, links(tuple(structures), lang))
    yield Paragraph(Heading.DRAWING, (Run(place_words(point, side, lang)),), Certainty.DERIVED)
    yield from _under(atlas, point, lang)
    above = (*first, Kind.NAME)  # the names stand over all paragraphs
    yield from (_linked(atlas, claim, lang) for claim in atlas.claims_about(point.id) if claim.kind not in above)
    yield from nearest(atlas, point, lang)
    yield from studied(atlas, point, lang)
    yield from care(atlas, lang)
    yield from dissent(atlas, point, lang)
    yield Paragraph(
        Heading.NOTICE, (Run(point.zone.caption.get(lang)), *marks(atlas, point.zone.source)), Certainty.DERIVED
    )


def _of_structure(atlas: Atlas, structure: Structure, lang: Lang) -> Iterator[Paragraph]:
    yield from _spoken(atlas, structure, lang)
    if structure.hidden:
        yield Paragraph(Heading.HIDDEN, (Run(structure.hidden.get(lang)),), Certainty.DERIVED)
    yield from _level(atlas, structure, lang)
    yield from (of_claim(atlas, claim, lang) for claim in atlas.claims_about(structure.id))
    yield from (_measure(atlas, measure, lang) for measure in atlas.measures_of(structure.id))
    codes = [f"TA2 {structure.ta2}" if structure.ta2 else "", structure.uberon, structure.fma]
    if any(codes):
        yield Paragraph(Heading.IDS, (Run(" · ".join(filter(None, codes))),))


def _of_condition(atlas: Atlas, condition: Condition, lang: Lang) -> Iterator[Paragraph]:
    yield from _spoken(atlas, condition, lang)
    yield from (of_claim(atlas, claim, lang) for claim in atlas.claims_about(condition.id))
    if condition.concerns:
        structures = [atlas.entries[structure] for structure in condition.concerns]
        yield Paragraph(Heading.CONCERNS, links(structures, lang), Certainty.DERIVED)
    if condition.icd10:
        codes = "; ".join(f"ICD-10 {code.code} {code.name}" for code in condition.icd10)
        yield Paragraph(Heading.CODES, (Run(codes),), Certainty.DERIVED)
    yield from studied(atlas, condition, lang)
    yield from care(atlas, lang)


def _under(atlas: Atlas, point: Point, lang: Lang) -> Iterator[Paragraph]:
    """What the drawings show under a zone, each with the sources of its course."""
    runs = [Run(AS_DRAWN.get(lang))]
    for number, lying in enumerate(lying_under(atlas, point.id)):
        how = CROSSES if lying.crosses else COVERS
        runs += [Run(" · ")] if number else []
        runs += [Run(lying.structure.names.get(lang), entry=lying.structure.id)]
        runs += [Run(how.get(lang).format(share=round(100 * lying.share) or 1)), *_marks(atlas, lying.sources)]
    if len(runs) > 1:
        yield Paragraph(Heading.UNDER, (*runs, Run(NOT_LISTED.get(lang))), Certainty.DERIVED)


def _level(atlas: Atlas, structure: Structure, lang: Lang) -> Iterator[Paragraph]:
    """The textbook level of a landmark, that it varies, and what was found on images."""
    mark = atlas.drawn.landmark(structure.id)
    if mark is not None and mark.level:
        words = LEVEL.get(lang).format(level=mark.level, imaging=(mark.imaging or NO_IMAGING).get(lang))
        yield Paragraph(Heading.LEVEL, (Run(words), *_marks(atlas, mark.sources)), Certainty.DERIVED)


def _marks(atlas: Atlas, sources: Iterable[SourceId]) -> tuple[Run, ...]:
    return tuple(mark for source in sources for mark in marks(atlas, source))


def _spoken(atlas: Atlas, entry: Structure | Condition, lang: Lang) -> Iterator[Paragraph]:
    """The points that speak of an entry and the fact by which each does; or that none does."""
    if not entry.spoken_of:
        yield Paragraph(Heading.POINTS, (Run(NONE.get(lang)),))
    for mention in entry.spoken_of:
        yield _mention(atlas, mention, lang)


def _mention(atlas: Atlas, mention: Mention, lang: Lang) -> Paragraph:
    point, claim = atlas.point(mention.point), atlas.claim(mention.fact)
    why = f" ({HOW[mention.how].get(lang)}): " if lang == "en" else f"（{HOW[mention.how].get(lang)}）："
    runs = (Run(point.names.get(lang), entry=point.id), Run(why + claim.text.get(lang)), *marks(atlas, claim.source))
    return Paragraph(Heading.POINTS, runs, claim.certainty, claim.stated_in)


def _linked(atlas: Atlas, claim: Claim, lang: Lang) -> Paragraph:
    """A claim about a point, and after it the conditions that it speaks of."""
    told = of_claim(atlas, claim, lang)
    spoken = atlas.spoken_of_by(claim.about)
    conditions = [other for other, why in spoken if isinstance(other, Condition) and why.fact == claim.fact]
    led = (Run(" "), *links(conditions, lang)) if conditions else ()
    return replace(told, runs=(*told.runs, *led))


def _measure(atlas: Atlas, measure: Measure, lang: Lang) -> Paragraph:
    text, sample = measure.text.get(lang), measure.sample.get(lang)
    words = f"{text}（{sample}）" if lang == "zh" else f"{text} ({sample})"
    return Paragraph(Heading.MEASURES, (Run(words), *marks(atlas, measure.source)), Certainty.MEASURED)
