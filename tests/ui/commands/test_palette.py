"""The command palette, through the real window and the real keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import EntryId
from cheekviewer.ui.commands.palette import Palette
from cheekviewer.ui.commands.table import menus
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.parts.chip import Chip
from tests.ui.conftest import Open

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALL = [command.id for commands in menus().values() for command in commands]


def opened(window: MainWindow) -> Palette:
    """Open the palette by its key, with the keyboard on the face, and return it."""
    window.face.diagram.setFocus()
    QTest.keyClick(window.face.diagram, Qt.Key.Key_K, CTRL)
    (palette,) = window.findChildren(Palette)
    return palette


def shown(palette: Palette) -> list[str]:
    """Return what can be taken, from the top; commands begin with >."""
    return [row.entry for row in palette.list.rows if row.entry is not None]


def typed(window: MainWindow, text: str) -> list[str]:
    """Return what is listed for a text."""
    palette = opened(window)
    palette.box.setText(text)
    rows = shown(palette)
    palette.leave()
    gone(window)
    return rows


def gone(window: MainWindow) -> bool:
    """Let Qt delete what is to be deleted, and return whether no palette is left."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChildren(Palette) == []


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_P, CTRL | SHIFT)])
def test_two_keys_open_it(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Ctrl+K and Ctrl+Shift+P open the palette and put the keyboard into its box, over the upper middle."""
    QTest.keyClick(window.face.diagram, key, modifiers)
    (palette,) = window.findChildren(Palette)
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.box
    card = palette.box.parentWidget()
    assert card is not None
    middle = card.mapTo(window, card.rect().center())
    assert abs(middle.x() - window.width() // 2) <= 1
    assert middle.y() < window.height() / 2


def test_nothing_typed_lists_all_that_can_be_done(window: MainWindow) -> None:
    """With an empty box every command is there, in the order of the menus, but for what cannot be done now."""
    can = [f">{name}" for name in ALL if window.commands[name].isEnabled() and name != "palette"]
    assert typed(window, "") == can
    assert ">print" not in can
    window.selection.select(EntryId("spine"))
    assert ">print" in typed(window, "")
    assert ">print" in typed(window, "print")


def test_commands_show_their_keys(window: MainWindow) -> None:
    """Each command has its keys beside it, and tells them to a screen reader."""
    palette = opened(window)
    for number, row in enumerate(palette.list.rows):
        if row.entry is not None:
            assert row.keys == window.commands.keys(row.entry.removeprefix(">"))
            told = palette.list.model().index(number, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
            assert all(key in told for key in row.keys)
            assert row.note in told


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dark", ">theme"),
        ("THEME dark", ">theme"),
        ("larger", ">larger"),
        ("about", ">about"),
        ("zmin", ">zoom-in"),
        ("spine", "spine"),
        ("jizhu", "spine"),
        ("frozen shoulder", "shoulder-periarthritis"),
        ("脊柱", "spine"),
    ],
)
def test_what_is_typed_finds_it(window: MainWindow, text: str, first: str) -> None:
    """Commands and entries are found by words in any order, by letters in order, and as in the search box."""
    assert typed(window, text)[0] == first


@pytest.mark.parametrize(("text", "first"), [("dark theme", ">theme"), ("深色", ">theme"), ("zoom in", ">zoom-in")])
def test_commands_are_found_in_both_languages(open_window: Open, text: str, first: str) -> None:
    """In the Chinese window a command is found in Chinese and in English."""
    assert typed(open_window("--lang", "zh"), text)[0] == first


def test_entries_come_as_in_the_search(window: MainWindow) -> None:
    """The entries are the hits of the search, in its order."""
    window.search.go_there()
    QTest.keyClicks(window.search.box, "scap")
    hits = [row.entry for row in window.search.hits.rows]
    assert [found for found in typed(window, "scap") if not found.startswith(">")] == hits[:40]


def test_the_index_is_made_once(window: MainWindow) -> None:
    """Search box and palette look things up in one index, made at the first letter."""
    assert window._index.cache_info().misses == 0
    typed(window, "spine")
    window.search.go_there()
    QTest.keyClicks(window.search.box, "spine")
    typed(window, "scap")
    assert window._index.cache_info().misses == 1


def test_a_command_that_clearly_fits_comes_before_entries(window: MainWindow) -> None:
    """What begins with the letters typed comes first, commands before entries; what only may be meant comes last."""
    rows = typed(window, "sp")
    entries = [place for place, found in enumerate(rows) if not found.startswith(">")]
    assert entries[0] == 0
    assert rows.index(">profile") > entries[-1]
    assert typed(window, "fi")[:2] == [">find", ">fit"]


def test_enter_does_the_command_where_the_keyboard_was(window: MainWindow, qtbot: QtBot) -> None:
    """Enter runs the current command after the keyboard is back, so that it works where one was."""
    window.back.diagram.setFocus()
    before = window.face.diagram.scale_px, window.back.diagram.scale_px
    QTest.keyClick(window.back.diagram, Qt.Key.Key_K, CTRL)
    (palette,) = window.findChildren(Palette)
    QTest.keyClicks(palette.box, "zoom in")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.back.diagram
    assert window.face.diagram.scale_px == before[0]
    assert window.back.diagram.scale_px > before[1]
    assert gone(window)


def test_enter_chooses_the_entry(window: MainWindow) -> None:
    """Enter on an entry chooses it as everywhere, and the keyboard is back where it was."""
    palette = opened(window)
    QTest.keyClicks(palette.box, "spine")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.selection.entry == "spine"
    assert window.face.diagram.lit() == ["spine"]
    assert QApplication.focusWidget() is window.face.diagram
    assert gone(window)


def test_a_command_may_move_the_keyboard(window: MainWindow) -> None:
    """A command that goes somewhere, goes there."""
    palette = opened(window)
    QTest.keyClicks(palette.box, "find")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.search.box


def test_a_click_takes_a_row(window: MainWindow) -> None:
    """A click on a row does what Enter does on it."""
    palette = opened(window)
    QTest.keyClicks(palette.box, "dark")
    spot = palette.list.visualRect(palette.list.currentIndex()).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.commands["theme"].isChecked()
    assert gone(window)


def beside(palette: Palette) -> None:
    """Click on the window beside the card."""
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(3, palette.height() - 3))


@pytest.mark.parametrize("leave", [lambda palette: QTest.keyClick(palette.box, Qt.Key.Key_Escape), beside])
def test_leaving_changes_nothing(window: MainWindow, leave: Callable[[Palette], None]) -> None:
    """Esc, and a click beside it, put the palette away: nothing is done, the choice stays."""
    window.selection.select(EntryId("spine"))
    palette = opened(window)
    QTest.keyClicks(palette.box, "dark")
    leave(palette)
    assert gone(window)
    assert QApplication.focusWidget() is window.face.diagram
    assert window.selection.entry == "spine"
    assert not window.commands["theme"].isChecked()


def test_there_is_one_at_most(window: MainWindow) -> None:
    """Asked for again while it is open, it stays as it is."""
    palette = opened(window)
    window.commands["palette"].trigger()
    assert window.findChildren(Palette) == [palette]


def test_the_ring_is_where_it_was(window: MainWindow) -> None:
    """Who walked over a chart by keyboard finds the ring there again, and walks on from it."""
    face = window.face.diagram
    face.setFocus()
    QTest.keyClick(face, Qt.Key.Key_End)
    before = face.in_ring
    assert before is not None
    palette = opened(window)
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    assert face.in_ring == before
    assert gone(window)
    palette = opened(window)
    QTest.keyClicks(palette.box, "find")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert face.in_ring is None


def test_arrows_and_pages_walk_through_the_rows(window: MainWindow) -> None:
    """Arrows go row by row over headings, pages go farther, and neither leaves the list."""
    palette = opened(window)
    rows = shown(palette)
    walked = []
    for _ in rows:
        walked.append(palette.list.current())
        QTest.keyClick(palette.box, Qt.Key.Key_Down)
    assert walked == rows
    assert palette.list.current() == rows[-1]
    QTest.keyClick(palette.box, Qt.Key.Key_PageUp)
    assert rows.index(str(palette.list.current())) < len(rows) - 2
    for _ in rows:
        QTest.keyClick(palette.box, Qt.Key.Key_PageUp)
    assert palette.list.current() == rows[0]
    assert palette.list.verticalScrollBar().value() == 0
    QTest.keyClick(palette.box, Qt.Key.Key_PageDown)
    QTest.keyClick(palette.box, Qt.Key.Key_Up)
    assert rows.index(str(palette.list.current())) > 1


def test_keys_of_commands_are_text_while_it_is_open(window: MainWindow) -> None:
    """Letters are typed, other keys and Tab do nothing: no command runs beside the palette."""
    side, names = window._look.side, window._look.names
    palette = opened(window)
    QTest.keyClicks(palette.box, "sn 0/?")
    QTest.keyClick(palette.box, Qt.Key.Key_D, CTRL)
    QTest.keyClick(palette.box, Qt.Key.Key_Tab)
    QTest.keyClick(palette.box, Qt.Key.Key_Backtab)
    assert palette.box.text() == "sn 0/?"
    assert QApplication.focusWidget() is palette.box
    assert (window._look.side, window._look.names) == (side, names)
    assert not window.commands["theme"].isChecked()


def test_nonsense_finds_nothing(window: MainWindow) -> None:
    """Where nothing fits, the list says so, and Enter does nothing."""
    palette = opened(window)
    QTest.keyClicks(palette.box, "qqzzqq")
    assert [row.title for row in palette.list.rows] == ["Nothing found."]
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_follows_the_window(window: MainWindow, qtbot: QtBot) -> None:
    """When the window changes its size, the palette stays over its upper middle, inside it."""
    palette = opened(window)
    window.resize(760, 520)
    qtbot.waitUntil(lambda: palette.width() == window.width())
    card = palette.box.parentWidget()
    assert card is not None
    assert window.rect().contains(card.geometry())
    assert abs(card.geometry().center().x() - window.width() // 2) <= 1


def test_what_is_checked_is_marked(window: MainWindow) -> None:
    """A command that is switched on bears a tick."""
    palette = opened(window)
    signs = {row.entry: row.sign for row in palette.list.rows}
    assert signs[EntryId(">names")] == "checked"
    assert signs[EntryId(">theme")] == "command"


def test_it_can_be_read(window: MainWindow) -> None:
    """The palette, its box and its list have names for a screen reader."""
    palette = opened(window)
    assert palette.accessibleName() == palette.box.accessibleName() == "Command palette"
    assert palette.list.accessibleName() == "Commands and entries"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_wears_the_colours_of_the_theme(open_window: Open, theme: str) -> None:
    """The card is the paper of the theme, and the window around it is dimmed."""
    window = open_window("--lang", "en", "--theme", theme, "--size", "1280x800")
    bare_ground = window.grab().toImage().pixelColor(4, window.height() - 4)
    palette = opened(window)
    picture = window.grab().toImage()
    card = palette.box.parentWidget()
    assert card is not None
    assert (
        picture.pixelColor(card.geometry().center().x(), card.geometry().top() + 4).name()
        == window._look.tones.paper.lower()
    )
    assert picture.pixelColor(4, window.height() - 4).lightness() < bare_ground.lightness()


def test_a_click_on_the_card_stays(window: MainWindow) -> None:
    """Beside the rows, but on the card, a click changes nothing; beside the card it leaves."""
    palette = opened(window)
    card = palette.box.parentWidget()
    assert card is not None
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=card.geometry().topLeft() + QPoint(3, card.height() // 2))
    assert palette.isVisible()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=card.geometry().bottomRight() + QPoint(20, 20))
    assert gone(window)


def test_what_is_gone_does_not_get_the_keyboard_back(window: MainWindow) -> None:
    """Where what had the keyboard is no longer seen, the palette leaves without it."""
    palette = opened(window)
    window.face.hide()
    palette.leave()
    assert gone(window)
    assert QApplication.focusWidget() is not window.face.diagram


def test_the_keyboard_may_have_nowhere_to_go_back_to(window: MainWindow) -> None:
    """What had the keyboard before may be gone when the palette goes, such as a point of the tray."""
    window.tray.collect([EntryId("spine")])
    chip = next(chip for chip in window.findChildren(Chip) if "×" in chip.text())
    chip.setFocus()
    window.commands["palette"].trigger()
    (palette,) = window.findChildren(Palette)
    window.tray.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    palette.leave()
    assert gone(window)
