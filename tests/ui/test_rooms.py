"""How the window is divided, and that it is remembered."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings
from PySide6.QtGui import QEnterEvent, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open


def test_sizes_come_back_with_the_next_start(open_window: Open, qtbot: QtBot) -> None:
    """Window and rooms open as they were closed; what is stored is plain integers."""
    first = open_window("--lang", "en")
    first.resize(1300, 780)
    first.rooms.setSizes([300, 700, 300])
    first.rooms.charts.setSizes([260, 440])
    qtbot.wait(20)
    held = first.rooms.sizes(), first.rooms.charts.sizes()
    first.close()
    for key in QSettings().allKeys():
        if key.startswith("size-"):
            stored = QSettings().value(key)
            assert all(part.isdigit() for part in str(stored).split(",")), (key, stored)
    second = open_window("--lang", "en")
    assert (second.width(), second.height()) == (1300, 780)
    for was, now in zip(held, (second.rooms.sizes(), second.rooms.charts.sizes()), strict=True):
        assert now == pytest.approx(was, abs=2)


@pytest.mark.parametrize("stored", ["abc", "1,2,3,4", "-5,700", "99999999,2", "", "3.5,700", "٣,٤"])
def test_a_damaged_setting_hinders_no_start(open_window: Open, stored: str) -> None:
    """Sizes that are none count as absent: the window opens as at first."""
    first = open_window("--lang", "en")
    fresh = first.size()
    for key in ("size-window", "size-whole", "size-charts", "text", "notice", "language", "theme", "side", "names"):
        QSettings().setValue(key, stored)
    second = open_window("--lang", "en")
    assert second.size() == fresh
    assert second.rooms.sizes() == first.rooms.sizes()
    assert 0 not in second.rooms.sizes()


def test_what_was_set_comes_back(open_window: Open) -> None:
    """Side, names, theme, language and text size are as they were left, without arguments."""
    first = open_window()
    for name in ("side", "names", "theme", "language", "larger"):
        first.commands[name].trigger()
    look = first._look.side, first._look.names, first._look.theme, first._look.lang, first._settings.text_percent
    first.close()
    second = open_window()
    second._settings._theme = None  # the fixture asks for the light theme, as an argument would
    again = second._look.side, second._look.names, second._look.theme, second._look.lang, second._settings.text_percent
    assert again == look == ("right", False, "dark", "zh", 125)


def test_no_room_can_be_lost(open_window: Open) -> None:
    """However far a divider is dragged, each part keeps some width."""
    window = open_window("--lang", "en", "--size", "1280x800")
    for sizes in ([0, 1280, 0], [1280, 0, 0], [0, 0, 1280]):
        window.rooms.setSizes(sizes)
        assert min(window.rooms.sizes()) >= 150


def test_an_edge_shows_that_it_can_be_moved(window: MainWindow) -> None:
    """The rule between two rooms is in the colour of rules, and in that of links while the pointer is on it."""
    for splitter in (window.rooms, window.rooms.charts):
        edge = splitter.handle(1)
        seen = []
        for event in (None, QEnterEvent(QPointF(), QPointF(), QPointF()), QEvent(QEvent.Type.Leave)):
            if event is not None:
                QApplication.sendEvent(edge, event)
            seen.append(edge.grab().toImage().pixelColor(0, edge.height() // 2).name())
        rule, link = (
            edge.palette().color(role).name() for role in (QPalette.ColorRole.Mid, QPalette.ColorRole.Highlight)
        )
        assert seen == [rule, link, rule]
        assert rule != link
