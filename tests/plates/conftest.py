"""The generator of the plates is no part of the program: its tests find it in `tools/`."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))


@pytest.fixture(scope="session")
def assets() -> Path:
    """The folder of the plates as they are shipped."""
    return ROOT / "assets"
