"""The search box: what is found, in which order, and on which words."""

import random
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.folding import close_up, fold
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Condition, EntryId, Point, Structure
from cheekviewer.atlas.search import Index
from cheekviewer.resources import asset

QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text("utf-8"))
NOTHING = QUERIES.pop("nothing")["queries"]
NEAREST = QUERIES.pop("nearest")
TYPED = [(kind, query, entry) for kind, lines in QUERIES.items() for query, entry in lines.items()]

ATLAS = load_atlas(asset("atlas"), asset("."))

# Text that nobody types and text that somebody may: bits of the data, joined at will.
NAMES = {
    entry_id: (names.zh, names.en, names.latin, names.pinyin, *entry.aliases)
    for entry_id, entry in ATLAS.entries.items()
    for names in (entry.names,)
}
WORDS = sorted({word for names in NAMES.values() for name in names for word in name.split()})
ANYTHING = st.text() | st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=5).map(" ".join)


@pytest.fixture(scope="session")
def index(atlas: Atlas) -> Index:
    """The search over the built-in atlas."""
    return Index(atlas)


def test_every_listed_query_has_its_entry_first(index: Index) -> None:
    """Each line of queries.toml names the first hit; all lines that fail are told at once."""
    wrong = []
    for kind, query, expected in TYPED:
        hits = index.hits(query, 1)
        first = hits[0].entry.id if hits else "nothing"
        if first != expected:
            wrong.append(f"[{kind}] {query!r} finds {first}, not {expected}")
    assert not wrong, "\n" + "\n".join(wrong)


def test_the_list_is_long() -> None:
    """The ranking is held by at least 200 queries."""
    assert len(TYPED) >= 200


@pytest.mark.parametrize("query", NOTHING)
def test_nonsense_finds_nothing(index: Index, query: str) -> None:
    """What means nothing here finds nothing and is offered nothing."""
    assert (index.hits(query), index.nearest(query)) == ((), ())


@pytest.mark.parametrize(("query", "name"), NEAREST.items())
def test_the_nearest_name_is_offered(index: Index, query: str, name: str) -> None:
    """What finds nothing, but looks like a name, is offered that name first."""
    assert index.hits(query) == ()
    assert index.nearest(query)[0] == name


def test_every_name_alias_and_id_finds_its_entry(index: Index) -> None:
    """Whatever an entry is called leads to it, and says so in the very words."""
    for entry_id, names in NAMES.items():
        for words in filter(None, (*names, entry_id)):
            hits = {hit.entry.id: hit.matched for hit in index.hits(words)}
            assert close_up(fold(hits[entry_id])) == close_up(fold(words))


def test_every_fact_finds_the_entry_it_is_about(index: Index) -> None:
    """A fact id leads to its entry first."""
    for claim in ATLAS.claims:
        if claim.about:
            assert index.hits(claim.fact)[0].entry.id == claim.about


def test_a_hit_says_where_it_leads(index: Index) -> None:
    """Frozen shoulder is shoulder periarthritis, found by that alias, and leads to the Scapular Point."""
    hit = index.hits("frozen shoulder")[0]
    assert (hit.entry.id, hit.matched, hit.points) == ("shoulder-periarthritis", "frozen shoulder", ("scapular",))


def test_pinyin_is_shown_as_written(index: Index) -> None:
    """Initials match the pinyin with its tones, not what was typed."""
    assert index.hits("ydx")[0].matched == "yāo dǐ xué"


def test_words_of_a_claim_are_shown_as_written(index: Index) -> None:
    """A hit in a claim shows the stretch of the sentence that fits, in its own script."""
    assert index.hits("blood flow")[0].matched == "flow of qi and blood"
    assert index.hits("氣血")[0].matched == "气血"


def test_points_come_first_at_equal_merit(index: Index) -> None:
    """Among entries that fit equally well, points lead; an exact condition leads a point that only mentions it."""
    assert [type(hit.entry) for hit in index.hits("low back pain")][:2] == [Point, Condition]
    assert isinstance(index.hits("rotator cuff injury")[0].entry, Condition)


@pytest.mark.parametrize(
    ("scope", "kind"), [("p:", Point), ("s:", Structure), ("c:", Condition), ("l:", Structure), ("Ｃ：", Condition)]
)
def test_a_scope_keeps_to_its_kind(index: Index, scope: str, kind: type) -> None:
    """With a scope typed first, hits, mistyped ones and offered names are of its kind; alone it lists them all."""
    for words in ("", "s", "肩", "shouder", "scapulr"):
        assert all(isinstance(hit.entry, kind) for hit in index.hits(scope + words))
    if scope != "l:":
        assert len(index.hits(scope)) == sum(isinstance(entry, kind) for entry in ATLAS.entries.values())


@pytest.mark.parametrize(
    "query", ["", " ", "\t\n", "\x00\x07", "\ud800", "\udfff" * 9, "🦴🦴", "a" * 10**4, "腰" * 10**4]
)
def test_odd_strings_find_nothing(index: Index, query: str) -> None:
    """Blanks, control characters, half characters, pictures and endless text find nothing and raise nothing."""
    assert (index.hits(query), index.nearest(query)) == ((), ())


@given(ANYTHING, st.none() | st.integers(0, 90))
def test_hits_are_unique_and_limited(index: Index, query: str, limit: int | None) -> None:
    """Any text yields each entry at most once, no more than the limit, and the same first ones whatever the limit."""
    every = index.hits(query)
    assert len({hit.entry.id for hit in every}) == len(every)
    assert index.hits(query, limit) == every[:limit]
    assert all(hit.matched and hit.points == ATLAS.points_of(hit.entry.id) for hit in every)


@given(ANYTHING)
def test_names_are_offered_as_they_are_written(index: Index, query: str) -> None:
    """Whatever is typed, offered names are names of the data, none twice."""
    names = index.nearest(query)
    assert set(names) <= {name for written in NAMES.values() for name in written}
    assert len(set(names)) == len(names) <= 3


@given(st.sampled_from(sorted(ATLAS.entries)), st.data())
def test_typing_a_name_keeps_its_entry(index: Index, entry_id: EntryId, data: st.DataObject) -> None:
    """From its second letter on, each start of a name or pinyin finds the entry."""
    names = ATLAS.entries[entry_id].names
    name = data.draw(st.sampled_from([names.zh, names.en, names.pinyin, names.pinyin.replace(" ", "")]))
    typed = name[: data.draw(st.integers(min(2, len(name)), len(name)))]
    assert entry_id in {hit.entry.id for hit in index.hits(typed)}


@given(st.randoms())
def test_the_order_does_not_depend_on_the_data_files(index: Index, chance: random.Random) -> None:
    """Structures in another order in the file change neither what is found nor in which tier points stand."""
    structures = list(ATLAS.structures)
    chance.shuffle(structures)
    other = Atlas(ATLAS.head, ATLAS.points, tuple(structures), ATLAS.conditions, ATLAS.claims, ATLAS.sources)
    hits = Index(other).hits("scap")
    assert {hit.entry.id for hit in hits} == {hit.entry.id for hit in index.hits("scap")}
    assert hits[0].entry.id == "scapular"
