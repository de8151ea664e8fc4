"""What is lit on a chart: a mark for each shape, and no more of them than are worth keeping."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QApplication, QGraphicsScene

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import LIGHT
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.lights import Lights, levels
from cheekviewer.ui.chart.marks import Level
from cheekviewer.ui.chart.shapes import Shape, Shapes

MANY = [EntryId(f"e{number}") for number in range(60)]


@pytest.fixture
def scene(qapp: QApplication) -> QGraphicsScene:
    """A scene with nothing on it."""
    return QGraphicsScene()


@pytest.fixture
def lights(scene: QGraphicsScene) -> Lights:
    """Lights for many shapes side by side."""
    made = Lights(scene, Lettering())
    shapes = []
    for number, entry in enumerate(MANY):
        path = QPainterPath()
        path.addRect(QRectF(10 * number, 0, 8, 8))
        shapes.append(Shape(entry, number, path, (path.boundingRect(),)))
    made.show_shapes(Shapes(shapes), LIGHT)
    return made


def seen(scene: QGraphicsScene) -> set[float]:
    """Return where anything is seen on the scene: the left edges of its shapes."""
    return {round(item.sceneBoundingRect().center().x()) // 10 for item in scene.items() if item.opacity()}


def test_just_what_is_wanted_is_lit(scene: QGraphicsScene, lights: Lights) -> None:
    """Each entry at its level and nothing else; an entry without a shape is passed over; lit is what is chosen."""
    lights.show({MANY[1]: Level.CHOSEN, MANY[2]: Level.POINTED, EntryId("nowhere"): Level.CHOSEN})
    assert (lights.lit(), seen(scene)) == ([MANY[1]], {1, 2})
    lights.show({MANY[2]: Level.CHOSEN})
    assert (lights.lit(), seen(scene)) == ([MANY[2]], {2})
    lights.show({})
    assert (lights.lit(), seen(scene)) == ([], set())


def test_marks_are_kept_but_not_for_ever(scene: QGraphicsScene, lights: Lights) -> None:
    """A mark that is hidden is used again; of very many those not wanted leave the scene, however many were lit."""
    lights.show({MANY[0]: Level.POINTED})
    once = len(scene.items())
    lights.show({})
    lights.show({MANY[0]: Level.POINTED})
    assert len(scene.items()) == once
    lights.show(dict.fromkeys(MANY, Level.POINTED))
    assert len(scene.items()) == once * len(MANY)
    lights.show({MANY[5]: Level.POINTED})
    assert once <= len(scene.items()) <= once * 40
    assert seen(scene) == {5}


def test_other_shapes_are_dark_at_first(scene: QGraphicsScene, lights: Lights) -> None:
    """With other shapes nothing is lit and nothing is left on the scene."""
    lights.show({MANY[3]: Level.CHOSEN})
    lights.show_shapes(Shapes(()), LIGHT)
    assert (lights.lit(), scene.items()) == ([], [])


def test_what_is_chosen_counts_above_what_is_pointed_at(atlas: Atlas) -> None:
    """Points of both are lit, at the level of the choice where they are of both; without an atlas none is."""
    one, other = (point.id for point in atlas.points[:2])
    assert levels(atlas, pointed=one, chosen=other) == {one: Level.POINTED, other: Level.CHOSEN}
    assert levels(atlas, pointed=one, chosen=one) == {one: Level.CHOSEN}
    assert levels(atlas, pointed=EntryId("unknown"), chosen=None) == {}
    assert levels(None, pointed=one, chosen=other) == {}
