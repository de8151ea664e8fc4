"""How a muscle is drawn: belly and roundness, flesh turning into tendon, fibres, a living outline. Units: mm."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from shapely import LineString, affinity
from shapely.geometry.base import BaseGeometry

from plates.bezier import fit
from plates.ink import ring, strand
from plates.plate import Group
from plates.shapes import lines_within, outline, parts
from plates.sheet import Sheet
from plates.soft import fill_soft


@dataclass(frozen=True)
class Brush:
    """How fine the muscles of a chart are drawn: line width, errors of the fit in mm, decimals, the light."""

    width: float
    error: float
    soft_error: float
    decimals: int
    light: tuple[float, float]


FACE_BRUSH = Brush(0.28, 0.12, 0.25, 2, (-0.7, -0.8))
BACK_BRUSH = Brush(0.85, 0.42, 1.5, 1, (-0.25, -0.9))


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
    """Draw a muscle within an area: its shadow, belly, roundness, tendon ends, fibres, outline."""
    sheet = Sheet(muscle.curves)
    whole = _rounded(sheet.patch().intersection(inside), 2.2 * brush.width)
    _draw_shadow(group, whole, brush, inside)
    group.fill(outline(whole, brush.error, decimals=brush.decimals, window=1.2 + 3 * brush.width), muscle.colour)
    _draw_roundness(group, sheet, brush, whole)
    _draw_ends(group, sheet, muscle, brush, whole)
    _draw_fibres(group, sheet, muscle, brush, whole)
    _draw_edge(group, sheet, muscle, brush, whole)


def draw_veil(group: Group, muscle: Muscle, brush: Brush, inside: BaseGeometry) -> None:
    """Draw a muscle too thin to hide what it covers: a breath of colour and its fibres."""
    sheet = Sheet(muscle.curves)
    fill_soft(group, sheet.patch().intersection(inside), "musclelight", 0.3, 12 * brush.width, step=2 * brush.width)
    light = sheet.fibres(muscle.fibres, jitter=0.4, inset=0.02, seed=muscle.seed + 7)
    group.fill_each(_strands(light, brush.width * 2.6, brush, inside), "musclelight", 0.4)
    dark = sheet.fibres(muscle.fibres, jitter=0.36, inset=0.0, seed=muscle.seed)
    group.fill_each(_strands(dark, brush.width * 1.1, brush, inside), "muscleline", 0.36)


def _rounded(shape: BaseGeometry, radius: float) -> BaseGeometry:
    """Return a shape without points sharper than a radius, unless that would take most of it."""
    soft = shape.buffer(-radius).buffer(radius)
    return soft if soft.area > 0.9 * shape.area else shape


def _draw_shadow(group: Group, whole: BaseGeometry, brush: Brush, inside: BaseGeometry) -> None:
    """Draw the soft shadow that a muscle throws on what lies under it."""
    for reach in (3.6, 2.2, 1.0):
        away = np.array(brush.light) * -reach * brush.width
        dark = affinity.translate(whole.buffer(reach * brush.width), *away).intersection(inside)
        group.fill(outline(dark, brush.soft_error, decimals=1), "muscleshade", (0.07, 0.14))


def _draw_roundness(group: Group, sheet: Sheet, brush: Brush, inside: BaseGeometry) -> None:
    """Draw the belly round: dark towards the edge away from the light, less so at the other, light between."""
    first, last = sheet.grid[:, 0].mean(0), sheet.grid[:, -1].mean(0)
    dark_last = float((last - first) @ brush.light) < 0

    def band(u0: float, u1: float, s0: float, s1: float, colour: str, alpha: float) -> None:
        u = (1 - u1, 1 - u0) if dark_last else (u0, u1)
        patch = sheet.patch(u, (s0, s1)).intersection(inside)
        group.fill(outline(patch, brush.soft_error, decimals=1, smallest=0.5), colour, alpha)

    for reach in (0.40, 0.31, 0.23, 0.16, 0.10, 0.05):
        band(0, reach, 0, 1, "muscleshade", 0.075)
    for reach in (0.18, 0.10, 0.04):
        band(1 - reach, 1, 0, 1, "muscleshade", 0.065)
    for half, trim in ((0.19, 0.07), (0.15, 0.12), (0.11, 0.18), (0.07, 0.25), (0.035, 0.32)):
        band(0.66 - half, 0.66 + half, trim, 1 - trim, "musclelight", 0.10)


def _draw_ends(group: Group, sheet: Sheet, muscle: Muscle, brush: Brush, inside: BaseGeometry) -> None:
    """Draw where the flesh turns into tendon: palest at the bone, with tongues of tendon between the fibres."""
    rng = np.random.default_rng(muscle.seed + 13)
    for share, at_end in zip(muscle.ends, (False, True), strict=True):
        for part in np.linspace(0.95, 0.35, 4) if share else ():
            span = (1 - share * part, 1.0) if at_end else (0.0, share * part)
            patch = sheet.patch((0, 1), span).intersection(inside)
            group.fill(outline(patch, brush.soft_error, decimals=1, smallest=0.5), "tendon", 0.27)
        tongues = []
        for line in sheet.fibres(int(muscle.fibres * 0.7), jitter=0, inset=0.03, seed=1) if share else ():
            rows = max(3, int(len(line) * share * (0.7 + 0.9 * rng.random())))
            tongues.append(line[-rows:] if at_end else line[:rows])
        group.fill_each(_strands(tongues, brush.width * 2.6, brush, inside), "tendon", 0.5)


def _draw_fibres(group: Group, sheet: Sheet, muscle: Muscle, brush: Brush, inside: BaseGeometry) -> None:
    """Draw light and dark fibres in the flesh, and faint ones in the tendons."""
    rows = len(sheet.grid)
    start, end = (round(share * 0.55 * rows) for share in muscle.ends)

    def fleshy(lines: list[np.ndarray]) -> list[np.ndarray]:
        return [line[min(start, len(line) // 3) : len(line) - min(end, len(line) // 3)] for line in lines]

    light = fleshy(sheet.fibres(max(4, int(muscle.fibres * 0.7)), jitter=0.32, inset=0.04, seed=muscle.seed + 7))
    group.fill_each(_strands(light, brush.width * 1.8, brush, inside), "musclelight", 0.42)
    dark = fleshy(sheet.fibres(muscle.fibres, jitter=0.22, inset=0.0, seed=muscle.seed))
    group.fill_each(_strands(dark, brush.width * 1.15, brush, inside), "muscleline", 0.46)


def _draw_edge(group: Group, sheet: Sheet, muscle: Muscle, brush: Brush, whole: BaseGeometry) -> None:
    """Draw the outline: heavier away from the light, nearly gone where tendon runs into bone."""
    ends = []
    for share, row, next_row in ((muscle.ends[0], 0, 1), (muscle.ends[1], -1, -2)):
        reach = share * len(sheet.grid) * float(np.linalg.norm(sheet.grid[row] - sheet.grid[next_row], axis=1).mean())
        ends += [(LineString(sheet.grid[row]), max(reach, 2 * brush.width))] if share else []

    def weight(points: np.ndarray, outward: np.ndarray) -> np.ndarray:
        widths = brush.width * (1.15 + 0.65 * np.clip(-outward @ brush.light, -0.8, 1))
        for line, reach in ends:
            widths *= np.interp(shapely.distance(shapely.points(points), line) / reach, [0.1, 1], [0.3, 1])
        return widths

    for part in parts(whole):
        for edge in (part.exterior, *part.interiors):
            line = ring(
                np.array(edge.coords), weight, spacing=1.5 * brush.width, error=brush.error, decimals=brush.decimals
            )
            group.fill(line, "muscleline", 0.9)


def _strands(lines: list[np.ndarray], width: float, brush: Brush, inside: BaseGeometry) -> list[str]:
    """Return path data of the pieces of fibres that lie within an area, `width` mm wide and pointed."""
    pieces = [p for line in lines for p in lines_within(LineString(line), inside, 7 * brush.width)]
    return [strand(fit(piece, brush.soft_error * 1.5, corner=80), width, brush.decimals) for piece in pieces]
