"""How shapes stand out."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.hatching import Hatching
from cheekviewer.ui.chart.marks import _CROWD, Level, Mark, paint_rest
from cheekviewer.ui.chart.names import NameItem
from cheekviewer.ui.chart.shapes import Shape


def mark(scene: QGraphicsScene) -> Mark:
    """Return a mark of a square of 10 mm on a scene."""
    path = QPainterPath()
    path.addRect(QRectF(0, 0, 10, 10))
    shape = Shape(EntryId("e"), 0, path, (path.boundingRect(),))
    return Mark(scene, shape, NameItem("name", QFont(), colours("light")))


def paths(scene: QGraphicsScene) -> tuple[QGraphicsPathItem, QGraphicsPathItem]:
    """Return the fill and the edge that are seen of the one mark on a scene."""
    items = [item for item in scene.items(Qt.SortOrder.AscendingOrder) if item.opacity()]
    fill, edge = [item for item in items if isinstance(item, QGraphicsPathItem)]
    return fill, edge


def test_the_more_it_matters_the_stronger_it_is() -> None:
    """From rest over pointed at to chosen, fill, band and edge each grow."""
    for weaker, stronger in ((Level.REST, Level.POINTED), (Level.POINTED, Level.CHOSEN)):
        assert all(less < more for less, more in zip(weaker.value, stronger.value, strict=True))


@pytest.mark.parametrize("dashed", [True, False])
def test_a_doubtful_edge_is_dashed_in_a_band(dashed: bool) -> None:
    """Where no place is verified the edge is dashed and lies in a wide soft band; elsewhere it is plain."""
    scene = QGraphicsScene()
    mark(scene).show(Level.CHOSEN, "#0072B2", dashed=dashed)
    fill, edge = paths(scene)
    assert (edge.pen().style() == Qt.PenStyle.CustomDashLine) == dashed
    assert fill.pen().widthF() > (2.5 if dashed else 2) * edge.pen().widthF()
    assert fill.pen().color().alphaF() < 0.7
    assert edge.pen().isCosmetic()


def test_what_is_chosen_lies_above_what_is_pointed_at() -> None:
    """A choice is not hidden by a hover; a mark hears no mouse, and taken off it leaves nothing."""
    scene = QGraphicsScene()
    made = mark(scene)
    heights = []
    for level in (Level.POINTED, Level.CHOSEN):
        made.show(level, "#0072B2", dashed=False)
        heights.append({item.zValue() for item in paths(scene)})
    assert max(heights[0]) < min(heights[1]) < made.name.zValue()
    assert all(item.acceptedMouseButtons() == Qt.MouseButton.NoButton for item in scene.items())
    made.remove(scene)
    assert scene.items() == []


def test_only_what_is_chosen_has_a_pattern() -> None:
    """The pattern shows, cut to the shape, while it is chosen, and not while it is merely pointed at."""
    scene = QGraphicsScene()
    made = mark(scene)
    for level in (Level.CHOSEN, Level.POINTED, Level.CHOSEN):
        made.show(level, "#0072B2", dashed=False)
        (pattern,) = [item for item in scene.items() if isinstance(item, Hatching)]
        assert pattern.opacity() == (level is Level.CHOSEN)


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
