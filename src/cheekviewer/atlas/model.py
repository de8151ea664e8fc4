"""A whole atlas, frozen, and the questions one can ask of it; `loading` makes one."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

import msgspec

from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.evidence import Correspondence, Disagreement, Published, Study
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import (
    Axis,
    Chart,
    Claim,
    Condition,
    Entry,
    EntryId,
    FactId,
    Head,
    Kind,
    Measure,
    Mention,
    Point,
    Source,
    SourceId,
    Structure,
)


class Atlas(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A whole atlas: entries, claims, sources and outlines, with look-ups. Never changes."""

    head: Head
    points: tuple[Point, ...]
    structures: tuple[Structure, ...]
    conditions: tuple[Condition, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    axes: tuple[Axis, ...] = ()
    measures: tuple[Measure, ...] = ()
    studies: tuple[Study, ...] = ()
    published: tuple[Published, ...] = ()
    correspondences: tuple[Correspondence, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    outlines: Mapping[Chart, Mapping[EntryId, Outline]] = msgspec.field(default_factory=dict)
    drawn: Drawn = msgspec.field(default_factory=Drawn)

    @cached_property
    def entries(self) -> Mapping[EntryId, Entry]:
        """Every entry by its id: points first, then structures, then conditions."""
        everything: tuple[Entry, ...] = (*self.points, *self.structures, *self.conditions)
        return {entry.id: entry for entry in everything}

    @cached_property
    def renamed(self) -> Mapping[EntryId, EntryId]:
        """The id that an entry has now, by each id that it had before."""
        return {old: entry.id for entry in self.entries.values() for old in entry.formerly}

    @cached_property
    def _sources(self) -> Mapping[SourceId, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def facts(self) -> Mapping[FactId, Claim]:
        """Every claim by its fact."""
        return {claim.fact: claim for claim in self.claims}

    @cached_property
    def numbers(self) -> Mapping[EntryId, int]:
        """Which of the points each is, counted from 0: by that it has its colour and its pattern."""
        return {point.id: number for number, point in enumerate(self.points)}

    @cached_property
    def _claims(self) -> Mapping[EntryId, list[Claim]]:
        found: dict[EntryId, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            found[claim.about].append(claim)
        return dict(found)

    @cached_property
    def _spoken(self) -> Mapping[EntryId, list[tuple[Structure | Condition, Mention]]]:
        others: tuple[Structure | Condition, ...] = (*self.structures, *self.conditions)
        found: dict[EntryId, list[tuple[Structure | Condition, Mention]]] = defaultdict(list)
        for other in others:
            for mention in other.spoken_of:
                found[mention.point].append((other, mention))
        return dict(found)

    def point(self, entry_id: EntryId) -> Point:
        """Return the point with that id; raises KeyError when it is none."""
        entry = self.entries[entry_id]
        if not isinstance(entry, Point):
            raise KeyError(entry_id)
        return entry

    def source(self, source_id: SourceId) -> Source:
        """Return the source with that id; raises KeyError."""
        return self._sources[source_id]

    def claim(self, fact: FactId) -> Claim:
        """Return the claim with that fact id; raises KeyError."""
        return self.facts[fact]

    def claims_about(self, entry_id: EntryId, *kinds: Kind) -> tuple[Claim, ...]:
        """Return the claims about an entry in the order of the data, of these kinds or of all."""
        return tuple(claim for claim in self._claims.get(entry_id, ()) if not kinds or claim.kind in kinds)

    def general(self, *kinds: Kind) -> tuple[Claim, ...]:
        """Return the claims about no entry in particular: aftercare, cautions, when to seek care."""
        return self.claims_about(EntryId(""), *kinds)

    def points_of(self, entry_id: EntryId) -> tuple[EntryId, ...]:
        """Return the points to light for an entry: itself, or those that speak of it, in atlas order."""
        entry = self.entries[entry_id]
        if isinstance(entry, Point):
            return (entry_id,)
        spoken = {mention.point for mention in entry.spoken_of if mention.point in self.numbers}
        return tuple(sorted(spoken, key=self.numbers.__getitem__))

    def spoken_of_by(self, point_id: EntryId) -> tuple[tuple[Structure | Condition, Mention], ...]:
        """Return the structures and conditions that a point's facts speak of, and by which fact."""
        return tuple(self._spoken.get(point_id, ()))

    def measures_of(self, entry_id: EntryId) -> tuple[Measure, ...]:
        """Return the measured distances of a structure."""
        return tuple(m for m in self.measures if m.structure == entry_id)

    def outline(self, chart: Chart, entry_id: EntryId) -> Outline | None:
        """Return the outline of a point on a chart, or None where it has none; those of structures are in `drawn`."""
        return self.outlines.get(chart, {}).get(entry_id)

    def studies_of(self, entry_id: EntryId) -> tuple[Study, ...]:
        """Return the studies that touch an entry; for nearly all entries there is none."""
        return tuple(study for study in self.studies if entry_id in study.about)

    def correspondences_of(self, point_id: EntryId) -> tuple[Correspondence, ...]:
        """Return what a point comes nearest to in the published system."""
        return tuple(one for one in self.correspondences if one.point == point_id)

    def disagreements_on(self, entry_id: EntryId) -> tuple[Disagreement, ...]:
        """Return the matters about an entry on which sources disagree."""
        return tuple(one for one in self.disagreements if entry_id in one.about)
