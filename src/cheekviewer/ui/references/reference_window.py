"""A window beside the charts: the sources, the evidence, the published system, hazards, disagreements, certainty."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang, SourceId
from cheekviewer.colours import Colours
from cheekviewer.ui.parts.body import Body
from cheekviewer.ui.plot import StudyPlot
from cheekviewer.ui.references.evidence_view import EvidenceView
from cheekviewer.ui.references.reference_pages import (
    certainty_page,
    disagreements_page,
    hazards_page,
    style,
    system_page,
)
from cheekviewer.ui.references.sources_view import SourcesView
from cheekviewer.ui.style.theme import dress

TABS = ("sources", "evidence", "system", "hazards", "disagreements", "certainty")


class ReferenceWindow(QWidget):
    """Tabs of references; a link leads to its source in the first of them, or chooses its entry (`picked`)."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, plot: Callable[[], StudyPlot]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.sources, self.evidence = SourcesView(), EvidenceView(plot)
        self.pages = {name: self._page() for name in TABS[2:]}
        self.tabs = QTabWidget(documentMode=True)
        for view in (self.sources, self.evidence, *self.pages.values()):
            self.tabs.addTab(view, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.tabs)
        self.sources.picked.connect(self.picked)
        self.evidence.picked.connect(self.picked)
        self.evidence.source_picked.connect(self.show_source)
        for key in (QKeySequence(Qt.Key.Key_Escape), QKeySequence.StandardKey.Close):
            QShortcut(key, self, self.close)
        unit = self.fontMetrics().height()
        self.resize(min(62 * unit, parent.width()), min(44 * unit, parent.height()))

    def show_atlas(self, atlas: Atlas, tones: Colours, lang: Lang) -> None:
        """Tell of an atlas, in the colours of a theme and the words of a language."""
        dress(self)
        titles = (
            *(self.tr("Sources"), self.tr("Evidence"), self.tr("Published system"), self.tr("Hazards")),
            *(self.tr("Disagreements"), self.tr("Certainty")),
        )
        for number, title in enumerate(titles):
            self.tabs.setTabText(number, title)
        self.tabs.setAccessibleName(self.tr("References"))
        self.setWindowTitle(f"{self.tr('References')} · {atlas.head.title.get(lang)}")
        self.sources.show_atlas(atlas, tones, lang)
        self.evidence.show_atlas(atlas, tones, lang)
        bodies = (system_page(atlas, lang), hazards_page(atlas, lang), disagreements_page(atlas, lang))
        for (name, page), body in zip(self.pages.items(), (*bodies, certainty_page(lang)), strict=True):
            page.setAccessibleName(titles[TABS.index(name)])
            page.setHtml(style(tones) + body)

    def open_tab(self, name: str) -> None:
        """Show one of TABS, in front."""
        self.tabs.setCurrentIndex(TABS.index(name))
        self.show()
        self.raise_()
        self.activateWindow()

    def show_source(self, source: SourceId) -> None:
        """Show a source among all."""
        self.sources.show_source(source)
        self.open_tab("sources")

    def _page(self) -> Body:
        page = Body()
        page.document().setDocumentMargin(14)
        page.anchorClicked.connect(self._follow)
        return page

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "source":
            self.show_source(SourceId(link.path()))
        elif link.scheme() == "entry":
            self.picked.emit(EntryId(link.path()))
