"""The muscles of the side view, with the zygomatic arch between those under it and those over it. Face chart, mm."""

from typing import Any

import numpy as np
from shapely import LineString
from shapely.geometry.base import BaseGeometry

from plates import curves
from plates.bezier import fit
from plates.bones import bone_area
from plates.head_profile import draw_part
from plates.ink import strand
from plates.muscle import FACE_BRUSH, Muscle, draw_muscle, draw_veil
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import lines_within, outline
from plates.skull import draw_arch
from plates.soft import fill_soft

SCALP = 1.2


def draw_muscles(layer: Layer, skin: BaseGeometry) -> None:
    """Draw all muscles of the face chart inside the skin, the deepest first."""
    table, inside = load("head_muscles"), skin.buffer(-SCALP)
    for entry in table["sheet"]:
        _draw_sheet(layer.group(entry["id"], entry["title"]), entry, inside)
    for entry in table["under"]:
        draw_muscle(layer.group(entry["id"], entry["title"]), muscle_of(entry), FACE_BRUSH, inside)
    draw_arch(layer)
    for entry in table["over"]:
        draw_muscle(layer.group(entry["id"], entry["title"]), muscle_of(entry), FACE_BRUSH, inside)
    for entry in table["ring"]:
        draw_muscle(layer.group(entry["id"], entry["title"]), ring_of(entry), FACE_BRUSH, inside)
    for entry in table["veil"]:
        draw_veil(layer.group(entry["id"], entry["title"]), muscle_of(entry), FACE_BRUSH, inside)
    draw_part("eye", layer.group("eye", "Eye"), skin)


def _draw_sheet(group: Group, entry: dict[str, Any], inside: BaseGeometry) -> None:
    """Draw a thin sheet of tendon, through which the bone is seen, or a piece of cartilage."""
    shape = bone_area(entry["outline"]).intersection(inside)
    fill_soft(group, shape, entry["colour"], 0.55, 2.4, step=0.4, error=0.15)
    lines = [LineString(curves.spline(np.array(line, float), steps=10)) for line in entry.get("lines", ())]
    pieces = [piece for line in lines for piece in lines_within(line, shape, 3)]
    group.fill("".join(strand(fit(piece, 0.2), 0.4) for piece in pieces), "tendonline", 0.35)
    group.line(outline(shape, 0.1), "tendonline", 0.25, 0.6)


def muscle_of(entry: dict[str, Any]) -> Muscle:
    """Return the muscle of a table entry; its id seeds its fibres, so that none are alike."""
    ends = entry.get("ends", [0.0, 0.0])
    seed = sum(entry["id"].encode())
    colour = entry.get("colour", "muscle")
    return Muscle(entry["id"], entry["title"], entry["curves"], entry["fibres"], colour, (ends[0], ends[1]), seed)


def ring_of(entry: dict[str, Any]) -> Muscle:
    """Return a ring muscle as a sheet whose fibres run round between two closed outlines."""
    inner, outer = (_around(np.array(entry[name], float)) for name in ("inner", "outer"))
    spokes = [np.linspace(a, b, 3).tolist() for a, b in zip(inner, outer, strict=True)]
    return Muscle(
        entry["id"],
        entry["title"],
        spokes,
        entry["fibres"],
        entry.get("colour", "muscle"),
        seed=sum(entry["id"].encode()),
    )


def _around(points: np.ndarray, count: int = 24) -> np.ndarray:
    """Return points at even angles about the middle of a closed outline, the first repeated at the end."""
    line = curves.spline(points, close=True, steps=30)
    middle = (points.min(0) + points.max(0)) / 2
    angles = np.unwrap(np.arctan2(*(line - middle).T[::-1]))
    order = np.argsort(angles)
    at = np.linspace(0, 2 * np.pi, count + 1)
    start = angles[order][0]
    at = (at - start) % (2 * np.pi) + start
    wrapped = np.r_[angles[order], angles[order][0] + 2 * np.pi]
    ring = np.vstack([line[order], line[order][:1]])
    return np.stack([np.interp(at, wrapped, column) for column in ring.T], 1)
