"""The points collected for one document, shown in a small bar at the foot of the window while there are some."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMainWindow, QWidgetAction

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
        self._bar: TrayBar | None = None

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
            self._bar = TrayBar(self._print)
            self._bar.emptied.connect(self.clear)
            self._bar.taken_out.connect(lambda point: self.collect((point,)))
            self._window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._bar)
        self._fill(self._bar)
        self._bar.setVisible(bool(self._points))
        self.changed.emit()

    def _fill(self, bar: "TrayBar") -> None:
        bar.show_points([(point, self._atlas.point(point).names.get(self._lang)) for point in self._points])


class TrayBar(Bar):
    """Shows points by their names, with a button each that tells `taken_out` which; one more tells `emptied`."""

    taken_out = Signal(str)
    emptied = Signal()

    def __init__(self, print_them: QAction) -> None:
        super().__init__(at_foot=True)
        self.setObjectName("tray")
        self._title, self._empty = QLabel(), Chip(quiet=True)
        self._title.setContentsMargins(8, 0, 8, 0)
        self._empty.clicked.connect(self.emptied)
        self.addWidget(self._title)
        self._rule = self.addSeparator()
        self.addAction(print_them)
        self.addWidget(self._empty)
        self._chips: list[QWidgetAction] = []

    def show_points(self, names: Sequence[tuple[EntryId, str]]) -> None:
        """Show these and no others, and say everything in the language that is set now."""
        self.setWindowTitle(self.tr("Collected"))
        self._title.setText(self.tr("Collected for printing:"))
        self._empty.setText(self.tr("Empty"))
        self._empty.setToolTip(self.tr("Collect nothing"))
        for old in self._chips:
            self.removeAction(old)
            old.deleteLater()  # with its chip
        self._chips = [self._chip(point, name) for point, name in names]
        self.insertActions(self._rule, self._chips)

    def _chip(self, point: EntryId, name: str) -> QWidgetAction:
        chip = Chip()
        chip.setText(f"{name}  ×")
        chip.setToolTip(self.tr("Take {name} out").format(name=name))
        chip.setAccessibleName(chip.toolTip())
        chip.clicked.connect(partial(self.taken_out.emit, point))
        shown = QWidgetAction(self)  # not `addWidget`: PySide keeps what that makes, even when Qt has deleted it
        shown.setDefaultWidget(chip)
        return shown
