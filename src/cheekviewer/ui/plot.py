"""Plots of numbers, made when first shown: those that lie under the charts, and that of the studies."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.evidence import Study
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.colours import Colours


class Plot(QWidget):
    """What the window asks of a plot; its library is dear to import.

    `picked` and `hovered` carry an EntryId or None, `source_picked` a SourceId.
    """

    picked = Signal(object)
    hovered = Signal(object)
    source_picked = Signal(str)

    def show_atlas(self, atlas: Atlas) -> None:
        """Plot the numbers of an atlas."""
        raise NotImplementedError

    def show_look(self, tones: Colours, lang: Lang) -> None:
        """Draw in the colours of a theme and say things in a language."""
        raise NotImplementedError

    def show_selection(self, entry: EntryId | None) -> None:
        """Mark what belongs to the chosen entry."""
        raise NotImplementedError


class StudyPlot(QWidget):
    """What the page of evidence asks of its plot; `study_picked` carries the id of a study."""

    study_picked = Signal(str)

    def show_studies(self, studies: Sequence[Study], tones: Colours, lang: Lang) -> None:
        """Plot studies in the colours of a theme and the words of a language."""
        raise NotImplementedError

    def show_study(self, study: str) -> None:
        """Mark one study, or none with ""."""
        raise NotImplementedError
