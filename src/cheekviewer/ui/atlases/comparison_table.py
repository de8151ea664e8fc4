"""The table of what two atlases have in common, a row for each pair of points."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QWidget

from cheekviewer.atlas.comparison import Pair
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.ui.parts.cell import Cell

_NAMES, _FIGURES = (0.2, 0.2), (0.09, 0.13, 0.13)
"""Shares of the width for the columns before the last; those with figures are as wide as their headings at least."""


class ComparisonTable(QTableWidget):
    """Pairs in the order of the first atlas; a click on a heading sorts them by what stands below it."""

    def __init__(self, parent: QWidget, one: Atlas, other: Atlas, lang: Lang) -> None:
        super().__init__(parent)
        self._one, self._other, self._lang = one, other, lang
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("What both atlases have in common"))
        self.verticalHeader().hide()
        heads = (
            *(one.head.title.get(lang), other.head.title.get(lang), self.tr("Name")),
            *(self.tr("Zone in common"), self.tr("Region in common"), self.tr("Complaints in common")),
        )
        self.setColumnCount(len(heads))
        for column, words in enumerate(heads):
            self.setHorizontalHeaderItem(column, Cell(words))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """List these pairs and no others."""
        self.setSortingEnabled(False)
        self.setRowCount(len(pairs))
        for row, pair in enumerate(pairs):
            for column, cell in enumerate(self._cells(pair)):
                self.setItem(row, column, cell)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they came
        self.setSortingEnabled(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each column its share of the width."""
        super().resizeEvent(event)
        width, heading = self.viewport().width(), self.horizontalHeader().sectionSizeHint
        for column, share in enumerate((*_NAMES, *_FIGURES)):
            self.setColumnWidth(column, max(round(share * width), heading(column) if column >= len(_NAMES) else 0))

    def _cells(self, pair: Pair) -> tuple[Cell, ...]:
        shared = [self._one.entries[name].names.get(self._lang) for name in pair.conditions]
        return (
            Cell(self._one.point(pair.one).names.get(self._lang)),
            Cell(self._other.point(pair.other).names.get(self._lang)),
            Cell(self.tr("the same") if pair.same_name else self.tr("another")),
            Cell(f"{pair.zone:.0%}", pair.zone),
            Cell(f"{pair.region:.0%}", pair.region),
            Cell(", ".join(shared) or "–", len(shared)),
        )
