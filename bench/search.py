"""How soon a key in the search box is answered, with few names and with very many; each query beside a plain scan.

The scan says which entries hold the query as a substring, neither ranked nor sorted.
"""

import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator

from bench.many_zones import SYLLABLES
from bench.table import Figure
from cheekviewer.atlas.cards import make_cards
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Head, Names, Structure, Text
from cheekviewer.atlas.search import Index
from cheekviewer.resources import asset

SIZES = (0, 500, 5_000, 50_000)
RUNS = 15
LIMIT = 50  # as many as a list shows at once
MISTYPED = ("a typing mistake", "nonsense")
QUERIES = {
    "one letter": "a",
    "two letters": "sp",
    "a word": "shoulder",
    "a character": "腰",
    "Chinese words": "腰椎间盘",
    "pinyin": "yaodi",
    "initials": "ydx",
    "tone numbers": "yao1di3",
    "any order": "blade shoulder",
    "a standard id": "FMA:32519",
    "a typing mistake": "supraspintus",
    "nonsense": "qwrtpsdfg",
}


def many(built_in: Atlas, size: int) -> Atlas:
    """Return an atlas of `size` entries: the built-in ones, then structures named by its words and coined ones.

    As in a real nomenclature a few words stand in many names and most words in few (by Zipf's law).
    """
    chance = random.Random(5)
    entries = tuple(built_in.entries.values())
    known = sorted({word for entry in entries for word in entry.names.en.split()})
    coined = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(3_000)]
    english = chance.sample(known, len(known)) + coined
    weights = [1 / rank for rank in range(1, len(english) + 1)]
    chinese = sorted(
        {(han, sound) for e in entries for han, sound in zip(e.names.zh, e.names.pinyin.split(), strict=False)}
    )

    def structure(number: int) -> Structure:
        characters = [chance.choice(chinese) for _ in range(chance.randint(2, 7))]
        names = Names(
            zh="".join(han for han, _ in characters),
            pinyin=" ".join(sound for _, sound in characters),
            en=" ".join(chance.choices(english, weights, k=chance.randint(1, 4))),
            latin=" ".join(chance.choices(english, weights, k=3)),
        )
        aliases = tuple(" ".join(chance.choices(english, weights, k=2)) for _ in range(chance.randint(0, 4)))
        model = chance.choice(built_in.structures)
        return Structure(
            id=EntryId(f"entry-{number}"),
            kind=model.kind,
            names=names,
            chart=model.chart,
            aliases=aliases,
            ta2=str(10_000 + number),
            fma=f"FMA:{100_000 + number}",
        )

    more = tuple(structure(number) for number in range(size - len(entries)))
    head = Head(id="many", title=Text(zh="多", en="Many"), version="1", licence="", notice=Text(zh="", en=""))
    return Atlas(
        head,
        built_in.points,
        built_in.structures + more,
        built_in.conditions,
        built_in.claims,
        built_in.sources,
    )


def measure() -> list[Figure]:
    """Return the figures of the built-in atlas and of larger ones."""
    built_in = load_atlas(asset("atlas"), asset("."))
    return [figure for size in SIZES for figure in _figures(many(built_in, size) if size else built_in)]


def _figures(atlas: Atlas) -> Iterator[Figure]:
    topic = f"the search, {len(atlas.entries):,} names"
    tracemalloc.start()
    index = Index(atlas)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    yield Figure(topic, "names folded, once", _timed(lambda: Index(atlas), 1), "ms")
    yield Figure(topic, "memory of what was folded", held / 2**20, "MiB")
    texts = ["\n".join(card.keys) for card in make_cards(atlas)]
    took = {kind: _timed(lambda query=query: index.hits(query, LIMIT)) for kind, query in QUERIES.items()}
    scans = [_timed(lambda query=query: [t for t in texts if query in t]) for query in QUERIES.values()]
    few = len(atlas.entries) <= 5_000
    for kind, ms in took.items():
        yield Figure(topic, kind, ms, "ms", (5.0 if kind in MISTYPED else 1.0) if few else None)
    yield Figure(topic, "a plain scan, the floor, median of them all", statistics.median(scans), "ms")
    slowest = max(_timed(lambda query=query: index.nearest(query), 5) for query in QUERIES.values())
    yield Figure(topic, "the nearest names, where nothing fits, slowest", slowest, "ms", 5.0 if few else None)


def _timed(ask: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of the runs, in milliseconds."""
    spans = []
    for _ in range(runs):
        start = time.perf_counter()
        ask()
        spans.append(1000 * (time.perf_counter() - start))
    return statistics.median(spans)
