"""The muscles of the back in three depths, each of them a shape per side. Back chart, mm, right half mirrored."""

from typing import Any, Literal

import numpy as np
from shapely import LineString, box
from shapely.geometry.base import BaseGeometry

from plates.bezier import fitted
from plates.bones import BACK_HAND, bone_area, draw_bone
from plates.head_muscles import muscle_of
from plates.muscle import BACK_BRUSH, draw_muscle
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import lines_within, outline

Depth = Literal["deep", "middle", "superficial"]
DEPTHS: tuple[Depth, ...] = ("deep", "middle", "superficial")
SCALP = 2.5


def draw_depth(layer: Layer, depth: Depth, skin: BaseGeometry) -> None:
    """Draw the muscles of one depth inside the skin, right and left, and the tendon sheets over them."""
    table, inside = load(f"back_{depth}"), skin.buffer(-SCALP)
    for entry in table["muscle"]:
        right = Group("", "")
        draw_muscle(right, muscle_of(entry), BACK_BRUSH, inside)
        layer.pair(entry["id"], entry["title"], right)
        if depth == "middle" and entry["id"] == "supraspinatus":
            layer.pair("scapular-spine", "Spine of the scapula and acromion", _scapular_spine())
        for sheet in table.get("tendon", ()):
            if sheet["over"] == entry["id"]:
                layer.pair(sheet["id"], sheet["title"], _tendon(sheet, inside))


def _scapular_spine() -> Group:
    """Return the bone that supraspinatus passes under."""
    right = Group("", "")
    draw_bone(right, bone_area(load("skeleton")["bones"]["scapular-spine"]), BACK_HAND, (2, 4.5))
    return right


def _tendon(entry: dict[str, Any], inside: BaseGeometry) -> Group:
    """Return a sheet of tendon of the right half with the lines of its fibres."""
    right = Group("", "")
    shape = bone_area(entry["outline"]).intersection(box(0, 0, 400, 1200)).intersection(inside)
    data = outline(shape, 0.35, decimals=1)
    right.fill(data, "tendon", 0.95)
    for inset in (0, 2.5, 5):
        right.fill(outline(shape.difference(shape.buffer(-6 + inset)), 0.6, decimals=1), "tendonline", 0.07)
    lines = (LineString(np.array(ends).reshape(2, 2)) for ends in entry["lines"])
    pieces = [piece for line in lines for piece in lines_within(line, shape, 3)]
    right.line("".join(fitted(piece, 0.5, decimals=1) for piece in pieces), "tendonline", 0.45, 0.5)
    right.line(data, "tendonline", 0.8)
    return right
