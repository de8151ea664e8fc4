"""A report of a fault, to be read, copied, and found on disk."""

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from cheekviewer.storage import notes
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.style.markup import escape


class ReportPage(ReadingPage):
    """Shows a report in full; buttons copy it and open the folder that holds it."""

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(parent, self.tr("Report of a fault"), "", QSize(640, 480))
        self._report = report
        told = self.tr("The program stopped or made a mistake. This is all that it wrote down about it.")
        privacy = self.tr("It holds nothing that you chose, typed or opened, and is sent to nobody.")
        self.body.setHtml(
            f"<p>{escape(told)} {escape(privacy)}</p><pre style='white-space: pre-wrap'>{escape(report)}</pre>"
        )
        self._add(self.tr("Copy"), self.copy)
        self._add(self.tr("Open its folder"), self.open_folder)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QApplication.clipboard().setText(self._report)

    def open_folder(self) -> None:
        """Show the folder of the report in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(notes())))

    def _add(self, words: str, deed: object) -> None:
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(deed)
