"""The line at the foot of the window: keys worth knowing, and in words what is linked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QWidget

from cheekviewer.colours import Colours
from cheekviewer.ui.theme import weighted


class Words(QWidget):
    """A line of plain words at the right, ending in … where there is no room.

    It is painted, not laid out: a QLabel would make the whole window find its layout anew at every choice.
    """

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def wanted(self) -> int:
        """The pixels that the whole words take."""
        return self.fontMetrics().horizontalAdvance(self.text) + 12

    def show_text(self, text: str) -> None:
        """Show words; a screen reader is told, too."""
        self.text = text
        self.setAccessibleName(text)
        self._offer_whole()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().adjusted(0, 0, -12, 0)
        shown = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, box.width())
        QPainter(self).drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._offer_whole()

    def _offer_whole(self) -> None:
        """Tell all in a tip, unless all is seen."""
        self.setToolTip(self.text if self.wanted > self.width() else "")


class StatusLine(QStatusBar):
    """Shows as many hints as there is room for beside the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[tuple[str, int]] = ()  # more and more hints, with the pixels they take
        self._keys, self._words = QLabel(), Words()
        self._keys.setContentsMargins(10, 0, 0, 0)
        self.setSizeGripEnabled(False)
        self.addWidget(self._keys)
        self.addPermanentWidget(self._words, 1)

    @property
    def words(self) -> str:
        """What the line says of the choice."""
        return self._words.text

    def show_hints(self, hints: Sequence[tuple[str, str]], tones: Colours) -> None:
        """Show what keys do: pairs of a key and a few words."""
        marked = f'<span style="background:{tones.ground}; color:{tones.ink}">&nbsp;%s&nbsp;</span>&nbsp;%s'
        self._keys.setFont(weighted(400, 0.88))
        self._words.setFont(weighted(400, 0.92))
        shown = [marked % hint for hint in hints]
        texts = ["&nbsp;&nbsp;&nbsp;&nbsp;".join(shown[: count + 1]) for count in range(len(shown))]
        self._choices = [(text, self._width(text)) for text in texts]
        self._fill()

    def show_words(self, words: str) -> None:
        """Say what is linked."""
        self._words.show_text(words)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show other hints when there is other room."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        room = self.width() - self._words.wanted - 40
        self._keys.setText(max((text for text, width in self._choices if width <= room), key=len, default=""))

    def _width(self, text: str) -> int:
        self._keys.setText(text)
        return self._keys.sizeHint().width()
