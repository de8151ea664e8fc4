"""How a row of a list of entries looks: points with their colour, conditions with a ring, structures with a diamond."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cheekviewer.colours import colours
from cheekviewer.ui.lists.key_caps import Caps, caps_of, draw_caps, room_of
from cheekviewer.ui.lists.row_type import SMALL, RowType
from cheekviewer.ui.lists.rows import ROW, Index, Row
from cheekviewer.ui.parts.wrapping import in_lines
from cheekviewer.ui.style.theme import tinted, weighted

_MARGIN, _GAP = 8, 9
_MOST_LINES = 3
_BAR = 10  # pixels left for a scroll bar, whether there is one or not
_MOST_SET = 500
_CHEVRON = ((0.35, 0.2), (0.65, 0.5), (0.35, 0.8))
_TICK = ((0.0, 0.5), (0.35, 0.85), (1.0, 0.1))


class RowPainter(QStyledItemDelegate):
    """Paints a row: a sign, a title, and a note under it, each in as many lines as it needs, up to three.

    It asks the list how a row stands: to ask the option makes all of QStyle known to Python, 5 ms of a start.
    """

    def __init__(self, entries: QListView) -> None:
        super().__init__(entries)
        self._list = entries
        self.under_mouse = -1
        self.tones = colours("light")
        self._set: dict[tuple[str, int, int, float], Sequence[str]] = {}
        self._type = RowType()

    def tip(self, row: Row) -> str | None:
        """Return all that a row says if any of it is left out, or None."""
        told = (row.title, row.note)
        cut = any(line.endswith("…") for line in (*self._lines(row, 1.0), *self._lines(row, SMALL)))
        return "\n".join(filter(None, told)) if cut else None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        line, small = (metrics.height() for _, metrics in self._types().values())
        if row.entry is None:
            return QSize(80, line + 14)
        return QSize(80, len(self._lines(row, 1.0)) * line + len(self._lines(row, SMALL)) * small + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading, or ground, sign and words of an entry."""
        row: Row = index.data(ROW)
        box = option.rect.adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.entry is None:
            self._heading(painter, row, box)
        else:
            self._ground(painter, row, box, index.row())
            self._sign(painter, row, box)
            self._texts(painter, row, box)
        painter.restore()

    def _heading(self, painter: QPainter, row: Row, box: QRect) -> None:
        font = weighted(600, 0.82)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.7)
        painter.setFont(font)
        painter.setPen(QColor(self.tones.second))
        painter.drawText(box.adjusted(_MARGIN, 6, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.title)

    def _ground(self, painter: QPainter, row: Row, box: QRect, number: int) -> None:
        colour = self.tones.point(row.number) if row.number >= 0 else self.tones.link
        if number == self._list.currentIndex().row():
            painter.setPen(QPen(QColor(colour), 1.6))
            painter.setBrush(tinted(colour, 0.12))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)
        elif number == self.under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tones.ground))
            painter.drawRoundedRect(box, 6, 6)

    def _sign(self, painter: QPainter, row: Row, box: QRect) -> None:
        size = self._sign_size()
        spot = QRectF(box.left() + _MARGIN, box.center().y() - size / 2 + 0.5, size, size)
        painter.setPen(QPen(QColor(self.tones.second), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.sign in ("command", "checked"):
            corners = _CHEVRON if row.sign == "command" else _TICK
            painter.drawPolyline(QPolygonF([spot.topLeft() + QPointF(*corner) * size for corner in corners]))
        elif row.sign == "point":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tones.point(row.number)))
            painter.drawRoundedRect(spot, 3, 3)
        elif row.sign == "condition":
            painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        elif row.sign == "structure":
            c, r = spot.center(), size / 2
            around = [QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0)]
            painter.drawPolygon(QPolygonF([c + corner for corner in around]))

    def _texts(self, painter: QPainter, row: Row, box: QRect) -> None:
        left, y = box.left() + self._indent(row), box.top() + 5
        for scale, colour in ((1.0, self.tones.ink), (SMALL, self.tones.second)):
            font, metrics = self._types()[scale]
            painter.setFont(font)
            painter.setPen(QColor(colour))
            for line in self._lines(row, scale):
                painter.drawText(left, y + metrics.ascent(), line)
                y += metrics.height()
        draw_caps(painter, self._caps(row, box.width()), self._types()[SMALL][0], box, self.tones)

    def _lines(self, row: Row, scale: float) -> Sequence[str]:
        """Return the title in its lines, at scale 1, or else the note; set once for a width and a size of text."""
        words = row.title if scale == 1.0 else row.note
        width = self._list.width() - _BAR - 8
        room = width - self._indent(row) - 2 - room_of(self._caps(row, width))
        metrics = self._types()[scale][1]
        key = words, room, metrics.height(), scale
        if key not in self._set:
            if len(self._set) > _MOST_SET:
                self._set.clear()
            self._set[key] = in_lines(words, room, metrics.horizontalAdvance, _MOST_LINES) if words else ()
        return self._set[key]

    def _types(self) -> Mapping[float, tuple[QFont, QFontMetrics]]:
        self._type = self._type.now()
        return self._type.scales

    def _sign_size(self) -> float:
        return self._types()[1.0][1].height() * 0.7

    def _indent(self, row: Row) -> int:
        return _MARGIN + (round(self._sign_size()) + _GAP if row.sign else 0)

    def _caps(self, row: Row, width: int) -> Caps:
        """Return as many of the keys as half the line holds."""
        return caps_of(row.keys, self._types()[SMALL][0], (width - self._indent(row)) // 2) if row.keys else ()
