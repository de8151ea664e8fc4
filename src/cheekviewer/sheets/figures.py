"""The two figures of a sheet as SVG: plate, zones in colour and pattern, edges that end softly.

All lengths are millimetres of the chart. Words and letters are not part of the drawing: the page
sets them as type, so that they are never mirrored.
"""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId, Text
from cheekviewer.colours import LIGHT, PATTERNS
from cheekviewer.plates import first_layers, opacities
from cheekviewer.resources import asset

_PAPER = "#FFFFFF"
_ANGLES: Mapping[str, int] = {"lines-left": 45, "lines-right": -45, "dots": 45, "cross": 45, "lines-level": 0}
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
    """A drawing as SVG text, with what the page needs to set words on it.

    `ratio` is its width over its height, `bar` the scale bar as mm and share of the width, `spot`
    the middle of the marked outline as shares of width and height.
    """

    svg: str
    ratio: float
    bar: tuple[int, float]
    spot: tuple[float, float]


def levels() -> tuple[Level, ...]:
    """Return the vertebral levels of the back chart, from above."""
    marks = Drawn(asset(".")).landmarks(Chart.BACK)
    return tuple(Level(mark.level, mark.at[1], mark.label) for mark in marks if mark.level)


def face(atlas: Atlas, point: EntryId, *, right: bool, strong: bool = True) -> Figure:
    """Draw the left side of the face, or its mirror image, with the zone of `point` marked.

    Without `strong` only that zone is outlined, faintly, to be marked by hand.
    """
    shapes = _shapes(atlas, Chart.FACE, point, "scale(-1 1)" if right else "") if strong else _alone(atlas, point)
    return _figure(atlas.outline(Chart.FACE, point), _plates(Chart.FACE), shapes, FACE, mirror=right)


def back(atlas: Atlas, point: EntryId) -> Figure:
    """Draw the back, bones showing through the skin, with the region of `point` marked."""
    shapes = _shapes(atlas, Chart.BACK, point, "")
    return _figure(atlas.outline(Chart.BACK, point), _plates(Chart.BACK), shapes, BACK, mirror=False)


def _figure(marked: Outline | None, plates: str, shapes: Iterable[str], view: View, *, mirror: bool) -> Figure:
    seen = view.mirrored if mirror else view
    turn = ' transform="scale(-1 1)"' if mirror else ""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{seen.left:g} {seen.top:g} {seen.width:g} {seen.height:g}">'
        f'<clipPath id="view">{_rectangle(view, -2.0 * view.pen)}</clipPath>'
        f'<g{turn}><g clip-path="url(#view)">{plates}</g>{_fades(view)}{"".join(shapes)}</g></svg>'
    )
    x, y = _spot(marked)
    return Figure(svg, view.width / view.height, (view.bar, view.bar / view.width), seen.place(-x if mirror else x, y))


def _plates(chart: Chart) -> str:
    """Return the layers that a new user sees, one over the other."""
    shown = opacities(chart, first_layers(chart))
    return "".join(_layer(f"{file}-light.svg", opacity) for file, opacity in shown.items())


def _layer(name: str, opacity: float) -> str:
    """Return one layer of a plate as a group, with what its svg element says of all its strokes."""
    drawing = asset(name).read_text("utf-8")
    root = re.search(r"<svg[^>]*>", drawing)
    start, said = (root.end(), root.group()) if root else (0, "")
    strokes = "".join(re.findall(r' stroke-\w+="[^"]*"', said))
    sheer = f' opacity="{opacity}"' if opacity < 1 else ""
    return f"<g{strokes}{sheer}>{drawing[start : drawing.rindex('</svg>')]}</g>"


def _shapes(atlas: Atlas, chart: Chart, chosen: EntryId, turn: str) -> Iterable[str]:
    """Draw every point faintly and the chosen one strongly, on top."""
    pen = (FACE if chart is Chart.FACE else BACK).pen
    strong = ""
    for index, point in enumerate(atlas.points):
        outline = atlas.outline(chart, point.id)
        if outline is None:
            continue
        dashed = chart is Chart.FACE and not point.zone.verified
        if point.id == chosen:
            strong = _strong(outline, index, pen, turn, dashed=dashed)
        else:
            yield _faint(outline, index, pen, dashed=dashed)
    yield strong


