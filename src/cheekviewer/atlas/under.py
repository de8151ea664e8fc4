"""What lies under a zone of the face, computed from the drawn shapes, and by which sources each course is known."""

from collections.abc import Mapping

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Kind, SourceId, Structure

_LEAST_MM2 = 1.0
_DEPTH: Mapping[str, int] = {
    **dict.fromkeys(("gland", "duct"), 0),
    **dict.fromkeys(("artery", "vein", "nerve"), 1),
    **dict.fromkeys(("muscle", "fascia"), 2),
}
"""The order in which kinds are told; bone and joint come last."""


class Lying(msgspec.Struct, frozen=True):
    """A structure that lies under a zone, the share of the zone (0 to 1) it covers, and the sources of its course."""

    structure: Structure
    share: float
    sources: tuple[SourceId, ...]

    @property
    def crosses(self) -> bool:
        """Whether it is a line across the zone, whose share of the area says nothing."""
        return self.structure.kind in ("artery", "vein", "nerve", "duct")


def lying_under(atlas: Atlas, point: EntryId) -> tuple[Lying, ...]:
    """Return what is drawn under the zone of a point: glands, vessels and nerves, muscles, bones.

    Of a kind the one that covers most comes first. Left out is what shares less than 1 mm² with the zone, and a whole
    of which a part that is listed covers as much, such as the mandible beside its ramus.
    """
    zone, found = atlas.outline(Chart.FACE, point), []
    if zone is None:
        return ()
    whole = atlas.drawn.area(zone)
    for entry, shared in atlas.drawn.shared(zone).items():
        structure = atlas.entries.get(entry)
        if isinstance(structure, Structure) and structure.kind != "surface" and shared >= _LEAST_MM2:
            found.append(Lying(structure, shared / whole, _sources(atlas, entry)))
    telling = [lying for lying in found if not any(_says_it(atlas, part, lying) for part in found)]
    return tuple(sorted(telling, key=lambda lying: (_DEPTH.get(lying.structure.kind, 3), -lying.share)))


def _says_it(atlas: Atlas, part: Lying, whole: Lying) -> bool:
    """Whether a smaller structure of the same kind covers just as much of the zone: then it is part of the whole."""
    outlines = atlas.drawn.outlines(Chart.FACE)
    (left, top, right, bottom), (x0, y0, x1, y1) = (
        outlines[whole.structure.id].bounds,
        outlines[part.structure.id].bounds,
    )
    smaller = (x1 - x0) * (y1 - y0) < 0.8 * (right - left) * (bottom - top)
    same = part.structure.kind == whole.structure.kind and not part.crosses
    return same and smaller and abs(part.share - whole.share) < 0.03 * whole.share


def _sources(atlas: Atlas, entry: EntryId) -> tuple[SourceId, ...]:
    claims = (claim.source for claim in atlas.claims_about(entry, Kind.ANATOMY))
    return tuple(dict.fromkeys((*claims, *(measure.source for measure in atlas.measures_of(entry)))))
