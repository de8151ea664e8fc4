"""Generated and broken atlases and drawings: an atlas or a list of faults each, soon and small; nothing else."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BREAKER = Path(__file__).with_name("broken_atlas.py")


def broken(count: int, seed: int, *more: str) -> dict[str, Any]:
    """Return what came of breaking so many atlases in a process of its own."""
    command = [sys.executable, str(BREAKER), "--count", str(count), "--seed", str(seed), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ})
    print(seed, done.stdout, done.stderr)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_a_broken_atlas_is_an_atlas_or_faults() -> None:
    """Six thousand broken folders: no other exception, and no more than 50 MiB for any; some are still sound."""
    told = broken(6_000, 20261125)
    assert told["odd"] == []
    assert told["largest_mib"] < 50
    assert 0 < told["sound"] < 6_000


def test_what_reading_does_wrong_is_seen() -> None:
    """Planted in the first readings: too much memory, too long a time, another exception, and no word of a fault."""
    told = broken(20, 1, "--plant")
    assert told["largest_mib"] > 50
    assert told["slowest_ms"] > 200
    assert [(number, what) for number, _, what in told["odd"]] == [(2, "KeyError('planted')"), (3, "faults")]


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("run", range(10))
def test_a_quarter_of_a_million_broken_atlases(torture: bool, run: int) -> None:
    """The full dose, ten times 25,000 with seeds that are printed: each within 200 ms of processor time."""
    if not torture:
        pytest.skip("only with --torture")
    told = broken(25_000, random.SystemRandom().randrange(2**32))
    assert told["odd"] == []
    assert told["largest_mib"] < 50
    assert told["slowest_ms"] < 200
