"""What is known of the chosen entry: names, how sure, and the paragraphs of `atlas.wording`."""

from itertools import groupby

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, Run, certainty_words, sure_words
from cheekviewer.atlas.records import Entry, EntryId, Lang, Point, SourceId, Structure
from cheekviewer.atlas.vocabulary import SCHEMATIC, Heading, Side
from cheekviewer.atlas.wording import kind_words, overview, paragraphs
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.parts.body import Body
from cheekviewer.ui.style.markup import escape
from cheekviewer.ui.style.theme import weighted


class Pill(QLabel):
    """A few words in a dashed round frame: how far what follows can be relied on."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self._colour = QColor()
        self.setContentsMargins(11, 2, 11, 3)

    def sizeHint(self) -> QSize:
        """One line, where there is room for it."""
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return words.grownBy(self.contentsMargins()) + QSize(2, 0)

    def show_words(self, words: str, colour: str) -> None:
        """Show words in a colour, or nothing."""
        self._colour = QColor(colour)
        self.setText(words)
        self.setFont(weighted(400, 0.88))
        tones = self.palette()
        tones.setColor(self.foregroundRole(), self._colour)
        self.setPalette(tones)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._colour, 1.1)
        pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        box = self.rect().toRectF().adjusted(1, 1, -1, -1)
        radius = self.fontMetrics().height() * 0.6
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
        super().paintEvent(event)


class DetailPanel(QWidget):
    """Tells all about an entry; links in it choose entries (`picked`) or show sources (`source_picked`).

    It sets its words after the frame in which the charts answer a choice: laying them out takes longer.
    """

    picked = Signal(object)
    hovered = Signal(object)
    source_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._atlas: Atlas | None = None
        self._lang: Lang = "en"
        self._tones: Colours = colours("light")
        self._side: Side = "left"
        self._look: object = None
        self._entry: EntryId | None = None
        self._name, self._names, self._pill = QLabel(wordWrap=True), QLabel(wordWrap=True), Pill()
        self._body = Body()
        self._body.document().setDocumentMargin(0)
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard  # a caret: a screen reader reads line by line
        self._body.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction | by_keyboard)
        self._body.anchorClicked.connect(self._follow)
        self._body.highlighted.connect(self._point)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show)
        self._lay_out()

    @property
    def text(self) -> str:
        """All the words on the panel, as a screen reader finds them."""
        if self._later.isActive():
            self._show()
        return "\n".join([self._name.text(), self._names.text(), self._pill.text(), self._body.toPlainText()])

    def show_atlas(self, atlas: Atlas) -> None:
        """Speak of the entries of an atlas."""
        self._atlas = atlas
        self._later.start()

    def show_look(self, tones: Colours, lang: Lang, side: Side) -> None:
        """Use the colours of a theme and the words of a language, about that side of the person."""
        look = tones, lang, side, self.font()
        if look != self._look:
            self._look = look
            self._tones, self._lang, self._side = tones, lang, side
            self._show()

    def show_selection(self, entry: EntryId | None) -> None:
        """Tell about an entry; about the atlas as a whole when nothing is chosen."""
        self._entry = entry
        self._later.start()
        self._body.verticalScrollBar().setValue(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the words ready for the first frame."""
        super().showEvent(event)
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 8, 8)
        column.setSpacing(3)
        for label in (self._name, self._names):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._name)
        column.addWidget(self._names)
        column.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
        column.addWidget(self._body, 1)
        self.setMinimumWidth(230)

    def _show(self) -> None:
        self._later.stop()
        if self._atlas is None:
            return
        self._body.setAccessibleName(self.tr("What is known"))
        if self._entry is None:
            self._show_head(
                self._atlas.head.title.get(self._lang), self.tr("Choose a zone, a region or a name."), "", ""
            )
            told = overview(self._atlas, self._lang)
        else:
            self._show_entry(self._atlas, self._atlas.entries[self._entry])
            told = paragraphs(self._atlas, self._entry, self._lang, self._side)
        self._body.setHtml(self._html(told))

    def _show_entry(self, atlas: Atlas, entry: Entry) -> None:
        other = entry.names.en if self._lang == "zh" or isinstance(entry, Point) else entry.names.zh
        names = [entry.names.pinyin, other]
        if isinstance(entry, Structure) and entry.names.latin:
            names.append(entry.names.latin)
        title = entry.names.zh if isinstance(entry, Point) else entry.names.get(self._lang)
        if isinstance(entry, Point):
            schematic = [] if entry.zone.verified else [f"◌ {SCHEMATIC.get(self._lang)}"]
            certainties = dict.fromkeys(claim.certainty for claim in atlas.claims_about(entry.id))
            sure = " · ".join(schematic + [certainty_words(one, self._lang)[2:] for one in certainties])
            colour = self._tones.point(atlas.numbers[entry.id])
        else:
            sure, colour = kind_words(entry, self._lang), self._tones.second
        self._show_head(title, " · ".join(filter(None, names)), sure, colour)

    def _show_head(self, title: str, names: str, sure: str, colour: str) -> None:
        self._name.setText(title)
        self._name.setFont(weighted(650, 1.85 if len(title) < 12 else 1.4 if len(title) < 24 else 1.1))
        self._names.setText(names)
        self._names.setFont(weighted(400, 1.2 if self._entry and len(names) < 40 else 1.0 if len(names) < 60 else 0.87))
        self._pill.show_words(sure, colour)

    def _html(self, told: tuple[Paragraph, ...]) -> str:
        points = self._body.font().pointSizeF()
        style = (
            f".head {{ color: {self._tones.second}; font-size: {points * 0.84:.1f}pt; margin: 12px 0 1px 0; }}"
            f" p {{ margin: 0 0 5px 0; line-height: 116%; }}"
            f" a {{ color: {self._tones.link}; text-decoration: none; }}"
            f" .sure {{ color: {self._tones.second}; font-size: {points * 0.8:.1f}pt; }}"
            f" .mark {{ color: {self._tones.link}; background: {self._tones.tag}; font-size: {points * 0.8:.1f}pt; }}"
        )
        parts = [self._section(heading, list(group)) for heading, group in groupby(told, key=lambda p: p.heading)]
        return f"<style>{style}</style>" + "".join(parts)

    def _section(self, heading: Heading, group: list[Paragraph]) -> str:
        """Return a heading, how sure what follows is, and its paragraphs."""
        sure = "; ".join(dict.fromkeys(filter(None, (sure_words(paragraph, self._lang) for paragraph in group))))
        title = escape(heading.value.get(self._lang).upper())
        body = "".join(f"<p>{''.join(map(self._run, paragraph.runs))}</p>" for paragraph in group)
        return f'<p class="head"><b>{title}</b>&nbsp;&nbsp;<span class="sure">{escape(sure)}</span></p>{body}'

    def _run(self, run: Run) -> str:
        if run.source:
            return f' <a class="mark" href="source:{run.source}">&nbsp;{escape(run.text)}&nbsp;</a>'
        if run.entry:
            return f'<a href="entry:{run.entry}">{escape(run.text)}</a>'
        return escape(run.text)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "source":
            self.source_picked.emit(SourceId(link.path()))
        elif link.scheme() == "entry":
            self.picked.emit(EntryId(link.path()))

    def _point(self, link: QUrl) -> None:
        self.hovered.emit(EntryId(link.path()) if link.scheme() == "entry" else None)
