"""Cropped hair and brows: areas and directions on the skin, drawn hair by hair."""

import numpy as np
import shapely
from shapely import Point

from plates import curves, ink
from plates.contours import region
from plates.head import Head
from plates.head_skin import Skin
from plates.plate import Group
from plates.points import load
from plates.shapes import outline

SEED_HAIR, SEED_BROW = 2, 4
CROWN = (-52.0, -104.0)
"""The crown: mm behind (as z) the tragion and below it on the midline."""
STEPS = tuple(np.linspace(0, 1, 14) ** 1.25 * 16.5 - 5.5)
"""Distances (mm) inside the hairline where the colour of the hair grows one step denser."""


def draw_hair(head: Head, skin: Skin, group: Group, count: int = 800) -> None:
    """Draw the tint of the hair, denser from the hairline inwards, and about `count` single hairs."""
    view = skin.view
    hairline = curves.spline(load("face")["hairline"], close=True, steps=10)
    inside = np.where(skin.kept, head.carried(view, hairline, 14.0), -14.0)
    for step in STEPS:
        tint = region(view, inside - step, 1.4, 20).intersection(skin.washed)
        data = outline(tint, 0.5, decimals=1, smallest=20, corner=80, window=3)
        group.fill(data, "hairfill", (0.04, 0.058))
    hairy = region(view, inside, 0.6, 20).intersection(skin.area)
    group.fill_each(_hairs(head, skin, inside, hairy, count), "hair", (0.36, 0.5))


def _hairs(head: Head, skin: Skin, inside: np.ndarray, hairy: shapely.Geometry, count: int) -> list[str]:
    """Return the path data of hairs strewn evenly over an area, shorter near its edge."""
    rng = np.random.default_rng(SEED_HAIR)
    x0, y0, x1, y1 = hairy.bounds
    cell = np.sqrt((x1 - x0) * (y1 - y0) / (count * 1.6))
    inner = shapely.prepared.prep(hairy.buffer(-0.8))
    hairs: list[str] = []
    for y in np.arange(y0, y1, cell):
        for x in np.arange(x0, x1, cell):
            root = np.array([x, y]) + rng.random(2) * cell
            if not inner.contains(Point(root)):
                continue
            near_edge = np.interp(skin.view.sample(inside, root[None])[0], [0, 10], [0.45, 1])
            points = _grown(head, skin, root, (4.5 + 5.5 * rng.random()) * near_edge)
            if len(points) > 4 and curves.length(points) > 1.5:
                hairs.append(ink.hair(points, 0.20 + 0.12 * rng.random()))
    return hairs


def _grown(head: Head, skin: Skin, root: np.ndarray, length: float) -> np.ndarray:
    """Return a hair from its root over the skin: away from the crown, then down, in eight steps."""
    view = skin.view
    crown = np.array([0.0, head.tragion[1] - CROWN[1], head.tragion[2] + CROWN[0]])
    points = [root]
    for _ in range(8):
        here = points[-1][None]
        if not view.sample(skin.kept, here)[0]:
            break
        seen = np.array([points[-1][0], -points[-1][1], view.sample(view.depth, here)[0]])
        place = view.camera.T @ seen + view.origin
        away = place - crown
        far = float(np.linalg.norm(away))
        way = away / max(far, 1) + [0, -0.30 - 0.004 * far, 0]
        if place[2] < head.tragion[2] - 18:  # at the back of the head all hair falls
            way = way * 0.35 + [0, -1.0, 0]
        way = view.camera @ way
        facing = view.sample(view.normal, here)[0]
        way = way - facing * (way @ facing)
        points.append(points[-1] + way[:2] * [1, -1] / max(float(np.linalg.norm(way)), 1e-6) * length / 8)
    return np.array(points)


def draw_brows(head: Head, skin: Skin, group: Group, count: int = 190) -> None:
    """Draw both brows as far as they are seen, hair by hair along a band given from ahead."""
    rng = np.random.default_rng(SEED_BROW)
    band = curves.spline(load("face")["brow"], steps=12)
    hairs: list[str] = []
    for side, sign in (("l", 1), ("r", -1)):
        eye = head.eyes[side][0]
        for _ in range(count):
            share = rng.random()
            x, height, half = band[int(share * (len(band) - 1))]
            off = (rng.random() * 2 - 1) * half
            leaning = np.interp(share, [0, 0.12, 0.4, 1], [76, 50, 20, -30])
            angle = np.radians(leaning - off / half * np.interp(share, [0, 0.5, 1], [12, 22, 4]))
            length = np.interp(share, [0, 0.3, 1], [4.2, 5.8, 3.6]) * (0.8 + 0.4 * rng.random())
            t = np.linspace(0, 1, 5)
            across = x + length * t * np.cos(angle) + 0.5 * t**2
            up = height + off + length * t * np.sin(angle) * (1 - 0.25 * t)
            points = head.on_front(np.stack([sign * across, head.tragion[1] - eye[1] - up], 1))
            if skin.view.shows(points, 1.2).all():
                hairs.append(ink.hair(skin.view.project(points)[0], 0.26))
    group.fill_each(hairs, "brow", (0.72, 0.85))
