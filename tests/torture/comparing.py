"""Opens the page that compares two atlases and closes it at random moments, while it compares in the background.

Run as a process of its own. `--plant` connects the page with an object that the background is the last to hold.
"""

import argparse
import faulthandler
import random
import time
from threading import Event

from PySide6.QtWidgets import QApplication, QWidget

from cheekviewer.atlas.comparison import compare
from cheekviewer.colours import colours
from cheekviewer.opening import open_atlas
from cheekviewer.selection import Selection
from cheekviewer.settings import Settings
from cheekviewer.ui.atlases.comparison_page import ComparisonPage
from cheekviewer.ui.garbage import Garbage
from cheekviewer.ui.paper import printing
from cheekviewer.ui.paper.print_desk import PrintDesk
from cheekviewer.ui.waiting import Worker

LONGEST_S = 0.05
PATIENCE_S, PLANTED_S = 15, 4
"""So long one page may take: what must not happen may also make two threads wait for each other, surely if planted."""


class Planted(ComparisonPage):
    """Lets go of an object in the background whose method a signal is connected to."""

    def _compare(self) -> None:
        worker, over, one, other = Worker(self), Event(), self._one, self._other
        self.finished.connect(over.set)
        self.finished.connect(worker.finish)
        worker.wish(lambda: compare(one, other, lambda: not over.is_set()))


def main() -> None:
    """Open and close the page, and say how often."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plant", action="store_true")
    asked = parser.parse_args()
    app, chance = QApplication([]), random.Random(asked.seed)
    one, other, parent = open_atlas(None), open_atlas(None), QWidget()
    parent.show()
    Garbage(app)  # as the program does
    desk = PrintDesk(one, Selection(), Settings(), printing, tuple)
    kind = Planted if asked.plant else ComparisonPage
    for _ in range(asked.times):
        faulthandler.dump_traceback_later(PLANTED_S if asked.plant else PATIENCE_S, exit=True)
        page = kind(parent, one, other, colours("light"), "en", desk)
        page.open()
        end = time.monotonic() + chance.random() * LONGEST_S
        while time.monotonic() < end:
            app.processEvents()
        page.close()
        page.deleteLater()
        app.processEvents()
    print(f"{asked.times} pages")


if __name__ == "__main__":
    main()
