"""Lines with weight: every stroke of the pen is a filled shape that swells and tapers. Units: mm."""

from collections.abc import Callable

import numpy as np

from plates import curves
from plates.bezier import fit, fitted
from plates.pathdata import numbers, path_data

Width = Callable[[np.ndarray], np.ndarray]


def ribbon(
    points: np.ndarray,
    width: float,
    *,
    taper: tuple[float, float] = (1.0, 1.0),
    weight: Width | None = None,
    tail: float = 0.4,
    spacing: float = 0.5,
    error: float = 0.06,
    decimals: int = 2,
) -> str:
    """Return path data of a stroke `width` mm wide where nothing thins it.

    `taper` says how far it thins at either end (0 blunt, 1 to a point) over the share `tail` of its
    length; `weight` maps the resampled points to factors of the width.
    """
    points = curves.resample(points, spacing)
    along = np.linspace(0, 1, len(points))
    widths = width * (weight(points) if weight else np.ones(len(points)))
    widths = widths * (1 - taper[0] * (1 - _ease(along / tail))) * (1 - taper[1] * (1 - _ease((1 - along) / tail)))
    side = curves.normals(points) * np.maximum(widths, 0.12 * width)[:, None] / 2
    return _between(points + side, (points - side)[::-1], error, decimals)


def _ease(share: np.ndarray) -> np.ndarray:
    return np.sin(np.clip(share, 0, 1) * np.pi / 2) ** 0.9


def _between(there: np.ndarray, back: np.ndarray, error: float, decimals: int) -> str:
    """Return path data of the closed shape along one line and back along the other."""
    first, second = fit(there, error, corner=50), fit(back, error, corner=50)
    bridge = numbers(np.round(second[0][0], decimals), decimals)
    return path_data(first, decimals=decimals) + f"L{bridge}" + path_data(second, decimals=decimals, move=False) + "z"


def ring(
    points: np.ndarray,
    weight: Callable[[np.ndarray, np.ndarray], np.ndarray],
    *,
    spacing: float,
    error: float,
    decimals: int = 2,
) -> str:
    """Return path data of a closed line, its inner edge turning back.

    `weight` maps the resampled points and their outward normals to widths in mm.
    """
    points = curves.resample(points, spacing, close=True)[:-1]
    area = np.sum(points[:, 0] * np.roll(points[:, 1], -1) - np.roll(points[:, 0], -1) * points[:, 1])
    outward = curves.normals(points, close=True) * -np.sign(area)
    half = outward * weight(points, outward)[:, None] / 2
    return "".join(
        fitted(edge, error, close=True, decimals=decimals) for edge in (points + half, (points - half)[::-1])
    )


def hair(points: np.ndarray, width: float, decimals: int = 1) -> str:
    """Return path data of one hair: a crescent pointed at both ends, through the middle point."""
    points = np.asarray(points, float)
    root, tip = np.round(points[0], decimals), np.round(points[-1], decimals)
    bend = 2 * points[len(points) // 2] - (root + tip) / 2
    across = np.array([root[1] - tip[1], tip[0] - root[0]])
    across *= width / max(float(np.linalg.norm(across)), 1e-9)
    there, back = [bend + across - root, tip - root], [bend - across - tip, root - tip]
    return f"M{numbers(root, decimals)}q{numbers(np.array(there), decimals)}q{numbers(np.array(back), decimals)}z"


def strand(cubics: list[np.ndarray], width: float, decimals: int = 2) -> str:
    """Return path data of a line along joined cubics, `width` mm wide in the middle and pointed at both ends.

    Both sides bend as the line does, so it is cheaper than a ribbon where many lines are drawn.
    """
    if not cubics:
        return ""
    half = width / 2 if len(cubics) > 1 else width * 2 / 3  # a lone cubic swells to 3/4 of its handles' width
    there, back = [], []
    for order, cubic in enumerate(cubics):
        start, end = _across(cubic[1] - cubic[0]), _across(cubic[3] - cubic[2])
        at_start, at_end = half * (order > 0), half * (order < len(cubics) - 1)
        side = np.stack([start * at_start, start * half, end * half, end * at_end])
        there.append(cubic + side)
        back.append((cubic - side)[::-1])
    return path_data([*there, *reversed(back)], close=True, decimals=decimals)


def _across(along: np.ndarray) -> np.ndarray:
    """Return the unit vector across another."""
    return np.array([-along[1], along[0]]) / max(float(np.linalg.norm(along)), 1e-9)
