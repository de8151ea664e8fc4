"""How time and memory grow, drawn for the docs from figures just measured."""

import math
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyqtgraph
from PIL import Image
from pyqtgraph.exporters import ImageExporter

from bench.table import Figure
from cheekviewer.colours import LIGHT

_SIZE = 460, 330
_LEGEND = 2.2
"""Room above the curves for the legend, in powers of ten."""
PANELS: Mapping[str, tuple[str, str, Sequence[str]]] = {
    "In the window": (
        "zones",
        "ms",
        (
            "click to both charts painted, median",
            "hover to both charts painted, median",
            "a frame while panning, median",
            "the blit of both charts",
            "the same in two empty views",
        ),
    ),
    "The whole atlas": (
        "zones",
        "ms",
        ("reading the atlas", "its window, until the first frame", "other language", "other theme"),
    ),
    "Memory": ("zones", "MiB", ("share of memory (PSS)",)),
    "Search": (
        "names",
        "ms",
        ("a word", "pinyin", "a typing mistake", "a plain scan, the floor, median of them all", "names folded, once"),
    ),
}
"""Title of a panel: what grows, the unit, and the figures drawn."""


def draw(figures: Iterable[Figure], file: Path) -> None:
    """Draw all panels into one PNG, both axes logarithmic."""
    held = list(figures)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    pyqtgraph.mkQApp()
    pyqtgraph.setConfigOptions(antialias=True, background=LIGHT.paper, foreground=LIGHT.ink)
    board = pyqtgraph.GraphicsLayoutWidget()
    board.resize(2 * _SIZE[0], 2 * _SIZE[1])
    for number, (title, (grows, unit, names)) in enumerate(PANELS.items()):
        panel = board.addPlot(number // 2, number % 2, title=title)
        panel.setLogMode(x=True, y=True)
        panel.showGrid(x=True, y=True, alpha=0.2)
        panel.setLabel("bottom", grows)
        panel.setLabel("left", unit)
        panel.addLegend(offset=(8, 4), labelTextSize="7.5pt")
        for place, name in enumerate(names):
            points = sorted(_points(held, name, grows))
            colour = LIGHT.point(place)
            panel.plot(
                *zip(*points, strict=True),
                name=name,
                pen=pyqtgraph.mkPen(colour, width=2),
                symbol="o",
                symbolSize=6,
                symbolBrush=colour,
                symbolPen=None,
            )
        highest = max(value for name in names for _, value in _points(held, name, grows))
        lowest = min(value for name in names for _, value in _points(held, name, grows))
        panel.setYRange(math.log10(lowest) - 0.1, math.log10(highest) + _LEGEND)
    board.show()
    pyqtgraph.QtWidgets.QApplication.processEvents()
    ImageExporter(board.ci).export(str(file))
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(file, optimize=True)


def _points(figures: Iterable[Figure], name: str, grows: str) -> Iterable[tuple[float, float]]:
    for figure in figures:
        size = re.search(rf"([\d,]+) {grows}", figure.topic)
        if figure.what == name and size and figure.value:
            yield float(size[1].replace(",", "")), figure.value
