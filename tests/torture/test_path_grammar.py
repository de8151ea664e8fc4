"""Path data at random: rings that keep what is promised, or a refusal in words; nothing else."""

import random
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from cheekviewer.atlas import paths
from tests.torture.broken_atlas import broken
from tests.torture.child import ROOT, surroundings
from tests.torture.path_grammar import check, drawn_data, plant

GRAMMAR = Path(__file__).with_name("path_grammar.py")


def spoil(times: int, seed: int) -> int:
    """Check so many spoiled drawings of ours; return how many of them are still taken."""
    luck, drawn = random.Random(seed), [data[:3000] for data in drawn_data()]
    return sum(check(broken(luck, luck.choice(drawn))) for _ in range(times))


def test_a_spoiled_drawing_is_rings_or_refused(torture: bool) -> None:
    """Whatever becomes of the drawings that we ship, the grammar keeps its promises; some are still taken."""
    seed = random.SystemRandom().randrange(2**32) if torture else 20251126
    print(seed)
    times = 100_000 if torture else 3_000
    assert 0 < spoil(times, seed) < times


def test_a_promise_that_is_broken_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A grammar that takes numbers beyond the page is found out."""
    monkeypatch.setattr(paths._Pen, "_checked", paths._Pen._checked)  # put back afterwards
    plant()
    with pytest.raises(AssertionError, match="beyond the page"):
        spoil(3_000, 20251126)


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("more", "code"), [((), 0), (("--plant",), 77)])
def test_atheris_finds_nothing(torture: bool, tmp_path: Path, more: tuple[str, ...], code: int) -> None:
    """Two minutes of data made up by a tool that learns from the code break no promise; the planted fault is found."""
    if not torture:
        pytest.skip("only with --torture")
    if find_spec("atheris") is None:
        pytest.skip("atheris is not installed here; by hand: tests/torture/path_grammar.py tells how")
    command = [sys.executable, str(GRAMMAR), "--seconds", "120", *more]
    done = subprocess.run(command, env=surroundings(tmp_path), cwd=ROOT, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr)
    assert done.returncode == code
