"""A small sound atlas in a folder of its own, for tests that break it."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sound atlas in `small/`, free to be changed."""
    return Path(shutil.copytree(Path(__file__).with_name("small"), tmp_path / "small"))
