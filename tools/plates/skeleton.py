"""The skeleton from behind: limbs, chest, pelvis, skull, shoulder girdle. Back chart, mm, right half mirrored."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry.base import BaseGeometry

from plates import curves
from plates.bezier import fitted
from plates.bones import BACK_HAND, bone_area, draw_bone, draw_ridge, suture
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import area, outline
from plates.soft import fill_round
from plates.spine import closed_half, draw_column

FRONT = (84.0, 163.0)
"""The angles of a rib between which its front part is seen through the chest: 0 at the spine, 180 in front."""


def draw_skeleton(layer: Layer) -> None:
    """Draw all bones, the hindmost first."""
    mandible = bone_area(closed_half(load("skeleton")["halves"]["mandible"]))
    _draw_far(layer.group("mandible", "Mandible"), mandible)
    for name in ("radius", "ulna"):
        _pair(layer, name, name.capitalize(), [name], (2, 4.5, 8))
    for number in range(10, 1, -1):
        _draw_rib_front(layer, number)
    _pair(layer, "clavicle", "Clavicle", ["clavicle"], (1.5, 3))
    for number in range(1, 13):  # where ribs overlap at the side, the lower one lies nearer
        _draw_rib(layer, number)
    _pair(layer, "femur", "Femur", ["femur"], (2.5, 5.5), ["intertrochanteric", "linea-aspera"])
    draw_column(layer)
    _pair(layer, "hip-bone", "Hip bone", ["pubis", "ilium"], (2.5, 6, 11), ["iliac-1", "iliac-2", "iliac-3"])
    _draw_skull(layer)
    _pair(layer, "humerus", "Humerus", ["humerus"], (2.5, 5.5), ["anatomical-neck"])
    _draw_scapula(layer)


def _draw_far(group: Group, shape: BaseGeometry) -> None:
    """Draw a bone that lies far in front of the spine: in shade, with a faint outline."""
    draw_bone(group, shape, BACK_HAND, (1.5, 4), thin=0.7)
    group.fill(outline(shape, 0.3, decimals=1), "boneshade", 0.3)


def _pair(
    layer: Layer, id: str, title: str, names: Sequence[str], shades: Sequence[float], ridges: Sequence[str] = ()
) -> None:
    """Draw a paired bone from its outlines and ridges in the table."""
    table, right = load("skeleton"), Group("", "")
    for name in names:
        draw_bone(right, bone_area(table["bones"][name]), BACK_HAND, shades)
    for name in ridges:
        draw_ridge(right, table["ridges"][name], BACK_HAND)
    layer.pair(id, title, right)


# ---- chest ---------------------------------------------------------------------------------


def rib_line(number: int, start: float, end: float, count: int = 60) -> tuple[np.ndarray, np.ndarray]:
    """Return the middle line and half height (mm) of a rib between two angles (degrees).

    A squarish oval: the back of the chest is flat, and the spine stands before the angles of the ribs.
    """
    table, (arch, *_) = load("skeleton")["ribs"], load("skeleton")["levels"][f"T{number}"]
    width, drop = table["width"][number - 1], table["drop"][number - 1]
    degrees = np.linspace(start, end, count)
    angle = np.radians(degrees)
    x = width * np.abs(np.sin(angle)) ** 0.82
    hang = drop * 1.05 * ((1 - np.cos(angle)) / 2) ** 0.80
    neck = 2.1 * np.sin(np.clip(degrees / 60, 0, 1) * np.pi)
    half = np.interp(degrees, [0, 12, 40, 90, 140], [4.2, 4.8, 6.2, 6.6, 5.4]) * (1.1 if number == 1 else 1.0)
    if number > 10:  # the floating ribs end in a point
        half = half * np.clip((1 - np.linspace(0, 1, count)) * 5, 0.12, 1) * 0.82
    return np.stack([x, arch - 5 + hang - neck], 1), half


def _edges(line: np.ndarray, half: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    across = curves.normals(line) * half[:, None]
    return line + across, line - across


def _draw_rib_front(layer: Layer, number: int) -> None:
    """Draw the part of a rib that is seen from within, through the chest."""
    line, half = rib_line(number, *FRONT)
    one, other = _edges(line, half * np.linspace(1, 0.35, len(half)) ** 0.6)
    data = outline(area(np.vstack([one, other[::-1]])), 0.4, decimals=1)
    right = Group("", "")
    right.fill(data, "bone")
    right.fill(data, "boneshade", 0.42)
    right.line(data, "boneline", 0.5, 0.7)
    layer.pair(f"rib-{number}-front", f"Rib {number}, front part", right)


def _draw_rib(layer: Layer, number: int) -> None:
    """Draw the back part of a rib; where it turns forward it goes on in its front part, so it has no end line."""
    end = {11: 74.0, 12: 46.0}.get(number, 97.0)
    line, half = rib_line(number, 2, end)
    one, other = _edges(line, half)
    shape = area(np.vstack([one, other[::-1]]))
    right = Group("", "")
    if number > 10:
        draw_bone(right, shape, BACK_HAND, (2.6,), thin=0.9, alpha=0.24)
    else:
        draw_bone(right, shape, BACK_HAND, (2.6,), thin=0.0, alpha=0.24)
        for edge in (one, other):
            right.line(fitted(edge, 0.35, decimals=1), "boneline", 0.9)
    layer.pair(f"rib-{number}", f"Rib {number}", right)


# ---- skull and shoulder --------------------------------------------------------------------


def _draw_skull(layer: Layer) -> None:
    """Draw the skull from behind: vault, nuchal line and sutures."""
    table = load("skeleton")
    group = layer.group("skull", "Skull")
    draw_bone(group, bone_area(closed_half(table["halves"]["skull"])), BACK_HAND, (3, 8, 14, 22))
    lines = table["sutures"]
    whole = {name: np.vstack([np.array(half[:0:-1]) * [-1, 1], half]) for name, half in lines.items()}
    nuchal = curves.spline(whole["nuchal"], steps=8)
    group.line(fitted(nuchal, 0.3, decimals=1), "boneline", 0.9, 0.6)
    lambdoid = curves.spline(np.array(lines["lambdoid"], float), steps=12)
    for side in (lambdoid, curves.mirrored(lambdoid)):
        group.line(suture(side, 1.3, 3.2, 0.25), "boneline", 0.8, 0.75)
    group.line(suture(np.array(lines["sagittal"], float), 1.2, 3.0, 0.25), "boneline", 0.8, 0.75)


def _draw_scapula(layer: Layer) -> None:
    """Draw the scapula with its fossa, spine, acromion and coracoid process."""
    bones, right = load("skeleton")["bones"], Group("", "")
    draw_bone(right, bone_area(bones["coracoid"]), BACK_HAND, (1.5, 3), thin=0.9)
    draw_bone(right, bone_area(bones["scapula"]), BACK_HAND, (2.5, 6, 10))
    fossa = bone_area(bones["infraspinous-fossa"])
    fill_round(right, fossa, "boneshade", 0.5, bone_area(bones["scapula"]).buffer(-1))
    draw_bone(right, bone_area(bones["scapular-spine"]), BACK_HAND, (2, 4.5))
    layer.pair("scapula", "Scapula", right)
