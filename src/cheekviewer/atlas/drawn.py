"""The structures as they are drawn: where each lies on its chart and in which layer. Read when first asked for."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import msgspec

from cheekviewer.atlas.outlines import Outline, read_outlines
from cheekviewer.atlas.overlap import overlap
from cheekviewer.atlas.records import Chart, EntryId, Landmark

HIDDEN = "hidden"
"""The layer of what lies behind other structures: drawn with dashes when chosen, and never under the mouse."""

_FOLDERS: Mapping[Chart, str] = {Chart.FACE: "face_svg", Chart.BACK: "back_svg"}


class Drawn:
    """The drawn structures and landmarks of both charts, from our own files below the folder `charts`; else none."""

    def __init__(self, charts: Path | None = None) -> None:
        self.charts = charts
        self._outlines: dict[Chart, Mapping[EntryId, Outline]] = {}
        self._shares: dict[Outline, Mapping[EntryId, float]] = {}
        self._areas: dict[Outline, float] = {}

    def outlines(self, chart: Chart) -> Mapping[EntryId, Outline]:
        """Return the outline of every structure on a chart, in mm; on the face those of the left side."""
        if chart not in self._outlines:
            self._outlines[chart] = _outlines(self.charts, _FOLDERS[chart])
        return self._outlines[chart]

    def shared(self, zone: Outline) -> Mapping[EntryId, float]:
        """Return the mm² that each structure of the face shares with a zone, as drawn; takes 10 ms the first time."""
        if zone not in self._shares:
            drawn = self.outlines(Chart.FACE).items()
            self._shares[zone] = {entry: overlap(zone, outline) for entry, outline in drawn if outline.layer != HIDDEN}
        return self._shares[zone]

    def area(self, zone: Outline) -> float:
        """Return the mm² of a zone, measured as what it shares is."""
        if zone not in self._areas:
            self._areas[zone] = overlap(zone, zone)
        return self._areas[zone]

    def landmarks(self, chart: Chart) -> tuple[Landmark, ...]:
        """Return the landmarks of a chart, from above."""
        return self._landmarks[chart]

    def landmark(self, entry: EntryId) -> Landmark | None:
        """Return the landmark that a structure is, or None where it is none."""
        marks = (mark for marks in self._landmarks.values() for mark in marks if mark.structure == entry)
        return next(marks, None)

    @cached_property
    def _landmarks(self) -> Mapping[Chart, tuple[Landmark, ...]]:
        return {chart: _landmarks(self.charts, folder) for chart, folder in _FOLDERS.items()}


def _outlines(charts: Path | None, folder: str) -> Mapping[EntryId, Outline]:
    found = read_outlines(charts / folder / "structures.svg") if charts else {}
    return {EntryId(name): outline for name, outline in found.items()}


def _landmarks(charts: Path | None, folder: str) -> tuple[Landmark, ...]:
    if charts is None:
        return ()
    table = tomllib.loads((charts / folder / "landmarks.toml").read_text("utf-8"))
    return msgspec.convert(table["landmark"], tuple[Landmark, ...])
