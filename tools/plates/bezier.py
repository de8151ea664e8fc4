"""Polylines to cubic Béziers within a tolerance.

Least squares with re-parametrisation and splitting at the worst point, after P. J. Schneider, "An
algorithm for automatically fitting digitized curves", Graphics Gems (1990); written anew in numpy.
"""

from itertools import pairwise

import numpy as np

from plates.curves import arc_lengths, closed, length
from plates.pathdata import evaluate, path_data


def fit(
    points: np.ndarray, error: float, *, close: bool = False, corner: float = 60.0, window: float = 1.2
) -> list[np.ndarray]:
    """Return cubics (4 × 2) that stay within `error` of the points.

    Where the line turns by more than `corner` degrees over `window` on either side, the fit starts
    anew. A closed line starts at its sharpest corner if it has one, so that no seam shows.
    """
    points = closed(points) if close else np.asarray(points, float)
    points = points[np.r_[True, np.linalg.norm(np.diff(points, axis=0), axis=1) > 1e-7]]
    if len(points) < 3:
        return [np.linspace(points[0], points[1], 4)] if len(points) == 2 else []
    if close:
        points = _from_sharpest(points, corner, window)
    cuts = _corners(points, corner, window)
    seamless = close and len(cuts) == 2
    curves: list[np.ndarray] = []
    for start, end in pairwise(cuts):
        run = points[start : end + 1]
        reach = min(2, len(run) - 1)
        leaving, arriving = run[reach] - run[0], run[-1 - reach] - run[-1]
        if seamless:
            leaving = points[1] - points[-2]
            arriving = -leaving
        curves += _fit_run(run, _unit(leaving), _unit(arriving), error)
    return curves


def _unit(vector: np.ndarray) -> np.ndarray:
    return vector / max(float(np.linalg.norm(vector)), 1e-12)


def _turns(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return the angles between pairs of vectors, in degrees."""
    lengths = np.maximum(np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1), 1e-12)
    return np.degrees(np.arccos(np.clip((before * after).sum(1) / lengths, -1, 1)))


def _from_sharpest(points: np.ndarray, corner: float, window: float) -> np.ndarray:
    """Return a closed line turned so that it starts at its sharpest corner."""
    ring = points[:-1]
    if len(ring) < 8:
        return points
    reach = int(np.clip(round(window * len(points) / max(length(points), 1e-9)), 1, max(1, len(ring) // 8)))
    turns = _turns(ring - np.roll(ring, reach, 0), np.roll(ring, -reach, 0) - ring)
    return closed(np.roll(ring, -int(turns.argmax()), 0)) if turns.max() > corner else points


def _corners(points: np.ndarray, corner: float, window: float) -> list[int]:
    """Return the numbers of the points where the fit is cut: both ends and every corner."""
    way, last = arc_lengths(points), len(points) - 1
    at = np.arange(1, last)
    before = np.minimum(np.searchsorted(way, way[at] - window), at - 1)
    after = np.maximum(np.minimum(np.searchsorted(way, way[at] + window), last), at + 1)
    turns = np.r_[0.0, _turns(points[at] - points[before], points[after] - points[at]), 0.0]
    cuts, i = [0], 1
    while i < last:
        j = i
        while j < last and turns[j] > corner:
            j += 1
        if j > i:  # a run of sharp points is one corner: its sharpest point
            cuts.append(i + int(turns[i:j].argmax()))
        i = j + 1
    return [*cuts, last]


def _fit_run(
    points: np.ndarray, leaving: np.ndarray, arriving: np.ndarray, error: float, depth: int = 0
) -> list[np.ndarray]:
    """Return cubics through a run without corners, with the given end tangents."""
    if len(points) == 2 or depth > 40:
        third = np.linalg.norm(points[-1] - points[0]) / 3
        return [np.array([points[0], points[0] + third * leaving, points[-1] + third * arriving, points[-1]])]
    way = arc_lengths(points)
    at = way / max(way[-1], 1e-12)
    for _ in range(4):
        curve = _least_squares(points, leaving, arriving, at)
        apart = np.linalg.norm(evaluate(curve, at) - points, axis=1)
        worst = int(apart.argmax())
        if apart[worst] < error:
            return [curve]
        if apart[worst] > error * 6:
            break
        at = _nearest(curve, points, at)
    split = min(max(worst, 1), len(points) - 2)
    tangent = _unit(points[max(0, split - 2)] - points[min(len(points) - 1, split + 2)])
    first = _fit_run(points[: split + 1], leaving, tangent, error, depth + 1)
    return first + _fit_run(points[split:], -tangent, arriving, error, depth + 1)


def _least_squares(points: np.ndarray, leaving: np.ndarray, arriving: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Return the cubic with these end tangents that comes nearest to the points at their parameters."""
    u = at[:, None]
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u**3
    first, second = b1 * leaving, b2 * arriving
    rest = points - ((b0 + b1) * points[0] + (b2 + b3) * points[-1])
    c11, c12, c22 = (first * first).sum(), (first * second).sum(), (second * second).sum()
    x1, x2 = (first * rest).sum(), (second * rest).sum()
    det, chord = c11 * c22 - c12 * c12, length(points)
    p = q = chord / 3
    if abs(det) > 1e-12:
        p, q = (x1 * c22 - x2 * c12) / det, (c11 * x2 - c12 * x1) / det
    if min(p, q) < 1e-3 * chord or max(p, q) > 3 * chord:
        p = q = chord / 3
    return np.array([points[0], points[0] + p * leaving, points[-1] + q * arriving, points[-1]])


def _nearest(curve: np.ndarray, points: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Return parameters moved by one Newton step towards the nearest points of the cubic."""
    u = at[:, None]
    d1 = 3 * np.diff(curve, axis=0)
    d2 = 2 * np.diff(d1, axis=0)
    off = evaluate(curve, at) - points
    speed = (1 - u) ** 2 * d1[0] + 2 * u * (1 - u) * d1[1] + u * u * d1[2]
    bend = (1 - u) * d2[0] + u * d2[1]
    slope = (speed * speed).sum(1) + (off * bend).sum(1)
    safe = np.abs(slope) > 1e-12
    return np.clip(np.where(safe, at - (off * speed).sum(1) / np.where(safe, slope, 1), at), 0, 1)


def fitted(
    points: np.ndarray,
    error: float,
    *,
    close: bool = False,
    decimals: int = 2,
    corner: float = 60.0,
    window: float = 1.2,
) -> str:
    """Return path data of a polyline fitted within `error`."""
    return path_data(fit(points, error, close=close, corner=corner, window=window), close=close, decimals=decimals)
