"""The small head over the face chart."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.outlines import read_outlines
from cheekviewer.atlas.records import EntryId
from cheekviewer.resources import asset
from cheekviewer.ui.chart.inset import _VIEW
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open


def picture(window: MainWindow) -> QImage:
    """Return what the small head shows."""
    return window.face.inset.grab().toImage()


def test_every_zone_lies_on_the_turned_head() -> None:
    """Each zone of the face has its outline on the turned head, within the picture."""
    drawn = read_outlines(asset("face_svg/three-quarter-zones.svg"))
    assert drawn.keys() == read_outlines(asset("face_svg/zones.svg")).keys()
    for outline in drawn.values():
        left, top, right, bottom = outline.bounds
        assert _VIEW.left() < left < right < _VIEW.right()
        assert _VIEW.top() < top < bottom < _VIEW.bottom()


def test_it_lights_what_is_chosen_on_the_side_that_is_shown(open_window: Open, qtbot: QtBot) -> None:
    """A choice changes it and nothing chosen changes it back; the other side of the face is its mirror image."""
    window = open_window("--lang", "en", "--size", "1440x900")
    qtbot.waitUntil(lambda: bool(window.face.inset._heads))
    rest = picture(window)
    window.selection.select(EntryId("spine"))
    qtbot.waitUntil(lambda: picture(window) != rest)
    window.selection.select(None)
    qtbot.waitUntil(lambda: picture(window) == rest)
    window.commands["side"].trigger()
    qtbot.waitUntil(lambda: picture(window) != rest)
    window.commands["theme"].trigger()
    qtbot.waitUntil(lambda: len(window.face.inset._heads) == 2)


def test_in_a_small_window_it_makes_room(open_window: Open) -> None:
    """Where it would cover the chart it is not shown, and never over the back."""
    large, small = open_window("--size", "1440x900"), open_window("--size", "800x600")
    assert large.face.inset.isVisible()
    assert not small.face.inset.isVisible()
    assert not large.back.inset.isVisible()
