"""Two atlases side by side: which points share a name, a zone, a region, or a complaint."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, Condition, EntryId, Point
from cheekviewer.atlas.silhouette import Grid, Silhouette

_CLOSEST = 3
_LEAST = 0.05
_GRIDS: Mapping[Chart, Grid] = {
    Chart.FACE: Grid(left=-120, top=-140, columns=960, rows=1200, side=0.25),
    Chart.BACK: Grid(left=-320, top=-20, columns=640, rows=1100, side=1),
}
"""The whole figure of a chart in cells, in mm."""


class Pair(msgspec.Struct, frozen=True):
    """A point of one atlas and one of another that have something in common.

    `zone` and `region` are the shares, 0 to 1, of the area of both that they have in common; `conditions` are
    the complaints of the first that both are said to be for.
    """

    one: EntryId
    other: EntryId
    same_name: bool
    zone: float
    region: float
    conditions: tuple[EntryId, ...]


def compare(one: Atlas, other: Atlas, wanted: Callable[[], bool] = lambda: True) -> tuple[Pair, ...]:
    """Return the pairs of points with something in common, in the order of the first atlas, the closest first.

    Once `wanted` says no, what was found till then is returned at once.
    """
    theirs = list(_looked_at(other, wanted))
    found = (sorted(_pairs(mine, theirs), key=_closeness) for mine in _looked_at(one, wanted))
    return tuple(chain.from_iterable(found))


def closest(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return of each point of the first atlas its three closest pairs: more are too many to read."""
    each = groupby(pairs, attrgetter("one"))
    return tuple(chain.from_iterable(islice(found, _CLOSEST) for _, found in each))


def alone(one: Atlas, other: Atlas, pairs: Sequence[Pair]) -> tuple[tuple[EntryId, ...], tuple[EntryId, ...]]:
    """Return the points of each atlas that have nothing in common with any of the other."""
    mine, theirs = {pair.one for pair in pairs}, {pair.other for pair in pairs}
    return (
        tuple(point.id for point in one.points if point.id not in mine),
        tuple(point.id for point in other.points if point.id not in theirs),
    )


class _Looked(msgspec.Struct, frozen=True):
    """A point with what is compared of it; its conditions have the ids of their atlas, by their Chinese names."""

    point: Point
    zone: Silhouette | None
    region: Silhouette | None
    conditions: Mapping[str, EntryId]


def _looked_at(atlas: Atlas, wanted: Callable[[], bool]) -> Iterator[_Looked]:
    spoken: dict[EntryId, list[Condition]] = {}
    for condition in atlas.conditions:
        for mention in condition.spoken_of:
            spoken.setdefault(mention.point, []).append(condition)
    for point in atlas.points:
        if not wanted():
            return
        zone, region = (_silhouette(atlas, chart, point.id) for chart in (Chart.FACE, Chart.BACK))
        yield _Looked(point, zone, region, {one.names.zh: one.id for one in spoken.get(point.id, ())})


def _silhouette(atlas: Atlas, chart: Chart, point: EntryId) -> Silhouette | None:
    outline = atlas.outline(chart, point)
    return _GRIDS[chart].silhouette(outline) if outline is not None else None


def _pairs(mine: _Looked, others: Sequence[_Looked]) -> Iterator[Pair]:
    for theirs in others:
        zone = _share(Chart.FACE, mine.zone, theirs.zone)
        region = _share(Chart.BACK, mine.region, theirs.region)
        a, b = mine.point, theirs.point
        same = a.id == b.id or a.names.zh == b.names.zh
        shared = _shared(mine.conditions, theirs.conditions)
        if same or zone > _LEAST or region > _LEAST or shared:
            yield Pair(a.id, b.id, same, zone, region, shared)


def _share(chart: Chart, one: Silhouette | None, other: Silhouette | None) -> float:
    return _GRIDS[chart].share(one, other) if one and other else 0.0


def _shared(mine: Mapping[str, EntryId], theirs: Mapping[str, EntryId]) -> tuple[EntryId, ...]:
    if mine.keys().isdisjoint(theirs) and set(mine.values()).isdisjoint(theirs.values()):
        return ()
    ids = set(theirs.values())
    return tuple(name for words, name in mine.items() if name in ids or words in theirs)


def _closeness(pair: Pair) -> tuple[bool, float]:
    return not pair.same_name, -(pair.zone + pair.region)
