"""Areas: shapely polygons from and to lines, and the soft shading of a flat shape. Units: mm."""

from collections.abc import Iterable

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon, affinity
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient
from shapely.ops import unary_union

from plates.bezier import fitted


def area(points: np.ndarray) -> BaseGeometry:
    """Return the area inside a closed line, made valid."""
    return Polygon(np.asarray(points)).buffer(0)


def parts(shape: BaseGeometry) -> list[Polygon]:
    """Return the polygons of a shape; lines and points are left out."""
    if isinstance(shape, Polygon):
        return [] if shape.is_empty else [shape]
    return [part for part in getattr(shape, "geoms", []) if isinstance(part, Polygon) and not part.is_empty]


def largest(shape: BaseGeometry) -> Polygon:
    """Return the largest polygon of a shape."""
    return max(parts(shape), key=lambda part: part.area)


def above(shape: BaseGeometry, smallest: float) -> BaseGeometry:
    """Return the polygons of a shape that are larger than `smallest` mm²."""
    return unary_union([part for part in parts(shape) if part.area > smallest])


def even_odd(lines: Iterable[np.ndarray]) -> BaseGeometry:
    """Return the area of closed lines that lie in one another, by the even-odd rule."""
    total: BaseGeometry = MultiPolygon()
    for line in lines:
        if len(line) > 3:
            total = total.symmetric_difference(area(line))
    return total


def outline(
    shape: BaseGeometry,
    error: float,
    *,
    decimals: int = 2,
    smallest: float = 1.0,
    corner: float = 55.0,
    window: float = 1.2,
) -> str:
    """Return smooth path data of a shape, holes turning the other way, without rings under `smallest` mm².

    Long straight edges get points on the way: between far points a fitted curve would be free to bulge.
    """
    data = ""
    for part in parts(shapely.segmentize(shape, window / 2)):
        part = orient(part)
        for edge in (part.exterior, *part.interiors):
            points = np.array(edge.coords)
            if Polygon(points).area > smallest:
                data += fitted(points, error, close=True, decimals=decimals, corner=corner, window=window)
    return data


def shaded_side(shape: BaseGeometry, step: float, light: tuple[float, float], inset: float) -> BaseGeometry:
    """Return what is left of a shape after a copy moved `step` mm towards the light is taken away."""
    moved = affinity.translate(shape, light[0] * step, light[1] * step)
    return above(shape.buffer(-inset).difference(moved), 0.8)


def ellipse(x: float, y: float, rx: float, ry: float, count: int = 60) -> np.ndarray:
    """Return a closed line along an ellipse."""
    turn = np.linspace(0, 2 * np.pi, count)
    return np.stack([x + rx * np.cos(turn), y + ry * np.sin(turn)], 1)


def lines_within(line: BaseGeometry, inside: BaseGeometry, shortest: float) -> list[np.ndarray]:
    """Return the pieces of a line that lie inside an area and are longer than `shortest` mm."""
    cut = line.intersection(inside)
    pieces = [piece for piece in getattr(cut, "geoms", [cut]) if piece.geom_type == "LineString"]
    return [np.array(piece.coords) for piece in pieces if piece.length > shortest]
