"""A cell of a table of words and numbers."""

from PySide6.QtWidgets import QTableWidgetItem


class Cell(QTableWidgetItem):
    """A cell that is sorted by a number or by its words."""

    def __init__(self, words: str, order: float | None = None) -> None:
        super().__init__(words)
        self._order = order
        self.setToolTip(words)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        """Compare numbers where both cells have one."""
        if isinstance(other, Cell) and self._order is not None and other._order is not None:
            return self._order < other._order
        return self.text() < other.text()
