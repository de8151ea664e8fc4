"""How fast sheets are made, and for how long the window stands still meanwhile.

A figure in milliseconds is the median of some runs, each of a sheet that was never set before. The longest
gap is that between two ticks of a timer of 1 ms in the GUI thread while the preview, a PDF of the whole atlas and its
pages for a printer are made.
"""

import datetime
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bench.table import Figure
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.sheets.typesetting import pages, pdf
from cheekviewer.ui.waiting import wait_for

RUNS = 5


def measure() -> list[Figure]:
    """Return the figures of paper."""
    app = QApplication.instance() or QApplication([])
    atlas = load_atlas(asset("atlas"), asset("."))
    options = Options(Layout.CLINICIAN, ("en",), "a4", "left", datetime.date(2026, 11, 25))
    every = tuple(point.id for point in atlas.points)
    first = _ms(partial(pdf, Sheet(atlas, every[:1], options)))
    one, whole = [], []
    for run in range(RUNS):
        dated = replace(options, date=options.date + datetime.timedelta(days=run + 1))
        one.append(_ms(partial(pdf, Sheet(atlas, every[run % len(every) :][:1], dated))))
        whole.append(_ms(partial(pdf, Sheet(atlas, every, dated))))
    parent, ticks = QWidget(), [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(1)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    both = replace(options, langs=("zh", "en"))
    for work in (
        partial(pages, Sheet(atlas, every[:1], both), 110),
        partial(pdf, Sheet(atlas, every, both)),
        partial(pages, Sheet(atlas, every[:2], both), 300),
    ):
        wait_for(parent, "", work)
    timer.stop()
    app.processEvents()
    gap = max(after - before for before, after in pairwise(ticks)) * 1000
    topic = "paper"
    return [
        Figure(topic, "the first sheet as PDF", first, "ms"),
        Figure(topic, "another sheet as PDF, median", statistics.median(one), "ms", 300),
        Figure(topic, "the whole atlas as PDF, median", statistics.median(whole), "ms", 2000),
        Figure(topic, "longest the window stands still meanwhile", gap, "ms", 100),
    ]


def _ms(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
