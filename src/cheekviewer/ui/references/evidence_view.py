"""The studies as a table that can be sorted and searched, a plot of them, and in sober words what they amount to."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from cheekviewer.atlas.evidence import DESIGNS, DIRECTIONS, Study
from cheekviewer.atlas.folding import fold
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import sure_words
from cheekviewer.atlas.records import EntryId, Kind, Lang, SourceId
from cheekviewer.atlas.references import of_kind
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.parts.body import Body
from cheekviewer.ui.parts.cell import Cell
from cheekviewer.ui.parts.divided import Divided
from cheekviewer.ui.parts.field import Field
from cheekviewer.ui.plot import StudyPlot
from cheekviewer.ui.references.reference_pages import style
from cheekviewer.ui.style.markup import escape

_ID = Qt.ItemDataRole.UserRole


class EvidenceView(QWidget):
    """Table, plot and words on the evidence; the plot is made when first seen, for its library is dear.

    `picked` carries the entry that a study touches, `source_picked` the source of a study.
    """

    picked = Signal(object)
    source_picked = Signal(str)

    def __init__(self, plot: Callable[[], StudyPlot]) -> None:
        super().__init__()
        self._make = plot
        self.plot: StudyPlot | None = None
        self._atlas: Atlas | None = None
        self._tones = colours("light")
        self._lang: Lang = "en"
        self.box, self.table, self.words = Field(), QTableWidget(), Body()
        self.box.setClearButtonEnabled(True)
        self.split = Divided(Qt.Orientation.Vertical)
        self._lay_out()
        self.box.textChanged.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._tell)
        self.words.anchorClicked.connect(self._follow)

    def show_atlas(self, atlas: Atlas, tones: Colours, lang: Lang) -> None:
        """Tell of the studies of an atlas, in the colours of a theme and the words of a language."""
        self._atlas, self._tones, self._lang = atlas, tones, lang
        self.box.setPlaceholderText(self.tr("Search the studies"))
        self.box.setAccessibleName(self.tr("Search the studies"))
        self.table.setAccessibleName(self.tr("Studies"))
        self.words.setAccessibleName(self.tr("What they amount to"))
        self._fill(atlas.studies)
        self._tell()
        if self.plot is not None:
            self.plot.show_studies(atlas.studies, tones, lang)

    def show_study(self, study: str) -> None:
        """Choose the row of a study."""
        for row in range(self.table.rowCount()):
            if self._id(row) == study:
                self.table.selectRow(row)
                self.table.scrollTo(self.table.model().index(row, 0))

    def showEvent(self, event: QShowEvent) -> None:
        """Make the plot when it is first seen."""
        super().showEvent(event)
        if self.plot is None and self._atlas is not None and self._atlas.studies:
            self.plot = self._make()
            self.plot.study_picked.connect(self.show_study)
            self.plot.show_studies(self._atlas.studies, self._tones, self._lang)
            self.split.addWidget(self.plot)
            self.split.setSizes([self.height() * share // 100 for share in (44, 22, 34)])

    def _lay_out(self) -> None:
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.verticalHeader().hide()
        for part in (self.table, self.words):
            self.split.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.box)
        column.addWidget(self.split, 1)

    def _fill(self, studies: tuple[Study, ...]) -> None:
        heads = (
            *(self.tr("Study"), self.tr("Year"), self.tr("Design"), self.tr("n"), self.tr("People")),
            *(self.tr("Comparison"), self.tr("Finding as reported"), self.tr("Limits"), self.tr("Direction")),
            *(self.tr("Read"), self.tr("Source")),
        )
        self.table.setSortingEnabled(False)
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(studies))
        for row, study in enumerate(studies):
            for column, cell in enumerate(self._cells(study)):
                cell.setData(_ID, study.id)
                self.table.setItem(row, column, cell)
        self.table.setSortingEnabled(True)
        self.table.sortItems(1, Qt.SortOrder.DescendingOrder)
        unit = self.fontMetrics().averageCharWidth()
        for column, width in enumerate((20, 6, 14, 6, 24, 24, 40, 26, 18, 22, 7)):
            self.table.setColumnWidth(column, width * unit)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._filter(self.box.text())

    def _cells(self, study: Study) -> tuple[Cell, ...]:
        lang, atlas = self._lang, self._atlas
        seen = atlas.source(study.source).seen.get(lang) if atlas else ""
        told = (study.people, study.comparison, study.finding, study.limits)
        return (
            Cell(study.names.get(lang)),
            Cell(str(study.year), study.year),
            Cell(DESIGNS[study.design].get(lang), list(DESIGNS).index(study.design)),
            Cell(str(study.n or "–"), study.n or 0),
            *(Cell(text.get(lang)) for text in told),
            Cell(DIRECTIONS[study.direction].get(lang)),
            Cell(seen),
            Cell(study.source),
        )

    def _id(self, row: int) -> str:
        item = self.table.item(row, 0)
        return str(item.data(_ID)) if item is not None else ""

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for row in range(self.table.rowCount()):
            cells = [self.table.item(row, column) for column in range(self.table.columnCount())]
            told = fold(" ".join(cell.text() for cell in cells if cell is not None))
            self.table.setRowHidden(row, not all(word in told for word in words))

    def _tell(self) -> None:
        """Say what the chosen study touches, and then what all of them amount to."""
        if self._atlas is None:
            return
        chosen = self._id(self.table.currentRow()) if self.table.selectedItems() else ""
        if self.plot is not None:
            self.plot.show_study(chosen)
        parts = [self._touched(self._atlas, study) for study in self._atlas.studies if study.id == chosen]
        for told in of_kind(self._atlas, Kind.EVIDENCE, self._lang):
            marks = "".join(
                f' <a class="mark" href="source:{run.source}">&nbsp;{run.source}&nbsp;</a>'
                for run in told.runs
                if run.source
            )
            sure = f'<span class="second">{escape(sure_words(told, self._lang))}</span>'
            parts.append(f"<p>{escape(told.runs[0].text)}{marks} {sure}</p>")
        none = self.tr("This atlas lists no study.")
        self.words.setHtml(style(self._tones) + ("".join(parts) or f"<p>{escape(none)}</p>"))

    def _touched(self, atlas: Atlas, study: Study) -> str:
        names = [
            f'<a href="entry:{entry}">{escape(atlas.entries[entry].names.get(self._lang))}</a>' for entry in study.about
        ]
        if names:
            told = self.tr("{study} touches the same part of the body as {names}.")
        else:
            told = self.tr("{study} touches no point and no condition of this atlas.")
        study_name = f"<b>{escape(study.names.get(self._lang))}</b>"
        told = told.format(study=study_name, names=" · ".join(names))
        return f'<p>{told} <a class="mark" href="source:{study.source}">&nbsp;{study.source}&nbsp;</a></p>'

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == "source":
            self.source_picked.emit(SourceId(link.path()))
        elif link.scheme() == "entry":
            self.picked.emit(EntryId(link.path()))
