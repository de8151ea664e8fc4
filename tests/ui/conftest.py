"""The window as the program builds it; every test also fails on a warning of Qt."""

import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QSettings
from PySide6.QtGui import QCursor, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cheekviewer import app, arguments
from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.chart import plate
from cheekviewer.ui.main_window import MainWindow
from tests.ui.hands import HARMLESS, put_away
from tests.ui.small_drawings import part_read_once, small_part, small_picture

Open = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def _quiet(qtlog: object) -> Iterator[None]:
    """Fail when Qt warned of something that is not known to be harmless."""
    yield
    records = [str(record.message) for record in qtlog.records if record.type.name != "QtDebugMsg"]  # type: ignore[attr-defined] # pytest-qt has no type for it
    assert [record for record in records if record not in HARMLESS] == []


@pytest.fixture(autouse=True)
def _fresh(qapp: QApplication) -> None:
    """Begin as on the first start, in the language and typeface of the system, the pointer where no window opens."""
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())
    qapp.setOrganizationName("CheekViewer")
    qapp.setApplicationName("CheekViewer")
    QSettings().clear()
    QLocale.setDefault(QLocale.c())
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))


@pytest.fixture(autouse=True)
def _quick_drawings(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Show small pictures instead of reading drawings, which took a sixth of these tests, but for those `drawings`.

    Of these each part is read once.
    """
    if request.node.get_closest_marker("drawings") is not None:
        monkeypatch.setattr(plate, "_read", part_read_once)
    else:
        monkeypatch.setattr(plate, "_read", small_part)
        monkeypatch.setattr(plate.Plate, "_small_picture", staticmethod(small_picture))
        monkeypatch.setattr(plate, "__version__", "small")  # what is kept on disk of one kind is not for the other


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, atlas: Atlas) -> Iterator[Open]:
    """Open windows with arguments of the command line, and close them after the test."""
    opened: list[weakref.ref[MainWindow]] = []

    def open_one(*more: str, show: bool = True) -> MainWindow:
        given = arguments.parser().parse_args(["--theme", "light", *more])
        window = app.build(qapp, atlas, given)
        opened.append(weakref.ref(window))
        if show:
            window.show()
            qtbot.waitExposed(window)
            window.activateWindow()
            qtbot.waitUntil(lambda: qapp.activeWindow() is window)
            QTest.mouseMove(window, QPoint(1, 1))
        return window

    yield open_one
    for window in [ref() for ref in opened]:
        if window is not None and isValid(window):
            put_away(window)


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The window in English, with nothing chosen, as large as on a small screen."""
    return open_window("--lang", "en", "--size", "1280x800")
