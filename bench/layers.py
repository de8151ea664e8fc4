"""Layers in the real window at 1440 x 900: how soon a switch is painted, how soon sharp, how the view moves with all.

A switch is painted when the frame is done in which its chart was painted anew; sharp when every layer shown is.
"""

import itertools
import statistics
import time
from argparse import Namespace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.clicks import Painted, rest
from bench.table import Figure, percentile
from cheekviewer.app import build
from cheekviewer.atlas.records import Chart
from cheekviewer.opening import open_atlas
from cheekviewer.plates import drawings
from cheekviewer.ui.chart.chart_panel import ChartPanel
from cheekviewer.ui.main_window import MainWindow

SWITCHES, FRAMES = 40, 240
TOPIC = "layers, in the window, offscreen"


def measure() -> list[Figure]:
    """Return the figures of switches, frames and memory."""
    app = QApplication([])
    asked = Namespace(select=None, lang="en", theme="light", size=(1440, 900), atlas=None)
    window = build(app, open_atlas(None), asked)
    window.show()
    rest()
    before = share()
    painted = Painted(window, [panel.diagram.viewport() for panel in (window.face, window.back)])
    first, sharp = _first_time(window, painted)
    figures = [*_figures("a switch, the first time, painted", first, 50), *_figures("the same, sharp", sharp)]
    figures += _figures("a switch to a layer seen before, painted and sharp", _again(window, painted), 50)
    figures += _frames(window, painted)
    figures.append(
        Figure(TOPIC, "memory with every layer of both charts, more than at first", share() - before, "MiB", 60)
    )
    window.finish()
    window.close()
    return figures


def _first_time(window: MainWindow, painted: Painted) -> tuple[list[float], list[float]]:
    """Switch every layer on that is off; return the ms until painted and until sharp."""
    first, sharp = [], []
    for panel in (window.face, window.back):
        chart = panel.diagram.chart
        for layer in drawings(chart):
            if layer.id not in window._look.layers(chart):
                start = time.perf_counter()
                first.append(
                    painted.after(lambda p=panel, n=layer.id: p.layer_asked.emit(n), [panel.diagram.viewport()])[0]
                )
                while panel.diagram._backdrop._sharp is None:
                    QApplication.processEvents()
                sharp.append(1000 * (time.perf_counter() - start))
                rest()
    return first, sharp


def _again(window: MainWindow, painted: Painted) -> list[float]:
    layers = [(panel, layer.id) for panel in (window.face, window.back) for layer in drawings(panel.diagram.chart)]
    found = []
    for panel, name in itertools.islice(itertools.cycle(layers), SWITCHES):
        found.append(painted.after(lambda p=panel, n=name: p.layer_asked.emit(n), [panel.diagram.viewport()])[0])
        assert panel.diagram._backdrop._sharp is not None
        rest()
    return found


def _frames(window: MainWindow, painted: Painted) -> list[Figure]:
    """Pan and zoom with every layer shown, those drawn over the plate as well."""
    for panel in (window.face, window.back):
        _show_all(window, panel)
    rest()
    diagram = window.face.diagram
    pans = [lambda by=by: diagram.pan(*by) for by in [(3, 2)] * 40 + [(-3, -2)] * 40]
    zooms = [lambda by=by: diagram.zoom(by) for by in [1.02] * 40 + [1 / 1.02] * 40]
    figures = []
    for what, acts in (("panning", pans), ("zooming", zooms)):
        told = [painted.after(act, [diagram.viewport()])[0] for act in itertools.islice(itertools.cycle(acts), FRAMES)]
        figures += _figures(f"a frame while {what}, every layer shown", told, 1000 / 60)
    return figures


def _show_all(window: MainWindow, panel: ChartPanel) -> None:
    chart: Chart = panel.diagram.chart
    for name in panel._chips._chips:
        if name not in window._look.layers(chart):
            panel.layer_asked.emit(name)


def _figures(what: str, told: list[float], aim: float | None = None) -> list[Figure]:
    return [
        Figure(TOPIC, f"{what}, median", statistics.median(told), "ms", aim),
        Figure(TOPIC, f"{what}, p99", percentile(told, 0.99), "ms", aim),
    ]


def share() -> float:
    """Return the share of memory that is ours, in MiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))
