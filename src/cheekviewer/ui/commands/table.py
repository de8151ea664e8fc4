"""Everything the program can be told to do, as one table: menus, toolbar, keys, palette and help come from it.

The table is a function because its words are translated as it is made.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cheekviewer.settings import Settings
from cheekviewer.ui.commands.atlas_menu import atlas_menu
from cheekviewer.ui.commands.chart_commands import of_charts
from cheekviewer.ui.commands.command import Command, Translate
from cheekviewer.ui.commands.keyring import Keyring, native

TOOLBAR = ("back", "forward", "profile", "language", "theme", "print")
"""The commands in the toolbar, from left to right."""

HINTS = ("find", "hint", "palette", "side", "profile", "fit", "print", "shortcuts")
"""The commands whose keys stand at the foot of the window, as far as there is room."""

HELD = frozenset({"zoom-in", "zoom-out", "deeper", "shallower", "larger", "smaller", "back", "forward"})
"""The commands that go on while their key is held; a change to and fro would only flicker."""

_LETTER = re.compile(r"&(.)")


def menus(translate: Translate = QCoreApplication.translate) -> Mapping[str, tuple[Command, ...]]:
    """Return all commands by the title of their menu, in order."""
    return {
        translate("Commands", "&File"): _file(translate),
        translate("Commands", "&Edit"): _edit(translate),
        translate("Commands", "&View"): _view(translate) + of_charts(translate) + _size(translate),
        translate("Commands", "&Go"): _go(translate),
        translate("Commands", "&Atlas"): atlas_menu(translate),
        translate("Commands", "&Help"): _help(translate),
    }


def _file(translate: Translate) -> tuple[Command, ...]:
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
            "collect",
            translate("Commands", "C&ollect for printing"),
            translate("Commands", "Put the chosen point among those that become one document; or take it out again"),
            ("C",),
        ),
        Command(
            "save-figure",
            translate("Commands", "Save &figure as…"),
            translate("Commands", "Save both charts with the chosen point as a picture, PNG or SVG"),
            ("Ctrl+Shift+E",),
        ),
        Command(
            "quit",
            translate("Commands", "&Quit"),
            translate("Commands", "Close the program"),
            ("Ctrl+Q",),
        ),
    )


def _edit(translate: Translate) -> tuple[Command, ...]:
    return (
        Command(
            "copy",
            translate("Commands", "&Copy as text"),
            translate("Commands", "Copy all that is known of the chosen entry, with its sources"),
            ("Ctrl+Shift+C",),
        ),
        Command(
            "copy-figure",
            translate("Commands", "Copy fi&gure"),
            translate("Commands", "Copy both charts with the chosen point as a picture"),
            ("Ctrl+Alt+C",),
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
            translate("Commands", "P&ick by letter"),
            translate("Commands", "Put a letter on each zone or region; type it to choose"),
            ("F",),
        ),
    )


def _view(translate: Translate) -> tuple[Command, ...]:
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
            "strong",
            translate("Commands", "Stron&g colours"),
            translate("Commands", "Use colours with more contrast; at first as the system asks"),
            checkable=True,
        ),
        Command(
            "language",
            translate("Commands", "中文 / &English"),
            translate("Commands", "Change between Chinese and English"),
            ("Ctrl+L",),
        ),
    )


def _size(translate: Translate) -> tuple[Command, ...]:
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


def _go(translate: Translate) -> tuple[Command, ...]:
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
        Command(
            "palette",
            translate("Commands", "&Command palette…"),
            translate("Commands", "Find any command or entry by its name"),
            ("Ctrl+K", "Ctrl+Shift+P"),
        ),
    )


def _help(translate: Translate) -> tuple[Command, ...]:
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


def bare(text: str) -> str:
    """Return the words of a menu without what else it says: `&Print sheet…` or `打印图页(&P)…`."""
    before, key, after = text.partition("(&")
    return (before + after[2:] if key else text).replace("&", "").replace("…", "")


class Commands:
    """The commands as Qt actions of one window, with the keys that its user wants.

    `heard` is told the id of each before it runs.
    """

    def __init__(
        self,
        window: QWidget,
        functions: Mapping[str, Callable[[], object]],
        settings: Settings,
        heard: Callable[[str], object],
    ) -> None:
        self._actions: dict[str, QAction] = {}
        for command in _all(menus()):
            action = QAction(window)
            action.setObjectName(command.id)
            action.setCheckable(command.checkable)
            action.setAutoRepeat(command.id in HELD)
            action.triggered.connect(lambda _, name=command.id: heard(name))
            action.triggered.connect(functions[command.id])
            window.addAction(action)
            self._actions[command.id] = action
        self.keyring = Keyring({command.id: command.keys for command in _all(menus())}, settings, window)

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._actions[name]

    def of_menus(self) -> Mapping[str, Iterable[QAction]]:
        """Return the actions by the title of their menu."""
        return {title: [self._actions[command.id] for command in some] for title, some in menus().items()}

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of a command as the keyboard names them."""
        return tuple(map(native, self.keyring.of(name)))

    def short_key(self, name: str) -> str:
        """Return the shortest key of a command, empty if it has none."""
        return min(self.keys(name), key=len, default="")

    def menu_letters(self) -> str:
        """Return the letters that open a menu with Alt."""
        return "".join(found[1] for found in map(_LETTER.search, menus()) if found)

    def hints(self) -> list[tuple[str, str]]:
        """Return the shortest key and the words of each command worth knowing that has a key."""
        return [(key, self._actions[name].iconText()) for name in HINTS if (key := self.short_key(name))]

    def retranslate(self) -> None:
        """Say everything in the language that is set now, with the keys that hold now."""
        for command in _all(menus()):
            action, keys = self._actions[command.id], " / ".join(self.keys(command.id))
            action.setShortcuts([QKeySequence(key) for key in self.keyring.of(command.id)])
            action.setText(command.text)
            action.setIconText(bare(command.text))
            action.setToolTip(f"{command.tip}  ({keys})" if keys else command.tip)
            action.setStatusTip(command.tip)


def _all(table: Mapping[str, Iterable[Command]]) -> Iterable[Command]:
    return chain.from_iterable(table.values())
