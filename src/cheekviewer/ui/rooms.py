"""How the window is divided: list, charts with a place for plots under them, panel; all resizable."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from cheekviewer.settings import Settings
from cheekviewer.ui.parts.divided import Divided

_SHARES: Mapping[str, tuple[int, ...]] = {"whole": (20, 55, 25), "charts": (50, 50), "middle": (60, 40)}
"""How much of the room each part gets at first, in per cent."""

_WIDEST_LINES = (17, None, 24)
"""How wide list and panel are at first at most, in heights of a line of text: what lies between gets the rest."""


class Rooms(Divided):
    """The divided window; sizes are remembered as plain integers."""

    def __init__(self, left: QWidget, charts: tuple[QWidget, QWidget], right: QWidget, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._seen = False
        self.charts = Divided(Qt.Orientation.Horizontal)
        self._middle = Divided(Qt.Orientation.Vertical)
        for chart in charts:
            self.charts.addWidget(chart)
        self._middle.addWidget(self.charts)
        for part in (left, self._middle, right):
            self.addWidget(part)
        for number, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(number, stretch)
        for _, splitter in self._splitters():
            _put_in_order(splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the window as remembered, until it has been seen at its size."""
        super().resizeEvent(event)
        if not self._seen:
            self._restore("whole", self)
            self._restore("charts", self.charts)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the user divides the window."""
        super().showEvent(event)
        self._seen = True

    def add_plot(self, plot: QWidget) -> None:
        """Put a plot under the charts."""
        self._middle.addWidget(plot)
        _put_in_order(self._middle)
        self._restore("middle", self._middle)

    def remember(self) -> None:
        """Remember the sizes of all rooms that are open."""
        for name, splitter in self._splitters():
            sizes = splitter.sizes()
            if len(sizes) > 1 and 0 not in sizes:
                self._settings.remember_sizes(name, sizes)

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return ("whole", self), ("charts", self.charts), ("middle", self._middle)

    def _restore(self, name: str, splitter: QSplitter) -> None:
        room = splitter.width() if splitter.orientation() is Qt.Orientation.Horizontal else splitter.height()
        shares = [room * share // 100 for share in _SHARES[name]]
        if name == "whole":
            line = self.fontMetrics().height()
            for number, widest in enumerate(_WIDEST_LINES):
                shares[number] = min(shares[number], widest * line) if widest else room
            shares[1] -= shares[0] + shares[2]
        splitter.setSizes(self._settings.sizes(name, len(shares)) or shares)


def _put_in_order(splitter: QSplitter) -> None:
    """Let a screen reader read the parts from first to last: QSplitter lays each new one under those before it."""
    for part in filter(None, map(splitter.widget, range(splitter.count()))):
        part.raise_()
    for number in range(splitter.count()):
        splitter.handle(number).raise_()
