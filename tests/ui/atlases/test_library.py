"""Atlases of one's own in the window: opening, reading anew, faults, what is remembered."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from cheekviewer.settings import Settings
from cheekviewer.sheets.typesetting import pdf
from cheekviewer.ui.atlases.atlas_page import AtlasPage
from cheekviewer.ui.atlases.comparison_page import ComparisonPage
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.reading import ReadingPage
from tests.sheets.reading import texts
from tests.ui.conftest import Open
from tests.ui.hands import click, dialog, place_in

DEMO = Path(__file__).parents[2] / "atlas" / "demo"
WITHIN_MS = 5_000  # a loaded machine; alone it takes less than one second


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A copy of the invented atlas, free to be changed."""
    return Path(shutil.copytree(DEMO, tmp_path / "demo"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change a file as an editor does that puts a new one in its place."""
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / f"{name}~").write_text(text.replace(old, new), "utf-8")
    (folder / f"{name}~").replace(folder / name)


def test_another_atlas_takes_the_place_of_the_first(window: MainWindow, demo: Path) -> None:
    """Charts, list, panel, references and paper show the other atlas; what it does not hold is chosen no more."""
    window.selection.select(EntryId("scapular"))
    window.commands["sources"].trigger()
    window.commands["profile"].trigger()
    window.atlases.library.open(demo)
    assert window.atlas.head.id == "demo"
    assert window.selection.entry is None
    assert not window.selection.can_go_back
    assert "An invented atlas" in window.windowTitle()
    click(window.face.diagram, place_in(window.face.diagram, "alpha"))
    assert window.selection.entry == "alpha"
    QApplication.processEvents()
    assert "Alpha" in window.detail.text
    assert window.back.diagram.lit() == {EntryId("alpha")} or EntryId("alpha") in window.back.diagram.lit()
    assert window.atlases.library.references().sources.list.count() == 1


def test_a_change_is_read_and_the_choice_stays(window: MainWindow, demo: Path, qtbot: QtBot) -> None:
    """A file saved while the atlas is open is seen in the window, and what was chosen stays chosen."""
    window.atlases.library.open(demo)
    window.selection.select(EntryId("alpha"))
    change(demo, "points.toml", "Alpha Point", "Another Point")
    qtbot.waitUntil(lambda: window.atlas.point(EntryId("alpha")).names.en == "Another Point", timeout=WITHIN_MS)
    assert window.selection.entry == "alpha"
    QApplication.processEvents()
    assert "Another Point" in window.detail.text


def test_a_renamed_entry_stays_chosen(window: MainWindow, demo: Path, qtbot: QtBot) -> None:
    """An id that the atlas says an entry had before leads to it, in the window too."""
    window.atlases.library.open(demo)
    window.selection.select(EntryId("alpha"))
    for name in ("points.toml", "claims.toml", "face.svg", "back.svg", "conditions.toml"):
        change(demo, name, "alpha", "omega")
    change(demo, "points.toml", 'aliases = ["first"]', 'aliases = ["first"]\nformerly = ["alpha"]')
    qtbot.waitUntil(lambda: "omega" in window.atlas.entries, timeout=WITHIN_MS)
    assert window.selection.entry == "omega"


def test_a_fault_is_told_and_the_last_good_state_stays(window: MainWindow, demo: Path, qtbot: QtBot) -> None:
    """A broken file is told in a strip; the atlas stays in view, and mending takes the strip away."""
    window.atlases.library.open(demo)
    window.selection.select(EntryId("alpha"))
    change(demo, "claims.toml", 'source = "D1"', 'source = "D9"')
    library = window.atlases.library
    qtbot.waitUntil(lambda: library.bar is not None and library.bar.isVisible(), timeout=WITHIN_MS)
    bar = library.bar
    assert "D9 is not known" in bar.words.text()
    assert bar.words.width() > bar.width() / 2
    assert window.atlas.head.id == "demo"
    assert window.selection.entry == "alpha"
    QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert "claims.toml" in dialog(ReadingPage).text
    dialog(ReadingPage).close()
    change(demo, "claims.toml", 'source = "D9"', 'source = "D1"')
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=WITHIN_MS)


def test_atlases_are_remembered_and_chosen_from_a_list(window: MainWindow, demo: Path) -> None:
    """The page offers the built-in atlas and those opened before, and Enter opens the one that is current."""
    window.atlases.library.open(demo)
    assert Settings().atlases == [str(demo)]
    window.commands["open-atlas"].trigger()
    page = dialog(AtlasPage)
    assert page.list.count() == 2
    assert page.list.currentRow() == 1
    page.list.setCurrentRow(0)
    QTest.mouseClick(page.buttons.button(QDialogButtonBox.StandardButton.Open), Qt.MouseButton.LeftButton)
    assert window.atlas.head.id == "five-cheek-points"


def test_a_folder_is_chosen_by_its_button(window: MainWindow, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button of the page asks for a folder and opens it; who thinks again is back on the page."""
    answers = ["", str(demo)]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))
    window.commands["open-atlas"].trigger()
    page = dialog(AtlasPage)
    (browse,) = (one for one in page.buttons.buttons() if one.text() == "Choose a folder…")
    QTest.mouseClick(browse, Qt.MouseButton.LeftButton)
    assert (page.isVisible(), window.atlas.head.id) == (True, "five-cheek-points")
    QTest.mouseClick(browse, Qt.MouseButton.LeftButton)
    assert (page.isVisible(), window.atlas.head.id) == (False, "demo")


