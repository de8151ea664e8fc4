"""Looking at a sheet before it is printed."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.sheets.sheet import Layout, Options, Sheet, SheetError
from cheekviewer.ui.paper import sheet_window
from cheekviewer.ui.paper.page_view import PageView
from cheekviewer.ui.paper.sheet_window import SheetWindow


class Taken:
    """Notes which sheets are to be printed or saved."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []

    def __call__(self, parent: QWidget, sheet: Sheet) -> None:
        self.sheets.append(sheet)


@pytest.fixture
def taken() -> Taken:
    """What was printed."""
    return Taken()


@pytest.fixture
def shown(qtbot: QtBot, atlas: Atlas, taken: Taken) -> Iterator[SheetWindow]:
    """The window on two chosen points, its first pages there."""
    parent = QWidget()
    parent.resize(900, 700)
    qtbot.addWidget(parent)
    every = tuple(point.id for point in atlas.points)
    sheet = Sheet(atlas, every[:2], Options(Layout.PATIENT, ("en",), "a4", "left", date(2026, 11, 23)))
    window = SheetWindow(parent, sheet, {"chosen": every[:2], "all": every}, {"print": taken})
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window and window.pages.count == 2, timeout=60_000)
    yield window
    window.reject()


def _choose(window: SheetWindow, name: str, value: str) -> None:
    box = window.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(value))


def _press(window: SheetWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_options_change_the_sheet_and_its_pages(shown: SheetWindow, taken: Taken, qtbot: QtBot) -> None:
    """Each option is in the sheet at once, the pages follow, and what is printed is what is shown."""
    assert shown.sheet.options == Options(Layout.PATIENT, ("en",), "a4", "left", date(2026, 11, 23))
    for name, value in (("points", "all"), ("layout", "study"), ("langs", "zh+en"), ("side", "both")):
        _choose(shown, name, value)
    for name, value in (("paper", "letter"), ("orientation", "landscape"), ("colouring", "grey")):
        _choose(shown, name, value)
    wanted = Options(Layout.STUDY, ("zh", "en"), "letter", "both", date(2026, 11, 23), "landscape", "grey")
    assert shown.sheet.options == wanted
    assert len(shown.sheet.points) == 5
    page = shown.findChild(QLabel, "page")
    assert page is not None
    assert page.width() > page.height()
    _press(shown, "print")
    assert taken.sheets == [shown.sheet]


def test_what_a_layout_cannot_be_cannot_be_chosen(shown: SheetWindow) -> None:
    """A patient's sheet is upright, whatever was wanted before."""
    box = shown.findChild(QComboBox, "orientation")
    assert box is not None
    assert not box.isEnabled()
    _choose(shown, "layout", "overview")
    assert box.isEnabled()
    _choose(shown, "orientation", "landscape")
    _choose(shown, "layout", "patient")
    assert shown.sheet.options.orientation == "portrait"


def test_pages_are_turned(shown: SheetWindow) -> None:
    """Keys go from page to page, and stop at both ends."""
    places = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        QTest.keyClick(shown, key)
        places.append(shown.pages.at)
    assert places == [1, 1, 0, 0]
    assert shown.pages.accessibleName() == "Page 1 of 2"


def test_a_page_is_made_larger_and_sharper(shown: SheetWindow, qtbot: QtBot) -> None:
    """Zoom makes the page larger by key and by wheel, asks for more dots an inch, and goes back to the whole page."""
    page = shown.findChild(QLabel, "page")
    assert page is not None
    whole, ppi, dots = page.width(), shown.pages.ppi, page.pixmap().width()
    shown.pages.magnify(1.5)
    assert page.width() == pytest.approx(whole * 1.5, abs=2)
    assert shown.pages.ppi == pytest.approx(ppi * 1.5, abs=1)
    qtbot.waitUntil(lambda: page.pixmap().width() > dots, timeout=60_000)
    shown.pages.magnify(None)
    assert page.width() == whole
    QApplication.sendEvent(shown.pages.viewport(), _wheel(shown.pages, 120))
    assert page.width() > whole
    QApplication.sendEvent(shown.pages.viewport(), _wheel(shown.pages, -120))
    assert page.width() == pytest.approx(whole, abs=2)


def test_a_page_is_whole_at_once(shown: SheetWindow) -> None:
    """From large back to whole, the page has its size at once, though scroll bars are there until the next layout."""
    page = shown.findChild(QLabel, "page")
    assert page is not None
    whole = page.width()
    shown.pages.magnify(3)
    QApplication.processEvents()
    assert shown.pages.verticalScrollBar().isVisible()
    shown.pages.magnify(None)
    assert page.width() == whole
    QApplication.processEvents()
    assert page.width() == whole


def test_the_wheel_alone_scrolls(shown: SheetWindow) -> None:
    """Without Ctrl the wheel moves a large page up and keeps its size."""
    shown.pages.magnify(3)
    zoom, bar = shown.pages.zoom, shown.pages.verticalScrollBar()
    QApplication.sendEvent(shown.pages.viewport(), _wheel(shown.pages, -120, Qt.KeyboardModifier.NoModifier))
    assert bar.value() > 0
    assert shown.pages.zoom == zoom


def test_without_pages_there_is_none_to_turn(qtbot: QtBot) -> None:
    """Before its pages come a view has none, turns to none, and is not troubled."""
    view = PageView()
    qtbot.addWidget(view)
    view.turn(3)
    assert (view.at, view.count) == (0, 0)
    view.show_pages(())
    view.turn(-1)
    assert (view.at, view.count) == (0, 0)


def test_what_cannot_be_set_is_told(shown: SheetWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault is one sentence beside the page, and the window goes on."""

    def broken(sheet: Sheet, ppi: float) -> tuple[bytes, ...]:
        raise SheetError("the sheet cannot be set: no letter for it")

    monkeypatch.setattr(sheet_window, "pages", broken)
    _choose(shown, "side", "both")
    told = "the sheet cannot be set: no letter for it"
    qtbot.waitUntil(lambda: told in [label.text() for label in shown.findChildren(QLabel)], timeout=60_000)
    assert shown.pages.count == 2


def _wheel(at: QWidget, turned: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> QWheelEvent:
    middle = QPointF(at.rect().center())
    return QWheelEvent(
        middle,
        QPointF(at.mapToGlobal(at.rect().center())),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