def _alone(atlas: Atlas, chosen: EntryId) -> Iterable[str]:
    """Draw the zone of one point faintly and nothing else."""
    for index, point in enumerate(atlas.points):
        outline = atlas.outline(Chart.FACE, point.id)
        if point.id == chosen and outline is not None:
            yield _faint(outline, index, 1.6 * FACE.pen, dashed=not point.zone.verified)


def _faint(outline: Outline, index: int, pen: float, *, dashed: bool) -> str:
    colour = LIGHT.point(index)
    return (
        f'<path d="{outline.path()}" fill="{colour}" fill-opacity=".07" stroke="{colour}" stroke-opacity=".7"'
        f' stroke-width="{pen:g}" stroke-linejoin="round"{_dashes(pen, dashed=dashed)}/>'
    )


def _strong(outline: Outline, index: int, pen: float, turn: str, *, dashed: bool) -> str:
    colour, data = LIGHT.point(index), outline.path()
    return (
        f'<path d="{data}" fill="{colour}" fill-opacity=".34" stroke="{_PAPER}" stroke-opacity=".8"'
        f' stroke-width="{4.2 * pen:g}" stroke-linejoin="round"/>'
        f"{_hatched(outline, PATTERNS[index % len(PATTERNS)], colour, pen, turn)}"
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{2.1 * pen:g}" stroke-linejoin="round"'
        f"{_dashes(2.0 * pen, dashed=dashed)}/>"
    )


def _dashes(pen: float, *, dashed: bool) -> str:
    return f' stroke-dasharray="{4.2 * pen:g} {2.8 * pen:g}"' if dashed else ""


def _hatched(outline: Outline, name: str, colour: str, pen: float, turn: str) -> str:
    """Return the pattern clipped to an outline, by plain lines and dots.

    An SVG `pattern` would show seams between its tiles. `turn` keeps lines that lean left leaning
    left in a mirrored figure.
    """
    left, top, right, bottom = outline.bounds
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    reach = math.hypot(right - left, bottom - top) / 2
    apart = 5.4 * pen
    steps = [apart * step for step in range(-math.ceil(reach / apart), math.ceil(reach / apart) + 1)]
    angle = _ANGLES[name] if not turn else -_ANGLES[name]
    lines = "".join(f"M{-reach:.2f} {step:.2f}H{reach:.2f}" for step in steps)
    if name == "cross":
        lines += "".join(f"M{step:.2f} {-reach:.2f}V{reach:.2f}" for step in steps)
    dots = f' stroke-linecap="round" stroke-dasharray="0 {apart:g}"' if name == "dots" else ""
    return (
        f'<clipPath id="inside"><path d="{outline.path()}"/></clipPath><g clip-path="url(#inside)">'
        f'<path transform="translate({middle_x:.2f} {middle_y:.2f}) rotate({angle})" d="{lines}" fill="none"'
        f' stroke="{colour}" stroke-width="{(2.2 if dots else 0.85) * pen:g}"{dots}/></g>'
    )


def _fades(view: View) -> str:
    """Return rectangles that let the four edges of a figure end in the colour of the paper."""
    left, top, right, bottom = view.fade
    x, y, far, foot = view.left, view.top, view.left + view.width, view.top + view.height
    return "".join(
        (
            _fade("fade-left", x + left, y, x, y, view),
            _fade("fade-top", x, y + top, x, y, view),
            _fade("fade-right", far - right, y, far, y, view),
            _fade("fade-bottom", x, foot - bottom, x, foot, view),
        )
    )


def _fade(name: str, from_x: float, from_y: float, to_x: float, to_y: float, view: View) -> str:
    """Return one such rectangle, clear at the first position and paper at the second; none when they are one."""
    if (from_x, from_y) == (to_x, to_y):
        return ""
    stops = "".join(
        f'<stop offset="{share}" stop-color="{_PAPER}" stop-opacity="{cover}"/>' for share, cover in _FADE_STOPS
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


def _spot(outline: Outline | None) -> tuple[float, float]:
    """Return the middle of an outline, or of its leftmost part when it has several; (0, 0) for none."""
    if outline is None:
        return 0.0, 0.0
    boxes = [Outline((ring,)).bounds for ring in outline.rings]
    left, top, right, bottom = min(boxes)
    return (left + right) / 2, (top + bottom) / 2
