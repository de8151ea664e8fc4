"""A program that is killed while it saves leaves the old file or the new one, whole, and the next start tidies up."""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from cheekviewer import storage
from cheekviewer.settings import Settings
from tests.torture.child import HERE, surroundings
from tests.torture.saving import SIZE

KINDS = ("sheet", "cache", "note", "trail", "settings")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")


def kill_often(home: Path, kind: str, times: int, *more: str) -> list[str]:
    """Kill so many programs while they save; return what was found torn."""
    command = [sys.executable, str(HERE / "saving.py"), kind, str(home), *more]
    luck, torn = random.Random(kind), []
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings(home), text=True, bufsize=1
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for _ in range(times):
            program.stdin.write("\n")
            child = int(program.stdout.readline())
            time.sleep(luck.random() * 0.01)
            os.kill(child, signal.SIGKILL)
            torn += damage(home)
            if any(lock.stat().st_size == 0 for lock in home.rglob("*.lock")):
                time.sleep(0.3)  # killed in making it: the next to save waits until it is clear that nobody holds it
        program.stdin.close()
    return torn


def damage(home: Path) -> list[str]:
    """Return the files that are neither the old one nor the new one."""
    whole = [*home.glob("sheet.pdf"), *home.rglob("plate.pixels"), *home.rglob("report.txt")]
    found = [file.name for file in whole if len(data := file.read_bytes()) != SIZE or len(set(data)) != 1]
    for file in home.rglob("*.conf"):
        stored = str(QSettings(str(file), QSettings.Format.IniFormat).value("sheet-folder"))
        if len(stored) != 4000 or len(set(stored)) != 1:
            found.append(file.name)
    return found


READERS = re.compile(r"CheekViewer\.conf\.[a-z]{6}")
"""One in 64 of the names that QSettings makes up could be a reader's own, such as `.backup`; those stay."""


def age(home: Path) -> int:
    """Make everything under a folder two days old; return how many files there are."""
    files = [file for file in home.rglob("*") if file.is_file()]
    for file in files:
        os.utime(file, (time.time() - 2 * 24 * 3600,) * 2)
    return len(files)


@pytest.fixture
def home(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that this process and the one that is killed share."""
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    QCoreApplication.setOrganizationName("CheekViewer")
    QCoreApplication.setApplicationName("CheekViewer")
    return tmp_path


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_program_leaves_whole_files(torture: bool, home: Path, kind: str) -> None:
    """Killed at random moments, each kind of file is whole, and the next start removes what was left over."""
    times = (5000 if torture else 300) // len(KINDS)
    assert kill_often(home, kind, times) == []
    age(home)
    storage.keep("plate.pixels", b"0" * SIZE)
    storage.note("report.txt", b"0" * SIZE)
    storage.write_whole(home / "sheet.pdf", b"0" * SIZE)
    trail = storage.begin_trail()
    assert trail is not None
    trail.close()
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home))
    settings = Settings()
    settings.sheet_folder = "0" * 4000
    settings.flush()
    assert damage(home) == []
    left = sorted(file.name for file in home.rglob("*") if file.is_file() and not READERS.fullmatch(file.name))
    assert left == sorted(["plate.pixels", "report.txt", "sheet.pdf", Path(trail.name).name, "CheekViewer.conf"])


def test_a_torn_file_is_seen(home: Path) -> None:
    """A program that writes straight into the file is found out."""
    assert "sheet.pdf" in kill_often(home, "sheet", 60, "--plant")
