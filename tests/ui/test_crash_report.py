"""What a user hears of a mistake of ours."""

import logging
import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from cheekviewer.ui.crash_report import CrashReport
from cheekviewer.ui.main_window import MainWindow


def test_a_fault_is_logged_each_time_and_told_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception that nobody caught is logged with its trace and told once in plain words; the window lives on."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    CrashReport(window).install()
    with caplog.at_level(logging.CRITICAL):
        for _ in range(3):
            try:
                raise ValueError("planted")
            except ValueError as fault:
                sys.excepthook(ValueError, fault, fault.__traceback__)
    assert len(caplog.records) == 3
    assert all(record.exc_info for record in caplog.records)
    boxes = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]
    (box,) = boxes
    assert "planted" in box.text()
    assert "Traceback" not in box.text()
    box.close()
    assert window.isVisible()
