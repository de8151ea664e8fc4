"""Report a correction: a small text file about an entry, to be mailed or opened as an issue. Nothing is sent."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cheekviewer.atlas.correction import correction_text
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.storage import write_whole
from cheekviewer.ui.theme import weighted


class CorrectionPage(QDialog):
    """Three fields and what the atlas says now; saved as one text file where the user wants it."""

    def __init__(self, parent: QWidget, atlas: Atlas, entry: EntryId | None, lang: Lang, side: Side) -> None:
        super().__init__(parent)
        self._atlas, self._entry, self._lang, self._side = atlas, entry, lang, side
        self.setWindowTitle(self.tr("Report a correction"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = atlas.entries[entry].names.get(lang) if entry else atlas.head.title.get(lang)
        title = QLabel(self.tr("A correction to: {name}").format(name=about), wordWrap=True)
        title.setFont(weighted(600, 1.5))
        note = self.tr(
            "This writes a text file with your words and what the atlas says now. Nothing is sent: mail the file to "
            "the maintainers, or open it as an issue. Write nothing about a patient."
        )
        self.wrong, self.right, self.source = QPlainTextEdit(), QPlainTextEdit(), QPlainTextEdit()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(title)
        column.addWidget(QLabel(note, wordWrap=True))
        named = (
            (self.tr("What is &wrong"), self.wrong),
            (self.tr("What it sh&ould be"), self.right),
            (self.tr("The so&urce that says so"), self.source),
        )
        for words, field in named:
            label = QLabel(words)
            label.setBuddy(field)
            field.setTabChangesFocus(True)
            field.setAccessibleName(words.replace("&", ""))
            column.addWidget(label)
            column.addWidget(field, 1)
        column.addWidget(self.buttons)
        unit = self.fontMetrics().height()
        self.resize(min(36 * unit, parent.width()), min(30 * unit, parent.height()))

    @property
    def text(self) -> str:
        """The file as it would be written now."""
        words = (self.wrong.toPlainText(), self.right.toPlainText(), self.source.toPlainText())
        return correction_text(self._atlas, self._entry, words, self._lang, self._side)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = datetime.now().astimezone().date().isoformat()
        name = f"correction-{self._entry or self._atlas.head.id}-{day}.txt"
        kinds = self.tr("Text files (*.txt)")
        file, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(Path(folder) / name), kinds)
        if not file:
            return
        try:
            write_whole(Path(file), self.text.encode())
        except OSError as fault:
            QMessageBox.warning(self, self.windowTitle(), str(fault))
            return
        self.accept()
