"""The type of a list: fonts and metrics of titles and notes, made once for a font of the application."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from cheekviewer.ui.style.theme import weighted

SMALL = 0.87
"""The scale of notes and keys; that of titles is 1."""


class RowType:
    """The fonts of rows for one font of the application, with their metrics, by scale.

    Rows ask for them a thousand times before the first frame.
    """

    def __init__(self) -> None:
        self._base = QApplication.font()
        fonts = {scale: weighted(400, scale) for scale in (1.0, SMALL)}
        self.scales = {scale: (font, QFontMetrics(font)) for scale, font in fonts.items()}

    def now(self) -> "RowType":
        """Return the type for the font that the application has now."""
        return self if self._base == QApplication.font() else RowType()
