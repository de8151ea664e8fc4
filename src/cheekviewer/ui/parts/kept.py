"""A widget painted once into a picture: for what lies over a chart and is shown again with each of its frames."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget


class Kept(QWidget):
    """Shows what `draw` painted, until `renew` or another size, palette or type."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap()

    def draw(self, painter: QPainter) -> None:
        """Paint the widget, with smooth edges, on a ground that lets through what lies behind it."""
        raise NotImplementedError

    def renew(self) -> None:
        """Have it painted anew."""
        self._picture = QPixmap()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in another palette or type."""
        super().changeEvent(event)
        self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture."""
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter)
            painter.end()
        QPainter(self).drawPixmap(0, 0, self._picture)
