"""Report a correction: a small text file about an entry and its picture, to be mailed. Nothing is sent."""

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
from cheekviewer.sheets.picture import of_entry, png
from cheekviewer.sheets.sheet import SheetError
from cheekviewer.storage import write_together
from cheekviewer.ui.style.theme import dress, weighted
from cheekviewer.ui.waiting import wait_for

_WIDTH = 1920
"""How wide the picture is, in pixels."""


class CorrectionPage(QDialog):
    """Three fields and what the atlas says now; saved as a text file where the user wants it, its picture beside it."""

    def __init__(self, parent: QWidget, atlas: Atlas, entry: EntryId | None, lang: Lang, side: Side) -> None:
        super().__init__(parent)
        dress(self)
        self._atlas, self._entry, self._lang, self._side = atlas, entry, lang, side
        self.setWindowTitle(self.tr("Report a correction"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = atlas.entries[entry].names.get(lang) if entry else atlas.head.title.get(lang)
        title = QLabel(self.tr("A correction to: {name}").format(name=about), wordWrap=True)
        title.setFont(weighted(600, 1.5))
        note = self.tr(
            "This writes a text file with your words and what the atlas says now, and beside it a picture of what is "
            "drawn on a chart. Nothing is sent: mail both to the maintainers, or open them as an issue. Write nothing "
            "about a patient."
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

    def _text(self, picture: str) -> str:
        words = (self.wrong.toPlainText(), self.right.toPlainText(), self.source.toPlainText())
        return correction_text(self._atlas, self._entry, words, self._lang, self._side, picture)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = datetime.now().astimezone().date().isoformat()
        name = f"correction-{self._entry or self._atlas.head.id}-{day}.txt"
        kinds = self.tr("Text files (*.txt)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), str(Path(folder) / name), kinds)
        if not chosen:
            return
        try:
            if self._written(Path(chosen)):
                self.accept()
        except (OSError, SheetError) as fault:
            QMessageBox.warning(self, self.windowTitle(), str(fault))

    def _written(self, file: Path) -> bool:
        """Write text and, of what is drawn, picture, both or neither; False when the user changed their mind."""
        drawing = of_entry(self._atlas, self._entry, self._side, self._lang)
        if drawing is None:
            write_together({file: self._text("").encode()})
            return True
        picture = file.with_name(file.name.removesuffix(".txt") + ".png")
        if not file.exists() and picture.exists() and not self._may_replace(picture):
            return False
        made = wait_for(self, self.tr("Drawing the picture…"), lambda: png(drawing, _WIDTH))
        if made is None:
            return False
        write_together({picture: made, file: self._text(picture.name).encode()})
        return True

    def _may_replace(self, picture: Path) -> bool:
        """Ask about a picture that the user was not asked about when choosing the text file."""
        asked = self.tr("{file} is there already. Replace it with the picture of this correction?")
        answer = QMessageBox.question(self, self.windowTitle(), asked.format(file=picture.name))
        return answer == QMessageBox.StandardButton.Yes
