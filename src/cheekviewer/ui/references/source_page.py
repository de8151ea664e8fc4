"""One source: what it is, how much of it was read, and what rests on it."""

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang, Source, SourceId
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.references.reference_pages import source_page


class SourcePage(ReadingPage):
    """A source in full; its address is shown, and opened in the browser only by a button.

    A link of what rests on it leads back to the entry (`picked`) and closes the page.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget, atlas: Atlas, source_id: SourceId, lang: Lang) -> None:
        super().__init__(parent, self.tr("Source {id}").format(id=source_id), "", QSize(560, 480))
        source = atlas.source(source_id)
        self.body.setHtml(source_page(atlas, source, lang))
        self.body.anchorClicked.connect(self._follow)
        if (address := web_address(source)) is not None:
            button = self.buttons.addButton(self.tr("Open in the browser"), QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.setToolTip(address)
            button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "entry":
            self.picked.emit(EntryId(link.path()))
            self.accept()


def web_address(source: Source) -> str | None:
    """Return the address of a source that a browser can open, or None."""
    address = source.address.split(" ")[0]
    return address if address.startswith(("http://", "https://")) else None
