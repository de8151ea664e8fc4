"""A chart with its title line, its scale bar and the person's left and right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.colours import Theme
from cheekviewer.ui.chart.depth_slider import DepthSlider
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.furniture import Furniture, Header
from cheekviewer.ui.chart.inset import Inset
from cheekviewer.ui.chart.layer_chips import LayerChips
from cheekviewer.ui.parts.chip import Chip


class ChartPanel(QWidget):
    """One chart, dressed; `layer_asked` carries the id of a layer to switch, `peeled` the depth to peel it down to."""

    layer_asked = Signal(str)
    peeled = Signal(int)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = Diagram(chart)
        self._header = Header()
        self._furniture = Furniture(self.diagram)
        self._side: Side = "left"
        self._look: object = None
        self._chips = LayerChips(chart)
        self._chips.asked.connect(self.layer_asked)
        self.diagram.layered.connect(self._chips.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.diagram, 1)
        column.addWidget(self._chips)
        self._depth = DepthSlider(chart, self)
        self._depth.peeled.connect(self.peeled)
        self.inset = Inset(self)
        self.diagram.furniture = *self._furniture.parts, self._depth, self.inset
        self.diagram.moved.connect(self._rescale)

    def add_button(self, action: QAction) -> None:
        """Put a command at the right end of the title line."""
        button = Chip(quiet=True)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._header.row.addWidget(button)

    def add_switch(self, action: QAction) -> None:
        """Put a command that can be on or off at the end of the row of layers."""
        self._chips.add_switch(action)

    def show_atlas(self, atlas: Atlas) -> None:
        """Draw the points of an atlas."""
        self.diagram.show_atlas(atlas)
        self.inset.show_atlas(atlas)

    def show_look(self, theme: Theme, lang: Lang, *, names: bool, strong: bool) -> None:
        """Draw in a theme, in strong colours or not, with names in a language or without names."""
        look = theme, lang, names, strong, self.font()
        if look != self._look:
            self._look = look
            self.diagram.show_look(theme, lang, names=names, strong=strong)
            self.inset.show_look(theme, strong=strong)

    def show_side(self, side: Side) -> None:
        """Show that side of the person on the face; the back shows both."""
        self._side = side
        if self.diagram.chart is Chart.FACE:
            self.diagram.show_mirrored(side == "right")
            self.inset.show_mirrored(side == "right")
        self.retranslate()

    def show_layers(self, layers: tuple[str, ...], *, see_through: bool) -> None:
        """Draw these layers of the chart; deep ones see-through over the skin, or opaque."""
        self._chips.show_layers(layers)
        self._depth.show_layers(layers)
        self.diagram.show_layers(layers, see_through=see_through)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the slider in its corner."""
        super().resizeEvent(event)
        self._place()

    def retranslate(self) -> None:
        """Say everything in the language that is set now."""
        left, right = self.tr("left of the person"), self.tr("right of the person")
        if self.diagram.chart is Chart.BACK:
            self._header.show_words(self.tr("Back"), self.tr("seen from behind"))
            self._furniture.left.show_side(self.tr("L"), left)
            self._furniture.right.show_side(self.tr("R"), right)
        else:
            note = self.tr("person's left side") if self._side == "left" else self.tr("person's right side")
            self._header.show_words(self.tr("Face"), note)
            letter = self.tr("L") if self._side == "left" else self.tr("R")
            self._furniture.left.show_side(letter, left if self._side == "left" else right)
            self._furniture.right.hide()
        self._furniture.place()
        self._chips.retranslate()
        self._depth.retranslate()
        self.diagram.setAccessibleName(
            self.tr("Zones of the face") if self.diagram.chart is Chart.FACE else self.tr("Regions of the back")
        )

    def _rescale(self) -> None:
        self._furniture.scale_bar.show_scale(self.diagram.scale_px)
        self._furniture.place()
        self._place()

    def _place(self) -> None:
        """Put the slider at the right edge of the chart, low, and the small head above it, where there is room."""
        box = self.diagram.geometry()
        self.inset.move(box.right() - self.inset.width() - 6, box.top() + 6)
        roomy = box.width() >= 3 * self.inset.width() and box.height() >= 4 * self.inset.height()
        self.inset.setVisible(self.diagram.chart is Chart.FACE and roomy)
        self._depth.move(box.right() - self._depth.width() - 6, box.bottom() - self._depth.height() - 8)
        self._depth.raise_()
