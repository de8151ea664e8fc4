"""A folder becomes an atlas, or a list of everything that is wrong with it."""

import re
import shutil
import tempfile
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cheekviewer.atlas.faults import AtlasError
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.resources import asset

SMALL = Path(__file__).with_name("small")
FILES = sorted(file.name for file in SMALL.iterdir())
SQUARE = '<path id="{}" d="M0 0H10V10H0Z"/>'


class Case(NamedTuple):
    """One change to one file of the small atlas, and the one fault to expect: at the line that holds `at`."""

    file: str
    old: str
    new: str
    at: str
    told: str


FAULTS = {
    name: Case(**case)
    for name, case in tomllib.loads(Path(__file__).with_name("faults.toml").read_text("utf-8")).items()
}


def load(folder: Path) -> Atlas:
    """Return the atlas in `folder`, on the program's own outlines where it has none."""
    return load_atlas(folder, asset("."))


def faults(folder: Path) -> list[str]:
    """Return the lines that tell what is wrong with `folder`, which must not be sound."""
    with pytest.raises(AtlasError) as raised:
        load(folder)
    lines = str(raised.value).split("\n")
    assert lines == [str(fault) for fault in raised.value.faults]
    return lines


def change(folder: Path, name: str, old: str, new: str) -> str:
    """Replace the first `old` in a file of `folder` and return its new text."""
    text = (folder / name).read_text("utf-8")
    assert old in text
    text = text.replace(old, new, 1)
    (folder / name).write_text(text, "utf-8")
    return text


def test_a_sound_folder_is_an_atlas(folder: Path) -> None:
    """Every record of every file is in the atlas, and every point has an outline on both charts."""
    atlas = load(folder)
    assert atlas.head.id == "small"
    assert list(atlas.entries) == ["spine", "scapular", "facial-artery", "multifidus", "back-pain"]
    assert [claim.fact for claim in atlas.claims] == ["G1", "P1.conditions"]
    assert [source.id for source in atlas.sources] == ["B1"]
    assert (atlas.axes[0].id, atlas.measures[0].id) == ("forward", "artery-forward")
    assert all(atlas.outline(chart, point.id) for chart in Chart for point in atlas.points)


def test_only_four_files_are_needed(folder: Path) -> None:
    """An atlas of points, claims and sources alone is sound."""
    for name in ("structures.toml", "conditions.toml", "measures.toml"):
        (folder / name).unlink()
    atlas = load(folder)
    assert (atlas.structures, atlas.conditions, atlas.axes, atlas.measures) == ((), (), (), ())


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_its_line(folder: Path, case: Case) -> None:
    """A fault is told once as `file:line: field: what is wrong`, with the line where a person would look."""
    text = change(folder, case.file, case.old, case.new)
    (line,) = [number for number, words in enumerate(text.split("\n"), 1) if case.at in words] or [0]
    told = [fault for fault in faults(folder) if fault.startswith(str(folder / case.file))]
    assert told[0].startswith(f"{folder / case.file}:{line}: {case.told}")


