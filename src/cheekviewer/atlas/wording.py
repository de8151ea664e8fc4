"""An entry in words: the same paragraphs for the panel, for paper and for the screen reader.

Words about the matter come from claims, names and places of the atlas. What is said here is only
headings, how certain a statement is, and how a sentence is put together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from cheekviewer.atlas.model import (
    Atlas,
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

Side = Literal["left", "right"]


class Heading(Enum):
    """What a paragraph is about, in both languages."""

    NAME = Text(zh="名称", en="Name")
    LOCATION = Text(zh="位置", en="Where")
    LINK = Text(zh="联系", en="Link")
    ACTION = Text(zh="所述作用", en="Stated action")
    EFFECT = Text(zh="所述效果", en="Stated effect")
    QUESTION = Text(zh="问题", en="Question")
    SITES = Text(zh="部位", en="Sites")
    ALL_POINTS = Text(zh="本图谱的穴", en="Points of this atlas")
    CONDITION = Text(zh="所述用于", en="Said to be for")
    STRUCTURES = Text(zh="涉及的结构", en="Structures spoken of")
    DRAWING = Text(zh="图上位置", en="On the drawing")
    AFTERCARE = Text(zh="针后护理", en="Afterwards")
    CAUTION = Text(zh="注意", en="Caution")
    SEEK_CARE = Text(zh="何时就医", en="Seek care")
    ANATOMY = Text(zh="解剖", en="Anatomy")
    MEASURES = Text(zh="测得的距离", en="Measured distances")
    POINTS = Text(zh="提及它的穴", en="Points that speak of it")
    CODES = Text(zh="最接近的编码", en="Nearest codes")
    IDS = Text(zh="标识", en="Identifiers")
    CONCERNS = Text(zh="相关结构", en="Concerns")
    NOTICE = Text(zh="说明", en="Notice")


_HEADINGS: Mapping[Kind, Heading] = {
    Kind.QUESTION: Heading.QUESTION,
    Kind.SITES: Heading.SITES,
    Kind.NAME: Heading.NAME,
    Kind.LOCATION: Heading.LOCATION,
    Kind.LINK: Heading.LINK,
    Kind.ACTION: Heading.ACTION,
    Kind.EFFECT: Heading.EFFECT,
    Kind.CONDITION: Heading.CONDITION,
    Kind.AFTERCARE: Heading.AFTERCARE,
    Kind.CAUTION: Heading.CAUTION,
    Kind.SEEK_CARE: Heading.SEEK_CARE,
    Kind.ANATOMY: Heading.ANATOMY,
}
_CERTAINTY: Mapping[Certainty, tuple[str, Text]] = {
    Certainty.ONE_UNREFERENCED: ("◌", Text(zh="单一来源，未附文献", en="one unreferenced source")),
    Certainty.SEVERAL: ("◍", Text(zh="多个来源", en="several sources")),
    Certainty.MEASURED: ("●", Text(zh="测量所得", en="measured")),
    Certainty.TEXTBOOK: ("◉", Text(zh="教科书", en="textbook")),
    Certainty.DERIVED: ("◇", Text(zh="我们的推导", en="derived by us")),
}
_KINDS: Mapping[str, Text] = {
    "muscle": Text(zh="肌", en="muscle"),
    "bone": Text(zh="骨", en="bone"),
    "joint": Text(zh="关节", en="joint"),
    "fascia": Text(zh="筋膜", en="fascia"),
    "disc": Text(zh="椎间盘", en="disc"),
    "artery": Text(zh="动脉", en="artery"),
    "vein": Text(zh="静脉", en="vein"),
    "nerve": Text(zh="神经", en="nerve"),
    "gland": Text(zh="腺", en="gland"),
    "duct": Text(zh="管", en="duct"),
    "surface": Text(zh="体表标志", en="surface landmark"),
}
_SIDES: Mapping[Side, Text] = {
    "left": Text(zh="左侧面部", en="left side of the face"),
    "right": Text(zh="右侧面部", en="right side of the face"),
}
_CARE = (Kind.AFTERCARE, Kind.CAUTION, Kind.SEEK_CARE)
SCHEMATIC = Text(zh="示意图", en="schematic")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a paragraph; with `entry` they lead to it, with `source` they are its mark."""

    text: str
    entry: EntryId | None = None
    source: SourceId | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words under a heading; `certainty` is that of the claim they restate, if they restate one."""

    heading: Heading
    runs: tuple[Run, ...]
    certainty: Certainty | None = None

    @property
    def text(self) -> str:
        """The words alone, source marks in brackets."""
        return "".join(f" [{run.text}]" if run.source else run.text for run in self.runs)


def certainty_words(certainty: Certainty, lang: Lang) -> str:
    """Return a certainty as its sign and its words, e.g. `◌ one unreferenced source`."""
    sign, words = _CERTAINTY[certainty]
    return f"{sign} {words.get(lang)}"


def kind_words(entry: Entry, lang: Lang) -> str:
    """Return what an entry is: point, condition, or the kind of structure."""
    if isinstance(entry, Point):
        return Text(zh="穴", en="point").get(lang)
    if isinstance(entry, Condition):
        return Text(zh="病症", en="condition").get(lang)
    return _KINDS[entry.kind].get(lang)


def place_words(point: Point, side: Side, lang: Lang) -> str:
    """Return where the point's zone and region are drawn, with the side of the person."""
    zone, region = point.zone_place.get(lang), point.region_place.get(lang)
    if lang == "zh":
        return f"{_SIDES[side].zh}：{zone} ↔ 背部：{region}（示意）"
    return f"{_SIDES[side].en}: {zone} ↔ back: {region} (schematic)"


