"""Keys of a command drawn like the caps of a keyboard, at the right end of a line."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from cheekviewer.colours import Colours

Caps = Sequence[tuple[str, int]]
"""Keys, with the pixels that each takes."""


def caps_of(keys: Sequence[str], font: QFont, room: int) -> Caps:
    """Return as many of the keys as there is room for, the first ones first."""
    metrics = QFontMetrics(font)
    caps = [(key, metrics.horizontalAdvance(key) + 14) for key in keys]
    while room_of(caps) > room:
        caps.pop()
    return caps


def room_of(caps: Caps) -> int:
    """Return the pixels that caps take, with the gap before them; 0 for none."""
    return sum(width + 4 for _, width in caps) + 8 if caps else 0


def draw_caps(painter: QPainter, caps: Caps, font: QFont, box: QRect, tones: Colours) -> None:
    """Draw caps at the right end of a box, in its middle."""
    left = box.right() - room_of(caps) + 8
    height = QFontMetrics(font).height() + 4
    painter.setFont(font)
    for key, width in caps:
        cap = QRectF(left + 0.5, box.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(QPen(QColor(tones.rule), 1))
        painter.setBrush(QColor(tones.ground))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(tones.ink))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        left += width + 4
