"""The page that shows several points at once: numbered on the figures, and a row of a table for each."""

from collections.abc import Iterable, Mapping, Sequence

from cheekviewer.atlas.records import Certainty, Condition, Kind, Point, SourceId
from cheekviewer.colours import LIGHT, grey
from cheekviewer.sheets import drawings, figures, labels
from cheekviewer.sheets.marking import Style, swatch
from cheekviewer.sheets.notes import sides_words, sign, signs, source
from cheekviewer.sheets.passages import Data, passages, per_language, text_of
from cheekviewer.sheets.sheet import Layout, Sheet

_TOLD = (Kind.LOCATION, Kind.LINK, Kind.CONDITION)
"""The kinds of claims that a table restates."""


def page(sheet: Sheet, points: Sequence[Point]) -> Data:
    """Return the page of these points; in front of pages of their own it tells their numbers, too."""
    atlas, langs = sheet.atlas, sheet.options.langs
    numbers = {point.id: str(number) for number, point in enumerate(points, start=1)}
    drawn = drawings.many_points(sheet, {"face": numbers, "back": numbers}, Style.SHOWN)
    contents = sheet.options.layout is not Layout.OVERVIEW
    return (
        drawn
        | head(sheet, points)
        | {
            "id": "overview",
            "form": "overview",
            "code": "cheekviewer",
            "heading": passages(labels.CONTENTS if contents else labels.KINDS[Layout.OVERVIEW], langs),
            "title": passages(atlas.head.title, langs),
            "contents": contents,
            "side": sides_words(sheet.options),
            "rows": [row(sheet, point, numbers[point.id]) for point in points],
        }
    )


def head(sheet: Sheet, points: Iterable[Point]) -> Data:
    """Return what a page of several points says of its sources: notice, signs of certainty, sources in full."""
    atlas, langs = sheet.atlas, sheet.options.langs
    claims = [claim for point in points for claim in atlas.claims_about(point.id, *_TOLD)]
    zones = dict.fromkeys(point.zone.source for point in points)
    listed = dict.fromkeys([*(claim.source for claim in claims), *zones])
    return {
        "notice": passages(atlas.head.notice, langs),
        "signs": signs([*(claim.certainty for claim in claims), Certainty.DERIVED], langs),
        "sources": [source(atlas, one, langs[0]) for one in listed],
        "zones": {"sources": list(zones), "sign": sign(Certainty.DERIVED)},
    }


def row(sheet: Sheet, point: Point, number: str) -> Data:
    """Return what a table says of a point."""
    langs, index = sheet.options.langs, sheet.atlas.numbers[point.id]
    colour, box = LIGHT.point(index), swatch(index)
    conditions, sources = _conditions(sheet, point)
    return {
        "id": point.id,
        "number": number,
        "colour": grey(colour) if sheet.options.grey else colour,
        "swatch": figures.in_greys(box) if sheet.options.grey else box,
        "names": {"zh": point.names.zh, "pinyin": point.names.pinyin, "en": point.names.en},
        "zone": passages(point.zone_place, langs),
        "corresponds": passages(point.corresponds_to, langs),
        "region": passages(point.region_place, langs),
        "for": per_language(map(text_of, (one.names for one in conditions)), "\u00a0· ", langs),
        "sources": [{"id": one, "sign": sign(certainty)} for one, certainty in sources.items()],
    }


def _conditions(sheet: Sheet, point: Point) -> tuple[list[Condition], Mapping[SourceId, Certainty]]:
    """The conditions that a point's facts speak of, and the sources of those facts."""
    spoken = [(other, why) for other, why in sheet.atlas.spoken_of_by(point.id) if isinstance(other, Condition)]
    claims = [sheet.atlas.claim(why.fact) for _, why in spoken]
    return list(dict.fromkeys(other for other, _ in spoken)), {claim.source: claim.certainty for claim in claims}
