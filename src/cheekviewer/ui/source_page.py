"""One source: what it is, how much of it was read, and what rests on it."""

from html import escape

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang, SourceId
from cheekviewer.ui.reading import ReadingPage


class SourcePage(ReadingPage):
    """A source in full; its address is shown, and opened in the browser only by a button."""

    def __init__(self, parent: QWidget, atlas: Atlas, source_id: SourceId, lang: Lang) -> None:
        super().__init__(parent, self.tr("Source {id}").format(id=source_id), "", QSize(540, 460))
        source = atlas.source(source_id)
        facts = [
            (self.tr("Title"), source.title),
            (self.tr("Author"), source.author),
            (self.tr("Date"), source.date),
            (self.tr("Kind"), self._kind(source.kind)),
            (self.tr("Address"), source.address or self.tr("not kept")),
            (self.tr("Read"), source.seen.get(lang)),
            (self.tr("Licence"), source.licence),
        ]
        rows = "".join(self._row(name, words) for name, words in facts if words)
        claims = [claim.text.get(lang) for claim in atlas.claims if claim.source == source_id]
        claims += [measure.text.get(lang) for measure in atlas.measures if measure.source == source_id]
        rests = "".join(f"<li>{escape(words)}</li>" for words in claims)
        heading = self.tr("What rests on it")
        told = f"<h4>{heading}</h4><ul>{rests}</ul>" if rests else ""
        self.body.setHtml(f"<table cellpadding='3'>{rows}</table>{told}")
        if source.address.startswith(("http://", "https://")):
            button = self.buttons.addButton(self.tr("Open in the browser"), QDialogButtonBox.ButtonRole.ActionRole)
            address = source.address.split(" ")[0]
            button.setAutoDefault(False)
            button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(address)))

    def _row(self, name: str, words: str) -> str:
        return f"<tr><td width='22%'><b>{escape(name)}</b></td><td>{escape(words)}</td></tr>"

    def _kind(self, kind: str) -> str:
        return {
            "portal-article": self.tr("health-portal article"),
            "review": self.tr("review"),
            "trial": self.tr("trial"),
            "anatomy-study": self.tr("anatomical study"),
            "survey": self.tr("survey"),
            "textbook": self.tr("textbook"),
            "standard": self.tr("standard"),
            "dataset": self.tr("data set"),
        }[kind]
