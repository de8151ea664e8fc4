"""Every entry by whatever one types for it: folded once when the atlas is read, compared at each key.

An entry's *keys* are its names, aliases, ids and codes. Hits come in tiers, the best first, and points
come first within a tier; only when no tier has a hit are typing mistakes forgiven.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate, chain
from types import MappingProxyType
from typing import Final, NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from cheekviewer.atlas.cards import make_cards
from cheekviewer.atlas.folding import close_up, fold, stretch, syllable_pattern, without_tones
from cheekviewer.atlas.lines import Lines, Worded
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Condition, Entry, EntryId, Point, Structure

_LONGEST: Final = 200  # characters; no name is longer
_SYLLABLES: Final = 32  # letters; keeps the pattern quick
_ASIDE: Final = 1000  # longer than any key
_SCOPED: Final = re.compile(r"([cspl]) ?:(.*)", re.IGNORECASE)
_FILLERS: Final = frozenset(("a", "an", "and", "at", "from", "in", "my", "of", "on", "the", "to", "with"))
_SCOPES: Final[Mapping[str, Callable[[Entry], bool]]] = MappingProxyType(
    {
        "": lambda entry: True,
        "p": lambda entry: isinstance(entry, Point),
        "s": lambda entry: isinstance(entry, Structure),
        "c": lambda entry: isinstance(entry, Condition),
        "l": lambda entry: isinstance(entry, Structure) and entry.kind in ("bone", "surface"),
    }
)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that fits a query, the words of the data that fit, and the points the entry leads to."""

    entry: Entry
    matched: str
    points: tuple[EntryId, ...]


class _Tier(IntEnum):
    """How well an entry fits; lower is better. Each typing mistake costs one more."""

    WHOLE_KEY = 0
    START_OF_NAME = 1
    START_OF_WORD = 2
    PART_OF_WORD = 3
    SYLLABLES = 4
    WORDS_OF_A_KEY = 5
    WORDS_OF_KEYS = 6
    WORDS_OF_CLAIMS = 7
    MISTYPED = 8


class _Fit(NamedTuple):
    """How a card fits; sorts into the order of the hits. `line` counts the keys of all cards, or their sentences."""

    tier: int
    group: int
    length: int
    card: int
    line: int


_Found = tuple[_Tier, int, int, int]  # tier, card, line, length; tiers are found in their order


@dataclass(frozen=True, slots=True)
class _Asked:
    """A folded query. A needle is a word, with a space before it where it must start one."""

    words: str
    letters: str
    needles: tuple[str, ...]


