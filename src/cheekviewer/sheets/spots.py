"""Places for the signs on a figure, moved apart where one would cover another."""

import math
from collections.abc import Mapping, Sequence

Spot = tuple[float, float]
_APART = 0.052
"""How far the middles of two signs must be from each other, as a share of the figure's height."""
_TIMES = 60


def apart(wanted: Mapping[str, Sequence[Spot]], ratio: float) -> list[tuple[str, Spot]]:
    """Return each sign with each of its places, near those `wanted`, so that no sign lies over another.

    Places are shares of width and height of a figure that is `ratio` times as wide as it is high. Two signs
    for one place come to stand side by side, in their order.
    """
    named = [(sign, spot) for sign, spots in wanted.items() for spot in spots]
    places = [[x * ratio, y] for _, (x, y) in named]
    for _ in range(_TIMES):
        moved = [_part(places[later], places[earlier]) for later, earlier in _near(places)]
        if not any(moved):
            break
    return [(sign, (x / ratio, y)) for (sign, _), (x, y) in zip(named, places, strict=True)]


def _near(places: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The places that may be too near to each other, found by cells so that many signs take little time."""
    cells: dict[tuple[int, int], list[int]] = {}
    pairs = []
    for index, (x, y) in enumerate(places):
        column, row = math.floor(x / _APART), math.floor(y / _APART)
        around = ((column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1))
        pairs += [(index, other) for cell in around for other in cells.get(cell, ())]
        cells.setdefault((column, row), []).append(index)
    return pairs


def _part(later: list[float], earlier: list[float]) -> bool:
    """Move two places away from each other by half of what they lack each; return whether they lacked any."""
    x, y = later[0] - earlier[0], later[1] - earlier[1]
    far = math.hypot(x, y)
    if far > _APART - 1e-4:
        return False
    x, y = (x / far, y / far) if far > 1e-6 else (1.0, 0.0)
    step = (_APART - far) / 2
    for place, way in ((later, step), (earlier, -step)):
        place[0] += way * x
        place[1] += way * y
    return True
