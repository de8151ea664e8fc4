"""An orthographic z-buffer in numpy: which triangle is seen at each pixel, where in it, how near."""

from typing import NamedTuple

import numpy as np

_FRAGMENTS = 4_000_000  # candidate pixels tested at once; bounds the memory


class Picture(NamedTuple):
    """Per pixel (rows, columns): triangle number or -1, barycentric weights, depth or -inf."""

    triangle: np.ndarray
    weights: np.ndarray
    depth: np.ndarray


def rasterize(points: np.ndarray, depth: np.ndarray, tris: np.ndarray, width: int, height: int) -> Picture:
    """Return the nearest triangle at each pixel centre; `points` in pixels (x, y down), larger depth is nearer."""
    a, b, c = (points[tris[:, k]] for k in range(3))
    low = np.floor(np.minimum(np.minimum(a, b), c) - 0.5).astype(int)
    high = np.ceil(np.maximum(np.maximum(a, b), c) + 0.5).astype(int)
    twice_area = _cross(b - a, c - a)
    seen = (high > 0).all(1) & (low < [width, height]).all(1) & (np.abs(twice_area) > 1e-9)
    picture = Picture(
        np.full(height * width, -1, np.int64),
        np.zeros((height * width, 3), np.float32),
        np.full(height * width, -np.inf),
    )
    sizes = (high - low).max(1)
    by_size = np.argsort(sizes, kind="stable")
    by_size = by_size[seen[by_size]]
    start = 0
    while start < len(by_size):
        # triangles of like size share one grid of candidate pixels
        side = int(sizes[by_size[start]] * 1.25) + 2
        like = int(np.searchsorted(sizes[by_size], side, side="left"))
        some = by_size[start : min(like, start + max(1, _FRAGMENTS // side**2))]
        _draw(picture, some, (a, b, c), twice_area, low, side, depth[tris], (width, height))
        start += len(some)
    shape = (height, width)
    return Picture(picture.triangle.reshape(shape), picture.weights.reshape(*shape, 3), picture.depth.reshape(shape))


def _cross(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    return u[..., 0] * v[..., 1] - u[..., 1] * v[..., 0]


def _draw(
    picture: Picture,
    some: np.ndarray,
    corners: tuple[np.ndarray, np.ndarray, np.ndarray],
    twice_area: np.ndarray,
    low: np.ndarray,
    side: int,
    corner_depth: np.ndarray,
    size: tuple[int, int],
) -> None:
    """Put the triangles `some` into the flat picture where they are nearer than what is there."""
    width, height = size
    a, b, c = (corner[some][:, None, None, :] for corner in corners)
    step = np.arange(side)
    cells = low[some][:, None, None, :] + np.stack(np.meshgrid(step, step), 2)[None]
    centres = cells + 0.5
    area = twice_area[some][:, None, None]
    wb, wc = _cross(centres - a, c - a) / area, _cross(b - a, centres - a) / area
    wa = 1 - wb - wc
    inside = (np.minimum(np.minimum(wa, wb), wc) >= -1e-6) & (cells >= 0).all(3)
    inside &= (cells[..., 0] < width) & (cells[..., 1] < height)
    which = np.nonzero(inside)[0]
    triangle = some[which]
    weights = np.stack([wa[inside], wb[inside], wc[inside]], 1)
    z = (weights * corner_depth[triangle]).sum(1)
    pixel = cells[inside] @ [1, width]
    order = np.lexsort((z, pixel))  # the nearest fragment of a pixel comes last
    order = order[np.r_[pixel[order][1:] != pixel[order][:-1], True]] if len(order) else order
    order = order[z[order] > picture.depth[pixel[order]]]
    picture.depth[pixel[order]] = z[order]
    picture.triangle[pixel[order]] = triangle[order]
    picture.weights[pixel[order]] = weights[order]


def interpolate(values: np.ndarray, tris: np.ndarray, picture: Picture) -> np.ndarray:
    """Return a value per vertex as an image; 0 where no triangle is seen."""
    image = np.zeros(picture.triangle.shape + values.shape[1:])
    seen = picture.triangle >= 0
    corners = values[tris[picture.triangle[seen]]]
    weights = picture.weights[seen]
    image[seen] = (corners * (weights[..., None] if values.ndim > 1 else weights)).sum(1)
    return image
