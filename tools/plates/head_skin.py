"""The skin of the head in any view: its area, its wash of light and shade, its lines and contour."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from shapely.geometry.base import BaseGeometry

from plates import curves, ink, tone
from plates.camera import View
from plates.contours import region, rims, valley_lines, valleys
from plates.head import Head
from plates.plate import Fade, Group
from plates.shapes import area, largest, outline

LEVELS = (0.19, 0.25, 0.31, 0.37, 0.43, 0.50, 0.57, 0.65, 0.74)
HIGHLIGHTS = (0.86, 0.91, 0.95)
FINER = 3
"""How many steps of the wash are drawn for each of these levels."""
SHADE, GLOW = (0.56, 0.62), (0.52, 0.20)
"""Opacity of the darkest shade and of the brightest light, in the light and in the dark theme."""
CHEEK = (-25.0, 22.0, 30.0, 42.0)
"""Ellipse (x, y, rx, ry) of the face chart where the zones lie: its tone is kept faint so that they read first."""

EAR = (12.0, -8.0, 13.0, 24.0)
"""Ellipse of the face chart where the ear is drawn by hand and needs little of the mesh's tone."""


@dataclass
class Skin:
    """What the parts of a head's skin share: where the skin is, as area and image, and its tone."""

    view: View
    area: BaseGeometry
    washed: BaseGeometry
    """Where shade may lie: its edge, under the contour's ink, is simpler than the skin's own."""
    lit: BaseGeometry
    """Where highlights may lie."""
    kept: np.ndarray
    tone: np.ndarray
    whole: np.ndarray
    """How much of the figure is left, 1 to 0, where it fades out."""


def skin_of(head: Head, view: View, cut: np.ndarray, light: tone.Light, fade: Fade) -> Skin:
    """Return the skin above a line of the face chart (`cut`, left to right), lit from a direction.

    The direction is right, up, towards the viewer. The wash ends before the figure does, as `fade` says.
    """
    above = np.vstack([cut, [(200, -260), (-200, -260)]])
    kept = view.mask & (head.carried(view, above, 9.0) > 0)
    edge = np.array(largest(region(view, kept, 0.25, 4)).exterior.coords)
    calm = curves.calmed(edge, fine=0.3, coarse=3.0, keep=(0.06, 0.22), spacing=0.3)
    whole = 1 - tone.reach_image(view, fade)
    shape = largest(area(calm))
    return Skin(view, shape, shape.buffer(-0.2).simplify(0.08), shape.buffer(-0.5), kept, lit(view, light), whole)


def lit(view: View, light: tone.Light) -> np.ndarray:
    """Return the tone of a surface, 0 light to 1 dark: away from the light, turned aside, or in a hollow."""
    direction = np.array(light) / np.linalg.norm(light)
    away = 1 - np.clip(view.normal @ direction, 0, 1)
    aside = 1 - np.clip(view.normal[..., 2], 0, 1)
    wide = tone.hollows(view, view.depth, view.mask, 6.0, 9.0, -0.4)
    narrow = tone.hollows(view, view.depth, view.mask, 2.0, 3.0, -0.3)
    total = 0.90 * away**1.25 + 0.16 * aside**2 + 0.22 * wide + 0.22 * narrow
    return np.where(view.mask, np.clip(total, 0, 1), 0)


def draw_wash(skin: Skin, group: Group) -> None:
    """Draw the ground colour, then shade and light in steps too fine to be seen."""
    view = skin.view
    group.fill(outline(skin.area, 0.06), "skin")
    levels = tone.finer(LEVELS, FINER)
    shades = tone.isophotes(view, skin.tone * skin.whole, view.mask, levels, 1.6, 16, skin.washed)
    for shade, name in zip(shades, tone.steps("shade", len(shades), SHADE), strict=True):
        group.fill(outline(shade, 0.45, decimals=1, smallest=14, corner=75, window=2.5), name)
    levels = tone.finer(HIGHLIGHTS, FINER)
    glows = tone.isophotes(view, (1 - skin.tone) * skin.whole, view.mask, levels, 2.4, 60, skin.lit)
    for glow, name in zip(glows, tone.steps("light", len(glows), GLOW), strict=True):
        group.fill(outline(glow, 0.3, decimals=1, smallest=40, corner=80, window=2.5), name)


