"""Two atlases side by side: which points share a name, a zone, a region, or a complaint."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline, inside
from cheekviewer.atlas.records import Chart, Condition, EntryId, Point

_STEPS = 20
_LEAST = 0.05


@dataclass(frozen=True, slots=True)
class Pair:
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


def compare(one: Atlas, other: Atlas) -> tuple[Pair, ...]:
    """Return the pairs of points with something in common, in the order of the first atlas, the closest first."""
    return tuple(pair for point in one.points for pair in sorted(_pairs(one, other, point), key=_closeness))


def alone(one: Atlas, other: Atlas, pairs: Sequence[Pair]) -> tuple[tuple[EntryId, ...], tuple[EntryId, ...]]:
    """Return the points of each atlas that have nothing in common with any of the other."""
    mine, theirs = {pair.one for pair in pairs}, {pair.other for pair in pairs}
    return (
        tuple(point.id for point in one.points if point.id not in mine),
        tuple(point.id for point in other.points if point.id not in theirs),
    )


def overlap(one: Outline, other: Outline) -> float:
    """Return the share of the area of two outlines that both cover, 0 to 1, on a grid of 20 by 20 places."""
    a, b = one.bounds, other.bounds
    if a[0] > b[2] or b[0] > a[2] or a[1] > b[3] or b[1] > a[3]:
        return 0.0
    left, top, right, bottom = min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])
    lines = [[list(Outline((ring,)).flattened(4)) for ring in outline.rings] for outline in (one, other)]
    both = either = 0
    for row in range(_STEPS):
        for column in range(_STEPS):
            x = left + (right - left) * (column + 0.5) / _STEPS
            y = top + (bottom - top) * (row + 0.5) / _STEPS
            covered = [any(inside((x, y), ring) for ring in outline) for outline in lines]
            both += all(covered)
            either += any(covered)
    return both / either if either else 0.0


def _pairs(one: Atlas, other: Atlas, point: Point) -> Iterator[Pair]:
    for theirs in other.points:
        zone, region = (_overlap(one, other, chart, point.id, theirs.id) for chart in (Chart.FACE, Chart.BACK))
        same = point.id == theirs.id or point.names.zh == theirs.names.zh
        shared = _shared(one, other, point.id, theirs.id)
        if same or zone > _LEAST or region > _LEAST or shared:
            yield Pair(point.id, theirs.id, same, zone, region, shared)


def _overlap(one: Atlas, other: Atlas, chart: Chart, mine: EntryId, theirs: EntryId) -> float:
    first, second = one.outline(chart, mine), other.outline(chart, theirs)
    return overlap(first, second) if first is not None and second is not None else 0.0


def _shared(one: Atlas, other: Atlas, mine: EntryId, theirs: EntryId) -> tuple[EntryId, ...]:
    said = {(entry.id, entry.names.zh) for entry, _ in other.spoken_of_by(theirs) if isinstance(entry, Condition)}
    ids, names = {name for name, _ in said}, {name for _, name in said}
    spoken = (entry for entry, _ in one.spoken_of_by(mine) if isinstance(entry, Condition))
    return tuple(dict.fromkeys(entry.id for entry in spoken if entry.id in ids or entry.names.zh in names))


def _closeness(pair: Pair) -> tuple[bool, float]:
    return not pair.same_name, -(pair.zone + pair.region)
