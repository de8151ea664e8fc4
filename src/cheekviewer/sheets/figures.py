"""The figures of a sheet as SVG: plate, marked points, edges that end softly.

All lengths are millimetres of the chart. Words and letters are not part of the drawing: the page
sets them as type, so that they are never mirrored.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId, Text
from cheekviewer.colours import grey
from cheekviewer.plates import first_layers, opacities
from cheekviewer.resources import asset
from cheekviewer.sheets.marking import PAPER, Style, laid_over, shapes

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
_ID = re.compile(r'(\bid="|url\(#|href="#)')
_LEVELS_TRIED = 24
_FADE_STOPS = ((0, 0), (0.35, 0.22), (0.7, 0.78), (0.92, 1), (1, 1))
"""Shares of the way and how much is covered there: slow at both ends, so that no edge shows."""


@dataclass(frozen=True, slots=True)
class View:
    """The rectangle of a chart that a figure shows, and how wide its edges fade, in mm.

    `fade` is left, top, right, bottom; `pen` is the width in mm of a line that comes out fine;
    `bar` the length in mm of the scale bar.
    """

    left: float
    top: float
    width: float
    height: float
    fade: tuple[float, float, float, float]
    pen: float
    bar: int

    @property
    def mirrored(self) -> "View":
        """The same rectangle of the mirrored chart."""
        left, top, right, bottom = self.fade
        return replace(self, left=-self.left - self.width, fade=(right, top, left, bottom))

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a chart position as shares of the figure's width and height."""
        return (x - self.left) / self.width, (y - self.top) / self.height


FACE = View(-112, -118, 150, 222, fade=(0, 26, 22, 22), pen=0.42, bar=50)
BACK = View(-225, 74, 450, 790, fade=(30, 46, 30, 90), pen=1.5, bar=50)


@dataclass(frozen=True, slots=True)
class Level:
    """A vertebral level of the back chart: name, height in mm, and the landmark it is told by."""

    id: str
    y: float
    at: Text

    @property
    def share(self) -> float:
        """Its height as a share of the back figure's."""
        return BACK.place(0.0, self.y)[1]


@dataclass(frozen=True, slots=True)
class Figure:
    """What is drawn over a plate as SVG text, with what the page needs to set words on it.

    `plate` names the drawing that lies under it, see `plates`; `ratio` is its width over its height,
    `bar` the scale bar as mm and share of the width, `spots` a place inside each part of each marked
    outline as shares of width and height, from the left, by point (of two atlases: by sign).
    """

    plate: str
    svg: str
    ratio: float
    bar: tuple[int, float]
    spots: Mapping[str, tuple[tuple[float, float], ...]]


def levels() -> tuple[Level, ...]:
    """Return the vertebral levels of the back chart, from above."""
    marks = Drawn(asset(".")).landmarks(Chart.BACK)
    return tuple(Level(mark.level, mark.at[1], mark.label) for mark in marks if mark.level)


def face(
    atlas: Atlas, points: Collection[EntryId], *, right: bool, style: Style = Style.SHOWN, greys: bool = False
) -> Figure:
    """Draw the left side of the face, or its mirror image, with the zones of `points` marked."""
    return _figure(atlas, Chart.FACE, points, style, mirror=right, greys=greys)


def back(atlas: Atlas, points: Collection[EntryId], *, style: Style = Style.SHOWN, greys: bool = False) -> Figure:
    """Draw the back, bones showing through the skin, with the regions of `points` marked."""
    return _figure(atlas, Chart.BACK, points, style, mirror=False, greys=greys)


def compared(
    chart: Chart, atlases: Sequence[Atlas], signs: Sequence[Mapping[EntryId, str]], *, right: bool, greys: bool
) -> Figure:
    """Draw a chart with all points of two atlases over each other, each in its look; `signs` names those of each."""
    view = FACE if chart is Chart.FACE else BACK
    drawn, spots = "", {}
    for number, (atlas, named) in enumerate(zip(atlases, signs, strict=True)):
        drawn += "".join(laid_over(atlas, chart, number, view.pen, mirror=right))
        for point, sign in named.items():
            if (outline := atlas.outline(chart, point)) is not None:
                spots[sign] = _spots(outline, view, mirror=right)
    return _over_plate(chart, drawn, spots, mirror=right, greys=greys)


def in_greys(drawing: str) -> str:
    """Return an SVG drawing with every colour as the grey of the same lightness."""
    return _COLOUR.sub(lambda found: grey(found[0]), drawing)


def _figure(
    atlas: Atlas, chart: Chart, points: Collection[EntryId], style: Style, *, mirror: bool, greys: bool
) -> Figure:
    view = FACE if chart is Chart.FACE else BACK
    drawn = "".join(shapes(atlas, chart, points, style, view.pen, mirror=mirror))
    outlines = {point: atlas.outline(chart, point) for point in points}
    spots: dict[str, tuple[tuple[float, float], ...]] = {
        point: _spots(outline, view, mirror=mirror) for point, outline in outlines.items() if outline
    }
    return _over_plate(chart, drawn, spots, mirror=mirror, greys=greys)


