"""Saves every kind of file that the program writes, again and again, until it is killed.

    python saving.py KIND FOLDER [--plant]

KIND is sheet, cache, note, trail or settings. `--plant` writes as nobody should: straight into the file.
"""

import os
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cheekviewer import storage
from cheekviewer.settings import Settings

SIZE = 200_000


def content(number: int) -> bytes:
    """Return what a saving writes: one digit so many times, told apart from every other saving nearby."""
    return str(number % 10).encode() * SIZE


def savers(folder: Path) -> dict[str, Callable[[int], object]]:
    """Return how each kind of file is saved for the given number of times."""
    settings = Settings()

    def remember(number: int) -> None:
        settings.sheet_folder = str(number % 10) * 4000
        settings.flush()

    trail = storage.begin_trail()
    assert trail is not None
    return {
        "sheet": lambda number: storage.write_whole(folder / "sheet.pdf", content(number)),
        "cache": lambda number: storage.keep("plate.pixels", content(number)),
        "note": lambda number: storage.note("report.txt", content(number)),
        "trail": lambda number: trail.write(b"theme\n"),
        "settings": remember,
    }


def main(kind: str, folder: Path, *, plant: bool) -> None:
    """Save until the end."""
    QCoreApplication.setOrganizationName("CheekViewer")
    QCoreApplication.setApplicationName("CheekViewer")
    save = savers(folder)[kind]
    if plant:
        save = lambda number: (folder / "sheet.pdf").write_bytes(content(number))  # noqa: E731
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # none stays as a zombie, whose locks would count as held
    read, write = os.pipe()
    while True:  # a child for each line on stdin: importing Qt anew for each would take the time of ten savings
        if not sys.stdin.readline():
            return
        child = os.fork()
        if child == 0:
            save(0)
            os.write(write, b"x")
            for number in count(1):
                save(number)
        os.read(read, 1)
        print(child, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), plant="--plant" in sys.argv)
