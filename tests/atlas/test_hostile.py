"""Folders and drawings meant to harm: each is refused in the words that the list in hostile.toml gives."""

import shutil
import tomllib
from pathlib import Path

import pytest

from cheekviewer.atlas.faults import AtlasError
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset

HOSTILE = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_is_refused_in_these_words(folder: Path, name: str) -> None:
    """The file is one of the listed sort, and its faults hold the message that is promised for it."""
    case = HOSTILE[name]
    content = case["content"].replace("{many}", case.get("many", "") * case.get("times", 0))
    file = folder / case["file"]
    before = file.read_text("utf-8") if case.get("append") else ""
    file.write_text(before + content, "utf-8")
    with pytest.raises(AtlasError) as refused:
        load_atlas(folder, asset("."))
    told = [str(fault).removeprefix(f"{folder}/") for fault in refused.value.faults]
    assert any(line.startswith(case["told"]) for line in told), told
    assert all(len(line) < 2_000 for line in told)


def test_links_out_of_the_folder_are_only_read_as_data(folder: Path, tmp_path: Path) -> None:
    """A file that is a link to something else is read with the same limits, and what is no TOML is a fault."""
    secret = tmp_path / "secret"
    secret.write_text("root:x:0:0\n")
    (folder / "conditions.toml").unlink()
    (folder / "conditions.toml").symlink_to(secret)
    with pytest.raises(AtlasError, match=r"conditions\.toml:1: toml: cannot be read") as refused:
        load_atlas(folder, asset("."))
    assert "root:x" not in str(refused.value)


def test_all_faults_come_in_one_round(folder: Path) -> None:
    """Ill-formed records and unknown names are told together, and mending them leaves no other."""
    sound = Path(shutil.copytree(folder, folder.parent / "sound"))
    points = folder / "points.toml"
    points.write_text(points.read_text("utf-8").replace('names.en = "Spine Point"\n', "", 1), "utf-8")
    claims = folder / "claims.toml"
    claims.write_text(claims.read_text("utf-8").replace('source = "B1"', 'source = "B7"', 1), "utf-8")
    with pytest.raises(AtlasError) as refused:
        load_atlas(folder, asset("."))
    told = [str(fault).removeprefix(f"{folder}/") for fault in refused.value.faults]
    assert told == [
        "claims.toml:6: source: B7 is not known",
        "points.toml:1: names.en: is missing",
    ]
    assert load_atlas(sound, asset(".")).points


def test_every_fault_of_a_record_is_told(folder: Path) -> None:
    """A record with three faults gives three lines, each at its own line of the file."""
    file = folder / "sources.toml"
    text = file.read_text("utf-8").replace('kind = "textbook"', 'kind = "book"').replace("author =", "autor =")
    file.write_text(text.replace('date = "1999"', "date = 1999"), "utf-8")
    with pytest.raises(AtlasError) as refused:
        load_atlas(folder, asset("."))
    assert [str(fault).removeprefix(f"{folder}/").split(":")[1:3] for fault in refused.value.faults] == [
        ["4", " autor"],
        ["5", " date"],
        ["6", " kind"],
    ]
    assert "did you mean author?" in str(refused.value)


def test_an_id_that_ends_in_a_half_says_why_it_cannot(folder: Path) -> None:
    """A point whose id ends in -l or -r is told that these mark the halves of an outline."""
    file = folder / "points.toml"
    file.write_text(file.read_text("utf-8").replace('id = "scapular"', 'id = "scapular-l"'), "utf-8")
    with pytest.raises(AtlasError, match="scapular-l must not end in -l or -r, which mark the two halves"):
        load_atlas(folder, asset("."))
