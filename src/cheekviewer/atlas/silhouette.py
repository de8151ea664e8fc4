"""Outlines as cells of one grid, so that each of many is laid over each of many others in a moment."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

import msgspec

from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import Position

_STEPS = 8
"""So many straight edges stand for a curve."""


class Silhouette(NamedTuple):
    """The cells that an outline covers: a bit each, row after row from the row `top` on, and how `many`."""

    top: int
    cells: int
    many: int


class Grid(msgspec.Struct, frozen=True):
    """Square cells of `side` mm from (`left`, `top`) on; what lies off the grid is not counted."""

    left: float
    top: float
    columns: int
    rows: int
    side: float

    def silhouette(self, outline: Outline) -> Silhouette:
        """Return the cells whose middle the outline encloses by the even-odd rule, so rings may lie in rings."""
        lines: dict[int, int] = {}
        for a, b in _edges(outline):
            for row, column in self._crossed(a, b):
                lines[row] = lines.get(row, 0) ^ -1 << column  # an edge turns all that is right of it inside out
        if not lines:
            return Silhouette(0, 0, 0)
        top, whole, width = min(lines), (1 << self.columns) - 1, self._width
        rows = (lines.get(row, 0) & whole for row in range(top, max(lines) + 1))
        cells = int.from_bytes(b"".join(row.to_bytes(width, "little") for row in rows), "little")
        return Silhouette(top, cells, cells.bit_count())

    def share(self, one: Silhouette, other: Silhouette) -> float:
        """Return the share, 0 to 1, of the cells of two silhouettes that both cover."""
        top = max(one.top, other.top)
        first, second = (each.cells >> (top - each.top) * self._width * 8 for each in (one, other))
        both = (first & second).bit_count()
        return both / (one.many + other.many - both) if both else 0.0

    @property
    def _width(self) -> int:
        """The bytes of a row."""
        return ceil(self.columns / 8)

    def _crossed(self, a: Position, b: Position) -> Iterator[tuple[int, int]]:
        """Yield the rows whose middle an edge crosses, each with the first column whose middle is right of it."""
        (x0, y0), (x1, y1) = (a, b) if a[1] < b[1] else (b, a)
        first, last = (ceil((y - self.top) / self.side - 0.5) for y in (y0, y1))
        for row in range(max(first, 0), min(last, self.rows)):
            y = self.top + (row + 0.5) * self.side
            x = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
            yield row, min(max(ceil((x - self.left) / self.side - 0.5), 0), self.columns)


def _edges(outline: Outline) -> Iterator[tuple[Position, Position]]:
    for ring in outline.rings:
        at = ring.start
        for place in Outline((ring,)).flattened(_STEPS):
            yield at, place
            at = place
        yield at, ring.start
