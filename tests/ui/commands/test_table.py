"""Every command, from the menus, the toolbar and the keyboard."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QToolBar, QToolButton, QWidget

from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.settings import Settings
from cheekviewer.ui.about import AboutPage
from cheekviewer.ui.commands.keys import KeysPage
from cheekviewer.ui.commands.palette import Palette
from cheekviewer.ui.commands.table import HELD, TOOLBAR, Commands, menus
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open
from tests.ui.hands import dialog

ALL = [command for commands in menus().values() for command in commands]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_ids_and_keys_are_unique() -> None:
    """No two commands share an id or a key, in the form that Qt compares."""
    ids = Counter(command.id for command in ALL)
    keys = Counter(QKeySequence(key).toString() for command in ALL for key in command.keys)
    assert [name for name, count in (ids + keys).items() if count > 1] == []
    assert ids.keys() >= HELD
    assert "" not in keys


@pytest.mark.parametrize("title", menus())
def test_access_keys_are_unique(title: str) -> None:
    """In each menu, and among the menus, no two lines share the letter that Alt reaches."""
    for texts in ([command.text for command in menus()[title]], list(menus())):
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)) == len(texts)


def test_each_command_has_words_for_those_who_ask() -> None:
    """Every command says what it does in a tip of its own."""
    tips = [command.tip for command in ALL]
    assert all(tips)
    assert len(set(tips)) == len(tips)


def test_the_menus_hold_every_command_once(window: MainWindow) -> None:
    """The menu bar shows the table: all commands, in its order, with its keys."""
    shown = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]  # type: ignore[union-attr] # PySide types menu() as QObject
    assert [action.objectName() for action in shown] == [command.id for command in ALL]
    for action, command in zip(shown, ALL, strict=True):
        assert [key.toString() for key in action.shortcuts()] == [QKeySequence(key).toString() for key in command.keys]
        assert action.text() == command.text
        assert action.statusTip() == command.tip
        assert action.isCheckable() == command.checkable
        assert action.autoRepeat() == (command.id in HELD)


def test_the_toolbar_holds_its_commands(window: MainWindow) -> None:
    """The toolbar shows its commands in order, in the same actions as the menus, each by a short text."""
    (bar,) = window.findChildren(QToolBar)
    assert [action.objectName() for action in bar.actions() if action.objectName()] == list(TOOLBAR)
    for name in TOOLBAR:
        button = bar.widgetForAction(window.commands[name])
        assert isinstance(button, QToolButton)
        assert button.text()
        assert not set(button.text()) & set("&…(")


def test_toolbar_texts_bear_no_access_keys_in_chinese(open_window: Open) -> None:
    """In Chinese, where access keys stand in brackets, buttons show the words without them."""
    window = open_window("--lang", "zh")
    texts = [button.text() for button in window.findChildren(QToolButton) if button.isVisible()]
    assert texts
    assert [text for text in texts if "(" in text or "&" in text] == []


def paper(window: MainWindow) -> object:
    """Return the colour of the ground of a window."""
    return window.palette().window().color().name()


EFFECTS: dict[str, Callable[[MainWindow], object]] = {
    "collect": lambda window: window.tray.points,
    "copy-figure": lambda _: QApplication.clipboard().image().width(),
    "clear": lambda window: window.selection.entry,
    "side": lambda window: next(iter(window.face.diagram.shapes)).box,
    "names": lambda window: window.commands["names"].isChecked(),
    "profile": lambda window: window._profile is not None and window._profile.isVisible(),
    "theme": paper,
    "strong": lambda window: QApplication.palette().windowText().color().name(),
    "language": lambda window: window.menuBar().actions()[0].text(),
    "see-through": lambda window: window._look.see_through,
    "deeper": lambda window: window._look.layers(Chart.FACE),
    "shallower": lambda window: window._look.layers(Chart.FACE),
    "measure": lambda window: window.back.diagram.measuring.active,
    "zoom-in": lambda window: window.face.diagram.scale_px,
    "zoom-out": lambda window: window.face.diagram.scale_px,
    "fit": lambda window: window.face.diagram.fitted,
    "larger": lambda window: QApplication.font().pointSizeF(),
    "smaller": lambda window: QApplication.font().pointSizeF(),
    "find": lambda window: window.search.box.hasFocus(),
    "copy": lambda window: QApplication.clipboard().text(),
    "hint": lambda window: dict(window.face.diagram._picking.hints),
    "back": lambda window: window.selection.entry,
    "forward": lambda window: window.selection.entry,
    "shortcuts": lambda window: [top for top in QApplication.topLevelWidgets() if isinstance(top, KeysPage)],
    "about": lambda window: [top for top in QApplication.topLevelWidgets() if isinstance(top, AboutPage)],
    "palette": lambda window: window.findChildren(Palette),
    "quit": lambda window: window.isVisible(),
}
"""What each command changes; printing and saving are tested with their own modules."""


@pytest.fixture
def ready(open_window: Open) -> MainWindow:
    """A window in which every command has something to do."""
    Settings().text_percent = 125
    window = open_window("--lang", "en", "--size", "1280x800")
    for entry in ("spine", "scapular", "spine"):
        window.selection.select(EntryId(entry))
    window.selection.back()
    window.face.diagram.zoom(1.5)
    window.face.diagram.setFocus()
    window._look.peel(Chart.FACE, 1)
    QApplication.clipboard().clear()
    return window


@pytest.mark.parametrize("name", EFFECTS)
def test_each_command_does_something(ready: MainWindow, name: str) -> None:
    """Every command changes what it says it changes."""
    before = EFFECTS[name](ready)
    ready.commands[name].trigger()
    assert EFFECTS[name](ready) != before


ATLAS = {"open-atlas", "compare", "sources", "evidence", "system", "disagreements", "correction"}


def test_every_command_is_tested() -> None:
    """The table above leaves out only what is tested below, and in test_library what concerns a whole atlas."""
    assert {command.id for command in ALL} - set(EFFECTS) == {"print", "save-sheet", "save-figure", *ATLAS}


@pytest.mark.parametrize(
    ("name", "key", "modifier"),
    [
        ("side", Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier),
        ("names", Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier),
        ("profile", Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier),
        ("fit", Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier),
        ("zoom-in", Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier),
        ("zoom-in", Qt.Key.Key_Equal, Qt.KeyboardModifier.NoModifier),
        ("zoom-out", Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier),
        ("hint", Qt.Key.Key_F, Qt.KeyboardModifier.NoModifier),
        ("find", Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
        ("find", Qt.Key.Key_F, CTRL),
        ("clear", Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        ("back", Qt.Key.Key_Left, ALT),
        ("forward", Qt.Key.Key_Right, ALT),
        ("language", Qt.Key.Key_L, CTRL),
        ("theme", Qt.Key.Key_D, CTRL),
        ("larger", Qt.Key.Key_Plus, CTRL),
        ("smaller", Qt.Key.Key_Minus, CTRL),
        ("shortcuts", Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        ("copy", Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier),
        ("quit", Qt.Key.Key_Q, CTRL),
    ],
)
def test_keys(ready: MainWindow, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Each key does what its command does, with the keyboard on a chart."""
    before = EFFECTS[name](ready)
    QTest.keyClick(ready.face.diagram, key, modifier)
    assert EFFECTS[name](ready) != before


