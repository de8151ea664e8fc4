"""Outlines of zones and regions: our strict subset of SVG, in millimetres of the chart.

Allowed: `svg`, `g`, `path`, `title`, `desc`. A path's `id` is the entry it outlines; ids that end in
`-l` or `-r` are the left and right part of one outline. The `id` of the group that a path stands in is
the layer of its outline. What drawing programs write besides is passed over: empty `defs`, `metadata`, names
with a prefix of their own, a `style` of colours and lines, and a group with the id `guides`, in which more
shapes may stand. Everything else is refused with its line, so
that no file can make us open another, wait long, or draw something the author does not see.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from xml.parsers import expat

import msgspec

from cheekviewer.atlas.faults import AtlasError, Fault
from cheekviewer.atlas.paths import MOST_SEGMENTS, Position, Ring, Segment, rings
from cheekviewer.atlas.records import Chart

OUTLINE_FILES: Mapping[Chart, tuple[str, str]] = {
    Chart.FACE: ("face.svg", "face_svg/zones.svg"),
    Chart.BACK: ("back.svg", "back_svg/regions.svg"),
}
"""The file of each chart's outlines in the folder of an atlas, and ours for an atlas that has none."""

_ELEMENTS = frozenset({"svg", "g", "path", "title", "desc"})
_PASSED = frozenset({"defs", "metadata"})
_GUIDES = frozenset({"circle", "ellipse", "line", "polygon", "polyline", "rect", "text", "tspan"})
_HOSTILE = frozenset({"a", "animate", "foreignObject", "iframe", "image", "script", "set", "style", "use"})
_FORBIDDEN = frozenset(
    {"transform", "display", "visibility", "clip-path", "mask", "filter", "href", "xlink:href"},
)
_STYLES = re.compile(
    r"(-inkscape-[\w-]+|(fill|stroke|font|text|line|letter|word|marker|color|baseline|paint|vector|stop)([\w-]*)"
    r"|opacity|direction|writing-mode|white-space|dominant-baseline|display|overflow|isolation|mix-blend-mode)",
)
_HARMLESS: Mapping[str, str] = {"display": "inline", "overflow": "visible"}
_MOST_FAULTS = 50
_DEEPEST = 16
_LARGEST_BYTES = 8 << 20


