"""Vertebrae, sacrum, coccyx and discs from behind, one group each. Back chart, mm."""

from itertools import pairwise

import numpy as np
from shapely import box

from plates.bones import BACK_HAND, bone_area, draw_bone
from plates.plate import Layer
from plates.points import load
from plates.shapes import ellipse, outline

Half = list[tuple[float, float]]
REGIONS = {"C": "cervical", "T": "thoracic", "L": "lumbar"}
DISCS = {"C": (13.0, 4.0), "T": (13.5, 4.0), "L": (21.0, 7.0), "S": (21.0, 7.0)}
"""Half width and height of a disc (mm) by the region of the vertebra under it."""
SACRUM_TOP = 668.0


def closed_half(points: Half) -> np.ndarray:
    """Return a closed outline from its right half, whose first and last points lie on the midline."""
    half = np.array(points, float)
    return np.vstack([half, half[-2:0:-1] * [-1, 1]])


def vertebra(level: str) -> np.ndarray:
    """Return the outline of a vertebra from behind: spinous process, lamina, articular and transverse processes."""
    arch, reach, tip, height = load("skeleton")["levels"][level]
    if level == "C1":
        return closed_half(_atlas(arch))
    kind = {"C": _cervical, "T": _thoracic, "L": _lumbar}[level[0]]
    return closed_half(kind(int(level[1:]), arch, reach, tip, height))


def _atlas(y: float) -> Half:
    upper = [(0, 3.6), (3, 4), (12, 5), (22, 6.4), (27, 8.6), (31, 4), (38, 4.4), (40.5, 0)]
    lower = [(37, -3.6), (29, -6), (23, -7), (17, -2), (8, -1.4), (3, -1.4), (0, -2.6)]
    return [(x, y + dy) for x, dy in upper + lower]


def _cervical(number: int, y: float, reach: float, tip: float, h: float) -> Half:
    fork, w = 1.6 if number == 7 else 3.6, 12.5  # the spinous process is forked, save that of C7
    process = [(0, 0.22), (fork * 0.4, 0.32), (fork + 1, 0.5), (fork + 1.6, 0.22)]
    lower = [(fork * 0.8, 0.1), (7, 0.22), (w + 3, 0.56), (w + 9, 0.42), (reach - 4, 0.34), (reach, 0.1)]
    upper = [(reach - 1, -0.2), (w + 8, -0.22), (w + 8, -0.55), (w + 1, -0.62), (7, -0.36), (2, -0.28), (0, -0.2)]
    return [(x, tip + h * k) for x, k in process] + [(x, y + h * k) for x, k in lower + upper]


def _thoracic(number: int, y: float, reach: float, tip: float, h: float) -> Half:
    w = 13.0 if number > 10 else 11.5
    process = [(0, tip + 4.6), (2.6, tip + 3.4), (3.6, tip - 1.2)]
    lower = [(4.0, 0.32), (8, 0.40), (w, 0.62), (w + 3, 0.50), (w + 2.8, 0.08)]
    across = [(reach - 7, -0.06), (reach - 1.6, 0.02), (reach + 1.6, -0.20), (reach, -0.46), (reach - 5, -0.50)]
    upper = [(w + 3, -0.34), (w + 0.4, -0.62), (w - 4, -0.58), (6, -0.36), (2.6, -0.20), (0, -0.12)]
    return process + [(x, y + h * k) for x, k in lower + across + upper]


def _lumbar(number: int, y: float, reach: float, tip: float, h: float) -> Half:
    w = 14 + (number - 1) * 1.6
    process = [(0, tip + h * 0.26), (3.6, tip + h * 0.25), (5, tip + h * 0.05)]
    lower = [(4.6, 0.12), (7.6, 0.22), (w - 4.6, 0.46), (w, 0.64), (w + 4.2, 0.50), (w + 3.2, 0.18), (w + 3.6, -0.02)]
    across = [(reach * 0.78, -0.04), (reach - 2, -0.02), (reach + 1, -0.16), (reach - 1, -0.30), (reach * 0.76, -0.28)]
    joint = [(w + 5, -0.26), (w + 7.4, -0.46), (w + 5, -0.66), (w + 1, -0.56), (w - 1.5, -0.34)]
    upper = [(7, -0.22), (4.2, -0.26), (0, -0.24)]
    return process + [(x, y + h * k) for x, k in lower + across + joint + upper]


def draw_column(layer: Layer) -> None:
    """Draw the column from below upwards, for each arch overlaps the next lower one."""
    levels = load("skeleton")["levels"]
    arches = {level: row[0] for level, row in levels.items() if level != "C1"} | {"S1": SACRUM_TOP}
    bodies = layer.group("vertebral-bodies", "Bodies of the vertebrae")
    for upper, lower in pairwise(arches):
        half, _ = DISCS[lower[0]]
        body = outline(box(-half, arches[upper], half, arches[lower]), 0.1, decimals=1)
        bodies.fill(body, "bone")
        bodies.fill(body, "boneshade", 0.62)
    for upper, lower in pairwise(arches):
        half, height = DISCS[lower[0]]
        middle = (arches[upper] + arches[lower]) / 2 + 1
        disc = box(-half, middle - height / 2 + 1, half, middle + height / 2 - 1).buffer(1)
        group = layer.group(f"disc-{upper}-{lower}".lower(), f"Intervertebral disc {upper}-{lower}")
        group.fill(outline(disc, 0.1, decimals=1), "disc", 0.9)
    draw_sacrum(layer)
    for level in reversed(levels):
        group = layer.group(f"vertebra-{level.lower()}", f"{REGIONS[level[0]].capitalize()} vertebra {level}")
        draw_bone(group, bone_area(vertebra(level), 5), BACK_HAND, (1.4, 2.8), thin=0.8)


def draw_sacrum(layer: Layer) -> None:
    """Draw sacrum and coccyx."""
    table = load("skeleton")
    group = layer.group("sacrum", "Sacrum")
    draw_bone(group, bone_area(closed_half(table["halves"]["sacrum"])), BACK_HAND, (2.5, 6, 11))
    for x, y, rx, ry in table["sacrum"]["foramina"]:
        for side in (1, -1):
            hole = bone_area(ellipse(side * x, y, rx, ry, 13)[:-1])
            group.fill(outline(hole, 0.1, decimals=1), "bonedark", 0.62)
    draw_bone(group, bone_area(closed_half(table["halves"]["sacral-crest"])), BACK_HAND, (1.5,), thin=0.7)
    hiatus = bone_area(closed_half([(0, 751), (3.4, 756), (5, 765), (0, 766)]))
    group.fill(outline(hiatus, 0.2, decimals=1), "bonedark", 0.5)
    group = layer.group("coccyx", "Coccyx")
    draw_bone(group, bone_area(closed_half(table["halves"]["coccyx"])), BACK_HAND, (1.5, 3), thin=0.9)
