"""What lies over a chart and does not move with it: the scale bar and the person's left and right."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cheekviewer.ui.parts.kept import Kept
from cheekviewer.ui.parts.short_label import ShortLabel
from cheekviewer.ui.style.theme import tinted, weighted

_LENGTHS_MM = (1, 2, 5, 10, 20, 50, 100, 200)


class ScaleBar(Kept):
    """A bar that stands for a round number of millimetres of the reference figure."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scale, self._mm, self._px = 2.0, 50, 100.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def words(self) -> str:
        """The length it stands for, e.g. `50 mm`."""
        return f"{self._mm} mm"

    def show_scale(self, px_per_mm: float) -> None:
        """Choose the longest round length of at most 110 pixels at this scale."""
        if px_per_mm == self._scale:
            return
        self._scale = px_per_mm
        self._mm = max((mm for mm in _LENGTHS_MM if mm * px_per_mm <= 110), default=_LENGTHS_MM[0])
        self._px = self._mm * px_per_mm
        self.setAccessibleName(self.words)
        self.resize(self.sizeHint())
        self.renew()

    def sizeHint(self) -> QSize:
        """Room for the bar and its words."""
        words = QFontMetrics(weighted(400, 0.85)).horizontalAdvance(self.words)
        return QSize(max(round(self._px), words) + 12, self.fontMetrics().height() + 18)

    def draw(self, painter: QPainter) -> None:
        """Draw the bar with its ends and its length under it."""
        paper = self.palette().base().color()
        paper.setAlphaF(0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawRoundedRect(
            self.rect(), 4, 4
        )  # fillRect makes PySide6 look at 180 kinds of gradients first: 2 ms of a start
        painter.setPen(QPen(self.palette().windowText().color(), 1.2))
        left, right, y = 5.0, 5.0 + self._px, 8.0
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x in (left, right):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
        painter.setFont(weighted(400, 0.85))
        painter.drawText(QPointF(left, y + 5 + self.fontMetrics().ascent()), self.words)


class SideLetter(QLabel):
    """L or R: which side of the person lies there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_side(self, letter: str, spoken: str) -> None:
        """Print a letter; `spoken` says it in words."""
        self.setText(letter)
        self.setContentsMargins(6, 1, 6, 1)
        self.setFont(weighted(600, 1.1))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.adjustSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a soft ground, so that the letter stands out on any drawing, and the letter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(self.palette().base().color().name(), 0.75))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.end()
        super().paintEvent(event)


class Furniture(QObject):
    """Places the scale bar at the lower left of a chart and the letters at its upper corners."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.scale_bar = ScaleBar(over)
        self.left = SideLetter(over)
        self.right = SideLetter(over)
        self.parts = self.scale_bar, self.left, self.right
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corners."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Move everything to its corner."""
        width, height = self._over.width(), self._over.height()
        self.scale_bar.move(10, height - self.scale_bar.height() - 8)
        self.left.move(10, 6)
        self.right.move(width - self.right.width() - 10, 6)


def boxes(parts: Iterable[QWidget], over: QWidget) -> list[QRectF]:
    """Return the boxes, in pixels of a chart, of those parts over it that are seen."""
    seen = (part for part in parts if not part.isHidden())
    return [QRectF(QRect(over.mapFromGlobal(part.mapToGlobal(QPoint())), part.size())) for part in seen]


class Header(QWidget):
    """A chart's title line: its name, what it shows, and room for a button at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note = QLabel(), ShortLabel()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 6, 4, 2)
        self.row.setSpacing(4)
        self.row.addWidget(self._title)
        self.row.addWidget(self._note, 1)

    def show_words(self, title: str, note: str) -> None:
        """Print the title, heavier, and a note after it."""
        self._title.setText(title)
        self._title.setFont(weighted(600, 1.1))
        self._note.setText(note)
        self._note.setFont(weighted(400, 0.92))
        self.setFixedHeight(self.fontMetrics().height() + 22)
