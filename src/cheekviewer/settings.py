"""What the program remembers of its user: the look of the window, and nothing of any patient.

The only module that names QSettings. A stored value of the wrong kind or out of range counts as
absent, so that no file can hinder a start.
"""

import re
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from cheekviewer.atlas.records import LANGS, Chart, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.colours import Theme
from cheekviewer.storage import sweep

NOTICE_VERSION = 1
"""Of the first-start notice: raise it when that says something new, and everybody is asked again."""

TEXT_PERCENTS = (100, 125, 150, 175, 200)
_HALF_WRITTEN = r"\.(?=.*[A-Z])[A-Za-z]{6}"
"""How QSettings ends the name of a file that it is writing; a reader's own `.backup` is none."""
_LOCKED_S = 0.2
"""Seconds after which the maker of a lock has written who it is, if it lives."""
_HIGH = Qt.ContrastPreference.HighContrast
_MOST_ATLASES = 8
_MOST_KEYS, _BETWEEN_KEYS = 8, "; "


class Settings(QObject):
    """Typed access to the stored settings; each property falls back to a sensible first value.

    `lang` and `theme` hold for this run, until the user changes them.
    """

    def __init__(self, *, lang: Lang | None = None, theme: Theme | None = None) -> None:
        super().__init__()
        self._store = QSettings(self)
        self._lang, self._theme = lang, theme

    @property
    def language(self) -> Lang:
        """The interface language; at first Chinese where the system speaks it, else English."""
        stored = self._lang or self._word("language", LANGS)
        if stored:
            return "zh" if stored == "zh" else "en"
        return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"

    @language.setter
    def language(self, value: Lang) -> None:
        self._lang = None
        self._store.setValue("language", value)

    @property
    def theme(self) -> Theme:
        """The theme; at first the one the system asks for."""
        stored = self._theme or self._word("theme", ("light", "dark"))
        if stored:
            return "dark" if stored == "dark" else "light"
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    @theme.setter
    def theme(self, value: Theme) -> None:
        self._theme = None
        self._store.setValue("theme", value)

    @property
    def strong(self) -> bool:
        """Whether colours are strong; at first where the system asks for high contrast."""
        stored = self._word("strong", ("on", "off"))
        hints = QGuiApplication.styleHints()  # held: what it hands out goes with it
        return stored == "on" if stored else hints.accessibility().contrastPreference() is _HIGH

    @strong.setter
    def strong(self, value: bool) -> None:
        self._store.setValue("strong", "on" if value else "off")

    @property
    def side(self) -> Side:
        """Which side of the person the face chart shows."""
        return "right" if self._word("side", ("left", "right")) == "right" else "left"

    @side.setter
    def side(self, value: Side) -> None:
        self._store.setValue("side", value)

    @property
    def names_shown(self) -> bool:
        """Whether zones and regions carry their names."""
        return self._word("names", ("on", "off")) != "off"

    @names_shown.setter
    def names_shown(self, value: bool) -> None:
        self._store.setValue("names", "on" if value else "off")

    @property
    def see_through(self) -> bool:
        """Whether deep layers lie see-through over the skin."""
        return self._word("see-through", ("on", "off")) != "off"

    @see_through.setter
    def see_through(self, value: bool) -> None:
        self._store.setValue("see-through", "on" if value else "off")

    @property
    def text_percent(self) -> int:
        """The size of all text, in per cent of the system's: one of TEXT_PERCENTS."""
        stored = self._numbers("text", 1, *TEXT_PERCENTS[:: len(TEXT_PERCENTS) - 1])
        return stored[0] if stored and stored[0] in TEXT_PERCENTS else 100

    @text_percent.setter
    def text_percent(self, value: int) -> None:
        self._store.setValue("text", str(value))

    @property
    def notice_accepted(self) -> int:
        """The version of the first-start notice that the user accepted, 0 for none."""
        stored = self._numbers("notice", 1, 0, 1000)
        return stored[0] if stored else 0

    @notice_accepted.setter
    def notice_accepted(self, value: int) -> None:
        self._store.setValue("notice", str(value))

    @property
    def sheet_folder(self) -> str:
        """The folder where a sheet was saved last, empty at first."""
        stored = self._store.value("sheet-folder")
        return stored if isinstance(stored, str) and len(stored) < 4096 and "\0" not in stored else ""

    @sheet_folder.setter
    def sheet_folder(self, value: str) -> None:
        self._store.setValue("sheet-folder", value)

    @property
    def atlases(self) -> list[str]:
        """The folders of the atlases opened last, the newest first, at most eight."""
        stored = self._store.value("atlases")
        folders = stored.split("\n") if isinstance(stored, str) and len(stored) < 1 << 15 else []
        return list(dict.fromkeys(filter(None, folders)))[:_MOST_ATLASES]

    def remember_atlas(self, folder: str) -> None:
        """Put a folder before the others that were opened."""
        folders = dict.fromkeys((folder, *self.atlases))
        self._store.setValue("atlases", "\n".join(list(folders)[:_MOST_ATLASES]))

    def layers(self, chart: Chart, known: Sequence[str]) -> tuple[str, ...] | None:
        """Return which of the `known` layers of a plate are shown, in that order; None when nothing is stored."""
        stored = self._store.value(f"layers-{chart.value}")
        names = stored.split("+") if isinstance(stored, str) else []
        return tuple(name for name in known if name in names) if names and {*names} <= {"", *known} else None

    def remember_layers(self, chart: Chart, shown: Sequence[str]) -> None:
        """Remember the layers of a plate that are shown."""
        self._store.setValue(f"layers-{chart.value}", "+".join(shown))

    def sizes(self, name: str, count: int) -> list[int]:
        """Return `count` remembered sizes in pixels of the splitter or window `name`, or nothing."""
        return self._numbers(f"size-{name}", count, 0, 20_000)

    def remember_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """Remember sizes in pixels under `name`, as plain integers."""
        self._store.setValue(f"size-{name}", ",".join(map(str, sizes)))

    def keys(self, command: str) -> list[str] | None:
        """Return the keys that the user gave a command as portable text (`Ctrl+P`), or None for none given.

        An empty list says that the user wants none.
        """
        stored = self._store.value(f"keys-{command}")
        if not isinstance(stored, str):
            return None
        keys = stored.split(_BETWEEN_KEYS) if stored else []
        return list(dict.fromkeys(keys)) if len(keys) <= _MOST_KEYS and all(map(_is_key, keys)) else None

    def remember_keys(self, command: str, keys: Sequence[str] | None) -> None:
        """Remember keys that the user gave a command, or with None that the user gave it none of their own."""
        if keys is None:
            self._store.remove(f"keys-{command}")
        else:
            self._store.setValue(f"keys-{command}", _BETWEEN_KEYS.join(keys))

    def choice(self, name: str, allowed: Sequence[str]) -> str:
        """Return which of the `allowed` was chosen last under `name`, empty for none."""
        return self._word(name, allowed)

    def remember_choice(self, name: str, value: str) -> None:
        """Remember what was chosen under `name`."""
        self._store.setValue(name, value)

    def flush(self) -> None:
        """Put everything on disk now, and remove what a program that was killed while it did so left behind."""
        file = Path(self._store.fileName())
        _free(file.with_name(f"{file.name}.lock"))
        self._store.sync()
        sweep(file.parent, re.compile(re.escape(file.name) + _HALF_WRITTEN))

    def _word(self, key: str, allowed: Sequence[str]) -> str:
        stored = self._store.value(key)
        return stored if isinstance(stored, str) and stored in allowed else ""

    def _numbers(self, key: str, count: int, least: int, most: int) -> list[int]:
        """The integers stored as text with commas, if there are `count` and all lie in range."""
        stored = self._store.value(key)
        parts = stored if isinstance(stored, list) else str(stored).split(",")
        if len(parts) != count or not all(
            isinstance(part, str) and part.isascii() and part.isdigit() for part in parts
        ):
            return []
        numbers = [int(part) for part in parts if len(part) < 8]
        return numbers if len(numbers) == count and all(least <= number <= most for number in numbers) else []


def _free(lock: Path) -> None:
    """Remove a lock that names nobody: its program was killed in making it, and Qt would wait half a minute for it."""
    with suppress(OSError):  # there is none, or another program was quicker
        told = lock.stat()
        if told.st_size == 0 and abs(time.time() - told.st_mtime) > _LOCKED_S:
            lock.unlink()


def _is_key(text: str) -> bool:
    """Whether text is one key, with or without modifiers, as Qt spells it."""
    made = QKeySequence(text)
    return made.count() == 1 and made.toString() == text
