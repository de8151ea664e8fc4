"""The pages behind a study sheet: where sources disagree, the evidence, hazards, and the published system."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import msgspec

from cheekviewer.atlas.evidence import Disagreement, Published
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, Run, marks
from cheekviewer.atlas.records import Certainty, EntryId, Kind, Lang, Point, Text
from cheekviewer.atlas.references import nearest, of_kind, sides, study_words
from cheekviewer.atlas.vocabulary import Heading
from cheekviewer.sheets import labels
from cheekviewer.sheets.notes import Row, cited, item, sign, signs, source
from cheekviewer.sheets.passages import Data, passages, text_of
from cheekviewer.sheets.sheet import Layout, Sheet

Told = Callable[[Lang], Iterable[Paragraph]]
"""Gives the same paragraphs in any language."""


class Part(msgspec.Struct, frozen=True):
    """Paragraphs of a section, under a title of their own if there is one."""

    rows: Sequence[Row]
    title: Text | None = None


class Section(msgspec.Struct, frozen=True):
    """What a page says under a heading: paragraphs, and the codes and names of a published system."""

    heading: Heading
    parts: Sequence[Part]
    codes: Sequence[Published] = ()


def pages(sheet: Sheet, points: Sequence[Point]) -> list[Data]:
    """Return what is set beside these points, as one page that runs on; none where the atlas says nothing of it."""
    atlas, langs = sheet.atlas, sheet.options.langs
    sections = [one for one in _sections(sheet, points) if one.codes or any(part.rows for part in one.parts)]
    rows = [row for one in sections for part in one.parts for row in part.rows]
    codes = [code for one in sections for code in one.codes]
    marked = {*cited(rows), *(code.source for code in codes)}
    made = {
        "id": "beside",
        "form": "beside",
        "code": "cheekviewer",
        "kind": passages(labels.KINDS[Layout.STUDY], langs),
        "heading": passages(labels.BESIDE, langs),
        "title": passages(atlas.head.title, langs),
        "sections": [_section(sheet, one) for one in sections],
        "notice": passages(atlas.head.notice, langs),
        "signs": signs((*(row[0][1].certainty for row in rows), *(code.certainty for code in codes)), langs),
        "sources": [source(atlas, one.id, langs[0]) for one in atlas.sources if one.id in marked],
    }
    return [made] if sections else []


def _sections(sheet: Sheet, points: Sequence[Point]) -> Iterator[Section]:
    atlas, langs = sheet.atlas, sheet.options.langs

    def part(told: Told, title: Text | None = None) -> Part:
        columns = [[(lang, one) for one in told(lang)] for lang in langs]
        return Part(list(zip(*columns, strict=True)), title)

    def general(kind: Kind) -> Part:
        return part(partial(of_kind, atlas, kind))

    matters = _matters(atlas.disagreements, points)
    yield Section(Heading.DISSENT, [part(partial(sides, atlas, one), one.topic) for one in matters])
    yield Section(Heading.EVIDENCE, [general(Kind.EVIDENCE), part(partial(_studies, atlas), labels.STUDIES)])
    yield Section(Heading.SAFETY, [general(Kind.SAFETY)])
    near = [part(partial(nearest, atlas, one), text_of(one.names)) for one in points]
    yield Section(Heading.SYSTEM, [general(Kind.SYSTEM), *near], atlas.published)


def _matters(matters: Iterable[Disagreement], points: Iterable[Point]) -> Iterator[Disagreement]:
    """The matters about one of the points, or about none in particular."""
    ids: set[EntryId] = {point.id for point in points}
    return (matter for matter in matters if not matter.about or ids.intersection(matter.about))


def _studies(atlas: Atlas, lang: Lang) -> Iterator[Paragraph]:
    for one in atlas.studies:
        yield Paragraph(Heading.EVIDENCE, (Run(study_words(one, lang)), *marks(atlas, one.source)), Certainty.MEASURED)


def _section(sheet: Sheet, section: Section) -> Data:
    langs, lead = sheet.options.langs, labels.LEADS.get(section.heading)
    return {
        "heading": passages(section.heading.value, langs),
        "lead": passages(lead, langs) if lead else [],
        "parts": [
            {"title": passages(part.title, langs) if part.title else [], "items": [item(row) for row in part.rows]}
            for part in section.parts
            if part.rows
        ],
        "codes": [_code(one) for one in section.codes],
    }


def _code(one: Published) -> Data:
    names = {"zh": one.names.zh, "pinyin": one.names.pinyin, "en": one.names.en}
    return {"code": one.code, "names": names, "sources": [one.source], "sign": sign(one.certainty)}
