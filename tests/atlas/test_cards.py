"""Lines: many folded lines scanned as one string."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.cards import Lines, make_cards
from cheekviewer.atlas.folding import fold
from cheekviewer.atlas.model import Atlas

CARDS = st.lists(st.lists(st.text("ab ", max_size=5), max_size=3), max_size=5)


@given(CARDS, st.text("ab ", min_size=1, max_size=3))
def test_a_scan_finds_the_first_line_of_each_card(cards: list[list[str]], needle: str) -> None:
    """One search in the joined text finds what a search line by line finds."""
    numbered = [(card, line) for card, lines in enumerate(cards) for line in lines]
    first: dict[int, int] = {}
    for number, (card, line) in enumerate(numbered):
        if needle in line:
            first.setdefault(card, number)
    lines = Lines(cards)
    assert dict(lines.find(needle)) == first
    assert lines.lengths == [len(line) for _, line in numbered]


@given(CARDS, st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=3))
def test_all_needles_are_in_the_card(cards: list[list[str]], needles: list[str]) -> None:
    """Cards that hold every needle somewhere are found, and whether one line holds them all."""
    expected = {
        card: any(all(needle in line for needle in needles) for line in lines)
        for card, lines in enumerate(cards)
        if all(any(needle in line for line in lines) for needle in needles)
    }
    assert {card: whole for card, _, whole in Lines(cards).with_all(needles)} == expected


def test_a_line_end_in_the_needle_is_the_start_or_end_of_a_line() -> None:
    """What is looked for can be tied to the start of a line, the very first included, or to its end."""
    lines = Lines([["ab"], ["ba", "ab"]])
    assert list(lines.find("\nab")) == [(0, 0), (1, 2)]
    assert list(lines.find("ba\n")) == [(1, 1)]
    assert list(lines.find("\n")) == [(0, 0), (1, 1)]


def test_a_card_holds_all_that_one_may_type(atlas: Atlas) -> None:
    """Names come first, then aliases, ids and codes; only pinyin is also one word."""
    cards = {card.entry.id: card for card in make_cards(atlas)}
    point = atlas.points[0]
    card = cards[point.id]
    assert list(card.keys.values())[: card.own] == [point.names.zh, point.names.en, point.names.pinyin]
    assert fold(point.id) in card.keys
    assert card.spaced(card.syllables) == f" {card.syllables} {card.syllables.replace(' ', '')}"
    assert card.spaced(fold(point.names.en)) == f" {fold(point.names.en)}"
    assert card.names[card.pinyin] == card.syllables
    coded = next(structure for structure in atlas.structures if structure.ta2)
    assert {fold(coded.id), fold(f"TA2 {coded.ta2}")} <= cards[coded.id].keys.keys()


def test_a_pattern_is_found_by_line() -> None:
    """A pattern tells its line and how far into it, and does not reach across lines."""
    assert list(Lines([["ab"], [], ["ba", "xab"]]).search(re.compile("ab"))) == [(0, 1), (2, 2)]
