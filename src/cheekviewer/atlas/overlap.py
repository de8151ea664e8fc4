"""How much of one outline lies in another, by lines across both: no geometry library is needed at run time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import Position

Edge = tuple[Position, Position]
_STEPS = 6
"""So many straight edges stand for a curve; on a zone that errs by less than 0.1 mm."""


def overlap(one: Outline, other: Outline, apart: float = 0.5) -> float:
    """Return the area, in mm², that two outlines share, measured on level lines `apart` mm from each other.

    What an outline encloses follows from the even-odd rule, so rings may lie in rings.
    """
    if not _boxes_meet(one, other):
        return 0.0
    edges = _edges(one), _edges(other)
    top, bottom = max(one.bounds[1], other.bounds[1]), min(one.bounds[3], other.bounds[3])
    lines = int((bottom - top) / apart)
    levels = (top + (line + 0.5) * apart for line in range(lines))
    return apart * sum(_shared(_inside(edges[0], y), _inside(edges[1], y)) for y in levels)


def _boxes_meet(one: Outline, other: Outline) -> bool:
    left, top, right, bottom = one.bounds
    x0, y0, x1, y1 = other.bounds
    return left < x1 and x0 < right and top < y1 and y0 < bottom


def _edges(outline: Outline) -> Sequence[Edge]:
    edges: list[Edge] = []
    for ring in outline.rings:
        places = [ring.start, *Outline((ring,)).flattened(_STEPS)]
        edges += [(a, b) for a, b in pairwise((*places, places[0])) if a[1] != b[1]]
    return edges


def _inside(edges: Sequence[Edge], y: float) -> Sequence[float]:
    """Return where a level line goes in and out of an outline, from the left."""
    return sorted(
        a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) for a, b in edges if (a[1] <= y < b[1]) or (b[1] <= y < a[1])
    )


def _shared(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the length that lies inside both of two runs of ways in and out."""
    return sum(max(0.0, min(b, d) - max(a, c)) for a, b in _spans(one) for c, d in _spans(other))


def _spans(crossings: Sequence[float]) -> Iterator[tuple[float, float]]:
    return zip(crossings[::2], crossings[1::2], strict=True)
