"""Opens and closes the window many times, and looks what is left of it.

    python windows.py CYCLES [--plant]

Exits with 0 when nothing is alive after, and memory grew by at most 4 KiB a window after the first third.
"""

import argparse
import gc
import sys
import weakref
from functools import cache

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from cheekviewer import app, opening
from cheekviewer.arguments import parser
from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.speech import accessibility
from cheekviewer.ui.style import theme
from tests.torture.memory import held

MOST_BYTES = 4096
HOARD: list[object] = []


def cycle(
    application: QApplication, atlas: Atlas, wished: argparse.Namespace, *, plant: bool
) -> list[weakref.ref[QObject]]:
    """Open a window as it is wished for, use it a little, close it, and return references to its parts."""
    window = app.build(application, atlas, wished)
    window.show()
    window.selection.select(atlas.points[0].id)
    application.processEvents()
    if plant:
        HOARD.append((window.selection, bytearray(b"x" * 20_000)))
    parts = [weakref.ref(part) for part in (window, window.selection, window.face.diagram, window.search)]
    window.close()
    window.deleteLater()
    del window
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()
    return parts


def main() -> int:
    """Open and close; return the exit code."""
    reader = argparse.ArgumentParser()
    reader.add_argument("cycles", type=int)
    reader.add_argument("--plant", action="store_true")
    given = reader.parse_args()
    application, atlas = QApplication(sys.argv[:1]), opening.open_atlas(None)
    application.setQuitOnLastWindowClosed(False)
    theme.load_font = cache(theme.load_font)  # of these the program has one each, however many windows
    accessibility.install = cache(accessibility.install)
    wished = parser().parse_args(["--lang", "en", "--theme", "light"])
    before: int | None = None
    first = given.cycles // 3
    for number in range(given.cycles):
        if number == first:
            before = held()
        parts = cycle(application, atlas, wished, plant=given.plant)
    assert before is not None
    grown = (held() - before) / (given.cycles - first)
    gc.collect()
    alive = [ref() for ref in parts if ref() is not None] + QApplication.allWidgets()
    print(f"{given.cycles} windows; {len(alive)} parts alive; {grown:+.0f} bytes each")
    return int(bool(alive) or grown > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
