"""No word is cut off, in whatever dialog or panel, in either language, at 100 and at 200 % text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import LANGS
from cheekviewer.ui.atlases.comparison_page import ComparisonPage
from cheekviewer.ui.commands.palette import Palette
from cheekviewer.ui.faults.crash_report import CrashReport
from cheekviewer.ui.main_window import MainWindow
from tests.ui.clipping import clipped
from tests.ui.conftest import Open

DEMO = Path(__file__).parents[1] / "atlas" / "demo"
SIZES = ("1024x700", "1440x900")


def settle() -> None:
    """Let words be set, and then laid out."""
    for _ in range(3):
        QApplication.processEvents()


def dialogs() -> list[QWidget]:
    """All dialogs that are open."""
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def looked_at(window: MainWindow, open_one: Callable[[], object]) -> list[str]:
    """Open a dialog, look at it when it stands, and close it; also one that does not return until then."""
    faults: list[str] = []

    def look() -> None:
        settle()
        for dialog in dialogs():
            while isinstance(dialog, ComparisonPage) and not dialog.table.isVisible():
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            settle()
            faults.extend(f"{dialog.windowTitle()}: {fault}" for fault in clipped(dialog))
            if dialog.width() > window.width() or dialog.height() > window.height():
                faults.append(f"{dialog.windowTitle()} is larger than the window: {dialog.size()}")
            dialog.close()

    QTimer.singleShot(0, look)
    open_one()
    settle()
    assert not dialogs()
    return faults


def openers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What opens each dialog."""
    report, library = CrashReport(window), lambda: window.atlases.library
    return {
        "keys": window.commands["shortcuts"].trigger,
        "about": window.commands["about"].trigger,
        "notice": window.greet,
        "source": lambda: window.show_source(window.atlas.sources[0].id),
        "print": window.commands["print"].trigger,
        "correction": window.commands["correction"].trigger,
        "comparison": lambda: library().compare(DEMO),
        "crash": lambda: report._hear(ValueError, ValueError("a fault that is told in a few words"), None),
    }


@pytest.fixture(params=[(lang, percent) for lang in LANGS for percent in (100, 150, 200)], ids=str)
def large(request: pytest.FixtureRequest, open_window: Open) -> Callable[[str], MainWindow]:
    """Open windows in a language with text of a size."""
    lang, percent = request.param

    def open_one(size: str) -> MainWindow:
        window = open_window("--lang", lang, "--size", size, "--select", "spine")
        while window._settings.text_percent < percent:
            window.commands["larger"].trigger()
        settle()
        return window

    return open_one


@pytest.mark.parametrize("size", SIZES)
def test_the_window_cuts_no_word(large: Callable[[str], MainWindow], size: str) -> None:
    """All panels, chips and bars show their words whole, whatever is chosen: a point, a structure or nothing."""
    window = large(size)
    for entry in (window.atlas.points[0].id, window.atlas.structures[-1].id, window.atlas.conditions[3].id, None):
        window.selection.select(entry)
        settle()
        assert list(clipped(window)) == []


def test_search_cuts_no_word(large: Callable[[str], MainWindow]) -> None:
    """Hits, and what is said when there are none, are whole."""
    window = large("1024x700")
    for text in ("frozen shoulder", "zzzzqq", "scapulla", "l:", "the cheek"):
        window.search.box.setText(text)
        settle()
        assert list(clipped(window.search)) == [], text


def test_the_profile_cuts_no_word(large: Callable[[str], MainWindow]) -> None:
    """With the safety profile open no word of any panel is cut."""
    window = large("1440x900")
    window.commands["profile"].trigger()
    settle()
    assert list(clipped(window)) == []


def test_the_palette_cuts_no_word(large: Callable[[str], MainWindow]) -> None:
    """Commands and entries in the palette are whole."""
    window = large("1024x700")
    window.commands["palette"].trigger()
    palette = window.findChild(Palette)
    for text in ("", "z", "shoulder"):
        palette.box.setText(text)
        settle()
        assert list(clipped(palette)) == []
    palette.leave()


def test_dialogs_cut_no_word(large: Callable[[str], MainWindow]) -> None:
    """Every dialog of ours and Qt's print preview show their words whole, in the room of a small window."""
    window = large("1024x700")
    for name, open_one in openers(window).items():
        assert looked_at(window, open_one) == [], name


def test_what_is_cut_is_found(qtbot: QtBot) -> None:
    """The finder sees a label and a button with too little room, and nothing wrong where there is enough."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    label, button = QLabel("some words", window), QPushButton("Some words", window)
    window.show()
    for width, faults in ((250, 0), (30, 2)):
        label.resize(width, 60)
        button.resize(width, 60)
        assert len(list(clipped(window))) == faults