def link_words(atlas: Atlas, entry_id: EntryId, side: Side, lang: Lang) -> str:
    """Return in one line what a choice lights on both charts."""
    entry = atlas.entries[entry_id]
    name = entry.names.get(lang)
    if isinstance(entry, Point):
        place = entry.corresponds_to.get(lang)
        return (
            f"{_SIDES[side].zh} {name} ↔ 背部 {place}" if lang == "zh" else f"{name}, {_SIDES[side].en} ↔ {place}, back"
        )
    points = [atlas.point(point).names.get(lang) for point in atlas.points_of(entry_id)]
    if not points:
        return f"{name}: {_NONE.get(lang)}"
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
    return tuple(_claim(claim, lang) for kind in _CARE for claim in atlas.general(kind))


def overview(atlas: Atlas, lang: Lang) -> tuple[Paragraph, ...]:
    """Return what the atlas says before anything is chosen: its question, its points, its care."""
    sites = [_claim(claim, lang) for claim in atlas.general() if claim.kind not in _CARE]
    points = Paragraph(Heading.ALL_POINTS, _links(atlas.points, lang))
    notice = Paragraph(Heading.NOTICE, (Run(atlas.head.notice.get(lang)),))
    return (*sites, points, *care(atlas, lang), notice)


def plain_text(atlas: Atlas, entry_id: EntryId, lang: Lang, side: Side = "left") -> str:
    """Return an entry whole as plain text, with its sources in full."""
    entry = atlas.entries[entry_id]
    lines = [f"{entry.names.zh}  {entry.names.pinyin}  {entry.names.en}", ""]
    told = paragraphs(atlas, entry_id, lang, side)
    for paragraph in told:
        sure = f" ({certainty_words(paragraph.certainty, lang)})" if paragraph.certainty else ""
        lines.append(f"{paragraph.heading.value.get(lang)}: {paragraph.text}{sure}")
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
        yield Paragraph(Heading.STRUCTURES, _links(tuple(structures), lang))
    yield Paragraph(Heading.DRAWING, (Run(place_words(point, side, lang)),), Certainty.DERIVED)
    above = (*first, Kind.NAME)  # the names stand over all paragraphs
    yield from (_linked(atlas, claim, lang) for claim in atlas.claims_about(point.id) if claim.kind not in above)
    yield from care(atlas, lang)
    yield Paragraph(Heading.NOTICE, (Run(point.zone.caption.get(lang)), _mark(point.zone.source)), Certainty.DERIVED)


