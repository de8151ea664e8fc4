"""Which measured distances lie on which strip of the safety profile, and what is said of them.

No Qt. Millimetres from the origin of an axis, along its direction.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Axis, Chart, EntryId, Lang, Measure, Structure, Text

Extent = tuple[float, float]
Word = tuple[str, int]
"""A word of a label and the number of the piece that it belongs to."""

_ROUND_MM = 5.0


@dataclass(frozen=True, slots=True)
class Band:
    """One measured distance on its strip."""

    measure: Measure
    structure: Structure

    @property
    def extent(self) -> Extent:
        """From where to where it is drawn, in mm of its axis."""
        return self.measure.extent

    @property
    def spreads(self) -> bool:
        """Whether the source gives a spread or a range, and not a mean alone."""
        low, high = self.extent
        return high > low


@dataclass(frozen=True, slots=True)
class Strip:
    """One axis and the bands that lie along it, in the order of the data."""

    axis: Axis
    bands: tuple[Band, ...]


def strips(atlas: Atlas) -> tuple[Strip, ...]:
    """Return a strip for each axis that something was measured along, in the order of the atlas."""
    bands = _bands(atlas)
    made = (Strip(axis, tuple(band for band in bands if band.measure.axis == axis.id)) for axis in atlas.axes)
    return tuple(strip for strip in made if strip.bands)


def beside(atlas: Atlas) -> tuple[Band, ...]:
    """Return the measured distances that run along no axis and are told in words only."""
    return tuple(band for band in _bands(atlas) if not band.measure.axis)


def reach(atlas: Atlas, point: EntryId) -> Mapping[str, Extent]:
    """Return how far the zone of a point reaches along each axis, by axis id; empty without a zone."""
    outline = atlas.outline(Chart.FACE, point)
    if outline is None:
        return {}
    return {axis.id: outline.extent(axis.origin, axis.direction) for axis in atlas.axes}


def scale(atlas: Atlas) -> Extent:
    """Return the ends, in whole 5 mm, that hold every band and every zone on every strip."""
    shown = strips(atlas)
    extents = [band.extent for strip in shown for band in strip.bands]
    for point in atlas.points:
        zone = reach(atlas, point.id)
        extents += [zone[strip.axis.id] for strip in shown if strip.axis.id in zone]
    low, high = min((low for low, _ in extents), default=0.0), max((high for _, high in extents), default=50.0)
    return _ROUND_MM * math.floor(min(low, 0.0) / _ROUND_MM), _ROUND_MM * math.ceil(high / _ROUND_MM)


def ticks(ends: Extent, px_per_mm: float, room: float) -> tuple[float, ...]:
    """Return round numbers of mm between the ends, at least `room` pixels apart, 0 among them."""
    steps = (digit * 10.0**power for power in range(9) for digit in (1, 2, 5))
    step = next((step for step in steps if step * px_per_mm >= room), ends[1] - ends[0])
    return tuple(step * at for at in range(math.ceil(ends[0] / step), math.floor(ends[1] / step) + 1))


def figure_words(measure: Measure, lang: Lang) -> str:
    """Return the figure of a measure with its unit, as its source gives it; empty where there is none."""
    if measure.low is not None and measure.high is not None:
        span = _TO.get(lang).format(_number(measure.low), _number(measure.high))
        words = f"{_number(measure.mean)} ({span})" if measure.mean is not None else span
    elif measure.mean is None:
        return ""
    else:
        words = _number(measure.mean) + (f" ± {_number(measure.sd)}" if measure.sd is not None else "")
    return words + _MM.get(lang)


def whole_mm(mm: float) -> str:
    """Return a length read off a schematic drawing, in whole mm without the unit."""
    return _number(round(mm))


def band_words(band: Band, lang: Lang) -> str:
    """Return a band in one line without its source: structure, figure, what it is, sample."""
    measure = band.measure
    ranged = measure.low is not None and measure.high is not None
    what = _RANGE if ranged else _MEAN if measure.sd is None else _MEAN_SD
    parts = (band.structure.names.get(lang), figure_words(measure, lang), what.get(lang), measure.sample.get(lang))
    return _LINE.get(lang).format(*parts)


def wrapped(words: Sequence[Word], room: float, width: Callable[[Word], float]) -> tuple[tuple[Word, ...], ...]:
    """Break words into lines of at most `room`; a word wider than that has a line of its own."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for word in words:
        if lines[-1] and used + width(word) > room:
            lines.append([])
            used = 0.0
        lines[-1].append(word)
        used += width(word)
    return tuple(tuple(line) for line in lines)


def _bands(atlas: Atlas) -> tuple[Band, ...]:
    kept = []
    for measure in atlas.measures:
        structure = atlas.entries[measure.structure]
        if isinstance(structure, Structure):
            kept.append(Band(measure, structure))
    return tuple(kept)


def _number(value: float) -> str:
    return f"{value:g}".replace("-", "−")


_MM = Text(zh="毫米", en=" mm")
_TO = Text(zh="{}至{}", en="{} to {}")
_MEAN = Text(zh="均值，未见标准差", en="mean, no SD seen")
_MEAN_SD = Text(zh="均值 ± 标准差", en="mean ± SD")
_RANGE = Text(zh="范围", en="range")
_LINE = Text(zh="{}：{}（{}）；{}", en="{}: {} ({}); {}")
