"""What a user hears of a mistake of ours: now once, at the next start once, and never anything personal."""

import faulthandler
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.ui.faults import crash_report
from cheekviewer.ui.faults.crash_report import NEW, TOLD, CrashReport
from cheekviewer.ui.faults.report_page import ReportPage
from cheekviewer.ui.main_window import MainWindow
from tests.ui.hands import dialog

PERSONAL = "/srv/jane/Mrs Smith, frozen shoulder.pdf"
CRASH = """
import faulthandler
from PySide6.QtCore import QTimer
from cheekviewer import app
from cheekviewer.ui.main_window import MainWindow

def strike(window):
    window.commands["theme"].trigger()
    window.selection.select("spine")
    faulthandler._sigsegv()

greet = MainWindow.greet
MainWindow.greet = lambda window: QTimer.singleShot(0, lambda: strike(window))
app.main([])
"""


def open_page(window: QWidget, report: str) -> None:
    """Show a report as the program does."""
    ReportPage(window, report).open()


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the notes, of this test alone; crashes of this process stay pytest's."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(faulthandler, "enable", lambda file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)
    return tmp_path / "CheekViewer" / "CheekViewer"


@pytest.fixture
def report(window: MainWindow, notes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashReport]:
    """The report of a running program; the hook is put back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = CrashReport(open_page)
    made.install()
    made.greet(window)
    yield made
    made.trail.end()
    for page in window.findChildren(ReportPage):
        page.close()


def go_wrong(message: str = "planted") -> None:
    """Let an exception reach the hook, as Qt does with one in a slot."""
    try:
        raise ValueError(message)
    except ValueError as fault:
        sys.excepthook(ValueError, fault, fault.__traceback__)


def boxes() -> list[QMessageBox]:
    """Return the open messages."""
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]


def test_a_fault_is_logged_each_time_and_told_once(
    window: MainWindow, report: CrashReport, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception that nobody caught is logged with its trace and told once in plain words; the window lives on."""
    with caplog.at_level(logging.CRITICAL):
        for _ in range(3):
            go_wrong()
    assert len(caplog.records) == 3
    assert all(record.exc_info for record in caplog.records)
    (box,) = boxes()
    assert "planted" in box.text()
    assert "Traceback" not in box.text()
    box.close()
    assert window.isVisible()


def test_a_fault_of_another_thread_is_told(report: CrashReport, qtbot: QtBot) -> None:
    """What goes wrong in a thread is told by the thread of the window."""
    thread = threading.Thread(target=go_wrong)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].close()


def test_ctrl_c_ends_the_program_and_is_no_fault(
    report: CrashReport, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who interrupts the program in its terminal ends it; nothing is told or written down."""
    ended: list[bool] = []
    monkeypatch.setattr(crash_report.QCoreApplication, "quit", lambda: ended.append(True))
    fault = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, fault, None)
    assert ended == [True]
    assert boxes() == []
    assert not (notes / NEW).exists()


def test_a_report_says_what_came_before_and_nothing_personal(
    window: MainWindow, report: CrashReport, notes: Path
) -> None:
    """The report holds versions, the last commands and the places; no message, no folder, nothing chosen."""
    for command in ("names", "side"):
        report.trail.add(command)
    go_wrong(PERSONAL)
    text = (notes / NEW).read_text()
    assert "names, side" in text
    assert "ValueError" in text
    assert 'File "test_crash_report.py", line' in text
    assert "jane" not in text
    assert "Smith" not in text
    boxes()[0].close()


def test_not_every_fault_of_a_run_is_written(report: CrashReport, notes: Path) -> None:
    """A mistake at every move of the mouse does not fill the disk: the first five are written."""
    for _ in range(50):
        go_wrong()
    assert (notes / NEW).read_text().count("ValueError") == 5
    boxes()[0].close()


def test_two_programs_do_not_write_over_each_other(window: MainWindow, report: CrashReport, notes: Path) -> None:
    """What two programs at once wrote down is both there to be read, and told together at the next start."""
    go_wrong()
    other = CrashReport(open_page)
    other.install()
    try:
        raise LookupError
    except LookupError as fault:
        sys.excepthook(LookupError, fault, fault.__traceback__)
    go_wrong()
    written = (notes / NEW).read_text()
    assert (written.count("ValueError"), written.count("LookupError")) == (2, 1)
    for box in boxes():
        box.close()
    third = CrashReport(open_page)
    third.greet(window)
    assert dialog(ReportPage).text.count("CheekViewer ") >= 3
    third.trail.end()


def test_a_fault_is_told_once_at_the_next_start(window: MainWindow, report: CrashReport, notes: Path) -> None:
    """The next start shows the report, which can be copied; the one after that says nothing."""
    go_wrong()
    boxes()[0].close()
    second, third = CrashReport(open_page), CrashReport(open_page)
    second.greet(window)
    page = dialog(ReportPage)
    assert "ValueError" in page.text
    page.copy()
    assert QApplication.clipboard().text() == (notes / TOLD).read_text()
    page.close()
    third.greet(window)
    for start in (second, third):
        start.trail.end()
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, ReportPage) and top.isVisible()]


def test_a_report_seen_at_once_is_not_told_again(window: MainWindow, report: CrashReport, notes: Path) -> None:
    """The message offers the report; who opened it there is not bothered at the next start."""
    go_wrong()
    (box,) = boxes()
    (show,) = [button for button in box.buttons() if button.text() == "Show report"]
    show.click()
    assert "ValueError" in dialog(ReportPage).text
    assert (notes / TOLD).is_file()
    assert not (notes / NEW).exists()


@pytest.mark.parametrize("locked", [False, True])
def test_where_nothing_can_be_written_the_program_goes_on(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: bool
) -> None:
    """Without a place for notes a fault is still told, and nothing else goes wrong."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (tmp_path / "CheekViewer").write_bytes(b"a file where a folder should be")
    made = CrashReport(open_page)
    made.install()
    made.greet(window)
    window.commands["names"].trigger()
    go_wrong()
    (box,) = boxes()
    box.close()
    made.trail.end()


def test_a_crash_is_told_at_the_next_start(window: MainWindow, notes: Path) -> None:
    """A process that crashed leaves its stacks and last commands, told once; one that ended well leaves nothing."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", CRASH], env=env, capture_output=True, check=False)
    assert done.returncode < 0
    made = CrashReport(open_page)
    made.greet(window)
    page = dialog(ReportPage)
    assert "Fatal Python error: Segmentation fault" in page.text
    assert "Last commands: theme, choose\n" in page.text
    assert str(Path(sys.prefix).parent) not in page.text
    page.close()
    made.trail.end()
    assert [file.name for file in notes.iterdir()] == [TOLD]
