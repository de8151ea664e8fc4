"""From what is chosen to paper: makes the sheet and hands it to the printer or to a file."""

import datetime
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.selection import Selection
from cheekviewer.settings import Settings
from cheekviewer.sheets.sheet import Layout, Options, Paper, Sheet

_LETTER = (QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico)


class Printing(Protocol):
    """What is asked of `ui.printing`, which is imported at the first print."""

    def preview(self, parent: QWidget, sheet: Sheet) -> None:
        """Show the pages and print them."""

    def save_pdf(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Ask for a name and save the pages; None when nothing was saved."""


class PrintDesk:
    """Prints the points that the choice lights, as the settings say."""

    def __init__(
        self, atlas: Atlas, selection: Selection, settings: Settings, printing: Callable[[], Printing]
    ) -> None:
        self._atlas, self._selection, self._settings, self._printing = atlas, selection, settings, printing

    def show_atlas(self, atlas: Atlas) -> None:
        """Print from another atlas."""
        self._atlas = atlas

    def sheet(self) -> Sheet | None:
        """Return the sheet of what is chosen; None when no point belongs to it."""
        entry = self._selection.entry
        points = self._atlas.points_of(entry) if entry else ()
        paper: Paper = "letter" if QLocale.system().territory() in _LETTER else "a4"
        langs = (self._settings.language,)
        today = datetime.date(*time.localtime()[:3])
        options = Options(Layout.CLINICIAN, langs, paper, self._settings.side, today)
        return Sheet(self._atlas, points, options) if points else None

    def preview(self, parent: QWidget) -> None:
        """Show the sheet as it will be printed."""
        if (sheet := self.sheet()) is not None:
            self._printing().preview(parent, sheet)

    def save(self, parent: QWidget) -> Path | None:
        """Save the sheet as a PDF, and remember the folder; None when nothing was saved."""
        if (sheet := self.sheet()) is None:
            return None
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(self._settings.sheet_folder or documents)
        saved = self._printing().save_pdf(parent, sheet, folder)
        if saved is not None:
            self._settings.sheet_folder = str(saved.parent)
        return saved
