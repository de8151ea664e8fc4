"""Light and shade of a surface as a wash made of paths: stacked isophotes of one tone image."""

from collections.abc import Sequence

import numpy as np
from scipy import ndimage
from shapely.geometry.base import BaseGeometry

from plates.camera import View
from plates.contours import blurred_within, level_lines
from plates.plate import Fade
from plates.shapes import above, even_odd
from plates.themes import mixed

Light = tuple[float, float, float]


def hollows(view: View, depth: np.ndarray, mask: np.ndarray, sigma: float, span: float, least: float) -> np.ndarray:
    """Return how much deeper each pixel lies than within `sigma` mm of it, over `span` mm, from `least` to 1."""
    around = blurred_within(depth, mask, sigma * view.ppm, 0.2)
    return np.where(mask, np.clip((around - np.where(mask, depth, 0)) / span, least, 1), 0)


def reach_image(view: View, fade: Fade) -> np.ndarray:
    """Return how far the figure has faded at each pixel, 0 to 1, running ahead of the fade itself.

    A wash of faint layers cannot fade by gradients, which eight bits would show as streaks; so the
    tone itself ends, and with it its isophotes.
    """
    x = (np.arange(view.width) + 0.5) / view.ppm + view.box[0]
    y = (np.arange(view.height) + 0.5) / view.ppm + view.box[1]
    places = np.stack(np.meshgrid(x, y), 2).reshape(-1, 2)
    start, end = fade.wash
    share = np.clip((fade.reach(places).reshape(view.height, view.width) - start) / (end - start), 0, 1)
    return share * share * (3 - 2 * share)


def calmed_patch(
    view: View, tone: np.ndarray, ellipse: tuple[float, float, float, float], keep: float, sigma: float
) -> np.ndarray:
    """Return a tone that is soft and faint inside an ellipse (x, y, rx, ry in mm), for what will lie upon it.

    In the middle the share `keep` of the tone is left, blurred by `sigma` mm; outside all of it.
    """
    x = (np.arange(view.width) + 0.5) / view.ppm + view.box[0]
    y = (np.arange(view.height) + 0.5) / view.ppm + view.box[1]
    cx, cy, rx, ry = ellipse
    radius = np.hypot((x - cx)[None, :] / rx, (y - cy)[:, None] / ry)
    share = np.clip((1.45 - radius) / 0.75, 0, 1)
    share = share * share * (3 - 2 * share)
    soft = blurred_within(tone, view.mask, sigma * view.ppm)
    return np.where(view.mask, tone * (1 - share) + soft * keep * share, 0)


def finer(levels: Sequence[float], times: int) -> np.ndarray:
    """Return `times` as many levels, spread as the given ones are, for steps too faint to be seen as bands."""
    known, at = np.arange(len(levels)), (np.arange(len(levels) * times) - (times - 1) / 2) / times
    ends = np.clip(at, 0, len(levels) - 1)
    slopes = np.where(at < 0, levels[1] - levels[0], levels[-1] - levels[-2])
    return np.interp(ends, known, levels) + (at - ends) * slopes


def steps(over: str, count: int, full: tuple[float, float]) -> list[str]:
    """Return the colours of a wash of skin that grows to the opacities `full` (light and dark theme) in even layers."""
    shares = [[1 - (1 - share) ** ((k + 1) / count) for share in full] for k in range(count)]
    return [mixed("skin", over, *share) for share in shares]


def isophotes(
    view: View,
    tone: np.ndarray,
    mask: np.ndarray,
    levels: Sequence[float],
    sigma: float,
    smallest: float,
    inside: BaseGeometry,
) -> list[BaseGeometry]:
    """Return the areas (mm) where the tone, blurred by `sigma` mm, passes each level, cut to `inside`.

    Outside the mask the tone goes on as at the nearest edge, so that no band follows the outline.
    """
    soft = blurred_within(tone, mask, sigma * view.ppm)
    nearest = ndimage.distance_transform_edt(~mask, return_distances=False, return_indices=True)
    soft = soft[tuple(nearest)]
    areas = []
    for level in levels:
        padded = np.pad(soft, 2, constant_values=soft.min() - 1)
        lines = level_lines(view, padded, level)
        lines = [line - 2 / view.ppm for line in lines]
        areas.append(above(even_odd(line for line in lines if _area(line) > smallest).intersection(inside), smallest))
    return areas


def _area(line: np.ndarray) -> float:
    x, y = line.T
    return abs(float(x[:-1] @ y[1:] - x[1:] @ y[:-1])) / 2
