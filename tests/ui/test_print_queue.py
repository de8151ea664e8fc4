"""Printing for real: a job of the program in a real queue."""

import io
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.sheets.typesetting import pages
from tests.pictures.comparing import difference
from tests.ui.print_queue import CUPSD, print_queue

PRINT = """
import sys
from datetime import date
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.ui.paper import printing

def agree(dialog):
    dialog.printer().setCopyCount(3)
    dialog.printer().setPageRanges(QPageRanges.fromString("2-3"))
    return QPrintDialog.DialogCode.Accepted

app = QApplication([])
QPrintDialog.exec = agree
atlas = load_atlas(asset("atlas"), asset("."))
options = Options(Layout.CLINICIAN, ("zh",), "letter", "left", date(2026, 11, 23))
sys.exit(not printing.print_sheet(QWidget(), Sheet(atlas, ("spine", "scapular"), options)))
"""


@pytest.mark.skipif(not CUPSD, reason="no cupsd here (Debian: cups-daemon)")
def test_a_job_arrives_as_it_was_asked_for(atlas: Atlas, tmp_path: Path) -> None:
    """Copies, pages and paper arrive, named after the sheet, and the pages are those of the PDF."""
    with tempfile.TemporaryDirectory(prefix="queue-") as folder, print_queue(Path(folder)) as queue:
        Path(folder).chmod(0o755)
        environment = os.environ | {"CUPS_SERVER": queue.server, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-c", PRINT], env=environment, check=True)
        file, (_, _, title, copies, options, *_) = queue.job()
        subprocess.run(["pdftoppm", "-r", "100", "-png", file, tmp_path / "page"], check=True)
    assert (title, copies) == (atlas.head.id, "3")
    assert "media=Letter" in options
    printed = [Image.open(page).convert("RGB") for page in sorted(tmp_path.glob("page-*.png"))]
    wanted = Options(Layout.CLINICIAN, ("zh",), "letter", "left", date(2026, 11, 23))
    expected = pages(Sheet(atlas, (EntryId("spine"), EntryId("scapular")), wanted), 100)[1:]
    assert len(printed) == len(expected) == 2
    for ours, png in zip(printed, expected, strict=True):
        theirs = Image.open(io.BytesIO(png)).convert("RGB")
        size = (theirs.width // 4, theirs.height // 4)
        found = difference(*(page.resize(size, Image.Resampling.BOX) for page in (ours, theirs)))
        assert found.different < 0.002
