"""Where the millimetres of a chart fall on the pixels of its view, and what of it stays when the chart is moved."""

import math
from functools import cached_property

import msgspec
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTransform


class Grid(msgspec.Struct, frozen=True, dict=True):
    """A view: from chart mm to its pixels, and how many device pixels one of these has.

    Boxes are in whole pixels from `origin` on, so that they stay the same while the chart is only moved.
    """

    to_pixels: QTransform
    ratio: float

    @cached_property
    def origin(self) -> QPoint:
        """The whole pixel where chart (0, 0) lies."""
        return QPoint(math.floor(self.to_pixels.dx()), math.floor(self.to_pixels.dy()))

    @cached_property
    def from_origin(self) -> QTransform:
        """From chart mm to pixels counted from the origin."""
        return self.to_pixels * QTransform.fromTranslate(-self.origin.x(), -self.origin.y())

    @cached_property
    def key(self) -> tuple[float, ...]:
        """What pictures hold for: two grids with the same key differ by whole pixels at most."""
        frame = self.from_origin
        return round(frame.m11(), 9), round(frame.dx(), 3), round(frame.dy(), 3), self.ratio

    def box(self, box: QRectF) -> QRect:
        """Return the pixels, counted from the origin, that a box in chart mm touches."""
        return self.from_origin.mapRect(box).toAlignedRect()
