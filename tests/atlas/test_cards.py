"""Lines: many folded lines scanned as one string."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.cards import Lines

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


def test_a_pattern_is_found_by_line() -> None:
    """A pattern tells its line and how far into it, and does not reach across lines."""
    assert list(Lines([["ab"], [], ["ba", "xab"]]).search(re.compile("ab"))) == [(0, 1), (2, 2)]
