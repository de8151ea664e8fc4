"""Opens an atlas in the real window, uses it, and prints what it took as JSON, the floors of Qt beside it.

`PYTHONPATH=src:. QT_QPA_PLATFORM=offscreen python -m bench.sitting ATLAS WIDTH HEIGHT`, with `-` for the built-in
atlas. Milliseconds and MiB; what is done often is told by its median, its 99th percentile and the median of the
processor's time.
"""

import json
import os
import random
import statistics
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from bench.clicks import Painted, Times, move, press, rest
from bench.floors import Pictures, Views
from bench.layers import share
from bench.table import percentile
from cheekviewer.app import build
from cheekviewer.atlas.records import EntryId
from cheekviewer.opening import open_atlas
from cheekviewer.ui.garbage import Garbage
from cheekviewer.ui.main_window import MainWindow

CLICKS, FRAMES, SWITCHES = 200, 120, 4
SPELT, MISSPELT = ("zone-17", "pal", "facer", "颊", "jia", "an spi"), ("palosz", "cerdenx", "facxr")

Told = dict[str, float]


def main(atlas: str, width: int, height: int) -> None:
    """Print the figures as one line of JSON."""
    app = QApplication([sys.argv[0], "-style", "fusion"])
    start = time.perf_counter()
    held = open_atlas(None if atlas == "-" else Path(atlas))
    told: Told = {"load": _since(start)}
    start = time.perf_counter()
    asked = Namespace(select=None, lang="en", theme="light", size=(width, height), atlas=None)
    window = build(app, held, asked)
    painted = Painted(window, _charts(window))
    told["first window"] = painted.after(window.show, _charts(window))[0] + _since(start) - _since(time.perf_counter())
    Garbage(app)  # as the program does
    rest()
    told |= _used(window, painted)
    told["memory"] = share()
    told |= _floors(window, (width, height))
    print(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


def _used(window: MainWindow, painted: Painted) -> Told:
    diagrams, both = (window.face.diagram, window.back.diagram), _charts(window)
    chance = random.Random(7)
    shapes = [(d, shape.entry) for d in diagrams for shape in d.shapes]
    some = chance.sample(shapes, min(len(shapes), CLICKS))
    places = [(d.viewport(), d.viewport().mapFromGlobal(d.anchor(entry))) for d, entry in some]
    clicks = [lambda v=v, p=p: press(v, p) for v, p in places]
    told = _several("click", painted, clicks, both, CLICKS, pause=20)
    _choose(window, None)
    hovers = [lambda v=v, p=p: move(QEvent.Type.MouseMove, v, p) for v, p in places for p in (p, QPoint(3, 3))]
    told |= _several("hover", painted, hovers, both, FRAMES)
    face = window.face.diagram
    told |= _several("pan", painted, [lambda: face.pan(3, 2), lambda: face.pan(-3, -2)], both[:1], FRAMES)
    told |= _several("zoom", painted, [lambda: face.zoom(1.02), lambda: face.zoom(1 / 1.02)], both[:1], FRAMES)
    rest()
    layered = [lambda: window.back.layer_asked.emit("levels")]
    told |= _several("layer", painted, layered, both[1:], 8, pause=1)
    for name in ("language", "theme"):
        told |= _several(name, painted, [window.commands[name].trigger], both, SWITCHES, pause=1)
    start = time.perf_counter()
    window.search.go_there()
    QApplication.processEvents()
    told["search, folding"] = _since(start)
    index = window._index(window.atlas)
    for what, words in (("search", SPELT), ("search, mistyped", MISSPELT)):
        told[what] = statistics.median(_timed(lambda word=word: index.hits(word, 60)) for word in words)
    return told


def _several(
    name: str, painted: Painted, acts: list[Callable[[], object]], seen: list[QWidget], times: int, *, pause: int = 0
) -> Told:
    """Return what acts took, in turn, so many times, the window at rest after every `pause` of them."""
    found: list[Times] = []
    for number in range(times):
        found.append(painted.after(acts[number % len(acts)], seen))
        if pause and number % pause == pause - 1:
            rest()
    passed, _, worked = zip(*found, strict=True)
    return {
        name: statistics.median(passed),
        f"{name}, p99": percentile(passed, 0.99),
        f"{name}, processor": statistics.median(worked),
    }


def _floors(window: MainWindow, size: tuple[int, int]) -> Told:
    """Return what a click and the blit of both charts take in windows that hold nothing else."""
    views, pictures = Views(size), Pictures(_charts(window))
    window.finish()
    window.hide()
    told: Told = {}
    for name, floor, acts, seen in (
        ("click, floor", views, [lambda at=at: press(views.viewports[0], QPoint(at, at)) for at in (40, 90)], None),
        ("blit of both", pictures, [pictures.blit], pictures.pictures),
    ):
        floor.show()
        watched = seen or views.viewports
        painted = Painted(floor, watched)
        rest()
        told |= _several(name, painted, acts, watched, CLICKS)
        floor.hide()
    return told


def _charts(window: MainWindow) -> list[QWidget]:
    return [panel.diagram.viewport() for panel in (window.face, window.back)]


def _choose(window: MainWindow, entry: EntryId | None) -> None:
    window.selection.select(entry)
    rest()


def _timed(ask: Callable[[], object]) -> float:
    spans = []
    for _ in range(15):
        start = time.perf_counter()
        ask()
        spans.append(_since(start))
    return statistics.median(spans)


def _since(start: float) -> float:
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
