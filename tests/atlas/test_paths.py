"""The path grammar: what it draws agrees with Qt, what it refuses is told in words."""

import math
import random
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtSvg import QSvgRenderer

from cheekviewer.atlas.paths import Ring, rings

Command = tuple[str, list[float]]
Curve = tuple[complex, ...]
NEEDED = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
QUARTERS = st.integers(-200, 200).map(lambda number: number / 4)

TOO_MANY = "has, with the paths before it, more than 100,000 segments: simplify the drawing"


def commands(letters: str) -> st.SearchStrategy[Command]:
    """One command out of `letters`, in either case, with its numbers."""
    numbers = st.tuples(*[QUARTERS] * 6)
    return st.tuples(st.sampled_from(letters + letters.lower()), numbers).map(
        lambda drawn: (drawn[0], list(drawn[1][: NEEDED[drawn[0].upper()]]))
    )


DRAWN = st.lists(commands("LHVCSQT"), min_size=1, max_size=5)
RINGS = st.lists(st.tuples(commands("M"), DRAWN, st.sampled_from("Zz"), st.booleans()), min_size=1, max_size=2)


@st.composite
def written(draw: st.DrawFn) -> tuple[list[Command], str]:
    """A path as commands, and as text in one of the many ways to write it."""
    commands: list[Command] = []
    for move, drawn, close, again in draw(RINGS):  # after Z a ring may go on from where it began
        commands += [*([] if again and commands else [move]), *drawn, (close, [])]
    style = random.Random(draw(st.integers(0, 2**16)))
    text, before = "", ""
    for letter, numbers in commands:
        leave_out = letter == {"M": "L", "m": "l"}.get(before, before) and numbers and style.random() < 0.5
        text += style.choice(["", " ", "\n"]) + ("" if leave_out else letter)
        for at, number in enumerate(numbers):
            figure = _figure(number, style)
            apart = ["", " "] if figure[0] in "+-" or not (at or leave_out) else [" ", ",", " , ", "\t"]
            text += style.choice(apart) + figure
        before = letter
    return commands, text


def _figure(number: float, style: random.Random) -> str:
    forms = [f"{number:g}", f"{number:.2f}", f"{number * 10:g}e-1", f"{number / 100:.4f}E2"]
    if 0 < abs(number) < 1:
        forms.append(f"{number:g}".replace("0.", "."))
    if number >= 0:
        forms.append(f"+{number:g}")
    return style.choice(forms)


