"""The line at the foot of the window: keys worth knowing, and in words what is linked."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QWidget

from cheekviewer.colours import Colours, colours
from cheekviewer.ui.style.theme import weighted

_PAD, _APART, _MARGIN = 4, 14, 12
"""Pixels round a key, between two hints, and at the ends of the line."""


class Words(QWidget):
    """A line of plain words at the right, ending in … where there is no room.

    It is painted: a QLabel would make the whole window find its layout anew at every choice.
    """

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def wanted(self) -> int:
        """The pixels that the whole words take."""
        return self.fontMetrics().horizontalAdvance(self.text) + _MARGIN

    def show_text(self, text: str) -> None:
        """Show words; a screen reader is told, too."""
        self.text = text
        self.setAccessibleName(text)
        self._offer_whole()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().adjusted(0, 0, -_MARGIN, 0)
        shown = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, box.width())
        QPainter(self).drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._offer_whole()

    def _offer_whole(self) -> None:
        """Tell all in a tip, unless all is seen."""
        self.setToolTip(self.text if self.wanted > self.width() else "")


class Keys(QWidget):
    """Hints at the left, each a key on its ground and a few words; as many as there is room for, the first first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: Sequence[tuple[str, str]] = ()
        self._ends: Sequence[int] = ()  # how far each hint reaches, in pixels
        self._tones: Colours = colours("light")
        self.shown = 0

    def show_hints(self, hints: Sequence[tuple[str, str]], tones: Colours) -> None:
        """Tell these pairs of a key and a few words, in the colours of a theme."""
        self._hints, self._tones = hints, tones
        self.setFont(weighted(400, 0.88))
        width = self.fontMetrics().horizontalAdvance
        self._ends = tuple(accumulate(width(key) + width(words) + 3 * _PAD + _APART for key, words in hints))

    def fit(self, room: int) -> None:
        """Show as many hints as fit into that many pixels."""
        self.shown = sum(end - _APART <= room for end in self._ends)
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in self._hints[: self.shown]))
        self.resize(self._ends[self.shown - 1] if self.shown else 0, self.height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        left, top = 0, (self.height() - metrics.height()) // 2
        for (key, words), end in zip(self._hints[: self.shown], self._ends, strict=False):
            cap = QRect(left, top, metrics.horizontalAdvance(key) + 2 * _PAD, metrics.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._tones.ground))
            painter.drawRoundedRect(cap, 3, 3)
            painter.setPen(QColor(self._tones.ink))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            painter.setPen(QColor(self._tones.second))
            painter.drawText(QRect(cap.right() + 1 + _PAD, 0, end - left, self.height()), middle, words)
            left = end


class StatusLine(QStatusBar):
    """Shows as many hints as there is room for beside the words.

    Both are painted and the hints put in their place by hand, so that no choice lays out the window anew.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._words = Keys(self), Words()
        self.words = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)
        self.messageChanged.connect(lambda told: self._keys.setVisible(not told))  # the tip of a command in a menu
        self.setSizeGripEnabled(False)
        self.addPermanentWidget(self._words, 1)

    @property
    def hints(self) -> str:
        """The hints that are shown, in words."""
        return self._keys.accessibleName()

    def show_hints(self, hints: Sequence[tuple[str, str]], tones: Colours) -> None:
        """Show what keys do: pairs of a key and a few words."""
        self._keys.show_hints(hints, tones)
        self._words.setFont(weighted(400, 0.92))
        self._fill()

    def show_words(self, words: str) -> None:
        """Say what is linked, after the frame in which the charts answer; `words` are these at once."""
        self.words = words
        self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule over the line, and what Qt says there."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().mid().color())
        painter.drawLine(0, 0, self.width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show other hints when there is other room."""
        super().resizeEvent(event)
        self._keys.setGeometry(_MARGIN, 0, self._keys.width(), self.height())
        self._fill()

    def _fill(self) -> None:
        self._later.stop()
        if self._words.text != self.words:
            self._words.show_text(self.words)
        self._keys.fit(self.width() - self._words.wanted - 2 * _MARGIN - _APART)
