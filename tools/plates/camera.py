"""One orthographic look at a surface: what is seen at each pixel, how deep, which way it faces."""

from functools import cached_property

import numpy as np

from plates.figure import Surface
from plates.mesh import triangles, vertex_normals
from plates.raster import interpolate, rasterize

# rows: the picture's x (right), up and towards the viewer in the body frame
LATERAL = np.array([[0, 0, -1.0], [0, 1, 0], [1, 0, 0]])
FRONTAL = np.eye(3)
POSTERIOR = np.array([[-1.0, 0, 0], [0, 1, 0], [0, 0, -1]])

Box = tuple[float, float, float, float]


def turned(degrees: float) -> np.ndarray:
    """Return a level camera turned from the front towards the person's left side."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]])


class View:
    """A surface seen by a camera, as images of `ppm` pixels a millimetre over `box` (x0, y0, x1, y1).

    Picture millimetres: x to the right, y down, from where `origin` (mm, body frame) is seen.
    """

    def __init__(self, surface: Surface, camera: np.ndarray, origin: np.ndarray, box: Box, ppm: float) -> None:
        self.surface, self.camera, self.origin, self.box, self.ppm = surface, camera, np.asarray(origin), box, ppm
        self.width, self.height = int((box[2] - box[0]) * ppm), int((box[3] - box[1]) * ppm)
        self.tris = triangles(surface.quads)
        self.points, self.depths = self.project(surface.vertices)
        self.normals3 = vertex_normals(surface.vertices, self.tris) @ camera.T
        self.picture = rasterize((self.points - box[:2]) * ppm, self.depths, self.tris, self.width, self.height)
        self.depth = self.picture.depth
        self.mask = self.picture.triangle >= 0

    def project(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return where body points are seen (picture mm) and how near they are (mm)."""
        seen = (np.asarray(points, float) - self.origin) @ self.camera.T
        return seen[:, :2] * [1, -1], seen[:, 2]

    def image(self, values: np.ndarray) -> np.ndarray:
        """Return a value per vertex as an image."""
        return interpolate(values, self.tris, self.picture)

    @cached_property
    def normal(self) -> np.ndarray:
        """Unit normals as an image: right, up, towards the viewer."""
        image = self.image(self.normals3)
        return image / np.maximum(np.linalg.norm(image, axis=-1, keepdims=True), 1e-9)

    @cached_property
    def is_eye(self) -> np.ndarray:
        """Whether an eyeball is seen, per pixel."""
        twice = np.r_[self.surface.is_eye, self.surface.is_eye]
        return self.mask & twice[np.maximum(self.picture.triangle, 0)]

    def to_mm(self, rows_columns: np.ndarray) -> np.ndarray:
        """Return picture millimetres of pixel indices (row, column)."""
        return (rows_columns[:, ::-1] + 0.5) / self.ppm + self.box[:2]

    def pixels(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the rows and columns of picture millimetres, kept within the picture."""
        cell = np.floor((np.asarray(points) - self.box[:2]) * self.ppm).astype(int)
        return np.clip(cell[:, 1], 0, self.height - 1), np.clip(cell[:, 0], 0, self.width - 1)

    def sample(self, image: np.ndarray, points: np.ndarray) -> np.ndarray:
        """Return the values of an image at picture millimetres."""
        return image[self.pixels(points)]

    def shows(self, points: np.ndarray, tolerance: float) -> np.ndarray:
        """Return whether body points are seen, with nothing nearer by more than `tolerance` mm."""
        where, depth = self.project(points)
        cell = (where - self.box[:2]) * self.ppm
        within = (cell >= 0).all(1) & (cell < [self.width, self.height]).all(1)
        return within & (self.sample(self.depth, where) <= depth + tolerance)
