"""Outlines: our strict subset of SVG is read exactly, everything else is refused with its line."""

import math
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.faults import AtlasError
from cheekviewer.atlas.outlines import Outline, read_outlines
from cheekviewer.atlas.paths import Ring, Segment, rings
from cheekviewer.resources import asset

HEAD = '<svg xmlns="http://www.w3.org/2000/svg">'
SHIPPED = asset("face_svg/zones.svg").read_bytes()
POSITION = st.tuples(st.integers(-9000, 9000), st.integers(-9000, 9000)).map(lambda at: (at[0] / 100, at[1] / 100))


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    """An outline of one to three closed rings, its positions in hundredths of a millimetre."""
    drawn = []
    for _ in range(draw(st.integers(1, 3))):
        start = draw(POSITION)
        segments = draw(st.lists(st.builds(Segment, POSITION, POSITION, POSITION), max_size=4))
        drawn.append(Ring(start, (*segments, Segment(draw(POSITION), draw(POSITION), start))))
    return Outline(tuple(drawn))


def read(folder: Path, content: str | bytes) -> dict[str, Outline]:
    """Return the outlines of an SVG with this content."""
    file = folder / "drawing.svg"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return dict(read_outlines(file))


def refusal(folder: Path, content: str | bytes) -> str:
    """Return the one line that refuses this content, without the file's name."""
    with pytest.raises(AtlasError) as refused:
        read(folder, content)
    (fault,) = refused.value.faults
    assert fault.file == folder / "drawing.svg"
    return str(fault).removeprefix(f"{fault.file}:")


REFUSED = {
    "a document type": (
        "<!DOCTYPE svg>\n<svg/>",
        "1: DOCTYPE: is not of our SVG subset: remove the declaration",
    ),
    "an entity bomb": ('<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>\n<svg>&b;</svg>', "1: DOCTYPE: "),
    "an external entity": ('<!DOCTYPE svg SYSTEM "file:///etc/passwd">\n<svg/>', "1: DOCTYPE: "),
    "an entity of nobody": (f"{HEAD}\n&a;</svg>", "2: svg: is not well-formed XML in UTF-8: undefined entity"),
    "a style sheet": (
        '<?xml-stylesheet href="a.css"?>\n<svg/>',
        "1: xml-stylesheet: is not of our SVG subset: remove the processing instruction",
    ),
    "use": (f'{HEAD}\n<use href="#a"/></svg>', "2: use: "),
    "script": (f"{HEAD}\n<script>alert()</script></svg>", "2: script: "),
    "style": (f"{HEAD}\n\n<style>path {{ fill: none }}</style></svg>", "3: style: "),
    "image": (f'{HEAD}<image href="file:///etc/passwd"/></svg>', "1: image: "),
    "a basic shape": (f'{HEAD}\n<circle r="3"/></svg>', "2: circle: "),
    "another drawing inside": (f'{HEAD}\n<svg viewBox="0 0 9 9"/></svg>', "2: svg: must not stand here"),
    "no drawing around": ('<g>\n<path id="a" d="M0 0H1Z"/></g>', "1: g: must not stand here"),
    "a transform": (f'{HEAD}\n<g transform="scale(2)"/></svg>', "2: transform: "),
    "a style of its own": (f'{HEAD}\n<path id="a" style="display:none" d="M0 0H1V1Z"/></svg>', "2: style: "),
    "what is not displayed": (f'{HEAD}\n<g display="none"/></svg>', "2: display: "),
    "a link": (f'{HEAD}\n<path href="b.svg#a" d="M0 0H1V1Z"/></svg>', "2: href: "),
    "a link of old": (f'{HEAD}\n<path xlink:href="b.svg#a" d="M0 0H1V1Z"/></svg>', "2: xlink:href: "),
    "a clip": (f'{HEAD}\n<path clip-path="url(#b)" d="M0 0H1V1Z"/></svg>', "2: clip-path: "),
    "a path without id": (f'{HEAD}\n<path d="M0 0H1V1Z"/></svg>', "2: id: is missing: "),
    "an id twice": (
        f'{HEAD}\n<path id="a" d="M0 0H1V1Z"/>\n<path id="a" d="M0 0H1V1Z"/></svg>',
        "3: id: a is drawn twice",
    ),
    "a left part twice": (
        f'{HEAD}<path id="a-l" d="M0 0H1V1Z"/>\n<path id="a-l" d="M0 0H1V1Z"/></svg>',
        "2: id: a-l is drawn twice",
    ),
    "a path without data": (f'{HEAD}\n<path id="a"/></svg>', "2: a.d: draws nothing"),
    "an open path": (f'{HEAD}\n<path id="a" d="M0 0H9V9"/></svg>', "2: a.d: is not closed: end it with Z"),
    "an arc": (f'{HEAD}\n<path id="a" d="M0 0A5 5 0 0 1 9 9Z"/></svg>', "2: a.d: the command A is not of our subset"),
    "a path off the page": (f'{HEAD}\n<path id="a" d="M0 0H99999Z"/></svg>', "2: a.d: leaves the page: "),
    "too many segments": (
        f'{HEAD}<path id="a" d="M0 0{"h1h-1" * 50_001}Z"/></svg>',
        "1: a.d: has, with the paths before it, more than 100,000",
    ),
    "too deep": (f"{HEAD}\n{'<g>' * 16}{'</g>' * 16}</svg>", "2: g: is nested more than 16 deep"),
    "too large": (HEAD.ljust((8 << 20) + 1), "0: file: is larger than 8 MiB: simplify the drawing"),
    "nothing": ("", "1: svg: is not well-formed XML in UTF-8: no element found"),
    "no XML": ("a drawing", "1: svg: is not well-formed XML in UTF-8: syntax error"),
    "no end": (f"{HEAD}\n<g>", "2: svg: is not well-formed XML in UTF-8: "),
    "a picture": (b"\x89PNG\r\n\x1a\n", "1: svg: is not well-formed XML in UTF-8: "),
    "another encoding": (
        f"{HEAD}<title>背</title></svg>".encode("gb2312"),
        "1: svg: is not well-formed XML in UTF-8: ",
    ),
}


