import pytest

pytest.importorskip("scipy", reason="the `plates` dependency group is not installed")
pytest.importorskip("skimage", reason="the `plates` dependency group is not installed")
pytest.importorskip("shapely", reason="the `plates` dependency group is not installed")

from pathlib import Path

from plates import structures
from plates.pathdata import rings
from plates.plate import Group, Layer, fade_down
from plates.shapes import even_odd

from cheekviewer.atlas.outlines import read_outlines

SQUARE, SMALL = "M0 0l20 0l0 20l-20 0z", "M30 0l4 0l0 4l-4 0z"
TABLE = {
    "back": [
        {"id": "scapula"},
        {"id": "girdle", "of": ["scapula", "clavicle"]},
        {"id": "scapula-angle", "of": ["scapula"], "within": [[10, 10], [40, 10], [40, 40], [10, 40]]},
        {"id": "joint", "outline": [[0, 0], [6, 0], [6, 6], [0, 6]], "paired": True, "layer": "hidden"},
        {"id": "sacrum"},
    ]
}


@pytest.fixture
def layer() -> Layer:
    """Two pairs of bones and a single one, with shade that is not theirs."""
    layer = Layer("Bones", (-50, -50, 100, 100), fade_down(500, 600))
    for name, data in (("scapula", SQUARE), ("clavicle", SMALL)):
        right = Group("", "")
        right.fill(data, "bone")
        right.fill("M0 0l90 0l0 90l-90 0z", "boneshade", 0.2)
        layer.pair(name, name, right)
    layer.group("sacrum", "Sacrum").fill(SMALL, "bone")
    return layer


def test_outlines_are_cut_from_what_is_drawn(layer: Layer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's strict reader finds each structure, alone, together, cut and by its own outline, on both sides."""
    monkeypatch.setattr(structures, "load", lambda name: TABLE)
    path = tmp_path / "structures.svg"
    path.write_text(structures.outlines_svg("back", {"bones": layer}, 0.05), encoding="utf-8")
    found = read_outlines(path)
    assert {name: outline.layer for name, outline in found.items()} == {
        "scapula": "bones",
        "girdle": "bones",
        "scapula-angle": "bones",
        "joint": "hidden",
        "sacrum": "bones",
    }


def test_shade_is_not_part_of_a_structure(layer: Layer) -> None:
    """Only what fills a structure in its own colour counts to its area."""
    assert structures.drawn_area(layer.groups[0]).area == pytest.approx(400)


def test_pair_is_mirrored(layer: Layer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The left outline is the mirror image of the right one."""
    monkeypatch.setattr(structures, "load", lambda name: TABLE)
    svg = structures.outlines_svg("back", {"bones": layer}, 0.05)
    right, left = (svg.split(f'id="scapula-{side}" d="')[1].split('"')[0] for side in "rl")
    assert even_odd(rings(right)).bounds == pytest.approx((0, 0, 20, 20), abs=0.1)
    assert even_odd(rings(left)).bounds == pytest.approx((-20, 0, 0, 20), abs=0.1)


def test_unknown_group_is_named(layer: Layer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that names what no layer draws is refused with both names."""
    monkeypatch.setattr(structures, "load", lambda name: {"back": [{"id": "girdle", "of": ["clavicula"]}]})
    with pytest.raises(structures.UnknownGroup, match="girdle: no layer draws a group clavicula"):
        structures.outlines_svg("back", {"bones": layer}, 0.05)
