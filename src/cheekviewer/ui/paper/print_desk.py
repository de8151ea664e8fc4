"""From what is chosen to paper and pictures: makes the sheet and hands it to the printer or to a file."""

import datetime
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, get_args

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.selection import Selection
from cheekviewer.settings import Settings
from cheekviewer.sheets.sheet import Colouring, Layout, Options, Orientation, Paper, Sheet

_LETTER = (QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico)
Sets = Mapping[str, tuple[EntryId, ...]]
"""The points that can be printed: `collected`, `chosen` and `all`, each where there are some."""


class Printing(Protocol):
    """What is asked of `ui.printing`, which is imported at the first print."""

    def preview(self, parent: QWidget, sheet: Sheet, sets: Sets, save: Callable[[QWidget, Sheet], object]) -> Sheet:
        """Show the pages, print and save them from there; return the sheet as it was last wanted."""

    def save_pdf(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Ask for a name and save the pages; None when nothing was saved."""

    def copy_figure(self, parent: QWidget, sheet: Sheet) -> bool:
        """Put the figures on the clipboard; whether that was done."""

    def save_figure(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Ask for a name and save the figures as a picture; None when nothing was saved."""


class PrintDesk:
    """Prints what is collected, or else the points that the choice lights, as it was printed last."""

    def __init__(
        self,
        atlas: Atlas,
        selection: Selection,
        settings: Settings,
        printing: Callable[[], Printing],
        collected: Callable[[], tuple[EntryId, ...]] = tuple,
    ) -> None:
        self._atlas, self._selection, self._settings, self._printing = atlas, selection, settings, printing
        self._collected = collected

    def sets(self) -> Sets:
        """Return the points that can be printed, those first that are printed unless the user says otherwise."""
        entry = self._selection.entry
        sets = {
            "collected": self._collected(),
            "chosen": self._atlas.points_of(entry) if entry else (),
            "all": tuple(point.id for point in self._atlas.points),
        }
        return {name: points for name, points in sets.items() if points}

    def show_atlas(self, atlas: Atlas) -> None:
        """Print from another atlas."""
        self._atlas = atlas

    def sheet(self) -> Sheet | None:
        """Return the sheet of what is collected or chosen; None when no point belongs to it."""
        points = next(iter(self.sets().items()), ("all", ()))
        return Sheet(self._atlas, points[1], self._options()) if points[0] != "all" else None

    def comparison(self, other: Atlas) -> Sheet:
        """Return the sheet that lays another atlas over this one, whatever is chosen."""
        options = replace(self._options(), layout=Layout.OVERVIEW)
        return Sheet(self._atlas, tuple(point.id for point in self._atlas.points), options, other)

    def preview(self, parent: QWidget, sheet: Sheet | None = None) -> None:
        """Show a sheet, else that of what is chosen, as it will be printed, and remember how it was wanted."""
        if (sheet := sheet or self.sheet()) is None:
            return
        sets = self.sets() if sheet.other is None else {"all": sheet.points}
        wanted = self._printing().preview(parent, sheet, sets, self._save).options
        if sheet.other is None:
            self._settings.remember_choice("sheet-layout", wanted.layout.value)
        for name in ("paper", "orientation", "colouring"):
            self._settings.remember_choice(f"sheet-{name}", getattr(wanted, name))

    def save(self, parent: QWidget, sheet: Sheet | None = None) -> str:
        """Save a sheet, else that of what is chosen, as a PDF, and remember the folder.

        Returns in words what was saved, nothing if nothing was.
        """
        sheet = sheet or self.sheet()
        return _saved_words(self._save(parent, sheet)) if sheet else ""

    def copy_figure(self, parent: QWidget) -> str:
        """Put a picture of what is collected or chosen on the clipboard; return in words that it was done."""
        sheet = self.sheet()
        done = sheet is not None and self._printing().copy_figure(parent, sheet)
        return QCoreApplication.translate("PrintDesk", "Copied as a picture") if done else ""

    def save_figure(self, parent: QWidget) -> str:
        """Save such a picture, and remember the folder; return in words what was saved, nothing if nothing was."""
        sheet = self.sheet()
        if sheet is None:
            return ""
        return _saved_words(self._remembered(self._printing().save_figure(parent, sheet, self._folder())))

    def _save(self, parent: QWidget, sheet: Sheet) -> Path | None:
        return self._remembered(self._printing().save_pdf(parent, sheet, self._folder()))

    def _folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(self._settings.sheet_folder or documents)

    def _remembered(self, saved: Path | None) -> Path | None:
        if saved is not None:
            self._settings.sheet_folder = str(saved.parent)
        return saved

    def _options(self) -> Options:
        """How sheets were printed last, in the language and of the side that the window shows."""
        of_country: Paper = "letter" if QLocale.system().territory() in _LETTER else "a4"
        papers: dict[str, Paper] = {paper: paper for paper in get_args(Paper)}
        ways: dict[str, Orientation] = {way: way for way in get_args(Orientation)}
        colourings: dict[str, Colouring] = {colouring: colouring for colouring in get_args(Colouring)}
        choice = self._settings.choice
        layout = Layout(choice("sheet-layout", [one.value for one in Layout]) or Layout.CLINICIAN.value)
        way = ways[choice("sheet-orientation", list(ways)) or "portrait"]
        return Options(
            layout,
            (self._settings.language,),
            papers[choice("sheet-paper", list(papers)) or of_country],
            self._settings.side,
            datetime.date(*time.localtime()[:3]),
            way if way in layout.orientations else layout.orientations[0],
            colourings[choice("sheet-colouring", list(colourings)) or "colour"],
        )


def _saved_words(saved: Path | None) -> str:
    return QCoreApplication.translate("PrintDesk", "Saved {file}").format(file=saved.name) if saved else ""
