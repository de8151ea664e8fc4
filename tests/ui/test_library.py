"""Atlases of one's own in the window: opening, reading anew, faults, what is remembered; and two over each other."""

import io
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import LIGHT
from cheekviewer.settings import Settings
from cheekviewer.sheets.sheet import Layout, Options
from cheekviewer.sheets.typesetting import pdf
from cheekviewer.ui.atlas_page import AtlasPage
from cheekviewer.ui.comparison_page import ComparisonPage, side_colour
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.sheet_window import SheetWindow
from tests.ui.conftest import Open
from tests.ui.hands import click, dialog, place_in

DEMO = Path(__file__).parents[1] / "atlas" / "demo"
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


def test_two_atlases_are_drawn_over_each_other(window: MainWindow, demo: Path) -> None:
    """Both are drawn on both charts in patterns of their own, and a table says what agrees and what stands alone."""
    window.commands["compare"].trigger()
    dialog(AtlasPage).chosen.emit(demo)
    dialog(AtlasPage).close()
    page = dialog(ComparisonPage)
    assert "Scapular Point" in page.text
    assert "Alpha Point" in page.text
    assert "Only in Back pain: five cheek points: Upper Back Point" in page.text
    for chart in page.charts:
        image = chart.grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        first, second = (side_colour(LIGHT, number).lower() for number in (0, 1))
        assert {first, second} <= seen
    assert window.atlas.head.id == "five-cheek-points"


def compared(window: MainWindow, demo: Path) -> ComparisonPage:
    """Lay the invented atlas over the one shown, as a user does."""
    window.commands["compare"].trigger()
    dialog(AtlasPage).chosen.emit(demo)
    dialog(AtlasPage).close()
    return dialog(ComparisonPage)


def press(page: ComparisonPage, words: str) -> None:
    """Press the button of the page that bears these words."""
    (button,) = (one for one in page.buttons.buttons() if one.text().replace("&", "") == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_comparison_is_saved(window: MainWindow, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button of the page saves both atlases as one PDF where it is wanted, says so, and remembers the folder."""
    file, offered = tmp_path / "both.pdf", list[str]()

    def choose(*given: object) -> tuple[str, str]:
        offered.append(Path(str(given[2])).name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page = compared(window, demo)
    press(page, "Save as PDF…")
    assert offered == ["five-cheek-points-and-demo.pdf"]
    assert page.told.text() == "Saved both.pdf"
    text = "".join(made.extract_text() for made in PdfReader(file).pages)
    for words in ("Five", "An invented atlas 3", "Alpha Point", "Scapular Point", "Upper Back Point"):
        assert words.lower() in text.lower()
    assert Settings().sheet_folder == str(tmp_path)


def test_a_comparison_is_seen_before_it_is_printed(window: MainWindow, demo: Path, qtbot: QtBot) -> None:
    """The button of the page shows the very page with its options, but for points and layout, and remembers those."""
    page, seen = compared(window, demo), list[object]()

    def look() -> None:
        shown = dialog(SheetWindow)
        qtbot.waitUntil(lambda: shown.pages.count == 1, timeout=60_000)
        boxes = {box.objectName(): box for box in shown.findChildren(QComboBox)}
        boxes["orientation"].setCurrentIndex(boxes["orientation"].findData("landscape"))
        seen.extend((set(boxes), shown.sheet.other is not None and shown.sheet.other.head.id, shown.sheet.options))
        shown.reject()

    QTimer.singleShot(0, look)
    press(page, "Print…")
    boxes, other, options = seen
    assert boxes == {"langs", "side", "paper", "orientation", "colouring"}
    assert other == "demo"
    assert isinstance(options, Options)
    assert (options.layout, options.orientation) == (Layout.OVERVIEW, "landscape")
    assert Settings().choice("sheet-orientation", ["landscape"]) == "landscape"
    assert not Settings().choice("sheet-layout", [layout.value for layout in Layout])


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
        assert point.names.en in PdfReader(io.BytesIO(pdf(sheet))).pages[0].extract_text()
