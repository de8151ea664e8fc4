"""The things that lie on the safety profile: a strip with its scale and zone, and a band with its label.

They are laid out in pixels for one width of the view, and made anew for another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cheekviewer.atlas.records import Lang
from cheekviewer.colours import Colours
from cheekviewer.ui.plots.bands import Band, Extent, Word, figure_words, wrapped
from cheekviewer.ui.plots.signs import Shade, Weight, group_of, paint_band
from cheekviewer.ui.style.theme import tinted, weighted

_SPACE = "\N{NO-BREAK SPACE}"
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Frame:
    """How millimetres lie on a view `width` pixels wide, in which colours and language."""

    ends: Extent
    width: float
    tones: Colours
    lang: Lang

    @property
    def margin(self) -> float:
        """Pixels kept free at either end, for half a number of the ruler."""
        return 14.0

    @property
    def px_per_mm(self) -> float:
        """Pixels to a millimetre."""
        return max(self.width - 2 * self.margin, 1.0) / (self.ends[1] - self.ends[0])

    @property
    def view(self) -> Extent:
        """The millimetres at the left and right edge of the view, margins included."""
        extra = self.margin / self.px_per_mm
        return self.ends[0] - extra, self.ends[1] + extra

    def px(self, mm: float) -> float:
        """Return where a millimetre lies, in pixels from the left edge of the view."""
        return self.margin + (mm - self.ends[0]) * self.px_per_mm


def text_height() -> float:
    """Return the height of a line of the program's text in pixels, whatever size it has just been given."""
    return QFontMetricsF(QApplication.font()).height()


