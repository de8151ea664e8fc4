"""Eye, nose, mouth and ear of the side view, from the areas and strokes of `points/profile.toml`."""

from typing import Any

import numpy as np
from shapely import box
from shapely.geometry.base import BaseGeometry

from plates import curves, ink
from plates.head_skin import Skin
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import area, largest
from plates.soft import fill_soft

MOUTH = (-100.0, 33.0, -80.0, 46.0)
"""Where (x0, y0, x1, y1) the lips of the mesh stand apart by less than a millimetre."""
REDRAWN = (
    (-78.0, -27.5, 10.0, 9.5),
    (-78.0, -14.0, 4.0, 10.0),
    (12.0, -8.0, 12.5, 22.5),
    (8.0, -3.5, 12.0, 16.0),
    (-90.0, 13.0, 9.0, 5.0),
    (-81.5, 11.0, 3.5, 8.0),
    (-87.0, 40.0, 7.0, 3.5),
)
"""Ellipses (x, y, rx, ry) where lines found on the mesh give way to drawn ones: eye, tear groove, ear, nose, lips."""


def with_closed_lips(skin: BaseGeometry) -> BaseGeometry:
    """Return the area of the skin with the slit between the lips filled."""
    mouth = skin.intersection(box(*MOUTH))
    return largest(skin.union(mouth.buffer(1.1).buffer(-1.09)))


def is_redrawn(line: np.ndarray) -> bool:
    """Return whether most of a line lies where this module draws."""
    return any(np.mean(np.hypot((line[:, 0] - x) / rx, (line[:, 1] - y) / ry) < 1) > 0.5 for x, y, rx, ry in REDRAWN)


def draw_profile(skin: Skin, layer: Layer) -> None:
    """Draw nose, mouth, eye and ear, each as a group of its own."""
    for name in ("nose", "mouth", "eye", "ear"):
        draw_part(name, layer.group(name, name.capitalize()), skin.area)


def draw_part(name: str, group: Group, clip: BaseGeometry) -> None:
    """Draw "nose", "mouth", "eye" or "ear" within an area."""
    entries = load("profile")[name]
    first = _shape(entries[0])
    for entry in entries:
        if "area" in entry:
            _fill(group, _shape(entry).intersection(first if entry.get("within") else clip), entry)
        elif "stroke" in entry:
            _stroke(group, entry)
        else:
            _lashes(group, entry)


def _shape(entry: dict[str, Any]) -> BaseGeometry:
    return area(curves.spline(entry["area"], close=True, steps=8))


def _fill(group: Group, shape: BaseGeometry, entry: dict[str, Any]) -> None:
    alpha, fading = entry.get("alpha", 1.0), entry.get("fading", 0.0)
    fill_soft(group, shape, entry["colour"], alpha, fading, corner=entry.get("corner", 50))


def _stroke(group: Group, entry: dict[str, Any]) -> None:
    line, (start, end) = curves.spline(entry["stroke"], steps=10), entry.get("taper", (0.95, 0.95))
    data = ink.ribbon(line, entry["width"], taper=(start, end), spacing=0.25, error=0.04, tail=0.5)
    group.fill(data, entry["colour"], entry.get("alpha", 1.0))


def _lashes(group: Group, entry: dict[str, Any]) -> None:
    """Draw lashes given by root and tip (x, y, x, y), bowed upwards by `bow` mm."""
    data = ""
    for x0, y0, x1, y1 in entry["lashes"]:
        root, tip = np.array([x0, y0]), np.array([x1, y1])
        across = np.array([root[1] - tip[1], tip[0] - root[0]]) / np.linalg.norm(tip - root)
        data += ink.hair(np.array([root, (root + tip) / 2 - across * entry["bow"] * 0.5, tip]), entry["width"], 2)
    group.fill(data, entry["colour"])
