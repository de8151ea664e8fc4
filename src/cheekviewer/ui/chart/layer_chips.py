"""A row of small switches under a chart, one for each of its layers and one for looking through them."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import LAYERS
from cheekviewer.ui.chart.layer_words import layer_name, layer_told, layer_word
from cheekviewer.ui.parts.chip import Chip
from cheekviewer.ui.parts.flow import FlowLayout
from cheekviewer.ui.style.theme import weighted


class LayerChips(QWidget):
    """Switches layers on and off; `asked` carries the id of the layer to switch."""

    asked = Signal(str)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._switches: list[Chip] = []
        self._row = FlowLayout(self)
        for layer in LAYERS[chart]:
            chip = Chip()
            chip.setCheckable(True)
            chip.clicked.connect(lambda _, name=layer.id: self.asked.emit(name))
            self._row.addWidget(chip)
            self._chips[layer.id] = chip

    def add_switch(self, action: QAction) -> None:
        """Put a command that can be on or off at the end of the row."""
        switch = Chip()
        switch.setObjectName(action.objectName())
        switch.setDefaultAction(action)
        self._row.addWidget(switch)
        self._switches.append(switch)

    def show_layers(self, shown: Collection[str]) -> None:
        """Show which layers are on."""
        for name, chip in self._chips.items():
            chip.setChecked(name in shown)

    def ask(self, number: int) -> None:
        """Ask for the layer at this place in the row, counted from 1; none there is no matter."""
        names = list(self._chips)
        if 1 <= number <= len(names):
            self.asked.emit(names[number - 1])

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        for switch in self._switches:
            switch.setFont(weighted(400, 0.9))
        for number, (name, chip) in enumerate(self._chips.items(), 1):
            chip.setText(layer_word(name))
            chip.setFont(weighted(400, 0.9))
            chip.setAccessibleName(layer_name(name))
            chip.setToolTip(f"{layer_told(name)}  ({number})")
