"""What is sound but doubtful is told with its place: shapes off the body, crossing lines, wrong pinyin, no grounds."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pypinyin import Style, pinyin

from cheekviewer.atlas.loading import read_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.paths import rings
from cheekviewer.atlas.records import Chart
from cheekviewer.atlas.review import crosses_itself, review, skin
from cheekviewer.resources import asset

SQUARE = '<path id="{}" d="M{} {}h10v10h-10Z"/>'


def readings(signs: str) -> Sequence[Sequence[str]]:
    """Return how each character can be read."""
    return pinyin(signs, style=Style.TONE, heteronym=True)


def doubts(folder: Path) -> list[str]:
    """Return what is doubtful in a sound folder, without its name."""
    atlas, reading = read_atlas(folder, asset("."))
    return [str(one).removeprefix(f"{folder}/") for one in review(atlas, reading, folder, asset("."), readings)]


def test_the_built_in_atlas_leaves_no_doubt() -> None:
    """Ours passes its own review."""
    assert doubts(asset("atlas")) == []


def test_our_outlines_lie_on_the_body(atlas: Atlas) -> None:
    """Each zone lies on the face and each region on the back, and none crosses itself."""
    for chart in Chart:
        left, top, right, bottom = skin(asset("."), chart).bounds
        for outline in atlas.outlines[chart].values():
            box = outline.bounds
            assert left < box[0] < box[2] < right
            assert top < box[1] < box[3] < bottom
            assert not crosses_itself(outline)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("jǐ zhù xué", "jī zhù xué", "jī is no reading of 脊: did you mean j"),
        ("jǐ zhù xué", "jǐzhù xué", "has 2 syllables for the 3 characters of 脊柱穴"),
        ("jǐ zhù xué", "ji zhu xue", "ji is no reading of 脊"),
    ],
)
def test_wrong_pinyin_is_doubtful(folder: Path, old: str, new: str, told: str) -> None:
    """A syllable that no dictionary gives its character, or one too few, is told at its line."""
    file = folder / "points.toml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    (doubt,) = doubts(folder)
    assert doubt.startswith(f"points.toml:4: names.pinyin: {told}")


def test_shapes_off_the_body_or_across_themselves(folder: Path) -> None:
    """A zone beside the face, a region beside the body, a bow tie and a shape of nobody are told at their lines."""
    tie = '<path id="scapular" d="M-40 0L-20 20L-20 0L-40 20Z"/>'
    (folder / "face.svg").write_text(f"<svg>\n{SQUARE.format('spine', -200, 0)}\n{tie}\n</svg>")
    regions = (SQUARE.format("spine", 340, 100), SQUARE.format("scapular", 0, 400), SQUARE.format("nobody", 0, 500))
    (folder / "back.svg").write_text("<svg>\n" + "\n".join(regions) + "</svg>")
    assert doubts(folder) == [
        "back.svg:2: spine.d: lies partly off the back",
        "back.svg:4: id: nobody is the outline of no entry",
        "face.svg:2: spine.d: lies partly off the face",
        "face.svg:3: scapular.d: crosses itself: draw it as one simple closed line",
    ]


def test_what_is_derived_names_its_grounds(folder: Path) -> None:
    """A claim said to be derived or of several sources, without naming them, is doubtful."""
    file = folder / "claims.toml"
    text = file.read_text("utf-8").replace('"textbook"', '"derived"', 1).replace('"textbook"', '"several-sources"', 1)
    file.write_text(text, "utf-8")
    assert [doubt.split(": ", 1)[1] for doubt in doubts(folder)] == [
        "inputs: is missing: say what it is derived from",
        "inputs: is missing: name the other sources",
    ]


def test_what_rests_on_a_weak_source_says_so(folder: Path) -> None:
    """What a source says that nothing should rest on alone is doubtful unless it claims to be no surer than that."""
    sources, claims = folder / "sources.toml", folder / "claims.toml"
    sources.write_text(sources.read_text("utf-8") + "weak = true\n", "utf-8")
    text = claims.read_text("utf-8").replace('"textbook"', '"one-unreferenced-source"', 1)
    claims.write_text(text, "utf-8")
    line = text.split("\n").index('certainty = "textbook"') + 1
    assert doubts(folder) == [f"claims.toml:{line}: source: B1 is weak: say so"]


@pytest.mark.parametrize(
    ("data", "crosses"),
    [
        ("M0 0H10V10H0Z", False),
        ("M0 0L10 10L10 0L0 10Z", True),
        ("M0 0C10 0 10 10 0 10C20 10 20 0 0 0Z", False),
        ("M0 0C30 20 -20 20 10 0Z", True),
        ("M0 0H10V10H0ZM5 5H15V15H5Z", False),
    ],
)
def test_crossing_is_seen(data: str, crosses: bool) -> None:
    """One ring that crosses itself is seen; two rings may lie over each other."""
    assert crosses_itself(Outline(rings(data))) is crosses
