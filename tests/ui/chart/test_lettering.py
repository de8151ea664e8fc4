"""The names on one chart."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.shapes import Shape, Shapes
from tests.ui.pixels import box_of, rgba

SEEN = QRectF(0, 0, 600, 400)
TO_PIXELS = QTransform.fromScale(2, 2) * QTransform.fromTranslate(20, 10)
GRID = Grid(TO_PIXELS, 1.0)


def shapes(count: int) -> Shapes:
    """Return so many shapes side by side, 30 mm each."""
    made = []
    for number in range(count):
        path = QPainterPath()
        path.addRect(QRectF(10 + 60 * (number % 4), 20 + 60 * (number // 4 % 3), 30, 30))
        made.append(Shape(EntryId(f"e{number}"), number, path, (path.boundingRect(),)))
    return Shapes(made)


def lettering(*, shown: bool) -> Lettering:
    """Return a lettering with words for all shapes."""
    made = Lettering()
    made.show({EntryId(f"e{number}"): f"name {number}" for number in range(99)}, colours("light"), shown=shown)
    return made


def painted(made: Lettering, some: Shapes) -> QImage:
    """Return what a lettering paints on white."""
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    made.paint(painter, some, SEEN, TO_PIXELS)
    painter.end()
    return image


def inked(made: Lettering, shape: Shape) -> QRect:
    """Return the box of what is painted as the name of a lit shape."""
    image = QImage(600, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    made.paint_lit(painter, shape, GRID)
    painter.end()
    return box_of(rgba(image)[..., 3] > 0)


def blank(image: QImage) -> bool:
    """Whether a picture is all white."""
    white = QImage(image.size(), image.format())
    white.fill(Qt.GlobalColor.white)
    return image == white


@pytest.mark.parametrize(("shown", "count"), [(True, 5), (False, 5), (True, 61), (True, 60)])
def test_names_are_painted_where_they_help(qapp: QApplication, shown: bool, count: int) -> None:
    """A few shapes are named at rest if names are wanted; on a crowded chart none is."""
    assert blank(painted(lettering(shown=shown), shapes(count))) == (not shown or count > 60)


def test_what_is_lit_is_named_in_the_same_place(qapp: QApplication) -> None:
    """With names off, too, places are found in the view in mm; before that, and on a crowded chart, the middle."""
    made, some = lettering(shown=False), shapes(5)
    one = some.of(EntryId("e3"))
    assert one is not None
    assert made.place(one) == one.box.center()
    painted(made, some)
    for shape in some:
        place = made.place(shape)
        assert SEEN.contains(TO_PIXELS.map(place))
        box = made.box(shape, GRID).translated(GRID.origin)
        assert (QRectF(box).center() - TO_PIXELS.map(place)).manhattanLength() < 2
        assert box.contains(inked(made, shape))
        assert inked(made, shape).width() > 30
    painted(made, shapes(61))
    assert made.place(one) == one.box.center() == QPointF(205, 35)


@pytest.mark.parametrize("shown", [True, False])
def test_what_is_lit_knows_the_names_it_would_cover(qapp: QApplication, shown: bool) -> None:
    """They are those that stand at rest on it; there are none where names are switched off."""
    made, some = lettering(shown=shown), shapes(5)
    painted(made, some)
    row = [shape.box for shape in some][:4]
    assert made.over(row[1:3]) == (["e1", "e2"] if shown else [])
    assert made.over([row[0].translated(-300, 0)]) == []
