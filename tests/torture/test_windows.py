"""A window that is closed gives everything back, however often."""

from pathlib import Path

import pytest

from tests.torture.child import run
from tests.torture.memory import COUNTED


@pytest.mark.timeout(3600)
def test_windows_leave_nothing(torture: bool, tmp_path: Path) -> None:
    """After windows were opened, used and closed, nothing is alive and memory is as it was, within 4 KiB a window."""
    done = run("windows.py", "5000" if torture else "300", home=tmp_path, env=COUNTED)
    assert done.returncode == 0


def test_what_is_kept_is_seen(tmp_path: Path) -> None:
    """A part of each window that something holds on to fails the run."""
    done = run("windows.py", "12", "--plant", home=tmp_path, env=COUNTED)
    assert done.returncode == 1
    assert "1 parts alive" in done.stdout
