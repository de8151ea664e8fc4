"""The points collected for one document, shown in a small bar at the foot of the window while there are some."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QToolBar

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.ui.look import Look


class Tray(QObject):
    """Holds points in the order they were collected; `changed` is told after each change."""

    changed = Signal()

    def __init__(self, window: QMainWindow, atlas: Atlas, look: Look, print_them: QAction) -> None:
        super().__init__(window)
        self._window, self._atlas, self._look, self._print = window, atlas, look, print_them
        self._points: list[EntryId] = []
        self._bar: QToolBar | None = None
        look.changed.connect(self._fill)

    def collected(self) -> tuple[EntryId, ...]:
        """Return what is collected."""
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

    def _show(self) -> None:
        if self._bar is None:
            self._bar = QToolBar(self._window)
            self._bar.setObjectName("tray")
            self._bar.setMovable(False)
            self._bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
            self._window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._bar)
        self._fill()
        self._bar.setVisible(bool(self._points))
        self.changed.emit()

    def _fill(self) -> None:
        """Name the points in the language that is set now."""
        bar = self._bar
        if bar is None:
            return
        bar.clear()
        bar.setWindowTitle(self.tr("Collected"))
        title = QLabel(self.tr("Collected for printing:"))
        title.setContentsMargins(8, 0, 8, 0)
        bar.addWidget(title)
        for point in self._points:
            name = self._atlas.point(point).names.get(self._look.lang)
            chip = QPushButton(f"{name}  ×")
            chip.setToolTip(self.tr("Take {name} out").format(name=name))
            chip.setAccessibleName(chip.toolTip())
            chip.clicked.connect(partial(self.collect, (point,)))
            bar.addWidget(chip)
        bar.addSeparator()
        bar.addAction(self._print)
        clear = QPushButton(self.tr("Empty"))
        clear.setToolTip(self.tr("Collect nothing"))
        clear.clicked.connect(self.clear)
        bar.addWidget(clear)
