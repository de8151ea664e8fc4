"""Notices within half a second that files of a folder have changed.

It looks at times and sizes rather than asking the system to tell: editors that put a new file in the place of the
old one, and folders on a network, escape QFileSystemWatcher.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

_EVERY_MS = 400
_MOST_FILES = 64


class FolderWatch(QObject):
    """Tells `changed` once the files of the followed folder have changed and then rested for one look."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._told: object = None
        self._before: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def follow(self, folder: Path | None) -> None:
        """Follow another folder, or none."""
        self.folder = folder
        self._told = self._before = self._seen()
        if folder is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> None:
        """Look once; a file still being written is waited for."""
        now = self._seen()
        if now != self._told and now == self._before:
            self._told = now
            self.changed.emit()
        self._before = now

    def _seen(self) -> object:
        if self.folder is None:
            return None
        seen = []
        try:
            for file in sorted(self.folder.iterdir())[:_MOST_FILES]:
                if file.suffix in {".toml", ".svg"}:
                    state = file.stat()
                    seen.append((file.name, state.st_mtime_ns, state.st_size))
        except OSError:
            return "gone"
        return seen
