"""All sources of an atlas as a list that can be searched, and beside it the one chosen, with what rests on it."""

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cheekviewer.atlas.folding import fold
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang, Source, SourceId
from cheekviewer.atlas.vocabulary import SOURCE_KINDS, WEAK
from cheekviewer.colours import Colours
from cheekviewer.ui.parts.body import Body
from cheekviewer.ui.parts.divided import Divided
from cheekviewer.ui.parts.field import Field
from cheekviewer.ui.references.reference_pages import source_page, style
from cheekviewer.ui.references.source_page import web_address

_ID = Qt.ItemDataRole.UserRole


class SourcesView(Divided):
    """A list of sources and the page of one; `picked` carries the entry that a link on it leads to."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._atlas: Atlas | None = None
        self._lang: Lang = "en"
        self._style = ""
        self.box, self.list, self.page = (
            Field(),
            QListWidget(),
            Body(),
        )
        self.box.setClearButtonEnabled(True)
        self.address, self.browse = QLabel(wordWrap=True), QPushButton()
        self._lay_out()
        self.box.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show)
        self.page.anchorClicked.connect(self._follow)
        self.browse.clicked.connect(self._browse)

    def show_atlas(self, atlas: Atlas, tones: Colours, lang: Lang) -> None:
        """List the sources of an atlas; the one chosen stays so where it is still there."""
        chosen, listed = self._chosen(), (self._atlas, self._lang)
        self._atlas, self._lang, self._style = atlas, lang, style(tones)
        self.box.setPlaceholderText(self.tr("Search the sources"))
        self.box.setAccessibleName(self.tr("Search the sources"))
        self.list.setAccessibleName(self.tr("Sources"))
        self.page.setAccessibleName(self.tr("The source chosen"))
        self.browse.setText(self.tr("Open in the browser"))
        if listed != (atlas, lang):
            self._list()
        self._filter(self.box.text())
        self.show_source(chosen)

    def _list(self) -> None:
        with QSignalBlocker(self.list):  # while it is emptied, rows of the atlas before would be shown
            self.list.clear()
            for source in self._atlas.sources if self._atlas else ():
                item = QListWidgetItem(_row(source, self._lang), self.list)
                item.setData(_ID, source.id)

    def show_source(self, source: SourceId | None) -> None:
        """Choose a source, or the first where there is no such."""
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_ID) == source]
        if rows and self.list.item(rows[0]).isHidden():
            self.box.clear()
        self.list.setCurrentRow(rows[0] if rows else 0)
        self._show()

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self.box, self.list)), (right, (self.page, self.address, self.browse))):
            column = QVBoxLayout(side)
            column.setContentsMargins(6, 6, 6, 6)
            for part in parts:
                column.addWidget(part)
            self.addWidget(side)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 3)

    def _chosen(self) -> SourceId | None:
        item = self.list.currentItem()
        return SourceId(item.data(_ID)) if item is not None else None

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not all(word in fold(item.text()) for word in words))

    def _show(self) -> None:
        chosen = self._chosen()
        if self._atlas is None or chosen is None:
            self.page.clear()
            return
        source = self._atlas.source(chosen)
        self.page.setHtml(self._style + source_page(self._atlas, source, self._lang))
        address = web_address(source)
        self.address.setVisible(address is not None)
        self.browse.setVisible(address is not None)
        self.address.setText(self.tr("Leads out of the program, to {address}").format(address=address))

    def _browse(self) -> None:
        chosen = self._chosen()
        if self._atlas is not None and chosen is not None and (address := web_address(self._atlas.source(chosen))):
            QDesktopServices.openUrl(QUrl(address))

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "entry":
            self.picked.emit(EntryId(link.path()))


def _row(source: Source, lang: Lang) -> str:
    weak = f" · {WEAK.get(lang)}" if source.weak else ""
    told = " · ".join(filter(None, (source.author, source.date, SOURCE_KINDS[source.kind].get(lang))))
    return f"{source.id}  {source.title}\n{told}{weak}"
