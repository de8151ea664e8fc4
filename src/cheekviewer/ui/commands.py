"""Everything the program can be told to do, as one table: menus, toolbar, keys and help come from it.

The table is a function because its words are translated as it is made.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

TOOLBAR = ("back", "forward", "profile", "language", "theme", "print")
"""The commands in the toolbar, from left to right."""

_ACCESS_KEY = re.compile(r"\(&.\)|&|…")
"""What a menu says besides the words: `&Print sheet…` is `打印图页(&P)…` in Chinese."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its id, its words in the language set now, its keys."""

    id: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    checkable: bool = False


def menus() -> Mapping[str, tuple[Command, ...]]:
    """Return all commands by the title of their menu, in order."""
    return {
        translate("Commands", "&File"): _file(),
        translate("Commands", "&Edit"): _edit(),
        translate("Commands", "&View"): _view() + _size(),
        translate("Commands", "&Go"): _go(),
        translate("Commands", "&Help"): _help(),
    }


def _file() -> tuple[Command, ...]:
    return (
        Command(
            "print",
            translate("Commands", "&Print sheet…"),
            translate("Commands", "Look at the zone sheet of what is chosen, and print it"),
            ("Ctrl+P",),
        ),
        Command(
            "save-sheet",
            translate("Commands", "&Save sheet as PDF…"),
            translate("Commands", "Save the zone sheet of what is chosen as a PDF"),
            ("Ctrl+Shift+S",),
        ),
        Command(
            "quit",
            translate("Commands", "&Quit"),
            translate("Commands", "Close the program"),
            ("Ctrl+Q",),
        ),
    )


def _edit() -> tuple[Command, ...]:
    return (
        Command(
            "copy",
            translate("Commands", "&Copy as text"),
            translate("Commands", "Copy all that is known of the chosen entry, with its sources"),
            ("Ctrl+Shift+C",),
        ),
        Command(
            "find",
            translate("Commands", "&Find"),
            translate("Commands", "Go to the search box"),
            ("Ctrl+F", "/"),
        ),
        Command(
            "clear",
            translate("Commands", "C&lear choice"),
            translate("Commands", "Choose nothing"),
            ("Esc",),
        ),
        Command(
            "hint",
            translate("Commands", "Pick by &letter"),
            translate("Commands", "Put a letter on each zone or region; type it to choose"),
            ("F",),
        ),
    )


def _view() -> tuple[Command, ...]:
    return (
        Command(
            "side",
            translate("Commands", "⇄ Other &side"),
            translate("Commands", "Show the other side of the person's face"),
            ("S",),
        ),
        Command(
            "names",
            translate("Commands", "&Names on the charts"),
            translate("Commands", "Write the names on zones and regions"),
            ("N",),
            checkable=True,
        ),
        Command(
            "profile",
            translate("Commands", "Safety &profile"),
            translate("Commands", "Show measured distances of vessels and nerves beside the chosen point"),
            ("D",),
            checkable=True,
        ),
        Command(
            "theme",
            translate("Commands", "&Dark theme"),
            translate("Commands", "Change between the light and the dark theme"),
            ("Ctrl+D",),
            checkable=True,
        ),
        Command(
            "language",
            translate("Commands", "中文 / &English"),
            translate("Commands", "Change between Chinese and English"),
            ("Ctrl+L",),
        ),
    )


def _size() -> tuple[Command, ...]:
    return (
        Command(
            "zoom-in",
            translate("Commands", "Zoom &in"),
            translate("Commands", "Show the chart larger"),
            ("+", "="),
        ),
        Command(
            "zoom-out",
            translate("Commands", "Zoom &out"),
            translate("Commands", "Show the chart smaller"),
            ("-",),
        ),
        Command(
            "fit",
            translate("Commands", "&Fit"),
            translate("Commands", "Show both charts as at first"),
            ("0",),
        ),
        Command(
            "larger",
            translate("Commands", "&Larger text"),
            translate("Commands", "Make all text larger"),
            ("Ctrl++", "Ctrl+="),
        ),
        Command(
            "smaller",
            translate("Commands", "S&maller text"),
            translate("Commands", "Make all text smaller"),
            ("Ctrl+-",),
        ),
    )


def _go() -> tuple[Command, ...]:
    return (
        Command(
            "back",
            translate("Commands", "‹ &Back"),
            translate("Commands", "Choose again what was chosen before"),
            ("Alt+Left",),
        ),
        Command(
            "forward",
            translate("Commands", "&Forward ›"),
            translate("Commands", "Undo one step back"),
            ("Alt+Right",),
        ),
    )


def _help() -> tuple[Command, ...]:
    return (
        Command(
            "shortcuts",
            translate("Commands", "&Keys"),
            translate("Commands", "Show what every key does"),
            ("F1", "?"),
        ),
        Command(
            "about",
            translate("Commands", "&About CheekViewer"),
            translate("Commands", "Version, sources and licences"),
            (),
        ),
    )


class Commands:
    """The commands as Qt actions of one window."""

    def __init__(self, window: QWidget, functions: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        for command in (command for commands in menus().values() for command in commands):
            action = QAction(window)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.triggered.connect(functions[command.id])
            window.addAction(action)
            self._actions[command.id] = action

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def of_menus(self) -> Mapping[str, Iterable[QAction]]:
        """Return the actions by the title of their menu."""
        return {title: [self._actions[command.id] for command in some] for title, some in menus().items()}

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        for command in (command for commands in menus().values() for command in commands):
            action = self._actions[command.id]
            keys = " / ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            action.setText(command.text)
            action.setIconText(_ACCESS_KEY.sub("", command.text))
            action.setToolTip(f"{command.tip}  ({keys})" if keys else command.tip)
            action.setStatusTip(command.tip)
