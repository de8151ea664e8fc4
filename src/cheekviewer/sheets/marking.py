"""How points are marked on a figure: colour and pattern, faint outlines, or blanks, as groups of SVG.

One group for each point, named like it, with a title in both languages. All lengths are millimetres
of the chart.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from enum import Enum, auto

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId, Point
from cheekviewer.colours import LIGHT, PATTERNS

PAPER = "#FFFFFF"
_BLANK = "#4A443F"
_ANGLES: Mapping[str, int] = {"lines-left": 45, "lines-right": -45, "dots": 45, "cross": 45, "lines-level": 0}


class Style(Enum):
    """What a figure is for: to show its points among the others, to be marked by hand, or to be named."""

    SHOWN = auto()
    BY_HAND = auto()
    BLANK = auto()


def shapes(
    atlas: Atlas, chart: Chart, marked: Collection[EntryId], style: Style, pen: float, *, mirror: bool
) -> Iterator[str]:
    """Yield a group for each point that is drawn, the marked ones on top; `pen` mm is a fine line.

    `mirror` keeps lines that lean left leaning left in a figure that will be mirrored.
    """
    top = []
    for index, point in enumerate(atlas.points):
        outline = atlas.outline(chart, point.id)
        if outline is None:
            continue
        dashed = chart is Chart.FACE and not point.zone.verified
        if point.id not in marked:
            if style is Style.SHOWN:
                yield _group(chart, point, _faint(outline, LIGHT.point(index), pen, dashed=dashed))
        elif style is Style.SHOWN:
            top.append(_group(chart, point, _strong(outline, index, pen, f"{chart.value}-{index}", mirror, dashed)))
        else:
            colour = LIGHT.point(index) if style is Style.BY_HAND else _BLANK
            top.append(_group(chart, point, _faint(outline, colour, 1.6 * pen, dashed=dashed)))
    yield from top


def swatch(index: int) -> str:
    """Return colour and pattern of the point at `index` of its atlas as a small drawing, 12 by 8."""
    box = '<path d="M.5 .5H11.5V7.5H.5Z" '
    colour = LIGHT.point(index)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 8"><clipPath id="box">' + box + "/></clipPath>"
        f'{box}fill="{colour}" fill-opacity=".3"/><g clip-path="url(#box)">'
        f"{_hatching((6, 4), 7.5, PATTERNS[index % len(PATTERNS)], colour, 0.42, mirror=False)}</g>"
        f'{box}fill="none" stroke="{colour}" stroke-width=".8"/></svg>'
    )


def _group(chart: Chart, point: Point, drawn: str) -> str:
    names = f"{point.names.zh} {point.names.en}".replace("&", "&amp;").replace("<", "&lt;")
    return f'<g id="{chart.value}-{point.id}"><title>{names}</title>{drawn}</g>'


def _faint(outline: Outline, colour: str, pen: float, *, dashed: bool) -> str:
    return (
        f'<path d="{outline.path()}" fill="{colour}" fill-opacity=".07" stroke="{colour}" stroke-opacity=".7"'
        f' stroke-width="{pen:g}" stroke-linejoin="round"{_dashes(pen, dashed=dashed)}/>'
    )


def _strong(outline: Outline, index: int, pen: float, name: str, mirror: bool, dashed: bool) -> str:
    colour, data = LIGHT.point(index), outline.path()
    left, top, right, bottom = outline.bounds
    middle, reach = ((left + right) / 2, (top + bottom) / 2), math.hypot(right - left, bottom - top) / 2
    hatching = _hatching(middle, reach, PATTERNS[index % len(PATTERNS)], colour, pen, mirror=mirror)
    return (
        f'<path d="{data}" fill="{colour}" fill-opacity=".34" stroke="{PAPER}" stroke-opacity=".8"'
        f' stroke-width="{4.2 * pen:g}" stroke-linejoin="round"/>'
        f'<clipPath id="in-{name}"><path d="{data}"/></clipPath><g clip-path="url(#in-{name})">{hatching}</g>'
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{2.1 * pen:g}" stroke-linejoin="round"'
        f"{_dashes(2.0 * pen, dashed=dashed)}/>"
    )


def _dashes(pen: float, *, dashed: bool) -> str:
    return f' stroke-dasharray="{4.2 * pen:g} {2.8 * pen:g}"' if dashed else ""


def _hatching(middle: tuple[float, float], reach: float, name: str, colour: str, pen: float, *, mirror: bool) -> str:
    """Return a pattern by plain lines and dots: an SVG `pattern` would show seams between its tiles."""
    apart = 5.4 * pen
    steps = [apart * step for step in range(-math.ceil(reach / apart), math.ceil(reach / apart) + 1)]
    angle = -_ANGLES[name] if mirror else _ANGLES[name]
    lines = "".join(f"M{-reach:.2f} {step:.2f}H{reach:.2f}" for step in steps)
    if name == "cross":
        lines += "".join(f"M{step:.2f} {-reach:.2f}V{reach:.2f}" for step in steps)
    dots = f' stroke-linecap="round" stroke-dasharray="0 {apart:g}"' if name == "dots" else ""
    return (
        f'<path transform="translate({middle[0]:.2f} {middle[1]:.2f}) rotate({angle})" d="{lines}" fill="none"'
        f' stroke="{colour}" stroke-width="{(2.2 if dots else 0.85) * pen:g}"{dots}/>'
    )
