"""The skin of the back: area, wash, hair, lines and contour, the left an exact mirror image of the right."""

from dataclasses import dataclass

import numpy as np
import shapely
import shapely.affinity
import shapely.prepared
from scipy import ndimage
from shapely import Point
from shapely.geometry.base import BaseGeometry

from plates import curves, ink, tone
from plates.camera import POSTERIOR, View
from plates.contours import level_lines, region, rims, valley_lines, valleys
from plates.figure import TRAGION, Figure
from plates.head import BELOW_TOP, signed_distance
from plates.plate import Fade, Group
from plates.points import load
from plates.shapes import above, even_odd, outline

PPM = 1.6
LIGHT = (0.46, 0.89)
"""Light from above and behind, up and towards the viewer: even on both sides, for both are used alike."""
LEVELS = (0.16, 0.22, 0.28, 0.34, 0.40, 0.47, 0.54, 0.62, 0.70, 0.80)
HIGHLIGHTS = (0.90, 0.94)
FINER = 3
"""How many steps of the wash are drawn for each of these levels."""
SHADE, GLOW = (0.54, 0.60), (0.46, 0.14)
"""Opacity of the darkest shade and of the brightest light, in the light and in the dark theme."""
TINTS = tuple(np.linspace(0, 1, 12) ** 1.2 * 19 - 7)
SEED = 3


def even(image: np.ndarray) -> np.ndarray:
    """Return the mean of an image and its mirror image."""
    return (image + image[:, ::-1]) / 2


@dataclass
class Skin:
    """What the parts of the back's skin share: area (mm), mirrored images of where it is, how it faces and its tone."""

    view: View
    area: BaseGeometry
    mask: np.ndarray
    facing: np.ndarray
    tone: np.ndarray
    whole: np.ndarray
    """How much of the figure is left, 1 to 0, where it fades out."""


def skin_of_back(figure: Figure, fade: Fade) -> Skin:
    """Return the skin seen from behind, from the head to the thighs, its wash ending as `fade` says."""
    view = View(figure.surface(2), POSTERIOR, np.array([0, figure.top, 0]), (-360, -30, 360, 1040), PPM)
    mask = even(view.mask.astype(float)) > 0.5
    lines = (line for line in level_lines(view, mask.astype(float), 0.5, sigma=0.9) if curves.length(line) > 60)
    calm = [curves.calmed(line, fine=1.2, coarse=9, keep=(0.25, 0.9), spacing=1.0) for line in lines]
    facing = even(view.normal[..., 2])
    left = 1 - tone.reach_image(view, fade)
    return Skin(view, symmetric(even_odd(calm)), mask, facing, _lit(view, mask, facing) * left, left)


def symmetric(shape: BaseGeometry) -> BaseGeometry:
    """Return the right half of a shape and its mirror image."""
    right = shape.intersection(shapely.box(0, -1000, 1000, 3000))
    left = shapely.affinity.scale(right, -1, 1, origin=(0, 0))
    return above(right.buffer(1e-6).union(left.buffer(1e-6)), 1.0)


def _lit(view: View, mask: np.ndarray, facing: np.ndarray) -> np.ndarray:
    """Return the tone of the back, 0 light to 1 dark: away from the light, turned aside, or in a hollow."""
    away = 1 - np.clip(even(view.normal[..., 1]) * LIGHT[0] + facing * LIGHT[1], 0, 1)
    aside = 1 - np.clip(facing, 0, 1)
    depth = even(np.where(view.mask, view.depth, 0))
    wide = tone.hollows(view, depth, mask, 22, 30, -0.35)
    narrow = tone.hollows(view, depth, mask, 7, 9, -0.3)
    total = 0.80 * away**1.15 + 0.22 * aside**1.6 + 0.26 * wide + 0.24 * narrow + 0.06
    return np.clip(total, 0, 1) * mask


def draw_wash(skin: Skin, group: Group) -> None:
    """Draw the ground colour, then shade and light in steps too fine to be seen."""
    group.fill(outline(skin.area, 0.25, decimals=1, window=5), "skin")
    shades = tone.isophotes(skin.view, skin.tone, skin.mask, tone.finer(LEVELS, FINER), 3.6, 700, skin.area)
    for shade, name in zip(shades, tone.steps("shade", len(shades), SHADE), strict=True):
        group.fill(outline(shade, 1.2, decimals=1, smallest=160, corner=80, window=9), name)
    glow = np.where(skin.mask, skin.whole - skin.tone, 0)
    glows = tone.isophotes(skin.view, glow, skin.mask, tone.finer(HIGHLIGHTS, FINER), 7, 500, skin.area.buffer(-3))
    for light, name in zip(glows, tone.steps("light", len(glows), GLOW), strict=True):
        group.fill(outline(light, 1.0, decimals=1, smallest=500, corner=80, window=8), name)


