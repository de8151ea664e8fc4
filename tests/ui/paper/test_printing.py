"""Sheets on their way to the printer and to files."""

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.sheets.typesetting import pages, pdf
from cheekviewer.ui.paper import printing
from tests.pictures.comparing import difference

OPTIONS = Options(Layout.CLINICIAN, ("zh",), "a4", "left", date(2026, 11, 23))


@pytest.fixture
def sheet(atlas: Atlas) -> Sheet:
    """Two points, in Chinese, on A4: contents and a page each."""
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
    """The pages of a printed file as pictures."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm (Debian: poppler-utils) is not there to look at what was printed")
    subprocess.run(["pdftoppm", "-r", "100", "-png", file, file.with_suffix("")], check=True)
    return [Image.open(page).convert("RGB") for page in sorted(file.parent.glob(f"{file.stem}-*.png"))]


def _set(sheet: Sheet) -> list[Image.Image]:
    return [Image.open(io.BytesIO(picture)).convert("RGB") for picture in pages(sheet, 100)]


def _same(painted: Image.Image, expected: Image.Image) -> bool:
    """Whether the pages look the same, but for what half a pixel and JPEG make, which is how Qt packs pictures."""
    size = (expected.width // 4, expected.height // 4)
    found = difference(*(page.resize(size, Image.Resampling.BOX) for page in (painted, expected)))
    return found.different < 0.002 and found.average < 3.0


def test_paper_shows_the_pages_of_the_file(qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path) -> None:
    """What is printed is, page by page, the picture of what is saved, on the sheet's own paper."""
    file = tmp_path / "printed.pdf"
    assert printing.paint(parent, sheet, _to_file(printing.printer_for(sheet), file))
    painted, expected = _painted(file), _set(sheet)
    assert len(painted) == len(expected) == 3
    for ours, theirs in zip(painted, expected, strict=True):
        assert _same(ours, theirs)
    assert not _same(painted[1], expected[2])
    box = PdfReader(file).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def test_other_paper_is_set_anew(qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path) -> None:
    """When the user takes Letter at the printer, the sheet is laid out for Letter, not squeezed."""
    file = tmp_path / "letter.pdf"
    printer = _to_file(printing.printer_for(sheet), file)
    letter = QPageSize(QPageSize.PageSizeId.Letter)
    printer.setPageLayout(QPageLayout(letter, QPageLayout.Orientation.Portrait, QMarginsF()))
    printing.paint(parent, sheet, printer)
    expected = _set(replace(sheet, options=replace(OPTIONS, paper="letter")))
    for ours, theirs in zip(_painted(file), expected, strict=True):
        assert _same(ours, theirs)


def test_only_the_pages_asked_for_are_printed(qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path) -> None:
    """A page range of the print dialog is kept."""
    file = tmp_path / "second.pdf"
    printer = _to_file(printing.printer_for(sheet), file)
    printer.setPageRanges(QPageRanges.fromString("2"))
    printing.paint(parent, sheet, printer)
    (painted,) = _painted(file)
    assert _same(painted, _set(sheet)[1])


def test_a_printer_that_fails_is_told(qtlog: Any, parent: QWidget, sheet: Sheet, tmp_path: Path) -> None:
    """A printer that takes nothing raises an error that says so."""
    printer = _to_file(printing.printer_for(sheet), tmp_path / "no such folder" / "printed.pdf")
    with qtlog.disabled(), pytest.raises(OSError, match="printer"):  # Qt says so, too
        printing.paint(parent, sheet, printer)


def test_a_printer_that_stops_is_told(
    qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the printer takes no more pages, the user reads that not all was printed, and it is not said to be done."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, __, text: told.append(text))
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["one"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(QPrinter, "newPage", lambda _: False)
    printer = printing.printer_for
    monkeypatch.setattr(printing, "printer_for", lambda sheet: _to_file(printer(sheet), tmp_path / "printed.pdf"))
    assert not printing.print_sheet(parent, sheet)
    assert told == ["The printer stopped; not all was printed."]


def test_held_across(qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path) -> None:
    """A sheet across is printed across; a patient's stays upright whatever the printer says."""
    across = replace(
        sheet, points=sheet.points[:1], options=replace(OPTIONS, orientation="landscape", colouring="grey")
    )
    printer = _to_file(printing.printer_for(across), tmp_path / "across.pdf")
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    assert printing.wanted(across, printer).options == across.options
    patient = replace(sheet, options=replace(OPTIONS, layout=Layout.PATIENT))
    assert printing.wanted(patient, printer).options.orientation == "portrait"
    assert printing.paint(parent, across, printer)
    painted, expected = _painted(tmp_path / "across.pdf"), _set(across)
    assert len(painted) == len(expected)
    for ours, theirs in zip(painted, expected, strict=True):
        assert ours.width > ours.height
        assert _same(ours, theirs)


def test_no_printer_is_told(qtbot: QtBot, parent: QWidget, sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no printer is set up the user reads so, and what to do instead."""
    told: list[str] = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(QMessageBox, "warning", lambda _, __, text: told.append(text))
    assert not printing.print_sheet(parent, sheet)
    assert len(told) == 1
    assert "PDF" in told[0]


def test_nothing_is_printed_when_the_user_cancels(
    qtbot: QtBot, parent: QWidget, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled while the pages are being set, nothing reaches the printer or the file."""
    monkeypatch.setattr(printing, "wait_for", lambda *_: None)
    file = tmp_path / "never.pdf"
    assert not printing.paint(parent, sheet, _to_file(printing.printer_for(sheet), file))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    assert printing.save_pdf(parent, sheet, tmp_path) is None
    assert not file.exists()


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
    assert one.file_name("pdf") == "腰骶穴-lumbosacral.pdf"
    assert sheet.file_name("svg") == f"{atlas.head.id}.svg"
