"""Spoiled settings: a default for what is bad, what is good as it was, and never a failed start."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from cheekviewer import app
from cheekviewer.arguments import parser
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart
from cheekviewer.plates import LAYERS
from cheekviewer.settings import TEXT_PERCENTS, Settings
from tests.torture.mutation import spoiled
from tests.ui.hands import put_away

GOOD = {
    "language": "zh",
    "theme": "dark",
    "side": "right",
    "names": "off",
    "text": "150",
    "notice": "1",
    "sheet-folder": "sheets",
    "layers-face": "skin+bones",
    "size-window": "1100,720",
    "size-whole": "250,520,300",
    "size-charts": "300,220",
    "keys-find": "F7; Ctrl+J",
}
LAYOUTS = [
    *("0,0,0", "20000,0,0", "1,1,1", "20000,20000,20000", "-1,5,5", "5", "1,2,3,4", "a,b,c", "", "٣,٤,٥"),
    *("99999999999,1,1", "1e3,2,2", "0,20000,0", "1,,1", " 1,2,3", "@Size(3 4)", "NaN,inf,1"),
]


def readings(read: Settings) -> dict[str, object]:
    """Return what each stored value is read as."""
    return {
        "language": read.language,
        "theme": read.theme,
        "side": read.side,
        "names": read.names_shown,
        "text": read.text_percent,
        "notice": read.notice_accepted,
        "sheet-folder": read.sheet_folder,
        "layers-face": read.layers(Chart.FACE, [layer.id for layer in LAYERS[Chart.FACE]]),
        "size-window": tuple(read.sizes("window", 2)),
        "size-whole": tuple(read.sizes("whole", 3)),
        "size-charts": tuple(read.sizes("charts", 2)),
        "keys-find": tuple(read.keys("find") or ()),
    }


def out_of_range(read: dict[str, object]) -> list[str]:
    """Return the names of what is read as something that the window cannot use."""
    known = {None, *(layer.id for layer in LAYERS[Chart.FACE])}
    sound = {
        "language": read["language"] in ("zh", "en"),
        "theme": read["theme"] in ("light", "dark"),
        "side": read["side"] in ("left", "right"),
        "names": isinstance(read["names"], bool),
        "text": read["text"] in TEXT_PERCENTS,
        "notice": read["notice"] in range(1001),
        "sheet-folder": isinstance(read["sheet-folder"], str),
        "layers-face": known.issuperset(read["layers-face"] or ()),
    }
    for name in ("size-window", "size-whole", "size-charts"):
        sound[name] = all(size in range(20_001) for size in read[name])
    return [name for name, is_sound in sound.items() if not is_sound]


@pytest.fixture
def store(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of the settings, of this test alone."""
    names = QCoreApplication.organizationName(), QCoreApplication.applicationName()
    QCoreApplication.setOrganizationName(f"CheekViewer-{tmp_path.name}")
    QCoreApplication.setApplicationName("torture")
    file = Path(QSettings().fileName())
    file.parent.mkdir(parents=True, exist_ok=True)
    yield file
    QSettings().clear()
    QCoreApplication.setOrganizationName(names[0])
    QCoreApplication.setApplicationName(names[1])


def put(file: Path, values: dict[str, str]) -> bytes:
    """Write settings as Qt does, and return the bytes of the file."""
    file.unlink(missing_ok=True)
    written = QSettings(str(file), QSettings.Format.IniFormat)
    for name, value in values.items():
        written.setValue(name, value)
    written.sync()
    return file.read_bytes() if file.exists() else b""


def survey(file: Path, times: int, seed: int, read: Callable[[], dict[str, object]]) -> list[str]:
    """Spoil the file so many times; return what was read as something unusable."""
    luck, whole = random.Random(seed), put(file, GOOD)
    bad: list[str] = []
    for number in range(times):
        file.write_bytes(spoiled(whole, luck))
        bad += [f"{number}: {name}" for name in out_of_range(read())]
    return bad


def seed_of(torture: bool) -> int:
    """Return the seed of a run, and print it."""
    seed = random.SystemRandom().randrange(2**32) if torture else 20251122
    print("seed", seed)
    return seed


@pytest.mark.timeout(1800)
def test_no_spoiled_file_hinders_a_start(torture: bool, store: Path) -> None:
    """Thousands of spoiled files are each read as something that the window can use."""
    times = 50_000 if torture else 3_000
    assert survey(store, times, seed_of(torture), lambda: readings(Settings())) == []


def test_a_reading_that_is_not_checked_is_seen(store: Path) -> None:
    """Settings that take what stands in the file are found out."""

    def trusting() -> dict[str, object]:
        text = str(QSettings().value("text"))
        return {**readings(Settings()), "text": int(text) if text.isdecimal() else text}

    assert any(name.endswith("text") for name in survey(store, 400, 1, trusting))


@pytest.mark.parametrize("name", GOOD)
def test_one_bad_value_leaves_the_others(store: Path, name: str) -> None:
    """Where one value is nonsense, that one is a default and all others are as they were."""
    put(store, GOOD)
    good = readings(Settings())
    put(store, {})
    first = readings(Settings())
    assert good[name] != first[name]
    for nonsense in ("\0", "x" * 5000, *(["-7", "@Invalid()"] if name != "sheet-folder" else [])):
        put(store, {**GOOD, name: nonsense})
        assert readings(Settings()) == {**good, name: first[name]}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_spoiled_layout_opens_a_window_to_work_in(store: Path, qapp: QApplication, atlas: Atlas, layout: str) -> None:
    """Whatever sizes are remembered, list, charts and panel all have room, and the window is on the screen."""
    put(store, dict.fromkeys(("size-window", "size-whole", "size-charts", "size-middle"), layout))
    window = app.build(qapp, atlas, parser().parse_args(["--lang", "en", "--theme", "light"]))
    window.show()
    qapp.processEvents()
    for part in (window.search, window.face, window.back, window.detail):
        assert part.width() >= 60
        assert part.height() >= 100
    assert window.width() >= 640
    put_away(window)
