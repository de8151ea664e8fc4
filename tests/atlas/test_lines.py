"""Many folded lines, scanned as one string or looked up by their words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.lines import Lines, Worded

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


def test_a_pattern_is_found_by_line() -> None:
    """A pattern tells its line and how far into it, and does not reach across lines."""
    assert list(Lines([["ab"], [], ["ba", "xab"]]).search(re.compile("ab"))) == [(0, 1), (2, 2)]


@given(CARDS, st.text("ab ", min_size=1, max_size=4).map(lambda text: f" {' '.join(text.split())}"))
def test_a_word_is_looked_up_where_a_scan_would_find_it(cards: list[list[str]], needle: str) -> None:
    """What begins a word is found in the same lines as by a scan of lines with a space before each word."""
    spaced = [[" " + " ".join(line.split()) for line in card] for card in cards]
    assert list(Worded(spaced).find(needle)) == list(Lines(spaced).find(needle))


@given(CARDS, st.text("ab", min_size=1, max_size=3))
def test_the_middle_of_a_word_is_scanned_for(cards: list[list[str]], needle: str) -> None:
    """What need not begin a word is found wherever it stands."""
    assert list(Worded(cards).find(needle)) == list(Lines(cards).find(needle))


@given(st.lists(st.lists(st.text("ab", min_size=1, max_size=3), max_size=3), max_size=5), st.text("ab", min_size=1))
def test_a_whole_line_is_looked_up(cards: list[list[str]], line: str) -> None:
    """Lines of one word are found whole, the first of each card."""
    assert list(Worded(cards).whole(line)) == list(Lines(cards).find(f"\n{line}\n"))


def test_of_two_words_the_rarer_is_looked_up() -> None:
    """In a hundred lines that begin alike the one that goes on as asked is found, by its last word."""
    cards = [[f" id {number}"] for number in range(100, 200)]
    assert list(Worded(cards).find(" id 142")) == [(42, 42)]
    assert list(Worded(cards).find(" id 19")) == [(card, card) for card in range(90, 100)]
    assert list(Worded(cards).find(" ix 142")) == []
