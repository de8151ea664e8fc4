"""A page that is closed while it works in the background takes nothing with it."""

from pathlib import Path

import pytest

from tests.torture.child import run


@pytest.mark.timeout(1800)
def test_a_page_may_be_closed_while_it_compares(torture: bool, tmp_path: Path) -> None:
    """Opened, and closed at random moments, again and again: the program lives."""
    times = 5000 if torture else 150
    done = run("comparing.py", "--times", str(times), home=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"{times} pages\n"), done.stderr


def test_what_the_background_must_not_let_go_of_is_seen(tmp_path: Path) -> None:
    """An object whose method a signal is connected to, let go of in the background, ends or stops the process.

    By chance, within some hundred pages; so it has a few tries.
    """
    seeds = ("1", "2", "3", "4")
    ends = (run("comparing.py", "--plant", "--seed", seed, "--times", "500", home=tmp_path) for seed in seeds)
    done = next((done for done in ends if done.returncode), None)
    assert done is not None
