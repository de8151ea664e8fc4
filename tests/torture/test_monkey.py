"""Random events by the ten thousand: no exception, no warning of Qt, no abort, no memory that grows."""

import os
import random
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.torture.child import ROOT, run
from tests.torture.memory import COUNTED

SHORT, FULL = 20_000, 100_000
TOLD = ROOT / "build" / "torture"
"""Here stays what each part of the full dose said, also when everything is ended from outside."""


def let_loose(
    home: Path, seed: int, events: int, *more: str, platform: str = "offscreen", told: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Let the monkey at a window of its own, in a home of its own; what it prints names the seed."""
    env = {**COUNTED, "QT_QPA_PLATFORM": platform}
    return run("monkey.py", "--seed", str(seed), "--events", str(events), *more, home=home, env=env, told=told)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(20251122, 20251127))
def test_nothing_breaks(tmp_path: Path, seed: int) -> None:
    """Thousands of random events end with exit code 0, without a word on stderr, grown by 8 MiB at most.

    A seed that grew by more is played once again, for what leaks grows each time; what Qt keeps for a while of the
    letters and windows that were seen last comes and goes by some MiB. One seed opens print previews: of the pages it
    set, typst keeps up to 160 MiB. It has some plates read from their drawings, the full dose all, which takes long.
    """
    previews = ("--previews", "--drawings", "20", "--growth", "160")
    more = previews if seed % 5 == 2 else ("--drawings", "0", "--growth", "8")
    more += ("--rests", "2")
    done = let_loose(tmp_path, seed, SHORT, *more)
    faults = [line for line in done.stdout.splitlines() if line.startswith("event ")]
    if len(faults) == 1 and "memory grew" in faults[0]:
        done = let_loose(tmp_path / "again", seed, SHORT, *more)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{SHORT} events" in done.stdout


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(10))
def test_nothing_breaks_in_a_long_time(torture: bool, tmp_path: Path, part: int) -> None:
    """A million events with other seeds, on the screen as without one, each part grown by 16 MiB at most."""
    if not torture:
        pytest.skip("only with --torture")
    seed = random.SystemRandom().randrange(2**32)
    platform = "xcb" if part % 2 and "DISPLAY" in os.environ else "offscreen"
    more = ("--previews", "--growth", "160") if part % 5 == 0 else ("--growth", "16")
    told = TOLD / f"monkey-{part}-{seed}-{platform}"
    done = let_loose(tmp_path, seed, FULL, *more, platform=platform, told=told)
    assert (done.returncode, done.stderr) == (0, ""), f"what it said stands in {told}"


@pytest.mark.parametrize(
    ("planted", "more"),
    [
        (
            {"exception": "IndexError", "warning": "QtWarningMsg: planted", "freeze": "the last deed took 1."},
            ("--longest", "1"),
        ),
        ({"leak": "memory grew"}, ("--growth", "8")),
    ],
    ids=["at once", "in time"],
)
def test_the_monkey_sees_what_breaks(tmp_path: Path, planted: Mapping[str, str], more: Sequence[str]) -> None:
    """A mistake planted in a slot is told with its number among the events, and fails the run."""
    done = let_loose(tmp_path, 1, 400, "--plant", *planted, *more, "--rests", "2", "--drawings", "0")
    assert done.returncode == 1
    assert "event " in done.stdout
    assert [words for words in planted.values() if words not in done.stdout] == []


def test_an_abort_is_seen(tmp_path: Path) -> None:
    """A crash of the process fails the run and leaves a trace of where it happened."""
    done = let_loose(tmp_path, 1, 120, "--plant", "abort", "--drawings", "0")
    assert done.returncode < 0
    assert "Fatal Python error" in done.stderr
