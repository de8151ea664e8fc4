"""The folded lines of many cards: scanned as one text, or looked up by how their words begin."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain

_AFTER_ALL = "\U0010ffff"  # sorts after every letter
_MANY = 50
"""So many lines are looked into sooner than the words that begin like the last of a needle are gathered."""


class Lines:
    """Folded lines of many cards as one text, so that to scan them all is one search in one string."""

    def __init__(self, cards: Iterable[Iterable[str]]) -> None:
        """Join the lines of each card, in the order of the cards."""
        lines = [[f"\n{line}" for line in card] for card in cards]
        self.text = "".join(chain.from_iterable(lines)) + "\n"
        self._owners = [card for card, own in enumerate(lines) for _ in own]
        self._starts = list(accumulate(map(len, chain.from_iterable(lines)), initial=0))
        self.lengths = [len(line) - 1 for line in chain.from_iterable(lines)]
        self._bounds = list(accumulate((sum(map(len, own)) for own in lines), initial=0))

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """Yield the number of each card that holds the needle, and the number of the first line in it that does."""
        at = self.text.find(needle)
        while at >= 0 and (line := bisect_right(self._starts, at) - 1) < len(self._owners):
            card = self._owners[line]
            yield card, line
            at = self.text.find(needle, self._bounds[card + 1])

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield the number of each line in which the pattern is found, and how far into the line."""
        for found in pattern.finditer(self.text):
            line = bisect_right(self._starts, found.start()) - 1
            yield line, found.start() - self._starts[line]

    def with_all(self, needles: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
        """Yield the cards that hold all needles, the line with most of them, and whether that line has them all."""
        for card, _ in self.find(max(needles, key=len)):
            own = self.text[self._bounds[card] : self._bounds[card + 1]]
            if all(needle in own for needle in needles):
                held = [sum(needle in line for needle in needles) for line in own.split("\n")[1:]]
                first = bisect_right(self._starts, self._bounds[card]) - 1
                yield card, first + held.index(max(held)), max(held) == len(needles)


class Worded(Lines):
    """Lines whose words are known, so that to find what begins one takes as long as there is to find, not to scan."""

    def __init__(self, cards: Iterable[Iterable[str]]) -> None:
        """Join the lines, and note in which of them each word stands."""
        super().__init__(cards)
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self.text.split("\n")[1:-1]):
            for word in dict.fromkeys(line.split(" ")):
                found.setdefault(word, []).append(number)
        found.pop("", None)
        self.words = sorted(found)
        self._numbers = array("L", chain.from_iterable(found[word] for word in self.words))
        self._ends = array("L", accumulate((len(found[word]) for word in self.words), initial=0))

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """Yield the same as a scan; a needle with a space before it is looked up by its first word.

        There a line begins with a word, whether or not a space is written before it.
        """
        *before, last = needle[1:].split(" ")
        if needle[0] != " " or not needle.strip():
            return super().find(needle)
        if not before:
            return self._firsts(self._begun(last))
        held: Sequence[int] = min((self._lines_with(word) for word in before), key=len)
        if len(held) > _MANY:
            held = min(held, self._begun(last), key=len)
        return self._firsts(line for line in held if needle in self._line(line))

    def _begun(self, start: str) -> Sequence[int]:
        """Return the lines in which a word begins with `start`, in order."""
        begin, end = (bisect_left(self.words, word) for word in (start, start + _AFTER_ALL))
        numbers = self._numbers[self._ends[begin] : self._ends[end]]
        return sorted(set(numbers)) if end - begin > 1 else numbers

    def _lines_with(self, word: str) -> Sequence[int]:
        """Return the lines that hold just this word, in order."""
        at = bisect_left(self.words, word)
        known = at < len(self.words) and self.words[at] == word
        return self._numbers[self._ends[at] : self._ends[at + 1]] if known else ()

    def whole(self, line: str) -> Iterator[tuple[int, int]]:
        """Yield the number of each card of which a line is just this one word, and the first such line in it."""
        return self._firsts(number for number in self._lines_with(line) if self.lengths[number] == len(line))

    def _line(self, number: int) -> str:
        start = self._starts[number] + 1
        return self.text[start : start + self.lengths[number]]

    def _firsts(self, lines: Iterable[int]) -> Iterator[tuple[int, int]]:
        last = -1
        for line in lines:
            if (card := self._owners[line]) != last:
                last = card
                yield card, line
