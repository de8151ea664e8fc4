"""Areas with soft edges, as light and shade lie on skin and bone. Units: mm."""

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from plates.plate import Alpha, Group, Oval
from plates.shapes import area, ellipse, outline, parts

FAINTEST = 0.055
"""The least opacity of a layer: in eight bits a fainter one would shift the hue."""
GROWN = 1.3
"""By how much a round place is larger than its area, for its colour has thinned out half way to its edge."""


def fill_soft(
    group: Group,
    shape: BaseGeometry,
    colour: str,
    alpha: Alpha | list[float],
    fading: float,
    *,
    step: float = 0.45,
    error: float = 0.05,
    corner: float = 50,
) -> None:
    """Fill an area so that its opacity grows from nothing at its edge to `alpha`, `fading` mm further in.

    It is laid on in even layers, `step` mm apart; an `alpha` of two is for the light and the dark theme.
    """
    pair = (alpha, alpha) if isinstance(alpha, int | float) else alpha
    faintest = max(1, int(np.log(1 - min(max(pair), 0.99)) / np.log(1 - FAINTEST)))
    count = min(1 + round(fading / step), faintest)
    light, dark = (1 - (1 - share) ** (1 / count) for share in pair)
    for inset in np.linspace(0, fading, count):
        data = outline(shape.buffer(-inset), error, smallest=0.1, corner=corner, decimals=2 if error < 0.1 else 1)
        group.fill(data, colour, light if light == dark else (light, dark))


def fill_round(
    group: Group, shape: BaseGeometry, colour: str, alpha: Alpha | list[float], inside: BaseGeometry
) -> None:
    """Lay a colour on a place as large as an area, `alpha` opaque in its middle and thinning out past its edge.

    The place is the ellipse with the area's middle, directions and spread; nothing is laid outside of `inside`.
    """
    points = np.array([point for part in parts(shapely.segmentize(shape, 0.5)) for point in part.exterior.coords])
    middle = np.array(shape.centroid.coords[0])
    values, axes = np.linalg.eigh(np.cov((points - middle).T))
    rx, ry = np.sqrt(2 * values[::-1]) * GROWN  # points along the edge of an ellipse spread by r² / 2
    degrees = float(np.degrees(np.arctan2(axes[1, 1], axes[0, 1])))
    oval = Oval(*np.round([*middle, rx, ry, degrees], 1).tolist())
    place = affinity.translate(affinity.rotate(area(ellipse(0, 0, rx, ry)), degrees, origin=(0, 0)), *middle)
    data = outline(place.intersection(inside), 0.2, decimals=1)
    group.glow(data, colour, tuple(alpha) if isinstance(alpha, list) else alpha, oval)
