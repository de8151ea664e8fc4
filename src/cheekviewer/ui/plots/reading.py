"""What the safety profile says in words: the band pointed at, and what must never be read into it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cheekviewer.colours import Colours
from cheekviewer.ui.style.markup import escape
from cheekviewer.ui.style.theme import weighted

_BREAKS = str.maketrans({sign: f"{sign}\N{ZERO WIDTH SPACE}" for sign in "/._?=&%"})


def linked(source: str, words: str) -> str:
    """Return the rich text of a source: its id as a link, then its words, which may break in an address."""
    return f'<a href="source:{escape(source)}">{escape(source)}</a>&nbsp; {escape(words.translate(_BREAKS))}'


class BandReading(QWidget):
    """A readout that never changes its height, over the notice that is always there."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.readout, self.first, self.rest = _words(), _words(), _words()
        self._notice = QFrame()
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.readout.linkActivated.connect(self.followed)
        told = QVBoxLayout(self._notice)
        told.setContentsMargins(11, 4, 8, 5)
        told.setSpacing(0)
        told.addWidget(self.first)
        told.addWidget(self.rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.readout)
        column.addWidget(self._notice)
        column.addStretch()

    @property
    def notice(self) -> str:
        """The sentences that are always there."""
        return f"{self.first.text()} {self.rest.text()}"

    def show_notice(self, first: str, rest: str, tones: Colours) -> None:
        """Show the notice, its first sentence by weight, in the colours of a theme."""
        self.readout.setFont(weighted(400, 0.9))
        self.first.setFont(weighted(650, 0.9))
        self.rest.setFont(weighted(400, 0.9))
        self.first.setText(first)
        self.rest.setText(rest)
        self._notice.setStyleSheet(
            f"QFrame {{ background: {tones.notice}; border: 0; border-left: 3px solid {tones.second} }}"
            f" QLabel {{ border: 0; color: {tones.ink} }}"
        )

    def fit(self, width: int, tellings: Iterable[str]) -> int:
        """Keep room in the readout for the longest of `tellings` at that width, and return the height of it."""
        tall = max((_height(telling, self.readout, width - 16) for telling in tellings), default=0)
        self.readout.setFixedHeight(tall)
        return tall + 8

    def fit_notice(self, width: int) -> int:
        """Give the notice the height that it needs at that width, and return it with its margins."""
        for label in (self.first, self.rest):
            label.setFixedHeight(_height(label.text(), label, width - 16 - 22))
        return self.first.height() + self.rest.height() + 21


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
    page.setTextWidth(max(width, 40))
    return round(page.size().height()) + 2
