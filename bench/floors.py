"""What Qt itself takes in a window as large as ours: two empty views that repaint a dot, or two pictures.

The least that a click or a frame of two charts can cost here, measured in the same run as the program, by the same
clock.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QHBoxLayout, QWidget

DOT = 24.0


class Views(QWidget):
    """Two empty views side by side; a click into one moves a dot in both."""

    def __init__(self, size: tuple[int, int]) -> None:
        super().__init__()
        self.resize(*size)
        row = QHBoxLayout(self)
        self._views = [_View(self._answer) for _ in range(2)]
        self._dots = [view.scene().addRect(QRectF(0, 0, DOT, DOT)) for view in self._views]
        for view in self._views:
            row.addWidget(view)

    @property
    def viewports(self) -> list[QWidget]:
        """What is painted and clicked."""
        return [view.viewport() for view in self._views]

    def _answer(self, at: QPoint) -> None:
        for dot in self._dots:
            dot.setPos(at.x() % 200, at.y() % 200)


class _View(QGraphicsView):
    def __init__(self, answer: Callable[[QPoint], object]) -> None:
        super().__init__()
        self.setViewport(QWidget())
        self.setScene(QGraphicsScene(0, 0, 400, 400, self))
        self._answer = answer

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._answer(event.position().toPoint())


class Pictures(QWidget):
    """Two widgets side by side, each painted whole with one picture: the blit of two charts as large as `sizes`."""

    def __init__(self, charts: list[QWidget]) -> None:
        super().__init__()
        self.pictures = [_Picture(chart, self) for chart in charts]
        left = 0
        for picture in self.pictures:
            picture.move(left, 0)
            left += picture.width()
        self.resize(left, max(picture.height() for picture in self.pictures))

    def blit(self) -> None:
        """Ask for both to be painted anew."""
        for picture in self.pictures:
            picture.update()


class _Picture(QWidget):
    def __init__(self, chart: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(chart.size())
        ratio = chart.devicePixelRatioF()
        self._held = QPixmap(chart.size() * ratio)
        self._held.fill("#406080")
        self._held.setDevicePixelRatio(ratio)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._held)
