"""Every weight of our typeface, held, so that Qt reads each but once.

Qt lets go of a weight that nobody used for some minutes, and then takes all others for outdated, too, though they are
in use: each is read once more for what is laid out next, half a MiB every time (docs/decisions).
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QFontMetricsF

from cheekviewer.ui.style.theme import weighted

WEIGHTS = (400, 450, 500, 600, 650, 700)
"""All that the program asks for."""
_AFTER_MS = 300
"""After the first frame, which needs but some of them."""


class Typeface(QObject):
    """Holds each weight of the typeface of the application, from a little after its making on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[QFont] = []
        QTimer.singleShot(_AFTER_MS, self, self.hold)

    def hold(self) -> None:
        """Have Qt read each weight, and keep the fonts that it read them for."""
        self._held = [weighted(weight) for weight in WEIGHTS]
        for font in self._held:
            QFontMetricsF(font).horizontalAdvance("A")
