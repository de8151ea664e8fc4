"""The plates as they lie in `assets/`, whichever machine drew them."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from plates.pathdata import rings

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "defs", "g", "path", "linearGradient", "radialGradient", "stop"}
VIEWBOXES = {"face_svg": "-128 -152 256 298", "back_svg": "-345 -30 690 1010"}
PLATES = sorted((ROOT / "assets").glob("*_svg/*-light.svg"))
DEEP = [path for path in PLATES if not path.name.startswith(("skin", "three-quarter"))]


def name(path: Path) -> str:
    """What a plate is called in the report of the tests."""
    return f"{path.parent.name}/{path.stem}"


def lines_of(group: ET.Element) -> list[np.ndarray]:
    """Every line of a group, in millimetres."""
    return [line for path in group.iter(SVG + "path") for line in rings(path.attrib["d"])]


def outside(points: np.ndarray, edge: np.ndarray) -> np.ndarray:
    """How far each point lies outside a closed line, 0 for those inside (even-odd rule)."""
    start, end = edge[:-1], edge[1:]
    x, y = points[:, :1], points[:, 1:]
    across = (start[:, 1] > y) != (end[:, 1] > y)
    height = np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    inside = (across & (x < start[:, 0] + (y - start[:, 1]) * (end[:, 0] - start[:, 0]) / height)).sum(1) % 2 == 1
    away = points[~inside]
    distances = np.zeros(len(points))
    if len(away):
        distances[~inside] = np.linalg.norm(away[:, None] - edge[None], axis=2).min(1)
    return distances


def test_both_skins_are_shipped() -> None:
    """The face and the back have a skin in either theme."""
    for chart in VIEWBOXES:
        assert all((ROOT / "assets" / chart / f"skin-{theme}.svg").is_file() for theme in ("light", "dark"))


@pytest.mark.parametrize("path", PLATES, ids=name)
def test_plate_is_plain(path: Path) -> None:
    """A plate has no ground, text, style, clip or use, which Qt and typst draw differently, and no group opacity."""
    root = ET.parse(path).getroot()
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    assert not any(set(element.attrib) & {"style", "class", "clip-path", "mask", "filter"} for element in root.iter())
    assert all(set(group.attrib) == {"id"} for group in root.iter(SVG + "g"))
    if not path.name.startswith("three-quarter"):
        assert root.get("viewBox") == VIEWBOXES[path.parent.name]


@pytest.mark.parametrize("path", PLATES, ids=name)
def test_groups_are_named(path: Path) -> None:
    """Every group has an id of its own and a title, and every filled path is closed."""
    root = ET.parse(path).getroot()
    groups = list(root.iter(SVG + "g"))
    ids = [group.attrib["id"] for group in groups]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9-]+", group_id) for group_id in ids)
    assert all(group.findtext(SVG + "title") for group in groups)
    assert all(p.attrib["d"].endswith("z") for p in root.iter(SVG + "path") if p.attrib["fill"] != "none")


@pytest.mark.parametrize("path", PLATES, ids=name)
def test_themes_differ_in_colour_alone(path: Path) -> None:
    """Light and dark show the same shapes in the same order."""
    dark = path.with_name(path.name.replace("-light", "-dark"))
    light_paths, dark_paths = ([p.attrib["d"] for p in ET.parse(p).iter(SVG + "path")] for p in (path, dark))
    assert light_paths == dark_paths


@pytest.mark.parametrize("path", [path for path in PLATES if path.parent.name == "back_svg"], ids=name)
def test_left_mirrors_right(path: Path) -> None:
    """On the back every right structure has its left one, and they mirror each other within 0.1 mm."""
    groups = {group.attrib["id"]: group for group in ET.parse(path).iter(SVG + "g")}
    rights = [group_id for group_id in groups if group_id.endswith("-r")]
    assert {group_id[:-1] + "l" for group_id in rights} == {group_id for group_id in groups if group_id.endswith("-l")}
    for group_id in rights:
        pairs = zip(lines_of(groups[group_id]), lines_of(groups[group_id[:-1] + "l"]), strict=True)
        assert all(np.abs(right * [-1, 1] - left).max() < 0.1 for right, left in pairs), group_id
    every = np.vstack([line for group in groups.values() for line in lines_of(group)])
    assert every[:, 0].min() == pytest.approx(-every[:, 0].max(), abs=0.2)


@pytest.mark.parametrize("path", DEEP, ids=name)
def test_layers_lie_inside_the_skin(path: Path) -> None:
    """No bone, muscle, vessel or nerve reaches more than a millimetre out of the skin, where there still is skin."""
    skin = ET.parse(path.with_name("skin-light.svg")).find(f"{SVG}g[@id='skin']")
    assert skin is not None
    edge = lines_of(skin)[0]  # the ground comes first, the wash lies on it
    for group in ET.parse(path).iter(SVG + "g"):
        points = np.vstack(lines_of(group))
        whole = points[points[:, 1] < (120 if path.parent.name == "face_svg" else 780)]
        if len(whole):
            assert outside(whole[::3], edge).max() < 1.0, group.attrib["id"]
