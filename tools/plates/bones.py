"""How a bone is drawn on any chart: ground, soft shade away from the light, outline, ridges, sutures."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from shapely.geometry.base import BaseGeometry

from plates import curves
from plates.bezier import fitted
from plates.plate import Group
from plates.shapes import area, outline, shaded_side


@dataclass(frozen=True)
class Hand:
    """How fine a chart is drawn: outline width, errors of the fit in mm, decimals, and where the light is."""

    width: float
    error: float
    soft_error: float
    decimals: int
    light: tuple[float, float]


FACE_HAND = Hand(0.55, 0.08, 0.18, 2, (-0.75, -0.85))
BACK_HAND = Hand(1.0, 0.18, 0.5, 1, (0.0, -1.0))


def bone_area(points: ArrayLike, steps: int = 8) -> BaseGeometry:
    """Return the area of a closed outline given by control points."""
    return area(curves.spline(np.array(points, float), close=True, steps=steps))


def draw_bone(
    group: Group,
    shape: BaseGeometry,
    hand: Hand,
    shades: Sequence[float] = (2.0, 4.5, 8.0),
    *,
    thin: float = 1.0,
    alpha: float = 0.15,
) -> None:
    """Draw a bone: one step of shade per distance of `shades` (mm), its outline `thin` times as wide as usual."""
    width = hand.width * thin
    data = outline(shape, hand.error, decimals=hand.decimals, window=2 * hand.width)
    group.fill(data, "bone")
    for step in shades:
        dark = shaded_side(shape, step, hand.light, width * 0.5)
        group.fill(outline(dark, hand.soft_error, decimals=1, smallest=0.8, corner=50), "boneshade", alpha)
    if shades:
        away = (-hand.light[0], -hand.light[1])
        glow = shaded_side(shape, shades[0] * 0.7, away, width * 0.9)
        group.fill(outline(glow, hand.soft_error, decimals=1, smallest=0.8, corner=50), "bonelight", 0.5)
    if width:
        group.line(data, "boneline", width)


def draw_ridge(
    group: Group, points: Sequence[Sequence[float]], hand: Hand, *, thin: float = 0.7, alpha: float = 0.5
) -> None:
    """Draw a ridge or an edge on a bone as a fine even line."""
    data = fitted(curves.spline(np.array(points, float), steps=10), hand.error * 1.7, decimals=hand.decimals)
    group.line(data, "boneline", hand.width * thin, alpha)


def suture(
    points: np.ndarray, depth: float, spacing: float, error: float, rng: np.random.Generator | None = None
) -> str:
    """Return path data of a toothed line: it leaves the given one by `depth` mm to either side in turn."""
    line = curves.resample(points, spacing)
    size = np.ones(len(line)) if rng is None else 0.5 + rng.random(len(line))
    to_and_fro = np.where(np.arange(len(line)) % 2, -1.0, 1.0) * size * depth
    toothed = line + curves.normals(line) * to_and_fro[:, None]
    return fitted(curves.smooth(toothed, spacing * 0.3, spacing * 0.25), error, corner=90, decimals=1)
