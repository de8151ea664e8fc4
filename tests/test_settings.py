"""What is remembered comes back, and nothing stored can hinder a start."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt
from PySide6.QtGui import QAccessibilityHints, QKeySequence
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.records import LANGS
from cheekviewer.settings import TEXT_PERCENTS, Settings

KEYS = [
    *("language", "theme", "side", "names", "text", "notice"),
    *("sheet-folder", "size-window", "size-whole", "keys-find"),
]
SHARED = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
JUNK = (
    st.text(st.characters(codec="utf-8"), max_size=12)
    | st.sampled_from(
        ["", "-1", "99999999999", "1e3", "٣", "²", "1,2,3", "NaN", "@Invalid()", "@Size(3 4)", "@ByteArray(x)"]
    )
    | st.lists(st.sampled_from(["1", "-5", "x", ""]), max_size=4)
    | st.integers(-(2**31), 2**31 - 1)
    | st.booleans()
    | st.binary(max_size=6)
    | st.none()
)


@pytest.fixture
def store(qapp: QApplication, tmp_path: Path) -> Iterator[Path]:
    """An empty store of this test alone; returns its file."""
    names = QCoreApplication.organizationName(), QCoreApplication.applicationName()
    QCoreApplication.setOrganizationName(f"CheekViewer-{tmp_path.name}")
    QCoreApplication.setApplicationName("test")
    yield Path(QSettings().fileName())
    QSettings().clear()
    QCoreApplication.setOrganizationName(names[0])
    QCoreApplication.setApplicationName(names[1])


def in_range() -> None:
    """Read every setting; each must be of its kind and in its range."""
    read = Settings()
    assert read.language in LANGS
    assert read.theme in {"light", "dark"}
    assert read.side in {"left", "right"}
    assert isinstance(read.names_shown, bool)
    assert read.text_percent in TEXT_PERCENTS
    assert 0 <= read.notice_accepted <= 1000
    assert isinstance(read.sheet_folder, str)
    assert all(QKeySequence(key).toString() == key for key in read.keys("find") or [])
    for name, count in (("window", 2), ("whole", 3)):
        sizes = read.sizes(name, count)
        assert len(sizes) in {0, count}
        assert all(isinstance(size, int) and 0 <= size <= 20_000 for size in sizes)


def test_the_first_values(store: Path) -> None:
    """At first there is the person's left side, names are shown, text is 100 %, no notice is accepted."""
    first = Settings()
    assert (first.side, first.names_shown, first.text_percent) == ("left", True, 100)
    assert (first.notice_accepted, first.sheet_folder, first.sizes("window", 2)) == (0, "", [])
    assert not store.exists()


@pytest.mark.parametrize(("locale", "language"), [("zh_CN", "zh"), ("zh_TW", "zh"), ("en_GB", "en"), ("de_DE", "en")])
def test_the_first_language_is_the_systems(
    store: Path, monkeypatch: pytest.MonkeyPatch, locale: str, language: str
) -> None:
    """Chinese where the system speaks it, English everywhere else."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(locale))
    assert Settings().language == language


def test_what_is_set_is_remembered(store: Path) -> None:
    """Every setting comes back in the next run as it was set."""
    one = Settings()
    one.language, one.theme, one.side, one.names_shown = "zh", "dark", "right", False
    one.text_percent, one.notice_accepted, one.sheet_folder = 150, 3, "sheets/床单, 纸"
    one.remember_sizes("window", (1440, 900))
    one.remember_sizes("whole", [250, 800, 390])
    one.flush()
    assert store.is_file()
    other = Settings()
    assert (other.language, other.theme, other.side, other.names_shown) == ("zh", "dark", "right", False)
    assert (other.text_percent, other.notice_accepted, other.sheet_folder) == (150, 3, "sheets/床单, 纸")
    assert (other.sizes("window", 2), other.sizes("whole", 3)) == ([1440, 900], [250, 800, 390])


@pytest.mark.parametrize("keys", [["F7"], ["Ctrl++", "Ctrl+,", "Ctrl+;", ";", ",", "/"], []])
def test_keys_are_remembered(store: Path, keys: list[str]) -> None:
    """Keys come back as they were given, also those that Qt's lists and files use as signs, and also none."""
    assert Settings().keys("find") is None
    one = Settings()
    one.remember_keys("find", keys)
    one.flush()
    assert Settings().keys("find") == keys
    one.remember_keys("find", None)
    assert Settings().keys("find") is None


