"""A view on which one can measure: while the tool is up, the left button and the arrow keys are its."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cheekviewer.ui.chart.camera import Camera
from cheekviewer.ui.chart.measuring import Measuring


class MeasuredView(Camera):
    """A camera with a measuring tool; `measured` carries the words for a length as it changes.

    `length_settled` carries them once it stands, `measuring_ended` tells that Esc put the tool away.
    """

    measured = Signal(str)
    length_settled = Signal(str)
    measuring_ended = Signal()

    def __init__(self, home: QRectF, bounds: QRectF, parent: QWidget | None = None) -> None:
        super().__init__(home, bounds, parent)
        self.measuring = Measuring(self.scene())
        self.measuring.told.connect(self.measured)
        self.measuring.settled.connect(self.length_settled)
        self.measuring.ended.connect(self.measuring_ended)
        self.moved.connect(lambda: self.measuring.show_scale(self.scale_px))

    def measure(self, wanted: bool) -> None:
        """Take the measuring tool up, or put it away."""
        if wanted:
            self.measuring.begin(self.part().center())
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.measuring.end()
            self.viewport().unsetCursor()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the tool for it while it is up, though Esc is a key of a command, too."""
        kept = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.key() in kept
        if asked and self.measuring.active:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and measure while the tool is up."""
        if not (self.measuring.active and self.measuring.key(event)):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line while the tool is up."""
        if self._measures(event.button()):
            self.measuring.press(self._place(event))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the line while the tool is up and the button held; then nothing is pointed at."""
        if not self.measuring.active or event.buttons() & Qt.MouseButton.MiddleButton:
            super().mouseMoveEvent(event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.measuring.move(self._place(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the line stand while the tool is up."""
        if self._measures(event.button()):
            self.measuring.release(self._place(event))
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit, or click, but not while the tool is up."""
        if not self._measures(event.button()):
            super().mouseDoubleClickEvent(event)

    def _measures(self, button: Qt.MouseButton) -> bool:
        return self.measuring.active and button == Qt.MouseButton.LeftButton
