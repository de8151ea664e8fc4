"""The patterns of points on screen."""

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import PATTERNS
from cheekviewer.ui.chart.hatching import paint_pattern
from cheekviewer.ui.chart.shapes import Shape

BOX = QRectF(0, 0, 60, 60)


def shape(number: int) -> Shape:
    """A square of the point at a number of its atlas."""
    path = QPainterPath()
    path.addRect(BOX)
    return Shape(EntryId("e"), number, path, (BOX,))


def drawn(number: int, scale: float = 1.0) -> QImage:
    """The pattern of a point, in black on white, as seen at a scale."""
    picture = QImage(60, 60, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    paint_pattern(painter, shape(number), "#000000")
    painter.end()
    return picture


def runs(picture: QImage, dx: int, dy: int) -> int:
    """How many dark pixels have a dark neighbour in a direction."""
    places = [(x, y) for x in range(1, 58) for y in range(1, 58) if picture.pixelColor(x, y).value() < 128]
    return sum(picture.pixelColor(x + dx, y + dy).value() < 128 for x, y in places)


def test_each_point_has_a_pattern_of_its_own() -> None:
    """No two patterns look the same; they come round again as the colours do."""
    pictures = [drawn(number) for number in range(len(PATTERNS))]
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1 :])
    assert drawn(len(PATTERNS)) == pictures[0]


def test_a_pattern_is_as_dense_at_every_zoom() -> None:
    """Three times as large, as much of a part of the screen is dark: lines are no farther apart."""
    for number in range(len(PATTERNS)):
        dark = [runs(drawn(number, scale), 0, 0) for scale in (1.0, 3.0)]
        assert dark[1] == pytest.approx(dark[0], rel=0.35)


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_a_pattern_is_what_it_is_called(number: int) -> None:
    """As on paper, lines that lean left fall to the right, the others rise; level ones lie, a cross does both."""
    picture = drawn(number)
    rising, falling, level = runs(picture, 1, -1), runs(picture, 1, 1), runs(picture, 1, 0)
    found = {
        "lines-left": falling > 5 * rising,
        "lines-right": rising > 5 * falling,
        "lines-level": level > 1.5 * max(rising, falling),
        "cross": rising > level < falling,
        "dots": 0 < level < 200,
    }
    assert found[PATTERNS[number]], (rising, falling, level)


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_a_pattern_goes_on_without_a_seam(number: int) -> None:
    """However near the chart is, the pattern repeats itself evenly all over the shape, and its lines are not torn."""
    picture, side = drawn(number, 7.0), 8 if PATTERNS[number] == "lines-level" else 11
    for x, y in itertools.product(range(40), range(40)):
        here = picture.pixelColor(x, y).value()
        beside = picture.pixelColor(x + side, y).value(), picture.pixelColor(x, y + side).value()
        assert beside == pytest.approx((here, here), abs=4)
    assert len({picture.pixelColor(x, y).value() for x in range(side) for y in range(side)}) > 1
