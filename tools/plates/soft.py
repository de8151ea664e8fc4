"""Areas with soft edges, as light and shade lie on skin and bone. Units: mm."""

import numpy as np
from shapely.geometry.base import BaseGeometry

from plates.plate import Alpha, Group
from plates.shapes import outline

FAINTEST = 0.055
"""The least opacity of a layer: in eight bits a fainter one would shift the hue."""


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
