"""A list of entries that one picks from by mouse and keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt, QTimerEvent, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours
from cheekviewer.ui.lists.row_painter import RowPainter
from cheekviewer.ui.lists.rows import ROW, Index, Row
from cheekviewer.ui.parts.framed import frame, show_frame
from cheekviewer.ui.parts.thin_bar import ThinBar

_SEEN, _MORE = 40, 400
"""How many rows are laid out at once, more than a list shows, and how many at a time after that, when nothing waits."""


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
        if role == ROW:
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
        self._chosen: EntryId | None = None
        self._laid_out = 0
        self._places: dict[EntryId, int] = {}
        self._painter = RowPainter(self)
        self._rows = _Rows(self._painter.tip)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollBar(ThinBar())
        frame(self)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._lay_out_in_batches()
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
        self._lay_out_in_batches()
        self._rows.replace(rows)
        self._places = {row.entry: number for number, row in enumerate(rows) if row.entry is not None}
        self._make_current(held if held in self._places else self._chosen)

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
        if entry in self._places:
            self.setCurrentIndex(self._rows.index(self._places[entry]))
        else:
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
        if self.width() != self._laid_out:  # not the viewport's: a scroll bar that comes must not bring itself about
            self._laid_out = self.width()
            self._lay_out_in_batches()
            self.doItemsLayout()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Lay out more rows, and show the current one when it is among them."""
        current = self.currentIndex()
        waits = current.isValid() and self.visualRect(current).isEmpty()
        self.setBatchSize(_MORE)
        super().timerEvent(event)
        if waits and not self.visualRect(current).isEmpty():
            self.scrollTo(current)

    def moveCursor(self, action: QAbstractItemView.CursorAction, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Find the row that a key leads to, with all rows laid out: of half of them Qt seeks a page for a minute."""
        if self.rows and self.visualRect(self._rows.index(len(self.rows) - 1)).isEmpty():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
        return super().moveCursor(action, keys)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        show_frame(self, seen=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        show_frame(self, seen=False)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice where the pointer is, and when it leaves."""
        if isinstance(event, QMouseEvent):
            self._lie_under(self.indexAt(event.position().toPoint()))
        elif event.type() == QEvent.Type.Leave:
            self._lie_under(QModelIndex())
            self.hovered.emit(None)
        return super().viewportEvent(event)

    def _lay_out_in_batches(self) -> None:
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_SEEN)

    def _lie_under(self, index: QModelIndex) -> None:
        before, now = self._painter.under_mouse, index.row()
        self._painter.under_mouse = now
        for number in {before, now} if before != now else ():
            self.update(self._rows.index(number))

    def _pick(self, index: QModelIndex) -> None:
        if (entry := self._rows.rows[index.row()].entry) is not None:
            self.picked.emit(entry)

    def _enter(self, index: QModelIndex) -> None:
        if not self.underMouse():
            self._pick(index)
