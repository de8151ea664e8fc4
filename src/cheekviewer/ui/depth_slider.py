"""The slider at the edge of a chart that peels it, from the skin down to the bones."""

from collections.abc import Collection

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QToolTip, QVBoxLayout, QWidget

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import depth, depths
from cheekviewer.ui.layer_words import layer_name
from cheekviewer.ui.theme import tinted

_STEP_PX = 19


class DepthSlider(QWidget):
    """Peels a chart; `peeled` carries the depth asked for, counted from 0 at the skin."""

    peeled = Signal(int)

    def __init__(self, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self._chart = chart
        self.slider = QSlider(Qt.Orientation.Vertical)
        self.slider.setRange(0, len(depths(chart)) - 1)
        self.slider.setPageStep(1)
        self.slider.setInvertedAppearance(True)
        self.slider.setInvertedControls(True)
        self.slider.setTickPosition(QSlider.TickPosition.TicksLeft)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a soft ground, so that the slider stands out on any drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
