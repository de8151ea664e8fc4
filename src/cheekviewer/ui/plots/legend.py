"""What the signs of the safety profile mean: a line of samples that breaks where the room ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from cheekviewer.colours import Colours, colours
from cheekviewer.ui.plots.signs import Group, Shade, Weight, paint_band
from cheekviewer.ui.style.theme import tinted, weighted


@dataclass(frozen=True, slots=True)
class Sample:
    """Words of the legend after the sign of a group, the swatch of a zone in its colour, or nothing."""

    words: str
    group: Group | None = None
    zone: str = ""
    title: bool = False


class BandLegend(QWidget):
    """Shows samples in a row, or in as many rows as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._samples: tuple[Sample, ...] = ()
        self._tones = colours("light")

    @property
    def words(self) -> str:
        """All that it says."""
        return "; ".join(sample.words for sample in self._samples)

    def show_samples(self, samples: Sequence[Sample], tones: Colours) -> None:
        """Show these samples in the colours of a theme."""
        self._samples, self._tones = tuple(samples), tones
        self.setAccessibleName(self.words)
        self.setFixedHeight(self.height_at(self.width()))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as the new width needs."""
        super().resizeEvent(event)
        self.setFixedHeight(self.height_at(self.width()))

    def height_at(self, width: int) -> int:
        """Return the pixels that the samples need at a width."""
        places = self._places(width)
        return round(places[-1].bottom()) + 4 if places else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sample, place in zip(self._samples, self._places(self.width()), strict=True):
            font = self._font(sample)
            swatch = self._swatch(sample)
            thick = QFontMetricsF(weighted(400)).height() * 0.72
            box = QRectF(place.left(), place.center().y() - thick / 2, swatch - 7, thick)
            if sample.group:
                paint_band(painter, Shade(box, box.center().x(), True), sample.group, Weight.REST, self._tones)
            elif sample.zone:
                _paint_zone(painter, box, sample.zone)
            painter.setFont(font)
            painter.setPen(QColor(self._tones.ink if sample.title or sample.zone else self._tones.second))
            words = place.adjusted(swatch, 0, 4, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, sample.words)

    def _places(self, width: int) -> list[QRectF]:
        height = QFontMetricsF(weighted(650, 1.1)).height()
        gap, x, y = height * 0.75, 8.0, 6.0
        places: list[QRectF] = []
        for sample in self._samples:
            wide = self._swatch(sample) + QFontMetricsF(self._font(sample)).horizontalAdvance(sample.words) + 2
            if places and x + wide > width - 8:
                x, y = 8.0, y + height + 1
            places.append(QRectF(x, y, wide, height))
            x += wide + gap
        return places

    def _swatch(self, sample: Sample) -> float:
        """Pixels for the sign and its gap."""
        return QFontMetricsF(weighted(400)).height() * 1.7 + 7 if sample.group or sample.zone else 0.0

    def _font(self, sample: Sample) -> QFont:
        return weighted(650, 1.1) if sample.title else weighted(400, 0.92)


def _paint_zone(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.fillRect(box, tinted(colour, 0.16))
    pen = QPen(QColor(colour), 1.4)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    for x in (box.left(), box.right()):
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
