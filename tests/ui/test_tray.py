"""Points collected for one document."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolBar
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.parts.chip import Chip
from tests.ui.hands import place_in


def _bar(window: MainWindow) -> QToolBar:
    bar = window.findChild(QToolBar, "tray")
    assert isinstance(bar, QToolBar)
    return bar


def _chips(window: MainWindow) -> list[str]:
    return [chip.text() for chip in _bar(window).findChildren(Chip) if "×" in chip.text()]


def _ctrl_click(window: MainWindow, entry: str, place: QPoint | None = None) -> None:
    diagram = window.face.diagram
    spot = place or place_in(diagram, entry)
    QTest.mouseClick(diagram.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)


def test_ctrl_click_collects_and_takes_out(window: MainWindow) -> None:
    """With Ctrl a click collects a point and leaves the choice alone; again, it takes it out; so goes the tray."""
    window.selection.select(EntryId("lumbosacral"))
    assert window.findChild(QToolBar, "tray") is None
    _ctrl_click(window, "spine")
    _ctrl_click(window, "lower-back")
    assert window.tray.points == ("spine", "lower-back")
    assert window.selection.entry == "lumbosacral"
    assert _bar(window).isVisible()
    _ctrl_click(window, "spine")
    assert window.tray.points == ("lower-back",)
    _ctrl_click(window, "lower-back")
    assert not _bar(window).isVisible()


def test_what_another_atlas_does_not_have_is_taken_out(window: MainWindow) -> None:
    """With another atlas the tray keeps, in their order, just the points that it has, too, and is gone without any."""
    atlas = window.atlas
    window.tray.show_atlas(atlas)
    assert window.findChild(QToolBar, "tray") is None
    window.tray.collect([EntryId("spine"), EntryId("scapular"), EntryId("lower-back")])
    fewer = replace(atlas, points=tuple(point for point in atlas.points if point.id != "scapular"))
    window.tray.show_atlas(fewer)
    assert window.tray.points == ("spine", "lower-back")
    assert len(_chips(window)) == 2
    window.tray.show_atlas(replace(atlas, points=()))
    assert window.tray.points == ()
    assert not _bar(window).isVisible()


def test_what_is_collected_can_be_printed_without_a_choice(window: MainWindow) -> None:
    """The sheet is of what lies in the tray; emptied, there is nothing to print again."""
    assert not window.commands["print"].isEnabled()
    _ctrl_click(window, "spine")
    assert window.commands["print"].isEnabled()
    sheet = window._desk.sheet()
    assert sheet is not None
    assert sheet.points == ("spine",)
    window.tray.clear()
    assert not window.commands["print"].isEnabled()
    assert window._desk.sheet() is None


def test_the_tray_speaks_the_language_and_its_chips_can_be_pressed(window: MainWindow, qtbot: QtBot) -> None:
    """Each point has a button that takes it out, in the language of the window."""
    window.tray.collect([EntryId("spine"), EntryId("scapular")])
    assert _chips(window) == ["Spine Point  ×", "Scapular Point  ×"]
    window.commands["language"].trigger()
    qtbot.waitUntil(lambda: _chips(window)[-2:] == ["脊柱穴  ×", "肩胛穴  ×"])
    assert any("收入" in label.text() for label in _bar(window).findChildren(QLabel))
    chip = next(chip for chip in _bar(window).findChildren(Chip) if chip.text() == "脊柱穴  ×")
    chip.click()
    assert window.tray.points == ("scapular",)
    window.commands["language"].trigger()


def test_a_condition_collects_its_points(window: MainWindow) -> None:
    """The command collects every point that the choice lights, and takes all of them out again."""
    window.selection.select(EntryId("shoulder-periarthritis"))
    points = window.atlas.points_of(EntryId("shoulder-periarthritis"))
    window.commands["collect"].trigger()
    assert window.tray.points == points
    window.commands["collect"].trigger()
    assert window.tray.points == ()


def test_what_is_taken_out_is_gone(window: MainWindow) -> None:
    """However often points are collected and taken out, no chip stays behind."""
    for _ in range(5):
        window.tray.collect([EntryId("spine"), EntryId("scapular")])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Chip | QLabel)]
    assert left == []
    assert len(_bar(window).findChildren(Chip)) == 3
