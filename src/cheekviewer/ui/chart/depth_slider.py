"""The slider at the edge of a chart that peels it, from the skin down to the bones."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QToolTip, QVBoxLayout, QWidget

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import depth, depths
from cheekviewer.ui.chart.layer_words import layer_name
from cheekviewer.ui.parts.kept import Kept
from cheekviewer.ui.style.theme import tinted

_STEP_PX = 19
_HANDLE_PX = 15
"""How long the handle is that the style of Qt feels the mouse take hold of (Fusion, Qt 6.11), at 96 dots an inch."""


class Upright(QSlider):
    """A slider that paints itself in the colours of the palette: a line, and a ring that stands out with the keyboard.

    Fusion's has no edge that could be seen on dark ground. The ring lies where the mouse takes hold of it.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the ring."""
        tones, middle = self.palette(), self.width() / 2
        long = _HANDLE_PX * self.logicalDpiY() / 96
        share = (self.sliderPosition() - self.minimum()) / max(self.maximum() - self.minimum(), 1)
        at = QPointF(middle, long / 2 + (self.height() - long) * share)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.dark(), 3))
        painter.drawLine(QPointF(middle, long / 2), QPointF(middle, self.height() - long / 2))
        held = self.hasFocus() or self.underMouse() or self.isSliderDown()
        painter.setPen(QPen(tones.highlight() if held else tones.placeholderText(), 2.5 if self.hasFocus() else 1.4))
        painter.setBrush(tones.base())
        painter.drawEllipse(at, long / 2 - 1.5, long / 2 - 1.5)


class DepthSlider(Kept):
    """Peels a chart; `peeled` carries the depth asked for, counted from 0 at the skin."""

    peeled = Signal(int)

    def __init__(self, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart = chart
        self.slider = Upright(Qt.Orientation.Vertical)
        self.slider.setRange(0, len(depths(chart)) - 1)
        self.slider.setPageStep(1)
        self.slider.setInvertedAppearance(True)
        self.slider.setInvertedControls(True)
        self.slider.valueChanged.connect(self._peel)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 6, 3, 6)
        column.addWidget(self.slider)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for a step for each depth."""
        return QSize(30, _STEP_PX * len(depths(self._chart)) + 16)

    def show_layers(self, shown: Collection[str]) -> None:
        """Stand at the uppermost layer that is shown."""
        self.slider.blockSignals(True)
        self.slider.setValue(depth(self._chart, shown))
        self.slider.blockSignals(False)
        self._say()

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        self.slider.setAccessibleName(self.tr("Depth"))
        self._say()

    def draw(self, painter: QPainter) -> None:
        """Draw a soft ground, so that the slider stands out on any drawing."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(self.palette().base().color().name(), 0.75))
        painter.drawRoundedRect(self.rect(), 6, 6)

    def _peel(self, to: int) -> None:
        self._say()
        QToolTip.showText(self.mapToGlobal(QPoint(-10, 0)), self.slider.toolTip(), self.slider)
        self.peeled.emit(to)

    def _say(self) -> None:
        """Tell the depth in words, in the tip and to a screen reader."""
        words = layer_name(depths(self._chart)[self.slider.value()])
        told = self.tr("Depth: {layer}; keys . and ,").format(layer=words)
        self.slider.setToolTip(told)
        self.slider.setAccessibleDescription(words)