@pytest.mark.parametrize("case", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_in_plain_words(folder: Path, case: Case) -> None:
    """No fault speaks in the words of Python or of a library."""
    change(folder, case.file, case.old, case.new)
    for fault in faults(folder):
        why = fault.removeprefix(str(folder))
        assert not re.search(r"`|\b(str|int|float|bool|object|array|null|None\w*)\b|Error|  ", why)
        assert not why.endswith((".", ":", " "))


@pytest.mark.parametrize("name", ["atlas.toml", "points.toml", "claims.toml", "sources.toml"])
def test_a_needed_file_is_missing(folder: Path, name: str) -> None:
    """A folder without a file that is needed is refused by the name of that file."""
    (folder / name).unlink()
    assert any(fault.startswith(f"{folder / name}:0: file: ") for fault in faults(folder))


@pytest.mark.parametrize("place", ["nowhere", "small/atlas.toml"])
def test_there_is_no_such_folder(folder: Path, place: str) -> None:
    """What is no folder is refused in one line that says what to name."""
    (told,) = faults(folder.parent / place)
    assert told.endswith("atlas.toml:0: file: is missing: name a folder that holds an atlas")


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_not_utf_8(folder: Path, name: str) -> None:
    """A file in another encoding is refused at the line of its first wrong byte."""
    (folder / name).write_bytes(b"# one\n# two\n# \xb1\xb3\n" + (folder / name).read_bytes())
    assert f"{folder / name}:3: file: is not UTF-8 text: save it as UTF-8" in faults(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_byte_order_mark_is_passed_over(folder: Path, name: str) -> None:
    """UTF-8 as Windows editors save it is read like any other."""
    (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes().replace(b"\n", b"\r\n"))
    assert load(folder).head.id == "small"


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_empty_or_a_folder(folder: Path, name: str) -> None:
    """An empty file or a folder in a file's place never ends in anything but an atlas or told faults."""
    (folder / name).write_bytes(b"")
    if name in {"atlas.toml", "points.toml", "sources.toml"}:
        assert faults(folder)[0].startswith(str(folder))
    (folder / name).unlink()
    (folder / name).mkdir()
    assert any(fault.startswith(f"{folder / name}:0: file: ") for fault in faults(folder))


def test_a_file_is_too_large(folder: Path) -> None:
    """A file over 16 MiB is refused before it is read."""
    (folder / "claims.toml").write_bytes(b"#" * ((16 << 20) + 1))
    assert f"{folder / 'claims.toml'}:0: file: is larger than 16 MiB" in faults(folder)


def test_a_file_is_nested_too_deep(folder: Path) -> None:
    """Thousands of brackets are a fault, not a crash."""
    (folder / "claims.toml").write_text("a = " + "[" * 100_000)
    assert f"{folder / 'claims.toml'}:0: file: is nested too deep" in faults(folder)


def test_all_faults_are_told_at_once(folder: Path) -> None:
    """One reading tells what is wrong in every file, in the order of files and lines."""
    change(folder, "sources.toml", 'kind = "textbook"', 'kind = "book"')
    change(folder, "points.toml", 'names.en = "Spine Point"\n', "")
    change(folder, "points.toml", "verified = true", 'verified = "yes"')
    change(folder, "claims.toml", 'about = "spine"', "about = spine")
    change(folder, "atlas.toml", "licence =", "license =")
    (folder / "back.svg").write_text("<svg><use/></svg>")
    told = [fault.removeprefix(f"{folder}/") for fault in faults(folder)]
    assert [":".join(fault.split(":")[:3]) for fault in told] == [
        "atlas.toml:5: license",
        "back.svg:1: use",
        "claims.toml:11: toml",
        "points.toml:1: names.en",
        "points.toml:25: zone.verified",
        "sources.toml:6: kind",
    ]


def test_all_that_fits_nothing_is_told_at_once(folder: Path) -> None:
    """One reading of well-formed files tells every name of nothing in them."""
    change(folder, "claims.toml", 'about = "spine"', 'about = "x"')
    change(folder, "conditions.toml", '["multifidus"]', '["x", "y"]')
    change(folder, "measures.toml", 'source = "B1"', 'source = "x"')
    told = [fault.removeprefix(f"{folder}/").split(":", 2)[0] for fault in faults(folder)]
    assert told == ["claims.toml", "conditions.toml", "conditions.toml", "measures.toml"]


def test_a_fault_is_one_line_whatever_its_names_hold(folder: Path) -> None:
    """Line ends and control signs in a name are shown, not obeyed."""
    change(folder, "claims.toml", 'about = "spine"', r'about = "a\nb\u001b[31m"')
    (told,) = faults(folder)
    assert r"about: a\nb\x1b[31m is not known" in told


def test_lines_are_counted_as_an_editor_does(folder: Path) -> None:
    """Signs that Python alone takes for line ends do not move the line of a fault."""
    text = change(folder, "sources.toml", '"A book"', '"A\u2028 book\u0085"')
    line = text[: text.index("kind =")].count("\n") + 1
    change(folder, "sources.toml", '"textbook"', '"book"')
    assert faults(folder)[0].startswith(f"{folder / 'sources.toml'}:{line}: kind: ")


def test_an_atlas_may_draw_its_own_points(folder: Path) -> None:
    """Outlines in the folder replace the program's on that chart only."""
    change(folder, "points.toml", 'id = "scapular"', 'id = "elbow"')
    square = "".join(SQUARE.format(name) for name in ("spine", "elbow"))
    (folder / "face.svg").write_text(f"<svg>{square}</svg>")
    assert [fault.split(": ", 1)[1] for fault in faults(folder)] == ["id: elbow has no outline on the back chart"]
    (folder / "back.svg").write_text(f"<svg>{square}</svg>")
    outline = load(folder).outline(Chart.BACK, EntryId("elbow"))
    assert outline is not None
    assert outline.bounds == (0, 0, 10, 10)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 8), st.binary(max_size=4)), min_size=1, max_size=3),
)
def test_a_damaged_folder_is_an_atlas_or_its_faults(name: str, damage: list[tuple[int, int, bytes]]) -> None:
    """However bytes of a file are lost or changed, there comes an atlas or AtlasError, every fault in one line."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(SMALL, Path(place) / "small"))
        content = (folder / name).read_bytes()
        for at, length, instead in damage:
            content = content[:at] + instead + content[at + length :]
        (folder / name).write_bytes(content)
        try:
            told = [load(folder).head.id]
        except AtlasError as error:
            told = [str(fault) for fault in error.faults]
        assert told
        assert all(line.isprintable() for line in told)
