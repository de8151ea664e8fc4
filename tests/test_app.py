"""The window from the command line: what it refuses, and its picture without a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from cheekviewer import __version__
from cheekviewer.app import main

SMALL = Path(__file__).parent / "atlas" / "small"
Captured = pytest.CaptureFixture[str]


def picture(folder: Path, *arguments: str, home: Path | None = None) -> Image.Image:
    """Paint the window of a process of its own that has no screen, and return the picture."""
    file = folder / "window.png"
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    environment |= {"XDG_CONFIG_HOME": str(home or folder), "XDG_CACHE_HOME": str(folder)}
    command = [sys.executable, "-m", "cheekviewer", "--screenshot", str(file), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    painted = Image.open(file)
    assert painted.format == "PNG"
    return painted.convert("L")


def brightness(painted: Image.Image) -> float:
    """The mean of all pixels, 0 to 255."""
    counted = painted.histogram()
    return sum(level * count for level, count in enumerate(counted)) / sum(counted)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_window_is_painted_without_a_screen(tmp_path: Path, lang: str) -> None:
    """The picture has the size asked for, the theme asked for, and something on it."""
    light = picture(tmp_path, "--lang", lang, "--theme", "light", "--size", "1100x720", "--select", "spine")
    dark = picture(tmp_path, "--lang", lang, "--theme", "dark", "--size", "1024x700")
    assert (light.size, dark.size) == ((1100, 720), (1024, 700))
    assert brightness(light) > 200
    assert brightness(dark) < 80
    for painted in (light, dark):
        low, high = painted.getextrema()
        assert high - low > 150


def test_a_picture_does_not_touch_the_settings(tmp_path: Path) -> None:
    """What the user has stored is read, and stays as it was, byte for byte."""
    stored = tmp_path / "home" / "CheekViewer" / "CheekViewer.conf"
    stored.parent.mkdir(parents=True)
    stored.write_text('[General]\nlanguage=zh\ntheme=dark\nsize-whole="250,700,300"\n')
    painted = picture(tmp_path, "--size", "1100x720", "--lang", "en", home=tmp_path / "home")
    assert brightness(painted) < 80
    assert stored.read_text() == '[General]\nlanguage=zh\ntheme=dark\nsize-whole="250,700,300"\n'
    assert list(stored.parent.iterdir()) == [stored]


def test_a_picture_leaves_no_settings_behind(tmp_path: Path) -> None:
    """Where nothing was stored, nothing is."""
    (tmp_path / "home").mkdir()
    picture(tmp_path, "--theme", "dark", "--lang", "zh", "--size", "1024x700", home=tmp_path / "home")
    assert list((tmp_path / "home").iterdir()) == []


def test_another_choice_is_another_picture(tmp_path: Path) -> None:
    """What `--select` names is seen in the window, and the same command paints the same again."""
    same = ("--size", "1024x700", "--theme", "light", "--lang", "en")
    spine, scapular, again = (
        picture(tmp_path, *same, "--select", entry).tobytes() for entry in ("spine", "scapular", "spine")
    )
    assert spine != scapular
    assert spine == again


def test_an_atlas_of_ones_own_is_painted(tmp_path: Path) -> None:
    """A point that nothing is claimed of opens like any other."""
    painted = picture(tmp_path, "--atlas", str(SMALL), "--select", "scapular", "--size", "1024x700", "--theme", "light")
    assert painted.size == (1024, 700)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--atlas", "nowhere"), "atlas.toml:0: file: is missing: name a folder that holds an atlas"),
        (("--atlas", ""), "atlas.toml:0: file: is missing: name a folder that holds an atlas"),
        (("--select", "spin"), "cheekviewer: no entry has the id 'spin': did you mean spine?"),
        (("--select", ""), "cheekviewer: no entry has the id '': `cheekviewer list` shows all ids"),
    ],
)
def test_what_cannot_be_shown_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, arguments: tuple[str, ...], told: str
) -> None:
    """A bad folder or id is exit code 1 and a line on stderr, before any window, and no picture."""
    monkeypatch.chdir(tmp_path)
    assert main([*arguments, "--screenshot", "a.png"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(f"{told}\n")
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_a_missing_library_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Where the system lacks what Qt loads, one line names the library; any other failed import is a fault of ours."""

    def fail(*_: object) -> int:
        raise ImportError(said)

    monkeypatch.setattr("cheekviewer.app._shown", fail)
    said = "libGL.so.1: cannot open shared object file: No such file or directory"
    assert main(["--screenshot", "a.png"]) == 1
    assert capsys.readouterr().err.startswith("cheekviewer: libGL.so.1 is missing from this system; ")
    said = "cannot import name 'x' from 'y'"
    with pytest.raises(ImportError):
        main(["--screenshot", "a.png"])


def test_a_picture_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """An unwritable file is exit code 1 and one line that names it."""
    target = tmp_path / "none" / "a.png"
    command = [sys.executable, "-m", "cheekviewer", "--screenshot", str(target), "--size", "1024x700"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    assert done.returncode == 1
    told = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert told == [f"cheekviewer: {target}: cannot be written: No such file or directory"]


def test_the_version_is_told(capsys: Captured) -> None:
    """`--version` prints name and version and is done."""
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"CheekViewer {__version__}\n"


@pytest.mark.parametrize(
    "place", ["DetailPanel.show_selection", "MainWindow.__init__", "DetailPanel._show", "MainWindow.settle"]
)
def test_a_fault_while_painting_fails_in_one_line(tmp_path: Path, place: str) -> None:
    """An exception in a slot, in a call or while the window is made is exit code 1, one line, and no picture."""
    holder, name = place.split(".")
    module = {"DetailPanel": "detail_panel", "MainWindow": "main_window"}[holder]
    planted = (
        "import sys\nfrom cheekviewer import app\n"
        f"from cheekviewer.ui.{module} import {holder}\n"
        f"{holder}.{name} = lambda *_: [][0]\n"
        "sys.exit(app.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", planted, "--screenshot", "a.png", "--select", "spine", "--size", "1024x700"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == (
        "cheekviewer: the picture was not made: something went wrong that should not have: "
        "IndexError('list index out of range')\n"
    )
    assert not (tmp_path / "a.png").exists()
