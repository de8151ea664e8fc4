"""Figures on their way to the clipboard and to files, and what happens when nothing comes of it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import Layout, Options, Sheet, SheetError, Sides
from cheekviewer.ui.paper import figure_desk
from cheekviewer.ui.paper.figure_desk import copy_figure, save_figure

SIDES: tuple[Sides, ...] = ("left", "right", "both")


@pytest.fixture
def sheet(atlas: Atlas) -> Sheet:
    """One point, of the left side."""
    return _sheet(atlas, "left")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to ask from."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _sheet(atlas: Atlas, side: Sides) -> Sheet:
    return Sheet(atlas, (EntryId("spine"),), Options(Layout.CLINICIAN, ("en",), "a4", side, date(2026, 11, 26)))


def _choose(patch: pytest.MonkeyPatch, file: Path | str, kind: int = 0) -> list[str]:
    """Choose this file and the kind at this place, and return where what was offered is told."""
    offered: list[str] = []

    def choose(parent: QWidget, title: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(file), kinds.split(";;")[kind]

    patch.setattr(QFileDialog, "getSaveFileName", choose)
    return offered


def _cancelled(*_: object) -> None:
    """Stand for `wait_for` with a user who cancels."""


def test_who_changes_their_mind_saves_nothing(
    parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name is offered in the folder; without a file, or when the drawing is cancelled, nothing is written."""
    offered = _choose(monkeypatch, "")
    assert save_figure(parent, sheet, tmp_path) is None
    assert offered == [str(tmp_path / "脊柱穴-spine.png")]
    monkeypatch.setattr(figure_desk, "wait_for", _cancelled)
    _choose(monkeypatch, tmp_path / "a.png")
    assert save_figure(parent, sheet, tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_cancelled_is_not_copied(parent: QWidget, sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clipboard gets the picture; when the drawing is cancelled it keeps what it held."""
    assert copy_figure(parent, sheet)
    assert QApplication.clipboard().image().width() == figure_desk.WIDTHS[0]
    QApplication.clipboard().setText("held")
    monkeypatch.setattr(figure_desk, "wait_for", _cancelled)
    assert not copy_figure(parent, sheet)
    assert QApplication.clipboard().text() == "held"


def test_a_file_that_cannot_be_written_is_told(
    parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk refuses, one box says so, and no file is reported."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, title, words: told.extend((title, words)))
    _choose(monkeypatch, tmp_path / "no" / "such" / "a.svg")
    assert save_figure(parent, sheet, tmp_path) is None
    title, words = told
    assert title == "The figure was not made"
    assert "a.svg" in words or "No such file" in words
    assert list(tmp_path.iterdir()) == []


def test_a_figure_that_cannot_be_drawn_is_told(
    parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copied or saved, one box says what is wrong with the drawing; nothing is copied or written."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))

    def broken(drawing: str, width: int) -> bytes:
        raise SheetError("the picture cannot be drawn: no letter for it")

    monkeypatch.setattr(figure_desk, "png", broken)
    _choose(monkeypatch, tmp_path / "a.png")
    assert not copy_figure(parent, sheet)
    assert save_figure(parent, sheet, tmp_path) is None
    assert told == ["the picture cannot be drawn: no letter for it"] * 2
    assert list(tmp_path.iterdir()) == []


def test_a_name_without_an_ending_gets_that_of_its_kind(
    parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dot in a name is no ending: `v1.2` becomes `v1.2.png`, as wide as the kind that was chosen."""
    _choose(monkeypatch, tmp_path / "v1.2", 1)
    assert save_figure(parent, sheet, tmp_path) == tmp_path / "v1.2.png"
    assert QImage(str(tmp_path / "v1.2.png")).width() == figure_desk.WIDTHS[1]


def test_a_figure_is_of_one_side(
    parent: QWidget, atlas: Atlas, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The figure shows the side that a sheet is of, and the left where that has both."""
    drawn: dict[Sides, str] = {}
    for side in SIDES:
        _choose(monkeypatch, tmp_path / f"{side}.svg", -1)
        file = save_figure(parent, _sheet(atlas, side), tmp_path)
        assert file is not None
        drawn[side] = file.read_text("utf-8")
    assert drawn["both"] == drawn["left"] != drawn["right"]
