"""The pages of a sheet, looked at one by one, as large as one likes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPalette, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

_STEP = 1.25
_SMALLEST, _LARGEST = 0.25, 6.0
_ROOM_PX = 24
_PPI = 96
_MOST_PPI = 400


class PageView(QScrollArea):
    """Shows one page; `zoomed` is told when other pictures would be sharper, `turned` when another page is shown."""

    zoomed = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Sequence[bytes] = ()
        self._picture = QImage()
        self._at = 0
        self._zoom: float | None = None
        self._paper = QSize(210, 297)
        self._page = QLabel()
        self._page.setObjectName("page")
        self._page.setScaledContents(True)
        self.setWidget(self._page)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(320, 320)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def at(self) -> int:
        """Which page is shown, counted from 0."""
        return self._at

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pictures)

    @property
    def ppi(self) -> int:
        """How many dots an inch make the page sharp as it is shown."""
        return min(round(self.zoom * _PPI * self.devicePixelRatioF()), _MOST_PPI)

    @property
    def zoom(self) -> float:
        """How large the page is shown: 1 is as on paper, where a screen has 96 dots an inch."""
        if self._zoom is not None:
            return self._zoom
        room = self.maximumViewportSize()  # seen whole a page needs no scroll bars, though they may still be there
        across = (room.width() - _ROOM_PX) / (self._paper.width() / 25.4 * _PPI)
        down = (room.height() - _ROOM_PX) / (self._paper.height() / 25.4 * _PPI)
        return max(_SMALLEST, min(across, down))

    def show_paper(self, width: int, height: int) -> None:
        """Make room for pages of that many millimetres."""
        self._paper = QSize(width, height)
        self._fit()

    def show_pages(self, pictures: Sequence[bytes]) -> None:
        """Show these pages as PNG, the same one as before where there is one."""
        self._pictures = pictures
        self.turn(self._at)

    def turn(self, page: int) -> None:
        """Show a page, counted from 0, or the nearest there is."""
        self._at = max(0, min(page, len(self._pictures) - 1))
        if self._pictures:
            self._picture = QImage.fromData(self._pictures[self._at])
            self._page.setPixmap(QPixmap.fromImage(self._picture))
        self._fit()
        self.turned.emit()

    def magnify(self, factor: float | None) -> None:
        """Show the page larger by a factor, or whole with None."""
        self._zoom = None if factor is None else max(_SMALLEST, min(self.zoom * factor, _LARGEST))
        self._fit()
        self.zoomed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole page in view while it is shown whole."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._fit()
            self.zoomed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.magnify(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        inches = self.zoom * _PPI / 25.4
        self._page.resize(round(self._paper.width() * inches), round(self._paper.height() * inches))
