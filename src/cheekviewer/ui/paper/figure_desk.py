"""Pictures of what is chosen, for slides: to the clipboard or to a file. Imported when first asked for."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from cheekviewer.atlas.vocabulary import Side
from cheekviewer.sheets.picture import png, svg
from cheekviewer.sheets.sheet import Sheet
from cheekviewer.storage import write_whole
from cheekviewer.ui.waiting import wait_for

WIDTHS = (1920, 1280, 3840)
"""How wide a picture can be made, in pixels; the first is offered first and copied."""


def copy_figure(parent: QWidget, sheet: Sheet) -> bool:
    """Put the figures of a sheet's points on the clipboard as a picture; whether that was done."""
    drawing = _drawing(sheet)
    made = wait_for(parent, _waiting(), lambda: png(drawing, WIDTHS[0]))
    if made:
        QGuiApplication.clipboard().setImage(QImage.fromData(made))
    return bool(made)


def save_figure(parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
    """Ask for a file in `folder` and a size, and save the figures of a sheet's points there whole, as PNG or SVG.

    Returns the file; None when the user changed their mind or was told why it could not be saved.
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
        width = kinds.get(kind, WIDTHS[0])
        content = wait_for(parent, _waiting(), lambda: png(drawing, width))
    if content is None:
        return None
    try:
        write_whole(file, content)
    except OSError as fault:
        QMessageBox.warning(parent, QCoreApplication.translate("Figure", "The figure was not saved"), str(fault))
        return None
    return file


def _drawing(sheet: Sheet) -> str:
    side: Side = "right" if sheet.options.side == "right" else "left"
    return svg(sheet.atlas, sheet.points, side, sheet.options.langs[0])


def _waiting() -> str:
    return QCoreApplication.translate("Figure", "Drawing the figure…")