def draw_hair(figure: Figure, skin: Skin, group: Group, count: int = 230) -> None:
    """Draw the cropped hair: the hairline of the face chart carried over the skin."""
    view = skin.view
    vertices = view.surface.vertices
    on_chart = -(vertices - figure.vertices[TRAGION])[:, [2, 1]]
    near = vertices[:, 1] > figure.top - BELOW_TOP
    distance = np.full(len(vertices), -14.0)
    hairline = curves.spline(load("face")["hairline"], close=True, steps=10)
    distance[near] = np.clip(signed_distance(hairline, on_chart[near]), -14, 14)
    inside = np.where(skin.mask, view.image(distance), -14.0)
    inside = np.minimum(inside, inside[:, ::-1])
    for step in TINTS:
        tint = symmetric(region(view, inside - step, 2.0, 60).intersection(skin.area))
        group.fill(outline(tint, 0.5, decimals=1, smallest=40, window=4), "hairfill", (0.042, 0.068))
    hairy = region(view, inside, 2.0, 60).intersection(skin.area)
    group.fill_each(_hairs(hairy, skin.area, count), "hair", (0.50, 0.62))


def _hairs(hairy: BaseGeometry, skin: BaseGeometry, count: int) -> list[str]:
    """Return the path data of hairs strewn over the right of an area and mirrored: outwards, then down."""
    rng = np.random.default_rng(SEED)
    inner, whole = shapely.prepared.prep(hairy.buffer(-2)), shapely.prepared.prep(skin)
    x0, y0, x1, y1 = hairy.bounds
    cell = np.sqrt((x1 - x0) * (y1 - y0) / (count * 1.3))
    hairs: list[str] = []
    for y in np.arange(y0, y1, cell):
        for x in np.arange(0, x1, cell):
            root = np.array([x, y]) + rng.random(2) * cell
            away = root - [0, 34]
            far = float(np.linalg.norm(away))
            way = away / max(far, 1) * [1.0, 0.6] + [0, 0.25 + far * 0.012]
            way /= np.linalg.norm(way)
            length, width = 9 + 7 * rng.random(), 0.55 + 0.3 * rng.random()
            tip = root + way * length
            if not (inner.contains(Point(root)) and whole.contains(Point(tip + way * 3))):
                continue
            points = np.array([root, root + way * length / 2 + [way[0] * 0.6, -0.4], tip])
            hairs += [ink.hair(points, width), ink.hair(curves.mirrored(points), width)]
    return hairs


def draw_features(skin: Skin, group: Group) -> None:
    """Draw folds and rims found on the mesh (right half, mirrored), and the soft relief lines of the table."""
    view = skin.view
    within = ndimage.distance_transform_edt(skin.mask) / view.ppm
    strength = np.where(within > 5, valleys(view, skin.facing, skin.mask, (2.2, 4.0)), 0)
    strength[:, : view.width // 2 - 2] = 0
    soft = ndimage.gaussian_filter(strength, 2 * view.ppm)
    for line in valley_lines(view, strength, 0.050, 0.018, 16):
        line = curves.smooth(line, 3.0, 1.0)
        if np.abs(line[:, 0]).max() < 22:
            continue  # the furrow of the midline is in the table
        depth = np.percentile(view.sample(soft, line), 70)
        _twice(group, line, 2.3 * float(np.clip(depth / 0.06, 0.3, 1.2)), 1.0)
    for line in rims(view, tolerance=4.0, shortest=18.0, sigma=2.0):
        if np.median(view.sample(within, line)) > 4 and line[:, 0].min() > 0:
            _twice(group, line, 2.4, 1.0)
    for entry in load("back")["relief"]:
        _twice(group, curves.spline(entry["line"], steps=20), entry["width"], 0.62)
    for entry in load("back")["midline"]:
        group.fill(_stroke(curves.spline(entry["line"], steps=20), entry["width"]), "fine", 0.62)


def _twice(group: Group, line: np.ndarray, width: float, alpha: float) -> None:
    for side in (line, curves.mirrored(line)):
        group.fill(_stroke(side, width), "fine", alpha)


def _stroke(line: np.ndarray, width: float) -> str:
    return ink.ribbon(line, width, spacing=1.5, error=0.15, decimals=1)


def draw_contour(skin: Skin, group: Group) -> None:
    """Draw the outer contour as closed lines, heavier above."""

    def weight(_points: np.ndarray, outward: np.ndarray) -> np.ndarray:
        up = np.clip(-outward[:, 1], -0.6, 1)
        return 1.7 + 0.6 * ndimage.gaussian_filter1d(up, 6, mode="wrap")

    for part in skin.area.geoms if hasattr(skin.area, "geoms") else [skin.area]:
        for edge in (part.exterior, *part.interiors):
            group.fill(ink.ring(np.array(edge.coords), weight, spacing=1.5, error=0.32, decimals=1), "line")
