"""A list of entries: points with their colour, conditions with a ring, structures with a diamond."""

from collections.abc import Sequence
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
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.theme import tinted, weighted

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_MARGIN, _GAP, _SIGN = 12, 10, 12
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

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

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
            return row.note or None
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
        self._rows = _Rows()
        self._chosen: EntryId | None = None
        self._painter = _RowPainter(self)
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
        """Show these rows; the current one stays current if it is still there, else the chosen one is."""
        held = self.current()
        self._rows.replace(rows)
        stays = held is not None and any(row.entry == held for row in rows)
        self._make_current(held if stays else self._chosen)

    def show_colours(self, tones: Colours) -> None:
        """Draw in the colours of a theme."""
        self._painter.tones = tones
        self.viewport().update()

    def show_selection(self, entry: EntryId | None) -> None:
        """Make the row of the chosen entry the current one, or none."""
        self._chosen = entry
        self._make_current(entry)

    def _make_current(self, entry: EntryId | None) -> None:
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

    def step(self, by: int) -> None:
        """Make the next row (or, with -1, the one before) the current one, stepping over headings."""
        number = self.currentIndex().row()
        while 0 <= (number := number + by) < len(self._rows.rows):
            if self._rows.rows[number].entry is not None:
                self.setCurrentIndex(self._rows.index(number))
                return

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self.hovered.emit(None)
        return super().viewportEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        if (entry := self._rows.rows[index.row()].entry) is not None:
            self.picked.emit(entry)

    def _enter(self, index: QModelIndex) -> None:
        if not self.underMouse():
            self._pick(index)


class _RowPainter(QStyledItemDelegate):
    """Paints a row: a sign, a title, and a note under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tones = colours("light")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(_ROW)
        line = QFontMetrics(weighted(400)).height()
        if row.entry is None:
            return QSize(80, line + 14)
        small = QFontMetrics(weighted(400, 0.87)).height() if row.note else 0
        return QSize(80, line + small + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW)
        box = option.rect.adjusted(4, 1, -4, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.entry is None:
            self._heading(painter, row, box)
        else:
            state: QStyle.StateFlag = option.state
            self._ground(painter, row, box, state)
            self._sign(painter, row, box)
            self._texts(painter, row, box)
        painter.restore()

    def _heading(self, painter: QPainter, row: Row, box: QRect) -> None:
        font = weighted(600, 0.82)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.7)
        painter.setFont(font)
        painter.setPen(QColor(self.tones.second))
        painter.drawText(box.adjusted(_MARGIN - 4, 6, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.title)

    def _ground(self, painter: QPainter, row: Row, box: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        colour = self.tones.point(row.number) if row.number >= 0 else self.tones.link
        if chosen:
            painter.setPen(QPen(QColor(colour), 1.6))
            painter.setBrush(tinted(colour, 0.12))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tones.ground))
            painter.drawRoundedRect(box, 6, 6)

    def _sign(self, painter: QPainter, row: Row, box: QRect) -> None:
        spot = QRectF(box.left() + _MARGIN - 4, box.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
        painter.setPen(QPen(QColor(self.tones.second), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.sign in ("command", "checked"):
            corners = _CHEVRON if row.sign == "command" else _TICK
            painter.drawPolyline(QPolygonF([spot.topLeft() + QPointF(*corner) * _SIGN for corner in corners]))
        elif row.sign == "point":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tones.point(row.number)))
            painter.drawRoundedRect(spot, 3, 3)
        elif row.sign == "condition":
            painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        elif row.sign == "structure":
            c, r = spot.center(), _SIGN / 2
            around = [QPointF(0, -r), QPointF(r, 0), QPointF(0, r), QPointF(-r, 0)]
            painter.drawPolygon(QPolygonF([c + corner for corner in around]))

    def _texts(self, painter: QPainter, row: Row, box: QRect) -> None:
        text = box.adjusted(_MARGIN - 4 + (_SIGN + _GAP if row.sign else 0), 5, -8, -5)
        text.setRight(text.right() - self._keys(painter, row, text))
        for words, font, colour in (
            (row.title, weighted(400), self.tones.ink),
            (row.note, weighted(400, 0.87), self.tones.second),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRect(text.left(), text.top(), text.width(), metrics.height())
            elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
            text.setTop(line.bottom() + 1)

    def _keys(self, painter: QPainter, row: Row, text: QRect) -> int:
        """Draw keys like the caps of a keyboard, as many as half the line holds; return the width they take."""
        font = weighted(400, 0.87)
        metrics = QFontMetrics(font)
        widths = [metrics.horizontalAdvance(key) + 14 for key in row.keys]
        while sum(widths) + 4 * len(widths) > text.width() / 2:
            widths.pop()
        height, left = metrics.height() + 4, text.right() - sum(widths) - 4 * len(widths)
        painter.setFont(font)
        for key, width in zip(row.keys, widths, strict=False):
            cap = QRectF(left + 4.5, text.center().y() - height / 2 + 0.5, width, height)
            painter.setPen(QPen(QColor(self.tones.rule), 1))
            painter.setBrush(QColor(self.tones.ground))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(QColor(self.tones.ink))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left += width + 4
        return sum(widths) + 4 * len(widths) + 8 if widths else 0
