"""A list of entries: points with their colour, conditions with a ring, structures with a diamond."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.key_caps import Caps, caps_of, draw_caps, room_of
from cheekviewer.ui.row_type import SMALL, RowType
from cheekviewer.ui.theme import tinted, weighted
from cheekviewer.ui.wrapping import in_lines

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_MARGIN, _GAP = 8, 9
_MOST_LINES = 3
_MOST_SET = 500
_CHEVRON = ((0.35, 0.2), (0.65, 0.5), (0.35, 0.8))
_TICK = ((0.0, 0.5), (0.35, 0.85), (1.0, 0.1))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: its entry, two texts, and the number of its colour if it is a point.

    A row without an entry is a heading. `keys` stand at the right end, as far as there is room.
    """

    title: str
    note: str = ""
    entry: EntryId | None = None
    sign: str = ""
    number: int = -1
    keys: tuple[str, ...] = ()


class _Rows(QAbstractListModel):
    """The rows, for Qt."""

    def __init__(self, tip: Callable[[Row], str | None]) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self.tip = tip

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(filter(None, (", ".join(row.keys), row.note))) or None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].entry is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryList(QListView):
    """A list that tells `picked` when a row is clicked or entered, and `hovered` under the mouse."""

    picked = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # see `Camera`
        self.under_mouse = -1
        self._painter = _RowPainter(self)
        self._rows = _Rows(self._painter.tip)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._pick)
        self.activated.connect(self._enter)
        self.entered.connect(lambda index: self.hovered.emit(self._rows.rows[index.row()].entry))

    @property
    def rows(self) -> Sequence[Row]:
        """What the list shows."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the current one stays current if it is still there."""
        held = self.current()
        self._rows.replace(rows)
        self.show_selection(held)

    def show_colours(self, tones: Colours) -> None:
        """Draw in the colours of a theme."""
        self._painter.tones = tones
        self.viewport().update()

    def show_selection(self, entry: EntryId | None) -> None:
        """Make the row of an entry the current one, or none."""
        if entry is not None and entry == self.current():
            return
        for number, row in enumerate(self._rows.rows):
            if entry is not None and row.entry == entry:
                self.setCurrentIndex(self._rows.index(number))
                return
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def current(self) -> EntryId | None:
        """Return the entry of the current row."""
        number = self.currentIndex().row()
        return self._rows.rows[number].entry if 0 <= number < len(self._rows.rows) else None

    @property
    def words(self) -> str:
        """All that the current row says, for a screen reader while the keyboard is elsewhere; "" when none is."""
        index = self.currentIndex()
        told = [index.data(), index.data(Qt.ItemDataRole.AccessibleDescriptionRole)] if index.isValid() else []
        return ", ".join(filter(None, told))

    def step(self, by: int) -> None:
        """Make the next row (or, with -1, the one before) the current one, stepping over headings."""
        number = self.currentIndex().row()
        while 0 <= (number := number + by) < len(self._rows.rows):
            if self._rows.rows[number].entry is not None:
                self.setCurrentIndex(self._rows.index(number))
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make rows as high as their lines in the new width; Qt's own way would wait a tenth of a second."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice where the pointer is, and when it leaves."""
        if isinstance(event, QMouseEvent):
            self._lie_under(self.indexAt(event.position().toPoint()))
        elif event.type() == QEvent.Type.Leave:
            self._lie_under(QModelIndex())
            self.hovered.emit(None)
        return super().viewportEvent(event)

    def _lie_under(self, index: QModelIndex) -> None:
        before, self.under_mouse = self.under_mouse, index.row()
        for number in {before, self.under_mouse} if before != self.under_mouse else ():
            self.update(self._rows.index(number))

    def _pick(self, index: QModelIndex) -> None:
        if (entry := self._rows.rows[index.row()].entry) is not None:
            self.picked.emit(entry)

    def _enter(self, index: QModelIndex) -> None:
        if not self.underMouse():
            self._pick(index)


class _RowPainter(QStyledItemDelegate):
    """Paints a row: a sign, a title, and a note under it, each in as many lines as it needs, up to three.

    It asks the list how a row stands: to ask the option makes all of QStyle known to Python, 5 ms of a start.
    """

    def __init__(self, entries: EntryList) -> None:
        super().__init__(entries)
        self._list = entries
        self.tones = colours("light")
        self._set: dict[tuple[str, int, int, float], Sequence[str]] = {}
        self._type = RowType()

    def tip(self, row: Row) -> str | None:
        """Return all that a row says if any of it is left out, or None."""
        told = (row.title, row.note)
        cut = any(line.endswith("…") for line in (*self._lines(row, 1.0), *self._lines(row, SMALL)))
        return "\n".join(filter(None, told)) if cut else None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(_ROW)
        line, small = (metrics.height() for _, metrics in self._types().values())
        if row.entry is None:
            return QSize(80, line + 14)
        return QSize(80, len(self._lines(row, 1.0)) * line + len(self._lines(row, SMALL)) * small + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW)
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
        elif number == self._list.under_mouse:
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
        width = self._list.viewport().width() - 8
        room = width - self._indent(row) - 6 - room_of(self._caps(row, width))
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
