"""Path data of every kind against the grammar of paths: rings that keep what is promised, or a refusal in words.

    PYTHONPATH=src:. python tests/torture/path_grammar.py [--seconds N] [--plant]

looks for such data with atheris, which learns from what the code does with it, until
one breaks a promise or the time is over. atheris is no part of the tests' environment: give it one of its own, with
msgspec. `--plant` lets the grammar take numbers beyond the page.
"""

import argparse
import math
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType

from cheekviewer.atlas import paths
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import Position, Ring, rings
from cheekviewer.resources import asset

MOST = 200
"""Segments that are allowed here, so that the limit is met as well."""

FARTHEST_MM = 10_000.0
WORDS = (
    "M",
    "m",
    "L",
    "l",
    "H",
    "h",
    "V",
    "v",
    "C",
    "c",
    "S",
    "s",
    "Q",
    "q",
    "T",
    "t",
    "Z",
    "z",
    "1e999",
    "-.5",
    "9999",
)


def check(data: str) -> bool:
    """Return whether path data is taken; raises AssertionError where a promise is broken."""
    try:
        drawn = rings(data, MOST)
    except ValueError as refused:
        told = str(refused)
        if not told.isprintable() or len(told) >= 200:
            raise AssertionError(f"a refusal that cannot be read: {told!r}") from refused
        return False
    assert 0 < sum(len(ring.segments) for ring in drawn) <= MOST, "more segments than allowed"
    for ring in drawn:
        assert math.dist(ring.segments[-1].end, ring.start) <= 1e-6, f"an open ring: {ring}"
        for place in _places(ring):
            assert all(abs(value) <= FARTHEST_MM for value in place), f"beyond the page: {place}"
    written = Outline(drawn).path()
    again = rings(written, 2 * MOST)
    assert len(again) == len(drawn), f"written and read again, other rings: {written}"
    for one, other in zip(drawn, again, strict=True):
        assert len(other.segments) - len(one.segments) in (0, 1), f"other segments: {written}"  # 1: an end that rounds
        assert math.dist(one.start, other.start) < 0.01, f"another start: {written}"
    return True


def drawn_data() -> list[str]:
    """Return the path data of the drawings that we ship."""
    drawings = sorted(asset(".").rglob("*.svg"))
    return [data for file in drawings for data in re.findall(r'\bd="([^"]*)"', file.read_text("utf-8"))[:8]]


def plant() -> None:
    """Let the grammar take numbers beyond the page."""
    paths._Pen._checked = staticmethod(lambda x, y: (x, y))  # type: ignore[assignment]


def _places(ring: Ring) -> Iterator[Position]:
    yield ring.start
    for segment in ring.segments:
        yield from (segment.first, segment.second, segment.end)


def main() -> None:
    """Look for path data that breaks a promise; atheris ends the process with a code of its own when it finds some."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--seconds", type=int, default=60)
    reader.add_argument("--plant", action="store_true")
    given = reader.parse_args()
    try:
        import atheris
    except ImportError:
        sys.exit("atheris is not installed here: make an environment with `pip install atheris msgspec`")
    if given.plant:
        plant()
    for holder in (paths, paths._Pen):
        for part in (getattr(holder, name) for name in vars(holder)):
            if isinstance(part, FunctionType):
                atheris.instrument_func(part)
    with tempfile.TemporaryDirectory() as place:
        folder, words = Path(place) / "seeds", Path(place) / "words"
        folder.mkdir()
        for number, data in enumerate(drawn_data()):
            (folder / str(number)).write_text(data[:2000], "utf-8")
        words.write_text("\n".join(f'"{word}"' for word in WORDS), "utf-8")
        limits = [f"-max_total_time={given.seconds}", "-max_len=2000", "-timeout=5", "-rss_limit_mb=500"]
        atheris.Setup(
            [sys.argv[0], str(folder), f"-dict={words}", f"-artifact_prefix={place}/", *limits],
            lambda content: check(content.decode("utf-8", "surrogateescape")),
        )
        atheris.Fuzz()


if __name__ == "__main__":
    main()
