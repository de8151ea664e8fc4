"""The drawings of a sheet, looked at as SVG; how they look is kept as pictures in test_typesetting."""

import math
import re
from dataclasses import replace
from xml.etree import ElementTree

import msgspec
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import LIGHT, PATTERNS
from cheekviewer.sheets import figures
from cheekviewer.sheets.marking import Style, swatch

SVG = "{http://www.w3.org/2000/svg}"
IDS = ("upper-back", "lower-back", "spine", "scapular", "lumbosacral")


def _strong(svg: str) -> str:
    """What is clipped to the marked outline: its pattern."""
    found = re.search(r'<g clip-path="url\(#in-[^"]*\)">.*?</g>', svg)
    assert found
    return found[0]


@pytest.mark.parametrize("point", IDS)
def test_the_marked_point_has_its_colour_and_a_pattern_of_its_own(atlas: Atlas, point: str) -> None:
    """On both charts the point is filled once in its colour, hatched, and outlined on top of all others."""
    index = [one.id for one in atlas.points].index(EntryId(point))
    for drawn in (figures.face(atlas, [EntryId(point)], right=False), figures.back(atlas, [EntryId(point)])):
        ElementTree.fromstring(drawn.svg)
        shapes = drawn.svg
        assert shapes.count('fill-opacity=".34"') == 1
        assert shapes.count('fill-opacity=".07"') == len(atlas.points) - 1
        assert LIGHT.point(index) in _strong(shapes)
        others = [shapes.rindex(LIGHT.point(other)) for other in range(len(atlas.points)) if other != index]
        assert shapes.rindex(LIGHT.point(index)) > max(others)


def test_patterns_tell_points_apart_without_colour(atlas: Atlas) -> None:
    """No two points have the same pattern, however it is coloured and wherever it lies."""
    seen = set()
    for index, point in enumerate(atlas.points):
        drawn = _strong(figures.face(atlas, [point.id], right=False).svg)
        angle = re.search(r"rotate\((-?\d+)\)", drawn)
        assert angle
        seen.add((angle[1], "dasharray" in drawn, "V" in drawn))
        assert LIGHT.point(index) in drawn
    assert len(seen) == len(PATTERNS) == len(atlas.points)


def test_only_an_unverified_face_zone_is_dashed(atlas: Atlas) -> None:
    """Doubt is drawn dashed on the face; a verified zone and the regions of the back have whole edges."""
    dashed = re.compile(r'stroke-linejoin="round" stroke-dasharray')
    assert len(dashed.findall(figures.face(atlas, [EntryId("spine")], right=False).svg)) == len(atlas.points)
    assert not dashed.findall(figures.back(atlas, [EntryId("spine")]).svg)
    points = tuple(
        msgspec.structs.replace(point, zone=msgspec.structs.replace(point.zone, verified=True))
        for point in atlas.points
    )
    assert not dashed.findall(figures.face(replace(atlas, points=points), [EntryId("spine")], right=False).svg)


@pytest.mark.parametrize("point", IDS)
def test_the_right_side_is_the_mirror_image(atlas: Atlas, point: str) -> None:
    """On the right side the zone lies as far from the other edge, at the same height, and the drawing is turned."""
    left, right = (figures.face(atlas, [EntryId(point)], right=side) for side in (False, True))
    (at,), (turned,) = (drawn.spots[EntryId(point)] for drawn in (left, right))
    assert math.isclose(at[0] + turned[0], 1.0)
    assert at[1] == turned[1]
    assert (left.plate, right.plate) == ("left", "right")
    assert 'transform="scale(-1 1)"' not in left.svg
    assert ElementTree.fromstring(right.svg).find(f"{SVG}g[@transform='scale(-1 1)']") is not None
    boxes = [[float(value) for value in re.findall(r'viewBox="([^"]*)"', one.svg)[0].split()] for one in (left, right)]
    assert boxes[1] == [-boxes[0][0] - boxes[0][2], *boxes[0][1:]]


@pytest.mark.parametrize("point", IDS)
def test_the_marked_outlines_are_in_view(atlas: Atlas, point: str) -> None:
    """Every zone and region lies within its figure, clear of where its edges have faded."""
    for chart, view in ((Chart.FACE, figures.FACE), (Chart.BACK, figures.BACK)):
        outline = atlas.outline(chart, EntryId(point))
        assert outline is not None
        left, top, right, bottom = outline.bounds
        assert view.left + view.fade[0] / 2 <= left < right <= view.left + view.width - view.fade[2] / 2
        assert view.top + view.fade[1] / 2 <= top < bottom <= view.top + view.height - view.fade[3] / 2


