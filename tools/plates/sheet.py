"""The surface through a muscle's cross curves: its outline, its parts, its fibres. Units: mm."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from shapely.geometry.base import BaseGeometry

from plates import curves
from plates.shapes import area

ACROSS, ALONG = 91, 18
"""Columns of a sheet's grid, and its rows per span between two cross curves."""


@dataclass(frozen=True)
class Sheet:
    """The surface through a muscle's cross curves: u runs along them, s from the origin to the insertion, both 0 to 1.

    Curves with equal numbers of control points correspond point by point; else by their length.
    """

    curves: Sequence[Sequence[Sequence[float]]]

    @cached_property
    def grid(self) -> np.ndarray:
        """Points of the surface: rows along s, columns along u."""
        by_points = len({len(curve) for curve in self.curves}) == 1 and len(self.curves[0]) > 2
        rows = [_spread(np.array(curve, float), even=not by_points) for curve in self.curves]
        columns = []
        for points in np.stack(rows, 1):
            if len(points) > 2:
                columns.append(curves.spline(points, steps=ALONG))
            else:
                columns.append(np.linspace(points[0], points[1], ALONG + 1))
        return np.stack(columns, 1)

    @cached_property
    def widest(self) -> np.ndarray:
        """The share of u at equal steps of length along the widest row, as (length share, u)."""
        row = max(self.grid, key=curves.length)
        way = curves.arc_lengths(row)
        return np.stack([way / way[-1], np.linspace(0, 1, len(way))])

    def patch(self, u: tuple[float, float] = (0, 1), s: tuple[float, float] = (0, 1)) -> BaseGeometry:
        """Return the area of the part of the sheet between two shares across and two along."""
        rows, columns = len(self.grid), ACROSS
        a, b = (
            round(np.interp(u[0], *self.widest) * (columns - 1)),
            round(np.interp(u[1], *self.widest) * (columns - 1)),
        )
        c, d = round(s[0] * (rows - 1)), round(s[1] * (rows - 1))
        piece = self.grid[c : max(d, c + 1) + 1, a : max(b, a + 1) + 1]
        return area(np.vstack([piece[0], piece[1:, -1], piece[-1, -2::-1], piece[-2:0:-1, 0]]))

    def fibres(self, count: int, *, jitter: float, inset: float, seed: int) -> list[np.ndarray]:
        """Return `count` fibres spread evenly over the widest row, each cut short by up to `jitter` of its length."""
        rng = np.random.default_rng(seed)
        lines = []
        for share in np.linspace(inset, 1 - inset, count):
            line = self.grid[:, round(float(np.interp(share, *self.widest)) * (ACROSS - 1))]
            start, end = (int(len(line) * jitter * rng.random()) for _ in range(2))
            lines.append(line[start : len(line) - end])
        return [line for line in lines if len(line) > 2]


def _spread(points: np.ndarray, *, even: bool) -> np.ndarray:
    """Return a cross curve as `ACROSS` points, even in length or in its control points."""
    dense = curves.spline(points, steps=30) if len(points) > 2 else np.linspace(points[0], points[1], 31)
    way = curves.arc_lengths(dense) if even else np.linspace(0, 1, len(dense))
    at = np.linspace(0, way[-1], ACROSS)
    return np.stack([np.interp(at, way, column) for column in dense.T], 1)
