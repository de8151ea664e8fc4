"""The dotted thread from the chosen zone to its region, across both charts."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

_BOXES = 16


class Thread(QWidget):
    """A see-through widget over the charts that draws a thread between places; mice pass through."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._paths: list[QPainterPath] = []
        self._colours: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)

    def show_ends(self, ends: list[tuple[QPoint, QPoint, str]]) -> None:
        """Draw a thread between each two global places in the colour given, or none."""
        before = self._region()
        self._paths = [_curve(self.mapFromGlobal(start), self.mapFromGlobal(end)) for start, end, _ in ends]
        self._colours = [colour for _, _, colour in ends]
        self.update(before.united(self._region()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what it lies over, and above it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the threads."""
        if not self._paths:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for path, colour in zip(self._paths, self._colours, strict=True):
            pen = QPen(QColor(colour), 1.6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.1, 2.6])
            painter.setPen(pen)
            painter.drawPath(path)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(path.pointAtPercent(0), 2, 2)
            painter.drawEllipse(path.pointAtPercent(1), 2, 2)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _region(self) -> QRegion:
        """Boxes along the threads: one box round them all would have most of both charts painted anew."""
        region = QRegion()
        for path in self._paths:
            knots = [path.pointAtPercent(i / _BOXES) for i in range(_BOXES + 1)]
            for one, other in pairwise(knots):
                region += QRectF(one, other).normalized().toAlignedRect().adjusted(-5, -5, 5, 5)
        return region


def _curve(start: QPoint, end: QPoint) -> QPainterPath:
    """A slack curve that sags between its ends."""
    a, b = QPointF(start), QPointF(end)
    sag = QPointF(0, 26 + abs(b.x() - a.x()) * 0.14)
    path = QPainterPath(a)
    path.cubicTo(a + (b - a) * 0.3 + sag, a + (b - a) * 0.7 + sag, b)
    return path
