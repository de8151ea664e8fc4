"""The pixels of a picture as an array, for tests that look at many of them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from tests.test_colours import linear


def rgba(picture: QImage) -> NDArray[np.uint8]:
    """Return red, green, blue and opacity of each pixel, from 0 to 255: an array of rows of pixels."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(bytes(plain.constBits()), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4)


def lightness(picture: QImage) -> NDArray[np.uint8]:
    """Return the lightness of each pixel, from 0 to 255, as a QColor tells it, give or take 1."""
    parts = rgba(picture)[..., :3].astype(np.uint16)
    half: NDArray[np.uint8] = ((parts.max(axis=-1) + parts.min(axis=-1)) // 2).astype(np.uint8)
    return half


def luminance(picture: QImage) -> NDArray[np.float64]:
    """Return the relative luminance of each pixel, from 0 to 1 (WCAG 2.2)."""
    levels = np.array([linear(f"#{level:02x}0000")[0] for level in range(256)])
    bright: NDArray[np.float64] = levels[rgba(picture)[..., :3]] @ np.array([0.2126, 0.7152, 0.0722])
    return bright


def colours_in(picture: QImage) -> set[str]:
    """Return every colour of a picture, as `#rrggbb`."""
    parts = rgba(picture)[..., :3].astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    return {f"#{colour:06x}" for colour in np.unique(parts)}


def box_of(where: NDArray[np.bool_]) -> QRect:
    """Return the least box round the pixels that are true; an empty one where none is."""
    if not where.any():
        return QRect()
    rows, columns = (np.flatnonzero(where.any(axis=axis)).tolist() for axis in (1, 0))
    return QRect(QPoint(columns[0], rows[0]), QPoint(columns[-1], rows[-1]))
