"""What the other tests see of pictures is what Qt tells of them."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from tests.test_colours import contrast
from tests.ui.pixels import box_of, colours_in, lightness, luminance, rgba

COLOURS = ["#ffffff", "#000000", "#806040", "#0a0b0c", "#ff0080"]


def picture() -> QImage:
    """A picture whose rows do not end where a word of four bytes does."""
    made = QImage(len(COLOURS), 3, QImage.Format.Format_RGB888)
    made.fill(QColor("#123456"))
    for x, colour in enumerate(COLOURS):
        made.setPixelColor(x, 1, QColor(colour))
    return made


def test_pixels_are_where_they_were_and_as_qt_tells_them() -> None:
    """Rows first, then columns; colour, opacity and lightness as a QColor has them."""
    parts, light = rgba(picture()), lightness(picture())
    assert parts.shape == (3, len(COLOURS), 4)
    for x, colour in enumerate(COLOURS):
        assert tuple(parts[1, x]) == QColor(colour).getRgb()
        assert light[1, x] == pytest.approx(QColor(colour).lightness(), abs=1)
    assert tuple(parts[2, 0]) == QColor("#123456").getRgb()


@pytest.mark.parametrize("x", range(len(COLOURS)))
def test_luminance_is_that_of_contrast(x: int) -> None:
    """It gives the contrast of two colours that their definition gives."""
    bright = luminance(picture())
    one, other = sorted((bright[1, x], bright[0, 0]))
    assert (other + 0.05) / (one + 0.05) == pytest.approx(contrast(COLOURS[x], "#123456"))


def test_colours_and_boxes_are_those_that_are_there() -> None:
    """Every colour once; a box from the first to the last pixel that is true, or none."""
    assert colours_in(picture()) == {*COLOURS, "#123456"}
    odd = lightness(picture()) != QColor("#123456").lightness()
    assert box_of(odd) == QRect(0, 1, len(COLOURS), 1)
    assert box_of(odd & False).isEmpty()
