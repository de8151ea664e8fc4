"""Hands to use the window with: where to click, how to click, and how to put the window away."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.settings import Settings
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.main_window import MainWindow

Page = TypeVar("Page", bound=QWidget)

HARMLESS = (
    "This plugin does not support propagateSizeHints()",  # the offscreen platform, at every window
    "This plugin does not support raise()",  # the offscreen platform, at every dialog
)
"""What Qt warns of without anything being wrong."""


def put_away(window: MainWindow) -> None:
    """Close a window for good, with all that hangs on it."""
    window.close()
    if window._settings.language == "zh":  # a test that failed keeps its window, and the window its language
        window._tools.dress(Settings(lang="en"))
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def place_in(diagram: Diagram, entry: str, *, low: bool = False) -> QPoint:
    """Return a pixel of the chart at which only this entry lies, off its edge; the lowest, where names seldom stand."""
    off = 5 / diagram.scale_px
    shape = diagram.shapes.of(EntryId(entry))
    assert shape is not None
    for part in shape.parts:
        for row in range(39, 0, -1) if low else range(1, 40):
            for column in range(1, 40):
                spot = QPointF(part.left() + part.width() * column / 40, part.top() + part.height() * row / 40)
                around = [spot + QPointF(x, y) for x in (-off, 0, off) for y in (-off, 0, off)]
                if all([one.entry for one in diagram.shapes.under(at, 0)] == [entry] for at in around):
                    return diagram.viewportTransform().map(spot).toPoint()
    raise AssertionError(f"{entry} lies nowhere alone")


def shared_place(diagram: Diagram, count: int) -> QPoint:
    """Return a pixel of the chart at which at least so many shapes lie."""
    for shape in diagram.shapes:
        box = shape.box
        for step in range(60 * 60):
            spot = QPointF(box.left() + box.width() * (step % 60) / 60, box.top() + box.height() * (step // 60) / 60)
            pixel = diagram.viewportTransform().map(spot).toPoint()
            back = diagram.viewportTransform().inverted()[0].map(pixel.toPointF())
            if len(diagram.shapes.under(back, 0)) >= count:
                return pixel
    raise AssertionError(f"nowhere do {count} shapes overlap")


def bare_place(diagram: Diagram) -> QPoint:
    """Return a pixel of the chart where no shape is near."""
    for x in range(10, diagram.width(), 10):
        spot = QPoint(x, diagram.height() // 2)
        place = diagram.viewportTransform().inverted()[0].map(spot.toPointF())
        if not diagram.shapes.under(place, 12 / diagram.scale_px):
            return spot
    raise AssertionError("no bare ground")


def click(diagram: Diagram, pixel: QPoint) -> None:
    """Click a pixel of a chart with the left button."""
    QTest.mouseClick(diagram.viewport(), Qt.MouseButton.LeftButton, pos=pixel)


def point(widget: QWidget, pixel: QPoint) -> None:
    """Move the pointer to a pixel of a widget; sent as an event, for a real pointer may be elsewhere."""
    at = pixel.toPointF()
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(widget.mapToGlobal(pixel)), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, moved)


def leave(widget: QWidget) -> None:
    """Take the pointer off a widget."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def dialog(kind: type[Page]) -> Page:
    """Return the one open window of a kind."""
    found = [top for top in QApplication.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]
    assert len(found) == 1, found
    return found[0]