class Index:
    """The search over one atlas."""

    def __init__(self, atlas: Atlas) -> None:
        """Fold every name, alias, id and claim of `atlas` once."""
        self._cards = cards = make_cards(atlas)
        self._groups = [0 if isinstance(card.entry, Point) else 1 for card in cards]
        self._scopes = {
            scope: {number: None for number, card in enumerate(cards) if holds(card.entry)}
            for scope, holds in _SCOPES.items()
        }
        self._keys = [written for card in cards for written in card.keys.values()]
        self._asides = [_ASIDE * (n >= card.own) for card in cards for n in range(len(card.keys))]
        self._told = [sentence for card in cards for sentence in card.told]
        self._names = [(n, card.keys[key], close_up(key)) for n, card in enumerate(cards) for key in card.names]
        self._closed = Worded(map(close_up, card.keys) for card in cards)
        self._spaced = Worded(map(card.spaced, card.keys) for card in cards)
        self._spoken = Lines((f" {fold(sentence)}" for sentence in card.told) for card in cards)
        self._syllables = Lines((f" {card.syllables}",) for card in cards)
        firsts = accumulate((len(card.keys) for card in cards), initial=0)
        self._pinyin = [first + card.pinyin for first, card in zip(firsts, cards, strict=False)]
        self._vocabulary = _vocabulary(self._spaced.words)

    def hits(self, query: str, limit: int | None = None) -> tuple[Hit, ...]:
        """Return what fits `query`, best first, one hit an entry and `limit` at most; raises for no string.

        `p:`, `s:`, `c:` and `l:` before the words keep to points, structures, conditions and landmarks;
        alone they list them all, in the order of the atlas.
        """
        scope, asked = _parse(query)
        if not asked.words:
            return self._all(scope)[:limit] if scope else ()
        fits = self._fits(scope, asked, limit)
        if not fits and (toneless := _ask(without_tones(asked.words))) != asked:
            fits = self._fits(scope, toneless, limit)
        fits = fits or list(self._mistyped(scope, asked))
        return tuple(self._hit(fit, asked) for fit in sorted(fits)[:limit])

    def nearest(self, query: str, limit: int = 3) -> tuple[str, ...]:
        """Return up to `limit` names, as written, that look most like a `query` without hits; () for nonsense."""
        scope, asked = _parse(query)
        least = 40 if not asked.letters.isascii() else 65 if len(asked.letters) > 2 else 100
        looks = [name for _, _, name in self._names]
        best: dict[int, str] = {}
        for _, _, at in process.extract(asked.letters, looks, scorer=fuzz.ratio, score_cutoff=least, limit=None):
            card, written, _ = self._names[at]
            if card in self._scopes[scope]:
                best.setdefault(card, written)
        return tuple(dict.fromkeys(best.values()))[:limit]

    def _all(self, scope: str) -> tuple[Hit, ...]:
        cards = (self._cards[card] for card in self._scopes[scope])
        return tuple(Hit(card.entry, card.entry.names.zh, card.points) for card in cards)

    def _fits(self, scope: str, asked: _Asked, limit: int | None) -> list[_Fit]:
        """Return the best fit of every card that fits without a mistake, in no order; of the first `limit` at least."""
        fits: dict[int, _Fit] = {}
        holds, last = self._scopes[scope], _Tier.WHOLE_KEY
        looks = (self._by_key, self._within_words, self._by_syllables, self._by_words, self._by_claims)
        for tier, card, line, length in chain.from_iterable(look(asked) for look in looks):
            if tier != last and limit is not None and len(fits) >= limit:
                break  # tiers only get worse
            last = tier
            if card not in fits and card in holds:
                fits[card] = _Fit(tier, self._groups[card], length, card, line)
        return list(fits.values())

    def _by_key(self, asked: _Asked) -> Iterator[_Found]:
        """Find the query as a key, at the start of one, or at the start of a word.

        A name fits closer than an alias or an id, and a shorter one closer than a longer.
        """
        asides, lengths = self._asides, self._closed.lengths
        for card, line in self._closed.whole(asked.letters):
            yield _Tier.WHOLE_KEY, card, line, asides[line]
        starts = list(self._closed.find(f" {asked.letters}"))
        for card, line in starts:
            if not asides[line]:
                yield _Tier.START_OF_NAME, card, line, lengths[line]
        words = self._spaced.find(f" {asked.words}") if len(asked.words) > 1 else ()
        for card, line in chain(words, starts):
            yield _Tier.START_OF_WORD, card, line, asides[line] + lengths[line]

    def _within_words(self, asked: _Asked) -> Iterator[_Found]:
        """Find Chinese, or three letters and more, but no digits, anywhere in a key."""
        if not asked.words.isascii() or (len(asked.words) > 2 and not any(map(str.isdigit, asked.words))):
            for card, line in self._spaced.find(asked.words):
                yield _Tier.PART_OF_WORD, card, line, self._asides[line] + self._closed.lengths[line]

    def _by_syllables(self, asked: _Asked) -> Iterator[_Found]:
        """Find the query as starts of neighbouring syllables of the pinyin, better at the beginning of the name."""
        if asked.letters.isascii() and asked.letters.isalpha() and len(asked.letters) <= _SYLLABLES:
            for card, skipped in self._syllables.search(syllable_pattern(asked.letters)):
                yield _Tier.SYLLABLES, card, self._pinyin[card], _ASIDE * skipped + self._syllables.lengths[card]

    def _by_words(self, asked: _Asked) -> Iterator[_Found]:
        """Find all words of the query in any order, better when one key holds them all."""
        if asked.needles != (asked.words,) and asked.needles != (f" {asked.words}",):
            for card, line, whole in sorted(self._spaced.with_all(asked.needles), key=lambda found: not found[2]):
                tier = _Tier.WORDS_OF_A_KEY if whole else _Tier.WORDS_OF_KEYS
                yield tier, card, line, self._closed.lengths[line]

    def _by_claims(self, asked: _Asked) -> Iterator[_Found]:
        """Find all words of the query in one sentence about the entry; a letter or two of Latin would be in most."""
        if len(asked.letters) > (2 if asked.letters.isascii() else 1):
            for card, line, whole in self._spoken.with_all(asked.needles):
                if whole:
                    yield _Tier.WORDS_OF_CLAIMS, card, line, 0

    def _mistyped(self, scope: str, asked: _Asked) -> Iterator[_Fit]:
        """Find every word of the query, give or take a letter, or two in a long word."""
        meant: list[dict[int, tuple[int, int]]] = []
        for needle in asked.needles:
            places: dict[int, tuple[int, int]] = {}
            for mistakes, spelling in self._spellings(needle):
                for card, line in self._spaced.find(spelling):
                    places.setdefault(card, (mistakes, line))
            meant.append(places)
        for card in meant[0]:
            if all(card in places for places in meant) and card in self._scopes[scope]:
                mistakes, line = sum(places[card][0] for places in meant), meant[0][card][1]
                yield _Fit(_Tier.MISTYPED + mistakes, self._groups[card], self._closed.lengths[line], card, line)

    def _spellings(self, needle: str) -> Iterator[tuple[int, str]]:
        """Yield what the writer of a needle may have meant, fewest mistakes first; the first letter is trusted."""
        word = needle.strip()
        size = len(word)
        if size < 4 or not (word.isascii() and word.isalpha()):
            yield 0, needle
            return
        sizes = (size - 1, size, size + 1) if size > 4 else (size + 1,)
        starts = {known[:s]: None for known in self._vocabulary.get(word[0], ()) for s in sizes}
        most = 1 if size < 8 else 2
        found = process.extract(word, list(starts), scorer=OSA.distance, score_cutoff=most, limit=None)
        taken: list[str] = []
        for mistakes, start in sorted((int(mistakes), start) for start, mistakes, _ in found):
            if not start.startswith(tuple(taken)):
                taken.append(start)
                yield mistakes, f" {start}"

    def _hit(self, fit: _Fit, asked: _Asked) -> Hit:
        card = self._cards[fit.card]
        if fit.tier != _Tier.WORDS_OF_CLAIMS:
            return Hit(card.entry, self._keys[fit.line], card.points)
        words = [needle.strip() for needle in asked.needles]
        return Hit(card.entry, stretch(self._told[fit.line], words), card.points)


def _parse(query: str) -> tuple[str, _Asked]:
    """Return the scope and the folded words of a query; no words when it is longer than any name."""
    text = " ".join(query.split())
    if len(text) > _LONGEST:
        return "", _ask("")
    scoped = _SCOPED.fullmatch(unicodedata.normalize("NFKC", text))
    return (scoped[1].lower(), _ask(fold(scoped[2]))) if scoped else ("", _ask(fold(text)))


def _ask(words: str) -> _Asked:
    needles = [f" {word}" if word.isascii() else word for word in words.split()]
    telling = [needle for needle in needles if needle.strip() not in _FILLERS]
    return _Asked(words, close_up(words), tuple(telling or needles))


def _vocabulary(words: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return every Latin word of four letters or more, by its first letter."""
    vocabulary: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= 4 and word.isascii() and word.isalpha():
            vocabulary.setdefault(word[0], []).append(word)
    return vocabulary
