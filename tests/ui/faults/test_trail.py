"""The last commands are on disk before they run, and only a crash makes anything of them."""

import faulthandler
from pathlib import Path

import pytest

from cheekviewer.storage import begin_trail, trails
from cheekviewer.ui.faults.trail import MOST_TOLD, Trail, crashes

STACKS = b'Fatal Python error: Aborted\n\nThread 0x1:\n  File "a.py", line 1 in b\n'


@pytest.fixture(autouse=True)
def _notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(faulthandler, "enable", lambda file: None)  # crashes of this process stay pytest's
    monkeypatch.setattr(faulthandler, "disable", lambda: None)


def test_a_command_is_written_at_once() -> None:
    """Each command is on disk as soon as it is told, and the file is gone at the end."""
    trail = Trail()
    trail.begin()
    trail.add("print")
    assert list(trails().values()) == [b"print\n"]
    trail.add("theme")
    assert list(trails().values()) == [b"print\ntheme\n"]
    trail.end()
    assert trails() == {}


def test_a_long_day_keeps_the_file_small() -> None:
    """However many commands are given, the file stays small and holds the latest."""
    trail = Trail()
    trail.begin()
    for number in range(5000):
        trail.add(f"command-{number}")
    (content,) = trails().values()
    assert len(content) < 10_000
    assert content.endswith(b"command-4999\n")
    assert list(trail.last) == [f"command-{number}" for number in range(5000 - MOST_TOLD, 5000)]
    trail.end()


def test_before_the_beginning_and_after_the_end_nothing_is_written() -> None:
    """Commands outside a run are no matter."""
    trail = Trail()
    trail.add("print")
    trail.end()
    assert trails() == {}
    assert list(trail.last) == ["print"]


def test_a_crash_is_found_once() -> None:
    """Commands and stacks are told apart; the trail of a program that still runs or was killed is left alone."""
    for content in (b"print\n" * 30 + STACKS, b"theme\n", b"\xff\n" + STACKS):
        file = begin_trail()
        assert file is not None
        file.write(content)
        file.close()
    found = sorted(crashes(), key=lambda crash: len(crash[0]))
    assert [commands for commands, _ in found] == [["\ufffd"], ["print"] * MOST_TOLD]
    assert {stacks for _, stacks in found} == {STACKS.decode()}
    assert list(crashes()) == []
    assert list(trails().values()) == [b"theme\n"]
