"""A page to read: a title, some text that can be selected, and a button to close it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from cheekviewer.ui.parts.body import Body
from cheekviewer.ui.style.theme import dress, weighted


class ReadingPage(QDialog):
    """A dialog that shows rich text; links in it open nothing by themselves.

    `column` holds title, body and buttons from the top.
    """

    def __init__(self, parent: QWidget, title: str, html: str, size: QSize) -> None:
        super().__init__(parent)
        dress(self)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = QLabel(title, wordWrap=True)
        self._title.setFont(weighted(600, 1.5))
        self.body = Body()
        self.body.setAccessibleName(title)
        self.body.setHtml(html)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self.accept)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(10)
        self.column.addWidget(self._title)
        self.column.addWidget(self.body, 1)
        self.column.addWidget(self.buttons)
        points = self.font().pointSizeF() / 9.75
        room = parent.size() if parent.isVisible() else size * points
        self.resize(min(round(size.width() * points), room.width()), min(round(size.height() * points), room.height()))

    @property
    def text(self) -> str:
        """The words of the page."""
        return self.body.toPlainText()
