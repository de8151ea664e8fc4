"""Two atlases over each other: drawn at once, compared while they are seen, printed and saved."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.comparison import Pair
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import LIGHT
from cheekviewer.settings import Settings
from cheekviewer.sheets.sheet import Layout, Options
from cheekviewer.ui.atlases import comparison_page
from cheekviewer.ui.atlases.atlas_page import AtlasPage
from cheekviewer.ui.atlases.comparison_chart import side_colour
from cheekviewer.ui.atlases.comparison_page import ComparisonPage
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.paper.sheet_window import SheetWindow
from tests.sheets.reading import texts
from tests.ui.conftest import Open
from tests.ui.hands import dialog
from tests.ui.pixels import colours_in, lightness

DEMO = Path(__file__).parents[2] / "atlas" / "demo"
WITHIN_MS = 10_000  # a loaded machine; alone it takes a few milliseconds


def compared(window: MainWindow, folder: Path = DEMO) -> ComparisonPage:
    """Lay another atlas over the one shown, as a user does."""
    window.commands["compare"].trigger()
    dialog(AtlasPage).chosen.emit(folder)
    dialog(AtlasPage).close()
    return dialog(ComparisonPage)


def rows(page: ComparisonPage) -> list[list[str]]:
    """Return the words of the table, row by row, as they are sorted."""
    model = page.table.model()
    every = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in every] for row in range(model.rowCount())]


def test_they_are_drawn_over_each_other(window: MainWindow, qtbot: QtBot) -> None:
    """Both are drawn on both charts in patterns of their own, and a table says what agrees and what stands alone."""
    page = compared(window)
    for chart in page.charts:
        first, second = (side_colour(LIGHT, number).lower() for number in (0, 1))
        assert {first, second} <= colours_in(chart.grab().toImage())
    qtbot.waitUntil(page.table.isVisible, timeout=WITHIN_MS)
    assert ["Scapular Point", "Alpha Point", "another"] in [row[:3] for row in rows(page)]
    assert "Only in Back pain: five cheek points: Upper Back Point" in page.text
    assert window.atlas.head.id == "five-cheek-points"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_sides_of_the_person_are_named(open_window: Open, lang: str) -> None:
    """A letter in ink stands at the upper left of the face, of the left side, and at both upper corners of the back."""
    page = compared(open_window("--lang", lang))
    for chart in page.charts:
        image = chart.grab().toImage()
        unit = chart.fontMetrics().height()
        inked = lightness(image)[: 2 * unit] <= QColor(LIGHT.ink).lightness() + 4
        left, right = np.hsplit(inked, [image.width() // 2])
        assert (left.any(), right.any()) == (True, chart.chart is not Chart.FACE)
    told = [chart.accessibleDescription() for chart in page.charts]
    assert told == {"en": ["left side of the person", "seen from behind"], "zh": ["人体左侧", "从背后看"]}[lang]


def test_the_table_is_sorted_by_what_a_heading_names(window: MainWindow, qtbot: QtBot) -> None:
    """Pairs come in the order of the first atlas; a click on a heading sorts shares as numbers, not as words."""
    page = compared(window)
    qtbot.waitUntil(page.table.isVisible, timeout=WITHIN_MS)
    assert [row[0] for row in rows(page)] == [
        *("Lower Back Point", "Spine Point", "Scapular Point", "Lumbosacral Point"),
    ]
    heading = page.table.horizontalHeader()
    for column in (3, 4):
        at = heading.sectionViewportPosition(column) + 5
        qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, heading.height() // 2))
        shares = [int(row[column].rstrip("%")) for row in rows(page)]
        assert shares == sorted(shares)
        assert len(set(shares)) > 1


def test_what_is_not_listed_is_counted(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a point with many partners the closest three are listed, and it is said how many more there are."""
    pairs = tuple(Pair(EntryId("spine"), EntryId("alpha"), False, share / 10, 0, ()) for share in range(9, 2, -1))
    monkeypatch.setattr(comparison_page, "compare", lambda *_: pairs)
    page = compared(window)
    qtbot.waitUntil(page.table.isVisible, timeout=WITHIN_MS)
    assert [row[3] for row in rows(page)] == ["90%", "80%", "70%"]
    assert "4 more pairs have something in common" in page.text


class Slow:
    """Stands for `compare`, and takes until nobody wants it or it is let go."""

    def __init__(self) -> None:
        self.let_go, self.ended, self.thread = threading.Event(), threading.Event(), 0

    def __call__(self, one: Atlas, other: Atlas, wanted: Callable[[], bool]) -> tuple[Pair, ...]:
        """Wait."""
        self.thread = threading.get_ident()
        while wanted() and not self.let_go.wait(0.01):
            pass
        self.ended.set()
        return ()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """A comparison that takes its time."""
    made = Slow()
    monkeypatch.setattr(comparison_page, "compare", made)
    return made


def test_a_long_comparison_is_waited_for_in_peace(window: MainWindow, qtbot: QtBot, slow: Slow) -> None:
    """The page is there at once and says in a word what goes on; the words that agree take its place when they come."""
    page = compared(window)
    assert page.isVisible()
    assert page.text == ""
    qtbot.waitUntil(lambda: page.text == "Comparing…", timeout=WITHIN_MS)
    assert not page.table.isVisible()
    slow.let_go.set()
    qtbot.waitUntil(page.table.isVisible, timeout=WITHIN_MS)
    assert "Comparing" not in page.text
    assert "Only in Back pain: five cheek points: Upper Back Point, Lower Back Point" in page.text
    assert slow.thread not in {0, threading.get_ident()}


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, None])
def test_a_closed_page_ends_its_comparison(window: MainWindow, qtbot: QtBot, slow: Slow, key: Qt.Key | None) -> None:
    """Whether closed by Escape or by the window's own button, the page wants nothing any more, and the work ends."""
    page = compared(window)
    qtbot.waitUntil(lambda: slow.thread != 0, timeout=WITHIN_MS)
    assert not slow.ended.is_set()
    QTest.keyClick(page, key) if key else page.close()
    assert slow.ended.wait(WITHIN_MS / 1000)


def press(page: ComparisonPage, words: str) -> None:
    """Press the button of the page that bears these words."""
    (button,) = (one for one in page.buttons.buttons() if one.text().replace("&", "") == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_is_saved(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The button of the page saves both atlases as one PDF where it is wanted, says so, and remembers the folder."""
    file, offered = tmp_path / "both.pdf", list[str]()

    def choose(*given: object) -> tuple[str, str]:
        offered.append(Path(str(given[2])).name)
        return str(file), ""

    page = compared(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(page, "Save as PDF…")
    assert not page.told.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    press(page, "Save as PDF…")
    assert offered == ["five-cheek-points-and-demo.pdf"]
    assert page.told.text() == "Saved both.pdf"
    text = "".join(texts(file))
    for words in ("Five", "An invented atlas 3", "Alpha Point", "Scapular Point", "Upper Back Point"):
        assert words.lower() in text.lower()
    assert Settings().sheet_folder == str(tmp_path)


def test_it_is_seen_before_it_is_printed(window: MainWindow, qtbot: QtBot) -> None:
    """The button of the page shows the very page with its options, but for points and layout, and remembers those."""
    page, seen = compared(window), list[object]()

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
