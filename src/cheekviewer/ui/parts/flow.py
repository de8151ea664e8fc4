"""A layout like words on a line: parts side by side, in the middle, on as many lines as it takes."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_GAP = 5


class FlowLayout(QLayout):
    """Breaks its parts into lines by the width there is; its height follows from its width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(8, 5, 8, 6)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        margins = self.contentsMargins()
        tall = sum(self._height(line) for line in lines) + _GAP * max(len(lines) - 1, 0)
        return tall + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sides = self.contentsMargins()
        widest = max((item.sizeHint().width() for item in self._items), default=0)
        return QSize(widest + sides.left() + sides.right(), self._height(self._items) + sides.top() + sides.bottom())

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        y = box.top() + self.contentsMargins().top()
        for line in self._lines(box.width()):
            width = sum(item.sizeHint().width() for item in line) + _GAP * (len(line) - 1)
            x = box.left() + (box.width() - width) // 2
            for item in line:
                item.setGeometry(QRect(QPoint(x, y), item.sizeHint()))
                x += item.sizeHint().width() + _GAP
            y += self._height(line) + _GAP

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        lines: list[list[QLayoutItem]] = []
        used = room + 1
        for item in self._items:
            wanted = item.sizeHint().width()
            if used + _GAP + wanted > room:
                lines.append([])
                used = -_GAP
            lines[-1].append(item)
            used += _GAP + wanted
        return lines

    def _height(self, line: list[QLayoutItem]) -> int:
        return max((item.sizeHint().height() for item in line), default=0)
