"""Lips and eyes of a head seen from ahead or half ahead, taken from the mesh itself."""

import numpy as np
import shapely
import shapely.affinity
from scipy import ndimage
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from plates import curves, ink
from plates.contours import region
from plates.head import Head, signed_distance
from plates.head_skin import Skin
from plates.plate import Group
from plates.points import load
from plates.shapes import outline, parts
from plates.soft import fill_soft

IRIS, PUPIL = 5.9, 2.5
"""Radii of iris and pupil, mm."""


def draw_lips(head: Head, skin: Skin, group: Group) -> None:
    """Draw the red of the lips, bounded by loops of vertices, and its shade."""
    seen = np.where(skin.kept, skin.view.image(_redness(head)), -5.0)
    lips = region(skin.view, seen, 0.3, 2).intersection(skin.area)
    fill_soft(group, lips, "lip", (0.58, 0.5), 1.2)
    tone = ndimage.gaussian_filter(skin.tone, 0.8 * skin.view.ppm)
    for level in (0.42, 0.52, 0.62):
        dark = region(skin.view, (tone > level) & (seen > 0), 0.35, 2).intersection(skin.area)
        group.fill(outline(dark, 0.12, decimals=1, smallest=2), "shade", 0.16)


def _redness(head: Head) -> np.ndarray:
    """Return per vertex the distance (mm, within ± 5) to the edge of the red of the lips, seen from ahead."""
    vertices = head.figure.vertices
    loops = []
    for name in ("upper_lip", "lower_lip"):
        left = vertices[load("face")[name]][:, :2]
        loops.append(curves.spline(np.vstack([left[::-1], left[1:] * [-1, 1]]), steps=6))
    edge = np.vstack([loops[0], loops[1][::-1]])
    points = head.surface.vertices
    middle = vertices[load("face")["upper_lip"][0]][1] - 8
    near = (points[:, 2] > head.tragion[2] + 60) & (np.abs(points[:, :2] - [0, middle]) < [45, 40]).all(1)
    distance = np.full(len(points), -5.0)
    distance[near] = np.clip(signed_distance(edge, points[near, :2]), -5, 5)
    return distance


def draw_eyes(head: Head, skin: Skin, group: Group) -> None:
    """Draw the eyes as far as the lids leave them free: white, iris, pupil, shadow and margins of the lids."""
    for white in parts(region(skin.view, skin.view.is_eye, 0.12, 0.6)):
        group.fill(outline(white, 0.05, smallest=0.5), "eyewhite")
        for centre, radius in head.eyes.values():
            _draw_iris(skin, group, white, centre, radius)
        shadow = white.difference(shapely.affinity.translate(white, 0, 1.5))
        group.fill(outline(shadow, 0.06, smallest=0.2), "shade", 0.35)
        upper, lower = _lids(white)
        group.fill(
            ink.ribbon(curves.smooth(upper, 0.4, 0.15), 1.25, taper=(0.75, 0.75), spacing=0.25, tail=0.35), "ink"
        )
        group.fill(ink.ribbon(curves.smooth(lower, 0.4, 0.15), 0.5, taper=(0.9, 0.9), spacing=0.25), "fine")


def _draw_iris(skin: Skin, group: Group, white: Polygon, centre: np.ndarray, radius: float) -> None:
    forward = np.sqrt(radius**2 - IRIS**2)
    base, dome = (_circle(skin, centre, r, dz) for r, dz in ((IRIS, forward), (IRIS * 0.9, forward + 1.6)))
    iris = shapely.union(base.buffer(0.25), dome.buffer(0.25)).convex_hull.intersection(white)
    if iris.area < 0.3:
        return  # the eye of the other side
    group.fill(outline(iris, 0.05, smallest=0.2), "iris", stroke="ink", width=0.25)
    pupil = _circle(skin, centre, PUPIL, forward + 0.5).buffer(0.15).intersection(white)
    group.fill(outline(pupil, 0.05, smallest=0.1), "pupil")
    glint = _circle(skin, centre + np.array([-2.2, 2.0, 0]), 0.85, radius).intersection(white)
    group.fill(outline(glint, 0.05, smallest=0.1), "eyewhite")


def _circle(skin: Skin, centre: np.ndarray, radius: float, forward: float) -> BaseGeometry:
    """Return how a circle in the frontal plane, so far in front of a centre, is seen."""
    turn = np.linspace(0, 2 * np.pi, 60)
    points = centre + np.stack([radius * np.cos(turn), radius * np.sin(turn), np.full(60, forward)], 1)
    return Polygon(skin.view.project(points)[0]).buffer(0)


def _lids(white: Polygon) -> tuple[np.ndarray, np.ndarray]:
    """Return the upper and lower edge of an eye, both from left to right."""
    edge = np.array(white.exterior.coords)[:-1]
    left, right = int(edge[:, 0].argmin()), int(edge[:, 0].argmax())
    edge = np.roll(edge, -left, 0)
    right = (right - left) % len(edge)
    one, other = edge[: right + 1], np.vstack([edge[right:], edge[:1]])[::-1]
    return (one, other) if one[:, 1].mean() < other[:, 1].mean() else (other, one)
