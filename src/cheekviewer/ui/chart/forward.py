"""Brings the layer of a chosen structure forward for as long as the choice lasts, and says so."""

from PySide6.QtCore import QObject, Signal

from cheekviewer.atlas.drawn import HIDDEN
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Structure
from cheekviewer.ui.chart.layer_words import layer_name
from cheekviewer.ui.style.look import Look


class Forward(QObject):
    """Follows the choice; `told` carries what to say when a layer has come forward, nothing when it has gone."""

    told = Signal(str)

    def __init__(self, atlas: Atlas, look: Look) -> None:
        super().__init__(look)
        self._atlas, self._look = atlas, look
        self._layer = ""

    def show_atlas(self, atlas: Atlas) -> None:
        """Look for structures in another atlas."""
        self._atlas = atlas

    @property
    def words(self) -> str:
        """Which layer was brought forward for what is chosen, in a sentence; empty when none had to be."""
        return self.tr("{layer}: brought forward").format(layer=layer_name(self._layer)) if self._layer else ""

    def show_selection(self, entry: EntryId | None) -> None:
        """Bring forward the layer of a structure; for anything else show the layers that the user chose."""
        structure, layer = self._atlas.entries.get(entry) if entry else None, ""
        if isinstance(structure, Structure):
            outline = self._atlas.drawn.outlines(structure.chart).get(structure.id)
            layer = outline.layer if outline is not None else ""
        before, self._layer = self._layer, ""
        if isinstance(structure, Structure) and layer not in ("", HIDDEN):
            self._layer = layer if self._look.bring_forward(structure.chart, layer) else ""
        else:
            self._look.let_go()
        if self._layer or before:
            self.told.emit(self.words)