def test_letters_are_letters_in_the_search_box(ready: MainWindow) -> None:
    """Keys that command elsewhere are text in the search box."""
    ready.search.go_there()
    before = {name: effect(ready) for name, effect in EFFECTS.items() if name != "find"}
    QTest.keyClicks(ready.search.box, "sn d0+-/?=")
    assert ready.search.box.text() == "sn d0+-/?="
    assert {name: effect(ready) for name, effect in EFFECTS.items() if name != "find"} == before


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_key_page_lists_every_key(open_window: Open, language: str) -> None:
    """F1 shows each key with what it does, in the language of the window."""
    window = open_window("--lang", language)
    window.commands["shortcuts"].trigger()
    page = dialog(KeysPage)
    for command in (command for commands in menus().values() for command in commands):
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in page.text
            assert command.tip in page.text


def test_what_cannot_be_done_is_grey(window: MainWindow) -> None:
    """Commands that need a choice, a point or a past are disabled without one."""
    grey = {command.id for command in ALL if not window.commands[command.id].isEnabled()}
    points = {"print", "save-sheet", "save-figure", "copy-figure", "collect"}
    assert grey == {*points, "copy", "back", "forward"}
    window.selection.select(EntryId("spine"))
    assert not {command.id for command in ALL if not window.commands[command.id].isEnabled()} - {"forward"}


def test_print_opens_a_preview(window: MainWindow) -> None:
    """Ctrl+P opens a preview of the chosen point's sheet."""
    seen: list[str] = []

    def close() -> None:
        active = QApplication.activeModalWidget()
        assert isinstance(active, QDialog)
        seen.append(type(active).__name__)
        active.reject()

    window.selection.select(EntryId("spine"))
    QTimer.singleShot(600, close)
    QTest.keyClick(window.face.diagram, Qt.Key.Key_P, CTRL)
    assert seen == ["SheetWindow"]


def test_save_writes_a_pdf_and_remembers_the_folder(
    window: MainWindow, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+Shift+S saves the sheet of the choice, says so, and offers the same folder the next time."""
    folder = tmp_path_factory.mktemp("sheets")
    offered: list[str] = []

    def choose(parent: QWidget, title: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(folder / "脊柱.pdf"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.selection.select(EntryId("spine"))
    QTest.keyClick(window.face.diagram, Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (folder / "脊柱.pdf").read_bytes().startswith(b"%PDF")
    assert window.status.words == "Saved 脊柱.pdf"
    window.commands["save-sheet"].trigger()
    assert offered[1].startswith(str(folder))
    assert Settings().sheet_folder == str(folder)


def test_a_figure_is_saved_as_it_is_named(
    window: MainWindow, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PNG of a chosen width, or SVG; where neither is named, the ending is that of the kind that was chosen."""
    folder = tmp_path_factory.mktemp("figures")
    asked: list[tuple[str, int]] = [("a.png", 1), ("b.svg", 0), ("c", -1)]

    def choose(parent: QWidget, title: str, name: str, kinds: str) -> tuple[str, str]:
        file, kind = asked[0]
        return str(folder / file), kinds.split(";;")[kind]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.selection.select(EntryId("spine"))
    while asked:
        window.commands["save-figure"].trigger()
        asked.pop(0)
    assert sorted(file.name for file in folder.iterdir()) == ["a.png", "b.svg", "c.svg"]
    assert QImage(str(folder / "a.png")).width() == 1280
    assert 'id="face-spine"' in (folder / "b.svg").read_text("utf-8")
    assert window.status.words == "Saved c.svg"


def test_a_command_without_a_function_is_noticed(qapp: QApplication) -> None:
    """A command that nobody carries out fails as the window is built, not when a user wants it."""
    window = QWidget()
    with pytest.raises(KeyError):
        Commands(window, {}, Settings(), len)
