"""From what a user does to what is painted, in the real window at 1440 x 900.

A figure ends when the frame is done in which both charts (or, for a chart moved, that chart) were painted anew;
"and all words" when nothing is left to do, the panel's text set and painted. Median and 99th percentile.
"""

import itertools
import statistics
import time
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench.table import Figure, percentile
from cheekviewer.app import build
from cheekviewer.opening import open_atlas
from cheekviewer.ui.garbage import Garbage
from cheekviewer.ui.main_window import MainWindow

CLICKS, FRAMES, SWITCHES = 400, 400, 30
_PATIENCE = 5.0


Times = tuple[float, float, float]
"""Milliseconds until painted, until nothing is left to do, and of a processor's work until painted."""


class Painted(QObject):
    """Knows when some widgets of a window have been painted."""

    def __init__(self, window: QWidget, widgets: Iterable[QWidget]) -> None:
        super().__init__()
        self._window = window
        self._missing: set[QObject] = set()
        self._end = self._worked = 0.0
        for widget in (window, *widgets):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is painted, and the time when the frame is done that painted the last of it."""
        if event.type() == QEvent.Type.Paint:
            self._missing.discard(watched)
        elif event.type() == QEvent.Type.UpdateRequest and watched is self._window:
            self._window.event(event)
            if not self._missing and not self._end:
                self._end, self._worked = time.perf_counter(), time.process_time()
            return True
        return False

    def after(self, act: Callable[[], object], widgets: Iterable[QObject]) -> Times:
        """Return the milliseconds from before `act` until the widgets were painted, and until nothing was left to do.

        The third is the processor's time until they were painted, for a machine that does other things.

        Raises TimeoutError when they are not painted.
        """
        for _ in range(3):  # a hand is slower than a frame: what the last act left to do is done by now
            QApplication.processEvents()
        self._missing, self._end = set(widgets), 0.0
        start, worked = time.perf_counter(), time.process_time()
        act()
        while not self._end:
            QApplication.processEvents()
            if time.perf_counter() - start > _PATIENCE:
                raise TimeoutError("a chart was not painted")
        done = time.perf_counter()
        return 1000 * (self._end - start), 1000 * (done - start), 1000 * (self._worked - worked)


def measure() -> list[Figure]:
    """Return the figures of clicks, hovers, frames and switches."""
    app = QApplication([])
    asked = Namespace(select=None, lang="en", theme="light", size=(1440, 900), atlas=None)
    window = build(app, open_atlas(None), asked)
    window.show()
    Garbage(app)  # as the program does
    rest()
    figures = _measured(window)
    window.finish()
    window.close()
    return figures


def _measured(window: MainWindow) -> list[Figure]:
    diagrams = window.face.diagram, window.back.diagram
    both = [diagram.viewport() for diagram in diagrams]
    painted = Painted(window, both)
    places = [(d.viewport(), d.viewport().mapFromGlobal(d.anchor(s.entry))) for d in diagrams for s in d.shapes]
    bare = QPoint(3, 3)

    def taken(times: int, acts: Sequence[Callable[[], object]], seen: Sequence[QObject], pause: int) -> list[Times]:
        found = []
        for number, act in enumerate(itertools.islice(itertools.cycle(acts), times)):
            found.append(painted.after(act, seen))
            if number % pause == pause - 1:
                rest()
        return found

    clicks = [lambda view=view, place=place: press(view, place) for view, place in places]
    hovers = [
        lambda view=view, at=at: move(QEvent.Type.MouseMove, view, at) for view, place in places for at in (place, bare)
    ]
    steps = [lambda by=by: window.face.diagram.pan(*by) for by in [(3, 2)] * 40 + [(-3, -2)] * 40]
    zooms = [lambda by=by: window.face.diagram.zoom(by) for by in [1.02] * 40 + [1 / 1.02] * 40]
    commands = window.commands
    told = taken(CLICKS, clicks, both, 10)
    figures = _figures("click to both charts painted", told, (2.0, 8.0))
    figures += _figures("the same in processor time", [(worked, 0.0, 0.0) for _, _, worked in told])
    figures += _figures("click to both charts and all words painted", [(last, 0.0, 0.0) for _, last, _ in told])
    window.selection.select(None)
    rest()
    figures += _figures("hover to both charts painted", taken(CLICKS, hovers, both, 10))
    figures += _figures("a frame while panning", taken(FRAMES, steps, both[:1], 80))
    figures += _figures("a frame while zooming", taken(FRAMES, zooms, both[:1], 80))
    for name in ("language", "theme", "side"):
        seen = both[:1] if name == "side" else both  # the back stays as it is
        figures += _figures(f"other {name}", taken(SWITCHES, [commands[name].trigger], seen, 1))
    return figures


def _figures(what: str, told: Sequence[Times], aims: tuple[float | None, float | None] = (None, None)) -> list[Figure]:
    topic = "in the window, offscreen"
    times = [time for time, _, _ in told]
    middle, slow = statistics.median(times), percentile(times, 0.99)
    return [Figure(topic, f"{what}, median", middle, "ms", aims[0]), Figure(topic, f"{what}, p99", slow, "ms", aims[1])]


def press(view: QWidget, place: QPoint) -> None:
    """Click at a place of a view."""
    move(QEvent.Type.MouseButtonPress, view, place, Qt.MouseButton.LeftButton)
    move(QEvent.Type.MouseButtonRelease, view, place, Qt.MouseButton.LeftButton)


def move(kind: QEvent.Type, view: QWidget, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Send a view what a mouse would."""
    held = button if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
    at, over = QPointF(place), QPointF(view.mapToGlobal(place))
    QApplication.sendEvent(view, QMouseEvent(kind, at, over, button, held, Qt.KeyboardModifier.NoModifier))


def rest() -> None:
    """Let timers run and everything be painted, as it is between two things a user does."""
    end = time.perf_counter() + 0.25
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.005)
