"""Every way a sheet can look, and a few of them in which any two choices meet."""

import itertools
from collections.abc import Iterator
from datetime import date

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.sheets.sheet import Colouring, Layout, Options, Paper, Sheet, Sides

LANGS: tuple[tuple[Lang, ...], ...] = (("en",), ("zh",), ("zh", "en"))
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height of each paper in mm, upright."""

SIDES: tuple[Sides, ...] = ("left", "right", "both")
COLOURINGS: tuple[Colouring, ...] = ("colour", "grey")
SIMPLE = Options(Layout.CLINICIAN, ("en",), "a4", "left", date(2026, 11, 23))


def every() -> Iterator[Options]:
    """Yield every layout, language, paper, side, orientation and colouring that go together."""
    for layout, langs, paper, side, colouring in itertools.product(Layout, LANGS, PAPERS, SIDES, COLOURINGS):
        for orientation in layout.orientations:
            yield Options(layout, langs, paper, side, SIMPLE.date, orientation, colouring)


def pairwise() -> list[Options]:
    """Return a few of `every`, among which any two choices that go together do so at least once."""
    left = [(one, _pairs(one)) for one in every()]
    missing = set().union(*(pairs for _, pairs in left))
    chosen = []
    while missing:
        best, pairs = max(left, key=lambda each: len(each[1] & missing))
        chosen.append(best)
        missing -= pairs
    return chosen


def name(options: Options) -> str:
    """Return a name of a test for some options."""
    shown = (options.layout.value, *options.langs, options.paper, options.side, options.orientation, options.colouring)
    return "-".join(shown)


def two(atlas: Atlas, options: Options) -> Sheet:
    """Return a sheet of the point with most to tell and of the last."""
    return Sheet(atlas, (EntryId("spine"), atlas.points[-1].id), options)


def whole(atlas: Atlas, options: Options) -> Sheet:
    """Return a sheet of all points."""
    return Sheet(atlas, tuple(point.id for point in atlas.points), options)


def one(atlas: Atlas, options: Options, point: str = "lumbosacral") -> Sheet:
    """Return a sheet of one point."""
    return Sheet(atlas, (EntryId(point),), options)


def _pairs(options: Options) -> set[tuple[object, object]]:
    shown = (options.layout, options.langs, options.paper, options.side, options.orientation, options.colouring)
    return set(itertools.combinations(enumerate(shown), 2))
