"""What is sound but probably not meant: shapes off the body or across themselves, pinyin that nobody reads so."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from cheekviewer.atlas.faults import Fault
from cheekviewer.atlas.folding import fold
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import OUTLINE_FILES, Outline, inside
from cheekviewer.atlas.paths import Position, rings
from cheekviewer.atlas.records import Certainty, Chart, Entry
from cheekviewer.atlas.tables import Reading

Readings = Callable[[str], Sequence[Sequence[str]]]
"""Returns for each Chinese character of a name how it can be read, with tone marks."""

_SKIN = re.compile(r'<path fill="url\(#fade-skin\)" d="([^"]*)"')
_HAN = re.compile(r"[\u3400-\u9fff]")
_DIGITS = str.maketrans("12345", "一二三四五")
_CHORDS = 7  # odd: the middles of two sides of a bow tie then lie within a chord, not at the ends of two
_MOST_EDGES = 4_000
_OFF: Mapping[Chart, str] = {Chart.FACE: "lies partly off the face", Chart.BACK: "lies partly off the back"}


def review(atlas: Atlas, reading: Reading, folder: Path, assets: Path, readings: Readings) -> list[Fault]:
    """Return what should be looked at in a sound atlas, each with its place, in the order of files and lines."""
    found = [*_shapes(atlas, folder, assets), *_pinyin(atlas, reading, readings), *_grounds(atlas, reading)]
    return sorted(found, key=lambda fault: (fault.file.name, fault.line))


@cache
def skin(assets: Path, chart: Chart) -> Outline:
    """Return the outline of the face or of the body seen from behind, in mm, as the plate draws it."""
    drawn = _SKIN.search((assets / f"{chart.value}_svg/skin-light.svg").read_text("utf-8"))
    assert drawn is not None, "each of our plates has a skin"
    return Outline(rings(drawn[1]))


def crosses_itself(outline: Outline) -> bool:
    """Return whether an edge of one ring crosses another edge of it; curves are taken as seven chords each."""
    return any(_crossing(list(Outline((ring,)).flattened(_CHORDS))) for ring in outline.rings)


def _shapes(atlas: Atlas, folder: Path, assets: Path) -> Iterator[Fault]:
    for chart in Chart:
        file = folder / OUTLINE_FILES[chart][0]
        if not file.exists():
            continue  # ours, which the tests look at
        text = file.read_text("utf-8-sig", errors="replace")
        edge = list(skin(assets, chart).flattened(4))
        for name, outline in atlas.outlines[chart].items():
            line = _line(text, name)
            if name not in atlas.entries:
                yield Fault(file, line, "id", f"{name} is the outline of no entry")
            if not all(inside(place, edge) for place in outline.flattened(4)):
                yield Fault(file, line, f"{name}.d", _OFF[chart])
            if crosses_itself(outline):
                yield Fault(file, line, f"{name}.d", "crosses itself: draw it as one simple closed line")


def _pinyin(atlas: Atlas, reading: Reading, readings: Readings) -> Iterator[Fault]:
    for entry in atlas.entries.values():
        if why := _misread(entry, readings):
            table, name, index = reading.places[id(entry)]
            yield Fault(table.file, table.line(name, index, "names.pinyin"), "names.pinyin", why)


def _misread(entry: Entry, readings: Readings) -> str:
    """Return what is wrong with the pinyin of a name, empty when each syllable is a reading of its character."""
    signs = "".join(_HAN.findall(entry.names.zh.translate(_DIGITS)))
    syllables = entry.names.pinyin.split()
    if len(syllables) != len(signs):
        return f"has {len(syllables)} syllables for the {len(signs)} characters of {entry.names.zh}"
    for sign, syllable, known in zip(signs, syllables, readings(signs), strict=True):
        if syllable.lower() not in known:
            near = [word for word in known if fold(word) == fold(syllable)] or known
            return f"{syllable} is no reading of {sign}: did you mean {' or '.join(near[:3])}?"
    return ""


def _grounds(atlas: Atlas, reading: Reading) -> Iterator[Fault]:
    weak = {source.id for source in atlas.sources if source.weak}
    for claim in atlas.claims:
        table, name, index = reading.places[id(claim)]
        line = table.line(name, index, "certainty")
        if claim.certainty is Certainty.DERIVED and not claim.inputs:
            yield Fault(
                table.file, table.line(name, index, "certainty"), "inputs", "is missing: say what it is derived from"
            )
        if claim.certainty is Certainty.SEVERAL and not claim.inputs:
            yield Fault(
                table.file, table.line(name, index, "certainty"), "inputs", "is missing: name the other sources"
            )
        if claim.source in weak and claim.certainty is not Certainty.ONE_UNREFERENCED:
            yield Fault(table.file, line, "source", f"{claim.source} is weak: say so")


def _line(text: str, name: str) -> int:
    found = re.search(rf'\bid="{re.escape(name)}(-[lr])?"', text)
    return text[: found.start()].count("\n") + 1 if found else 0


def _crossing(line: Sequence[Position]) -> bool:
    """Return whether two edges of a closed line that do not touch each other cross; edges sorted by x, so few meet."""
    edges = [(a, b) for a, b in zip(line, (*line[1:], line[0]), strict=True) if a != b][:_MOST_EDGES]
    order = sorted(range(len(edges)), key=lambda number: min(edges[number][0][0], edges[number][1][0]))
    active: list[int] = []
    for number in order:
        a, b = edges[number]
        left = min(a[0], b[0])
        active = [other for other in active if max(edges[other][0][0], edges[other][1][0]) >= left]
        for other in active:
            apart = abs(number - other)
            if apart not in (1, len(edges) - 1) and _cross(a, b, *edges[other]):
                return True
        active.append(number)
    return False


def _cross(a: Position, b: Position, c: Position, d: Position) -> bool:
    """Return whether two edges cross between their ends."""
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Position, b: Position, c: Position) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
