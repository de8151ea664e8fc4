"""From what is chosen to paper."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.selection import Selection
from cheekviewer.settings import Settings
from cheekviewer.sheets.sheet import Layout, Sheet
from cheekviewer.ui.paper.print_desk import PrintDesk, Sets


class Printer:
    """Stands in for printing: notes what it is given, and saves where it is told to."""

    def __init__(self) -> None:
        self.made = 0
        self.shown: list[Sheet] = []
        self.offered: list[Path] = []
        self.saves: Path | None = None
        self.sets: list[Sets] = []
        self.wants: dict[str, Any] = {}

    def __call__(self) -> "Printer":
        self.made += 1
        return self

    def preview(self, parent: QWidget, sheet: Sheet, sets: Sets, save: Callable[[QWidget, Sheet], object]) -> Sheet:
        """Note the sheet, and want it as told."""
        self.shown.append(sheet)
        self.sets.append(sets)
        return replace(sheet, options=replace(sheet.options, **self.wants))

    def save_pdf(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Note the folder that is offered."""
        self.offered.append(folder)
        return self.saves

    def copy_figure(self, parent: QWidget, sheet: Sheet) -> bool:
        """Note the sheet."""
        self.shown.append(sheet)
        return True

    def save_figure(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Note the folder that is offered."""
        return self.save_pdf(parent, sheet, folder)


class Desk:
    """A desk with a printer that prints nothing."""

    def __init__(self, atlas: Atlas) -> None:
        self.selection, self.settings, self.printer = Selection(), Settings(lang="en"), Printer()
        self.collected: tuple[EntryId, ...] = ()
        self.desk = PrintDesk(atlas, self.selection, self.settings, self.printer, lambda: self.collected)


@pytest.fixture
def desk(qapp: QApplication, atlas: Atlas) -> Desk:
    """A desk at the first start, with nothing chosen."""
    return Desk(atlas)


def test_the_sheet_holds_what_the_choice_lights(desk: Desk, atlas: Atlas) -> None:
    """Whatever is chosen, its points are on the sheet in their order; what leads to none has no sheet."""
    assert desk.desk.sheet() is None
    found = set()
    for entry in atlas.entries:
        desk.selection.select(entry)
        sheet = desk.desk.sheet()
        assert (sheet.points if sheet else ()) == atlas.points_of(entry)
        found.add(sheet is None)
    assert found == {True, False}


def test_without_points_nothing_is_printed(desk: Desk, atlas: Atlas, qtbot: QtBot) -> None:
    """With no point to print, printing is not even fetched, nothing is saved and no folder remembered."""
    parent = QWidget()
    qtbot.addWidget(parent)
    lost = next(entry for entry in atlas.entries if not atlas.points_of(entry))
    desk.printer.saves = Path("somewhere/sheet.pdf")
    for entry in (None, lost):
        desk.selection.select(entry)
        desk.desk.preview(parent)
        assert desk.desk.save(parent) == ""
    assert (desk.printer.made, desk.settings.sheet_folder) == (0, "")


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", "letter"), ("fr_CA", "letter"), ("es_MX", "letter"), ("en_GB", "a4"), ("zh_CN", "a4")],
)
def test_the_paper_is_that_of_the_country(desk: Desk, monkeypatch: pytest.MonkeyPatch, locale: str, paper: str) -> None:
    """Where Letter is sold the sheet is on Letter, elsewhere on A4."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(locale))
    desk.selection.select(EntryId("spine"))
    sheet = desk.desk.sheet()
    assert sheet is not None
    assert sheet.options.paper == paper


def test_the_sheet_is_as_the_window_is(desk: Desk, qtbot: QtBot) -> None:
    """Language and side are those of the window now, not of when it opened; the sheet is the clinician's."""
    parent = QWidget()
    qtbot.addWidget(parent)
    desk.selection.select(EntryId("spine"))
    desk.desk.preview(parent)
    desk.settings.language, desk.settings.side = "zh", "right"
    desk.desk.preview(parent)
    options = [sheet.options for sheet in desk.printer.shown]
    assert [(one.langs, one.side, one.layout) for one in options] == [
        (("en",), "left", Layout.CLINICIAN),
        (("zh",), "right", Layout.CLINICIAN),
    ]


def test_the_folder_is_remembered(desk: Desk, qtbot: QtBot, atlas: Atlas, tmp_path: Path) -> None:
    """A sheet is offered among the documents, then where the last was saved, at the next start too."""
    parent = QWidget()
    qtbot.addWidget(parent)
    desk.selection.select(EntryId("spine"))
    assert desk.desk.save(parent) == ""
    assert desk.settings.sheet_folder == ""
    desk.printer.saves = tmp_path / "sheet.pdf"
    assert desk.desk.save(parent) == "Saved sheet.pdf"
    desk.printer.saves = None
    assert desk.desk.save(parent) == ""
    desk.settings.flush()
    again = Desk(atlas)
    again.selection.select(EntryId("spine"))
    again.desk.save(parent)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    assert desk.printer.offered + again.printer.offered == [documents, documents, tmp_path, tmp_path]
    assert Settings().sheet_folder == str(tmp_path)


def test_what_is_collected_comes_first(desk: Desk, atlas: Atlas, qtbot: QtBot) -> None:
    """Collected points are printed in their order, whatever is chosen; chosen ones and all can be had instead."""
    parent = QWidget()
    qtbot.addWidget(parent)
    every = tuple(point.id for point in atlas.points)
    desk.selection.select(EntryId("spine"))
    desk.collected = (EntryId("scapular"), EntryId("lower-back"))
    desk.desk.preview(parent)
    assert desk.printer.shown[0].points == desk.collected
    assert list(desk.printer.sets[0].items()) == [
        ("collected", desk.collected),
        ("chosen", (EntryId("spine"),)),
        ("all", every),
    ]


def test_a_sheet_is_made_as_the_last_one_was_wanted(desk: Desk, atlas: Atlas, qtbot: QtBot) -> None:
    """Layout, paper, orientation and colouring are remembered; language and side stay those of the window."""
    parent = QWidget()
    qtbot.addWidget(parent)
    desk.selection.select(EntryId("spine"))
    wanted = {"layout": Layout.STUDY, "paper": "letter", "orientation": "landscape", "colouring": "grey"}
    desk.printer.wants = wanted | {"side": "both", "langs": ("zh", "en")}
    desk.desk.preview(parent)
    sheet = desk.desk.sheet()
    assert sheet is not None
    assert {name: getattr(sheet.options, name) for name in wanted} == wanted
    assert (sheet.options.side, sheet.options.langs) == ("left", ("en",))
    desk.settings.remember_choice("sheet-layout", "patient")
    again = desk.desk.sheet()
    assert again is not None
    assert (again.options.layout, again.options.orientation) == (Layout.PATIENT, "portrait")


def test_figures_go_where_sheets_go(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """A figure is of the same points, and its folder is remembered, too; without points there is none."""
    parent = QWidget()
    qtbot.addWidget(parent)
    assert not desk.desk.copy_figure(parent)
    assert desk.desk.save_figure(parent) == ""
    desk.selection.select(EntryId("spine"))
    assert desk.desk.copy_figure(parent)
    assert desk.printer.shown[0].points == (EntryId("spine"),)
    desk.printer.saves = tmp_path / "figure.png"
    assert desk.desk.save_figure(parent) == "Saved figure.png"
    assert desk.settings.sheet_folder == str(tmp_path)
