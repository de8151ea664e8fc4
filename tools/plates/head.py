"""The head as a surface on which whatever is set out on the face chart can be carried to any view."""

from functools import cached_property

import numpy as np
import shapely

from plates.camera import FRONTAL, LATERAL, Box, View
from plates.figure import TRAGION, Figure

BELOW_TOP = 330.0
EYES = {"l": "helper-l-eye", "r": "helper-r-eye"}


def signed_distance(outline: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return the distance to a closed outline: positive inside, negative outside."""
    polygon = shapely.Polygon(outline)
    places = shapely.points(points)
    distance = shapely.distance(polygon.exterior, places)
    return np.where(shapely.contains(polygon, places), distance, -distance)


class Head:
    """The refined head (mm, body frame) with its frames, eyes, and ways to carry things over its skin.

    Carrying over: an outline on the face chart becomes a number at every vertex, its signed
    distance; seen from any camera, the zero line of that number is the same outline on the skin.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.surface = figure.surface(2, eyes=True, below_top=BELOW_TOP)
        self.tragion = figure.vertices[TRAGION].copy()
        self.on_chart = self.to_chart(self.surface.vertices)

    def to_chart(self, points: np.ndarray) -> np.ndarray:
        """Return body points on the face chart."""
        return -(np.asarray(points) - self.tragion)[..., [2, 1]]

    @cached_property
    def eyes(self) -> dict[str, tuple[np.ndarray, float]]:
        """Centre and radius of either eyeball, by side."""
        found = {}
        for side, group in EYES.items():
            ball = self.figure.vertices[self.figure.groups[group]]
            low, high = ball.min(0), ball.max(0)
            found[side] = ((low + high) / 2, float(high[0] - low[0]) / 2)
        return found

    def lateral_view(self, box: Box, ppm: float) -> View:
        """Return the view of the face chart."""
        return View(self.surface, LATERAL, self.tragion, box, ppm)

    def turned_view(self, camera: np.ndarray, box: Box, ppm: float) -> View:
        """Return a view whose origin lies midway between the tragia."""
        return View(self.surface, camera, self.tragion * [0, 1, 1], box, ppm)

    def carried(self, view: View, outline: np.ndarray, reach: float) -> np.ndarray:
        """Return the image of the signed distance (mm on the face chart, within ± reach) to an outline."""
        distance = np.clip(signed_distance(outline, self.on_chart), -reach, reach)
        return np.where(view.mask, view.image(distance), -reach)

    @cached_property
    def _front(self) -> View:
        return View(self.surface, FRONTAL, self.tragion * [0, 1, 0], (-90, -150, 90, 120), 5)

    @cached_property
    def _side(self) -> View:
        return self.lateral_view((-128, -152, 128, 152), 5)

    def on_front(self, points: np.ndarray) -> np.ndarray:
        """Return the skin at places seen from ahead: mm to the person's left of the midline, below the tragion."""
        depth = self._front.sample(self._front.depth, points)
        return np.stack([points[:, 0], self.tragion[1] - points[:, 1], depth], 1)

    def on_side(self, points: np.ndarray) -> np.ndarray:
        """Return the body points of the left skin at places of the face chart; NaN beside the head."""
        depth = self._side.sample(self._side.depth, points)
        depth = np.where(np.isfinite(depth), depth, np.nan)
        return np.stack([depth + self.tragion[0], self.tragion[1] - points[:, 1], self.tragion[2] - points[:, 0]], 1)
