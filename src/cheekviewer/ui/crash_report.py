"""What happens when we made a mistake: it is logged, told once in plain words, and the program goes on."""

import logging
import sys
from types import TracebackType

from PySide6 import QtWidgets  # not its QMessageBox: naming that is dear, and seldom needed
from PySide6.QtCore import QCoreApplication

_LOG = logging.getLogger("cheekviewer")


class CrashReport:
    """Takes the place of Python's exception hook while the window is open."""

    def __init__(self, window: QtWidgets.QWidget) -> None:
        self._window = window
        self._told = False

    def install(self) -> None:
        """Hear of every exception that nobody caught, from now on."""
        sys.excepthook = self._hear

    def _hear(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _LOG.critical("unexpected fault", exc_info=(kind, fault, trace))
        if not self._told:
            self._told = True
            words = QCoreApplication.translate(
                "CrashReport", "Something went wrong that should not have: {fault}. The program goes on."
            )
            told, warning = words.format(fault=fault), QtWidgets.QMessageBox.Icon.Warning
            box = QtWidgets.QMessageBox(warning, "CheekViewer", told, parent=self._window)
            box.open()
