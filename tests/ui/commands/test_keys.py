"""The page of keys, and keys that are changed there, through the real window."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.settings import Settings
from cheekviewer.ui.commands.keys import KeysPage
from cheekviewer.ui.commands.palette import Palette
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open
from tests.ui.hands import dialog

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def active(window: QWidget) -> None:
    """Wait until a window has the keyboard."""
    window.activateWindow()
    for _ in range(200):
        if QApplication.activeWindow() is not window:
            QTest.qWait(10)
    assert QApplication.activeWindow() is window


def page_of(window: MainWindow, command: str = "") -> KeysPage:
    """Open the page, at a command."""
    window.commands["shortcuts"].trigger()
    page = dialog(KeysPage)
    active(page)
    if command:
        page.list.show_selection(EntryId(command))
    return page


def press(page: KeysPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> str:
    """Press new keys in the field; return what the page says of them."""
    page.editor.field.setFocus()
    QTest.keyClick(page.editor.field, key, modifiers)
    return page.editor.message.text()


def give(page: KeysPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press new keys and add them."""
    press(page, key, modifiers)
    QTest.mouseClick(page.editor.add, Qt.MouseButton.LeftButton)


def remove(page: KeysPage, keys: str) -> None:
    """Remove keys by their button."""
    (button,) = [some for some in page.findChildren(QPushButton) if some.accessibleName() == f"Remove {keys}"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(button, 0)


def keys(window: MainWindow, name: str) -> list[str]:
    """Return the keys that the action of a command has."""
    return [key.toString() for key in window.commands[name].shortcuts()]


def test_the_list_is_walked_by_keyboard(window: MainWindow) -> None:
    """The page opens with the keyboard in the list; Enter on a command goes to the field, and the page stays."""
    page = page_of(window)
    assert QApplication.focusWidget() is page.list
    assert page.list.current() == "print"
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.list.current() == "save-sheet"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.editor.field
    assert page.isVisible()


def test_a_new_key_works_at_once(window: MainWindow) -> None:
    """A key that is added does what its command does, at once, and stands in menu, tip, list and palette."""
    page = page_of(window, "theme")
    assert press(page, Qt.Key.Key_F7) == "F7 is free."
    QTest.mouseClick(page.editor.add, Qt.MouseButton.LeftButton)
    assert page.editor.message.text() == "F7 added."
    assert keys(window, "theme") == ["Ctrl+D", "F7"]
    assert "F7" in window.commands["theme"].toolTip()
    assert "F7" in page.text
    page.reject()
    active(window)
    QTest.keyClick(window.face.diagram, Qt.Key.Key_F7)
    assert window.commands["theme"].isChecked()
    window.commands["palette"].trigger()
    (palette,) = window.findChildren(Palette)
    assert [row.keys for row in palette.list.rows if row.entry == ">theme"] == [("Ctrl+D", "F7")]


def test_a_removed_key_does_nothing(window: MainWindow) -> None:
    """A key that is removed has no effect, though its command stays in the menu."""
    page = page_of(window, "theme")
    remove(page, "Ctrl+D")
    assert keys(window, "theme") == []
    assert window.commands["theme"].toolTip() == window.commands["theme"].statusTip()
    page.reject()
    active(window)
    QTest.keyClick(window.face.diagram, Qt.Key.Key_D, CTRL)
    assert not window.commands["theme"].isChecked()


def test_a_conflict_is_told_by_name_and_not_taken(window: MainWindow) -> None:
    """A key of another command is told with that command's name, and stays with it."""
    page = page_of(window, "find")
    assert press(page, Qt.Key.Key_P, CTRL) == 'Ctrl+P already belongs to "Print sheet".'
    assert keys(window, "print") == ["Ctrl+P"]
    assert keys(window, "find") == ["Ctrl+F", "/"]
    assert page.editor.add.text() == "Take it from there"


def test_a_key_can_be_taken_from_the_other(window: MainWindow) -> None:
    """When the user says so, the key changes hands: both commands say it, and a restart knows it."""
    page = page_of(window, "find")
    give(page, Qt.Key.Key_P, CTRL)
    assert keys(window, "print") == []
    assert keys(window, "find") == ["Ctrl+F", "/", "Ctrl+P"]
    page.list.show_selection(EntryId("print"))
    assert page.editor.reset.isEnabled()
    QTest.mouseClick(page.editor.reset, Qt.MouseButton.LeftButton)
    assert page.editor.message.text() == 'Ctrl+P stays with "Find".'
    assert keys(window, "print") == []


def test_a_key_that_it_has_already_is_not_added(window: MainWindow) -> None:
    """The command's own key is recognised."""
    page = page_of(window, "find")
    assert press(page, Qt.Key.Key_F, CTRL) == "Ctrl+F does this already."
    assert not page.editor.add.isEnabled()


@pytest.mark.parametrize(
    ("key", "modifiers", "why"),
    [
        (Qt.Key.Key_Left, NONE, "it moves over shapes and through lists"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, "it moves over shapes and through lists"),
        (Qt.Key.Key_Return, NONE, "it chooses what is in the ring or in a list"),
        (Qt.Key.Key_Space, NONE, "it goes to the other chart, and presses buttons"),
        (Qt.Key.Key_Escape, NONE, "it closes, empties, or chooses nothing"),
        (Qt.Key.Key_Backspace, NONE, "it corrects what is typed"),
        (Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "it opens a menu"),
    ],
)
def test_reserved_keys_are_refused_with_the_reason(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, why: str
) -> None:
    """Keys that do the same everywhere are refused, and the page says what they do."""
    page = page_of(window, "find")
    said = press(page, key, modifiers)
    assert said.endswith(f"is reserved: {why}.")
    assert not page.editor.add.isEnabled()
    assert page.isVisible()


def test_tab_leaves_the_field(window: MainWindow) -> None:
    """Tab goes on to the buttons instead of being taken for a new key."""
    page = page_of(window, "find")
    press(page, Qt.Key.Key_F7)
    QTest.keyClick(page.editor.field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.editor.add
    QTest.keyClick(page.editor.add, Qt.Key.Key_Space)
    assert keys(window, "find") == ["Ctrl+F", "/", "F7"]


def test_one_command_is_reset(window: MainWindow) -> None:
    """Keys as at first: the command has its first keys, others keep what was given them."""
    page = page_of(window, "find")
    assert not page.editor.reset.isEnabled()
    give(page, Qt.Key.Key_F7)
    page.list.show_selection(EntryId("theme"))
    give(page, Qt.Key.Key_F8)
    page.list.show_selection(EntryId("find"))
    QTest.mouseClick(page.editor.reset, Qt.MouseButton.LeftButton)
    assert keys(window, "find") == ["Ctrl+F", "/"]
    assert keys(window, "theme") == ["Ctrl+D", "F8"]
    assert not page.editor.reset.isEnabled()


def test_all_are_reset(window: MainWindow) -> None:
    """All keys as at first: nothing of what was changed is left."""
    before = {
        action.objectName(): action.shortcuts() for some in window.commands.of_menus().values() for action in some
    }
    page = page_of(window, "find")
    assert not page.reset.isEnabled()
    give(page, Qt.Key.Key_P, CTRL)
    remove(page, "/")
    assert page.reset.isEnabled()
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert {name: window.commands[name].shortcuts() for name in before} == before
    assert not page.reset.isEnabled()


def test_gestures_cannot_be_changed(window: MainWindow) -> None:
    """What the charts do by themselves is listed, but not to be changed."""
    page = page_of(window)
    page.list.setCurrentIndex(page.list.model().index(len(page.list.rows) - 1, 0))
    assert not page.editor.field.isEnabled()
    assert not page.editor.add.isEnabled()
    assert not page.editor.reset.isEnabled()
    assert page.editor.message.text() == "These belong to the charts and stay as they are."


def test_the_hints_and_the_search_box_tell_the_keys_that_hold(window: MainWindow) -> None:
    """At the foot of the window and in the search box stand the keys as changed, and no key that is gone."""
    page = page_of(window, "find")
    remove(page, "/")
    remove(page, "Ctrl+F")
    assert "Find" not in window.status.hints
    assert not window.search.box.placeholderText().endswith("/")
    give(page, Qt.Key.Key_F7)
    assert "F7: Find" in window.status.hints
    assert window.search.box.placeholderText().endswith("F7")


def test_changed_keys_are_kept(open_window: Open) -> None:
    """After a restart, and in the other language, the keys are as the user gave them."""
    window = open_window("--lang", "en")
    page = page_of(window, "theme")
    give(page, Qt.Key.Key_F7)
    remove(page, "Ctrl+D")
    page.reject()
    window.close()
    again = open_window("--lang", "zh")
    assert keys(again, "theme") == ["F7"]
    assert "F7" in again.commands["theme"].toolTip()
    again.commands["language"].trigger()
    assert keys(again, "theme") == ["F7"]


def test_junk_in_the_store_is_no_obstacle(open_window: Open) -> None:
    """Stored keys that are none leave the first ones, and the page opens on them."""
    QSettings().setValue("keys-theme", "Hyper+¿")
    Settings().remember_keys("find", ["F7"])
    window = open_window("--lang", "en")
    assert keys(window, "theme") == ["Ctrl+D"]
    assert keys(window, "find") == ["F7"]
    assert "Ctrl+D" in page_of(window).text


def test_a_letter_given_to_a_command_can_still_be_typed(window: MainWindow) -> None:
    """A single letter as a key does not keep it from being typed in the search box."""
    page = page_of(window, "theme")
    give(page, Qt.Key.Key_X)
    page.reject()
    active(window)
    assert keys(window, "theme") == ["Ctrl+D", "X"]
    window.search.go_there()
    QTest.keyClicks(window.search.box, "xX")
    assert window.search.box.text() == "xX"
    assert not window.commands["theme"].isChecked()
    window.face.diagram.setFocus()
    QTest.keyClick(window.face.diagram, Qt.Key.Key_X)
    assert window.commands["theme"].isChecked()


def test_no_key_is_lost_to_a_second_action(window: MainWindow) -> None:
    """Whatever is given, no two actions of the window have one key: Qt would run neither."""
    page = page_of(window, "find")
    give(page, Qt.Key.Key_P, CTRL)
    page.list.show_selection(EntryId("copy"))
    give(page, Qt.Key.Key_S)
    all_keys = [key for some in window.commands.of_menus().values() for action in some for key in action.shortcuts()]
    assert len(all_keys) == len({QKeySequence(key).toString() for key in all_keys})


def test_the_page_can_be_read(window: MainWindow) -> None:
    """List, field and buttons have names, and each row tells its keys."""
    page = page_of(window, "find")
    assert page.list.accessibleName() == "Keys"
    assert page.editor.field.accessibleName() == "New keys"
    for number, row in enumerate(page.list.rows):
        if row.keys:
            told = page.list.model().index(number, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
            assert all(key in told for key in row.keys)


def test_a_gesture_has_no_keys_to_change(window: MainWindow) -> None:
    """Entered, a row of what mouse and keyboard do on a chart leaves the keyboard where it is; a command's does not."""
    page = page_of(window)
    gesture = next(row.entry for row in page.list.rows if row.entry is not None and row.entry.startswith("#"))
    page.list.setFocus()
    page.list.picked.emit(gesture)
    assert page.list.hasFocus()
    page.list.show_selection(EntryId("zoom-in"))
    page.list.picked.emit(EntryId("zoom-in"))
    assert page.editor.field.hasFocus()