def test_drawings_hold_no_words(atlas: Atlas) -> None:
    """Letters and words are type on the page, so a mirror image never mirrors them."""
    for drawn in (figures.face(atlas, [EntryId("spine")], right=True), figures.back(atlas, [EntryId("spine")])):
        assert "<text" not in drawn.svg
        assert "<image" not in drawn.svg


def test_a_drawing_to_mark_by_hand_shows_one_faint_zone(atlas: Atlas) -> None:
    """The patient's face has the outline of the point alone, with no pattern under the pen."""
    drawn = figures.face(atlas, [EntryId("scapular")], right=False, style=Style.BY_HAND)
    assert "url(#in-" not in drawn.svg
    assert drawn.svg.count('fill-opacity=".07"') == 1


def test_what_is_not_drawn_is_left_out(atlas: Atlas) -> None:
    """A point without outlines is marked nowhere, and the others are drawn as before."""
    outlines = {
        chart: {one: drawn for one, drawn in known.items() if one != "spine"} for chart, known in atlas.outlines.items()
    }
    bare = replace(atlas, outlines=outlines)
    for drawn in (figures.face(bare, EntryId("spine"), right=False), figures.back(bare, EntryId("spine"))):
        ElementTree.fromstring(drawn.svg)
        assert drawn.svg.count('fill-opacity=".07"') == len(atlas.points) - 1
        assert 'fill-opacity=".34"' not in drawn.svg


def test_levels_go_down_the_back(atlas: Atlas) -> None:
    """The levels are those that are told by a landmark, from above, all in view and in both languages."""
    levels = figures.levels()
    assert [level.id for level in levels] == ["C7", "T3", "T7", "T12", "L4", "S2"]
    assert [level.y for level in levels] == sorted(level.y for level in levels)
    assert all(0 < level.share < 1 and level.at.zh and level.at.en for level in levels)


def test_the_scale_bar_keeps_the_scale_of_the_chart(atlas: Atlas) -> None:
    """The bar's share of the figure is its length over the width of the view."""
    for drawn, view in (
        (figures.face(atlas, [EntryId("spine")], right=False), figures.FACE),
        (figures.back(atlas, [EntryId("spine")]), figures.BACK),
    ):
        length, share = drawn.bar
        assert math.isclose(share * view.width, length)
        assert math.isclose(drawn.ratio * view.height, view.width)


def test_a_mark_stands_inside_each_part(atlas: Atlas) -> None:
    """Numbers and threads end well inside the outline, on every part of a region, from the left."""
    for point in atlas.points:
        outline = atlas.outline(Chart.BACK, point.id)
        assert outline is not None
        spots = figures.back(atlas, [point.id]).spots[point.id]
        assert len(spots) == len(outline.rings)
        assert list(spots) == sorted(spots)
        path = QPainterPath()
        for ring in outline.rings:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in Outline((ring,)).flattened()]))
        for x, y in spots:
            view = figures.BACK
            assert path.contains(QPointF(view.left + x * view.width, view.top + y * view.height))


def test_a_group_for_each_point_is_named_in_both_languages(atlas: Atlas) -> None:
    """Whoever takes a drawing apart finds each zone by its name."""
    drawn = ElementTree.fromstring(figures.face(atlas, [EntryId("spine")], right=False).svg)
    for point in atlas.points:
        group = drawn.find(f".//{SVG}g[@id='face-{point.id}']")
        assert group is not None
        assert group.findtext(f"{SVG}title") == f"{point.names.zh} {point.names.en}"


def test_plates_hold_each_id_once() -> None:
    """The drawings can stand in one file: no id of one layer is that of another."""
    for greys in (False, True):
        plates = figures.plates(greys=greys)
        found = re.findall(r'\bid="([^"]*)"', plates["left"] + plates["back"])
        assert len(found) == len(set(found))
        assert set(re.findall(r"url\(#([^)]*)\)", plates["left"] + plates["back"])) <= set(found)


def test_greys_are_as_light_as_their_colours() -> None:
    """In grey nothing but the colour changes."""
    coloured = swatch(0)
    grey = figures.in_greys(coloured)
    assert len(grey) == len(coloured)
    assert {code[1:3] == code[3:5] == code[5:7] for code in re.findall("#[0-9A-F]{6}", grey)} == {True}
    assert {code[1:3] == code[3:5] for code in re.findall("#[0-9A-F]{6}", coloured)} == {False}
