"""The atlas to begin with: sound as it is, with our landmarks as guides, and fit for a drawing program."""

import tomllib
from pathlib import Path

import pytest

from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.outlines import read_outlines
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.atlas.template import template
from cheekviewer.resources import asset

LANDMARKS = Path(__file__).parents[2] / "tools/plates/points/landmarks.toml"


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A new atlas in a folder."""
    for name, text in template(asset(".")).items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_new_atlas_is_sound(begun: Path) -> None:
    """It loads as it is, with one point drawn on both charts from its own files."""
    atlas = load_atlas(begun, asset("."))
    assert [point.id for point in atlas.points] == ["example"]
    for chart in Chart:
        assert list(atlas.outlines[chart]) == ["example"]


def test_the_guides_are_our_landmarks() -> None:
    """Each landmark is where the figure has it, within a tenth of a millimetre of rounding."""
    drawn = tomllib.loads(asset("template/landmarks.toml").read_text("utf-8"))
    known = tomllib.loads(LANDMARKS.read_text("utf-8"))
    _, ear_y, ear_z = known["tragion"]["place"]
    for name, (x, y) in drawn["face"].items():
        _, down, forward = known[name]["place"]
        assert (x, y) == pytest.approx((ear_z - forward, down - ear_y), abs=0.06), name
    for name, (x, y) in drawn["back"].items():
        across, down, _ = known[name]["place"]
        assert (x, y) == pytest.approx((-across, down), abs=0.06), name
    assert len(drawn["face"]) > 8
    assert len(drawn["back"]) > 8


def test_the_guides_stand_in_the_drawing_and_are_not_read(begun: Path) -> None:
    """Every landmark is drawn by name in the layer of guides, which gives no outline."""
    for chart in Chart:
        text = (begun / f"{chart.value}.svg").read_text("utf-8")
        for name in tomllib.loads(asset("template/landmarks.toml").read_text("utf-8"))[chart.value]:
            assert f">{name}</text>" in text
        assert text.index('id="guides"') < text.index('id="zones"')
        assert list(read_outlines(begun / f"{chart.value}.svg")) == ["example"]


def test_what_inkscape_saved_lies_in_the_right_place(begun: Path) -> None:
    """An outline that Inkscape 1.2 copied and moved by 12, -10 px on our template loads as moved by so many mm."""
    drawn = read_outlines(Path(__file__).with_name("inkscape.svg"))
    assert list(drawn) == ["example", "elbow"]
    ours = read_outlines(begun / "face.svg")[EntryId("example")]
    assert drawn["example"].bounds == ours.bounds
    moved = drawn["elbow"].extent((0, 0), (1, 0)), drawn["elbow"].extent((0, 0), (0, 1))
    first = ours.extent((0, 0), (1, 0)), ours.extent((0, 0), (0, 1))
    px = 25.4 / 96
    for (low, high), (was_low, was_high), by in zip(moved, first, (12 * px, -10 * px), strict=True):
        assert (low, high) == pytest.approx((was_low + by, was_high + by), abs=0.4)