class Outline(msgspec.Struct, frozen=True, dict=True):
    """The closed outline of one entry on one chart, in chart millimetres; one ring or more.

    `layer` is the group of the drawing that it stands in, if any.
    """

    rings: tuple[Ring, ...]
    layer: str = ""

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom in mm of the box round all nodes and controls."""
        xs, ys = zip(*self._positions(), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def path(self) -> str:
        """Return the outline as SVG path data in mm, two decimals."""
        return "".join(_ring_data(ring) for ring in self.rings)

    def mirrored(self) -> "Outline":
        """Return the outline mirrored at x = 0: the same place on the other side of the person."""
        return Outline(tuple(_mirrored(ring) for ring in self.rings), self.layer)

    def extent(self, origin: Position, direction: Position) -> tuple[float, float]:
        """Return the nearest and farthest mm of the outline along an axis from `origin`.

        Measured on the curves themselves, 16 steps to a segment.
        """
        length = (direction[0] ** 2 + direction[1] ** 2) ** 0.5
        ux, uy = direction[0] / length, direction[1] / length
        along = [(x - origin[0]) * ux + (y - origin[1]) * uy for x, y in self.flattened()]
        return min(along), max(along)

    def flattened(self, steps: int = 16) -> Iterator[Position]:
        """Yield positions on the curves, `steps` to a segment."""
        for ring in self.rings:
            at = ring.start
            for segment in ring.segments:
                for step in range(1, steps + 1):
                    yield _on_curve(at, segment, step / steps)
                at = segment.end

    def _positions(self) -> Iterator[Position]:
        for ring in self.rings:
            yield ring.start
            for segment in ring.segments:
                yield from (segment.first, segment.second, segment.end)


def read_outlines(file: Path) -> Mapping[str, Outline]:
    """Return the outlines of an SVG file by id; raises AtlasError that tells what is refused and where."""
    try:
        content = file.read_bytes()
    except OSError as fault:
        raise AtlasError([Fault(file, 0, "file", f"cannot be read: {fault.strerror}")]) from None
    if len(content) > _LARGEST_BYTES:
        raise AtlasError([Fault(file, 0, "file", "is larger than 8 MiB: simplify the drawing")])
    return _Reader(file).read(content)


def inside(place: Position, ring: Sequence[Position]) -> bool:
    """Return whether a place lies in a closed line of places, by the number of edges to its right."""
    x, y = place
    found = False
    for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found


class _Reader:
    """Listens to expat and keeps the rings by id."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._rings: dict[str, tuple[Ring, ...]] = {}
        self._layers: dict[str, str] = {}
        self._names: set[str] = set()
        self._groups: list[str] = []
        self._depth = 0
        self._passing = 0
        self._left = MOST_SEGMENTS
        self._faults: list[Fault] = []
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self, content: bytes) -> Mapping[str, Outline]:
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as fault:
            why = f"is not well-formed XML in UTF-8: {expat.ErrorString(fault.code)}"
            raise AtlasError([Fault(self._file, fault.lineno, "svg", why)]) from None
        if self._faults:
            raise AtlasError(self._faults)
        return {name: Outline(parts, self._layers[name]) for name, parts in self._rings.items()}

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._refuse(name, f"is nested more than {_DEEPEST} deep")
        if name in _HOSTILE or any(key.startswith("on") for key in attributes) or _leads_out(attributes):
            self._refuse_element(name, attributes)
        if self._passing:
            self._passing += 1
            return
        if name in _PASSED or ":" in name or (name == "g" and attributes.get("id") == "guides"):
            self._passing = 1
            return
        if name not in _ELEMENTS:
            shape = name in _GUIDES
            self._refuse(name, _TO_PATH if shape else "is not of our SVG subset (svg, g, path, title, desc)")
        if (name == "svg") != (self._depth == 1):
            self._refuse(name, "must not stand here: one svg holds all the rest")
        if refused := sorted(_FORBIDDEN & attributes.keys()):
            self._refuse(refused[0], "is not of our SVG subset: apply it to the path and save again")
        if refused_style := _refused_style(attributes.get("style", "")):
            self._refuse("style", f"{refused_style} is not of our SVG subset: take it off and save again")
        if name == "g":
            self._groups.append(attributes.get("id", ""))
        if name == "path":
            self._path(attributes)

    def _refuse_element(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _HOSTILE:
            self._refuse(name, "is not of our SVG subset (svg, g, path, title, desc)")
        key = next(key for key, value in attributes.items() if key.startswith("on") or _leads_out({key: value}))
        self._refuse(key, "is not of our SVG subset: apply it to the path and save again")

    def _path(self, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        if not name:
            self._refuse("id", "is missing: a path needs the id of the entry it outlines")
        if name in self._names:
            self._note("id", f"{name} is drawn twice")
            return
        self._names.add(name)
        try:
            drawn = rings(attributes.get("d", ""), self._left)
        except ValueError as fault:
            self._note(f"{name}.d", str(fault))
            return
        self._left -= sum(len(ring.segments) for ring in drawn)
        entry = name[:-2] if name.endswith(("-l", "-r")) else name
        self._rings[entry] = self._rings.get(entry, ()) + drawn
        self._layers[entry] = self._groups[-1] if self._groups else ""

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._passing:
            self._passing -= 1
        elif name == "g":
            self._groups.pop()

    def _doctype(self, *_: object) -> None:
        self._refuse("DOCTYPE", "is not of our SVG subset: remove the declaration")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(target, "is not of our SVG subset: remove the processing instruction")

    def _note(self, field: str, why: str) -> None:
        """Keep a fault and read on, so that all are told at once."""
        self._faults.append(Fault(self._file, self._parser.CurrentLineNumber, field, why))
        if len(self._faults) == _MOST_FAULTS:
            raise AtlasError(self._faults)

    def _refuse(self, field: str, why: str) -> None:
        raise AtlasError([*self._faults, Fault(self._file, self._parser.CurrentLineNumber, field, why)])


_TO_PATH = "is not of our SVG subset: turn it into a path (in Inkscape: Path, Object to Path)"


def _leads_out(attributes: Mapping[str, str]) -> bool:
    """Whether an attribute names something to be fetched: a link, or a url() that is not of this drawing."""
    return any(key in ("href", "xlink:href") or "url(" in value.lower() for key, value in attributes.items())


def _refused_style(style: str) -> str:
    """Return the first part of a style that could move, hide or fetch something; empty when it only colours."""
    for part in style.split(";"):
        name, _, value = (word.strip().lower() for word in part.partition(":"))
        if name and (not _STYLES.fullmatch(name) or value != _HARMLESS.get(name, value)):
            return f"{name}: {value}"
    return ""


def _on_curve(at: Position, segment: Segment, t: float) -> Position:
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    first, second, end = segment.first, segment.second, segment.end
    return (
        a * at[0] + b * first[0] + c * second[0] + d * end[0],
        a * at[1] + b * first[1] + c * second[1] + d * end[1],
    )


def _mirrored(ring: Ring) -> Ring:
    return Ring(_flip(ring.start), tuple(Segment(_flip(s.first), _flip(s.second), _flip(s.end)) for s in ring.segments))


def _flip(position: Position) -> Position:
    return -position[0], position[1]


def _ring_data(ring: Ring) -> str:
    curves = "".join(f"C{_pair(s.first)} {_pair(s.second)} {_pair(s.end)}" for s in ring.segments)
    return f"M{_pair(ring.start)}{curves}Z"


def _pair(position: Position) -> str:
    return f"{position[0]:.2f} {position[1]:.2f}"
