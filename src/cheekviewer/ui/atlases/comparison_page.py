"""Two atlases over each other: both figures, and a table of what agrees."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from threading import Event

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QWidget

from cheekviewer.atlas.comparison import Pair, alone, closest, compare
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, Lang
from cheekviewer.colours import Colours
from cheekviewer.ui.atlases.comparison_chart import ComparisonChart, side_colour
from cheekviewer.ui.atlases.comparison_table import ComparisonTable
from cheekviewer.ui.paper.print_desk import PrintDesk
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.references.reference_pages import style
from cheekviewer.ui.style.markup import escape
from cheekviewer.ui.waiting import PATIENCE_MS, Worker


class ComparisonPage(ReadingPage):
    """Both charts with two atlases over each other, a legend, and in a table what they have in common.

    What they have in common is found out while the page is seen. The same is printed, and saved as a PDF, by `desk`,
    which prints from the first atlas.
    """

    def __init__(self, parent: QWidget, one: Atlas, other: Atlas, tones: Colours, lang: Lang, desk: PrintDesk) -> None:
        title = self.tr("{one} and {other}").format(one=one.head.title.get(lang), other=other.head.title.get(lang))
        super().__init__(parent, title, "", QSize(980, 760))
        self._one, self._other, self._tones, self._lang, self._desk = one, other, tones, lang, desk
        names = {Chart.FACE: self.tr("Face, both atlases"), Chart.BACK: self.tr("Back, both atlases")}
        self.charts = [ComparisonChart(chart, (one, other), tones, lang, name) for chart, name in names.items()]
        self.table = ComparisonTable(self, one, other, lang)
        self.table.hide()
        self.told = QLabel(wordWrap=True)
        self.told.hide()
        self._lay_out()
        self._compare()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        self.column.insertLayout(1, row, 3)
        for chart in self.charts:
            row.addWidget(chart)
        for words, act in ((self.tr("&Print…"), self._print), (self.tr("&Save as PDF…"), self._save)):
            button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.column.insertWidget(2, QLabel(self._legend(), wordWrap=True))
        self.column.insertWidget(3, self.table, 3)
        self.column.insertWidget(self.column.count() - 1, self.told)

    def _legend(self) -> str:
        signs = (self.tr("slanting lines, wide edge"), self.tr("dots, narrow edge"))
        looks = (
            f"<span style='color:{side_colour(self._tones, number)}'>■</span> "
            f"<b>{escape(atlas.head.title.get(self._lang))}</b>: {escape(signs[number])}"
            for number, atlas in enumerate((self._one, self._other))
        )
        return " &nbsp; ".join((*looks, escape(self.tr("Dashed edge: schematic."))))

    def _compare(self) -> None:
        """Find out what agrees, off the GUI thread; said to be going on when it takes its time, ended with the page."""
        worker, over, one, other = Worker(self), Event(), self._one, self._other
        worker.done.connect(self._show)
        self.finished.connect(lambda: over.set())  # not its method: see Worker.wish
        self.finished.connect(worker.finish)
        worker.wish(lambda: compare(one, other, lambda: not over.is_set()))
        QTimer.singleShot(PATIENCE_MS, self, lambda: self._wait(worker))

    def _wait(self, worker: Worker) -> None:
        if worker.busy:
            self._write([self.tr("Comparing…")])

    def _show(self, compared: "Future[tuple[Pair, ...]]") -> None:
        pairs = compared.result()
        listed = closest(pairs)
        self.table.show_pairs(listed)
        self.table.show()
        self._write(self._words(pairs, len(pairs) - len(listed)))

    def _write(self, paragraphs: Iterable[str]) -> None:
        told = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
        self.body.setHtml(style(self._tones) + told)

    def _print(self) -> None:
        self._desk.preview(self, self._desk.comparison(self._other))

    def _save(self) -> None:
        if words := self._desk.save(self, self._desk.comparison(self._other)):
            self.told.setText(words)
            self.told.show()

    def _words(self, pairs: Sequence[Pair], left: int) -> Iterator[str]:
        """What the table does not tell; `left` pairs are not in it."""
        if left:
            words = self.tr("The closest three of each are listed; {count} more pairs have something in common.")
            yield words.format(count=left)
        for atlas, ids in zip((self._one, self._other), alone(self._one, self._other, pairs), strict=True):
            names = ", ".join(atlas.point(name).names.get(self._lang) for name in ids)
            if ids:
                words = self.tr("Only in {atlas}: {names}")
                yield words.format(atlas=atlas.head.title.get(self._lang), names=names)
        yield self.tr(
            "In common: the share of the area of both shapes that lies in both. Where a shape is schematic, so is this."
        )
