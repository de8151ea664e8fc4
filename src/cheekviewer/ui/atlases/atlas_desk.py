"""The way to everything about an atlas as a whole, made when first asked for; until then it only keeps watch.

`library` holds the pages and windows, whose modules no first frame should wait for.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import SourceId
from cheekviewer.selection import Selection
from cheekviewer.settings import Settings
from cheekviewer.ui.atlases.folder_watch import FolderWatch
from cheekviewer.ui.style.look import Look

_COMMANDS = ("open-atlas", "compare", "sources", "evidence", "system", "disagreements", "correction")


class Shelves(Protocol):
    """What is asked of `ui.library`."""

    def do(self, command: str) -> None:
        """Carry out a command of the menu."""

    def show_source(self, source: SourceId) -> None:
        """Show a source in full."""

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of another atlas."""

    def read(self) -> bool:
        """Read the followed folder again."""


class AtlasDesk(QObject):
    """Follows the folder of the atlas that is shown; `opened` carries one that takes its place."""

    opened = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        atlas: Atlas,
        selection: Selection,
        settings: Settings,
        look: Look,
        make: Callable[["AtlasDesk"], Shelves],
    ) -> None:
        super().__init__(window)
        self.window, self.atlas, self.selection, self.settings, self.look = window, atlas, selection, settings, look
        self.watch = FolderWatch(self)
        self._make = make
        self._library: Shelves | None = None
        self.watch.changed.connect(lambda: self.library.read())

    @property
    def library(self) -> Shelves:
        """The pages and windows, made now if they were not before."""
        if self._library is None:
            self._library = self._make(self)
        return self._library

    def functions(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands of the menu do."""
        return {name: partial(self._do, name) for name in _COMMANDS}

    def show_source(self, source: SourceId) -> None:
        """Show a source in full."""
        self.library.show_source(source)

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of another atlas."""
        self.atlas = atlas
        if self._library is not None:
            self._library.show_atlas(atlas)

    def follow(self, folder: Path | None) -> None:
        """Read an atlas anew whenever files of its folder change; None for the built-in one, which does not."""
        self.watch.follow(folder)

    def _do(self, name: str) -> None:
        self.library.do(name)
