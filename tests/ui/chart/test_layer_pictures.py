"""Single layers kept, and put together."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import Chart
from cheekviewer.ui.chart.layer_pictures import FORMAT, LayerPictures, composed
from cheekviewer.ui.chart.plate import Plate, PlateLook, View
from tests.ui.chart.test_plate import differing

VIEW = View((-60.0, -20.0, 60.0, 90.0), 180, 270, PlateLook("light", mirrored=False, layers=("skin",)))


def filled(colour: str) -> QImage:
    """Return a small picture of one colour."""
    picture = QImage(4, 4, FORMAT)
    picture.fill(QColor(colour))
    return picture


def test_only_the_place_looked_at_is_kept() -> None:
    """Layers of one place are found by name; those of another are let go as soon as one is kept there."""
    held, red, blue = LayerPictures(), filled("red"), filled("blue")
    held.keep("here", "skin", red)
    held.keep("here", "bones", blue)
    assert (held.of("here", "skin"), held.of("here", "bones")) == (red, blue)
    assert held.of("there", "skin") is None
    held.keep("there", "skin", blue)
    assert held.of("here", "skin") is None


def test_layers_lie_one_over_the_other() -> None:
    """The last lies on top, as opaque as told, each in its box."""
    half = QRectF(0, 0, 2, 4)
    made = composed(QSize(4, 4), [(filled("red"), 1.0, QRectF(0, 0, 4, 4)), (filled("blue"), 0.5, half)])
    assert made.pixelColor(3, 2) == QColor("red")
    assert made.pixelColor(0, 2).blue() == pytest.approx(128, abs=2)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("chart", Chart)
def test_another_choice_of_layers_is_put_together_from_what_is_held(qtbot: QtBot, chart: Chart, mirrored: bool) -> None:
    """Once all layers of a place were drawn, any choice of them is there at once, just as if it were drawn anew."""
    plate, look = Plate(chart), replace(VIEW.look, mirrored=mirrored)
    every = replace(VIEW, look=replace(look, layers=("skin", "bones")))
    assert plate.at_hand(every) is None
    with qtbot.waitSignal(plate.ready):
        plate.paint(every, whole=False, keep_it=False)
    plate.finish()
    for layers in (("skin",), ("bones",), ("skin", "bones"), ()):
        for through in (True, False):
            view = replace(every, look=replace(look, layers=layers, see_through=through))
            assert plate.at_hand(view) == Plate(chart).painted(view)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("chart", Chart)
def test_the_rough_picture_shows_the_same(qtbot: QtBot, chart: Chart, mirrored: bool) -> None:
    """What is shown until the sharp one is there shows the same at the same place, only softer."""
    view = replace(VIEW, look=replace(VIEW.look, mirrored=mirrored, layers=("skin", "bones")))
    if mirrored:
        view = replace(view, part=(0.0, *VIEW.part[1:]))
    plate = Plate(chart)
    assert differing(plate.rough(view), plate.painted(view), by=60) < 0.12
    moved = replace(view, part=(view.part[0] + 12, *view.part[1:]))
    assert differing(plate.rough(moved), plate.painted(view), by=60) > differing(
        plate.rough(view), plate.painted(view), by=60
    )
