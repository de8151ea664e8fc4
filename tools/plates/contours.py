"""Lines found in a view: edges of areas, rims where the surface turns away, valleys of its form."""

from collections import defaultdict

import numpy as np
from scipy import ndimage
from shapely.geometry.base import BaseGeometry
from skimage import measure, morphology
from skimage.filters import apply_hysteresis_threshold

from plates import curves
from plates.camera import View
from plates.shapes import above, even_odd

Cell = tuple[int, int]


def level_lines(view: View, image: np.ndarray, level: float, *, sigma: float = 0.0) -> list[np.ndarray]:
    """Return the closed lines (picture mm) along which an image, blurred by `sigma` mm, has a value."""
    padded = np.pad(np.asarray(image, float), 4, constant_values=float(np.min(image)))
    if sigma:
        padded = ndimage.gaussian_filter(padded, sigma * view.ppm)
    return [view.to_mm(line - 4) for line in measure.find_contours(padded, level)]


def region(view: View, image: np.ndarray, sigma: float, smallest: float) -> BaseGeometry:
    """Return the smoothed area (mm) where a scalar image is positive, or a boolean image true."""
    level = 0.5 if image.dtype == bool else 0.0
    lines = [line for line in level_lines(view, image, level, sigma=sigma) if len(line) > 8]
    return above(even_odd(lines), smallest)


def blurred_within(image: np.ndarray, mask: np.ndarray, sigma: float, floor: float = 1e-3) -> np.ndarray:
    """Return an image blurred by `sigma` pixels as if there were nothing outside the mask."""
    weight = ndimage.gaussian_filter(mask.astype(float), sigma)
    return ndimage.gaussian_filter(np.where(mask, image, 0.0), sigma) / np.maximum(weight, floor)


# ---- valleys -------------------------------------------------------------------------------


def valleys(view: View, image: np.ndarray, mask: np.ndarray, scales: tuple[float, ...]) -> np.ndarray:
    """Return how much each pixel lies in a valley of the image: its largest curvature at these scales (mm).

    Suggestive contours in the picture plane: valleys of a picture lit from the eye are where a
    draughtsman draws (D. DeCarlo et al., SIGGRAPH 2003).
    """
    strongest = np.zeros(image.shape)
    for scale in scales:
        sigma = scale * view.ppm
        soft = blurred_within(image, mask, sigma)
        xx, yy, xy = (ndimage.gaussian_filter(soft, sigma, order=order) for order in ((0, 2), (2, 0), (1, 1)))
        curvature = (xx + yy + np.sqrt((xx - yy) ** 2 + 4 * xy**2)) / 2 * sigma**2
        strongest = np.maximum(strongest, curvature)
    return strongest


def valley_lines(view: View, strength: np.ndarray, high: float, low: float, shortest: float) -> list[np.ndarray]:
    """Return the middles of the valleys (picture mm) that pass `high` somewhere and `low` everywhere."""
    deep = apply_hysteresis_threshold(strength, high, low)
    deep = morphology.remove_small_objects(deep, max_size=int(shortest * view.ppm))
    lines = skeleton_lines(morphology.skeletonize(deep))
    return [view.to_mm(line) for line in lines if len(line) / view.ppm >= shortest]


def skeleton_lines(skeleton: np.ndarray) -> list[np.ndarray]:
    """Return the lines (row, column) of a skeleton one pixel wide, split where it branches, longest first."""
    cells: set[Cell] = {(int(row), int(column)) for row, column in np.argwhere(skeleton)}
    around = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j]
    next_to = {c: [n for i, j in around if (n := (c[0] + i, c[1] + j)) in cells] for c in sorted(cells)}
    used: set[frozenset[Cell]] = set()
    from_ends = [(cell, near) for cell, nears in next_to.items() if len(nears) != 2 for near in nears]
    from_rings = [(cell, nears[0]) for cell, nears in next_to.items() if len(nears) == 2]
    steps = from_ends + from_rings  # what no end or branch leads to is a ring
    lines = [_follow(cell, near, next_to, used) for cell, near in steps if frozenset((cell, near)) not in used]
    return sorted((np.array(line, float) for line in lines), key=len, reverse=True)


def _follow(start: Cell, second: Cell, next_to: dict[Cell, list[Cell]], used: set[frozenset[Cell]]) -> list[Cell]:
    """Return the cells from `start` by `second` up to the next branch or end, and mark the way as used."""
    line = [start, second]
    used.add(frozenset(line))
    while len(next_to[line[-1]]) == 2:
        onward = [c for c in next_to[line[-1]] if c != line[-2] and frozenset((line[-1], c)) not in used]
        if not onward:
            break
        used.add(frozenset((line[-1], onward[0])))
        line.append(onward[0])
    return line


# ---- rims ----------------------------------------------------------------------------------


def rims(view: View, *, tolerance: float, shortest: float, sigma: float) -> list[np.ndarray]:
    """Return the visible lines (picture mm) where the smooth surface turns away from the viewer.

    They are the zero set of the normal's component towards the viewer, linear on each triangle; a
    point is visible when nothing is nearer by more than `tolerance` mm.
    """
    lines, shown = [], ndimage.minimum_filter(view.depth, 3)
    for chain in _chains(view):
        where, depth = chain[:, :2] * [1, -1], chain[:, 2]
        visible = view.sample(shown, where) <= depth + tolerance
        visible = ndimage.binary_closing(np.pad(visible, 2), iterations=2)[2:-2]
        labels, count = ndimage.label(visible)
        runs = [where[labels == k] for k in range(1, count + 1)]
        lines += [curves.smooth(run, sigma, 0.25) for run in runs if len(run) > 2 and curves.length(run) > shortest]
    return lines


def _chains(view: View) -> list[np.ndarray]:
    """Return the zero lines of the normal on the mesh as polylines in camera coordinates (mm)."""
    facing = view.normals3[:, 2]
    signs = facing[view.tris] < 0
    mixed = view.tris[signs.any(1) & ~signs.all(1)]
    camera_points = np.column_stack([view.points * [1, -1], view.depths])
    place: dict[Cell, np.ndarray] = {}
    joined: dict[Cell, list[Cell]] = defaultdict(list)
    for triangle in mixed:
        ends = []
        for a, b in ((0, 1), (1, 2), (2, 0)):
            va, vb = sorted((int(triangle[a]), int(triangle[b])))
            if (facing[va] < 0) != (facing[vb] < 0):
                share = facing[va] / (facing[va] - facing[vb])
                place[va, vb] = camera_points[va] * (1 - share) + camera_points[vb] * share
                ends.append((va, vb))
        joined[ends[0]].append(ends[1])
        joined[ends[1]].append(ends[0])
    seen: set[Cell] = set()
    starts = [*(k for k in joined if len(joined[k]) == 1), *joined]
    chains = [np.array([place[k] for k in _walk(start, joined, seen)]) for start in starts if start not in seen]
    return [chain for chain in chains if len(chain) > 2]


def _walk(start: Cell, joined: dict[Cell, list[Cell]], seen: set[Cell]) -> list[Cell]:
    """Return the crossings from `start` on, not seen before, closed when they lead back to it."""
    line = [start]
    seen.add(start)
    while onward := [k for k in joined[line[-1]] if k not in seen]:
        line.append(onward[0])
        seen.add(onward[0])
    return [*line, start] if len(line) > 3 and start in joined[line[-1]] else line
