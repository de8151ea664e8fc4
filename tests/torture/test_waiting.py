"""The thread that paints and the thread of the window never wait for each other."""

import os
import subprocess
import sys
from pathlib import Path

WAITING = Path(__file__).with_name("waiting.py")


def paint(home: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Paint in the background in a process of its own."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(home)}
    command = [sys.executable, str(WAITING), *more]
    return subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, check=False)


def test_nobody_waits_for_ever(tmp_path: Path) -> None:
    """Plates are painted while the window reads thousands of icons, and both come to their end."""
    done = paint(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "30 pictures" in done.stdout


def test_waiting_for_ever_is_seen(tmp_path: Path) -> None:
    """Drawings that are read through Python make the two wait, and the stacks of both are told.

    Not each time: twice, on a busy machine, both came to their end.
    """
    done = next((done for done in (paint(tmp_path, "--plant") for _ in range(4)) if done.returncode), None)
    assert done is not None
    assert done.returncode == 1
    assert "_picture" in done.stderr
