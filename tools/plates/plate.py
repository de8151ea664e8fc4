"""A layer of a plate: titled groups of paths, written as one plain SVG per theme.

The SVG keeps to what QtSvg and resvg draw alike: filled and stroked paths, and gradients to fade
what reaches the end of the figure. No ground, no `use`, no clip, no group opacity.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from html import escape

import numpy as np

from plates.pathdata import mirrored_data, numbers, rings
from plates.themes import Theme, colour

ViewBox = tuple[float, float, float, float]
Alpha = float | tuple[float, float]
"""An opacity, or one for the light and one for the dark theme."""
BUNDLE = 8
"""How many hairs or fibres make up a path."""
FAINT, SOON, SOON_REACH = 0.3, "-soon", 0.6
"""Paths fainter than this fade out sooner, within a share of the reach: many of them would end in streaks."""


@dataclass(frozen=True)
class Fade:
    """How a figure ends: whole up to a reach of 0, gone at 1.

    `reach` maps points (mm) to that number; `gradient` is the SVG element and attributes that mean
    the same, its offsets running from `start` to 1. The wash of a skin ends within the reaches `wash`.
    """

    reach: Callable[[np.ndarray], np.ndarray]
    gradient: str
    wash: tuple[float, float]
    start: float = 0.0


def fade_down(top: float, bottom: float) -> Fade:
    """Return the fade that runs straight down from `top` to `bottom` (mm)."""
    place = f'x1="0" y1="{numbers([top], 1)}" x2="0" y2="{numbers([bottom], 1)}"'
    return Fade(lambda points: (points[:, 1] - top) / (bottom - top), f"linearGradient {place}", (-0.6, 0.0))


def fade_out(x: float, y: float, rx: float, ry: float, start: float) -> Fade:
    """Return the fade that runs outwards in an ellipse, from the share `start` of its radii to its edge."""

    def reach(points: np.ndarray) -> np.ndarray:
        return (np.hypot((points[:, 0] - x) / rx, (points[:, 1] - y) / ry) - start) / (1 - start)

    squash = f'gradientTransform="translate({x:g} {y:g}) scale({rx:g} {ry:g})"'
    return Fade(reach, f'radialGradient cx="0" cy="0" r="1" {squash}', (-0.6, 0.0), start)


@dataclass(frozen=True)
class Oval:
    """An ellipse (mm, turned by degrees) from whose middle a colour thins out to nothing at its edge."""

    x: float
    y: float
    rx: float
    ry: float
    degrees: float

    def mirrored(self) -> "Oval":
        """Return the ellipse on the other side of the body."""
        return Oval(-self.x, self.y, self.rx, self.ry, -self.degrees)


@dataclass(frozen=True)
class Path:
    """Path data and how it is painted; colours are names of `themes.COLOURS`, lengths mm."""

    data: str
    fill: str = ""
    alpha: Alpha = 1.0
    stroke: str = ""
    width: float = 0.0
    stroke_alpha: Alpha = 1.0
    oval: Oval | None = None
    """How the fill thins out; such a path does not fade with the figure."""

    def mirrored(self) -> "Path":
        """Return the same path on the other side of the body."""
        return replace(self, data=mirrored_data(self.data), oval=self.oval and self.oval.mirrored())


@dataclass
class Group:
    """A named part of a layer: what the reader can point at, or one step of a drawing."""

    id: str
    title: str
    paths: list[Path] = field(default_factory=list)

    def fill(self, data: str, colour: str, alpha: Alpha = 1.0, *, stroke: str = "", width: float = 0.0) -> None:
        """Add a filled shape, with an outline when `stroke` is given; nothing when there is no data."""
        if data:
            self.paths.append(Path(data, colour, alpha, stroke, width))

    def fill_each(self, pieces: list[str], colour: str, alpha: Alpha) -> None:
        """Add many small shapes in bundles: a painter sorts all edges of a path, which takes long for hundreds."""
        for first in range(0, len(pieces), BUNDLE):
            self.fill("".join(pieces[first : first + BUNDLE]), colour, alpha)

    def glow(self, data: str, colour: str, alpha: Alpha, oval: Oval) -> None:
        """Add a shape whose colour is `alpha` opaque in the middle of an ellipse and gone at its edge."""
        if data:
            self.paths.append(Path(data, colour, alpha, oval=oval))

    def line(self, data: str, colour: str, width: float, alpha: Alpha = 1.0) -> None:
        """Add a line of even width; nothing when there is no data."""
        if data:
            self.paths.append(Path(data, stroke=colour, width=width, stroke_alpha=alpha))

    def mirrored(self, id: str, title: str) -> "Group":
        """Return the group of the other side of the body."""
        return Group(id, title, [path.mirrored() for path in self.paths])


class Layer:
    """The groups of one layer in painting order."""

    def __init__(self, title: str, viewbox: ViewBox, fade: Fade) -> None:
        self.title, self.viewbox, self.fade = title, viewbox, fade
        self.groups: list[Group] = []

    def group(self, id: str, title: str) -> Group:
        """Return a new group on top of the others."""
        self.groups.append(Group(id, title))
        return self.groups[-1]

    def pair(self, id: str, title: str, right: Group) -> None:
        """Add a group drawn on the person's right and its mirror image on the left, as `id-r` and `id-l`."""
        self.groups.append(Group(f"{id}-r", f"{title}, right", right.paths))
        self.groups.append(right.mirrored(f"{id}-l", f"{title}, left"))

    def svg(self, theme: Theme) -> str:
        """Return the SVG of the layer; the same layer gives the same text."""
        faded: set[str] = set()
        ovals: dict[tuple[Oval, str], str] = {}
        body = "".join(_group_svg(group, theme, self.fade, faded, ovals) for group in self.groups if group.paths)
        gradients = "".join(_gradient(name, theme, self.fade) for name in sorted(faded))
        gradients += "".join(_oval_gradient(id, oval, name, theme) for (oval, name), id in ovals.items())
        x, y, width, height = (f"{value:g}" for value in self.viewbox)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}" '
            f'stroke-linejoin="round" stroke-linecap="round">\n'
            f"<title>{escape(self.title)}</title>\n"
            + (f"<defs>\n{gradients}</defs>\n" if gradients else "")
            + body
            + "</svg>\n"
        )


