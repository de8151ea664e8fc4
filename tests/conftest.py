"""What every test stands on: a home of its own, a platform without the user's desktop, and the built-in atlas."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.resources import asset


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--torture` for its full dose, and `--retake-pictures`."""
    parser.addoption("--torture", action="store_true", help="the full dose of the torture tests, for minutes")
    parser.addoption("--retake-pictures", action="store_true", help="write the reference pictures instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    """Keep tests and the programs they start away from the user's settings, caches, language and desktop; time none."""
    settings.register_profile("untimed", parent=settings(), deadline=None)  # a busy machine is no fault
    settings.load_profile(config.getoption("--hypothesis-profile") or "untimed")
    home = tempfile.TemporaryDirectory(prefix="cheekviewer-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(home.cleanup)
    Path(home.name).chmod(0o700)  # Qt refuses a runtime folder that others can read
    for name in [name for name in os.environ if name.startswith(("QT_", "XDG_", "LC_"))]:
        if name != "QT_QPA_PLATFORM":
            del os.environ[name]
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        os.environ[name] = home.name
    os.environ.update(LANG="C.UTF-8", LANGUAGE="", PYTHONPATH=str(config.rootpath / "src"))
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # more wait for work by spinning, 0.1 s in each process that loads numpy
    if config.getoption("--retake-pictures"):
        os.environ["CHEEKVIEWER_RETAKE_PICTURES"] = "1"
    if sys.platform == "linux":
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if shutil.which("Xvfb") else "offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the torture tests, and of these with the monkey: a worker that met them last would be waited for."""
    items.sort(key=lambda item: (item.path.parent.name != "torture", item.path.name != "test_monkey.py"))


@pytest.fixture(scope="session")
def torture(pytestconfig: pytest.Config) -> bool:
    """Whether the full dose of the torture tests was asked for."""
    return bool(pytestconfig.getoption("--torture"))


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The built-in atlas."""
    return load_atlas(asset("atlas"), asset("."))
