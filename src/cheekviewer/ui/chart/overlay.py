"""What can be drawn over a plate line by line, crisp at any zoom: landmarks, vertebral levels, measured distances.

Painted into the picture at rest; what a mark means is told where the pointer rests on it.
"""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Kind, Landmark, Lang, SourceId
from cheekviewer.atlas.vocabulary import LEVEL, NO_IMAGING
from cheekviewer.atlas.wording import source_words
from cheekviewer.colours import Colours, colours
from cheekviewer.plates import over_the_plate
from cheekviewer.ui.chart.bands import Band, bands_of, paint_band
from cheekviewer.ui.chart.layer_words import caution
from cheekviewer.ui.chart.names import Label, paint_name, placed
from cheekviewer.ui.style.markup import escape
from cheekviewer.ui.style.theme import tinted, weighted

_HALF_LEVEL_MM = 190.0
_MARK_PX = 4.0
_BANDS_NAMED_PX = 4.0
"""From so many pixels a millimetre on, bands carry the names of their structures."""


class Overlay:
    """Landmarks, levels and bands of one chart, each painted when its layer is shown."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._atlas: Atlas | None = None
        self._lang: Lang = "en"
        self._tones: Colours = colours("light")
        self._names, self._mirrored = True, False
        self.layers: Collection[str] = set()
        self._bands: Sequence[Band] = ()

    def show_atlas(self, atlas: Atlas, *, mirrored: bool) -> None:
        """Draw what an atlas knows, on that side of the face."""
        self._atlas, self._mirrored = atlas, mirrored
        self._bands = bands_of(atlas, mirrored=mirrored) if self._chart is Chart.FACE else ()

    def show_look(self, tones: Colours, lang: Lang, *, names: bool) -> None:
        """Draw in the colours of a theme, with names in a language or without names."""
        self._tones, self._lang, self._names = tones, lang, names

    def show_layers(self, layers: Sequence[str]) -> None:
        """Draw what belongs to these layers of the chart, and to no other."""
        self.layers = over_the_plate(self._chart, layers)

    def under(self, place: QPointF, reach: float) -> list[EntryId]:
        """Return the entries of the landmarks within `reach` mm of a place, and of the bands that hold it."""
        near = sorted((self._near(mark, place), mark.structure) for mark in self._marks())
        found = [name for away, name in near if away <= 1.4 * reach]
        return list(dict.fromkeys((*found, *(band.structure for band in self._bands_at(place)))))

    def tip(self, place: QPointF, reach: float) -> str:
        """Return what is known of what lies at a place (mm), as rich text; empty where nothing does."""
        parts = [self._band_told(band) for band in self._bands_at(place)]
        parts += [self._landmark_told(mark) for mark in self._marks() if self._near(mark, place) <= 1.4 * reach]
        parts += [self._level_told(mark) for mark in self._levels() if abs(place.y() - mark.at[1]) <= reach]
        return "<hr>".join(dict.fromkeys(parts))

    def paint_below(self, painter: QPainter, to_pixels: QTransform) -> None:
        """Paint bands and the lines of the levels, in pixels; zones and regions lie over them."""
        for band in self._shown_bands():
            paint_band(painter, band, to_pixels, self._tones)
        painter.setPen(_dashed(tinted(self._tones.ink, 0.6)))
        for mark in self._levels():
            painter.drawLine(*(to_pixels.map(QPointF(x, mark.at[1])) for x in (-_HALF_LEVEL_MM, _HALF_LEVEL_MM)))

    def paint_above(self, painter: QPainter, seen: QRectF, to_pixels: QTransform, taken: Sequence[QRectF] = ()) -> None:
        """Paint the landmarks and words, in pixels, as far as possible beside the boxes that are `taken`."""
        for mark in self._marks():
            for spot in self._spots(mark):
                _paint_mark(painter, to_pixels.map(spot), self._tones)
        if not self._names:
            return
        boxes = [*taken, self._paint_caution(painter, seen)]
        for mark in self._levels():
            boxes += self._paint_level(painter, mark, seen, to_pixels, boxes)
        font, labels = weighted(400, 0.8), self._labels(to_pixels)
        painter.setFont(font)
        found = placed(labels, seen, font, taken=boxes, beside=True, yielding=True)
        for label in labels:
            if label.entry in found:
                paint_name(painter, label, found[label.entry], self._tones)

    def _paint_caution(self, painter: QPainter, seen: QRectF) -> QRectF:
        """Paint what must be known of bands and levels at the top of the chart; return its box."""
        words = "\n".join(caution(name) for name in ("levels", "bands") if name in self.layers)
        if not words:
            return QRectF()
        painter.setFont(weighted(400, 0.8))
        room, flags = seen.adjusted(44, 8, -44, 0), Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        box = painter.boundingRect(room, flags, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(self._tones.paper, 0.85))
        painter.drawRoundedRect(box.adjusted(-6, -2, 6, 2), 4, 4)
        painter.setPen(QColor(self._tones.ink))
        painter.drawText(room, flags, words)
        return box

    def _labels(self, to_pixels: QTransform) -> list[Label]:
        """The names of landmarks and, where there is room, of bands, and what they stand beside."""
        tones, marked = self._tones, {mark.structure for mark in self._levels()}
        labels = {}
        for mark in self._marks():
            spots = [to_pixels.map(spot) for spot in self._spots(mark)]
            around = tuple(QRectF(spot.x() - 6, spot.y() - 6, 12, 12) for spot in spots)
            words = mark.level or mark.label.get(self._lang)
            if mark.structure not in marked:
                labels[mark.structure] = Label(mark.structure, words, around, tones.second)
        for band in self._shown_bands() if to_pixels.m11() >= _BANDS_NAMED_PX else ():
            words = self._word(band.structure)
            labels.setdefault(
                band.structure, Label(band.structure, words, (to_pixels.mapRect(band.box),), tones.second)
            )
        return list(labels.values())

    def _marks(self) -> Sequence[Landmark]:
        shown = self._atlas is not None and "landmarks" in self.layers
        return [m for m in self._atlas.drawn.landmarks(self._chart) if self._known(m)] if shown and self._atlas else []

    def _levels(self) -> Iterator[Landmark]:
        if self._atlas is not None and "levels" in self.layers:
            yield from (mark for mark in self._atlas.drawn.landmarks(self._chart) if mark.level and self._known(mark))

    def _near(self, mark: Landmark, place: QPointF) -> float:
        return min((place - spot).manhattanLength() for spot in self._spots(mark))

    def _known(self, mark: Landmark) -> bool:
        return self._atlas is not None and mark.structure in self._atlas.entries

    def _shown_bands(self) -> Sequence[Band]:
        return self._bands if "bands" in self.layers else ()

    def _bands_at(self, place: QPointF) -> list[Band]:
        return [band for band in self._shown_bands() if band.holds(place)]

    def _spots(self, mark: Landmark) -> Sequence[QPointF]:
        x, y = mark.at
        return [QPointF(x, y), QPointF(-x, y)] if mark.paired else [QPointF(-x if self._mirrored else x, y)]

    def _word(self, entry: EntryId) -> str:
        return self._atlas.entries[entry].names.get(self._lang) if self._atlas else ""

    def _paint_level(
        self, painter: QPainter, mark: Landmark, seen: QRectF, to_pixels: QTransform, taken: Sequence[QRectF]
    ) -> Sequence[QRectF]:
        """Paint what a level is told by at its left end, and right of the midline what images showed, where it is free.

        Returns the boxes.
        """
        left, middle = (to_pixels.map(QPointF(x, mark.at[1])) for x in (-_HALF_LEVEL_MM, 0.0))
        start = max(left.x(), seen.left() + 6)
        told = f"{mark.level}  {mark.label.get(self._lang)}"
        font = weighted(600, 0.8)
        if QFontMetricsF(font).horizontalAdvance(told) > 0.8 * (middle.x() - start):
            told = mark.level
        boxes = [self._paint_words(painter, told, font, QPointF(start, left.y() - 4))]
        lines = (mark.imaging.get(self._lang) if mark.imaging else "").replace("；", "; ").split("; ")
        font = weighted(400, 0.76)
        step = 1.2 * QFontMetricsF(font).height()
        places = [QPointF(middle.x() + 20, left.y() - 4 + step * number) for number in range(len(lines))]
        grounds = [_ground(line, font, at) for line, at in zip(lines, places, strict=True)]
        free = not any(ground.intersects(box) for ground in grounds for box in taken)
        if lines[0] and free and max(ground.right() for ground in grounds) <= seen.right() - 5:
            boxes += [self._paint_words(painter, line, font, at) for line, at in zip(lines, places, strict=True)]
        return boxes

    def _paint_words(self, painter: QPainter, words: str, font: QFont, at: QPointF) -> QRectF:
        ground = _ground(words, font, at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(self._tones.paper, 0.8))
        painter.drawRoundedRect(ground, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(self._tones.ink))
        painter.drawText(at, words)
        return ground

    def _band_told(self, band: Band) -> str:
        measure = band.measure
        words = f"{measure.text.get(self._lang)} ({measure.sample.get(self._lang)})"
        return f"<b>{escape(self._word(band.structure))}</b><br>{escape(words)}<br>{self._cited(measure.source)}"

    def _landmark_told(self, mark: Landmark) -> str:
        if self._atlas is None:
            return ""
        names = self._atlas.entries[mark.structure].names
        parts = [f"<b>{escape(names.get(self._lang))}</b> {escape(names.pinyin)} <i>{escape(names.latin)}</i>"]
        found = self._atlas.claims_about(mark.structure, Kind.FEEL)
        parts += [f"{escape(claim.text.get(self._lang))}<br>{self._cited(claim.source)}" for claim in found]
        return "<br>".join(parts)

    def _level_told(self, mark: Landmark) -> str:
        imaging = (mark.imaging or NO_IMAGING).get(self._lang)
        told = escape(LEVEL.get(self._lang).format(level=mark.level, imaging=imaging))
        return "<br>".join([told, *(self._cited(source) for source in mark.sources)])

    def _cited(self, source: SourceId) -> str:
        return f"<small>{escape(f'{source} {source_words(self._atlas, source)}')}</small>" if self._atlas else ""


def _ground(words: str, font: QFont, at: QPointF) -> QRectF:
    """Return the box behind words that begin on a line at a place."""
    return QFontMetricsF(font).boundingRect(words).translated(at).adjusted(-3, -1, 3, 1)


def _paint_mark(painter: QPainter, spot: QPointF, tones: Colours) -> None:
    """A ring with a dot in it, and paper round it so that it stands out on any ground."""
    painter.setBrush(tinted(tones.paper, 0.85))
    painter.setPen(QPen(tinted(tones.paper, 0.85), 4))
    painter.drawEllipse(spot, _MARK_PX, _MARK_PX)
    painter.setPen(QPen(QColor(tones.ink), 1.3))
    painter.drawEllipse(spot, _MARK_PX, _MARK_PX)
    painter.setBrush(QColor(tones.ink))
    painter.drawEllipse(spot, 0.8, 0.8)


def _dashed(colour: QColor) -> QPen:
    pen = QPen(colour, 1.1)
    pen.setDashPattern([5, 3])
    return pen
