"""The dotted thread from a chosen zone to its region: each chart draws the part that runs over it."""

import math
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

import msgspec
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QRegion, QTransform

from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.pens import screen_pen

_END_PX, _DOT_PX, _APART_PX = 5.4, 1.6, 4.3
_STRETCHES = 12
_MOST_DOTS, _MOST_KEPT = 1200, 64
"""Enough for a thread across the largest screens; one of a deep zoom, mostly out of sight, has its dots wider apart."""


class Thread(msgspec.Struct, frozen=True, dict=True):
    """A thread between two places of the screen, in a colour."""

    start: QPoint
    end: QPoint
    colour: str

    @property
    def frame(self) -> QTransform:
        """From a thread that is 1 long and whose ends pull down by 1 to this one, in global pixels."""
        across, down = (self.end - self.start).toTuple()
        return QTransform(across, down, 0, 26 + 0.14 * abs(across), *self.start.toTuple())

    @property
    def box(self) -> QRectF:
        """The pixels of the screen that it keeps to, with some to spare below."""
        return self.frame.map(_CONTROLS).boundingRect()

    @cached_property
    def dots(self) -> QPolygonF:
        """The places of its dots in global pixels, about four from each to the next; found once for both charts."""
        frame = self.frame
        return frame.map(_dots(_many(frame), _haste(frame)))


class Threads:
    """The threads on one chart, above its marks."""

    def __init__(self) -> None:
        self._drawn: Sequence[Thread] = ()
        self._to_chart = QTransform()
        self._box = QRectF()

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._drawn)

    def show(self, threads: Sequence[Thread], corner: QPoint, grid: Grid) -> QRect:
        """Draw these threads and no others, and return the box of pixels in which that changes anything.

        The pixels of the grid begin at `corner` of the screen. Dots are found when they are painted, for choices may
        come faster than frames.
        """
        back, _ = grid.to_pixels.inverted()
        self._to_chart = QTransform.fromTranslate(-corner.x(), -corner.y()) * back
        changed, self._box, self._drawn = self._box, QRectF(), threads
        for thread in threads:
            self._box |= self._to_chart.mapRect(thread.box)
        changed |= self._box
        return grid.to_pixels.mapRect(changed).toAlignedRect().adjusted(-4, -4, 4, 4) if changed.isValid() else QRect()

    def paint(self, painter: QPainter, grid: Grid, free: QRegion) -> None:
        """Draw a dot at every few pixels and a larger one at each end, as far as the pixels are `free`."""
        painter.save()
        painter.setClipRegion(free, Qt.ClipOperation.IntersectClip)
        painter.setWorldTransform(grid.to_pixels)
        for thread in self._drawn:
            dots = self._to_chart.map(thread.dots)
            square = Qt.PenCapStyle.SquareCap  # so small, as good as round and much quicker
            painter.setPen(_pen(thread.colour, _DOT_PX, square, painter))
            painter.drawPoints(dots)
            painter.setPen(_pen(thread.colour, _END_PX, Qt.PenCapStyle.RoundCap, painter))
            painter.drawPoints(QPolygonF([dots.first(), dots.last()]))
        painter.restore()


_CONTROLS = QPolygonF([QPointF(0, 0), QPointF(0.3, 1), QPointF(0.7, 1), QPointF(1, 0)])


def _on_curve(t: float) -> QPointF:
    """Return a place of the cubic with these controls, which keeps inside their box."""
    u = 1 - t
    return QPointF(0.9 * u * u * t + 2.1 * u * t * t + t**3, 3 * u * t)


_KNOTS = QPolygonF([_on_curve(i / _STRETCHES) for i in range(_STRETCHES + 1)])


def _many(frame: QTransform) -> int:
    """Return how many dots a thread needs, in steps of four, for few numbers are worth keeping."""
    knots = [knot.toTuple() for knot in frame.map(_KNOTS).toList()]
    dots = sum(math.dist(*two) for two in pairwise(knots)) / _APART_PX
    return 4 * max(round(min(dots, _MOST_DOTS) / 4), 1)


def _haste(frame: QTransform) -> float:
    """Return how much faster a thread runs at its end than at its start: from -1 over 0 to 1, in steps."""
    across, down, sag = 0.9 * frame.m11(), 0.9 * frame.m12(), 3 * frame.m22()
    first, last = math.hypot(across, down + sag), math.hypot(across, down - sag)
    return round(20 * (last - first) / (last + first)) / 20


@lru_cache(_MOST_KEPT)
def _dots(many: int, haste: float) -> QPolygonF:
    """Return the places of dots, closer in time where a thread runs faster, so that they are evenly apart."""
    steps = [i / (many - 1) for i in range(many)]
    return QPolygonF([_on_curve(step + haste * step * (1 - step)) for step in steps])


def _pen(colour: str, width: float, cap: Qt.PenCapStyle, painter: QPainter) -> QPen:
    pen = screen_pen(colour, width, painter)
    pen.setCapStyle(cap)
    return pen
