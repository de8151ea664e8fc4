"""Python's search for garbage, on the thread of the window alone, and never in the midst of a click.

Python searches in whichever thread makes one object too many, and destroys there what it finds: a widget or an item of
a scene that is destroyed off the window's thread takes the program with it (docs/decisions).
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

_EVERY_MS = 1000


class Garbage(QObject):
    """Looks once in a while whether a search is due, from its making on, but never among what exists by then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what a start has made is kept: searching it took 20 ms
        timer = QTimer(self, interval=_EVERY_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Search, as thoroughly as Python would have by now, if it would have."""
        due = [held > most for held, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if all(due) else 1 if due[1] else 0)
