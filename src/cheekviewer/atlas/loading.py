"""A folder becomes an Atlas, or a list of everything that is wrong with it.

The folder holds `atlas.toml`, `points.toml`, `claims.toml` and `sources.toml`, and may hold
`structures.toml`, `conditions.toml`, `measures.toml`, and its own outlines in `face.svg` and
`back.svg`; without those it is drawn on the outlines that come with the program.
"""

import difflib
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.faults import AtlasError, Fault
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline, read_outlines
from cheekviewer.atlas.records import (
    Axis,
    Chart,
    Claim,
    Condition,
    EntryId,
    Head,
    Measure,
    Point,
    Record,
    Source,
    Structure,
)
from cheekviewer.atlas.tables import Reading

R = TypeVar("R", bound=Record)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OUTLINES: Mapping[Chart, tuple[str, str]] = {
    Chart.FACE: ("face.svg", "face_svg/zones.svg"),
    Chart.BACK: ("back.svg", "back_svg/regions.svg"),
}


def load_atlas(folder: Path, charts: Path) -> Atlas:
    """Return the atlas in `folder`; `charts` is the folder with the program's own outlines.

    Raises AtlasError with every fault found.
    """
    if not (folder / "atlas.toml").is_file():
        raise AtlasError([Fault(folder / "atlas.toml", 0, "file", "is missing: name a folder that holds an atlas")])
    reading = Reading()
    head = reading.head(reading.table(folder / "atlas.toml"), Head)
    points = _records(reading, folder / "points.toml", "point", Point)
    if not points and not reading.faults:
        reading.faults.append(Fault(folder / "points.toml", 0, "point", "is missing: an atlas needs a [[point]]"))
    structures = _records(reading, folder / "structures.toml", "structure", Structure, optional=True)
    conditions = _records(reading, folder / "conditions.toml", "condition", Condition, optional=True)
    claims = _records(reading, folder / "claims.toml", "claim", Claim)
    sources = _records(reading, folder / "sources.toml", "source", Source)
    axes, measures = _measures(reading, folder / "measures.toml")
    outlines = {chart: _outlines(reading, folder, charts, chart) for chart in Chart}
    if head is None or reading.faults:
        raise AtlasError(_in_order(reading.faults))
    atlas = Atlas(head, points, structures, conditions, claims, sources, axes, measures, outlines, Drawn(charts))
    _check(reading, atlas)
    if reading.faults:
        raise AtlasError(_in_order(reading.faults))
    return atlas


def _records(reading: Reading, file: Path, name: str, kind: type[R], *, optional: bool = False) -> tuple[R, ...]:
    if optional and not file.exists():
        return ()
    table = reading.table(file)
    reading.unknown_tables(table, name)
    return reading.records(table, name, kind)


def _measures(reading: Reading, file: Path) -> tuple[tuple[Axis, ...], tuple[Measure, ...]]:
    if not file.exists():
        return (), ()
    table = reading.table(file)
    reading.unknown_tables(table, "axis", "measure")
    return reading.records(table, "axis", Axis), reading.records(table, "measure", Measure)


def _outlines(reading: Reading, folder: Path, charts: Path, chart: Chart) -> Mapping[EntryId, Outline]:
    own, ours = _OUTLINES[chart]
    file = folder / own if (folder / own).exists() else charts / ours
    try:
        return {EntryId(name): outline for name, outline in read_outlines(file).items()}
    except AtlasError as error:
        reading.faults.extend(error.faults)
        return {}


def _check(reading: Reading, atlas: Atlas) -> None:
    """Note what no single record can show: ids used twice, names of nothing, points without a shape."""
    entries: tuple[Record, ...] = (*atlas.points, *atlas.structures, *atlas.conditions)
    _unique(reading, entries, "id")
    _unique(reading, atlas.sources, "id")
    _unique(reading, atlas.claims, "fact")
    _unique(reading, (*atlas.axes, *atlas.measures), "id")
    for entry in atlas.entries.values():
        if not _ID.fullmatch(entry.id):
            reading.fault(entry, "id", f"{entry.id!r} must be small letters and digits joined by hyphens")
    _check_claims(reading, atlas)
    _check_points(reading, atlas)
    _check_mentions(reading, atlas)
    _check_measures(reading, atlas)


def _check_claims(reading: Reading, atlas: Atlas) -> None:
    sources = {source.id for source in atlas.sources}
    for claim in atlas.claims:
        _known(reading, claim, "source", claim.source, sources)
        if claim.about:
            _known(reading, claim, "about", claim.about, atlas.entries)
        if not claim.stated_in:
            reading.fault(claim, "stated_in", 'is empty: say in which language the source states it, ["zh"] or ["en"]')


def _check_points(reading: Reading, atlas: Atlas) -> None:
    sources = {source.id for source in atlas.sources}
    for point in atlas.points:
        _known(reading, point, "zone.source", point.zone.source, sources)
        for chart in Chart:
            if atlas.outline(chart, point.id) is None:
                reading.fault(point, "id", f"{point.id} has no outline on the {chart.value} chart")


def _check_mentions(reading: Reading, atlas: Atlas) -> None:
    points = {point.id for point in atlas.points}
    facts = {claim.fact for claim in atlas.claims}
    structures = {structure.id for structure in atlas.structures}
    others: tuple[Structure | Condition, ...] = (*atlas.structures, *atlas.conditions)
    for entry in others:
        for mention in entry.spoken_of:
            _known(reading, entry, "spoken_of", mention.point, points)
            _known(reading, entry, "spoken_of", mention.fact, facts)
    for condition in atlas.conditions:
        for concerned in condition.concerns:
            _known(reading, condition, "concerns", concerned, structures)


def _check_measures(reading: Reading, atlas: Atlas) -> None:
    structures = {structure.id for structure in atlas.structures}
    sources = {source.id for source in atlas.sources}
    axes = {axis.id for axis in atlas.axes}
    for axis in atlas.axes:
        _finite(reading, axis, origin=axis.origin, direction=axis.direction)
        if not any(axis.direction):
            reading.fault(axis, "direction", "leads nowhere: give two numbers that are not both 0")
    for measure in atlas.measures:
        _known(reading, measure, "structure", measure.structure, structures)
        _known(reading, measure, "source", measure.source, sources)
        figures = {name: getattr(measure, name) for name in ("mean", "sd", "low", "high")}
        _finite(reading, measure, **{name: (figure,) for name, figure in figures.items() if figure is not None})
        if measure.sd is not None and measure.sd < 0:
            reading.fault(measure, "sd", "is less than 0")
        if measure.low is not None and measure.high is not None and measure.low > measure.high:
            reading.fault(measure, "low", "is more than high")
        if measure.axis:
            _known(reading, measure, "axis", measure.axis, axes)
            if measure.mean is None and (measure.low is None or measure.high is None):
                reading.fault(measure, "mean", "is missing: give mean, or low and high")


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


def _known(reading: Reading, record: Record, key: str, name: str, known: Collection[str]) -> None:
    if name in known:
        return
    near = difflib.get_close_matches(name, known, n=1)
    reading.fault(record, key, f"{name} is not known" + (f": did you mean {near[0]}?" if near else ""))


def _in_order(faults: list[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: (fault.file.name, fault.line))
