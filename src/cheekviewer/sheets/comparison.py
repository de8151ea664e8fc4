"""The page that lays two atlases over each other: both figures, what agrees, and what stands in only one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from string import ascii_uppercase

from cheekviewer.atlas.comparison import Pair, alone, closest, compare
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Certainty, Condition, EntryId, Lang, Point, SourceId, Text
from cheekviewer.sheets import drawings, figures, labels
from cheekviewer.sheets.marking import ATLASES, box_of
from cheekviewer.sheets.notes import sides_words, sign, signs, source
from cheekviewer.sheets.passages import Data, Passages, passages, per_language, text_of
from cheekviewer.sheets.sheet import Sheet

Cited = dict[str, Certainty | None]
"""Sources by the names that they have on the page, each with the certainty of what rests on it."""


def page(sheet: Sheet, other: Atlas) -> Data:
    """Return the page of the sheet's atlas, its points numbered, and another, its points lettered."""
    atlases, langs = (sheet.atlas, other), sheet.options.langs
    named = ({p.id: str(n) for n, p in enumerate(sheet.atlas.points, start=1)}, _lettered(other.points))
    pairs, names = compare(*atlases), source_names(*atlases)
    listed = closest(pairs)
    shapes = [_zones(atlas, called) for atlas, called in zip(atlases, names, strict=True)]
    shared = [[one for one in sheet.atlas.conditions if one.id in pair.conditions] for pair in listed]
    cited = [
        _cited(sheet.atlas, pair.one, both, names[0]) | _cited(other, pair.other, both, names[1])
        for pair, both in zip(listed, shared, strict=True)
    ]
    return drawings.two_atlases(sheet, other, named) | {
        "id": "comparison",
        "form": "comparison",
        "code": "",
        "foot": passages(labels.PICTURE_NOTICE, langs),
        "heading": passages(labels.COMPARISON, langs),
        "title": per_language((atlas.head.title for atlas in atlases), " · ", langs[:1]),
        "side": sides_words(sheet.options),
        "legend": [_legend(sheet, atlases[at], at, list(named[at].values())) | _marked(shapes[at]) for at in (0, 1)],
        "heads": [passages(atlas.head.title, langs) for atlas in atlases],
        "rows": [
            _row(sheet, other, pair, named, both) | _marked(marks)
            for pair, both, marks in zip(listed, shared, cited, strict=True)
        ],
        "left": list(_left(len(pairs) - len(listed), langs)),
        "alone": [
            {"heading": _titled(labels.ONLY_IN, atlas, sheet), "points": [_point(atlas, name, signed) for name in ids]}
            for atlas, ids, signed in zip(atlases, alone(*atlases, pairs), named, strict=True)
            if ids
        ],
        "notice": list(_notices(sheet, other)),
        "signs": signs((one for marks in (*shapes, *cited) for one in marks.values()), langs),
        "sources": list(_sources(atlases, names, chain(*shapes, *cited), sheet)),
    }


def source_names(one: Atlas, other: Atlas) -> tuple[Mapping[SourceId, str], Mapping[SourceId, str]]:
    """Return what the sources of each atlas are called on one page: their ids, primed where the first means another."""
    first = {source.id: source for source in one.sources}
    theirs = {
        source.id: source.id if first.get(source.id, source) == source else f"{source.id}′" for source in other.sources
    }
    return {name: str(name) for name in first}, theirs


def _lettered(points: Sequence[Point]) -> Mapping[EntryId, str]:
    """Letters for the points: A to Z, then A2, B2 and on."""
    return {
        point.id: ascii_uppercase[index % 26] + (str(index // 26 + 1) if index >= 26 else "")
        for index, point in enumerate(points)
    }


def _zones(atlas: Atlas, names: Mapping[SourceId, str]) -> Cited:
    """What the zones of an atlas rest on; it is derived unless the source verifies each of them."""
    sure: dict[SourceId, bool] = {}
    for point in atlas.points:
        sure[point.zone.source] = sure.get(point.zone.source, True) and point.zone.verified
    return {names[one]: None if verified else Certainty.DERIVED for one, verified in sure.items()}


def _legend(sheet: Sheet, atlas: Atlas, number: int, every: Sequence[str]) -> Data:
    box = box_of(ATLASES[number])
    return {
        "swatch": figures.in_greys(box) if sheet.options.grey else box,
        "named": every[0] if len(every) == 1 else f"{every[0]}–{every[-1]}",
        "title": passages(atlas.head.title, sheet.options.langs),
        "version": atlas.head.version,
        "look": passages(labels.LOOKS[number], sheet.options.langs),
    }


def _row(
    sheet: Sheet, other: Atlas, pair: Pair, named: Sequence[Mapping[EntryId, str]], shared: Sequence[Condition]
) -> Data:
    langs = sheet.options.langs
    return {
        "one": _point(sheet.atlas, pair.one, named[0]),
        "other": _point(other, pair.other, named[1]),
        "same": passages(labels.SAME_NAME if pair.same_name else labels.OTHER_NAME, langs),
        "zone": f"{pair.zone:.0%}",
        "region": f"{pair.region:.0%}",
        "for": per_language((text_of(one.names) for one in shared), "\u00a0· ", langs) if shared else [],
    }


def _point(atlas: Atlas, point: EntryId, named: Mapping[EntryId, str]) -> Data:
    names = atlas.point(point).names
    return {"sign": named[point], "names": {"zh": names.zh, "pinyin": names.pinyin, "en": names.en}}


def _cited(atlas: Atlas, point: EntryId, shared: Iterable[Condition], names: Mapping[SourceId, str]) -> Cited:
    """The sources of the facts by which a point speaks of complaints, which two atlases may know by different ids."""
    ids, called = {one.id for one in shared}, {one.names.zh for one in shared}
    spoken = ((entry, atlas.claim(why.fact)) for entry, why in atlas.spoken_of_by(point))
    return {
        names[claim.source]: claim.certainty
        for entry, claim in spoken
        if isinstance(entry, Condition) and (entry.id in ids or entry.names.zh in called)
    }


def _marked(cited: Cited) -> Data:
    return {"sources": [{"id": name, "sign": sign(certainty)} for name, certainty in cited.items()]}


def _left(count: int, langs: Sequence[Lang]) -> Iterator[Data]:
    """How many pairs the table leaves out, if any."""
    for lang in langs if count else ():
        yield {"lang": lang, "text": labels.PAIRS_LEFT.get(lang).format(count=count)}


def _titled(words: Text, atlas: Atlas, sheet: Sheet) -> Passages:
    return [
        {"lang": lang, "text": words.get(lang).format(title=atlas.head.title.get(lang))} for lang in sheet.options.langs
    ]


def _notices(sheet: Sheet, other: Atlas) -> Iterator[Data]:
    """The notices of both atlases, each said to be whose when they differ."""
    langs, own = sheet.options.langs, sheet.atlas.head
    if own.notice == other.head.notice:
        yield from passages(own.notice, langs)
        return
    for head in (own, other.head):
        for lang in langs:
            words = labels.OF_ATLAS.get(lang).format(title=head.title.get(lang), words=head.notice.get(lang))
            yield {"lang": lang, "text": words}


def _sources(
    atlases: Sequence[Atlas], names: Sequence[Mapping[SourceId, str]], marked: Iterable[str], sheet: Sheet
) -> Iterator[Data]:
    """The marked sources in full, those of the first atlas first."""
    left = set(marked)
    for atlas, called in zip(atlases, names, strict=True):
        for one, name in called.items():
            if name in left:
                left.remove(name)
                yield source(atlas, one, sheet.options.langs[0]) | {"id": name}
