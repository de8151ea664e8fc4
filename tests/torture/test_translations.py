"""A damaged file of translations is refused before Qt dies of it."""

import random
from pathlib import Path

import pytest

from tests.torture.child import run


@pytest.mark.timeout(1800)
def test_no_spoiled_translation_is_fatal(torture: bool, tmp_path: Path) -> None:
    """Of thousands of spoiled files, Qt survives every one that we give it."""
    times, seed = (200_000, random.SystemRandom().randrange(2**32)) if torture else (3000, 20251122)
    done = run("translations.py", str(times), str(seed), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{times} translations" in done.stdout


def test_a_fatal_translation_is_seen(tmp_path: Path) -> None:
    """Without our look at it, a spoiled file ends the process, and the run fails."""
    done = run("translations.py", "3000", "1", "--plant", home=tmp_path)
    assert done.returncode < 0
    assert "Fatal Python error" in done.stderr