class BandItem(QGraphicsItem):
    """A band, with the name of its structure and its figure beside it."""

    def __init__(self, band: Band, frame: Frame, top: float) -> None:
        super().__init__()
        self.band = band
        self.focused = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._frame, self._weight = frame, Weight.REST
        low, high = (frame.px(mm) for mm in band.extent)
        self._fonts = (weighted(450), weighted(400, 0.92))
        line = QFontMetricsF(self._fonts[0]).height()
        self._label, self._lines = self._placed(low, high, top, line)
        self.height = max(self._label.height(), line) + 6
        thick = round(line * 0.82)
        self.box = QRectF(low, top + (self.height - thick) / 2, high - low, thick)
        self._label.moveTop(top + (self.height - self._label.height()) / 2)

    @property
    def target(self) -> QRectF:
        """Where it can be clicked: the band, at least 24 pixels wide, and its label."""
        spare = max(0.0, 24 - self.box.width()) / 2
        return self.box.adjusted(-spare, 0, spare, 0).united(self._label)

    def show_weight(self, weight: Weight, *, focused: bool) -> None:
        """Draw it at that weight, with a ring round it when the keyboard is on it."""
        if (weight, focused) != (self._weight, self.focused):
            self._weight, self.focused = weight, focused
            self.update()

    def boundingRect(self) -> QRectF:
        """The whole row across the view."""
        return QRectF(0, self.box.center().y() - self.height / 2 - 1, self._frame.width, self.height + 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw band, label and focus ring."""
        measure, tones = self.band.measure, self._frame.tones
        mean = None if measure.mean is None else self._frame.px(measure.mean)
        shade = Shade(self.box, mean, self.band.spreads)
        paint_band(painter, shade, group_of(self.band.structure), self._weight, tones)
        self._paint_label(painter)
        if self.focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tones.link), 2))
            ring = self.target.adjusted(-5, -1.5, 5, 1.5)
            painter.drawRoundedRect(ring.intersected(self.boundingRect().adjusted(1, 0, -1, 0)), 5, 5)

    def _placed(self, low: float, high: float, top: float, line: float) -> tuple[QRectF, tuple[tuple[Word, ...], ...]]:
        """Return the box and the lines of the label: right of the band where it fits, else where there is more room."""
        words = self._words()
        whole = sum(self._width(word) for word in words)
        gap = line * (0.7 if high > low else 1.0)
        right, left = self._frame.width - high - gap, low - gap
        on_right = whole <= right or (whole > left and right >= left)
        room = right if on_right else left
        lines = wrapped(words, room, self._width)
        width = max(sum(self._width(word) for word in part) for part in lines)
        start = high + gap if on_right else low - gap - width
        return QRectF(start, top, width, line * len(lines)), lines

    def _words(self) -> list[Word]:
        """The name word by word, the figure, and of the sample what fits on the same line."""
        measure, lang = self.band.measure, self._frame.lang
        name = self.band.structure.names.get(lang)
        words: list[Word] = [(f"{part} ", 0) for part in (name.split(" ") if lang == "en" else [name])]
        words[-1] = (words[-1][0] + _SPACE, 0)
        words.append((_unbroken(figure_words(measure, lang)), 1))
        room = self._frame.width - self._frame.px(self.band.extent[1]) - 30
        sample = measure.sample.get(lang)
        for part in (sample, re.split("[,\uff0c]", sample)[0]):
            if sum(map(self._width, words)) + self._width((_SPACE + _unbroken(part), 2)) <= room:
                return [*words, (_SPACE + _unbroken(part), 2)]
        return words

    def _font(self, piece: int) -> QFont:
        if piece:
            return self._fonts[1]
        return weighted(650) if self._weight is Weight.CHOSEN else self._fonts[0]

    def _width(self, word: Word) -> float:
        font = weighted(650) if word[1] == 0 else self._fonts[1]
        return QFontMetricsF(font).horizontalAdvance(word[0])

    def _paint_label(self, painter: QPainter) -> None:
        tones, line = self._frame.tones, self._label.height() / len(self._lines)
        ascent = QFontMetricsF(self._fonts[0]).ascent()
        halo = QPen(tinted(tones.paper, 0.85), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for number, words in enumerate(self._lines):
            at = QPointF(self._label.left(), self._label.top() + number * line + ascent)
            for piece, run in groupby(words, key=lambda word: word[1]):
                text, font = "".join(word for word, _ in run), self._font(piece)
                outline = QPainterPath()
                outline.addText(at, font, text)
                painter.strokePath(outline, halo)
                painter.setFont(font)
                painter.setPen(QColor(tones.second if piece == 2 else tones.ink))
                painter.drawText(at, text)
                at += QPointF(QFontMetricsF(font).horizontalAdvance(text), 0)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the chosen point's zone reaches along one axis (mm), its colour, and that in words."""

    extent: Extent
    colour: str
    words: str


class StripItem(QGraphicsItem):
    """The ground of one strip: its title, hairlines at round millimetres, and the chosen zone across it."""

    def __init__(self, title: str, frame: Frame, top: float, marks: Sequence[float]) -> None:
        super().__init__()
        title = title[:1].upper() + title[1:]
        self._title, self._frame, self._marks = title, frame, tuple(marks)
        self._top, self._font, self._small = top, weighted(600, 0.9), weighted(400, 0.86)
        self._zone: Reach | None = None
        self._line = QFontMetricsF(self._font).height()
        room = QRectF(0, 0, frame.width - 16, 10_000)
        self._titled = QFontMetricsF(self._font).boundingRect(room, int(_WRAP), title)
        self._aside = frame.width - 24 - self._titled.width()
        self.head = self._titled.height() + (self._line if self._needs_line() else 0) + 3
        self._bottom = top + self.head
        self.setZValue(-1)

    @property
    def zone_box(self) -> QRectF | None:
        """The chosen zone's span across the rows, in pixels; None when no zone is shown."""
        if self._zone is None:
            return None
        low, high = (self._frame.px(mm) for mm in self._zone.extent)
        return QRectF(low, self._top + self.head, high - low, self._bottom - self._top - self.head)

    def close(self, bottom: float) -> None:
        """End the strip at that pixel."""
        self.prepareGeometryChange()
        self._bottom = bottom

    def show_zone(self, zone: Reach | None) -> None:
        """Shade how far a zone reaches, or nothing."""
        self._zone = zone
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole strip across the view."""
        return QRectF(0, self._top, self._frame.width, self._bottom - self._top)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw hairlines, zone and title."""
        tones = self._frame.tones
        top = self._top + self.head
        for mm in self._marks:
            x = round(self._frame.px(mm)) + 0.5
            painter.setPen(QPen(QColor(tones.second if mm == 0 else tones.rule), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, self._bottom))
        if self._zone is not None:
            self._paint_zone(painter, self._zone)
        painter.setFont(self._font)
        painter.setPen(QColor(tones.ink))
        painter.drawText(QRectF(8, self._top, self._frame.width - 16, self.head), int(_WRAP), self._title)

    def _needs_line(self) -> bool:
        """Whether the words about the zone need a line of their own, for the widest zone there can be."""
        return self._aside < QFontMetricsF(self._small).horizontalAdvance("M" * 16)

    def _paint_zone(self, painter: QPainter, zone: Reach) -> None:
        box = self.zone_box
        assert box is not None
        painter.fillRect(box, tinted(zone.colour, 0.13))
        pen = QPen(QColor(zone.colour), 1.4)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        for x in (box.left(), box.right()):
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.setFont(self._small)
        room = QRectF(8, self._top, self._frame.width - 16, self.head - 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, zone.words)


def _unbroken(words: str) -> str:
    """Return words that stay on one line, and a gap after them."""
    return words.replace(" ", _SPACE) + _SPACE
