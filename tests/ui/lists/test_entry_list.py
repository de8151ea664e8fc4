"""The list of entries."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.lists.entry_list import EntryList
from cheekviewer.ui.lists.rows import Row
from tests.ui.hands import leave, point

A, B, C = map(EntryId, "abc")
ROWS = [
    Row("FIRST"),
    Row("Alpha", "one", A, "point", 0),
    Row("SECOND"),
    Row("SECOND B"),
    Row("Beta", "", B),
    Row("END"),
]


@pytest.fixture
def entries(qtbot: QtBot) -> EntryList:
    """A list with headings at its ends and between its two entries."""
    made = EntryList()
    qtbot.addWidget(made)
    made.resize(260, 300)
    made.show_rows(ROWS)
    made.show()
    return made


def middle(entries: EntryList, row: int) -> QPoint:
    """Return the pixel in the middle of a row."""
    return entries.visualRect(entries.model().index(row, 0)).center()


def test_steps_go_over_headings(entries: EntryList) -> None:
    """Down and up go from entry to entry and stay at the ends."""
    walked = []
    for by in (1, 1, 1, -1, -1):
        entries.step(by)
        walked.append(entries.current())
    assert walked == [A, B, B, A, A]
    entries.show_rows([Row("ONLY")])
    entries.step(1)
    assert entries.current() is None


def test_a_page_on_before_all_is_laid_out(entries: EntryList) -> None:
    """A key that goes a page on or back, pressed before the last rows have their places, leads where it does later."""
    entries.setFocus()
    many = [Row(f"Row {number}", "with a note", EntryId(f"row-{number}")) for number in range(300)]
    led = []
    for patient in (True, False):
        entries.show_rows([])
        entries.show_rows(many)
        entries.show_selection(many[1].entry)
        if patient:
            QTest.qWait(50)
        assert entries.visualRect(entries.model().index(299, 0)).isEmpty() is not patient
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            QTest.keyClick(entries, key)
            led.append(entries.current())
    assert led[:3] == led[3:]
    assert len({many[1].entry, *led[:2]}) == 3


def test_the_mouse_points_and_picks(entries: EntryList) -> None:
    """The row under the pointer is told, a heading and leaving as nothing; a click picks an entry, once, no heading."""
    pointed: list[object] = []
    picked: list[object] = []
    entries.hovered.connect(pointed.append)
    entries.picked.connect(picked.append)
    for row in (1, 2, 4):
        point(entries.viewport(), middle(entries, row))
        QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=middle(entries, row))
    leave(entries.viewport())
    assert pointed[0] == A
    assert pointed[-2:] == [B, None]
    assert None in pointed[1:-2]
    assert picked == [A, B]


def test_enter_picks_the_current_row(entries: EntryList) -> None:
    """With the keyboard, Enter picks what is current; without that, nothing."""
    picked: list[object] = []
    entries.picked.connect(picked.append)
    entries.setFocus()
    QApplication.sendEvent(entries, QEvent(QEvent.Type.Leave))
    QTest.keyClick(entries, Qt.Key.Key_Return)
    entries.show_selection(B)
    QTest.keyClick(entries, Qt.Key.Key_Return)
    assert picked == [B]


def test_the_current_row_stays_current(entries: EntryList) -> None:
    """Other rows keep the entry current wherever it now stands; one that is gone is not, until it is there again."""
    entries.show_selection(B)
    entries.show_rows([Row("Beta", "", B), Row("Gamma", "", C)])
    assert entries.current() == B
    entries.show_rows([Row("Gamma", "", C)])
    assert entries.current() is None
    entries.show_rows(ROWS)
    assert entries.current() == B
    assert list(entries.rows) == ROWS


@pytest.mark.parametrize("entry", [None, C])
def test_what_is_not_in_the_list_makes_nothing_current(entries: EntryList, entry: EntryId | None) -> None:
    """A choice of nothing, or of an entry that is not there, leaves no row current nor lit."""
    entries.show_selection(A)
    entries.show_selection(entry)
    assert entries.current() is None
    assert entries.selectionModel().selectedIndexes() == []


def test_a_screen_reader_hears_title_keys_and_note(entries: EntryList) -> None:
    """The row says its title; keys and note are its description."""
    entries.show_rows([Row("Find", "Go to the box", A, "command", keys=("Ctrl+F", "/"))])
    index = entries.model().index(0, 0)
    assert index.data() == "Find"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Ctrl+F, /; Go to the box"


def test_words_take_the_lines_they_need(entries: EntryList) -> None:
    """A long title is set in up to three lines, and the row is as high; only what is still cut has a tip, with all."""
    short, long = Row("Find", "", A), Row("Find " * 12, "a note", B)
    entries.show_rows([short, long, Row("Find " * 60, "a note", C)])
    line = entries.sizeHintForRow(0) - 12
    assert entries.sizeHintForRow(1) >= 3 * line
    assert entries.sizeHintForRow(2) == pytest.approx(4 * line, abs=line)
    tips = [entries.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert tips[:2] == [None, None]
    assert tips[2] == "Find " * 60 + "\na note"
    entries.resize(900, 300)
    QApplication.processEvents()
    assert entries.visualRect(entries.model().index(1, 0)).height() == entries.sizeHintForRow(1) < 3 * line


def picture(entries: EntryList, row: Row) -> QImage:
    """Return how one row is drawn."""
    entries.show_rows([row])
    return entries.viewport().grab().toImage()


def test_each_kind_of_entry_has_its_sign(entries: EntryList) -> None:
    """Points of different number, conditions, structures and commands look different, with and without keys."""
    signs = [("point", 0), ("point", 1), ("condition", -1), ("structure", -1), ("command", -1), ("checked", -1)]
    rows = [Row("Title", "", A, sign, number) for sign, number in signs]
    drawn = [picture(entries, row) for row in (*rows, Row("Title", "", A, "command", keys=("F",)), Row("Title"))]
    assert not any(one == other for number, one in enumerate(drawn) for other in drawn[:number])
    assert picture(entries, rows[0]) == drawn[0]
    entries.show_colours(colours("dark"))
    assert picture(entries, rows[0]) != drawn[0]


def test_keys_give_way_to_the_title(entries: EntryList) -> None:
    """Keys take at most half of the line: of many only the first are drawn."""
    many = tuple(f"Ctrl+Shift+F{number}" for number in range(9))
    entries.resize(420, 400)
    assert picture(entries, Row("Title", "", A, keys=many)) == picture(entries, Row("Title", "", A, keys=many[:8]))
    assert picture(entries, Row("Title", "", A, keys=many)) != picture(entries, Row("Title", "", A))


def test_the_chosen_row_is_found_again(entries: EntryList) -> None:
    """A choice that other rows hid is the current row once its row is there again; where the keyboard went stays."""
    entries.show_selection(C)
    assert entries.current() is None
    entries.show_rows([*ROWS, Row("Gamma", "", C)])
    assert entries.current() == C
    entries.step(-1)
    entries.show_rows([*ROWS, Row("Gamma", "", C)])
    assert entries.current() == B


def test_a_long_list_is_not_kept_in_lines_for_ever(entries: EntryList) -> None:
    """However many rows are looked at in however many widths, the lines of no more than some hundreds are kept."""
    entries.show_rows([Row(f"Entry {number}", "note", EntryId(f"e{number}")) for number in range(400)])
    kept = []
    for width in (200, 240, 280, 320):
        entries.resize(width, 300)
        heights = [entries.sizeHintForRow(number) for number in range(400)]
        assert len(set(heights)) == 1
        kept.append(len(entries._painter._set))
    assert max(kept) <= 502