def draw_features(skin: Skin, group: Group, skip: Callable[[np.ndarray], bool]) -> None:
    """Draw the folds of the skin: valleys of its form, and rims such as the ear's.

    The eye is left out, and so are lines for which `skip` says yes.
    """
    view = skin.view
    within = ndimage.distance_transform_edt(skin.kept) / view.ppm
    eye = ndimage.binary_dilation(view.is_eye, iterations=int(1.0 * view.ppm))
    facing = view.normal[..., 2]
    strength = np.where((within > 1.6) & ~eye, valleys(view, facing, view.mask, (0.45, 0.8)), 0)
    soft = ndimage.gaussian_filter(strength, 0.4 * view.ppm)
    for line in valley_lines(view, strength, 0.075, 0.030, 3.2):
        if skip(line):
            continue
        line = curves.smooth(line, 0.6, 0.25)
        depth = view.sample(soft, line)
        width = 0.62 * float(np.clip(np.percentile(depth, 70) / 0.10, 0.28, 1.25))
        group.fill(ink.ribbon(line, width, weight=_weight(depth), spacing=0.4), "fine")
    for line in rims(view, tolerance=1.0, shortest=4.0, sigma=0.5):
        if not skip(line) and np.median(view.sample(within, line)) > 1.2 and view.sample(eye, line).mean() < 0.5:
            group.fill(ink.ribbon(line, 0.75, taper=(0.9, 0.9), spacing=0.4), "fine")


def _weight(depth: np.ndarray) -> ink.Width:
    """Return a line weight that follows the depth of a valley along it."""

    def weight(points: np.ndarray) -> np.ndarray:
        share = np.linspace(0, 1, len(points))
        along = ndimage.gaussian_filter1d(np.interp(share, np.linspace(0, 1, len(depth)), depth), 3)
        return np.clip(along / max(float(np.percentile(along, 80)), 1e-6), 0.35, 1.15)

    return weight


def draw_contour(skin: Skin, group: Group, width: float = 1.0) -> None:
    """Draw the outer contour, heavier below; where the skin is only cut off no ink is laid."""
    view, points = skin.view, np.array(skin.area.exterior.coords)
    if not skin.area.exterior.is_ccw:
        points = points[::-1]
    depth_inside = ndimage.distance_transform_edt(ndimage.binary_erosion(view.mask, iterations=2)) / view.ppm
    cell = (points - view.box[:2]) * view.ppm
    at_border = (cell[:, 0] < 3) | (cell[:, 0] > view.width - 3) | (cell[:, 1] > view.height - 3)
    cut = (view.sample(depth_inside, points) > 1.0) | at_border
    cut = ndimage.binary_closing(np.tile(cut, 2), iterations=12)[: len(cut)]
    if cut.any():
        first = int(np.nonzero(cut)[0].max()) + 1
        points, cut = np.roll(points[:-1], -first, 0), np.roll(cut[:-1], -first)
    labels, count = ndimage.label(~cut)
    for run in (points[labels == k] for k in range(1, count + 1)):
        if len(run) >= 20 and curves.length(run) > 15:
            group.fill(ink.ribbon(run, width, taper=(0.75, 0.75), weight=_from_above, error=0.05, tail=0.06), "line")


def _from_above(points: np.ndarray) -> np.ndarray:
    """Return the weight of a contour lit from above and ahead: its lower parts are heavier."""
    away = -curves.normals(points) @ [0.55, 0.83]
    return 0.62 + 0.42 * ndimage.gaussian_filter1d(np.clip(away, -0.6, 1), 8)