@pytest.mark.parametrize(
    "junk", ["nonsense", "Ctrl+K, Ctrl+P", "ctrl+y", "Ctrl+", "; ", "F7;F8", "; ".join(f"F{n}" for n in range(1, 10))]
)
def test_what_is_no_key_counts_as_absent(store: Path, junk: str) -> None:
    """Stored text that is not a few keys in Qt's spelling, one press each, is none at all."""
    QSettings().setValue("keys-find", junk)
    assert Settings().keys("find") is None


def test_a_lock_that_names_nobody_holds_nobody_up(store: Path) -> None:
    """A lock whose maker was killed before it wrote who it is does not keep the next program from saving."""
    one = Settings()
    one.names_shown = False
    one.flush()
    lock = store.with_name(f"{store.name}.lock")
    lock.touch()
    os.utime(lock, (time.time() - 1,) * 2)
    one.side, begun = "right", time.monotonic()
    one.flush()
    assert time.monotonic() - begun < 5
    assert not lock.exists()
    assert "side=right" in store.read_text()


def test_what_was_half_written_is_removed(store: Path) -> None:
    """What Qt leaves when it is killed at writing is gone after the next run; a reader's own copy stays."""
    store.parent.mkdir(parents=True, exist_ok=True)
    left, new, own = (store.with_name(f"{store.name}.{end}") for end in ("QwErTy", "ZxCvBn", "backup"))
    for file in (left, new, own):
        file.write_text("[General]")
        os.utime(file, (0, 0))
    os.utime(new)
    one = Settings()
    one.side = "right"
    one.flush()
    assert sorted(store.parent.iterdir()) == sorted([store, new, own])


def test_strong_colours_are_as_the_system_asks_until_chosen(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system asks for high contrast colours are strong at first; what the user chooses then holds."""
    assert not Settings().strong
    high = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _: high)
    assert Settings().strong
    one = Settings()
    one.strong = False
    one.flush()
    assert not Settings().strong


def test_another_number_of_rooms_is_not_remembered(store: Path) -> None:
    """Sizes that were stored for another number of parts count as absent."""
    Settings().remember_sizes("whole", [1, 2, 3])
    assert Settings().sizes("whole", 2) == []


def test_the_command_line_holds_for_this_run_only(store: Path) -> None:
    """A language and theme given at the start win over the stored ones and are not stored."""
    stored = Settings()
    stored.language, stored.theme = "en", "light"
    given_here = Settings(lang="zh", theme="dark")
    assert (given_here.language, given_here.theme) == ("zh", "dark")
    assert (Settings().language, Settings().theme) == ("en", "light")


def test_a_change_wins_over_the_command_line(store: Path) -> None:
    """What the user changes in the window holds from then on, and is remembered."""
    here = Settings(lang="zh", theme="dark")
    here.language, here.theme = "en", "light"
    assert (here.language, here.theme) == ("en", "light")
    assert (Settings().language, Settings().theme) == ("en", "light")


def test_a_stored_file_is_read(store: Path) -> None:
    """Values written into the file by hand count."""
    store.parent.mkdir(parents=True, exist_ok=True)
    store.write_text('[General]\nside=right\ntext=175\nsize-window="1000,700"\n')
    assert (Settings().side, Settings().text_percent, Settings().sizes("window", 2)) == ("right", 175, [1000, 700])


@pytest.mark.parametrize("stored", ["20001,700", "-1,700", "700", "a,b", "1e3,700", "99999999999,700", ""])
def test_sizes_out_of_range_count_as_absent(store: Path, stored: str) -> None:
    """A window that no screen can hold is not opened again."""
    QSettings().setValue("size-window", stored)
    assert Settings().sizes("window", 2) == []


@SHARED
@given(st.dictionaries(st.sampled_from(KEYS), JUNK))
def test_any_stored_value_gives_one_in_range(store: Path, junk: dict[str, object]) -> None:
    """Values of any kind under our keys are read as something sensible."""
    written = QSettings()
    written.clear()
    for key, value in junk.items():
        written.setValue(key, value)
    written.sync()
    in_range()


@SHARED
@given(
    st.binary(max_size=60)
    | st.lists(st.tuples(st.sampled_from(KEYS), st.text(max_size=12))).map(
        lambda pairs: "".join(f"{key}={value}\n" for key, value in pairs).encode("utf-8", "replace")
    )
)
def test_any_stored_file_lets_us_start(store: Path, content: bytes) -> None:
    """A file of settings that something else wrote is no obstacle."""
    store.parent.mkdir(parents=True, exist_ok=True)
    store.write_bytes(b"[General]\n" + content)
    QSettings().sync()
    in_range()
