"""Drawings for tests: each part read once, or only the small pictures that we ship where what is drawn is no matter."""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QImage

from cheekviewer.ui.chart import plate
from cheekviewer.ui.chart.layer_pictures import FORMAT

_read = plate._read


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


def part_read_once(file: Path, whole: QSize, cut: QRect) -> QImage:
    """Return a part of a drawing, which is kept for the next test; takes the place of `plate._read`."""
    return _part(file, whole.toTuple(), cut.getRect())


@lru_cache(64)
def _part(file: Path, whole: tuple[int, int], cut: tuple[int, int, int, int]) -> QImage:
    return _read(file, QSize(*whole), QRect(*cut))
