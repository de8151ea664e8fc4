"""The drawn structures and landmarks, as they are shipped."""

import re
from collections.abc import Iterator

import pytest

from cheekviewer.atlas.drawn import HIDDEN, Drawn
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.overlap import overlap
from cheekviewer.atlas.paths import Ring, rings
from cheekviewer.atlas.records import Chart, EntryId, Kind, Structure
from cheekviewer.atlas.search import Index
from cheekviewer.plates import LAYERS
from cheekviewer.resources import asset

SINGLE = re.compile("vertebra|disc|sacrum|coccyx|junction")
LANDMARKS = {
    Chart.FACE: {
        *("tragus", "condylar-process", "zygomatic-arch", "coronoid-process", "angle-of-mandible"),
        *("ala-of-nose", "angle-of-mouth", "outer-canthus"),
    },
    Chart.BACK: {
        *("vertebra-c7", "vertebra-t3", "vertebra-t7", "vertebra-t12", "vertebra-l4", "vertebra-s2"),
        *("acromion", "scapula-inferior-angle", "iliac-crest", "posterior-superior-iliac-spine"),
    },
}


def structures(atlas: Atlas) -> Iterator[Structure]:
    """Yield every structure of the atlas."""
    yield from atlas.structures


def near(outline: Outline, x: float, y: float, mm: float) -> bool:
    """Whether a place lies in an outline or within so many mm of it."""
    spot = Outline(square(x, y, mm))
    return overlap(spot, outline, 0.1) > 0


def square(x: float, y: float, half: float) -> tuple[Ring, ...]:
    """Return the ring of a square about a place."""
    return rings(f"M{x - half} {y - half}H{x + half}V{y + half}H{x - half}Z")


def test_every_structure_has_a_shape_or_says_why_not(atlas: Atlas) -> None:
    """Each is drawn on its chart; what is hidden says so, and its place is drawn all the same."""
    for structure in structures(atlas):
        outline = atlas.drawn.outlines(structure.chart).get(structure.id)
        assert outline is not None, structure.id
        assert (outline.layer == HIDDEN) == (structure.hidden is not None), structure.id


def test_every_shape_has_a_name(atlas: Atlas) -> None:
    """Each outline is of a structure of the atlas on that chart, in a layer that can be shown."""
    for chart in Chart:
        layers = {layer.id for layer in LAYERS[chart]} | {HIDDEN}
        for entry, outline in atlas.drawn.outlines(chart).items():
            structure = atlas.entries[entry]
            assert isinstance(structure, Structure)
            assert structure.chart is chart
            assert structure.names.zh
            assert structure.names.en
            assert outline.layer in layers, entry


def test_left_and_right_mirror_each_other(atlas: Atlas) -> None:
    """What the back has twice lies mirrored within 0.1 mm; what it has once lies across the midline."""
    for entry, outline in atlas.drawn.outlines(Chart.BACK).items():
        left, _, right, _ = outline.bounds
        assert abs(left + right) < (2 if SINGLE.search(entry) else 0.1), entry
        if not SINGLE.search(entry):
            assert overlap(outline, outline.mirrored()) == pytest.approx(overlap(outline, outline), rel=0.005), entry


def skin(folder: str) -> Outline:
    """Return the edge of the skin of a chart."""
    drawing = asset(f"{folder}/skin-light.svg").read_text("utf-8")
    data = re.search(r'<g id="skin">.*?<path[^>]* d="([^"]+)"', drawing, re.DOTALL)
    assert data is not None
    return Outline(rings(data[1]))


@pytest.mark.parametrize(("chart", "folder"), [(Chart.FACE, "face_svg"), (Chart.BACK, "back_svg")])
def test_every_zone_lies_on_the_face_and_every_region_on_the_back(atlas: Atlas, chart: Chart, folder: str) -> None:
    """All of each outline of a point lies within the drawn skin."""
    edge = skin(folder)
    for point in atlas.points:
        outline = atlas.outline(chart, point.id)
        assert overlap(outline, edge) == pytest.approx(overlap(outline, outline), rel=0.005), point.id


def test_the_landmarks_are_those_that_were_promised(atlas: Atlas) -> None:
    """Each is a structure of that chart, with names, and a claim says how it is found and by which source."""
    for chart, expected in LANDMARKS.items():
        marks = atlas.drawn.landmarks(chart)
        assert {mark.structure for mark in marks} == expected
        assert [mark.at[1] for mark in marks] == sorted(mark.at[1] for mark in marks)
        for mark in marks:
            assert atlas.entries[mark.structure].chart is chart
            assert atlas.claims_about(mark.structure, Kind.FEEL), mark.structure


def test_landmarks_lie_on_what_they_mark(atlas: Atlas) -> None:
    """A mark lies on the shape of its structure, or within 3 mm of it; of a pair the person's right one is given."""
    for chart in Chart:
        for mark in atlas.drawn.landmarks(chart):
            outline = atlas.drawn.outlines(chart)[mark.structure]
            assert near(outline, *mark.at, 3.0), mark.structure
            assert (mark.at[0] > 0) == mark.paired or chart is Chart.FACE


def test_landmarks_are_found_by_the_search(atlas: Atlas) -> None:
    """With the scope of landmarks each is found by its English and its Chinese name."""
    index = Index(atlas)
    for mark in (*atlas.drawn.landmarks(Chart.FACE), *atlas.drawn.landmarks(Chart.BACK)):
        names = atlas.entries[mark.structure].names
        for name in (names.en, names.zh):
            assert mark.structure in [hit.entry.id for hit in index.hits(f"l: {name}")]


def test_levels_are_told_with_what_images_showed(atlas: Atlas) -> None:
    """Six levels, from above; each figure of imaging stands in both languages and cites a source of the atlas."""
    levels = [mark for mark in atlas.drawn.landmarks(Chart.BACK) if mark.level]
    assert [mark.level for mark in levels] == ["C7", "T3", "T7", "T12", "L4", "S2"]
    for mark in levels:
        assert (mark.imaging is None) == (not mark.sources)
        assert all(atlas.source(source) for source in mark.sources)
        if mark.imaging:
            figures = [re.findall(r"\d+(?:\.\d+)?", words) for words in (mark.imaging.zh, mark.imaging.en)]
            assert sorted(figures[0]) == sorted(figures[1])


def test_without_a_folder_nothing_is_drawn() -> None:
    """An atlas put together by hand has no drawings, and says so without a fault."""
    assert all(not Drawn().outlines(chart) and not Drawn().landmarks(chart) for chart in Chart)
    assert Drawn().landmark(EntryId("tragus")) is None
