"""A layout like words on a line: parts side by side, in the middle, on as many lines as it takes."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_GAP, _EDGE = 5, 8
_LEAST_GAP, _LEAST_EDGE = 3, 3
"""Pixels between parts, and beside a line: as a rule, and where that saves a line."""

_Line = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Breaks its parts into lines by the width there is; its height follows from its width.

    Where that saves a line, parts are as small as they can be, closer together, and closer to the edges.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(_LEAST_EDGE, 5, _LEAST_EDGE, 6)

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
        lines, gap = self._lines(width)
        margins = self.contentsMargins()
        tall = sum(_height(size for _, size in line) for line in lines) + gap * max(len(lines) - 1, 0)
        return tall + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sides = self.contentsMargins()
        sizes = [item.minimumSize() for item in self._items]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest + sides.left() + sides.right(), _height(sizes) + sides.top() + sides.bottom())

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        y = box.top() + self.contentsMargins().top()
        lines, gap = self._lines(box.width())
        for line in lines:
            width = sum(size.width() for _, size in line) + gap * (len(line) - 1)
            x = box.left() + (box.width() - width) // 2
            for item, size in line:
                item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + gap
            y += _height(size for _, size in line) + gap

    def _lines(self, width: int) -> tuple[list[_Line], int]:
        """Return what lies on each line, how large, and the gap between."""
        free = [(item, item.sizeHint()) for item in self._items]
        lines = _broken(free, width - 2 * _EDGE, _GAP)
        least = [(item, item.minimumSize()) for item in self._items]
        closer = _broken(least, width - 2 * _LEAST_EDGE, _LEAST_GAP)
        fits = all(size.width() <= width - 2 * _LEAST_EDGE for _, size in free)
        return (closer, _LEAST_GAP) if len(closer) < len(lines) or not fits else (lines, _GAP)


def _broken(parts: _Line, room: int, gap: int) -> list[_Line]:
    """Return parts in lines, as many in each as there is room for."""
    lines: list[_Line] = []
    used = room + 1
    for item, size in parts:
        if used + gap + size.width() > room:
            lines.append([])
            used = -gap
        lines[-1].append((item, size))
        used += gap + size.width()
    return lines


def _height(sizes: Iterable[QSize]) -> int:
    return max((size.height() for size in sizes), default=0)
