"""What a user should know before the first look; accepted once and remembered."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.style.markup import escape


class Notice(ReadingPage):
    """The first-start notice; `accepted` is told when the user agrees."""

    def __init__(self, parent: QWidget, atlas: Atlas, lang: Lang) -> None:
        super().__init__(parent, self.tr("Before you begin"), "", QSize(520, 400))
        lines = [
            self.tr("This atlas restates what its sources say. It is no medical advice, and for professional use."),
            self.tr("No place on the cheek is verified. Every zone is schematic: it is not a place to needle."),
            self.tr("Clinical evidence is limited and of low certainty."),
            self.tr("The program works offline and stores nothing about any patient."),
        ]
        items = "".join(f"<li style='margin-bottom:8px'>{escape(line)}</li>" for line in lines)
        self.body.setHtml(f"<p>{escape(atlas.head.notice.get(lang))}</p><ul>{items}</ul>")
        self.buttons.clear()
        button = self.buttons.addButton(self.tr("I understand"), QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        button.setFocus()
