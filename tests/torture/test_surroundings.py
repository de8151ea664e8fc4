"""Wherever the program finds itself, it starts, works, and ends without a word on stderr."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from tests.torture.child import HERE, run, surroundings

HARMLESS = ("This plugin does not support propagateSizeHints()", "This plugin does not support raise()")
NOWHERE = "/dev/null/nowhere"
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
PLACES: Mapping[str, tuple[Mapping[str, str | None], tuple[str, ...]]] = {
    "no home": ({"HOME": None}, ()),
    "a home that is nowhere": (dict.fromkeys(HOMES, NOWHERE), ()),
    "a home that may only be read": (dict.fromkeys(HOMES, "/proc/self/fdinfo"), ()),
    "no fonts": ({"FONTCONFIG_FILE": "/dev/null", "FONTCONFIG_PATH": "/dev/null"}, ()),
    "not even our font": ({}, ("--no-font",)),
    "a window of one pixel": ({}, ("--size", "1x1")),
    "locale C": ({"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, ()),
    "a locale of another alphabet": ({"LANG": "tr_TR", "LC_ALL": "tr_TR.ISO-8859-9"}, ()),
    "no zone of time": ({"TZ": ":/nonexistent"}, ()),
    "an odd zone of time": ({"TZ": "XYZ-99:99:99"}, ()),
    "tomorrow": ({"TZ": "Pacific/Kiritimati"}, ()),
    "a clock that jumps": ({}, ("--clock",)),
    "a scale": ({"QT_SCALE_FACTOR": "3.37"}, ()),
}


def complaints(stderr: str) -> list[str]:
    """Return what was said on stderr, but for what offscreen platform and Qt say of themselves."""
    own = (
        "Detected locale",
        "Qt depends on a UTF-8",
        "If this causes problems",
        "for more information.",
        "Fontconfig error",
    )
    return [line for line in stderr.splitlines() if line not in HARMLESS and not line.startswith(own)]


@pytest.mark.parametrize("place", PLACES)
def test_the_program_works(tmp_path: Path, place: str) -> None:
    """It starts, everything is used once, a sheet is saved, and it ends with code 0."""
    env, arguments = PLACES[place]
    done = run("sitting.py", *arguments, home=tmp_path, env=env, timeout=100)
    assert (done.returncode, done.stdout) == (0, "done\n")
    assert complaints(done.stderr) == []
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_mistake_is_seen(tmp_path: Path) -> None:
    """A mistake planted in a slot is on stderr, and the program goes on to its end."""
    done = run("sitting.py", "--plant", home=tmp_path, timeout=100)
    assert (done.returncode, done.stdout) == (0, "done\n")
    assert any("IndexError" in line for line in complaints(done.stderr))


@pytest.mark.parametrize("size", ["1x1", "7680x4320"])
def test_a_window_of_any_size_is_painted(tmp_path: Path, size: str) -> None:
    """The smallest window and one of 8K are painted into a file."""
    command = [sys.executable, "-m", "cheekviewer", "--size", size, "--select", "spine", "--screenshot", "a.png"]
    done = subprocess.run(
        command, cwd=tmp_path, env=surroundings(tmp_path), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_two_programs_at_once(tmp_path: Path) -> None:
    """Two that share a home both work, end well, and leave settings that can be read."""
    command = [sys.executable, str(HERE / "sitting.py")]
    homes = [tmp_path / name for name in ("one", "other")]
    for home in homes:
        home.mkdir()
    both = [
        subprocess.Popen(
            command, cwd=home, env=surroundings(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for home in homes
    ]
    for program in both:
        out, err = program.communicate(timeout=100)
        assert (program.returncode, out, complaints(err)) == (0, "done\n", [])
    (stored,) = tmp_path.rglob("CheekViewer.conf")
    assert QSettings(str(stored), QSettings.Format.IniFormat).value("theme") in ("light", "dark")
    assert not list(tmp_path.rglob("*.lock"))
    assert not list(tmp_path.rglob("trail-*"))


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_a_screen_that_is_lost(tmp_path: Path) -> None:
    """When the screen goes while the program runs, the program ends, without a traceback and without hanging."""
    read, write = os.pipe()
    xvfb = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(xvfb, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as screen:
        os.close(write)
        with os.fdopen(read) as told:
            display = told.readline().strip()
        env = {**surroundings(tmp_path, "xcb"), "DISPLAY": f":{display}"}
        command = [sys.executable, str(HERE / "sitting.py"), "--linger"]
        with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "shown\n"
            screen.kill()
            try:
                _, err = program.communicate(timeout=60)
            finally:
                program.kill()
    assert program.returncode == 1
    assert "Traceback" not in err
    assert "Fatal Python error" not in err


def test_a_sheet_by_command_in_an_odd_zone_of_time(tmp_path: Path) -> None:
    """A zone more than a day away from the rest of the world has a date, too."""
    command = [sys.executable, "-m", "cheekviewer", "sheet", "spine", "-o", "a.pdf"]
    env = {**surroundings(tmp_path), "TZ": "XYZ-99:99:99"}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
