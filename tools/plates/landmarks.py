"""Named places of the figure, measured on its vertices, in the body's and both charts' millimetres."""

import json
from typing import Any, NamedTuple

import numpy as np

from plates.figure import TRAGION, Figure
from plates.points import load


class Landmark(NamedTuple):
    """A landmark of the left side or the midline.

    `place` is mm to the person's left of the midline, below the top of the head, and forward; `face`
    and `back` are where it lies on the charts, seen through whatever is in front of it.
    """

    id: str
    vertex: int
    place: tuple[float, float, float]
    face: tuple[float, float]
    back: tuple[float, float]


def measured(figure: Figure) -> list[Landmark]:
    """Return every landmark of `points/landmarks.toml` as it is on the figure, to a tenth of a millimetre."""
    tragion = figure.vertices[TRAGION]
    found = []
    for name, entry in load("landmarks").items():
        x, y, z = figure.vertices[entry["vertex"]]
        down = figure.top - y
        place, face = (x, down, z), (tragion[2] - z, tragion[1] - y)
        found.append(Landmark(name, entry["vertex"], _tenths(place), _tenths(face), _tenths((-x, down))))
    return found


def _tenths(values: tuple[float, ...]) -> tuple[Any, ...]:
    return tuple(float(value) + 0.0 for value in np.round(values, 1))  # + 0.0 turns -0.0 into 0.0


def as_json(landmarks: list[Landmark]) -> str:
    """Return the table as JSON, one landmark a line."""
    lines = ",\n".join("  " + json.dumps(landmark._asdict()) for landmark in landmarks)
    return f"[\n{lines}\n]\n"
