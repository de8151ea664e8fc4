"""Pictures of both charts for slides."""

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import LANGS, Chart, EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.sheets.picture import of_entry, png, svg
from cheekviewer.sheets.sheet import SheetError
from tests.pictures.comparing import assert_same_picture

SVG = "{http://www.w3.org/2000/svg}"
SIDES: tuple[Side, ...] = ("left", "right")


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("lang", LANGS)
def test_a_drawing_names_every_zone_and_both_sides(atlas: Atlas, lang: Lang, side: Side) -> None:
    """Each zone and region is a group named in both languages; ids are used once; sides and doubt stand there."""
    drawn = ElementTree.fromstring(svg(atlas, [EntryId("spine"), EntryId("scapular")], side, lang))
    for point in atlas.points:
        for chart in ("face", "back"):
            group = drawn.find(f".//{SVG}g[@id='{chart}-{point.id}']")
            assert group is not None
            assert group.findtext(f"{SVG}title") == f"{point.names.zh} {point.names.en}"
    ids = [one.get("id") for one in drawn.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    words = [one.text or "" for one in drawn.iter(f"{SVG}text")]
    letters = {"zh": ("左", "右"), "en": ("L", "R")}[lang]
    assert [word for word in words if word in letters] == [letters[side == "right"], *letters]
    assert any("脊柱穴 Spine Point" in word for word in words)
    assert any(word.startswith({"zh": "示意", "en": "Schematic"}[lang]) for word in words)


def test_a_drawing_of_the_right_side_has_the_face_on_the_right(atlas: Atlas) -> None:
    """The face is towards the side of the person that it shows, as on paper."""
    for side, first in (("left", "face-spine"), ("right", "back-spine")):
        drawn = svg(atlas, [EntryId("spine")], "right" if side == "right" else "left", "en")
        assert min(("face-spine", "back-spine"), key=lambda name: drawn.index(f'id="{name}"')) == first


@pytest.mark.parametrize("side", SIDES)
def test_a_drawing_of_one_entry(atlas: Atlas, side: Side) -> None:
    """A point is marked, a structure traced once on each chart that shows it and named; a complaint has no drawing."""
    assert of_entry(atlas, EntryId("spine"), side, "en") == svg(atlas, [EntryId("spine")], side, "en")
    drawn = of_entry(atlas, EntryId("masseter"), side, "en")
    assert drawn is not None
    tree = ElementTree.fromstring(drawn)
    (traced,) = tree.findall(f".//{SVG}g[@id='traced']")
    outline = atlas.drawn.outlines(Chart.FACE)[EntryId("masseter")].path()
    assert {path.get("d") for path in traced} == {outline}
    assert ("scale(-1 1)" in {group.get("transform") for group in tree.iter(f"{SVG}g") if traced in group}) is (
        side == "right"
    )
    assert any("Masseter" in (word.text or "") for word in tree.iter(f"{SVG}text"))
    for none in (atlas.conditions[0].id, None):
        assert of_entry(atlas, none, side, "en") is None


@pytest.mark.parametrize("width", [400, 1000])
def test_a_picture_is_as_wide_as_asked_for(atlas: Atlas, width: int) -> None:
    """The PNG has just so many pixels."""
    assert Image.open(io.BytesIO(png(svg(atlas, [EntryId("spine")], "left", "en"), width))).width == width


def test_a_drawing_that_is_none_is_told() -> None:
    """What cannot be drawn raises a fault that says so in one sentence."""
    with pytest.raises(SheetError, match=r"^the picture cannot be drawn: .+"):
        png("no drawing", 100)


def test_the_picture_looks_as_it_was_approved(atlas: Atlas) -> None:
    """The picture looks like its reference."""
    made = png(svg(atlas, [EntryId("spine"), EntryId("scapular")], "left", "en"), 500)
    assert_same_picture(Image.open(io.BytesIO(made)), "sheet-figure")
