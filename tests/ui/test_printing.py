"""Sheets on their way to the printer and to files."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QTimer
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.sheets.typesetting import pages, pdf
from cheekviewer.ui import printing
from tests.pictures.comparing import difference

OPTIONS = Options(Layout.CLINICIAN, ("en",), "a4", "left", date(2026, 11, 23))


@pytest.fixture
def sheet(atlas: Atlas) -> Sheet:
    """Two points, in English, on A4."""
    return Sheet(atlas, (EntryId("spine"), EntryId("lumbosacral")), OPTIONS)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to ask from."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _to_file(printer: QPrinter, file: Path) -> QPrinter:
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(100)
    return printer


def _painted(file: Path) -> list[Image.Image]:
    """The one picture on each page of a printed file."""
    return [page.images[0].image for page in PdfReader(file).pages if page.images[0].image is not None]


def _set(sheet: Sheet) -> list[Image.Image]:
    return [Image.open(io.BytesIO(picture)) for picture in pages(sheet, 100)]


def _same(painted: Image.Image, expected: Image.Image) -> bool:
    """Whether no pixel differs but by what JPEG rounds, which is how Qt packs a picture for a printer."""
    found = difference(painted, expected)
    return found.different == 0 and found.average < 1.5


def test_paper_shows_the_pages_of_the_file(qtbot: QtBot, sheet: Sheet, tmp_path: Path) -> None:
    """What is printed is, page by page, the picture of what is saved, on the sheet's own paper."""
    file = tmp_path / "printed.pdf"
    printing.Job(sheet).paint(_to_file(printing.printer_for(sheet), file))
    painted, expected = _painted(file), _set(sheet)
    assert len(painted) == len(expected) == 2
    for ours, theirs in zip(painted, expected, strict=True):
        assert _same(ours, theirs)
    assert not _same(painted[0], expected[1])
    box = PdfReader(file).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_other_paper_is_set_anew(qtbot: QtBot, sheet: Sheet, tmp_path: Path) -> None:
    """When the user takes Letter at the printer, the sheet is laid out for Letter, not squeezed."""
    file = tmp_path / "letter.pdf"
    printer = _to_file(printing.printer_for(sheet), file)
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    printer.setPageLayout(QPageLayout(letter, QPageLayout.Orientation.Portrait, QMarginsF()))
    printing.Job(sheet).paint(printer)
    expected = _set(replace(sheet, options=replace(OPTIONS, paper="letter")))
    for ours, theirs in zip(_painted(file), expected, strict=True):
        assert _same(ours, theirs)


def test_only_the_pages_asked_for_are_printed(qtbot: QtBot, sheet: Sheet, tmp_path: Path) -> None:
    """A page range of the print dialog is kept."""
    file = tmp_path / "second.pdf"
    printer = _to_file(printing.printer_for(sheet), file)
    printer.setPageRanges(QPageRanges.fromString("2"))
    printing.Job(sheet).paint(printer)
    (painted,) = _painted(file)
    assert _same(painted, _set(sheet)[1])


def test_a_printer_that_fails_is_told(qtlog: Any, sheet: Sheet, tmp_path: Path) -> None:
    """A printer that takes nothing raises an error that says so."""
    printer = _to_file(printing.printer_for(sheet), tmp_path / "no such folder" / "printed.pdf")
    with qtlog.disabled(), pytest.raises(OSError, match="printer"):  # Qt says so, too
        printing.Job(sheet).paint(printer)


def test_preview_shows_the_pages(qtbot: QtBot, parent: QWidget, sheet: Sheet) -> None:
    """The preview is a real one, with as many pages as the sheet, and goes when it is closed."""
    seen: list[int] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintPreviewDialog)
        shown = dialog.findChild(QPrintPreviewWidget)
        assert shown is not None
        seen.append(shown.pageCount())
        dialog.reject()

    QTimer.singleShot(0, look)
    printing.preview(parent, sheet)
    assert seen == [2]


def test_preview_tells_what_cannot_be_made(
    qtbot: QtBot, parent: QWidget, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing file of the program is one sentence to the user, not a crash."""
    told: list[str] = []

    def missing(*_: object) -> tuple[bytes, ...]:
        raise FileNotFoundError("a file is missing")

    monkeypatch.setattr(printing, "pages", missing)
    monkeypatch.setattr(QMessageBox, "warning", lambda _, __, text: told.append(text))
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
    printing.preview(parent, sheet)
    assert set(told) == {"a file is missing"}


def test_a_sheet_is_saved_whole(
    qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving asks for a name, offers one in the folder last used, and writes the very PDF."""
    offered: list[str] = []

    def choose(_: QWidget, __: str, suggestion: str, ___: str) -> tuple[str, str]:
        offered.append(suggestion)
        return str(tmp_path / "mine.pdf"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert printing.save_pdf(parent, sheet, tmp_path) == tmp_path / "mine.pdf"
    assert (tmp_path / "mine.pdf").read_bytes() == pdf(sheet)
    assert Path(offered[0]).parent == tmp_path


def test_nothing_is_saved_when_the_user_thinks_again(
    qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing the file dialog saves nothing and says nothing."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert printing.save_pdf(parent, sheet, tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user reads which file cannot be written, once, and nothing half written is left."""
    told: list[str] = []
    target = tmp_path / "no such folder" / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QMessageBox, "warning", lambda _, __, text: told.append(text))
    assert printing.save_pdf(parent, sheet, tmp_path) is None
    assert len(told) == 1
    assert str(target) in told[0]
    assert not list(tmp_path.iterdir())


def test_file_names_are_safe(atlas: Atlas, sheet: Sheet) -> None:
    """One point is named in Chinese and by its id, several by the atlas; no sign that a system refuses."""
    one = replace(sheet, points=(EntryId("lumbosacral"),))
    assert printing.suggested_name(one) == "腰骶穴-lumbosacral.pdf"
    assert printing.suggested_name(sheet) == f"{atlas.head.id}.pdf"
