"""What is done with both charts, or with the one that has the keyboard: zoom, fit, peel, measure, tie together."""

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import Colours
from cheekviewer.plates import depth
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.thread import Thread
from cheekviewer.ui.style.look import Look


class BothCharts:
    """The face and the back together."""

    def __init__(self, face: Diagram, back: Diagram, look: Look) -> None:
        self._face, self._back, self._look = face, back, look

    @property
    def in_use(self) -> Diagram:
        """The chart that has the keyboard, else the face."""
        return self._back if self._back.hasFocus() else self._face

    def zoom(self, factor: float) -> None:
        """Zoom the chart that has the keyboard, else both."""
        charts = (self._face, self._back)
        for chart in [chart for chart in charts if chart.hasFocus()] or charts:
            chart.zoom(factor)

    def fit(self) -> None:
        """Show both charts as at first."""
        for chart in (self._face, self._back):
            chart.fit()

    def peel(self, by: int) -> None:
        """Peel the chart that has the keyboard, else the back, by so many layers; less than 0 covers it again."""
        chart = Chart.FACE if self._face.hasFocus() else Chart.BACK
        self._look.peel(chart, depth(chart, self._look.layers(chart)) + by)

    def measure(self, wanted: bool) -> None:
        """Take the measuring tool up on both charts, or put it away."""
        for chart in (self._face, self._back):
            chart.measure(wanted)

    def tie(self, atlas: Atlas, entry: EntryId | None, tones: Colours) -> None:
        """Draw a thread from each zone that an entry lights to its region."""
        threads = []
        for point in atlas.points_of(entry) if entry else ():
            start = self._face.anchor(point)
            end = self._back.anchor(point, start)
            if start is not None and end is not None:
                threads.append(Thread(start, end, tones.point(atlas.numbers[point])))
        for chart in (self._face, self._back):
            chart.show_threads(threads)
