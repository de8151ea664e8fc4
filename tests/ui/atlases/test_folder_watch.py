"""A folder that is followed: each change is told once, when the files have come to rest."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.ui.atlases.folder_watch import FolderWatch


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[FolderWatch]:
    """One that looks only when told to."""
    owner = QWidget()
    qtbot.addWidget(owner)
    made = FolderWatch(owner)
    made._timer.setInterval(3_600_000)
    yield made
    owner.close()


def test_a_change_is_told_once_it_rests(watch: FolderWatch, tmp_path: Path) -> None:
    """A file that still grows is waited for; then it is told once."""
    told: list[int] = []
    watch.changed.connect(lambda: told.append(1))
    file = tmp_path / "a.toml"
    file.write_text("a")
    watch.follow(tmp_path)
    watch.look()
    file.write_text("ab")
    watch.look()
    file.write_text("abc")
    watch.look()
    assert told == []
    for _ in range(3):
        watch.look()
    assert told == [1]


def test_new_and_lost_files_are_changes_and_others_are_not(watch: FolderWatch, tmp_path: Path) -> None:
    """What is no part of an atlas, such as a copy that an editor keeps, is passed over; a lost folder is told."""
    told: list[int] = []
    watch.changed.connect(lambda: told.append(1))
    folder = tmp_path / "atlas"
    folder.mkdir()
    watch.follow(folder)
    (folder / "a.toml~").write_text("x")
    watch.look()
    watch.look()
    assert told == []
    (folder / "b.svg").write_text("x")
    watch.look()
    watch.look()
    assert told == [1]
    (folder / "b.svg").unlink()
    (folder / "a.toml~").unlink()
    folder.rmdir()
    watch.look()
    watch.look()
    assert told == [1, 1]


def test_nothing_is_followed_any_more(watch: FolderWatch, tmp_path: Path) -> None:
    """After `follow(None)` no change is told."""
    told: list[int] = []
    watch.changed.connect(lambda: told.append(1))
    watch.follow(tmp_path)
    watch.follow(None)
    (tmp_path / "a.toml").write_text("x")
    watch.look()
    watch.look()
    assert told == []
