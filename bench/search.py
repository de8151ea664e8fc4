"""How fast a key in the search box is answered: `python -m bench.search`, with `src` on the path.

The floor is a plain scan: which entries hold the query as a substring, neither ranked nor sorted. Figures are
the median and the slowest of some runs of each query, in milliseconds; the aims are 1 ms for the built-in
atlas and 5 ms for 5,000 entries.
"""

import random
import statistics
import time
from collections.abc import Callable

from bench.many_zones import SYLLABLES
from cheekviewer.atlas.cards import make_cards
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Head, Names, Structure, Text
from cheekviewer.atlas.search import Index
from cheekviewer.resources import asset

RUNS = 15
LIMIT = 50  # as many as a list shows at once
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


def timed(ask: Callable[[], object]) -> tuple[float, float]:
    """Return the median and the slowest of the runs, in milliseconds."""
    spans = []
    for _ in range(RUNS):
        start = time.perf_counter()
        ask()
        spans.append(1000 * (time.perf_counter() - start))
    return statistics.median(spans), max(spans)


def report(name: str, atlas: Atlas) -> None:
    """Print a row for each query over `atlas`."""
    start = time.perf_counter()
    index = Index(atlas)
    print(f"\n{name}: {len(atlas.entries)} entries, folded in {1000 * (time.perf_counter() - start):.1f} ms")
    print(f"{'query':18}{'hits':>6}{'floor':>9}{'median':>9}{'slowest':>9}{'x floor':>9}{'all hits':>10}{'nearest':>9}")
    texts = ["\n".join(card.keys) for card in make_cards(atlas)]
    for kind, query in QUERIES.items():
        floor, _ = timed(lambda query=query: [n for n, text in enumerate(texts) if query in text])
        median, slowest = timed(lambda query=query: index.hits(query, LIMIT))
        every, _ = timed(lambda query=query: index.hits(query))
        nearest, _ = timed(lambda query=query: index.nearest(query))
        row = f"{kind:18}{len(index.hits(query)):6}{floor:9.3f}{median:9.3f}{slowest:9.3f}{median / floor:9.1f}"
        print(f"{row}{every:10.3f}{nearest:9.3f}")


def main() -> None:
    """Measure the built-in atlas and one of 5,000 entries."""
    built_in = load_atlas(asset("atlas"), asset("."))
    report("built-in", built_in)
    report("generated", many(built_in, 5_000))


if __name__ == "__main__":
    main()
