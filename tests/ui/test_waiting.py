"""Work off the GUI thread, and waiting for it."""

import gc
import threading
import weakref
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.ui.waiting import Worker, wait_for


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window to wait in."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_only_the_newest_wish_is_heard(qtbot: QtBot) -> None:
    """What was wished for before is done or dropped, but never told."""
    worker, held = Worker(), threading.Event()
    heard: list[Future[object]] = []
    worker.done.connect(heard.append)
    worker.wish(lambda: held.wait(10))
    worker.wish(lambda: "second")
    worker.wish(lambda: "third")
    held.set()
    qtbot.waitUntil(lambda: bool(heard))
    assert [future.result() for future in heard] == ["third"]
    assert not worker.busy
    worker.finish()


def test_a_dropped_wish_is_not_heard(qtbot: QtBot) -> None:
    """Whoever wants nothing any more is not told."""
    worker = Worker()
    heard: list[object] = []
    worker.done.connect(heard.append)
    worker.wish(lambda: "lost")
    worker.drop()
    qtbot.wait(60)
    assert heard == []
    worker.finish()


def test_after_the_end_nothing_is_wished_for(qtbot: QtBot) -> None:
    """A wish that comes after the worker was finished, from a box that was still open, is passed over."""
    worker = Worker()
    worker.finish()
    worker.wish(lambda: 1)
    assert not worker.busy


def test_waiting_gives_what_was_made(qtbot: QtBot, parent: QWidget) -> None:
    """The result comes back, made in another thread; what goes wrong is raised here."""
    assert wait_for(parent, "a moment", threading.get_ident) != threading.get_ident()
    with pytest.raises(OSError, match="broken"):
        wait_for(parent, "a moment", _broken)


def test_work_that_fails_keeps_nothing(qtbot: QtBot, parent: QWidget) -> None:
    """Once the fault was told, neither what waited nor what the work knew lives on."""

    class Known:
        pass

    def ask() -> weakref.ref[Known]:
        known = Known()
        with pytest.raises(OSError, match="broken"):
            wait_for(parent, "a moment", lambda: _broken(known))
        return weakref.ref(known)

    known = ask()
    gc.collect()
    assert known() is None


def test_the_window_lives_while_it_waits_and_can_cancel(qtbot: QtBot, parent: QWidget) -> None:
    """Timers go on; Cancel ends the waiting with nothing."""
    held = threading.Event()

    def cancel() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QProgressDialog):
                dialog.canceled.emit()

    QTimer.singleShot(30, cancel)
    QTimer.singleShot(200, held.set)
    assert wait_for(parent, "a moment", lambda: held.wait(10)) is None


def _broken(_: object = None) -> None:
    raise OSError("broken")
