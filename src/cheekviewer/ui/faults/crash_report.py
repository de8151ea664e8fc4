"""What happens when we made a mistake: it is logged, written down and told once; the program goes on."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6 import QtWidgets  # not its QMessageBox: naming that is dear, and seldom needed
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from cheekviewer.storage import forget, note, noted
from cheekviewer.ui.faults.report_text import crash_report, exception_report
from cheekviewer.ui.faults.trail import Trail, crashes

NEW, TOLD = "report-new.txt", "report.txt"
"""The notes of a report that the user has not seen yet, and of the last one seen."""

_LOG = logging.getLogger("cheekviewer")
_MOST_WRITTEN = 5


class CrashReport(QObject):
    """Takes the place of Python's exception hook; `trail` is told each command before it runs.

    `page` opens a report over a window.
    """

    _came = Signal(str)

    def __init__(self, page: Callable[[QtWidgets.QWidget, str], object]) -> None:
        super().__init__()
        self._page = page
        self.trail = Trail()
        self._window: QtWidgets.QWidget | None = None
        self._written: list[str] = []
        self._told = False
        self._came.connect(self._tell)  # a fault in another thread is told by ours

    def install(self) -> None:
        """Hear of every exception that nobody caught, from now on."""
        sys.excepthook = self._hear

    def greet(self, window: QtWidgets.QWidget) -> None:
        """Begin to watch for crashes while a window is open, and show it what an earlier run left, once."""
        self._window = window
        left = [crash_report(stacks, commands) for commands, stacks in crashes()]
        self.trail.begin()
        report = "\n".join(filter(None, [*left, _unseen()]))
        if report and _seen(report):
            self._page(window, report)

    def _hear(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _LOG.critical("unexpected fault", exc_info=(kind, fault, trace))
        if len(self._written) < _MOST_WRITTEN:
            self._written.append(exception_report(fault, self.trail.last))
            note(NEW, "\n".join(filter(None, [_unseen(), self._written[-1]])).encode())
        self._came.emit(str(fault))

    def _tell(self, fault: str) -> None:
        if self._told or self._window is None:
            return
        self._told = True
        words = self.tr("Something went wrong that should not have: {fault}. The program goes on.")
        box = QtWidgets.QMessageBox(QtWidgets.QMessageBox.Icon.Warning, "CheekViewer", "", parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words.format(fault=fault))
        box.addButton(QtWidgets.QMessageBox.StandardButton.Ok)
        box.addButton(self.tr("Show report"), QtWidgets.QMessageBox.ButtonRole.AcceptRole).clicked.connect(self._show)
        box.open()

    def _show(self) -> None:
        report = _unseen() or "\n".join(self._written)
        _seen(report)
        if self._window is not None:
            self._page(self._window, report)


def _unseen() -> str:
    """Return what this program and others wrote down and no user has seen yet."""
    return noted(NEW).decode(errors="replace")


def _seen(report: str) -> bool:
    """Keep a report as seen; return whether it will not be shown as new again."""
    return note(TOLD, report.encode()) and forget(NEW)
