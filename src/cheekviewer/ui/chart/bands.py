"""Measured distances of vessels and nerves on the face itself: a soft band of mean ± SD across the line measured along.

Chart millimetres. A band has no edge, for its study had none: half as strong at one SD, gone at two.
"""

import math
from collections.abc import Mapping, Sequence

import msgspec
from PySide6 import QtGui  # not its QLinearGradient: naming that names 180 kinds of gradients, and no start needs one
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Measure, Structure
from cheekviewer.colours import LIGHT, Colours
from cheekviewer.ui.style.theme import tinted

_HALF_WIDTH_MM = 4.0
_TONES: Mapping[str, tuple[str, str]] = {
    "artery": ("#A8322A", "#F08A7C"),
    "vein": ("#2F5D9B", "#8DB8F0"),
    "nerve": ("#7A6200", "#E8CC5A"),
    "duct": ("#2F6E3D", "#8FD0A0"),
}
"""The colour of a kind in the light and in the dark theme, as atlases have it."""


class Band(msgspec.Struct, frozen=True):
    """A measured distance on the chart: the axis from `origin` along the unit vector `along`."""

    measure: Measure
    kind: str
    origin: QPointF
    along: QPointF

    @property
    def structure(self) -> EntryId:
        """Whose distance it is."""
        return self.measure.structure

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where along the axis anything of it is drawn, in mm: two SD, or a little more than a range."""
        low, high = self.measure.extent
        more = max(self.measure.sd or 0.15 * (high - low), 0.6)
        return low - more, high + more

    @property
    def box(self) -> QRectF:
        """The box round what is drawn."""
        return self.corners().boundingRect()

    def at(self, mm: float, aside: float = 0.0) -> QPointF:
        """Return the place so many mm along the axis and aside of it."""
        across = QPointF(-self.along.y(), self.along.x())
        return self.origin + self.along * mm + across * aside

    def holds(self, place: QPointF) -> bool:
        """Return whether a place lies on what is drawn."""
        return self.corners().containsPoint(place, Qt.FillRule.OddEvenFill)

    def corners(self) -> QPolygonF:
        """Return the four corners of what is drawn."""
        low, high = self.reach
        wide = _HALF_WIDTH_MM
        return QPolygonF([self.at(low, -wide), self.at(high, -wide), self.at(high, wide), self.at(low, wide)])


def bands_of(atlas: Atlas, *, mirrored: bool) -> Sequence[Band]:
    """Return a band for each measure that runs along an axis of the face, mirrored at x = 0 if asked."""
    axes, turn = {axis.id: axis for axis in atlas.axes}, -1.0 if mirrored else 1.0
    found = []
    for measure in atlas.measures:
        structure, axis = atlas.entries[measure.structure], axes.get(measure.axis)
        if axis is not None and isinstance(structure, Structure):
            dx, dy = axis.direction
            long = math.hypot(dx, dy)
            origin = QPointF(turn * axis.origin[0], axis.origin[1])
            found.append(Band(measure, structure.kind, origin, QPointF(turn * dx / long, dy / long)))
    return found


def paint_band(painter: QPainter, band: Band, to_pixels: QTransform, tones: Colours) -> None:
    """Paint the line measured along, the soft band across it, and the mean as a stroke."""
    colour = _TONES.get(band.kind, (tones.ink, tones.ink))[0 if tones == LIGHT else 1]
    _, far = band.reach
    line = QPen(tinted(tones.ink, 0.45), 1)
    line.setDashPattern([1.5, 3])
    painter.setPen(line)
    painter.drawLine(QLineF(to_pixels.map(band.at(0)), to_pixels.map(band.at(far))))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_fade(band, colour, to_pixels))
    painter.drawPolygon(to_pixels.map(band.corners()))
    if band.measure.mean is not None:
        mean = band.measure.mean
        painter.setPen(QPen(QColor(colour), 1.8))
        ends = (band.at(mean, aside) for aside in (-_HALF_WIDTH_MM, _HALF_WIDTH_MM))
        painter.drawLine(QLineF(*map(to_pixels.map, ends)))


def _fade(band: Band, colour: str, to_pixels: QTransform) -> "QtGui.QLinearGradient":
    """Return the colour along the axis: strongest at the mean, or even over a range, and soft at both ends."""
    (low, high), (first, last) = band.measure.extent, band.reach
    fade = QtGui.QLinearGradient(to_pixels.map(band.at(first)), to_pixels.map(band.at(last)))
    middle = 0.55 if band.measure.sd is not None else 0.36
    stops = ((first, 0.0), (low, 0.3), ((low + high) / 2, middle), (high, 0.3), (last, 0.0))
    for mm, strength in stops:
        fade.setColorAt((mm - first) / (last - first), tinted(colour, strength))
    return fade
