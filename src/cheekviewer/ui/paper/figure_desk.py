"""Pictures of what is chosen, for slides: to the clipboard or to a file. Imported when first asked for."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from cheekviewer.atlas.vocabulary import Side
from cheekviewer.sheets.picture import png, svg
from cheekviewer.sheets.sheet import Sheet, SheetError
from cheekviewer.storage import write_whole
from cheekviewer.ui.waiting import wait_for

WIDTHS = (1920, 1280, 3840)
"""How wide a picture can be made, in pixels; the first is offered first and copied."""


def copy_figure(parent: QWidget, sheet: Sheet) -> bool:
    """Put the figures of a sheet's points on the clipboard as a picture; False when cancelled, or told why not."""
    made = _picture(parent, _drawing(sheet), WIDTHS[0])
    if made:
        QGuiApplication.clipboard().setImage(QImage.fromData(made))
    return bool(made)


def save_figure(parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
    """Ask for a file in `folder` and a size, and save the figures of a sheet's points there whole, as PNG or SVG.

    Returns the file; None when the user changed their mind or was told why there is none.
    """
    words = QCoreApplication.translate("Figure", "PNG picture, {width} pixels wide (*.png)")
    kinds = {words.format(width=width): width for width in WIDTHS}
    vector = QCoreApplication.translate("Figure", "SVG drawing (*.svg)")
    drawing, offered = _drawing(sheet), folder / sheet.file_name("png")
    title = QCoreApplication.translate("Figure", "Save figure as")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(offered), ";;".join([*kinds, vector]))
    if not chosen:
        return None
    file = Path(chosen)
    if file.suffix.lower() not in (".png", ".svg"):
        file = file.with_name(file.name + (".svg" if kind == vector else ".png"))
    if file.suffix.lower() == ".svg":
        content: bytes | None = drawing.encode()
    else:
        content = _picture(parent, drawing, kinds.get(kind, WIDTHS[0]))
    if content is None:
        return None
    try:
        write_whole(file, content)
    except OSError as fault:
        _tell(parent, fault)
        return None
    return file


def _drawing(sheet: Sheet) -> str:
    side: Side = "right" if sheet.options.side == "right" else "left"
    return svg(sheet.atlas, sheet.points, side, sheet.options.langs[0])


def _picture(parent: QWidget, drawing: str, width: int) -> bytes | None:
    """Return a drawing as PNG; None when the user cancels, or was told why it cannot be drawn."""
    words = QCoreApplication.translate("Figure", "Drawing the figure…")
    try:
        return wait_for(parent, words, lambda: png(drawing, width))
    except SheetError as fault:
        _tell(parent, fault)
        return None


def _tell(parent: QWidget, fault: Exception) -> None:
    QMessageBox.warning(parent, QCoreApplication.translate("Figure", "The figure was not made"), str(fault))
