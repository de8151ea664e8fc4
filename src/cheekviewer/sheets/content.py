"""A sheet becomes plain data for its template: every word, figure and colour of it, nothing else.

The templates in `assets/sheets/` read this as JSON. Words come as passages, see `sheets.passages`.
"""

from collections.abc import Iterable, Mapping

from cheekviewer import __version__
from cheekviewer.atlas import wording
from cheekviewer.atlas.paragraph import certainty_words
from cheekviewer.atlas.records import Lang, Point, Text
from cheekviewer.atlas.vocabulary import SCHEMATIC, Heading
from cheekviewer.colours import LIGHT, grey
from cheekviewer.sheets import beside, comparison, drawings, figures, labels, overview, study
from cheekviewer.sheets.notes import Row, cited, item, sides_words, signs, source
from cheekviewer.sheets.passages import Data, passages
from cheekviewer.sheets.sheet import Layout, Options, Sheet

_CARE = (Heading.AFTERCARE, Heading.CAUTION, Heading.SEEK_CARE)
_BESIDE = frozenset({Heading.SYSTEM, Heading.EVIDENCE, Heading.DISSENT})
"""What is set beside a point on the screen; one page has no room for it in two languages."""
_SHOWN: Mapping[Layout, frozenset[Heading]] = {
    Layout.CLINICIAN: frozenset(Heading) - {Heading.DRAWING, Heading.NOTICE} - _BESIDE,
    Layout.PATIENT: frozenset({Heading.LOCATION, *_CARE}),
}
"""The headings that a layout prints as sections; place and notice stand under the figures."""


def document(sheet: Sheet) -> Data:
    """Return all that a template needs; raises KeyError for an id that is no point of the atlas."""
    options, head, lead = sheet.options, sheet.atlas.head, sheet.options.langs[0]
    points = [sheet.atlas.point(point) for point in sheet.points]
    return {
        "title": _title(sheet, points),
        "lang": lead,
        "bilingual": len(options.langs) > 1,
        "date": [options.date.year, options.date.month, options.date.day],
        "paper": {"a4": "a4", "letter": "us-letter"}[options.paper],
        "landscape": options.orientation == "landscape",
        "colours": _colours(options),
        "made": [
            f"CheekViewer {__version__}",
            *([labels.ATLAS.get(lead).format(title=head.title.get(lead), version=head.version)] * (not sheet.other)),
            labels.PRINTED.get(lead).format(date=options.date.isoformat()),
        ],
        "page": labels.PAGE.get(lead),
        "words": {name: passages(text, options.langs) for name, text in labels.WORDS.items()}
        | {"fields": [passages(text, options.langs) for text in labels.PATIENT_FIELDS]},
        "plates": dict(figures.plates(greys=options.grey)),
        "pages": _pages(sheet, points),
    }


def _title(sheet: Sheet, points: list[Point]) -> str:
    lead = sheet.options.langs[0]
    if sheet.other is not None:
        titles = " · ".join(atlas.head.title.get(lead) for atlas in (sheet.atlas, sheet.other))
        return f"{titles} · {labels.COMPARISON.get(lead)}"
    every = len(points) == len(sheet.atlas.points) > 1
    names = sheet.atlas.head.title.get(lead) if every else ", ".join(point.names.get(lead) for point in points)
    return f"{names} · {labels.KINDS[sheet.options.layout].get(lead)}"


def _colours(options: Options) -> dict[str, str]:
    shown = {name: getattr(LIGHT, name) for name in ("ink", "second", "rule", "link", "tag", "notice")}
    return {name: grey(colour) for name, colour in shown.items()} if options.grey else shown


def _pages(sheet: Sheet, points: list[Point]) -> list[Data]:
    """The pages of a layout; several clinician's pages have one with their contents in front."""
    if sheet.other is not None:
        return [comparison.page(sheet, sheet.other)]
    if sheet.options.layout is Layout.OVERVIEW:
        return [overview.page(sheet, points)]
    if sheet.options.layout is Layout.STUDY:
        return [*study.pages(sheet, points), *beside.pages(sheet, points)]
    pages = [_page(sheet, point) for point in points]
    if sheet.options.layout is Layout.CLINICIAN and len(points) > 1:
        return [overview.page(sheet, points), *pages]
    return pages


def _page(sheet: Sheet, point: Point) -> Data:
    atlas, options = sheet.atlas, sheet.options
    rows = _rows(sheet, point)
    told = [row for row in rows if row[0][1].heading in _SHOWN[options.layout]]
    noted = [row for row in rows if row[0][1].heading is Heading.NOTICE]
    colour = LIGHT.point(atlas.numbers[point.id])
    by_hand = options.layout is Layout.PATIENT
    return drawings.one_point(sheet, point, [item(row) for row in noted], by_hand=by_hand) | {
        "id": point.id,
        "form": options.layout.value,
        "code": f"cheekviewer --select {point.id}",
        "names": {"zh": point.names.zh, "pinyin": point.names.pinyin, "en": point.names.en},
        "colour": grey(colour) if options.grey else colour,
        "kind": passages(labels.KINDS[options.layout], options.langs),
        "side": sides_words(options),
        "pill": [{"lang": lang, "text": _pill(sheet, point, lang)} for lang in options.langs],
        "mark": [passages(text, options.langs) for text in _marking(point)],
        "sections": _sections(told),
        "notice": passages(atlas.head.notice, options.langs),
        "signs": signs((row[0][1].certainty for row in (*told, *noted)), options.langs),
        "sources": [source(atlas, one, options.langs[0]) for one in cited((*told, *noted))],
    }


def _rows(sheet: Sheet, point: Point) -> list[Row]:
    """What the atlas tells of a point, each paragraph in all languages of the sheet."""
    columns = [
        [(lang, told) for told in wording.paragraphs(sheet.atlas, point.id, lang)] for lang in sheet.options.langs
    ]
    return list(zip(*columns, strict=True))


def _sections(told: Iterable[Row]) -> list[Data]:
    """Paragraphs gathered under their headings, in the order they are read."""
    sections: dict[Heading, Data] = {}
    for row in told:
        heading, langs = row[0][1].heading, tuple(lang for lang, _ in row)
        empty = {"name": heading.name, "heading": passages(heading.value, langs), "items": []}
        sections.setdefault(heading, empty)["items"].append(item(row))
    return [sections[heading] for heading in sorted(sections, key=_order)]


def _order(heading: Heading) -> int:
    """As the atlas tells it, but care last, in the order in which it is needed."""
    return _CARE.index(heading) if heading in _CARE else -1


def _pill(sheet: Sheet, point: Point, lang: Lang) -> str:
    """How far the page can be relied on, in a few words."""
    schematic = [] if point.zone.verified else [SCHEMATIC.get(lang)]
    certainties = dict.fromkeys(claim.certainty for claim in sheet.atlas.claims_about(point.id))
    return " · ".join(schematic + [certainty_words(certainty, lang)[2:] for certainty in certainties])


def _marking(point: Point) -> tuple[Text, ...]:
    """What stands beside a drawing to mark by hand."""
    return (labels.PATIENT_MARK,) if point.zone.verified else (labels.PATIENT_MARK, labels.PATIENT_SKETCH)
