"""What no single record can show: ids used twice, names of nothing, points without a shape, figures that cannot be.

Records that do not fit are told by `tables` and are left out here, but their ids count as known: one fault is
told once.
"""

import difflib
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Certainty, Chart, Condition, Entry, Kind, Measure, Record, Structure
from cheekviewer.atlas.tables import Reading

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ENTRY = ("point", "structure", "condition")
_MOST_COMPARED = 50_000
"""Names compared, over all faults, to offer what is meant; after that nothing is offered, for it takes long."""
_YEARS = range(1, 3000)


def check(reading: Reading, atlas: Atlas) -> None:
    """Note every fault that shows only when the records of an atlas are seen together."""
    _check_ids(reading, atlas)
    _check_claims(reading, atlas)
    _check_points(reading, atlas)
    _check_mentions(reading, atlas)
    _check_measures(reading, atlas)
    _check_evidence(reading, atlas)
    _check_system(reading, atlas)


def _check_ids(reading: Reading, atlas: Atlas) -> None:
    entries: tuple[Entry, ...] = (*atlas.points, *atlas.structures, *atlas.conditions)
    told: tuple[tuple[Sequence[Record], str], ...] = (
        (entries, "id"),
        (atlas.sources, "id"),
        (atlas.claims, "fact"),
        ((*atlas.axes, *atlas.measures), "id"),
        (atlas.studies, "id"),
        (atlas.published, "id"),
        (atlas.disagreements, "id"),
    )
    for records, key in told:
        _unique(reading, records, key)
    for entry in entries:
        if not _ID.fullmatch(entry.id):
            reading.fault(entry, "id", f"{entry.id!r} must be small letters and digits joined by hyphens")
        for old in entry.formerly:
            if old in atlas.entries:
                reading.fault(entry, "formerly", f"{old} is the id of an entry: name only ids that are used no more")


def _check_claims(reading: Reading, atlas: Atlas) -> None:
    for claim in atlas.claims:
        _known(reading, claim, "source", claim.source, "source")
        _inputs(reading, claim, claim.inputs)
        if claim.about:
            _known(reading, claim, "about", claim.about, *_ENTRY)
        if not claim.stated_in and claim.certainty is not Certainty.DERIVED:
            reading.fault(claim, "stated_in", 'is empty: say in which language the source states it, ["zh"] or ["en"]')
    cared = any(claim.kind in (Kind.AFTERCARE, Kind.SEEK_CARE) for claim in atlas.claims)
    if atlas.conditions and not cared and not reading.unread & {"claim", "condition"}:
        why = "has no way to care: add a [[claim]] of kind aftercare or seek-care to claims.toml"
        reading.fault(atlas.conditions[0], "id", f"{atlas.conditions[0].id} {why}")


def _check_points(reading: Reading, atlas: Atlas) -> None:
    for point in atlas.points:
        _known(reading, point, "zone.source", point.zone.source, "source")
        if point.id.endswith(("-l", "-r")):
            why = f"{point.id} must not end in -l or -r, which mark the two halves of one outline"
            reading.fault(point, "id", why)
            continue
        for chart in Chart:
            if chart in atlas.outlines and atlas.outline(chart, point.id) is None:
                near = _nearest(reading, point.id, atlas.outlines[chart].keys() - atlas.entries.keys())
                reading.fault(point, "id", f"{point.id} has no outline on the {chart.value} chart{near}")


def _check_mentions(reading: Reading, atlas: Atlas) -> None:
    others: tuple[Structure | Condition, ...] = (*atlas.structures, *atlas.conditions)
    for entry in others:
        for mention in entry.spoken_of:
            _known(reading, entry, "spoken_of", mention.point, "point")
            _known(reading, entry, "spoken_of", mention.fact, "claim")
    for condition in atlas.conditions:
        for concerned in condition.concerns:
            _known(reading, condition, "concerns", concerned, "structure")


def _check_measures(reading: Reading, atlas: Atlas) -> None:
    for axis in atlas.axes:
        _finite(reading, axis, origin=axis.origin, direction=axis.direction)
        if not any(axis.direction):
            reading.fault(axis, "direction", "leads nowhere: give two numbers that are not both 0")
    for measure in atlas.measures:
        _known(reading, measure, "structure", measure.structure, "structure")
        _known(reading, measure, "source", measure.source, "source")
        _check_figures(reading, measure)


def _check_figures(reading: Reading, measure: Measure) -> None:
    figures = {name: getattr(measure, name) for name in ("mean", "sd", "low", "high")}
    _finite(reading, measure, **{name: (figure,) for name, figure in figures.items() if figure is not None})
    if measure.sd is not None and measure.sd < 0:
        reading.fault(measure, "sd", "is less than 0")
    if measure.low is not None and measure.high is not None and measure.low > measure.high:
        reading.fault(measure, "low", "is more than high")
    if measure.axis:
        _known(reading, measure, "axis", measure.axis, "axis")
        if measure.mean is None and (measure.low is None or measure.high is None):
            reading.fault(measure, "mean", "is missing: give mean, or low and high")


def _check_evidence(reading: Reading, atlas: Atlas) -> None:
    for study in atlas.studies:
        _known(reading, study, "source", study.source, "source")
        for entry in study.about:
            _known(reading, study, "about", entry, *_ENTRY)
        if study.n is not None and study.n < 1:
            reading.fault(study, "n", "is less than 1: leave it out where it is not known")
        if study.year not in _YEARS:
            reading.fault(study, "year", "is no year: write it in four digits")
    for matter in atlas.disagreements:
        for entry in matter.about:
            _known(reading, matter, "about", entry, *_ENTRY)
        for fact in matter.facts:
            _known(reading, matter, "facts", fact, "claim")
        if len(set(matter.facts)) < 2:
            reading.fault(matter, "facts", "names less than two facts: a disagreement has two sides or more")


def _check_system(reading: Reading, atlas: Atlas) -> None:
    for published in atlas.published:
        _known(reading, published, "source", published.source, "source")
    for nearest in atlas.correspondences:
        _known(reading, nearest, "point", nearest.point, "point")
        _known(reading, nearest, "source", nearest.source, "source")
        _inputs(reading, nearest, nearest.inputs)
        for name in nearest.published:
            _known(reading, nearest, "published", name, "published")


def _inputs(reading: Reading, record: Record, inputs: Iterable[str]) -> None:
    for name in inputs:
        _known(reading, record, "inputs", name, "source", "claim")


def _finite(reading: Reading, record: Record, **figures: tuple[float, ...]) -> None:
    for key, values in figures.items():
        if not all(map(math.isfinite, values)):
            reading.fault(record, key, "must be a finite number")


def _unique(reading: Reading, records: Iterable[Record], key: str) -> None:
    seen: Counter[str] = Counter()
    for record in records:
        name = str(getattr(record, key))
        seen[name] += 1
        if seen[name] > 1:
            reading.fault(record, key, f"{name} is used twice")


def _known(reading: Reading, record: Record, key: str, name: str, *kinds: str) -> None:
    """Note a fault where no record of these kinds calls itself `name`; nothing while some of them are unread."""
    ids = [reading.ids[kind] for kind in kinds if kind in reading.ids]
    if not any(name in some for some in ids) and not reading.unread & set(kinds):
        reading.fault(record, key, f"{name} is not known{_nearest(reading, name, set().union(*ids))}")


def _nearest(reading: Reading, name: str, known: Collection[str]) -> str:
    if len(known) * (len(reading.faults) + 1) > _MOST_COMPARED:
        return ""
    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f": did you mean {near[0]}?" if near else ""
