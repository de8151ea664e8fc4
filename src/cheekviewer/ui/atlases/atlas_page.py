"""Which atlas to open: the built-in one, one opened before, or a folder to be chosen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cheekviewer.ui.style.theme import dress, weighted

_FOLDER = Qt.ItemDataRole.UserRole


class AtlasPage(QDialog):
    """A list of atlases under a heading; `chosen` carries the Path of a folder, or None for the built-in atlas."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, heading: str, recent: Sequence[str], present: Path | None) -> None:
        super().__init__(parent)
        dress(self)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(heading)
        title.setFont(weighted(600, 1.5))
        words = self.tr(
            "An atlas is a folder of text files and drawings. Make your own with: cheekviewer new FOLDER. "
            "While it is open it is read again whenever you save one of its files."
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Atlases"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self._add(self.tr("The built-in atlas"), None)
        for folder in recent:
            self._add(f"{Path(folder).name}\n{folder}", folder)
        folders = [None, *recent]
        now = str(present) if present is not None else None
        self.list.setCurrentRow(folders.index(now) if now in folders else 0)
        self.list.itemActivated.connect(self._take)
        kind = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kind.Open | kind.Cancel)
        browse = self.buttons.addButton(self.tr("Choose a folder…"), QDialogButtonBox.ButtonRole.ActionRole)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(lambda: self._take(self.list.currentItem()))
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for part in (title, QLabel(words, wordWrap=True), self.list, self.buttons):
            column.addWidget(part)
        unit = self.fontMetrics().height()
        self.resize(min(36 * unit, parent.width()), min(24 * unit, parent.height()))
        self.list.setFocus()

    def _add(self, words: str, folder: str | None) -> None:
        QListWidgetItem(words, self.list).setData(_FOLDER, folder)

    def _take(self, item: QListWidgetItem) -> None:
        folder = item.data(_FOLDER)
        self.chosen.emit(Path(folder) if folder is not None else None)
        self.accept()

    def _browse(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("The folder of an atlas")):
            self.chosen.emit(Path(folder))
            self.accept()
