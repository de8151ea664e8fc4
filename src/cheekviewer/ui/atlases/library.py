"""Everything about an atlas as a whole: its references, another atlas in its place or over it, a correction to it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from cheekviewer.atlas.faults import AtlasError, Fault
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import SourceId
from cheekviewer.ui.atlases.atlas_desk import AtlasDesk
from cheekviewer.ui.atlases.atlas_page import AtlasPage
from cheekviewer.ui.atlases.comparison_page import ComparisonPage
from cheekviewer.ui.atlases.correction_page import CorrectionPage
from cheekviewer.ui.atlases.fault_bar import FaultBar
from cheekviewer.ui.paper.print_desk import PrintDesk, Printing
from cheekviewer.ui.plot import StudyPlot
from cheekviewer.ui.references.reference_window import TABS, ReferenceWindow
from cheekviewer.ui.references.source_page import SourcePage

Load = Callable[[Path | None], Atlas]
"""Returns the atlas in a folder, the built-in one for None; raises AtlasError."""


class Library(QObject):
    """Opens windows and pages, and other atlases; faults stand in `bar`, and the last good atlas stays."""

    def __init__(
        self, desk: AtlasDesk, load: Load, plot: Callable[[], StudyPlot], printing: Callable[[], Printing]
    ) -> None:
        super().__init__(desk)
        self._desk, self._load, self._plot, self._printing = desk, load, plot, printing
        self._window, self._look = desk.window, desk.look
        self.bar: FaultBar | None = None
        self._references: ReferenceWindow | None = None
        self._look.changed.connect(self._show)

    def do(self, command: str) -> None:
        """Carry out a command of the menu."""
        if command in TABS:
            self.references().open_tab(command)
        elif command == "correction":
            desk = self._desk
            CorrectionPage(desk.window, desk.atlas, desk.selection.entry, desk.look.lang, desk.look.side).open()
        else:
            self._choose(comparing=command == "compare")

    def references(self) -> ReferenceWindow:
        """Return the window of references, made when first asked for."""
        if self._references is None:
            self._references = ReferenceWindow(self._window, self._plot)
            self._references.picked.connect(self._desk.selection.select)
        if not self._references.isVisible():  # out of sight it does not follow
            self._refresh(self._references)
        return self._references

    def show_source(self, source: SourceId) -> None:
        """Show a source in full, with the way back to what rests on it."""
        page = SourcePage(self._window, self._desk.atlas, source, self._look.lang)
        page.picked.connect(self._desk.selection.select)
        page.open()

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of another atlas."""
        self._show()

    def open(self, folder: Path | None) -> None:
        """Open the atlas in a folder in place of the one shown, the built-in one for None."""
        self._desk.follow(folder)
        if self.read() and folder is not None:
            self._desk.settings.remember_atlas(str(folder))

    def read(self) -> bool:
        """Read the followed folder; on faults tell them, keep what is shown, and return False."""
        if (atlas := self._loaded(self._desk.watch.folder)) is None:
            return False
        if self.bar is not None:
            self.bar.show_faults(())
        self._desk.opened.emit(atlas)
        return True

    def compare(self, folder: Path | None) -> None:
        """Draw the atlas in a folder over the one shown, and list what agrees; on faults tell them."""
        if (other := self._loaded(folder)) is not None:
            desk = self._desk
            printer = PrintDesk(desk.atlas, desk.selection, desk.settings, self._printing)
            ComparisonPage(self._window, desk.atlas, other, self._look.tones, self._look.lang, printer).open()

    def _loaded(self, folder: Path | None) -> Atlas | None:
        try:
            return self._load(folder)
        except AtlasError as error:
            self._tell(error.faults)
            return None

    def _tell(self, faults: Sequence[Fault]) -> None:
        self.bar = self.bar or FaultBar(self._window)
        self.bar.show_faults(faults)

    def _show(self) -> None:
        if self._references is not None and self._references.isVisible():
            self._refresh(self._references)

    def _refresh(self, references: ReferenceWindow) -> None:
        references.show_atlas(self._desk.atlas, self._look.tones, self._look.lang)

    def _choose(self, *, comparing: bool) -> None:
        heading = self.tr("Compare with another atlas") if comparing else self.tr("Open an atlas")
        present = None if comparing else self._desk.watch.folder
        page = AtlasPage(self._window, heading, self._desk.settings.atlases, present)
        page.chosen.connect(self.compare if comparing else self.open)
        page.open()
