"""Sheets on their way out of the window: preview, printer, file. The only module that names QPrinter."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence, QPageLayout, QPageSize, QPaintEngine, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from cheekviewer.sheets.sheet import Paper, Sheet, SheetError
from cheekviewer.sheets.typesetting import pages, pdf
from cheekviewer.storage import write_whole

_SCREEN_PPI, _PAPER_PPI = 150, 300
_PAPERS: Mapping[Paper, QPageSize.PageSizeId] = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def preview(parent: QWidget, sheet: Sheet) -> None:
    """Show a sheet as it will be printed, and print it from there; tell the user when that fails."""
    job, printer = Job(sheet), printer_for(sheet)  # the dialog does not keep its printer alive
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("Printing", "Print sheet"))
    dialog.resize(parent.size() * 0.9)
    _give_keys(dialog)

    def paint(target: QPrinter) -> None:
        try:
            job.paint(target)
        except (OSError, SheetError) as fault:
            _tell(dialog, fault)

    dialog.paintRequested.connect(paint)
    dialog.exec()
    dialog.deleteLater()


def _give_keys(dialog: QPrintPreviewDialog) -> None:
    """Let Enter and the key that led here print: Qt leaves them to the mouse."""
    words = QCoreApplication.translate("QPrintPreviewDialog", "Print")
    for action in dialog.findChildren(QAction):
        if action.text() == words:
            action.setShortcuts([QKeySequence(keys) for keys in ("Return", "Enter", "Ctrl+P")])


def save_pdf(parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
    """Ask for a file name, offering one in `folder`, and save the sheet there whole.

    Returns the file; None when the user changed their mind or was told why it could not be saved.
    """
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Printing", "Save sheet as PDF"),
        str(folder / suggested_name(sheet)),
        QCoreApplication.translate("Printing", "PDF files (*.pdf)"),
    )
    if not chosen:
        return None
    try:
        write_whole(Path(chosen), pdf(sheet))
    except (OSError, SheetError) as fault:
        _tell(parent, fault)
        return None
    return Path(chosen)


def suggested_name(sheet: Sheet) -> str:
    """Return a file name for a sheet that every system takes, e.g. `腰骶穴-lumbosacral.pdf`."""
    name: str = sheet.atlas.head.id
    if len(sheet.points) == 1:
        point = sheet.atlas.point(sheet.points[0])
        name = f"{point.names.zh}-{point.id}"
    return re.sub(r"[^\w-]+", "-", name).strip("-") + ".pdf"


def printer_for(sheet: Sheet) -> QPrinter:
    """Return the user's printer set to the paper of a sheet, upright, the whole page ours."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    size = QPageSize(_PAPERS[sheet.options.paper])
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setDocName(suggested_name(sheet).removesuffix(".pdf"))
    printer.setCreator("CheekViewer")
    return printer


class Job:
    """A sheet being printed: the pages of its PDF as pictures, made again when the paper changes."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._made: dict[tuple[Paper, int], tuple[bytes, ...]] = {}

    def paint(self, printer: QPrinter) -> None:
        """Paint the pages that the printer asks for, each as large as fits its paper.

        Raises OSError when the printer does not take them.
        """
        pictures = self._pictures(printer)
        wanted = [page for page in range(1, len(pictures) + 1) if _asked(printer, page)]
        painter = QPainter()
        if not painter.begin(printer):
            raise OSError(QCoreApplication.translate("Printing", "The printer does not answer; choose another one."))
        try:
            for index, page in enumerate(wanted):
                if index and not printer.newPage():
                    raise OSError(QCoreApplication.translate("Printing", "The printer stopped; not all was printed."))
                _paint_page(painter, printer, _picture(pictures[page - 1]))
        finally:
            painter.end()

    def _pictures(self, printer: QPrinter) -> tuple[bytes, ...]:
        asked = printer.pageLayout().pageSize().id()
        paper = next((paper for paper, size in _PAPERS.items() if size == asked), self._sheet.options.paper)
        on_screen = printer.paintEngine().type() is QPaintEngine.Type.Picture
        ppi = _SCREEN_PPI if on_screen else min(printer.resolution(), _PAPER_PPI)
        if (paper, ppi) not in self._made:
            options = replace(self._sheet.options, paper=paper)
            self._made[paper, ppi] = pages(replace(self._sheet, options=options), ppi)
        return self._made[paper, ppi]


def _asked(printer: QPrinter, page: int) -> bool:
    """Whether the user wants this page, counted from 1; no range means all."""
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(page)


def _picture(png: bytes) -> QImage:
    """Return a page without transparency, which printers would be sent as a mask of its own."""
    return QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)


def _paint_page(painter: QPainter, printer: QPrinter, picture: QImage) -> None:
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(picture.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(paper.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture)


def _tell(parent: QWidget, fault: Exception) -> None:
    """Tell the user in one sentence what did not work."""
    QMessageBox.warning(parent, QCoreApplication.translate("Printing", "The sheet was not made"), str(fault))
