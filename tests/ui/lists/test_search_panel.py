"""The search box and its lists, with the real keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from cheekviewer.atlas.search import Index
from cheekviewer.ui.lists import search_panel
from cheekviewer.ui.lists.entry_list import EntryList
from cheekviewer.ui.lists.search_panel import SearchPanel
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key)


def type_in(window: MainWindow, text: str) -> None:
    """Go to the search box and type."""
    window.search.go_there()
    QTest.keyClicks(window.search.box, text)


def shown(entries: EntryList) -> list[EntryId]:
    """Return the entries of a list from the top."""
    return [row.entry for row in entries.rows if row.entry is not None]


@pytest.mark.parametrize("text", ["frozen shoulder", "jianzhou", "sacro", "yao", "P3", "l5"])
def test_typing_lists_what_the_search_finds(window: MainWindow, text: str) -> None:
    """After each key the list holds exactly the hits, in their order, each row saying what matched."""
    index = Index(window.atlas)
    window.search.go_there()
    for number in range(1, len(text) + 1):
        QTest.keyClicks(window.search.box, text[number - 1])
        hits = index.hits(text[:number], 60)
        assert shown(window.search.hits) == [hit.entry.id for hit in hits]
        for hit, row in zip(hits, window.search.hits.rows, strict=True):
            assert hit.matched in f"{row.title} {row.note}"


def test_chinese_text_is_found(window: MainWindow) -> None:
    """Chinese words, as an input method commits them, list their entries."""
    window.search.box.setText("腰骶")
    assert shown(window.search.hits)[0] == "lumbosacral"


def test_an_empty_box_lists_everything(window: MainWindow) -> None:
    """With nothing typed, all conditions and structures are listed under headings, and the points always below."""
    atlas = window.atlas
    assert shown(window.search.hits) == [entry.id for entry in (*atlas.conditions, *atlas.structures)]
    assert [row.title for row in window.search.hits.rows if row.entry is None] == ["CONDITIONS", "STRUCTURES"]
    type_in(window, "spine")
    assert shown(window.search.points) == [point.id for point in atlas.points]


def test_arrows_walk_and_enter_chooses(window: MainWindow) -> None:
    """Down and Up walk through the hits while one types; Enter chooses the current one, the text stays."""
    type_in(window, "shoulder")
    found = shown(window.search.hits)
    assert len(found) > 2
    for _ in range(3):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert window.selection.entry is None
    press(Qt.Key.Key_Return)
    assert window.selection.entry == found[1]
    assert window.search.box.text() == "shoulder"
    assert window.search.box.hasFocus()


def test_enter_chooses_the_best(window: MainWindow) -> None:
    """Enter without arrows chooses the first hit."""
    type_in(window, "frozen shoulder")
    best = shown(window.search.hits)[0]
    press(Qt.Key.Key_Return)
    assert window.selection.entry == best
    assert window.detail.text.startswith(window.atlas.entries[best].names.get("en"))


def test_enter_chooses_the_best_of_the_new_words(window: MainWindow) -> None:
    """After a choice, other words and Enter choose what these find first."""
    window.selection.select(EntryId("spine"))
    type_in(window, "lumbosacral point")
    assert shown(window.search.hits)[0] == "lumbosacral"
    press(Qt.Key.Key_Return)
    assert window.selection.entry == "lumbosacral"


@pytest.mark.parametrize(
    ("text", "words"),
    [("frozen shoulder", "found: Shoulder periarthritis"), ("qqspqne", "Nothing found"), ("  ", "")],
)
def test_what_is_found_is_read_out(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, text: str, words: str
) -> None:
    """After a pause a screen reader hears how many are found and the first, or that nothing is; of blanks nothing."""
    heard: list[str] = []
    monkeypatch.setattr(search_panel, "say", lambda _, told: heard.append(told))
    type_in(window, text)
    qtbot.waitUntil(lambda: not window.search._pause.isActive())
    assert len(heard) == bool(words)
    for told in heard:
        assert words in told
        assert "<" not in told
        assert text == "qqspqne" or told.startswith(f"{len(shown(window.search.hits))} found")


def test_before_an_atlas_nothing_is_found(qtbot: QtBot) -> None:
    """A panel without an atlas takes words and the keyboard, and finds nothing."""
    panel = SearchPanel(lambda _: pytest.fail("asked for an index"))
    qtbot.addWidget(panel)
    panel.show()
    panel.go_there()
    QTest.keyClicks(panel.box, "spine")
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    assert (list(panel.hits.rows), list(panel.points.rows)) == ([], [])


def test_enter_with_no_hit_keeps_the_choice(window: MainWindow) -> None:
    """Enter on words that find nothing changes nothing."""
    window.selection.select(EntryId("spine"))
    type_in(window, "zzzzqqqq")
    press(Qt.Key.Key_Return)
    assert window.selection.entry == "spine"


def test_escape_empties_then_leaves(window: MainWindow) -> None:
    """Esc first empties the box, then gives the keyboard back to the chart; the choice stays meanwhile."""
    window.selection.select(EntryId("spine"))
    type_in(window, "sacro")
    press(Qt.Key.Key_Escape)
    assert (window.search.box.text(), window.search.box.hasFocus()) == ("", True)
    press(Qt.Key.Key_Escape)
    assert not window.search.box.hasFocus()
    assert window.selection.entry == "spine"


@pytest.mark.parametrize(("lang", "words"), [("en", "Nothing found"), ("zh", "没有找到")])
def test_nothing_found_is_said_and_the_nearest_offered(open_window: Open, lang: str, words: str) -> None:
    """Where nothing fits, the panel says so and offers the nearest names; one click searches for such a name."""
    window = open_window("--lang", lang)
    near = Index(window.atlas).nearest("qqspqne")
    type_in(window, "qqspqne")
    labels = [label for label in window.search.findChildren(QLabel) if label.isVisible() and words in label.text()]
    (label,) = labels
    assert near
    assert all(name in label.text() for name in near)
    label.linkActivated.emit(near[0])
    assert window.search.box.text() == near[0]
    assert shown(window.search.hits)
    assert not label.isVisible()


def test_a_click_on_a_row_chooses(window: MainWindow) -> None:
    """A click on any row of either list chooses its entry; on a heading, nothing."""
    for entries in (window.search.hits, window.search.points):
        for number, row in enumerate(entries.rows[:5]):
            before = window.selection.entry
            spot = entries.visualRect(entries.model().index(number, 0)).center()
            QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=spot)
            assert window.selection.entry == (row.entry or before)


def test_a_click_is_one_choice(window: MainWindow) -> None:
    """A click on a row counts once in the way back."""
    entries = window.search.points
    spot = entries.visualRect(entries.model().index(2, 0)).center()
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    window.commands["back"].trigger()
    assert window.selection.entry is None


def test_enter_on_a_row_chooses(window: MainWindow) -> None:
    """In a list, arrows move and Enter chooses."""
    window.search.points.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert window.selection.entry == window.search.points.current()
    assert window.selection.entry is not None


def test_pointing_at_a_row_lights_its_points(window: MainWindow, qtbot: QtBot) -> None:
    """The pointer on a row lights its points on both charts, and no longer when it is gone."""
    entries = window.search.points
    spot = entries.visualRect(entries.model().index(1, 0)).center()
    QTest.mouseMove(entries.viewport(), spot - QPoint(3, 0))
    QTest.mouseMove(entries.viewport(), spot)
    qtbot.waitUntil(lambda: window.selection.hovered_entry == entries.rows[1].entry)  # the screen tells in its time
    QTest.mouseMove(window.detail, QPoint(5, 5))
    qtbot.waitUntil(lambda: window.selection.hovered_entry is None)


@pytest.mark.parametrize("percent", [100, 200])
def test_all_points_are_seen_without_scrolling(open_window: Open, percent: int) -> None:
    """The list of points is tall enough for all of them, at every size of text."""
    window = open_window("--lang", "en", "--size", "1440x900")
    while window._settings.text_percent < percent:
        window.commands["larger"].trigger()
    QApplication.processEvents()
    assert window.search.points.verticalScrollBar().maximum() == 0


def test_the_current_row_is_in_sight(window: MainWindow) -> None:
    """An entry chosen elsewhere is scrolled to in the list."""
    last = window.atlas.structures[-1].id
    window.selection.select(last)
    QApplication.processEvents()
    hits = window.search.hits
    assert hits.current() == last
    assert hits.viewport().rect().contains(hits.visualRect(hits.currentIndex()))
