"""Garbage is searched for on the thread of the window, and on no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from cheekviewer.ui.garbage import Garbage


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    """The search as the program has it; afterwards Python's own again."""
    parent = QObject()
    yield Garbage(parent)
    gc.unfreeze()
    gc.enable()


def lose_a_list() -> list[str]:
    """Make a list of Qt that only refers to itself; return what is told the name of the thread that destroys it."""
    told: list[str] = []
    lost = QListWidget()
    lost.itself = lost  # type: ignore[attr-defined] # so that only a search finds it
    weakref.finalize(lost, lambda: told.append(threading.current_thread().name))
    return told


def make_much_elsewhere() -> None:
    """Let another thread make so many objects that Python would search there."""
    thread = threading.Thread(target=lambda: [[] for _ in range(5 * gc.get_threshold()[0])], name="elsewhere")
    thread.start()
    thread.join()


def test_no_other_thread_destroys_a_widget(garbage: Garbage, qtbot: QtBot) -> None:
    """A widget that nobody has any more outlives what other threads make, and goes on the window's own thread."""
    destroyed_by = lose_a_list()
    make_much_elsewhere()
    assert destroyed_by == []
    made = [[] for _ in range(5 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(destroyed_by), timeout=20_000)
    assert destroyed_by == [threading.main_thread().name]
    assert made


def test_python_itself_would_destroy_it_there(qtbot: QtBot) -> None:
    """Left to Python, the thread that makes much destroys the widget: what the search of our own is for."""
    gc.disable()
    destroyed_by = lose_a_list()
    gc.enable()
    make_much_elsewhere()
    assert destroyed_by == ["elsewhere"]


def test_what_is_old_is_searched_seldom_but_searched(garbage: Garbage) -> None:
    """Nothing is searched before a search is due, and what outlived the first ones is found by a later, deeper one."""
    gc.collect()
    lost = QListWidget()
    lost.itself = lost  # type: ignore[attr-defined] # so that only a search finds it
    there = weakref.ref(lost)
    gc.collect(0)
    gc.collect(1)
    del lost
    garbage.look()
    made = []
    while there() is not None and len(made) < 200:
        made.append([[] for _ in range(2 * gc.get_threshold()[0])])
        garbage.look()
    assert there() is None
    assert len(made) > 5
