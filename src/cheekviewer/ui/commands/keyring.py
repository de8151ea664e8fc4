"""Which keys each command has: those of the table, until the user gives others.

Keys are told as portable text, such as `Ctrl+P`, in the one spelling that Qt gives them.
"""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from cheekviewer.settings import Settings

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Reserved(Enum):
    """Why a key cannot be had: what it does everywhere."""

    LEAVES = "moves from part to part"
    WALKS = "moves over shapes and through lists"
    CHOOSES = "chooses"
    CROSSES = "goes to the other chart, presses a button"
    STEPS_BACK = "closes, empties, chooses nothing"
    TYPES = "corrects what is typed"
    MENU = "opens a menu"


_FIXED: Mapping[Qt.Key, Reserved] = {
    Qt.Key.Key_Tab: Reserved.LEAVES,
    Qt.Key.Key_Backtab: Reserved.LEAVES,
    Qt.Key.Key_Left: Reserved.WALKS,
    Qt.Key.Key_Right: Reserved.WALKS,
    Qt.Key.Key_Up: Reserved.WALKS,
    Qt.Key.Key_Down: Reserved.WALKS,
    Qt.Key.Key_Home: Reserved.WALKS,
    Qt.Key.Key_End: Reserved.WALKS,
    Qt.Key.Key_PageUp: Reserved.WALKS,
    Qt.Key.Key_PageDown: Reserved.WALKS,
    Qt.Key.Key_Return: Reserved.CHOOSES,
    Qt.Key.Key_Enter: Reserved.CHOOSES,
    Qt.Key.Key_Space: Reserved.CROSSES,
    Qt.Key.Key_Escape: Reserved.STEPS_BACK,
    Qt.Key.Key_Backspace: Reserved.TYPES,
    Qt.Key.Key_Delete: Reserved.TYPES,
    Qt.Key.Key_Menu: Reserved.MENU,
}


def reserved(keys: str, menu_letters: str = "") -> Reserved | None:
    """Return why `keys` cannot be given to a command; `menu_letters` are those that open a menu with Alt."""
    pressed = QKeySequence(keys)[0]  # type: ignore[index] # the stubs of PySide6 6.11 lack it
    key, modifiers = pressed.key(), pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        return Reserved.LEAVES
    if modifiers == Qt.KeyboardModifier.AltModifier and key in map(ord, menu_letters.upper()):
        return Reserved.MENU
    return _FIXED.get(key) if modifiers in _PLAIN else None


class Keyring(QObject):
    """The keys of all commands; no key ever belongs to two of them. `changed` is told after each change.

    `first` are the keys at first, by command. What the user gives is remembered in the settings;
    remembered keys that are none, or reserved, count as never given.
    """

    changed = Signal()

    def __init__(self, first: Mapping[str, Sequence[str]], settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._first = {name: tuple(map(spelled, keys)) for name, keys in first.items()}
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self._read()

    def of(self, name: str) -> tuple[str, ...]:
        """Return the keys of a command, the one to show first."""
        return self._keys[name]

    def holder(self, keys: str) -> str | None:
        """Return the command that has these keys."""
        return next((name for name, some in self._keys.items() if keys in some), None)

    def refused(self, name: str, keys: str, menu_letters: str = "") -> Reserved | None:
        """Return why a command cannot have these keys; those it has at first it always can."""
        return None if keys in self._first[name] else reserved(keys, menu_letters)

    def is_first(self, name: str) -> bool:
        """Return whether a command has the keys it has at first."""
        return self._keys[name] == self._first[name]

    @property
    def all_first(self) -> bool:
        """Whether every command has the keys it has at first."""
        return self._keys == self._first

    def kept_from(self, name: str) -> Mapping[str, str]:
        """Return the keys a command had at first that another has now, each with that other."""
        others = {keys: self.holder(keys) for keys in self._first[name] if keys not in self._keys[name]}
        return {keys: other for keys, other in others.items() if other is not None}

    def give(self, name: str, keys: str) -> None:
        """Let a command have these keys, and no other command."""
        other = self.holder(keys)
        if other is not None and other != name and self._given(other) is not None:  # else it yields by itself
            self._remember(other, [key for key in self._keys[other] if key != keys])
        self._change(name, [*(key for key in self._keys[name] if key != keys), keys])

    def take(self, name: str, keys: str) -> None:
        """Take these keys from a command."""
        self._change(name, [key for key in self._keys[name] if key != keys])

    def reset(self, *names: str) -> None:
        """Let these commands, or all, have their first keys again, except those the user gave to another."""
        for name in names or self._first:
            self._settings.remember_keys(name, None)
        self._read()
        self.changed.emit()

    def _change(self, name: str, keys: Sequence[str]) -> None:
        self._remember(name, keys)
        self._read()
        self.changed.emit()

    def _remember(self, name: str, keys: Sequence[str]) -> None:
        self._settings.remember_keys(name, None if tuple(keys) == self._first[name] else keys)

    def _read(self) -> None:
        """Deal the keys out: first those that the user gave, then those of the table that are left."""
        given = {name: keys for name in self._first if (keys := self._given(name)) is not None}
        dealt: dict[str, tuple[str, ...]] = {}
        held: set[str] = set()
        for name, keys in (*given.items(), *((name, keys) for name, keys in self._first.items() if name not in given)):
            dealt[name] = tuple(key for key in keys if key not in held)
            held.update(keys)
        self._keys = {name: dealt[name] for name in self._first}

    def _given(self, name: str) -> Sequence[str] | None:
        keys = self._settings.keys(name)
        return None if keys is None or any(self.refused(name, key) for key in keys) else keys


def spelled(keys: str) -> str:
    """Return keys as Qt spells them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def native(keys: str) -> str:
    """Return keys as the keyboard of this system and the language set now name them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