def test_a_bad_folder_is_compared_with_nothing(window: MainWindow, tmp_path: Path) -> None:
    """A folder without an atlas is told in the strip, and no comparison is shown."""
    window.atlases.library.compare(tmp_path)
    assert window.atlases.library.bar is not None
    assert "atlas.toml" in window.atlases.library.bar.words.text()
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, ComparisonPage) and top.isVisible()]


def test_the_strip_speaks_the_language_of_the_window(window: MainWindow, tmp_path: Path) -> None:
    """A fault that stands there when the language changes is told in the other one; mended, it is not."""
    window.atlases.library.open(tmp_path)
    bar = window.atlases.library.bar
    assert bar is not None
    before = bar.words.text(), bar.button.text()
    window.commands["language"].trigger()
    QApplication.processEvents()
    assert bar.button.text() == "全部显示"
    assert "atlas.toml" in bar.words.text() != before[0]
    window.commands["language"].trigger()
    QApplication.processEvents()
    assert (bar.words.text(), bar.button.text()) == before


def test_a_bad_folder_is_not_remembered(window: MainWindow, tmp_path: Path) -> None:
    """A folder without an atlas is told, changes nothing and is not offered again."""
    window.atlases.library.open(tmp_path)
    assert window.atlas.head.id == "five-cheek-points"
    assert window.atlases.library.bar is not None
    assert "atlas.toml" in window.atlases.library.bar.words.text()
    assert Settings().atlases == []


def test_an_atlas_given_at_the_start_is_followed(open_window: Open, demo: Path, qtbot: QtBot) -> None:
    """What `--atlas` opened is read anew too."""
    window = open_window("--lang", "en", "--atlas", str(demo))
    change(demo, "points.toml", "Alpha Point", "Later Point")
    qtbot.waitUntil(lambda: window.atlas.head.id == "demo", timeout=WITHIN_MS)
    assert window.atlas.point(EntryId("alpha")).names.en == "Later Point"


@pytest.mark.parametrize("built_in", [True, False])
def test_the_same_journey_through_either_atlas(window: MainWindow, demo: Path, built_in: bool) -> None:
    """By click on either chart, by search and by list every point is chosen, told, lit on both charts, and printed."""
    if not built_in:
        window.atlases.library.open(demo)
    for point in window.atlas.points:
        for chart, other in ((window.face, window.back), (window.back, window.face)):
            window.selection.select(None)
            click(chart.diagram, place_in(chart.diagram, point.id))
            assert window.selection.entry == point.id
            assert point.id in other.diagram.lit()
            QApplication.processEvents()
            assert point.names.en in window.detail.text
        window.selection.select(None)
        window.search.box.setText(point.names.zh)
        QTest.keyClick(window.search.box, Qt.Key.Key_Return)
        assert window.selection.entry == point.id
        window.search.box.clear()
        sheet = window._desk.sheet()
        assert sheet is not None
        assert point.names.en in texts(pdf(sheet))[0]
