"""The points collected for one document, shown in a small bar at the foot of the window while there are some."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.ui.parts.bar import Bar
from cheekviewer.ui.parts.chip import Chip


class Tray(QObject):
    """Holds points in the order they were collected; `changed` is told after each change."""

    changed = Signal()

    def __init__(self, window: QMainWindow, atlas: Atlas, print_them: QAction) -> None:
        super().__init__(window)
        self._window, self._atlas, self._print = window, atlas, print_them
        self._points: list[EntryId] = []
        self._lang: Lang = "en"
        self._bar: Bar | None = None

    @property
    def points(self) -> tuple[EntryId, ...]:
        """What is collected."""
        return tuple(self._points)

    def collect(self, points: Iterable[EntryId]) -> None:
        """Collect these points; those that are collected already, all of them, are taken out again."""
        given = list(points)
        fresh = [point for point in given if point not in self._points]
        self._points = [*self._points, *fresh] if fresh else [one for one in self._points if one not in given]
        self._show()

    def clear(self) -> None:
        """Collect nothing."""
        self._points = []
        self._show()

    def show_atlas(self, atlas: Atlas) -> None:
        """Keep the points that another atlas has, too."""
        self._atlas = atlas
        self._points = [point for point in self._points if point in atlas.entries]
        if self._bar is not None:
            self._show()

    def show_look(self, lang: Lang) -> None:
        """Name the points in a language."""
        self._lang = lang
        if self._bar is not None:
            self._fill(self._bar)

    def _show(self) -> None:
        if self._bar is None:
            self._bar = Bar(self._window, at_foot=True)
            self._bar.setObjectName("tray")
            self._window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._bar)
        self._fill(self._bar)
        self._bar.setVisible(bool(self._points))
        self.changed.emit()

    def _fill(self, bar: Bar) -> None:
        for old in bar.actions():
            bar.removeAction(old)
            if old is not self._print:
                old.deleteLater()  # with what it shows; `clear` would leave that behind as windows of their own
        bar.setWindowTitle(self.tr("Collected"))
        title = QLabel(self.tr("Collected for printing:"))
        title.setContentsMargins(8, 0, 8, 0)
        bar.addWidget(title)
        for point in self._points:
            name = self._atlas.point(point).names.get(self._lang)
            chip = Chip()
            chip.setText(f"{name}  ×")
            chip.setToolTip(self.tr("Take {name} out").format(name=name))
            chip.setAccessibleName(chip.toolTip())
            chip.clicked.connect(partial(self.collect, (point,)))
            bar.addWidget(chip)
        bar.addSeparator()
        bar.addAction(self._print)
        clear = Chip(quiet=True)
        clear.setText(self.tr("Empty"))
        clear.setToolTip(self.tr("Collect nothing"))
        clear.clicked.connect(self.clear)
        bar.addWidget(clear)
