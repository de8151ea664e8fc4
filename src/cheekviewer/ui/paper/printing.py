"""Sheets on their way out of the window: preview, printer, file. The only module that names QPrinter."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QProgressDialog, QWidget

from cheekviewer.sheets.sheet import Orientation, Paper, Sheet, SheetError
from cheekviewer.sheets.typesetting import pages, pdf
from cheekviewer.storage import write_whole
from cheekviewer.ui.paper.figure_desk import copy_figure, save_figure
from cheekviewer.ui.paper.print_desk import Sets
from cheekviewer.ui.paper.sheet_window import SheetWindow
from cheekviewer.ui.waiting import wait_for

__all__ = ["copy_figure", "paint", "preview", "print_sheet", "printer_for", "save_figure", "save_pdf", "wanted"]

_PPI = 300
_BANDS = 12
"""A page is handed to the printer in so many bands, so that the window is never held for long."""

_PAPERS: Mapping[Paper, QPageSize.PageSizeId] = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_WAYS: Mapping[Orientation, QPageLayout.Orientation] = {
    "portrait": QPageLayout.Orientation.Portrait,
    "landscape": QPageLayout.Orientation.Landscape,
}


def preview(parent: QWidget, sheet: Sheet, sets: Sets, save: Callable[[QWidget, Sheet], object]) -> Sheet:
    """Show the pages with what they can be beside them, print and save from there; return the sheet last wanted."""
    window = SheetWindow(parent, sheet, sets, {"print": print_sheet, "save": save})
    window.exec()
    window.deleteLater()
    return window.sheet


def save_pdf(parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
    """Ask for a file name, offering one in `folder`, and save the sheet there whole.

    Returns the file; None when the user changed their mind or was told why it could not be saved.
    """
    title = QCoreApplication.translate("Printing", "Save sheet as PDF")
    kinds = QCoreApplication.translate("Printing", "PDF files (*.pdf)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(folder / sheet.file_name("pdf")), kinds)
    if not chosen:
        return None
    try:
        content = wait_for(parent, _waiting(), partial(pdf, sheet))
        if content is None:
            return None
        write_whole(Path(chosen), content)
    except (OSError, SheetError) as fault:
        _tell(parent, fault)
        return None
    return Path(chosen)


def print_sheet(parent: QWidget, sheet: Sheet) -> bool:
    """Ask for printer, copies, pages and duplex, and print; whether it was, the user being told why not."""
    if not QPrinterInfo.availablePrinterNames():
        _tell(
            parent, QCoreApplication.translate("Printing", "No printer is set up here. The sheet can be saved as PDF.")
        )
        return False
    printer = printer_for(sheet)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    try:
        return accepted and paint(parent, sheet, printer)
    except (OSError, SheetError) as fault:
        _tell(parent, fault)
        return False


def printer_for(sheet: Sheet) -> QPrinter:
    """Return the user's printer set to the paper of a sheet, the whole page ours."""
    options = sheet.options
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(QPageSize(_PAPERS[options.paper]), _WAYS[options.orientation], QMarginsF()))
    printer.setColorMode(QPrinter.ColorMode.GrayScale if options.grey else QPrinter.ColorMode.Color)
    printer.setDocName(sheet.file_name("pdf").removesuffix(".pdf"))
    printer.setCreator("CheekViewer")
    return printer


def wanted(sheet: Sheet, printer: QPrinter) -> Sheet:
    """Return the sheet laid out for the paper that the printer has, where it is one that we know."""
    layout = printer.pageLayout()
    paper = next((paper for paper, size in _PAPERS.items() if size == layout.pageSize().id()), sheet.options.paper)
    way = next(way for way, orientation in _WAYS.items() if orientation == layout.orientation())
    if way not in sheet.options.layout.orientations:
        way = sheet.options.orientation
    return replace(sheet, options=replace(sheet.options, paper=paper, orientation=way))


def paint(parent: QWidget, sheet: Sheet, printer: QPrinter) -> bool:
    """Print the pages that were asked for, the same as those of the PDF; False when the user cancels before the first.

    Everything is made before the printer gets anything, so that nothing is printed in part. Raises OSError when the
    printer does not take it, SheetError when the sheet cannot be set.
    """
    ppi = min(printer.resolution(), _PPI)
    pictures = wait_for(parent, _waiting(), partial(pages, wanted(sheet, printer), ppi))
    if pictures is None:
        return False
    asked = [picture for page, picture in enumerate(pictures, start=1) if _asked(printer, page)]
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(QCoreApplication.translate("Printing", "The printer does not answer; choose another one."))
    told = QProgressDialog(parent)
    told.setLabelText(QCoreApplication.translate("Printing", "Printing…"))
    told.setCancelButton(None)  # Qt then shows none
    told.setRange(0, len(asked))
    told.setWindowModality(Qt.WindowModality.WindowModal)
    try:
        for index, picture in enumerate(asked):
            told.setValue(index)
            if index and not printer.newPage():
                raise OSError(QCoreApplication.translate("Printing", "The printer stopped; not all was printed."))
            _paint_page(painter, printer, _picture(picture))
    finally:
        painter.end()
        told.close()
        told.deleteLater()
    return True


def _asked(printer: QPrinter, page: int) -> bool:
    """Whether the user wants this page, counted from 1; no range means all."""
    ranges = printer.pageRanges()
    return ranges.isEmpty() or ranges.contains(page)


def _picture(png: bytes) -> QImage:
    """Return a page without transparency, which printers would be sent as a mask of its own."""
    return QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)


def _paint_page(painter: QPainter, printer: QPrinter, picture: QImage) -> None:
    """Paint a page as large as fits the paper, in bands that meet on whole pixels of the picture."""
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(picture.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(paper.center())
    scale = size.height() / picture.height()
    edges = [picture.height() * band // _BANDS for band in range(_BANDS + 1)]
    for top, bottom in pairwise(edges):
        band = picture.copy(QRect(0, top, picture.width(), bottom - top))
        painter.drawImage(QRectF(place.x(), place.y() + top * scale, size.width(), (bottom - top) * scale), band)
        QApplication.processEvents()


def _waiting() -> str:
    return QCoreApplication.translate("Printing", "Setting the pages…")


def _tell(parent: QWidget, fault: Exception | str) -> None:
    """Tell the user in one sentence what did not work."""
    QMessageBox.warning(parent, QCoreApplication.translate("Printing", "The sheet was not made"), str(fault))
