"""The line at the foot of the window: keys worth knowing, and in words what is linked."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QWidget

from cheekviewer.colours import Colours
from cheekviewer.ui.short_label import ShortLabel
from cheekviewer.ui.theme import weighted


class StatusLine(QStatusBar):
    """Shows as many hints as there is room for beside the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[tuple[str, int]] = ()  # more and more hints, with the pixels they take
        self._keys, self._words = QLabel(), ShortLabel()
        self._keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keys.setContentsMargins(10, 0, 0, 0)
        self._words.setContentsMargins(0, 0, 10, 0)
        self.setSizeGripEnabled(False)
        self.addWidget(self._keys, 1)
        self.addPermanentWidget(self._words)

    @property
    def words(self) -> str:
        """What the line says of the choice."""
        return self._words.text()

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
        """Say what is linked; a screen reader is told, too."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show other hints when there is other room."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        room = self.width() - self._words.sizeHint().width() - 60
        self._keys.setText(max((text for text, width in self._choices if width <= room), key=len, default=""))

    def _width(self, text: str) -> int:
        self._keys.setText(text)
        return self._keys.sizeHint().width()
