"""How shapes stand out."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.marks import Level, Mark, tie_place
from cheekviewer.ui.names import NameItem
from cheekviewer.ui.shapes import Shape, shapes_of


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
    """Where no place is verified the edge is dashed and lies in a soft band; elsewhere it is plain."""
    scene = QGraphicsScene()
    mark(scene).show(Level.CHOSEN, "#0072B2", dashed=dashed)
    fill, edge = paths(scene)
    assert (edge.pen().style() == Qt.PenStyle.CustomDashLine) == dashed
    assert (fill.pen().style() == Qt.PenStyle.NoPen) != dashed
    if dashed:
        assert fill.pen().widthF() > edge.pen().widthF()
        assert fill.pen().color().alphaF() < 0.5
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


@pytest.mark.parametrize("mirrored", [True, False])
@pytest.mark.parametrize("chart", Chart)
def test_a_thread_is_tied_inside(atlas: Atlas, chart: Chart, mirrored: bool) -> None:
    """The place where a thread is tied lies in its part of the shape, below the middle where a name stands."""
    for shape in shapes_of(atlas, chart, mirrored=mirrored):
        for part in shape.parts:
            place = tie_place(shape.path, part)
            assert shape.path.contains(place)
            assert part.contains(place)
            assert place.y() > part.center().y()


def test_a_shape_hollow_there_is_tied_at_its_middle() -> None:
    """Where a part has nothing below the middle, the thread goes to the middle of its box."""
    path = QPainterPath()
    path.addRect(QRectF(0, 0, 20, 4))
    assert tie_place(path, QRectF(0, 0, 20, 20)) == QPointF(10, 10)
