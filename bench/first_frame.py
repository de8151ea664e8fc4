"""Run as a script, by `start`: opens one window, and prints when it had painted its first frame and what it held then.

`first_frame.py KIND STAMP [ARGS...]`; STAMP is CLOCK_MONOTONIC in nanoseconds when the process was asked for. Prints
milliseconds since then, mebibytes, milliseconds of work. Nothing of Qt is imported before the kind itself would do so.
"""

import os
import resource
import sys
import time
from pathlib import Path

sys.modules["typing_extensions"] = None  # of our tests: no installed program has it, and msgspec takes it if it can

SIZE = 1440, 900
FEWEST_COLOURS = 200  # a chart with its drawing has thousands, an empty one some dozen


def tell(stamp: int, worked: float | None = None) -> None:
    """Print the milliseconds since `stamp`, the sets in MiB (proportional, resident peak), milliseconds of work; exit.

    Work is the time of a processor: on a machine that does other things it tells more than the time that passed;
    it is handed in when something was looked at meanwhile that is no part of a start.
    """
    worked = 1000 * time.process_time() if worked is None else worked
    took = (time.clock_gettime_ns(time.CLOCK_MONOTONIC) - stamp) / 1e6
    rollup = Path("/proc/self/smaps_rollup")
    sizes = [line.split()[1] for line in rollup.read_text().splitlines() if line.startswith("Pss:")]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(took, int(sizes[0]) / 1024, peak / 1024, worked, flush=True)
    os._exit(0)


def when_painted(widgets, then):
    """Call `then` once all widgets were painted and the frame is on its way; the result must be kept."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def __init__(self):
            super().__init__()
            self.missing = set(widgets)
            for widget in widgets:
                widget.installEventFilter(self)

        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and watched in self.missing:
                self.missing.discard(watched)
                if not self.missing:
                    QTimer.singleShot(0, then)
            return False

    return Watch()


def empty(stamp: int) -> None:
    """Open a bare QWidget: the floor."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(*SIZE)
    watch = when_painted([window], lambda: tell(stamp))
    window.show()
    app.exec()
    del watch


def plot(stamp: int) -> None:
    """Open an empty pyqtgraph view: what the charts would cost as a plot."""
    import pyqtgraph

    app = pyqtgraph.mkQApp()
    window = pyqtgraph.GraphicsView()
    window.setCentralItem(pyqtgraph.ViewBox())
    window.resize(*SIZE)
    watch = when_painted([window.viewport()], lambda: tell(stamp))
    window.show()
    app.exec()
    del watch


def program(prepared) -> None:
    """Open the program as its command does; `prepared` gets the window before it is shown, its result is kept."""
    from cheekviewer import app

    build = app.build

    def built(*given):
        window = build(*given)
        window.bench = prepared(window)
        return window

    app.build = built
    app.main(["--size", "{}x{}".format(*SIZE), *sys.argv[3:]])


def warm(stamp: int) -> None:
    """Open the program; its first frame must hold the drawing, at a very first start the small one."""

    def done(window) -> None:
        took, worked = time.clock_gettime_ns(time.CLOCK_MONOTONIC), 1000 * time.process_time()
        if colours(window.face.diagram) < FEWEST_COLOURS:
            sys.exit("the first frame held no drawing")
        tell(stamp + time.clock_gettime_ns(time.CLOCK_MONOTONIC) - took, worked)

    def prepared(window):
        charts = [panel.diagram.viewport() for panel in (window.face, window.back)]
        return when_painted(charts, lambda: done(window))

    program(prepared)


def sharp(stamp: int) -> None:
    """Open the program and wait until both drawings are there."""
    from cheekviewer.ui.chart.plate import Plate

    def prepared(window):
        missing = {panel.diagram for panel in (window.face, window.back)}
        kept = []

        def arrived(diagram) -> None:
            missing.discard(diagram)
            if not missing and not kept:
                kept.append(when_painted([diagram.viewport()], lambda: tell(stamp)))

        for diagram in list(missing):
            diagram.findChild(Plate).ready.connect(lambda *_, diagram=diagram: arrived(diagram))
        return kept

    program(prepared)


def prepare(_: int) -> None:
    """Open the program until it has left its pictures on disk, with the notice accepted."""
    from PySide6.QtCore import QTimer

    from cheekviewer.settings import NOTICE_VERSION, Settings

    def prepared(window):
        settings = Settings()
        settings.notice_accepted = NOTICE_VERSION
        settings.flush()
        timer = QTimer(window, interval=100)
        timer.timeout.connect(look)
        timer.start()
        return timer

    def look() -> None:
        if len(list(Path(os.environ["XDG_CACHE_HOME"]).rglob("plates/*"))) >= 4:
            os._exit(0)

    program(prepared)


def colours(chart) -> int:
    """Return how many colours a chart shows, of a coarse sample."""
    picture = chart.viewport().grab().toImage()
    xs, ys = range(0, picture.width(), 3), range(0, picture.height(), 3)
    return len({picture.pixel(x, y) for x in xs for y in ys})


KINDS = {
    "empty": empty,
    "plot": plot,
    "warm": warm,
    "cold": warm,
    "sharp": sharp,
    "prepare": prepare,
}

if __name__ == "__main__":
    KINDS[sys.argv[1]](int(sys.argv[2]))
