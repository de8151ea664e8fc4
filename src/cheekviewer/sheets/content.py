"""A sheet becomes plain data for its template: every word, figure and colour of it, nothing else.

The templates in `assets/sheets/` read this as JSON. Words come as passages, a list with one
`{"lang", "text"}` for each language of the sheet, so that the file can say which is which.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from cheekviewer import __version__
from cheekviewer.atlas import wording
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, certainty_words
from cheekviewer.atlas.records import Lang, Point, SourceId, Text
from cheekviewer.atlas.vocabulary import SCHEMATIC, Heading, Side
from cheekviewer.colours import LIGHT
from cheekviewer.sheets import figures, labels
from cheekviewer.sheets.sheet import Layout, Sheet

Data = dict[str, Any]
Passages = list[dict[str, str]]
Row = tuple[tuple[Lang, Paragraph], ...]
_CARE = (Heading.AFTERCARE, Heading.CAUTION, Heading.SEEK_CARE)
_BESIDE = frozenset({Heading.SYSTEM, Heading.EVIDENCE, Heading.DISSENT})
"""What is set beside a point on the screen; one page has no room for it in two languages."""
_SHOWN: Mapping[Layout, frozenset[Heading]] = {
    Layout.CLINICIAN: frozenset(Heading) - {Heading.DRAWING, Heading.UNDER, Heading.NOTICE} - _BESIDE,
    Layout.PATIENT: frozenset({Heading.LOCATION, *_CARE}),
}
"""The headings that a layout prints as sections; place and notice stand under the figures."""


def document(sheet: Sheet) -> Data:
    """Return all that a template needs; raises KeyError for an id that is no point of the atlas."""
    options, head, lead = sheet.options, sheet.atlas.head, sheet.options.langs[0]
    points = [sheet.atlas.point(point) for point in dict.fromkeys(sheet.points)]
    names = ", ".join(point.names.get(lead) for point in points)
    return {
        "title": f"{names} · {labels.KINDS[options.layout].get(lead)}",
        "lang": lead,
        "date": [options.date.year, options.date.month, options.date.day],
        "paper": {"a4": "a4", "letter": "us-letter"}[options.paper],
        "colours": {name: getattr(LIGHT, name) for name in ("ink", "second", "rule", "link", "tag", "notice")},
        "made": [
            f"CheekViewer {__version__}",
            labels.ATLAS.get(lead).format(title=head.title.get(lead), version=head.version),
            labels.PRINTED.get(lead).format(date=options.date.isoformat()),
        ],
        "page": labels.PAGE.get(lead),
        "words": _words(options.langs),
        "pages": [_page(sheet, point) for point in points],
    }


def _words(langs: tuple[Lang, ...]) -> Data:
    """The words of a layout that are the same on every page."""
    texts = {
        "notes": labels.NOTES,
        "sources": labels.SOURCES,
        "claims": labels.CLAIMS,
        "patient_title": labels.PATIENT_TITLE,
        "where": labels.PATIENT_WHERE,
        "after": labels.PATIENT_AFTER,
        "seek": labels.PATIENT_SEEK,
        "call": labels.PATIENT_CALL,
    }
    return {name: _passages(text, langs) for name, text in texts.items()} | {
        "fields": [_passages(text, langs) for text in labels.PATIENT_FIELDS]
    }


def _page(sheet: Sheet, point: Point) -> Data:
    atlas, options = sheet.atlas, sheet.options
    rows = _rows(sheet, point)
    told = [row for row in rows if row[0][1].heading in _SHOWN[options.layout]]
    noted = [row for row in rows if row[0][1].heading is Heading.NOTICE]
    return {
        "id": point.id,
        "code": f"cheekviewer --select {point.id}",
        "names": {"zh": point.names.zh, "pinyin": point.names.pinyin, "en": point.names.en},
        "colour": LIGHT.point(atlas.points.index(point)),
        "kind": _passages(labels.KINDS[options.layout], options.langs),
        "side": _passages(labels.SIDES[options.side], options.langs),
        "right": options.side == "right",
        "pill": [{"lang": lang, "text": _pill(atlas, point, lang)} for lang in options.langs],
        "face": _face(sheet, point, noted),
        "back": _back(sheet, point) if options.layout is Layout.CLINICIAN else None,
        "mark": [_passages(text, options.langs) for text in _marking(point)],
        "sections": _sections(told),
        "notice": _passages(atlas.head.notice, options.langs),
        "signs": _signs((*told, *noted), options.langs),
        "sources": [_source(atlas, source, options.langs[0]) for source in _cited((*told, *noted))],
    }


def _rows(sheet: Sheet, point: Point) -> list[Row]:
    """What the atlas tells of a point, each paragraph in all languages of the sheet."""
    options = sheet.options
    columns = [
        [(lang, told) for told in wording.paragraphs(sheet.atlas, point.id, lang, options.side)]
        for lang in options.langs
    ]
    return list(zip(*columns, strict=True))


def _sections(told: Iterable[Row]) -> list[Data]:
    """Paragraphs gathered under their headings, in the order they are read."""
    sections: dict[Heading, Data] = {}
    for row in told:
        heading, langs = row[0][1].heading, tuple(lang for lang, _ in row)
        empty = {"name": heading.name, "heading": _passages(heading.value, langs), "items": []}
        sections.setdefault(heading, empty)["items"].append(_item(row))
    return [sections[heading] for heading in sorted(sections, key=_order)]


def _order(heading: Heading) -> int:
    """As the atlas tells it, but care last, in the order in which it is needed."""
    return _CARE.index(heading) if heading in _CARE else -1


def _item(row: Row) -> Data:
    """A paragraph in its languages, its sources and the sign of its certainty."""
    first = row[0][1]
    return {
        "passages": [{"lang": lang, "text": _plain(paragraph)} for lang, paragraph in row],
        "sources": [run.source for run in first.runs if run.source],
        "sign": _sign(first),
    }


def _plain(paragraph: Paragraph) -> str:
    """The words of a paragraph; a dot that parts names stays with the name before it."""
    return "".join(run.text for run in paragraph.runs if not run.source).replace(" · ", "\u00a0· ")


def _sign(paragraph: Paragraph) -> str:
    return certainty_words(paragraph.certainty, "en")[0] if paragraph.certainty else ""


def _signs(told: Iterable[Row], langs: tuple[Lang, ...]) -> list[Passages]:
    """The signs that the page uses, each with its words."""
    used = dict.fromkeys(row[0][1].certainty for row in told)
    return [
        [{"lang": lang, "text": certainty_words(certainty, lang)} for lang in langs] for certainty in used if certainty
    ]


def _cited(rows: Iterable[Row]) -> Iterable[SourceId]:
    return dict.fromkeys(run.source for row in rows for run in row[0][1].runs if run.source)


def _pill(atlas: Atlas, point: Point, lang: Lang) -> str:
    """How far the page can be relied on, in a few words."""
    schematic = [] if point.zone.verified else [SCHEMATIC.get(lang)]
    certainties = dict.fromkeys(claim.certainty for claim in atlas.claims_about(point.id))
    return " · ".join(schematic + [certainty_words(certainty, lang)[2:] for certainty in certainties])


def _marking(point: Point) -> tuple[Text, ...]:
    """What stands beside a drawing to mark by hand."""
    return (labels.PATIENT_MARK,) if point.zone.verified else (labels.PATIENT_MARK, labels.PATIENT_SKETCH)


def _face(sheet: Sheet, point: Point, noted: Iterable[Row]) -> Data:
    options, lead = sheet.options, sheet.options.langs[0]
    by_hand = options.layout is Layout.PATIENT
    drawn = figures.face(sheet.atlas, point.id, right=options.side == "right", strong=not by_hand)
    side = labels.SIDES[options.side]
    alt = (labels.BY_HAND_ALT if by_hand else labels.FACE_ALT).get(lead)
    words = alt.format(side=side.get(lead), name=point.names.get(lead), place=point.zone_place.get(lead))
    words += "" if point.zone.verified else " " + labels.SCHEMATIC_ALT.get(lead)
    letters = [_letter(options.side, 0.0 if options.side == "left" else 1.0, options.langs)]
    caption = _caption((labels.FACE, side), point.zone_place, options.langs)
    return _figure(drawn, words, letters, caption) | {"notes": [_item(row) for row in noted]}


def _back(sheet: Sheet, point: Point) -> Data:
    langs, lead, levels = sheet.options.langs, sheet.options.langs[0], figures.levels()
    named = ", ".join(f"{level.id} {level.at.get(lead)}" for level in levels)
    place = point.region_place.get(lead)
    alt = labels.BACK_ALT.get(lead).format(name=point.names.get(lead), place=place, levels=named)
    letters = [_letter("left", 0.0, langs), _letter("right", 1.0, langs)]
    caption = _caption((labels.BACK, labels.BEHIND), point.region_place, langs)
    note = {"passages": _passages(labels.LEVELS, langs), "sources": [], "sign": ""}
    return _figure(figures.back(sheet.atlas, point.id), alt, letters, caption) | {
        "notes": [note],
        "levels": [{"id": level.id, "at": level.share, "text": _passages(level.at, langs)} for level in levels],
    }


def _figure(drawn: figures.Figure, alt: str, letters: list[Data], caption: list[Data]) -> Data:
    length, share = drawn.bar
    return {
        "svg": drawn.svg,
        "ratio": drawn.ratio,
        "bar": {"mm": length, "share": share},
        "spot": drawn.spot,
        "alt": alt,
        "letters": letters,
        "caption": caption,
    }


def _letter(side: Side, at: float, langs: tuple[Lang, ...]) -> Data:
    """The letter of a side of the person, and at which share of the figure's width it stands."""
    return {"at": at, "text": _passages(labels.LETTERS[side], langs)}


def _caption(title: tuple[Text, ...], place: Text, langs: tuple[Lang, ...]) -> list[Data]:
    """What stands under a figure: its title and the place that is marked."""
    return [
        {"lang": lang, "title": " · ".join(text.get(lang) for text in title), "text": place.get(lang)} for lang in langs
    ]


def _source(atlas: Atlas, source_id: SourceId, lead: Lang) -> Data:
    source = atlas.source(source_id)
    words = ". ".join(part.strip(". ") for part in (source.author, source.title, source.date) if part)
    return {
        "id": source.id,
        "text": words,
        "lang": "zh" if any("\u4e00" <= sign <= "\u9fff" for sign in words) else "en",
        "seen": [{"lang": lead, "text": labels.READ.get(lead).format(seen=source.seen.get(lead))}],
        "address": source.address,
    }


def _passages(text: Text, langs: tuple[Lang, ...]) -> Passages:
    return [{"lang": lang, "text": text.get(lang)} for lang in langs]
