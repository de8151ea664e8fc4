"""Windows that are closed leave nothing behind."""

import gc
import weakref
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from tests.ui.borrowed import borrowed
from tests.ui.conftest import Open
from tests.ui.hands import put_away

DEMO = Path(__file__).parents[1] / "atlas" / "demo"
PAGES = ("shortcuts", "about")


def test_a_closed_window_leaves_nothing_alive(open_window: Open) -> None:
    """Opened, used and put away twice, neither a widget nor an object of Python is left."""
    before = {id(widget) for widget in QApplication.allWidgets()}
    seen: list[weakref.ref[QObject]] = []
    for _ in range(2):
        window = open_window("--lang", "zh", "--size", "1024x700")
        window.commands["profile"].trigger()
        window.selection.select(EntryId("spine"))
        window.commands["side"].trigger()
        parts = (window, window.selection, window.face.diagram, window.search, window.detail, window.rooms)
        seen += [weakref.ref(part) for part in parts]
        put_away(window)
        del window, parts
    gc.collect()
    assert [ref() for ref in seen if ref() is not None] == []
    assert [widget for widget in QApplication.allWidgets() if id(widget) not in before] == []


def test_use_makes_nothing_pile_up(open_window: Open) -> None:
    """Many looks and choices later the window holds as many objects as after the first few."""
    window = open_window("--lang", "en", "--size", "1024x700")

    def use(times: int) -> int:
        for _ in range(times):
            for name in ("side", "names"):
                window.commands[name].trigger()
            for entry in (EntryId("spine"), EntryId("scapular"), None):
                window.selection.hover(entry)
                window.selection.select(entry)
        QApplication.processEvents()
        charts = (window.face.diagram, window.back.diagram)
        return len(window.findChildren(QObject)) + sum(len(chart.scene().items()) for chart in charts)

    use(2)  # the first few also make what moves tool bars
    few = use(2)
    assert use(6) <= few


def test_closed_pages_are_gone(open_window: Open) -> None:
    """A page that was read and closed does not live on in its window."""
    window = open_window("--lang", "en")
    held = []
    for name in PAGES * 3:
        window.commands[name].trigger()
        (page,) = [top for top in QApplication.topLevelWidgets() if top.isModal() and top.isVisible()]
        page.close()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        held.append(len(window.findChildren(QObject)))
    assert held[1:] == held[1:2] * (len(held) - 1)


def test_python_holds_nothing_that_may_go_unseen(open_window: Open) -> None:
    """Parts move from layout to layout as the window grows and shrinks, all is chosen: nothing of Qt's is held."""
    gc.collect()  # of windows of other tests
    window = open_window("--lang", "en", "--size", "1300x800")
    window.commands["profile"].trigger()
    for height in (420, 800, 500, 800):
        window.resize(1300, height)
        QApplication.processEvents()
    for entry in window.atlas.entries:
        window.selection.hover(entry)
        window.selection.select(entry)
    QApplication.processEvents()
    assert borrowed() == []


def test_no_page_holds_what_may_go_unseen(open_window: Open) -> None:
    """While a page is open that a command opens, or the comparison of two atlases, nothing of Qt's is held either."""
    window = open_window("--lang", "en", "--size", "1300x800", "--select", "spine")
    gc.collect()
    held = {}

    def look(name: str) -> None:
        QApplication.processEvents()
        held[name] = borrowed()
        for top in QApplication.topLevelWidgets():
            if top is not window:
                top.close()

    opened = {action.objectName(): action.trigger for some in window.commands.of_menus().values() for action in some}
    opened["compare"] = partial(window.atlases.library.compare, DEMO)
    del opened["quit"]
    for name, open_one in opened.items():
        QTimer.singleShot(0, partial(look, name))
        open_one()
        QTest.qWait(20)
    assert held == {name: [] for name in opened}


def test_what_is_held_on_to_is_seen(qtbot: QtBot) -> None:
    """A layout that is put into another one when it holds something: its place is held on to from then on."""
    page, inner = QWidget(), QVBoxLayout()
    qtbot.addWidget(page)
    gc.collect()
    inner.addWidget(QLabel())
    assert borrowed() == []
    QVBoxLayout(page).addLayout(inner)
    assert len(borrowed()) == 1
