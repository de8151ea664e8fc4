"""What the safety profile says in words: the band pointed at, and what must never be read into it."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cheekviewer.colours import Colours
from cheekviewer.ui.theme import weighted

_BREAKS = str.maketrans({sign: f"{sign}\N{ZERO WIDTH SPACE}" for sign in "/._?=&%"})


def linked(source: str, words: str) -> str:
    """Return the rich text of a source: its id as a link, then its words, which may break in an address."""
    return f'<a href="source:{escape(source)}">{escape(source)}</a>&nbsp; {escape(words.translate(_BREAKS))}'


class BandReading(QWidget):
    """A readout that never changes its height, over the notice that is always there."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.readout, self.notice = _words(), _words()
        self.notice.setFrameShape(QFrame.Shape.NoFrame)
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.readout.linkActivated.connect(self.followed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.readout)
        column.addWidget(self.notice)
        column.addStretch()

    def show_notice(self, first: str, rest: str, tones: Colours) -> None:
        """Show the notice, its first sentence by weight, in the colours of a theme."""
        self.notice.setText(f"<b>{escape(first)}</b> {escape(rest)}")
        self.notice.setStyleSheet(
            f"background: {tones.notice}; color: {tones.ink}; border-left: 3px solid {tones.second}; padding: 4px 8px"
        )
        for label in (self.notice, self.readout):
            label.setFont(weighted(400, 0.9))

    def fit(self, width: int, tellings: Iterable[str]) -> int:
        """Keep room in the readout for the longest of `tellings` at that width; return the height for all."""
        inner = max(width - 16, 40)
        tall = max((_height(telling, self.readout, inner) for telling in tellings), default=0)
        self.readout.setFixedHeight(tall)
        note = _height(self.notice.text(), self.notice, inner - 19) + 8
        self.notice.setFixedHeight(note)
        return tall + note + 18


def _words() -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
    )
    return label


def _height(words: str, label: QLabel, width: int) -> int:
    page = QTextDocument()
    page.setDocumentMargin(0)
    page.setDefaultFont(label.font())
    page.setHtml(words)
    page.setTextWidth(width)
    return round(page.size().height()) + 2
