"""The studies as marks: year across, number of people up, form by design, filling by what each reports."""

# pyqtgraph has no type information.
# mypy: allow-untyped-calls

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout

from cheekviewer.atlas.evidence import DESIGNS, DIRECTIONS, Design, Direction, Study
from cheekviewer.atlas.records import Lang
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.parts.drops import refuse_drops
from cheekviewer.ui.plot import StudyPlot
from cheekviewer.ui.style.theme import tinted, weighted

_FORMS: Mapping[Design, tuple[str, str]] = {
    "sham-controlled": ("star", "★"),
    "randomised": ("o", "●"),
    "controlled": ("s", "■"),
    "case-series": ("t1", "▲"),
    "case-report": ("t", "▼"),
    "meta-analysis": ("d", "◆"),
    "review": ("+", "✚"),
    "not-seen": ("x", "×"),
}
_FILL: Mapping[Direction, float] = {"favours": 0.85, "mixed": 0.3, "against": 0.0, "not-seen": 0.0}
_TICKS = (1, 3, 10, 30, 100, 300, 1000, 3000)
_STEP_YEARS = 0.13


class EvidencePlot(StudyPlot):
    """A mark a study; a click chooses its row. The table beside it says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self._studies: Sequence[Study] = ()
        self._tones: Colours = colours("light")
        self._lang: Lang = "en"
        self._chosen = ""
        self.view = pg.PlotWidget(background=None, enableMenu=False)
        refuse_drops(self.view)
        self.marks = pg.ScatterPlotItem()
        self.legend = QLabel(wordWrap=True)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setFont(weighted(400, 0.86))
        self.view.addItem(self.marks)
        self.view.setMouseEnabled(False, False)
        self.view.hideButtons()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._labels: list[pg.TextItem] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 2)
        column.setSpacing(2)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        self.setMinimumHeight(11 * self.fontMetrics().height())
        self.marks.sigClicked.connect(self._pick)

    @property
    def places(self) -> Mapping[str, tuple[float, float]]:
        """Where each study stands: year, moved aside where several share one, and the logarithm of its number."""
        seen: Counter[int] = Counter()
        found = {}
        for study in sorted(self._studies, key=lambda study: (study.year, study.n or 0)):
            sign = -1 if seen[study.year] % 2 else 1
            aside = sign * ((seen[study.year] + 1) // 2) * _STEP_YEARS
            seen[study.year] += 1
            found[study.id] = (study.year + aside, math.log10(study.n) if study.n else -0.45)
        return found

    def show_studies(self, studies: Sequence[Study], tones: Colours, lang: Lang) -> None:
        """Plot studies in the colours of a theme and the words of a language."""
        self._studies, self._tones, self._lang = studies, tones, lang
        self._axes()
        self._draw()
        self.legend.setText(self._signs())
        self.setAccessibleName(self.tr("Plot of the studies"))
        self.view.setAccessibleName(self.tr("Plot of the studies"))
        self.view.setAccessibleDescription(self.tr("The table above holds the same in words."))

    def show_study(self, study: str) -> None:
        """Mark one study, or none with ""."""
        self._chosen = study
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the names where there is room now."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._label)

    def _axes(self) -> None:
        places = self.places.values()
        years = sorted({study.year for study in self._studies})
        pen, text = QPen(QColor(self._tones.rule)), QPen(QColor(self._tones.second))
        bottom, left = self.view.getAxis("bottom"), self.view.getAxis("left")
        bottom.setTicks([[(year, str(year)) for year in range(years[0], years[-1] + 1)] if years else []])
        left.setTicks([[(math.log10(n), f"{n:,}") for n in _TICKS] + [(-0.45, self.tr("not seen"))]])
        for axis in (bottom, left):
            axis.setStyle(tickFont=weighted(400, 0.86))
            axis.setPen(pen)
            axis.setTextPen(text)
        left.setLabel(self.tr("people"), color=self._tones.second)
        self.view.showGrid(y=True, alpha=0.25)
        if years:
            top = max(y for _, y in places)
            self.view.getViewBox().setRange(
                xRange=(years[0] - 0.4, years[-1] + 1.4), yRange=(-0.6, top + 0.3), padding=0
            )

    def _draw(self) -> None:
        places = self.places
        chosen = [study.id == self._chosen for study in self._studies]
        link, ink = QColor(self._tones.link), QColor(self._tones.ink)
        self.marks.setData(
            x=[places[study.id][0] for study in self._studies],
            y=[places[study.id][1] for study in self._studies],
            data=[study.id for study in self._studies],
            symbol=[_FORMS[study.design][0] for study in self._studies],
            size=[18 if one else 12 for one in chosen],
            brush=[QBrush(tinted(self._tones.link, _FILL[study.direction])) for study in self._studies],
            pen=[pg.mkPen(ink if one else link, width=2.5 if one else 1.2) for one in chosen],
        )
        self._label()

    def _label(self) -> None:
        """Write names beside the marks: the chosen one's, then as many others as find room."""
        for label in self._labels:
            self.view.removeItem(label)
        self._labels = []
        taken = [self._box(study, 0).adjusted(0, 0, 14 - self._box(study, 0).width(), 0) for study in self._studies]
        for study in sorted(self._studies, key=lambda study: study.id != self._chosen):
            box = self._box(study, 10)
            if study.id == self._chosen or not any(box.intersects(other) for other in taken):
                taken.append(box)
                self._write(study)

    def _write(self, study: Study) -> None:
        colour = self._tones.ink if study.id == self._chosen else self._tones.second
        label = pg.TextItem(study.names.get(self._lang), color=colour, anchor=(-0.02, 0.5))
        label.setFont(weighted(600 if study.id == self._chosen else 400, 0.8))
        x, y = self.places[study.id]
        across = self.view.getViewBox().viewPixelSize()[0]
        label.setPos(x + 9 * across, y)
        self._labels.append(label)
        self.view.addItem(label)

    def _box(self, study: Study, aside: int) -> QRectF:
        """Return where the name of a study would stand, in pixels."""
        at = self.view.getViewBox().mapViewToScene(QPointF(*self.places[study.id]))
        words = QFontMetricsF(weighted(400, 0.8)).size(0, study.names.get(self._lang))
        return QRectF(at.x() + aside - 7 * (not aside), at.y() - words.height() / 2, words.width(), words.height())

    def _signs(self) -> str:
        return " &nbsp; ".join([*self._forms(), *self._fillings()])

    def _forms(self) -> Iterator[str]:
        present = {study.design for study in self._studies}
        return (f"{_FORMS[one][1]} {DESIGNS[one].get(self._lang)}" for one in DESIGNS if one in present)

    def _fillings(self) -> Iterator[str]:
        filled = {"favours": self.tr("filled"), "mixed": self.tr("pale"), "not-seen": self.tr("empty")}
        filled["against"] = filled["not-seen"]
        present = {study.direction for study in self._studies}
        return (f"{filled[one]}: {DIRECTIONS[one].get(self._lang)}" for one in DIRECTIONS if one in present)

    def _pick(self, _marks: object, spots: Sequence[pg.SpotItem]) -> None:
        self.study_picked.emit(spots[0].data())
