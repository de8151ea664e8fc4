"""The outlines of named structures, for finding what lies under the mouse: one path each, in the charts' millimetres.

They are cut from what the layers draw, so an outline is where its structure is seen to be. They stand in one
group for each layer, so that the program finds a structure only where its layer is shown.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

import numpy as np
from shapely import make_valid
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from plates.bones import bone_area
from plates.pathdata import mirrored_data, rings
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import area, outline

GROUNDS = frozenset({"bone", "muscle", "muscledeep", "tendon", "disc", "gland", "duct", "vein", "artery", "nerve"})
"""The colours that fill a structure as a whole."""


class UnknownGroup(Exception):
    """The table names a group that no layer draws."""


def outlines_svg(chart: str, layers: Mapping[str, Layer], error: float) -> str:
    """Return the outlines of a chart ("face" or "back") as SVG of plain paths, fitted within `error` mm.

    A path's id is the structure's; of a pair there are two, ending in `-r` and `-l`. It stands in a group named
    after the layer, of those given by name, that draws it first. Raises `UnknownGroup` when the table names what the
    layers do not draw.
    """
    groups = {group.id: group for layer in layers.values() for group in layer.groups}
    drawn_in = {group.id: name for name, layer in reversed(layers.items()) for group in layer.groups}
    paths: dict[str, str] = {}
    for entry in load("structures")[chart]:
        shape, paired = _shape(entry, groups)
        data = outline(shape, error, decimals=1 if error > 0.1 else 2, smallest=0.5)
        named = {f"{entry['id']}-r": data, f"{entry['id']}-l": mirrored_data(data)} if paired else {entry["id"]: data}
        first = entry.get("of", [entry["id"]])[0]
        layer = entry.get("layer") or drawn_in.get(first) or drawn_in[f"{first}-r"]
        paths[layer] = paths.get(layer, "") + "".join(f'    <path id="{name}" d="{d}"/>\n' for name, d in named.items())
    body = "".join(f'  <g id="{layer}">\n{some}  </g>\n' for layer, some in sorted(paths.items()))
    x, y, width, height = (f"{value:g}" for value in next(iter(layers.values())).viewbox)
    title = escape(f"Outlines of the structures of the {chart}, millimetres")
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}">'
    return f"{opening}\n  <title>{title}</title>\n{body}</svg>\n"


def _shape(entry: dict[str, Any], groups: dict[str, Group]) -> tuple[BaseGeometry, bool]:
    """Return the area of a structure, its right one if it is paired, and whether it is."""
    if "outline" in entry or "outlines" in entry:
        places = entry.get("outlines") or [entry["outline"]]
        return unary_union([bone_area(place) for place in places]), entry.get("paired", False)
    names, paired = entry.get("of", [entry["id"]]), entry.get("paired", False)
    found = []
    for name in names:
        if f"{name}-r" in groups:
            paired, name = True, f"{name}-r"
        if name not in groups:
            raise UnknownGroup(f"{entry['id']}: no layer draws a group {name}")
        found.append(drawn_area(groups[name]))
    shape = unary_union(found)
    return (shape.intersection(area(np.array(entry["within"], float))) if "within" in entry else shape), paired


def drawn_area(group: Group) -> BaseGeometry:
    """Return the area that a group fills with the colour of its structure."""
    grounds = [
        path for path in group.paths if path.fill in GROUNDS and isinstance(path.alpha, float) and path.alpha >= 0.9
    ]
    lines = [line for path in grounds for line in rings(path.data, 8)]
    return unary_union([make_valid(area(line)) for line in lines if len(line) > 3])
