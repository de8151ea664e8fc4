"""Parotid gland and duct, veins, arteries and nerves of the side view. Face chart, mm; schematic courses."""

from typing import Any

import numpy as np
from scipy.spatial import Voronoi
from shapely import Polygon, affinity
from shapely.geometry.base import BaseGeometry

from plates import curves, ink
from plates.bones import bone_area
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import outline, parts
from plates.soft import fill_soft

SEED = 5
LOBULE = 4.2
"""Least distance between the middles of two lobules of the gland, mm."""
RIM = 0.26
"""By how much (mm) the dark rim of a vessel or nerve is wider than itself."""
COLOURS = {"duct": "duct", "veins": "vein", "arteries": "artery", "nerves": "nerve"}


def draw_vessels(layer: Layer) -> None:
    """Draw the gland, then duct, veins, arteries and nerves over it, one group per named structure."""
    table = load("head_vessels")
    _draw_gland(layer.group("parotid-gland", "Parotid gland"), bone_area(table["gland"]["parotid-gland"], 10))
    for kind, colour in COLOURS.items():
        for entry in table[kind]:
            group = layer.group(entry["id"], entry["title"])
            for course in entry["courses"]:
                _draw_tube(group, course, entry, colour)


def _draw_tube(group: Group, course: list[list[float]], entry: dict[str, Any], colour: str) -> None:
    """Draw a vessel or nerve: its colour, and on wide ones a line of light along it."""
    start, end = entry["widths"]
    line = curves.spline(np.array(course, float), steps=14)

    def weight(points: np.ndarray) -> np.ndarray:
        return np.linspace(start, end, len(points))

    thins = entry.get("taper", [0.54 if start >= 1.4 else 0.0, 0.6])
    taper = (thins[0], thins[1])
    rim = ink.ribbon(line, 1.0, taper=taper, weight=lambda points: weight(points) + RIM, spacing=0.8, tail=0.12)
    group.fill(rim, f"{colour}edge", 0.85)
    group.fill(ink.ribbon(line, 1.0, taper=taper, weight=weight, spacing=0.8, tail=0.12), colour)
    if start > 1.2:
        shine = line + curves.normals(line) * start * 0.18
        data = ink.ribbon(shine, 0.28, weight=lambda points: np.linspace(start, end, len(points)), spacing=0.8)
        group.fill(data, "light", (0.35, 0.22))


def _draw_gland(group: Group, gland: BaseGeometry) -> None:
    """Draw the gland with its lobules: cells about points strewn at a least distance."""
    edge = outline(gland, 0.1)
    group.fill(edge, "gland", 0.9)
    fill_soft(group, gland.difference(affinity.translate(gland, -3.2, -3.6)), "glandline", 0.4, 2.4)
    inner = gland.buffer(-0.3)
    cells = Voronoi(_strewn(gland))
    for region in cells.regions:
        if not region or -1 in region:
            continue
        cell = Polygon(cells.vertices[region]).intersection(inner).buffer(-0.9).buffer(0.75)
        for part in parts(cell):
            if part.area > 2:
                line = curves.smooth(np.array(part.exterior.coords), 0.5, 0.25, close=True)
                group.fill(outline(Polygon(line).buffer(0), 0.12, decimals=1), "tendon", 0.42)
    group.line(edge, "glandline", 0.45)


def _strewn(shape: BaseGeometry, count: int = 70) -> np.ndarray:
    """Return points over the bounds of a shape (and 5 mm round it), no two nearer than `LOBULE`."""
    rng = np.random.default_rng(SEED)
    x0, y0, x1, y1 = shape.bounds
    points: list[np.ndarray] = []
    for _ in range(4000):
        point = rng.random(2) * [x1 - x0 + 10, y1 - y0 + 10] + [x0 - 5, y0 - 5]
        if all(np.hypot(*(point - other)) > LOBULE for other in points):
            points.append(point)
        if len(points) == count:
            break
    return np.array(points)
