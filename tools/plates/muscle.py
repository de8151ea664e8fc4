"""A muscle as a sheet of fibres between cross curves, and how such a sheet is drawn. Units: mm."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from shapely import LineString
from shapely.geometry.base import BaseGeometry

from plates import curves
from plates.bezier import fit
from plates.ink import strand
from plates.plate import Group
from plates.shapes import area, lines_within, outline

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


@dataclass(frozen=True)
class Brush:
    """How fine the muscles of a chart are drawn: line width, errors of the fit in mm, decimals, the light."""

    width: float
    error: float
    soft_error: float
    decimals: int
    light: tuple[float, float]


FACE_BRUSH = Brush(0.28, 0.12, 0.25, 2, (-0.7, -0.8))
BACK_BRUSH = Brush(0.85, 0.35, 1.1, 1, (-0.25, -0.9))


@dataclass(frozen=True)
class Muscle:
    """A muscle of a table: its sheet, how many fibres are drawn, and its tendon shares at either end."""

    id: str
    title: str
    curves: Sequence[Sequence[Sequence[float]]]
    fibres: int
    colour: str = "muscle"
    ends: tuple[float, float] = (0.0, 0.0)
    seed: int = field(default=1)


def draw_muscle(group: Group, muscle: Muscle, brush: Brush, inside: BaseGeometry) -> None:
    """Draw a muscle within an area: belly, roundness, tendon ends, fibres, outline."""
    sheet = Sheet(muscle.curves)
    whole = _rounded(sheet.patch().intersection(inside), 2.2 * brush.width)
    edge = outline(whole, brush.error, decimals=brush.decimals, window=1.2 + 3 * brush.width)
    group.fill(edge, muscle.colour)
    _draw_roundness(group, sheet, brush, whole)
    _draw_ends(group, sheet, muscle.ends, brush, whole)
    light = sheet.fibres(max(4, int(muscle.fibres * 0.8)), jitter=0.32, inset=0.04, seed=muscle.seed + 7)
    group.fill(_strands(light, brush.width * 2.0, brush, whole), "musclelight", 0.5)
    dark = sheet.fibres(muscle.fibres, jitter=0.22, inset=0.0, seed=muscle.seed)
    group.fill(_strands(dark, brush.width * 1.25, brush, whole), "muscleline", 0.55)
    group.line(edge, "muscleline", brush.width * 1.35)


def _rounded(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Return a shape without points sharper than a radius, unless that would take most of it."""
    soft = shape.buffer(-radius).buffer(radius)
    return soft if soft.area > 0.9 * shape.area else shape


def _draw_roundness(group: Group, sheet: Sheet, brush: Brush, inside: BaseGeometry) -> None:
    """Draw the belly round: dark towards the edge away from the light, less so at the other, light between."""
    first, last = sheet.grid[:, 0].mean(0), sheet.grid[:, -1].mean(0)
    dark_last = float((last - first) @ brush.light) < 0

    def band(u0: float, u1: float, s0: float, s1: float, colour: str, alpha: float) -> None:
        u = (1 - u1, 1 - u0) if dark_last else (u0, u1)
        patch = sheet.patch(u, (s0, s1)).intersection(inside)
        group.fill(outline(patch, brush.soft_error, decimals=1, smallest=0.5), colour, alpha)

    for reach, alpha in ((0.36, 0.07), (0.25, 0.08), (0.15, 0.09), (0.07, 0.10)):
        band(0, reach, 0, 1, "muscleshade", alpha)
    for reach, alpha in ((0.16, 0.06), (0.07, 0.07)):
        band(1 - reach, 1, 0, 1, "muscleshade", alpha)
    for half, trim in ((0.16, 0.10), (0.12, 0.17), (0.08, 0.24), (0.04, 0.31)):
        band(0.66 - half, 0.66 + half, trim, 1 - trim, "musclelight", 0.10)


def _draw_ends(group: Group, sheet: Sheet, ends: tuple[float, float], brush: Brush, inside: BaseGeometry) -> None:
    """Draw where the flesh turns into tendon: steps of pale colour, the palest at the bone."""
    for share, at_end in zip(ends, (False, True), strict=True):
        for part in np.linspace(1, 0.25, 9) if share else ():
            span = (1 - share * part, 1.0) if at_end else (0.0, share * part)
            patch = sheet.patch((0, 1), span).intersection(inside)
            group.fill(outline(patch, brush.soft_error, decimals=1, smallest=0.5), "tendon", 0.18)


def _strands(lines: list[np.ndarray], width: float, brush: Brush, inside: BaseGeometry) -> str:
    """Return path data of the pieces of fibres that lie within an area, `width` mm wide and pointed."""
    pieces = [p for line in lines for p in lines_within(LineString(line), inside, 7 * brush.width)]
    return "".join(strand(fit(piece, brush.soft_error, corner=80), width, brush.decimals) for piece in pieces)
