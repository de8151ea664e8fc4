"""The cervical spine, hyoid and styloid process from the side. Face chart, mm."""

from itertools import pairwise

import numpy as np
from shapely.geometry.base import BaseGeometry

from plates.bones import FACE_HAND, bone_area, draw_bone
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import outline

Points = list[tuple[float, float]]
DISC = [(-8, -2), (0, -1.6), (8, -2.4), (8.8, 0), (8, 2.2), (0, 2.2), (-8, 2.2), (-8.9, 0)]


def draw_neck(layer: Layer, inside: BaseGeometry) -> None:
    """Draw discs, vertebrae from below upwards, atlas, styloid process and hyoid, within an area."""
    levels, bones = load("skull")["cervical"], load("skull")["bones"]
    names = list(levels)
    for upper, lower in pairwise(names):
        group = layer.group(f"disc-{upper}-{lower}".lower(), f"Intervertebral disc {upper}-{lower}")
        _draw_disc(group, levels[upper], levels[lower], inside)
    for order in range(len(names) - 1, -1, -1):
        name = names[order]
        group = layer.group(f"vertebra-{name.lower()}", f"Cervical vertebra {name}")
        if name == "C2":
            _draw(group, bone_area(bones["dens"]).intersection(inside), (1.2, 2.4), 0.75)
        body, arch = vertebra(order, levels[name])
        _draw(group, arch.intersection(inside), (1, 2.2), 0.8)
        _draw(group, body.intersection(inside), (1, 2.2, 3.6), 0.8)
    _draw(layer.group("vertebra-c1", "Atlas C1"), bone_area(bones["atlas"]).intersection(inside), (1, 2.2), 0.8)
    _draw(layer.group("styloid-process", "Styloid process"), bone_area(bones["styloid"]), (0.6,), 0.75)
    _draw(layer.group("hyoid", "Hyoid bone"), bone_area(bones["hyoid"]), (0.8,), 0.75)


def _draw(group: Group, shape: BaseGeometry, shades: tuple[float, ...], thin: float) -> None:
    draw_bone(group, shape, FACE_HAND, shades, thin=thin, alpha=0.16)


def _turned(points: Points, degrees: float, x: float, y: float) -> BaseGeometry:
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return bone_area(np.array(points) @ np.array([[c, -s], [s, c]]).T + [x, y])


def _draw_disc(group: Group, upper: list[float], lower: list[float], inside: BaseGeometry) -> None:
    (x, y, tilt), *_ = [(np.array(upper) + lower)[:3] / 2]
    data = outline(_turned(DISC, -tilt, x - 0.4, y).intersection(inside), 0.1, decimals=1)
    group.fill(data, "disc", stroke="boneline", width=0.3)


def vertebra(order: int, level: list[float]) -> tuple[BaseGeometry, BaseGeometry]:
    """Return body and arch of a vertebra, the first (C2) of order 0; each is a little larger than the one above."""
    x, y, tilt, reach, drop = level
    w, h = (15.2 + 0.35 * order) / 2, (12.6 + 0.3 * order) / 2
    upper = [(-w, 0.8 - h), (1 - w, -h - 0.2), (0, 0.7 - h), (w - 0.6, -h - 0.4), (w, 0.6 - h), (w - 0.7, 0)]
    lower = [(w, h - 0.8), (w - 0.8, h + 0.3), (0, h - 0.6), (0.6 - w, h + 0.9), (-w - 0.3, h - 0.2), (0.8 - w, 0)]
    joint = [(-1, 1.2 - h), (3, -h - 0.2), (6.4, -h - 3.4), (10, -h - 0.4), (11.5, 1.2), (15, 1.6 + drop * 0.25)]
    process = [(reach * 0.8, drop * 0.72), (reach, drop), (reach + 0.4, drop + 2.8), (reach - 2.2, drop + 4)]
    below = [(reach * 0.7, drop * 0.8 + 3.2), (14, h + 2.4), (11, h + 4.2), (7.4, h + 2.6)]
    pedicle = [(5, h - 1.6), (2, h - 4.2), (-1, h - 4.8)]
    arch = [(w + dx, dy) for dx, dy in joint + process + below + pedicle]
    return _turned(upper + lower, -tilt, x, y), _turned(arch, -tilt, x, y)