class Pen:
    """A second reading of the grammar, straight from the specification: each ring as curves of 2, 3 or 4 controls."""

    def __init__(self) -> None:
        self.rings: list[list[Curve]] = []
        self._ring: list[Curve] = []
        self._at = self._start = self._bend = complex(0)
        self._before = ""

    def follow(self, letter: str, numbers: list[float]) -> None:
        """Draw one command."""
        kind, origin = letter.upper(), self._at if letter.islower() else complex(0)
        points = [complex(x, y) + origin for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        mirrored = 2 * self._at - self._bend
        match kind:
            case "M":
                self._at = self._start = points[0]
            case "Z":
                if self._at != self._start:
                    self._draw(self._start)
                self.rings.append(self._ring)
                self._ring = []
            case "H":
                self._draw(complex(numbers[0] + origin.real, self._at.imag))
            case "V":
                self._draw(complex(self._at.real, numbers[0] + origin.imag))
            case "S":
                self._draw(mirrored if self._before in "CS" else self._at, *points)
            case "T":
                self._draw(mirrored if self._before in "QT" else self._at, *points)
            case _:
                self._draw(*points)
        self._before = kind

    def _draw(self, *controls: complex) -> None:
        self._ring.append((self._at, *controls))
        self._at, self._bend = controls[-1], controls[-2] if len(controls) > 1 else self._at


def on(curve: Curve, share: float) -> complex:
    """Where a curve of any degree is at a share of its way (de Casteljau)."""
    while len(curve) > 1:
        curve = tuple(a + (b - a) * share for a, b in pairwise(curve))
    return curve[0]


def curves(ring: Ring) -> list[Curve]:
    """Our ring in the same form."""
    starts = [ring.start, *(segment.end for segment in ring.segments)]
    return [
        tuple(complex(*position) for position in (start, segment.first, segment.second, segment.end))
        for start, segment in zip(starts, ring.segments, strict=False)
    ]


def painted(drawn: tuple[Ring, ...]) -> QPainterPath:
    """Our rings as Qt draws them."""
    path = QPainterPath()
    for ring in drawn:
        path.moveTo(*ring.start)
        for segment in ring.segments:
            path.cubicTo(*segment.first, *segment.second, *segment.end)
        path.closeSubpath()
    return path


@given(written())
def test_every_curve_runs_where_the_specification_puts_it(path: tuple[list[Command], str]) -> None:
    """All commands, absolute and relative, repeated and mirrored, draw what a second reading draws."""
    pen = Pen()
    for letter, numbers in path[0]:
        pen.follow(letter, numbers)
    ours = [curves(ring) for ring in rings(path[1])]
    assert [len(ring) for ring in ours] == [len(ring) for ring in pen.rings]
    for mine, theirs in zip(chain(*ours), chain(*pen.rings), strict=True):
        assert all(abs(on(mine, share) - on(theirs, share)) < 1e-6 for share in (0, 0.2, 0.5, 0.9, 1))


@given(written())
def test_qt_svg_draws_the_same(path: tuple[list[Command], str]) -> None:
    """The box round what QtSvg reads from the same text is the box round our rings."""
    _, text = path
    renderer = QSvgRenderer(f'<svg xmlns="http://www.w3.org/2000/svg"><path id="a" d="{text}"/></svg>'.encode())
    theirs, ours = renderer.boundsOnElement("a"), painted(rings(text)).boundingRect()
    if not ours.isNull():  # QtSvg leaves out what has no extent
        assert _edges(theirs) == pytest.approx(_edges(ours), abs=1e-3)


def _edges(box: QRectF) -> tuple[float, float, float, float]:
    return box.left(), box.top(), box.right(), box.bottom()


@given(written())
def test_every_ring_is_closed(path: tuple[list[Command], str]) -> None:
    """The last segment of a ring ends where the ring starts."""
    for ring in rings(path[1]):
        assert ring.segments[-1].end == pytest.approx(ring.start, abs=1e-6)


@given(written(), st.integers(0, 400), st.integers(0, 5), st.text("MmHhCcSsTtZzAa0123456789.-+eE, \n#é٣", max_size=4))
def test_a_damaged_path_is_rings_or_one_refusal(
    path: tuple[list[Command], str], at: int, length: int, instead: str
) -> None:
    """Any change of a path's text gives rings within the page, or ValueError in one line."""
    at %= len(path[1])
    _whole(path[1][:at] + instead + path[1][at + length :])


@given(st.text() | st.text("MLHVCSQTZ0123456789.-eE ,"))
def test_any_text_is_rings_or_one_refusal(text: str) -> None:
    """Text that is no path at all is refused in one line."""
    _whole(text)


def _whole(text: str) -> None:
    try:
        drawn = rings(text)
    except ValueError as refusal:
        told, drawn = str(refusal), ()
    else:
        told = f"{len(drawn)} rings"
        assert drawn
    assert told.isprintable()
    for ring in drawn:
        for position in (ring.start, *(segment.end for segment in ring.segments)):
            assert all(math.isfinite(number) and abs(number) <= 10_000 for number in position)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("", "draws nothing"),
        ("M0 0", "draws nothing"),
        ("M0 0Z", "draws nothing"),
        ("M0 0H9V9", "is not closed: end it with Z"),
        ("M0 0H9V9M1 1H2Z", "is not closed: end it with Z"),
        ("L0 0H9Z", "a path must begin with M"),
        ("Z", "a path must begin with M"),
        ("0 0H9Z", "a number stands where a command such as M or C should"),
        ("M0 0H9Z 3", "a number stands where a command such as M or C should"),
        ("M0 0A5 5 0 0 1 9 9Z", "the command A is not of our subset: turn it into curves (C)"),
        ("M0 0a5 5 0 0 1 9 9Z", "the command a is not of our subset: turn it into curves (C)"),
        ("M0 0B1 1Z", "the command B is not of our subset: turn it into curves (C)"),
        ("M0 0L9Z", "the command L needs 2 numbers"),
        ("M0 0C1 2 3 4 5Z", "the command C needs 6 numbers"),
        ("M0 0L1 2 3Z", "the command L needs 2 numbers"),
        ("M0", "the command M needs 2 numbers"),
        ("M0 0H9#Z", "cannot be read from '#Z' on"),
        ("M0 0H٣Z", "cannot be read from '٣Z' on"),
        ("M0 0HinfZ", "the command H needs 1 numbers"),
        ("M0 0H10001Z", "leaves the page: 10001, 0 mm"),
        ("M0 0H9e999Z", "leaves the page: inf, 0 mm"),
        ("M0 0" + "h9999" * 3 + "Z", "leaves the page: 19998, 0 mm"),
        ("M0 0S1 1 9000 0S-9000 0 9000 0Z", "leaves the page: 17999, -1 mm"),
        ("M0 0Q9000 0-9000 0T-9000 0Z", "leaves the page: -27000, 0 mm"),
        (
            "M0 0" + "H9H0" * 50_001 + "Z",
            TOO_MANY,
        ),
        ("M0 0" + "Z" * 800_000, TOO_MANY),
    ],
)
def test_what_is_refused_is_told_in_words(data: str, why: str) -> None:
    """Each refusal says what is wrong and, where one can, what to do."""
    with pytest.raises(ValueError, match=r".") as refused:
        rings(data)
    assert str(refused.value) == why


def test_the_largest_drawing_is_read() -> None:
    """100,000 segments out to the edges of the page are within the limits."""
    (ring,) = rings("M-10000 -10000" + "H10000H-10000" * 50_000 + "Z")
    assert len(ring.segments) == 100_000
