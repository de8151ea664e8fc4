"""A correction as a file, its picture beside it, and nothing else."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox

from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import SheetError
from cheekviewer.ui.atlases import correction_page
from cheekviewer.ui.atlases.correction_page import CorrectionPage
from cheekviewer.ui.main_window import MainWindow
from tests.ui.hands import dialog


def report(window: MainWindow, entry: str | None, file: Path | str, monkeypatch: pytest.MonkeyPatch) -> CorrectionPage:
    """Report a correction to an entry as a user does, into a file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.selection.select(EntryId(entry) if entry else None)
    window.commands["correction"].trigger()
    page = dialog(CorrectionPage)
    page.wrong.setPlainText("The name")
    page.right.setPlainText("Another name")
    page.source.setPlainText("A book, page 7")
    QTest.mouseClick(page.buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    return page


@pytest.mark.parametrize("entry", ["spine", "masseter", "shoulder-periarthritis", None])
def test_a_correction_is_a_file_with_its_picture(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str | None
) -> None:
    """The file holds what is wrong, what it should be, its source, what stands now, and names its picture, if any."""
    file, picture = tmp_path / "correction.txt", tmp_path / "correction.png"
    report(window, entry, file, monkeypatch)
    text = file.read_text("utf-8")
    for words in ("five-cheek-points 0.1.0", "The name", "Another name", "A book, page 7", "CheekViewer correction"):
        assert words in text
    if entry:
        assert f"Entry\n=====\n{entry}\n" in text
        assert window.atlas.entries[EntryId(entry)].names.en in text
    if entry == "spine":
        assert window.atlas.claims_about(EntryId("spine"))[1].text.en in text
    if entry in ("spine", "masseter"):
        assert "Picture\n=======\ncorrection.png\n" in text
        assert "face: M" in text
        assert Image.open(io.BytesIO(picture.read_bytes())).width == 1920
        assert sorted(tmp_path.iterdir()) == [picture, file]
    else:
        assert "Picture\n=======\n(none: this has no shape on a chart)\n" in text
        assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("fault", ["place", "drawing"])
def test_a_correction_that_cannot_be_written_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """One line says why, neither text nor picture is there, and what was typed stays."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: told.append(given[2]))

    def broken(drawing: str, width: int) -> bytes:
        raise SheetError("the picture cannot be drawn: no letter for it")

    if fault == "place":
        (tmp_path / "correction.png").mkdir()
        monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    else:
        monkeypatch.setattr(correction_page, "png", broken)
    page = report(window, "spine", tmp_path / "correction.txt", monkeypatch)
    (line,) = told
    assert "\n" not in line
    assert ("correction.png: cannot be written" in line) is (fault == "place")
    assert [file for file in tmp_path.iterdir() if file.is_file()] == []
    assert page.isVisible()
    assert page.wrong.toPlainText() == "The name"


@pytest.mark.parametrize("left", ["choosing a file", "drawing the picture"])
def test_who_thinks_again_keeps_what_was_typed(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    """Cancelled at either step, nothing is written, nothing is said, and the page stays as it is."""
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: pytest.fail(given[2]))
    if "picture" in left:
        monkeypatch.setattr(correction_page, "wait_for", lambda *_: None)
    page = report(window, "spine", tmp_path / "correction.txt" if "picture" in left else "", monkeypatch)
    assert list(tmp_path.iterdir()) == []
    assert page.isVisible()
    assert page.right.toPlainText() == "Another name"


def test_a_correction_takes_the_place_of_no_other_picture(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture that happens to have the name is replaced only when the user says so."""
    file, picture = tmp_path / "me.txt", tmp_path / "me.png"
    picture.write_bytes(b"mine")
    asked: list[str] = []

    def answer(*given: object) -> QMessageBox.StandardButton:
        asked.append(str(given[2]))
        return QMessageBox.StandardButton.No if len(asked) == 1 else QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", answer)
    page = report(window, "spine", file, monkeypatch)
    assert "me.png is there already" in asked[0]
    assert (picture.read_bytes(), file.exists(), page.isVisible()) == (b"mine", False, True)
    QTest.mouseClick(page.buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    assert Image.open(io.BytesIO(picture.read_bytes())).width == 1920
    assert "me.png" in file.read_text("utf-8")
    report(window, "scapular", file, monkeypatch)
    assert len(asked) == 2