def _of_structure(atlas: Atlas, structure: Structure, lang: Lang) -> Iterator[Paragraph]:
    yield from _spoken(atlas, structure, lang)
    yield from (_claim(claim, lang) for claim in atlas.claims_about(structure.id))
    yield from (_measure(measure, lang) for measure in atlas.measures_of(structure.id))
    codes = [f"TA2 {structure.ta2}" if structure.ta2 else "", structure.uberon, structure.fma]
    if any(codes):
        yield Paragraph(Heading.IDS, (Run(" · ".join(filter(None, codes))),))


def _of_condition(atlas: Atlas, condition: Condition, lang: Lang) -> Iterator[Paragraph]:
    yield from _spoken(atlas, condition, lang)
    yield from (_claim(claim, lang) for claim in atlas.claims_about(condition.id))
    if condition.concerns:
        structures = [atlas.entries[structure] for structure in condition.concerns]
        yield Paragraph(Heading.CONCERNS, _links(structures, lang), Certainty.DERIVED)
    if condition.icd10:
        codes = "; ".join(f"ICD-10 {code.code} {code.name}" for code in condition.icd10)
        yield Paragraph(Heading.CODES, (Run(codes),), Certainty.DERIVED)
    yield from care(atlas, lang)


def _spoken(atlas: Atlas, entry: Structure | Condition, lang: Lang) -> Iterator[Paragraph]:
    """The points that speak of an entry and the fact by which each does; or that none does."""
    if not entry.spoken_of:
        yield Paragraph(Heading.POINTS, (Run(_NONE.get(lang)),))
    for mention in entry.spoken_of:
        yield _mention(atlas, mention, lang)


_NONE = Text(
    zh="本图谱没有穴提及它，所以图上没有点亮之处。",
    en="No point of this atlas speaks of it, so nothing lights on the charts.",
)
_HOW: Mapping[str, Text] = {
    "named": Text(zh="原文点名", en="named by the source"),
    "implied": Text(zh="据原文推及，我们的解读", en="implied, by our reading"),
}


def _mention(atlas: Atlas, mention: Mention, lang: Lang) -> Paragraph:
    point, claim = atlas.point(mention.point), atlas.claim(mention.fact)
    why = f" ({_HOW[mention.how].get(lang)}): " if lang == "en" else f"（{_HOW[mention.how].get(lang)}）："
    runs = (Run(point.names.get(lang), entry=point.id), Run(why + claim.text.get(lang)), _mark(claim.source))
    return Paragraph(Heading.POINTS, runs, claim.certainty)


def _claim(claim: Claim, lang: Lang) -> Paragraph:
    return Paragraph(_HEADINGS[claim.kind], (Run(claim.text.get(lang)), _mark(claim.source)), claim.certainty)


def _linked(atlas: Atlas, claim: Claim, lang: Lang) -> Paragraph:
    """A claim about a point, and after it the conditions that it speaks of."""
    told = _claim(claim, lang)
    spoken = atlas.spoken_of_by(claim.about)
    conditions = [other for other, why in spoken if isinstance(other, Condition) and why.fact == claim.fact]
    links = (Run(" "), *_links(conditions, lang)) if conditions else ()
    return Paragraph(told.heading, (*told.runs, *links), told.certainty)


def _measure(measure: Measure, lang: Lang) -> Paragraph:
    words = f"{measure.text.get(lang)} ({measure.sample.get(lang)})"
    return Paragraph(Heading.MEASURES, (Run(words), _mark(measure.source)), Certainty.MEASURED)


def _mark(source: SourceId) -> Run:
    return Run(source, source=source)


def _links(entries: Sequence[Entry], lang: Lang) -> tuple[Run, ...]:
    runs: list[Run] = []
    for entry in entries:
        runs += [Run(" · ")] if runs else []
        runs.append(Run(entry.names.get(lang), entry=entry.id))
    return tuple(runs)
