"""A report can be read, copied, and found on disk."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton

from cheekviewer.ui.faults.report_page import ReportPage
from cheekviewer.ui.main_window import MainWindow


def press(page: ReportPage, words: str) -> None:
    """Press the button that says so."""
    (button,) = [button for button in page.findChildren(QPushButton) if button.text() == words]
    button.click()


def test_a_report_is_read_as_it_is(window: MainWindow) -> None:
    """Signs of HTML and line breaks in a report are shown as they are, and copied as they are."""
    report = "one <b>&amp;\n  two\n"
    page = ReportPage(window, report)
    assert "one <b>&amp;" in page.text
    assert "\n  two" in page.text
    press(page, "Copy")
    assert QApplication.clipboard().text() == report


def test_its_folder_is_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The folder is shown by the file manager of the system."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    press(ReportPage(window, "report"), "Open its folder")
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "CheekViewer" / "CheekViewer"]
