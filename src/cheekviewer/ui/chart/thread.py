"""The dotted thread from a chosen zone to its region: each chart draws the part that runs over it."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

_DOT_PX = 2.2


class Thread(msgspec.Struct, frozen=True):
    """A thread between two places of the screen, in a colour."""

    start: QPoint
    end: QPoint
    colour: str

    def path(self) -> QPainterPath:
        """Return a slack curve that sags between the ends, in global pixels."""
        a, b = QPointF(self.start), QPointF(self.end)
        sag = QPointF(0, 26 + abs(b.x() - a.x()) * 0.14)
        path = QPainterPath(a)
        path.cubicTo(a + (b - a) * 0.3 + sag, a + (b - a) * 0.7 + sag, b)
        return path


class Threads:
    """The threads on one chart, above its marks; they never catch the mouse."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: list[QGraphicsPathItem] = []

    def show(self, threads: Sequence[Thread], to_chart: QTransform) -> None:
        """Draw these threads and no others; `to_chart` leads from global pixels to chart mm."""
        for item in self._items:
            self._scene.removeItem(item)
        self._items = [self._item(made, thread) for thread in threads for made in _drawn(thread, to_chart)]

    def _item(self, path: QPainterPath, thread: Thread) -> QGraphicsPathItem:
        item = QGraphicsPathItem(path)
        pen = QPen(QColor(thread.colour), 1.6)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # at this size as good as round dots, in a third of the time
        pen.setDashPattern([1.0, 1.7])
        item.setPen(pen)
        item.setZValue(2.5)
        item.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._scene.addItem(item)
        return item


def _drawn(thread: Thread, to_chart: QTransform) -> tuple[QPainterPath, QPainterPath]:
    """The curve, and a dot at each end, in chart mm."""
    dots = QPainterPath()
    for end in (thread.start, thread.end):
        dots.addEllipse(QPointF(end), _DOT_PX, _DOT_PX)
    return to_chart.map(thread.path()), to_chart.map(dots)
