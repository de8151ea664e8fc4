"""How points are marked on a figure: colour and pattern, faint outlines, or blanks, as groups of SVG.

One group for each point, named like it, with a title in both languages. All lengths are millimetres
of the chart.
"""

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId, Point
from cheekviewer.colours import LIGHT, PATTERNS

PAPER = "#FFFFFF"
_BLANK = "#4A443F"
_ANGLES: Mapping[str, int] = {"lines-left": 45, "lines-right": -45, "dots": 45, "cross": 45, "lines-level": 0}


@dataclass(frozen=True, slots=True)
class Look:
    """Colour and pattern of an outline, how much its fill covers, and how wide edge and halo are, in fine lines."""

    colour: str
    pattern: str
    fill: str = ".34"
    edge: float = 2.1
    halo: float = 4.2


ATLASES = (Look(LIGHT.point(0), "lines-right", ".2", 3.4, 5.0), Look(LIGHT.point(4), "dots", ".2", 1.6, 0.0))
"""The first and the second of two atlases over each other, as on the screen; of edges in one place both are seen."""


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
            drawn = _strong(outline, _look(index), pen, f"{chart.value}-{index}", mirror, dashed)
            top.append(_group(chart, point, drawn))
        else:
            colour = LIGHT.point(index) if style is Style.BY_HAND else _BLANK
            top.append(_group(chart, point, _faint(outline, colour, 1.6 * pen, dashed=dashed)))
    yield from top


def laid_over(atlas: Atlas, chart: Chart, number: int, pen: float, *, mirror: bool) -> Iterator[str]:
    """Yield a group for each point of the first (0) or second (1) of two atlases, all in the look of that atlas."""
    for index, point in enumerate(atlas.points):
        if (outline := atlas.outline(chart, point.id)) is not None:
            dashed = chart is Chart.FACE and not point.zone.verified
            name = f"{chart.value}-{number}-{index}"
            drawn = _strong(outline, ATLASES[number], pen, name, mirror, dashed)
            yield _group(chart, point, drawn, f"{number + 1}-")


def traced(outline: Outline, pen: float) -> str:
    """Return the outline of a structure on its own, in ink over a halo of paper; `pen` mm is a fine line."""
    drawn = "".join(
        f'<path d="{outline.path()}" fill="none" stroke="{colour}" stroke-width="{width * pen:g}"'
        ' stroke-linejoin="round"/>'
        for colour, width in ((PAPER, 4.2), (LIGHT.ink, 2.1))
    )
    return f'<g id="traced">{drawn}</g>'


def swatch(index: int) -> str:
    """Return colour and pattern of the point at `index` of its atlas as a small drawing, 12 by 8."""
    return box_of(_look(index))


def box_of(look: Look) -> str:
    """Return the colour and pattern of a look as a small drawing, 12 by 8."""
    colour = look.colour
    box = '<path d="M.5 .5H11.5V7.5H.5Z" '
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 8"><clipPath id="box">' + box + "/></clipPath>"
        f'{box}fill="{colour}" fill-opacity=".3"/><g clip-path="url(#box)">'
        f"{_hatching((6, 4), 7.5, look.pattern, colour, 0.42, mirror=False)}</g>"
        f'{box}fill="none" stroke="{colour}" stroke-width=".8"/></svg>'
    )


def _group(chart: Chart, point: Point, drawn: str, which: str = "") -> str:
    names = f"{point.names.zh} {point.names.en}".replace("&", "&amp;").replace("<", "&lt;")
    return f'<g id="{chart.value}-{which}{point.id}"><title>{names}</title>{drawn}</g>'


def _faint(outline: Outline, colour: str, pen: float, *, dashed: bool) -> str:
    return (
        f'<path d="{outline.path()}" fill="{colour}" fill-opacity=".07" stroke="{colour}" stroke-opacity=".7"'
        f' stroke-width="{pen:g}" stroke-linejoin="round"{_dashes(pen, dashed=dashed)}/>'
    )


def _look(index: int) -> Look:
    return Look(LIGHT.point(index), PATTERNS[index % len(PATTERNS)])


def _strong(outline: Outline, look: Look, pen: float, name: str, mirror: bool, dashed: bool) -> str:
    colour, data = look.colour, outline.path()
    left, top, right, bottom = outline.bounds
    middle, reach = ((left + right) / 2, (top + bottom) / 2), math.hypot(right - left, bottom - top) / 2
    hatching = _hatching(middle, reach, look.pattern, colour, pen, mirror=mirror)
    return (
        f'<path d="{data}" fill="{colour}" fill-opacity="{look.fill}" stroke="{PAPER}" stroke-opacity=".8"'
        f' stroke-width="{look.halo * pen:g}" stroke-linejoin="round"/>'
        f'<clipPath id="in-{name}"><path d="{data}"/></clipPath><g clip-path="url(#in-{name})">{hatching}</g>'
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{look.edge * pen:g}" stroke-linejoin="round"'
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
