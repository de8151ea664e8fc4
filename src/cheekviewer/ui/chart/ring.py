"""The keyboard's place on a chart: a ring round one shape, moved by arrows."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from cheekviewer.colours import Colours
from cheekviewer.ui.chart.pens import Line, screen_pen
from cheekviewer.ui.chart.shapes import Shape

_GAP_PX = 5.0


def neighbour(shapes: Iterable[Shape], at: Shape, dx: int, dy: int) -> Shape | None:
    """Return the nearest shape from `at` towards (dx, dy), or None where there is none.

    A shape counts when its middle lies within 60° of that direction; what lies straight ahead is
    preferred, each degree aside making it a little farther.
    """
    best, least = None, math.inf
    from_x, from_y = at.middle
    for shape in shapes:
        x, y = shape.middle
        far = math.hypot(x - from_x, y - from_y)
        ahead = (x - from_x) * dx + (y - from_y) * dy
        if shape.entry == at.entry or ahead < far * 0.5 or not far:
            continue
        cost = far * (2.0 - ahead / far)
        if cost < least:
            best, least = shape, cost
    return best


class Ring:
    """A frame round a shape in ink on paper, so that it is not taken for the choice."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._ground, self._line = Line(), Line()
        for item, z in ((self._ground, 4), (self._line, 5)):
            item.setZValue(z)
            item.hide()
            scene.addItem(item)

    @property
    def shown(self) -> bool:
        """Whether the ring is to be seen."""
        return self._line.isVisible()

    def show(self, shape: Shape, tones: Colours, px_per_mm: float) -> None:
        """Draw round a shape, a few pixels away from it."""
        gap = _GAP_PX / px_per_mm
        frame = QPainterPath()
        for part in shape.parts:
            frame.addRoundedRect(QRectF(part).adjusted(-gap, -gap, gap, gap), gap, gap)
        for item, colour, width in ((self._ground, tones.paper, 4.5), (self._line, tones.ink, 2.0)):
            item.setPath(frame)
            item.setPen(screen_pen(colour, width))
            item.show()

    def hide(self) -> None:
        """Take the ring off."""
        self._ground.hide()
        self._line.hide()
