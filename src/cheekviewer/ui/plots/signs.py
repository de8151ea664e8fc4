"""How a band is drawn: colour, pattern and mark by the kind of structure, soft because it is a mean of others.

Artery: plain, a disc. Vein: slanting lines, a ring. Nerve: dots, a diamond. Duct or gland: level lines, a
square. Anything else: upright lines, a triangle.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from cheekviewer.atlas.records import Structure
from cheekviewer.colours import Colours
from cheekviewer.ui.style.theme import tinted

Group = Literal["artery", "vein", "nerve", "duct", "other"]
_GROUPS: Mapping[str, Group] = {
    "artery": "artery",
    "vein": "vein",
    "nerve": "nerve",
    "gland": "duct",
    "duct": "duct",
}
# On light and on dark paper; each at least 4.5:1 against it.
_COLOURS: Mapping[Group, tuple[str, str]] = {
    "artery": ("#B3261E", "#FF8A80"),
    "vein": ("#2F5FA8", "#8AB4F8"),
    "nerve": ("#705300", "#E6C55A"),
    "duct": ("#1F6B57", "#6FCFB0"),
    "other": ("#57504A", "#C3BBB2"),
}


class Weight(Enum):
    """How strongly a band is drawn: opacity of its fill in the middle, width of its edge and line in pixels."""

    REST = (0.34, 0.0, 1.4)
    POINTED = (0.46, 1.0, 1.6)
    CHOSEN = (0.62, 1.8, 2.4)


@dataclass(frozen=True, slots=True)
class Shade:
    """A box in pixels to shade: with a mean it fades from there, without one it is even."""

    box: QRectF
    mean: float | None
    spreads: bool


def group_of(structure: Structure) -> Group:
    """Return which sign stands for a structure."""
    return _GROUPS.get(structure.kind, "other")


def group_colour(group: Group, tones: Colours) -> QColor:
    """Return the colour of a sign on the paper of a theme."""
    light, dark = _COLOURS[group]
    return QColor(dark if QColor(tones.paper).lightnessF() < 0.5 else light)


def paint_band(painter: QPainter, shade: Shade, group: Group, weight: Weight, tones: Colours) -> None:
    """Paint one band in pixels: a soft fill with its pattern, a line from end to end, a mark at the mean."""
    colour = group_colour(group, tones)
    fill, edge, line = weight.value
    box = shade.box
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shade.spreads:
        rounded = QPainterPath()
        rounded.addRoundedRect(box, 3, 3)
        painter.fillPath(rounded, _fading(shade, colour, fill))
        painter.setClipPath(rounded, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(QBrush(_fading(shade, colour, min(fill + 0.35, 0.9))), 1.0))
        _paint_pattern(painter, box, group)
        painter.restore()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if edge:
            painter.setPen(QPen(colour, edge))
            painter.drawPath(rounded)
        painter.setPen(QPen(colour, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        _paint_ends(painter, box)
    if shade.mean is not None:
        size = box.height() * (0.36 if weight is Weight.CHOSEN else 0.3)
        _paint_mark(painter, QPointF(shade.mean, box.center().y()), size, group, tones)
    painter.restore()


def _fading(shade: Shade, colour: QColor, opacity: float) -> QLinearGradient:
    """Densest at the mean and faint at the ends; a range, which has no middle, fades only at its rims."""
    box = shade.box
    made = QLinearGradient(box.topLeft(), box.topRight())
    middle = 0.5 if shade.mean is None else (shade.mean - box.left()) / max(box.width(), 1e-6)
    inner = (middle,) if shade.mean is not None else (0.16, 0.84)
    share = 1.0 if shade.mean is not None else 0.72
    for at in (0.0, 1.0):
        made.setColorAt(at, tinted(colour.name(), opacity * 0.12))
    for at in inner:
        made.setColorAt(min(max(at, 0.01), 0.99), tinted(colour.name(), opacity * share))
    return made


def _paint_pattern(painter: QPainter, box: QRectF, group: Group) -> None:
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    step = max(box.height() * 0.36, 4.0)
    many = int(box.width() / step) + 2
    if group == "vein":
        for i in range(-int(box.height() / step) - 1, many):
            painter.drawLine(QPointF(left + i * step, bottom), QPointF(left + i * step + box.height(), top))
    elif group == "other":
        for i in range(many):
            painter.drawLine(QPointF(left + i * step, top), QPointF(left + i * step, bottom))
    elif group == "duct":
        for share in (0.2, 0.8):
            y = top + box.height() * share
            painter.drawLine(QPointF(left, y), QPointF(right, y))
    elif group == "nerve":
        painter.setBrush(painter.pen().brush())
        painter.setPen(Qt.PenStyle.NoPen)
        for row, share in enumerate((0.22, 0.78)):
            for i in range(many):
                painter.drawEllipse(QPointF(left + (i + 0.5 * row) * step, top + box.height() * share), 1.3, 1.3)


def _paint_ends(painter: QPainter, box: QRectF) -> None:
    half = box.height() * 0.2
    for x in (box.left(), box.right()):
        painter.drawLine(QPointF(x, box.center().y() - half), QPointF(x, box.center().y() + half))


def _paint_mark(painter: QPainter, at: QPointF, size: float, group: Group, tones: Colours) -> None:
    colour = group_colour(group, tones)
    shape = QPainterPath()
    if group in {"artery", "vein"}:
        shape.addEllipse(at, size, size)
    else:
        corners = {
            "nerve": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
            "duct": ((-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)),
            "other": ((0, -1.15), (1.15, 0.95), (-1.15, 0.95)),
        }[group]
        shape.addPolygon(QPolygonF([QPointF(at.x() + x * size, at.y() + y * size) for x, y in corners]))
        shape.closeSubpath()
    painter.setPen(QPen(QColor(tones.paper), 3.0))
    painter.drawPath(shape)
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(QColor(tones.paper) if group == "vein" else colour)
    painter.drawPath(shape)
