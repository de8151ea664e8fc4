"""How a bone is drawn on any chart: ground, soft shade away from the light, outline, ridges, sutures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy import ndimage
from shapely.geometry.base import BaseGeometry

from plates import curves, ink
from plates.bezier import fitted
from plates.plate import Group
from plates.shapes import area, outline, parts, shaded_side


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
    group.fill(outline(shape, hand.error, decimals=hand.decimals, window=2 * hand.width), "bone")
    finer = np.interp(np.arange(1, 2 * len(shades) + 1) / 2, np.arange(len(shades) + 1), [0.0, *shades])
    for step in finer:
        dark = shaded_side(shape, step, hand.light, width * 0.5)
        data = outline(dark, hand.soft_error, decimals=1, smallest=0.8, corner=50)
        group.fill(data, "boneshade", 1 - (1 - alpha) ** 0.5)
    away = (-hand.light[0], -hand.light[1])
    for share in (0.9, 0.45) if shades else ():
        glow = shaded_side(shape, shades[0] * share, away, width * 0.9)
        group.fill(outline(glow, hand.soft_error, decimals=1, smallest=0.8, corner=50), "bonelight", 0.36)
    if width:
        draw_edge(group, shape, hand, thin)


def draw_edge(group: Group, shape: BaseGeometry, hand: Hand, thin: float = 1.0) -> None:
    """Draw the outline of a bone, heavier away from the light."""
    for part in parts(shape):
        for edge in (part.exterior, *part.interiors):
            if edge.length > 8 * hand.width:
                line = np.array(edge.coords)
                weight = _weight(hand, thin)
                data = ink.ring(line, weight, spacing=hand.width, error=hand.error, decimals=hand.decimals)
                group.fill(data, "boneline")


def draw_open_edge(group: Group, points: ArrayLike, hand: Hand, thin: float = 1.0) -> None:
    """Draw an outline that ends within the bone: it tapers at both ends."""
    line = curves.spline(np.array(points, float), steps=10)
    data = ink.ribbon(line, hand.width * thin, taper=(0.8, 0.8), tail=0.1, error=hand.error, spacing=hand.width)
    group.fill(data, "boneline")


def _weight(hand: Hand, thin: float) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
    away = -np.array(hand.light) / np.linalg.norm(hand.light)

    def weight(_points: np.ndarray, outward: np.ndarray) -> np.ndarray:
        turned = ndimage.gaussian_filter1d(np.clip(outward @ away, -0.8, 1), 3, mode="wrap")
        return hand.width * thin * (0.86 + 0.42 * turned)

    return weight


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
