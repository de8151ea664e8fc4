"""A whole atlas as plain data, for scripts: the shape of `cheekviewer list --json`."""

from collections.abc import Mapping

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, Claim, Point, Record

Plain = dict[str, object]


def listing(atlas: Atlas) -> Mapping[str, object]:
    """Return points with their claims, general claims, sources, structures, conditions, and what is set beside."""
    return {
        "points": [_point(atlas, point) for point in atlas.points],
        "general": [_claim(claim) for claim in atlas.general()],
        "sources": [_plain(source) for source in atlas.sources],
        "structures": [
            _plain(structure)
            | {
                "points": atlas.points_of(structure.id),
                "claims": [_claim(claim) for claim in atlas.claims_about(structure.id)],
                "measures": [_plain(measure) for measure in atlas.measures_of(structure.id)],
            }
            for structure in atlas.structures
        ],
        "conditions": [
            _plain(condition)
            | {
                "points": atlas.points_of(condition.id),
                "claims": [_claim(claim) for claim in atlas.claims_about(condition.id)],
            }
            for condition in atlas.conditions
        ],
        "studies": [_plain(study) for study in atlas.studies],
        "published": [_plain(published) for published in atlas.published],
        "correspondences": [_plain(nearest) for nearest in atlas.correspondences],
        "disagreements": [_plain(matter) for matter in atlas.disagreements],
    }


def _point(atlas: Atlas, point: Point) -> Plain:
    plain = _plain(point)
    zone, region = atlas.outline(Chart.FACE, point.id), atlas.outline(Chart.BACK, point.id)
    place, drawn = plain.pop("zone_place"), zone.path() if zone else ""
    plain["zone"] = _plain(point.zone) | {"place": place, "outline": drawn}
    plain["region"] = {"place": plain.pop("region_place"), "outline": region.path() if region else ""}
    plain["claims"] = [_claim(claim) for claim in atlas.claims_about(point.id)]
    return plain


def _claim(claim: Claim) -> Plain:
    plain = _plain(claim)
    del plain["about"]
    if not claim.inputs:
        del plain["inputs"]
    return plain


def _plain(record: Record) -> Plain:
    plain: Plain = msgspec.to_builtins(record)
    return plain
