"""The path grammar of SVG 1.1 (https://www.w3.org/TR/SVG11/paths.html), without arcs.

Closed rings of cubic segments come out; everything is absolute, and a line is a cubic whose controls
lie on it.
"""

import math
import re
from collections.abc import Iterator, Mapping

import msgspec

Position = tuple[float, float]

_TOKEN = re.compile(r"[\s,]*(?:([A-Za-z])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))", re.ASCII)
_NUMBERS: Mapping[str, int] = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}
_TOO_MANY = "has, with the paths before it, more than 100,000 segments: simplify the drawing"
_FARTHEST_MM = 10_000.0
MOST_SEGMENTS = 100_000
"""How many segments a drawing may have."""
_MOST_TOKENS = 8 * MOST_SEGMENTS


class Segment(msgspec.Struct, frozen=True):
    """A cubic Bezier from the end of the one before, by two controls, to `end`."""

    first: Position
    second: Position
    end: Position


class Ring(msgspec.Struct, frozen=True):
    """A closed run of segments from `start` back to it."""

    start: Position
    segments: tuple[Segment, ...]


def rings(data: str, most: int = MOST_SEGMENTS) -> tuple[Ring, ...]:
    """Return the closed rings that the path data `data` draws, in its own units.

    Raises ValueError, in words for the author, for anything but M L H V C S Q T Z in either case,
    a ring left open, a number out of range, or more than `most` segments.
    """
    pen = _Pen(most)
    for command, numbers in _commands(data):
        pen.draw(command, numbers)
    return pen.lift()


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; repeated groups of numbers repeat the command."""
    tokens = list(_tokens(data))
    at = 0
    while at < len(tokens):
        command = tokens[at]
        if not isinstance(command, str):
            raise ValueError("a number stands where a command such as M or C should")
        need = _NUMBERS.get(command.upper())
        if need is None:
            raise ValueError(f"the command {command} is not of our subset: turn it into curves (C)")
        at += 1
        while True:
            group = tokens[at : at + need]
            numbers = [number for number in group if isinstance(number, float)]
            if len(numbers) < need:
                raise ValueError(f"the command {command} needs {need} numbers")
            yield command, numbers
            at += need
            if not need or at >= len(tokens) or isinstance(tokens[at], str):
                break
            command = {"M": "L", "m": "l"}.get(command, command)


def _tokens(data: str) -> Iterator[str | float]:
    at, end, count = 0, len(data.rstrip()), 0
    while at < end:
        count += 1
        if count > _MOST_TOKENS:
            raise ValueError(_TOO_MANY)
        match = _TOKEN.match(data, at)
        if match is None:
            raise ValueError(f"cannot be read from {data[at : at + 12].strip()!r} on")
        at = match.end()
        letter, number = match.groups()
        yield letter or float(number)


class _Pen:
    """Follows the commands and keeps the rings."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rings: list[Ring] = []
        self._segments: list[Segment] = []
        self._start: Position | None = None
        self._at: Position = (0.0, 0.0)
        self._last = ""
        self._control: Position = (0.0, 0.0)
        self._count = 0

    def draw(self, command: str, n: list[float]) -> None:
        """Follow one command with its numbers."""
        upper = command.upper()
        if upper == "M":
            self._close(explicit=False)
            self._at = self._start = self._absolute(command, n)[0]
        elif self._start is None:
            raise ValueError("a path must begin with M")
        elif upper == "Z":
            self._close(explicit=True)
        else:
            self._add(upper, self._points(command, n))
        self._last = upper

    def lift(self) -> tuple[Ring, ...]:
        """Return all rings; there must be one."""
        self._close(explicit=False)
        if not self._rings:
            raise ValueError("draws nothing")
        return tuple(self._rings)

    def _points(self, command: str, n: list[float]) -> list[Position]:
        """Return the positions of a drawing command; H and V give a whole position."""
        x, y = self._at
        if command == "H":
            return [self._checked(n[0], y)]
        if command == "h":
            return [self._checked(x + n[0], y)]
        if command == "V":
            return [self._checked(x, n[0])]
        if command == "v":
            return [self._checked(x, y + n[0])]
        return self._absolute(command, n)

    def _absolute(self, command: str, n: list[float]) -> list[Position]:
        dx, dy = self._at if command.islower() else (0.0, 0.0)
        return [self._checked(n[i] + dx, n[i + 1] + dy) for i in range(0, len(n), 2)]

    def _add(self, upper: str, points: list[Position]) -> None:
        end = points[-1]
        if upper == "C":
            first, second = points[0], points[1]
        elif upper == "S":
            first, second = self._mirrored("CS"), points[0]
        elif upper in "QT":
            bend = points[0] if upper == "Q" else self._mirrored("QT")
            first, second = _between(self._at, bend, 2 / 3), _between(end, bend, 2 / 3)
        else:
            first, second = _between(self._at, end, 1 / 3), _between(self._at, end, 2 / 3)
        self._control = bend if upper in "QT" else second
        self._segment(first, second, end)

    def _segment(self, first: Position, second: Position, end: Position) -> None:
        self._count += 1
        if self._count > self._most:
            raise ValueError(_TOO_MANY)
        self._segments.append(Segment(first, second, end))
        self._at = end

    def _mirrored(self, after: str) -> Position:
        """The last control mirrored in the current position, if such a curve came before."""
        if not self._last or self._last not in after:
            return self._at
        return self._checked(2 * self._at[0] - self._control[0], 2 * self._at[1] - self._control[1])

    def _close(self, *, explicit: bool) -> None:
        start, self._start = self._start, self._start if explicit else None
        if not self._segments or start is None:
            return
        if not explicit and math.dist(self._at, start) > 1e-6:
            raise ValueError("is not closed: end it with Z")
        if math.dist(self._at, start) > 1e-6:
            self._add("L", [start])
        self._rings.append(Ring(start, tuple(self._segments)))
        self._segments, self._at = [], start

    @staticmethod
    def _checked(x: float, y: float) -> Position:
        if not (abs(x) <= _FARTHEST_MM and abs(y) <= _FARTHEST_MM):
            raise ValueError(f"leaves the page: {x:g}, {y:g} mm")
        return x, y


def _between(a: Position, b: Position, share: float) -> Position:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
