"""The same state of the window before and after a rampage, so that what it holds can be compared."""

import datetime

import typst
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart
from cheekviewer.plates import LAYERS, first_layers
from cheekviewer.resources import asset
from cheekviewer.sheets import typesetting
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.ui.chart import thread
from cheekviewer.ui.chart.layer_pictures import LayerPictures
from cheekviewer.ui.main_window import MainWindow

_AGES = 12
"""More compilations than those of which typst keeps what it made."""
_PAINTED_MS = 20
"""After so many milliseconds a window has been painted, with all that is made for it."""


def warm(window: MainWindow) -> None:
    """Use once what is made at its first use, so that this is not taken for growth."""
    window.search.box.setFocus()
    for entry in window.atlas.entries:
        window.selection.select(entry)
    for chart in Chart:
        window._look._settings.remember_layers(chart, [layer.id for layer in LAYERS[chart]])
    window._look.layered.emit()
    for panel in (window.face, window.back):
        plate = panel.diagram._plate
        for file in asset(f"{plate.chart.value}_svg").glob("*.webp"):  # of both themes, 15 MiB
            plate._small_picture(file.with_suffix(".svg"))
    for action in [action for some in window.commands.of_menus().values() for action in some]:
        if action.objectName() != "quit":
            QTimer.singleShot(_PAINTED_MS, lambda: close_all_but(window))
            action.trigger()
            QTest.qWait(_PAINTED_MS)
    close_all_but(window)


def close_all_but(window: MainWindow) -> None:
    """Close every other window, whatever it is."""
    for top in QApplication.topLevelWidgets():
        if top is not window:
            top.close()


def warm_pages(atlas: Atlas) -> None:
    """Set a sheet of each layout, so that typst has read what it keeps for good: some 200 MiB."""
    points, today = tuple(point.id for point in atlas.points), datetime.date(2025, 11, 22)
    for layout in Layout:
        typesetting.pages(Sheet(atlas, points, Options(layout, ("zh", "en"), "a4", "both", today)), 96)


def calm(window: MainWindow) -> None:
    """Bring a window to the look, the sizes and the pictures that it had at first."""
    look, settings = window._look, window._look._settings
    settings.language, settings.theme, settings.side = "en", "light", "left"
    settings.text_percent, settings.strong, settings.names_shown, settings.see_through = 100, False, True, True
    for chart in Chart:
        settings.remember_layers(chart, first_layers(chart))
    for name in ("profile", "measure"):
        if window.commands[name].isChecked():
            window.commands[name].trigger()
    look.let_go()
    look._redress()
    look.layered.emit()
    window.tray.clear()
    window.selection.hover(None)
    window.selection.select(None)
    window.search.box.clear()
    QApplication.clipboard().clear()
    window.resize(1024, 700)
    window.show()
    for name, splitter in window.rooms._splitters()[:2]:
        window.rooms._restore(name, splitter)
    window.commands["fit"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    _forget_pictures(window)
    QApplication.processEvents()
    thread._dots.cache_clear()
    QPixmapCache.clear()  # Qt's own pictures of items, 10 MiB at most
    _paint(window)


def _forget_pictures(window: MainWindow) -> None:
    """Let go of the pictures of windows that were closed, 3 MiB and more each: Qt keeps them as long as a window."""
    for top in QApplication.topLevelWidgets():
        if top is not window and not top.isVisible():
            top.destroy()


def _paint(window: MainWindow) -> None:
    """Have just the two pictures that each chart keeps: what is seen, and the whole plate."""
    for panel in (window.face, window.back):
        diagram = panel.diagram
        diagram._plate._pool.waitForDone()
        QApplication.processEvents()
        diagram._lights._forget()
        diagram._anatomy.read()
        diagram._plate._layers = LayerPictures()  # as many layers as were drawn for the last place: one view's, no more
        diagram.settle_now()
        diagram._settle()
        diagram._plate._pool.waitForDone()
        QApplication.processEvents()
        assert diagram._backdrop._whole is not None


def forget_pages() -> None:
    """Let typst forget the pages that it keeps of its last compilations."""
    for _ in range(_AGES):
        typst.compile(b"", format="png", ppi=1, ignore_system_fonts=True)  # to look for fonts takes half the time
