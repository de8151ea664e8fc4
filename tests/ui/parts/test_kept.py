"""Widgets that are painted once."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.ui.parts.kept import Kept


class Counted(Kept):
    """Fills itself with the colour of its text, and counts how often."""

    drawn = 0

    def draw(self, painter: QPainter) -> None:
        """Fill it."""
        self.drawn += 1
        painter.fillRect(QRect(0, 0, self.width(), self.height()), self.palette().windowText().color())


def test_it_is_drawn_anew_only_for_a_reason(qtbot: QtBot) -> None:
    """Shown again it is not drawn again; told so, in another size, palette or type it is, and shows what was drawn."""
    window = QWidget()
    qtbot.addWidget(window)
    part = Counted(window)
    part.resize(30, 20)
    for _ in range(3):
        part.grab()
    assert part.drawn == 1
    part.renew()
    part.grab()
    assert part.drawn == 2
    part.resize(40, 25)
    assert part.grab().size() == part.size()
    assert part.drawn == 3
    palette = QPalette(part.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#AA1122"))
    part.setPalette(palette)
    assert part.grab().toImage().pixelColor(39, 24) == QColor("#AA1122")
    assert part.drawn == 4
    font = part.font()
    font.setPointSize(font.pointSize() + 4)
    part.setFont(font)
    part.grab()
    assert part.drawn == 5
