"""Random events by the ten thousand: no exception, no warning of Qt, no abort."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

MONKEY = Path(__file__).with_name("monkey.py")
EVENTS = 20_000


def let_loose(
    home: Path, seed: int, events: int, *more: str, platform: str = "offscreen"
) -> subprocess.CompletedProcess[str]:
    """Let the monkey at a window of its own, in a home of its own; what it prints names the seed."""
    env = {**os.environ, "QT_QPA_PLATFORM": platform, "XDG_CONFIG_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    given = ["--seed", str(seed), "--events", str(events), *more]
    done = subprocess.run(
        [sys.executable, str(MONKEY), *given], env=env, cwd=home, capture_output=True, text=True, check=False
    )
    print(*given, done.stdout, done.stderr, sep="\n")
    return done


@pytest.mark.timeout(300)
def test_nothing_breaks(tmp_path: Path) -> None:
    """Twenty thousand random events end with exit code 0 and without a word on stderr."""
    done = let_loose(tmp_path, 20251122, EVENTS)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{EVENTS} events" in done.stdout


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("run", range(12))
def test_nothing_breaks_in_a_long_time(torture: bool, tmp_path: Path, run: int) -> None:
    """The same with other seeds, each printed, on the screen as without one."""
    if not torture:
        pytest.skip("only with --torture")
    seed = random.SystemRandom().randrange(2**32)
    on_screen = run % 2 and "DISPLAY" in os.environ
    done = let_loose(tmp_path, seed, EVENTS, platform="xcb" if on_screen else "offscreen")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("fault", ["exception", "warning"])
def test_the_monkey_sees_what_breaks(tmp_path: Path, fault: str) -> None:
    """A mistake planted in a slot is told with its number among the events, and fails the run."""
    done = let_loose(tmp_path, 1, 120, "--plant", fault)
    assert done.returncode == 1
    assert {"exception": "IndexError", "warning": "QtWarningMsg: planted"}[fault] in done.stdout
    assert "event " in done.stdout


def test_an_abort_is_seen(tmp_path: Path) -> None:
    """A crash of the process fails the run and leaves a trace of where it happened."""
    done = let_loose(tmp_path, 1, 120, "--plant", "abort")
    assert done.returncode < 0
    assert "Fatal Python error" in done.stderr
