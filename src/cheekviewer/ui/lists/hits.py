"""Entries and hits of the search as rows of a list, the same wherever one looks things up."""

from collections.abc import Sequence
from typing import Protocol

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Entry, EntryId, Lang, Point, Structure
from cheekviewer.ui.lists.rows import Row


class Hit(Protocol):
    """What is asked of a hit of `atlas.search`, imported when first searched."""

    @property
    def entry(self) -> Entry:
        """The entry that fits."""

    @property
    def matched(self) -> str:
        """The words of the data that fit."""

    @property
    def points(self) -> Sequence[EntryId]:
        """The points the entry leads to."""


class Index(Protocol):
    """What is asked of the index in `atlas.search`."""

    def hits(self, query: str, limit: int | None = None) -> Sequence[Hit]:
        """Return what fits a query, best first."""

    def nearest(self, query: str, limit: int = 3) -> Sequence[str]:
        """Return the names that look most like a query without hits."""


def row_of(atlas: Atlas, entry: Entry, lang: Lang) -> Row:
    """Return the row of an entry: its name in a language, and below its other names and where it leads."""
    other = entry.names.en if lang == "zh" else entry.names.zh
    if isinstance(entry, Point):
        return Row(f"{entry.names.get(lang)}  {other}", "", entry.id, "point", atlas.numbers[entry.id])
    if isinstance(entry, Structure):
        latin = f" · {entry.names.latin}" if entry.names.latin else ""
        return Row(entry.names.get(lang), f"{other}{latin}", entry.id, "structure")
    leads = _leads(atlas, entry, atlas.points_of(entry.id), lang)
    return Row(entry.names.get(lang), f"{other}{leads}", entry.id, "condition")


def hit_row(atlas: Atlas, hit: Hit, lang: Lang, matched: str) -> Row:
    """Return the row of a hit: what matched, unless the title says it, and where the hit leads.

    `matched` says that words matched, with `{words}` in their place.
    """
    row = row_of(atlas, hit.entry, lang)
    other = hit.entry.names.en if lang == "zh" else hit.entry.names.zh
    told = other if hit.matched in row.title else matched.format(words=hit.matched)
    note = f"{'' if told in row.title else told}{_leads(atlas, hit.entry, hit.points, lang)}"
    return Row(row.title, note, row.entry, row.sign, row.number)


def _leads(atlas: Atlas, entry: Entry, points: Sequence[EntryId], lang: Lang) -> str:
    """Return the points an entry leads to, after an arrow; nothing for a point."""
    if isinstance(entry, Point) or not points:
        return ""
    return " → " + ", ".join(atlas.point(point).corresponds_to.get(lang) for point in points)
