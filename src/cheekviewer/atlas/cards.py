"""An entry as the search sees it: everything one may type for it, folded once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cheekviewer.atlas.folding import close_up, fold
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Claim, Condition, Entry, EntryId, Structure


@dataclass(frozen=True, slots=True)
class Card:
    """One entry with its keys, from what they fold to to what the data says, and the sentences about it.

    The first keys are its own names, as many as `own`; with the aliases after them they are `names`; then come
    ids and codes. `syllables` is the key of the pinyin.
    """

    entry: Entry
    points: tuple[EntryId, ...]
    keys: Mapping[str, str]
    own: int
    names: tuple[str, ...]
    syllables: str
    told: tuple[str, ...]

    def spaced(self, key: str) -> str:
        """Return a key with a space before each word, and pinyin also as one word."""
        return f" {key} {close_up(key)}" if key == self.syllables else f" {key}"

    @property
    def pinyin(self) -> int:
        """Which of the keys is the pinyin, counted from 0."""
        return self.names.index(self.syllables) if self.syllables else 0


def make_cards(atlas: Atlas) -> tuple[Card, ...]:
    """Return a card for every entry, in atlas order."""
    return tuple(_card(atlas, entry, atlas.claims_about(entry.id)) for entry in atlas.entries.values())


def _card(atlas: Atlas, entry: Entry, claims: Sequence[Claim]) -> Card:
    own = _folded(_names(entry))
    names = _folded(entry.aliases, own)
    return Card(
        entry=entry,
        points=atlas.points_of(entry.id),
        keys=_folded(_ids(entry, claims), names),
        own=len(own),
        names=tuple(names),
        syllables=fold(entry.names.pinyin),
        told=tuple(_told(atlas, entry, claims)),
    )


def _folded(written: Iterable[str], before: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Return `before` and then the words as written by what they fold to, the first of equals."""
    folded = dict(before)
    for words in written:
        folded.setdefault(fold(words), words)
    folded.pop("", None)
    return folded


def _names(entry: Entry) -> Iterator[str]:
    yield entry.names.zh
    yield entry.names.en
    yield entry.names.latin
    yield entry.names.pinyin


def _ids(entry: Entry, claims: Sequence[Claim]) -> Iterator[str]:
    yield entry.id
    yield from entry.formerly
    match entry:
        case Structure():
            yield f"TA2 {entry.ta2}" if entry.ta2 else ""
            yield entry.uberon
            yield entry.fma
        case Condition():
            yield from (f"ICD-10 {code.code}" for code in entry.icd10)
    yield from (claim.fact for claim in claims)


def _told(atlas: Atlas, entry: Entry, claims: Sequence[Claim]) -> Iterator[str]:
    """Yield the sentences of its claims, what the nearest codes are called, and what it is nearest to elsewhere."""
    for claim in claims:
        yield claim.text.zh
        yield claim.text.en
    if isinstance(entry, Condition):
        yield from (code.name for code in entry.icd10)
    for nearest in atlas.correspondences_of(entry.id):
        yield nearest.relation.zh
        yield nearest.relation.en
