"""A folder becomes an Atlas, or a list of everything that is wrong with it.

The folder holds `atlas.toml`, `points.toml`, `claims.toml` and `sources.toml`, and may hold
`structures.toml`, `conditions.toml`, `measures.toml`, `evidence.toml`, `system.toml`,
`disagreements.toml`, and its own outlines in `face.svg` and `back.svg`; without those it is drawn on
the outlines that come with the program.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from cheekviewer.atlas.checking import check
from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.evidence import Correspondence, Disagreement, Published, Study
from cheekviewer.atlas.faults import AtlasError, Fault
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import OUTLINE_FILES, Outline, read_outlines
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
    Text,
)
from cheekviewer.atlas.tables import Reading

R = TypeVar("R", bound=Record)

FILES: Mapping[str, Mapping[str, type[Record]]] = {
    "points.toml": {"point": Point},
    "claims.toml": {"claim": Claim},
    "sources.toml": {"source": Source},
    "structures.toml": {"structure": Structure},
    "conditions.toml": {"condition": Condition},
    "measures.toml": {"axis": Axis, "measure": Measure},
    "system.toml": {"published": Published, "correspondence": Correspondence, "claim": Claim},
    "evidence.toml": {"study": Study, "claim": Claim},
    "disagreements.toml": {"disagreement": Disagreement, "claim": Claim},
}
"""The tables that each file may hold; `atlas.toml` is a Head."""
_MOST_FAULTS = 500
NEEDED = ("points.toml", "claims.toml", "sources.toml")


def load_atlas(folder: Path, charts: Path) -> Atlas:
    """Return the atlas in `folder`; `charts` is the folder with the program's own outlines.

    Raises AtlasError with every fault found.
    """
    return read_atlas(folder, charts)[0]


def read_atlas(folder: Path, charts: Path) -> tuple[Atlas, Reading]:
    """Return the atlas in `folder`, and where in its files each record stands; raises AtlasError."""
    if not (folder / "atlas.toml").is_file():
        raise AtlasError([Fault(folder / "atlas.toml", 0, "file", "is missing: name a folder that holds an atlas")])
    reading = Reading()
    head = reading.head(reading.table(folder / "atlas.toml"), Head)
    found = _records(reading, folder)
    if not found[Point] and not reading.faults:
        reading.faults.append(Fault(folder / "points.toml", 0, "point", "is missing: an atlas needs a [[point]]"))
    outlines = {chart: drawn for chart in Chart if (drawn := _outlines(reading, folder, charts, chart)) is not None}
    atlas = Atlas(
        head=head or _NO_HEAD,
        points=_of(found, Point),
        structures=_of(found, Structure),
        conditions=_of(found, Condition),
        claims=_of(found, Claim),
        sources=_of(found, Source),
        axes=_of(found, Axis),
        measures=_of(found, Measure),
        studies=_of(found, Study),
        published=_of(found, Published),
        correspondences=_of(found, Correspondence),
        disagreements=_of(found, Disagreement),
        outlines=outlines,
        drawn=Drawn(charts),
    )
    check(reading, atlas)
    if reading.faults:
        raise AtlasError(sorted(reading.faults, key=lambda fault: (fault.file.name, fault.line))[:_MOST_FAULTS])
    return atlas, reading


_NO_HEAD = Head(id="", title=Text(zh="", en=""), version="", licence="", notice=Text(zh="", en=""))
"""Stands for a head that does not fit, so that the rest can be checked too."""


def _records(reading: Reading, folder: Path) -> Mapping[type[Record], list[Record]]:
    """Return the records of all files by their kind, in the order of files and lines."""
    found: dict[type[Record], list[Record]] = {kind: [] for kinds in FILES.values() for kind in kinds.values()}
    for file, kinds in FILES.items():
        if file not in NEEDED and not (folder / file).exists():
            continue
        table = reading.table(folder / file)
        reading.unknown_tables(table, *kinds)
        for name, kind in kinds.items():
            found[kind].extend(reading.records(table, name, kind))
    return found


def _of(found: Mapping[type[Record], list[Record]], kind: type[R]) -> tuple[R, ...]:
    return tuple(record for record in found[kind] if isinstance(record, kind))


def _outlines(reading: Reading, folder: Path, charts: Path, chart: Chart) -> Mapping[EntryId, Outline] | None:
    """Return the outlines of a chart; None where they cannot be read."""
    own, ours = OUTLINE_FILES[chart]
    file = folder / own if (folder / own).exists() else charts / ours
    try:
        return {EntryId(name): outline for name, outline in read_outlines(file).items()}
    except AtlasError as error:
        reading.faults.extend(error.faults)
        return None
