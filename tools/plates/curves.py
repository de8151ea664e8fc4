"""Polylines in the plane: even spacing, smoothing, splines through control points. Any unit."""

import numpy as np


def arc_lengths(points: np.ndarray) -> np.ndarray:
    """Return the way along the polyline to each point, from 0."""
    return np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]


def length(points: np.ndarray) -> float:
    """Return the length of a polyline."""
    return float(arc_lengths(np.asarray(points, float))[-1])


def closed(points: np.ndarray) -> np.ndarray:
    """Return the polyline with its first point repeated at the end, if it is not there yet."""
    points = np.asarray(points, float)
    return points if np.allclose(points[0], points[-1], atol=1e-9) else np.vstack([points, points[:1]])


def resample(points: np.ndarray, spacing: float, *, close: bool = False) -> np.ndarray:
    """Return the polyline with evenly spaced points, about `spacing` apart, at least three."""
    points = closed(points) if close else np.asarray(points, float)
    way = arc_lengths(points)
    distinct = np.r_[True, np.diff(way) > 1e-9]
    points, way = points[distinct], way[distinct]
    even = np.linspace(0, way[-1], max(3, round(way[-1] / spacing) + 1))
    return np.stack([np.interp(even, way, column) for column in points.T], 1)


def smooth(points: np.ndarray, sigma: float, spacing: float, *, close: bool = False) -> np.ndarray:
    """Return the polyline resampled and blurred by a Gaussian along its length; open ends stay put."""
    points = resample(points, spacing, close=close)
    reach = max(1, int(3 * sigma / spacing))
    if close:
        ring = points[:-1]
        if len(ring) < 2 * reach + 1:
            return points
        blurred = _convolve(np.vstack([ring[-reach:], ring, ring[:reach]]), sigma, spacing, reach)
        return closed(blurred)
    if len(points) < 4:
        return points
    reach = min(reach, len(points) - 1)
    before, after = 2 * points[0] - points[reach:0:-1], 2 * points[-1] - points[-2 : -reach - 2 : -1]
    blurred = _convolve(np.vstack([before, points, after]), sigma, spacing, reach)
    blurred[0], blurred[-1] = points[0], points[-1]
    return blurred


def _convolve(points: np.ndarray, sigma: float, spacing: float, reach: int) -> np.ndarray:
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) * spacing / sigma) ** 2)
    return np.stack([np.convolve(column, kernel / kernel.sum(), "valid") for column in points.T], 1)


def spline(points: np.ndarray, *, close: bool = False, steps: int = 12) -> np.ndarray:
    """Return a dense polyline through the control points: centripetal Catmull-Rom.

    P. J. Barry, R. N. Goldman, "A recursive evaluation algorithm for a class of Catmull-Rom
    splines", SIGGRAPH 1988; knots with the square root of the chords, so it makes no loops.
    """
    points = np.asarray(points, float)
    if close:
        points = np.vstack([points[-1], points, points[:2]])
    else:
        points = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    spans = [_span(points[i : i + 4], steps) for i in range(len(points) - 3)]
    return np.vstack([*spans, points[-2][None]])


def _span(p: np.ndarray, steps: int) -> np.ndarray:
    """Return the curve between the middle two of four control points, without its end."""
    chords = np.maximum(np.linalg.norm(np.diff(p, axis=0), axis=1), 1e-6)
    t = np.r_[0.0, np.cumsum(np.sqrt(chords))]
    at = np.linspace(t[1], t[2], steps, endpoint=False)[:, None]

    def mix(a: np.ndarray, b: np.ndarray, i: int, j: int) -> np.ndarray:
        return (t[j] - at) / (t[j] - t[i]) * a + (at - t[i]) / (t[j] - t[i]) * b

    a1, a2, a3 = mix(p[0], p[1], 0, 1), mix(p[1], p[2], 1, 2), mix(p[2], p[3], 2, 3)
    return mix(mix(a1, a2, 0, 2), mix(a2, a3, 1, 3), 1, 2)


def tangents(points: np.ndarray, *, close: bool = False) -> np.ndarray:
    """Return unit tangents; for a closed line `points` must not repeat its first point."""
    along = np.roll(points, -1, 0) - np.roll(points, 1, 0) if close else np.gradient(points, axis=0)
    return along / np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-12)


def normals(points: np.ndarray, *, close: bool = False) -> np.ndarray:
    """Return unit normals: the tangents turned from x towards y."""
    return tangents(points, close=close)[:, ::-1] * [-1, 1]


def calmed(ring: np.ndarray, *, fine: float, coarse: float, keep: tuple[float, float], spacing: float) -> np.ndarray:
    """Return a closed line without facet wobble that keeps its sharp features.

    It is a coarse Gaussian where that differs from a fine one by less than `keep[0]`, and the fine
    one where they differ by more than `keep[1]`.
    """
    points = resample(ring, spacing, close=True)
    sharp, quiet = smooth(points, fine, spacing, close=True), smooth(points, coarse, spacing, close=True)
    count, reach = min(len(sharp), len(quiet)), int(3 / spacing)
    sharp, quiet = sharp[:count], quiet[:count]
    apart = np.linalg.norm(sharp - quiet, axis=1)
    wrapped = np.r_[apart[-reach:], apart, apart[:reach]]
    widest = np.lib.stride_tricks.sliding_window_view(wrapped, 2 * reach + 1).max(1)
    share = np.clip((widest - keep[0]) / (keep[1] - keep[0]), 0, 1)
    share = share * share * (3 - 2 * share)
    window = np.hanning(2 * reach + 1)
    share = np.convolve(np.r_[share[-reach:], share, share[:reach]], window / window.sum(), "valid")[:, None]
    blend = sharp * share + quiet * (1 - share)
    blend[-1] = blend[0]
    return blend


def mirrored(points: np.ndarray) -> np.ndarray:
    """Return the points of the other side of the body: x changes its sign."""
    return np.asarray(points, float) * [-1, 1]
