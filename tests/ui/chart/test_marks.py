"""How shapes stand out."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.marks import _CROWD, Level, paint_mark, paint_rest
from cheekviewer.ui.chart.shapes import Shape

COLOUR = QColor("#0072B2")


def square(*, doubtful: bool = False) -> Shape:
    """Return a square of 40 mm."""
    path = QPainterPath()
    path.addRect(QRectF(10, 10, 40, 40))
    return Shape(EntryId("e"), 0, path, (path.boundingRect(),), doubtful)


def drawn(shape: Shape, level: Level, ratio: int = 1) -> QImage:
    """Return a shape at a level, on black, at ten pixels to four millimetres."""
    picture = QImage(150 * ratio, 150 * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(2.5, 2.5)
    paint_mark(painter, shape, level, COLOUR.name())
    painter.end()
    return picture


def along(picture: QImage) -> list[QColor]:
    """Return the colours along the left edge of the square, well away from its corners."""
    ratio = round(picture.devicePixelRatio())
    return [picture.pixelColor(25 * ratio, y) for y in range(35 * ratio, 115 * ratio)]


def blue(colour: QColor) -> bool:
    """Whether a colour is that of the edge and not of its band or of the ground."""
    return abs(colour.hue() - COLOUR.hue()) < 12 and colour.saturation() > 150


def test_the_more_it_matters_the_stronger_it_is() -> None:
    """From rest over pointed at to chosen, fill, band and edge each grow."""
    for weaker, stronger in ((Level.REST, Level.POINTED), (Level.POINTED, Level.CHOSEN)):
        assert all(less < more for less, more in zip(weaker.value, stronger.value, strict=True))


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("doubtful", [True, False])
def test_a_doubtful_edge_is_dashed_in_a_band(level: Level, doubtful: bool) -> None:
    """Where no place is verified the edge is dashed and lies in a wide soft band; elsewhere it is plain."""
    picture = drawn(square(doubtful=doubtful), level)
    edge = along(picture)
    share = sum(map(blue, edge)) / len(edge)
    assert 0.3 < share < 0.9 if doubtful else share == 1
    band = [x for x in range(10, 25) if picture.pixelColor(x, 75).lightness() > 40]
    assert len(band) == pytest.approx(3 if doubtful else 2, abs=1.1)


@pytest.mark.parametrize("doubtful", [True, False])
def test_an_edge_is_as_wide_on_a_fine_screen(doubtful: bool) -> None:
    """With two device pixels to one, edge and band take twice as many of them."""
    wide = []
    for ratio in (1, 2):
        picture = drawn(square(doubtful=doubtful), Level.CHOSEN, ratio)
        rows = range(60 * ratio, 90 * ratio)
        wide.append(sum(picture.pixelColor(x, y).lightness() > 40 for y in rows for x in range(25 * ratio)) / ratio**2)
    assert wide[1] == pytest.approx(wide[0], rel=0.25)


def test_only_what_is_chosen_has_a_pattern() -> None:
    """Inside, what is chosen is not all of one colour; at rest and pointed at it is."""
    for level in Level:
        picture = drawn(square(), level)
        inside = {picture.pixelColor(x, y).rgb() for x in range(40, 110) for y in range(40, 110)}
        assert (len(inside) > 1) == (level is Level.CHOSEN)


def at_rest(count: int, columns: int) -> QImage:
    """Return a picture of so many squares in a grid as they are at rest, 10 pixels apart."""
    shapes = []
    for number in range(count):
        path = QPainterPath()
        path.addRect(QRectF(10 * (number % columns) + 2, 10 * (number // columns) + 2, 6, 6))
        shapes.append(Shape(EntryId(f"e{number}"), number, path, (path.boundingRect(),)))
    picture = QImage(10 * columns, 10 * -(-count // columns), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_rest(painter, shapes, colours("light"))
    painter.end()
    return picture


def test_each_of_a_crowd_is_painted_in_its_colour() -> None:
    """One shape more than a crowd begins with, and each still has its edge, of the colour that its number gives it."""
    few, many = at_rest(len(colours("light").points), 30), at_rest(_CROWD + 1, 30)
    for number in range(_CROWD + 1):
        alone = number % len(colours("light").points)
        at = few.pixelColor(10 * (alone % 30) + 5, 10 * (alone // 30) + 2)
        here = many.pixelColor(10 * (number % 30) + 5, 10 * (number // 30) + 2)
        assert here.lightness() < 240
        assert min(abs(here.hue() - at.hue()), 360 - abs(here.hue() - at.hue())) < 12 or here.saturation() < 25