def _over_plate(
    chart: Chart, drawn: str, spots: Mapping[str, tuple[tuple[float, float], ...]], *, mirror: bool, greys: bool
) -> Figure:
    view = FACE if chart is Chart.FACE else BACK
    return Figure(
        "back" if chart is Chart.BACK else "right" if mirror else "left",
        _svg(in_greys(drawn) if greys else drawn, view, mirror=mirror),
        view.width / view.height,
        (view.bar, view.bar / view.width),
        spots,
    )


@cache
def plates(*, greys: bool) -> Mapping[str, str]:
    """Return the drawings that lie under figures, by name: `left` and `right` of the face, and `back`.

    A sheet holds each once, however many pages show it.
    """
    drawn = {
        "left": _plate(Chart.FACE, FACE, mirror=False),
        "right": _plate(Chart.FACE, FACE, mirror=True),
        "back": _plate(Chart.BACK, BACK, mirror=False),
    }
    return {name: in_greys(drawing) if greys else drawing for name, drawing in drawn.items()}


def _plate(chart: Chart, view: View, *, mirror: bool) -> str:
    """Return the layers that a new user sees, one over the other, ending softly."""
    layers = "".join(
        _layer(f"{file}-light.svg", share) for file, share in opacities(chart, first_layers(chart)).items()
    )
    name = f"view-{chart.value}"
    return _svg(
        f'<clipPath id="{name}">{_rectangle(view, -2.0 * view.pen)}</clipPath>'
        f'<g clip-path="url(#{name})">{layers}</g>{_fades(chart, view)}',
        view,
        mirror=mirror,
    )


def _svg(drawn: str, view: View, *, mirror: bool) -> str:
    seen = view.mirrored if mirror else view
    turn = ' transform="scale(-1 1)"' if mirror else ""
    box = f"{seen.left:g} {seen.top:g} {seen.width:g} {seen.height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><g{turn}>{drawn}</g></svg>'


def _layer(name: str, opacity: float) -> str:
    """Return one layer of a plate as a group, with what its svg element says of all its strokes, its ids its own."""
    drawing = _ID.sub(rf"\1{name.partition('.')[0].replace('/', '-')}-", asset(name).read_text("utf-8"))
    root = re.search(r"<svg[^>]*>", drawing)
    start, said = (root.end(), root.group()) if root else (0, "")
    strokes = "".join(re.findall(r' stroke-\w+="[^"]*"', said))
    sheer = f' opacity="{opacity}"' if opacity < 1 else ""
    return f"<g{strokes}{sheer}>{drawing[start : drawing.rindex('</svg>')]}</g>"


def _fades(chart: Chart, view: View) -> str:
    """Return rectangles that let the four edges of a figure end in the colour of the paper."""
    left, top, right, bottom = view.fade
    x, y, far, foot = view.left, view.top, view.left + view.width, view.top + view.height
    return "".join(
        (
            _fade(f"{chart.value}-fade-left", x + left, y, x, y, view),
            _fade(f"{chart.value}-fade-top", x, y + top, x, y, view),
            _fade(f"{chart.value}-fade-right", far - right, y, far, y, view),
            _fade(f"{chart.value}-fade-bottom", x, foot - bottom, x, foot, view),
        )
    )


def _fade(name: str, from_x: float, from_y: float, to_x: float, to_y: float, view: View) -> str:
    """Return one such rectangle, clear at the first position and paper at the second; none when they are one."""
    if (from_x, from_y) == (to_x, to_y):
        return ""
    stops = "".join(
        f'<stop offset="{share}" stop-color="{PAPER}" stop-opacity="{cover}"/>' for share, cover in _FADE_STOPS
    )
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{from_x:g}" y1="{from_y:g}"'
        f' x2="{to_x:g}" y2="{to_y:g}">{stops}</linearGradient>' + _rectangle(view, view.pen, f"url(#{name})")
    )


def _rectangle(view: View, more: float, fill: str = "black") -> str:
    """Return the view as a rectangle, `more` mm larger on all sides."""
    return (
        f'<rect x="{view.left - more:g}" y="{view.top - more:g}" width="{view.width + 2 * more:g}"'
        f' height="{view.height + 2 * more:g}" fill="{fill}"/>'
    )


def _spots(outline: Outline, view: View, *, mirror: bool) -> tuple[tuple[float, float], ...]:
    """Return a place well inside each part of an outline, as shares of the figure, from the viewer's left."""
    seen = view.mirrored if mirror else view
    inside = [_inside(list(Outline((ring,)).flattened())) for ring in outline.rings]
    return tuple(sorted(seen.place(-x if mirror else x, y) for x, y in inside))


def _inside(ring: list[tuple[float, float]]) -> tuple[float, float]:
    """Return a place inside a ring: the middle of its widest level, rather one at half its height."""
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    best = (float("-inf"), ring[0])
    for step in range(1, _LEVELS_TRIED):
        y = top + (bottom - top) * step / _LEVELS_TRIED
        edges = zip(ring, ring[1:] + ring[:1], strict=True)
        crossed = sorted(x0 + (y - y0) / (y1 - y0) * (x1 - x0) for (x0, y0), (x1, y1) in edges if (y0 > y) != (y1 > y))
        for left, right in zip(crossed[::2], crossed[1::2], strict=True):
            room = min(right - left, 2 * (y - top), 2 * (bottom - y)) - abs(y - (top + bottom) / 2) / 10
            best = max(best, (room, ((left + right) / 2, y)))
    return best[1]
