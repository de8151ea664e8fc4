"""Everything about an atlas as a whole: its references, another atlas in its place, a correction to it."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.faults import AtlasError
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import SourceId
from cheekviewer.selection import Selection
from cheekviewer.settings import Settings
from cheekviewer.ui.folder_watch import FolderWatch
from cheekviewer.ui.look import Look
from cheekviewer.ui.tools import Tools

if TYPE_CHECKING:
    from cheekviewer.ui.fault_bar import FaultBar
    from cheekviewer.ui.reference_window import ReferenceWindow


class Library(QObject):
    """Opens windows and pages when first asked, and other atlases, which it reads anew when their files change.

    `opened` carries an atlas that takes the place of the one shown; faults stand in `bar`, and the last good
    atlas stays.
    """

    opened = Signal(object)

    def __init__(self, window: QWidget, atlas: Atlas, selection: Selection, look: Look, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._atlas, self._selection, self._look, self._tools = window, atlas, selection, look, tools
        self.bar: FaultBar | None = None
        self._watch = FolderWatch(self)
        self._references: ReferenceWindow | None = None
        self._settings: Settings | None = None
        self._watch.changed.connect(self.read)
        look.changed.connect(self._show)

    def functions(self, settings: Settings) -> Mapping[str, Callable[[], object]]:
        """Return what the commands of the menu do; recent atlases are remembered in `settings`."""
        self._settings = settings
        tabs = ("sources", "evidence", "system", "disagreements")
        return {
            "open-atlas": lambda: self._choose(settings),
            "correction": self._correct,
            **{name: partial(self._open_tab, name) for name in tabs},
        }

    def references(self) -> "ReferenceWindow":
        """Return the window of references, made when first asked for."""
        if self._references is None:
            self._references = self._tools.pages().references(self._window, self._tools.studies)
            self._references.picked.connect(self._selection.select)
            self._show()
        return self._references

    def show_source(self, source: SourceId) -> None:
        """Show a source in full, with the way back to what rests on it."""
        page = self._tools.pages().source(self._window, self._atlas, source, self._look.lang)
        page.picked.connect(self._selection.select)
        page.open()

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of another atlas."""
        self._atlas = atlas
        self._show()

    def follow(self, folder: Path | None) -> None:
        """Read an atlas anew whenever files of its folder change; None for the built-in one, which does not."""
        self._watch.follow(folder)

    def open(self, folder: Path | None) -> None:
        """Open the atlas in a folder in place of the one shown, the built-in one for None."""
        self.follow(folder)
        if self.read() and folder is not None and self._settings is not None:
            self._settings.remember_atlas(str(folder))

    def read(self) -> bool:
        """Read the followed folder; on faults tell them, keep what is shown, and return False."""
        try:
            atlas = self._tools.load(self._watch.folder)
        except AtlasError as error:
            self.bar = self.bar or self._tools.pages().faults(self._window)
            self.bar.show_faults(error.faults)
            return False
        if self.bar is not None:
            self.bar.show_faults(())
        self.opened.emit(atlas)
        return True

    def _show(self) -> None:
        if self._references is not None:
            self._references.show_atlas(self._atlas, self._look.tones, self._look.lang)

    def _open_tab(self, name: str) -> None:
        self.references().open_tab(name)

    def _choose(self, settings: Settings) -> None:
        page = self._tools.pages().atlases(self._window, settings.atlases, self._watch.folder)
        page.chosen.connect(self.open)
        page.open()

    def _correct(self) -> None:
        page, entry = self._tools.pages().correction, self._selection.entry
        page(self._window, self._atlas, entry, self._look.lang, self._look.side).open()