def _group_svg(group: Group, theme: Theme, fade: Fade, faded: set[str], ovals: dict[tuple[Oval, str], str]) -> str:
    lines = (_path_svg(path, theme, fade, faded, ovals) for path in group.paths)
    body = "".join(line for line in lines if line)
    return body and f'<g id="{group.id}">\n<title>{escape(group.title)}</title>\n{body}</g>\n'


def _path_svg(path: Path, theme: Theme, fade: Fade, faded: set[str], ovals: dict[tuple[Oval, str], str]) -> str:
    """Return a path element, or nothing when all of it lies where the figure is gone."""
    if path.oval:
        id = ovals.setdefault((path.oval, path.fill), f"oval-{len(ovals) + 1}")
        return f'<path fill="url(#{id})"{_opacity("fill", path.alpha, theme)} d="{path.data}"/>\n'
    reach = fade.reach(np.vstack(rings(path.data)))
    if reach.min() >= 1:
        return ""

    def paint(name: str, alpha: Alpha) -> str:
        if reach.max() <= 0:
            return colour(name, theme)
        name += SOON if _of(alpha, theme) < FAINT else ""
        faded.add(name)
        return f"url(#fade-{name})"

    text = f'fill="{paint(path.fill, path.alpha)}"' if path.fill else 'fill="none"'
    text += _opacity("fill", path.alpha, theme) if path.fill else ""
    if path.stroke:
        text += f' stroke="{paint(path.stroke, path.stroke_alpha)}" stroke-width="{numbers([path.width], 2)}"'
        text += _opacity("stroke", path.stroke_alpha, theme)
    return f'<path {text} d="{path.data}"/>\n'


def _opacity(what: str, alpha: Alpha, theme: Theme) -> str:
    value = _of(alpha, theme)
    return "" if value == 1 else f' {what}-opacity="{numbers([value], 3)}"'


def _of(alpha: Alpha, theme: Theme) -> float:
    return alpha if isinstance(alpha, int | float) else alpha[theme == "dark"]


def _gradient(name: str, theme: Theme, fade: Fade) -> str:
    """Return the gradient that fades a colour out, softly at both ends."""
    kind, _, place = fade.gradient.partition(" ")
    stops, reach = "", SOON_REACH if name.endswith(SOON) else 1.0
    for share in np.linspace(0, 1, 7):
        offset, left = fade.start + (1 - fade.start) * share * reach, 1 - share * share * (3 - 2 * share)
        stops += f'<stop offset="{numbers([offset], 3)}" stop-color="{colour(name.removesuffix(SOON), theme)}" '
        stops += f'stop-opacity="{numbers([left], 3)}"/>'
    return f'<{kind} id="fade-{name}" gradientUnits="userSpaceOnUse" {place}>{stops}</{kind}>\n'


def _oval_gradient(id: str, oval: Oval, name: str, theme: Theme) -> str:
    """Return the gradient that thins a colour out from the middle of an ellipse."""
    place = f"translate({numbers([oval.x], 1)} {numbers([oval.y], 1)}) rotate({numbers([oval.degrees], 0)}) "
    place += f"scale({numbers([oval.rx], 1)} {numbers([oval.ry], 1)})"
    stops = ""
    for share in np.linspace(0, 1, 6):
        left = 1 - share * share * (3 - 2 * share)
        stops += f'<stop offset="{numbers([share], 1)}" stop-color="{colour(name, theme)}" '
        stops += f'stop-opacity="{numbers([left], 3)}"/>'
    opening = (
        f'<radialGradient id="{id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="{place}"'
    )
    return f"{opening}>{stops}</radialGradient>\n"
