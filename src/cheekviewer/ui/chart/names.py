"""Where the names of shapes go, so that they cover neither each other nor another shape.

Pixels of the widget throughout.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours
from cheekviewer.ui.style.theme import tinted

_PAD = 4.0
_GAP = 9.0
_CLEAR = 4.0
"""How near a name may come to another shape: the line round a chosen one is thick."""
_OVER_ITS_PART = 3
"""So many of the places thought of first lie over the part itself."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels; plain numbers, since a hundred overlaps are asked for before a frame."""


class Label(msgspec.Struct, frozen=True):
    """A name, whose it is, the boxes of the parts it may stand at, and the colour of its shape."""

    entry: EntryId
    words: str
    parts: tuple[QRectF, ...]
    colour: str


def placed(
    labels: Sequence[Label],
    seen: QRectF,
    font: QFont,
    *,
    taken: Sequence[QRectF] = (),
    beside: bool = False,
    yielding: bool = False,
) -> Mapping[EntryId, QRectF]:
    """Return the best box for each name that finds room in `seen`; those with least room choose first.

    Boxes that are `taken` count as names. With `beside` no name stands on its own part; a `yielding` one that would
    stand over another name is left out.
    """
    metrics = QFontMetricsF(font)
    found: dict[EntryId, QRectF] = {}
    covered = [_box(box) for box in taken]
    shapes = {label.entry: [_box(part) for part in label.parts] for label in labels}
    first = _OVER_ITS_PART if beside else 0
    for label in sorted(labels, key=lambda label: max(part.width() for part in label.parts)):
        size = QSizeF(metrics.horizontalAdvance(label.words) + 2 * _PAD, metrics.height() + 2)
        boxes = (box for part in label.parts for box in islice(_candidates(part, size), first, None))
        inside = [box for box in boxes if seen.contains(box)]
        others = [_wider(part) for entry, parts in shapes.items() if entry != label.entry for part in parts]
        if inside:
            costs = [_cost(_box(box), shapes[label.entry], others, covered) for box in inside]
            best = inside[costs.index(min(costs))]
            if yielding and any(_overlap(_box(best), other) for other in covered):
                continue
            found[label.entry] = best
            covered.append(_box(best))
    return found


def paint_name(painter: QPainter, label: Label, box: QRectF, tones: Colours) -> None:
    """Paint a name in its box; one that stands beside its shape is tied to it by a short line."""
    part = min(label.parts, key=lambda part: (part.center() - box.center()).manhattanLength())
    if not part.intersects(box):
        painter.setPen(QPen(QColor(label.colour), 1))
        painter.drawLine(_tie(box, part))
    _paint_ground(painter, box, tones)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.words)


class NameItem(QGraphicsItem):
    """A name above what is lit, as large at every zoom; its place is the middle of its box.

    A `strong` one is paper on ink and lies above all others.
    """

    def __init__(self, words: str, font: QFont, tones: Colours, *, strong: bool = False) -> None:
        super().__init__()
        self.words, self._font, self._text = words, font, named(words, font)
        size = named_size(self._text)
        self._box = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        self._tones = replace(tones, ink=tones.paper, paper=tones.ink) if strong else tones
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(6 if strong else 3)

    def boundingRect(self) -> QRectF:
        """Return the box of the ground, and a pixel for its smooth edge."""
        return self._box.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the words on their ground."""
        painter.setFont(self._font)
        paint_named(painter, self._text, self._box, self._tones)


def named(words: str, font: QFont) -> QStaticText:
    """Return a name laid out once, for names that are painted often."""
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(QTransform(), font)
    return text


def named_size(text: QStaticText) -> QSize:
    """Return how large such a name is with its ground."""
    return QSize(math.ceil(text.size().width() + 2 * _PAD), math.ceil(text.size().height()) + 2)


def paint_named(painter: QPainter, text: QStaticText, box: QRectF, tones: Colours) -> None:
    """Paint such a name on its ground, in the painter's font."""
    _paint_ground(painter, box, tones)
    painter.drawStaticText(QPointF(box.x() + _PAD, box.y() + 1), text)


def _paint_ground(painter: QPainter, box: QRectF, tones: Colours) -> None:
    """Paint what a name stands on, and leave the pen as its words need it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(tones.paper, 0.8))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor(tones.ink))


def _candidates(part: QRectF, size: QSizeF) -> Iterator[QRectF]:
    """Yield boxes of a size: in the middle of a part, from either side of it on, left, right, under and above it."""
    w, h = size.width(), size.height()
    c = part.center()
    for x in (c.x() - w / 2, part.left() + _CLEAR, part.right() - _CLEAR - w):
        yield QRectF(x, c.y() - h / 2, w, h)
    for y in (c.y() - h / 2, part.top(), part.bottom() - h):
        yield QRectF(part.left() - w - _GAP, y, w, h)
        yield QRectF(part.right() + _GAP, y, w, h)
    for y in (part.bottom() + _GAP, part.top() - h - _GAP):
        yield QRectF(c.x() - w / 2, y, w, h)


def _cost(place: Box, own: Sequence[Box], others: Sequence[Box], taken: Sequence[Box]) -> float:
    """What a place costs: covering names most, other shapes less, sticking out of its own least."""
    left, top, right, bottom = place
    over_names = sum(_overlap(place, other) for other in taken)
    over_shapes = sum(_overlap(place, other) for other in others)
    outside = (right - left) * (bottom - top) - max(_overlap(place, part) for part in own)
    return 20 * over_names + 2 * over_shapes + 0.5 * outside


def _box(box: QRectF) -> Box:
    return box.left(), box.top(), box.right(), box.bottom()


def _wider(box: Box) -> Box:
    return box[0] - _CLEAR, box[1] - _CLEAR, box[2] + _CLEAR, box[3] + _CLEAR


def _overlap(one: Box, other: Box) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def _tie(box: QRectF, part: QRectF) -> QLineF:
    """The shortest line between two boxes, a little way into the second."""
    start = QPointF(
        min(max(part.center().x(), box.left()), box.right()), min(max(part.center().y(), box.top()), box.bottom())
    )
    end = QPointF(
        min(max(start.x(), part.left() + 3), part.right() - 3), min(max(start.y(), part.top() + 3), part.bottom() - 3)
    )
    return QLineF(start, end)
