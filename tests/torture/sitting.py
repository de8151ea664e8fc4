"""A short sitting at the real program: everything is used once, a sheet is saved, and the window is closed.

    python sitting.py [--clock] [--no-font] [--linger] [--plant] [ARGUMENTS OF THE PROGRAM]

`--clock` lets the clock jump by years at every look, `--no-font` hides our typeface, `--linger` says `shown` and stays,
`--plant` makes a mistake. What goes wrong is on stderr. Plates are drawn from the small pictures that we ship: reading
the drawings takes a third of the time, and where the program finds itself is nothing to them.
"""

import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cheekviewer import app
from cheekviewer.sheets import typesetting
from cheekviewer.storage import keep, note, write_whole
from cheekviewer.ui.chart import plate
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.style import theme
from tests.ui.small_drawings import small_part

COMMANDS = ("language", "theme", "side", "names", "profile", "larger", "fit", "zoom-in", "copy", "back", "forward")


def sit(window: MainWindow) -> None:
    """Use everything once, then close the window, whatever went wrong."""
    try:
        use(window)
        print("done")
    finally:
        window.close()


def use(window: MainWindow) -> None:
    """Use everything once."""
    for entry in window.atlas.entries:
        window.selection.select(entry)
    window.selection.select(window.atlas.points[0].id)
    for name in COMMANDS:
        window.commands[name].trigger()
        QApplication.processEvents()
    sheet = window._desk.sheet()
    assert sheet is not None
    write_whole(Path("sheet.pdf"), typesetting.pdf(sheet))
    keep("picture", b"x")
    note("note", b"x")


def main(arguments: list[str]) -> int:
    """Run the program; return its exit code."""
    plate._read = small_part
    flags = {"--clock", "--no-font", "--linger", "--plant"} & {*arguments}
    if "--clock" in flags:
        luck = random.Random(1)
        time.time = lambda: luck.random() * 2**32
    if "--no-font" in flags:
        theme.font = lambda: Path("no such font")
    if "--plant" in flags:
        QTimer.singleShot(0, lambda: [][0])

    def greet(window: MainWindow) -> None:
        if "--linger" in flags:
            QTimer.singleShot(300, lambda: print("shown", flush=True))
        else:
            QTimer.singleShot(0, lambda: sit(window))

    MainWindow.greet = greet
    return app.main([argument for argument in arguments if argument not in flags])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
