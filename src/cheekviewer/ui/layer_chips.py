"""A row of small switches under a chart, one for each layer of its plate."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import LAYERS
from cheekviewer.ui.flow import FlowLayout
from cheekviewer.ui.theme import weighted


class LayerChips(QWidget):
    """Switches layers on and off; `asked` carries the id of the layer to switch."""

    asked = Signal(str)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._chips: dict[str, QToolButton] = {}
        row = FlowLayout(self)
        for layer in LAYERS[chart]:
            chip = QToolButton()
            chip.setCheckable(True)
            chip.clicked.connect(lambda _, name=layer.id: self.asked.emit(name))
            row.addWidget(chip)
            self._chips[layer.id] = chip

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
        words = {
            "skin": self.tr("Skin"),
            "bones": self.tr("Bones"),
            "muscles": self.tr("Muscles"),
            "vessels": self.tr("Vessels, nerves"),
            "deep": self.tr("Deep"),
            "middle": self.tr("Middle"),
            "superficial": self.tr("Superficial"),
        }
        muscles = self.tr("{depth} muscles")
        for number, (name, chip) in enumerate(self._chips.items(), 1):
            chip.setText(words[name])
            chip.setFont(weighted(400, 0.9))
            whole = muscles.format(depth=words[name]) if name in ("deep", "middle", "superficial") else words[name]
            chip.setAccessibleName(whole)
            told = self.tr("{layer}; their courses are drawn by us, schematically").format(layer=whole)
            chip.setToolTip(f"{told if name == 'vessels' else whole}  ({number})")