@pytest.mark.parametrize(("content", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_ours_is_refused_with_its_line(tmp_path: Path, content: str | bytes, told: str) -> None:
    """Whatever could open a file, take long or draw unseen is one fault: line, part and what to do."""
    assert refusal(tmp_path, content).startswith(told)


def test_a_missing_drawing_is_told(tmp_path: Path) -> None:
    """A file that cannot be read is a fault that says so."""
    with pytest.raises(AtlasError, match=r"a\.svg:0: file: cannot be read: No such file or directory"):
        read_outlines(tmp_path / "a.svg")


@pytest.mark.parametrize("encoding", ["gb2312", "utf-8", "no-such-encoding", "latin-1"])
def test_the_declared_encoding_does_not_matter(tmp_path: Path, encoding: str) -> None:
    """A drawing is read as UTF-8 whatever its first line says, so that no declaration can stop us."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}<title>背</title><path id="a" d="M0 0H1V1Z"/></svg>'
    assert list(read(tmp_path, text)) == ["a"]


def test_paths_are_outlines_by_id(tmp_path: Path) -> None:
    """Titles and other attributes are passed over; the ids are the outlines, the groups their layers."""
    told = '<title>t</title><desc>d</desc><g id="g"><path id="a" fill="red" d="M0 0H1V1Z"/></g>'
    assert read(tmp_path, f"<?xml version='1.0'?>{HEAD}<!-- c -->{told}</svg>") == {
        "a": Outline(rings("M0 0H1V1Z"), "g")
    }


def test_groups_beside_each_other_are_not_deep(tmp_path: Path) -> None:
    """However many elements follow each other, only those inside each other count as depth."""
    assert list(read(tmp_path, f'{HEAD}{"<g></g>" * 40}<g><path id="a" d="M0 0H1V1Z"/></g></svg>')) == ["a"]


def test_left_and_right_parts_are_one_outline(tmp_path: Path) -> None:
    """Ids that end in -l and -r are the two parts of one outline."""
    drawing = f'{HEAD}<path id="a-l" d="M-2 0h-1v1Z"/><path id="b" d="M0 0h1v1Z"/><path id="a-r" d="M2 0h1v1Z"/></svg>'
    found = read(tmp_path, drawing)
    assert list(found) == ["a", "b"]
    assert found["a"] == Outline(rings("M-2 0h-1v1ZM2 0h1v1Z"))


@given(st.lists(st.tuples(st.integers(0, len(SHIPPED)), st.integers(0, 9), st.binary(max_size=6)), max_size=3))
def test_a_damaged_drawing_is_outlines_or_one_fault(damage: list[tuple[int, int, bytes]]) -> None:
    """However bytes of a drawing are lost or changed, there come outlines or AtlasError with one printable line."""
    content = SHIPPED
    for at, length, instead in damage:
        content = content[:at] + instead + content[at + length :]
    with tempfile.TemporaryDirectory() as folder:
        try:
            told = list(read(Path(folder), content))[:1] or ["nothing"]
        except AtlasError as error:
            told = [str(fault) for fault in error.faults]
        assert len(told) == 1
        assert told[0].isprintable()


@given(outlines())
def test_what_is_written_reads_back(outline: Outline) -> None:
    """`path` of an outline in hundredths of a millimetre draws the same outline again."""
    again = Outline(rings(outline.path()))
    assert [ring.start for ring in again.rings] == [ring.start for ring in outline.rings]
    assert again == outline


@given(outlines())
def test_mirroring_swaps_left_and_right(outline: Outline) -> None:
    """A mirrored outline has its x turned round, y kept, and is itself again when mirrored twice."""
    left, top, right, bottom = outline.bounds
    mirrored = outline.mirrored()
    assert mirrored.bounds == (-right, top, -left, bottom)
    assert [(-x, y) for x, y in mirrored.flattened()] == list(outline.flattened())
    assert mirrored.mirrored() == outline


@given(outlines())
def test_the_bounds_hold_every_place(outline: Outline) -> None:
    """No place on the curves lies outside the bounds."""
    left, top, right, bottom = outline.bounds
    for x, y in outline.flattened():
        assert left - 1e-6 <= x <= right + 1e-6
        assert top - 1e-6 <= y <= bottom + 1e-6


@pytest.mark.parametrize(
    ("origin", "direction", "extent"),
    [
        ((0, 0), (1, 0), (10, 30)),
        ((0, 0), (-7, 0), (-30, -10)),
        ((10, 0), (0, 2), (-5, 5)),
        ((7, 3), (1, 0), (3, 23)),
        ((7, 3), (0, 1), (-8, 2)),
        ((0, 0), (3, 4), (10 * 0.6 - 5 * 0.8, 30 * 0.6 + 5 * 0.8)),
    ],
)
def test_the_extent_is_measured_along_an_axis(
    origin: tuple[float, float], direction: tuple[float, float], extent: tuple[float, float]
) -> None:
    """The nearest and farthest mm along an axis, whatever the length of its direction."""
    outline = Outline(rings("M10 -5H30V5H10Z"))
    assert outline.extent(origin, direction) == pytest.approx(extent)


def test_a_curve_is_flattened_step_by_step() -> None:
    """Each segment gives as many positions as steps, evenly in its parameter, the last of them its end."""
    outline = Outline(rings("M0 0C1 0 2 0 3 0L0 0Z"))
    assert [x for x, _ in outline.flattened(3)][:3] == pytest.approx([1, 2, 3])
    assert len(list(outline.flattened(3))) == 3 * len(outline.rings[0].segments)


@given(outlines(), st.floats(0, math.tau), POSITION)
def test_an_extent_turned_round_is_the_same_from_the_other_end(
    outline: Outline, angle: float, origin: tuple[float, float]
) -> None:
    """Along the opposite direction near and far change places and sign."""
    towards = (math.cos(angle), math.sin(angle))
    near, far = outline.extent(origin, towards)
    assert near <= far
    assert outline.extent(origin, (-towards[0], -towards[1])) == pytest.approx((-far, -near))


def test_an_extent_is_that_of_the_curve() -> None:
    """Controls off the curve do not count: a quarter of a bow reaches 3/4 of the way to its controls."""
    assert Outline(rings("M0 0C0 20 10 20 10 0Z")).extent((0, 0), (0, 1)) == pytest.approx((0, 15))


def test_the_first_fifty_faults_of_a_drawing_are_told(tmp_path: Path) -> None:
    """All faults of a drawing are told at once, in its order, but of very many only the first fifty."""
    for faults, told in ((3, 3), (50, 50), (80, 50)):
        paths = "\n".join(f'<path id="p{number}" d="M0 0H9"/>' for number in range(faults))
        with pytest.raises(AtlasError) as refused:
            read(tmp_path, f"{HEAD}\n{paths}</svg>")
        assert [(fault.line, fault.field) for fault in refused.value.faults] == [
            (number + 2, f"p{number}.d") for number in range(told)
        ]


def test_faults_met_before_a_refusal_are_told_with_it(tmp_path: Path) -> None:
    """What was wrong before the part at which reading ends is not lost."""
    with pytest.raises(AtlasError) as refused:
        read(tmp_path, f'{HEAD}<path id="a" d="M0 0H9"/>\n<use/></svg>')
    assert [(fault.line, fault.field) for fault in refused.value.faults] == [(1, "a.d"), (2, "use")]
