"""The small pictures that we ship, in place of reading drawings, where what is drawn does not matter to a test."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage

from cheekviewer.ui.chart.layer_pictures import FORMAT


@cache
def small_picture(file: Path) -> QImage:
    """Return the small picture of a drawing that we ship; takes the place of `Plate._small_picture`."""
    return QImage(str(file.with_suffix(".webp")))


def small_part(file: Path, whole: QSize, cut: QRect) -> QImage:
    """Return the same part of the small picture of a drawing; takes the place of `plate._read`, rehearsal included."""
    small = small_picture(file) if file.name else QImage(2, 2, FORMAT)
    across, down = small.width() / whole.width(), small.height() / whole.height()
    part = QRectF(cut.x() * across, cut.y() * down, cut.width() * across, cut.height() * down)
    return small.copy(part.toAlignedRect()).scaled(cut.size())
