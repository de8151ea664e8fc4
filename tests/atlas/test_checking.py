"""What is set beside an atlas is checked like the rest: names of nothing, sides of a disagreement, figures, care."""

from pathlib import Path

import pytest

from cheekviewer.atlas import checking
from cheekviewer.atlas.faults import AtlasError
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset

STUDY = """
[[study]]
id = "a-2020"
names = { zh = "甲 2020", en = "A 2020" }
year = 2020
design = "randomised"
n = 10
people = { zh = "十人", en = "ten people" }
comparison = { zh = "无", en = "none" }
finding = { zh = "有", en = "some" }
limits = { zh = "少", en = "few" }
direction = "mixed"
about = ["spine"]
source = "B1"
"""
SYSTEM = """
[[published]]
id = "b-1"
names = { zh = "背穴", pinyin = "bèi xué", en = "back" }
source = "B1"
certainty = "textbook"

[[correspondence]]
point = "spine"
published = ["b-1"]
confidence = "low"
relation = { zh = "相近", en = "near" }
reason = { zh = "名近", en = "the names are alike" }
source = "B1"
inputs = ["P1.conditions", "B1"]
"""
DISAGREEMENT = """
[[disagreement]]
id = "x"
topic = { zh = "何处", en = "Where" }
about = ["spine"]
facts = ["G1", "P1.conditions"]
"""
FILES = {"evidence.toml": STUDY, "system.toml": SYSTEM, "disagreements.toml": DISAGREEMENT}


@pytest.fixture
def beside(folder: Path) -> Path:
    """The small atlas with a study, a published point and a disagreement beside it."""
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_what_stands_beside_is_loaded(beside: Path) -> None:
    """All records of the three files are in the atlas and are found by what they are about."""
    atlas = load_atlas(beside, asset("."))
    point = atlas.points[0].id
    assert [study.id for study in atlas.studies_of(point)] == ["a-2020"]
    assert [one.published for one in atlas.correspondences_of(point)] == [("b-1",)]
    assert [matter.id for matter in atlas.disagreements_on(point)] == ["x"]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("evidence.toml", '["spine"]', '["spin"]', "13: about: spin is not known: did you mean spine?"),
        ("evidence.toml", 'source = "B1"', 'source = "B8"', "14: source: B8 is not known"),
        ("evidence.toml", "n = 10", "n = 0", "7: n: is less than 1: leave it out where it is not known"),
        ("evidence.toml", "year = 2020", "year = 20200", "5: year: is no year: write it in four digits"),
        ("evidence.toml", '"randomised"', '"random"', "6: design: 'random' is not one of "),
        ("system.toml", '["b-1"]', '["b-2"]', "10: published: b-2 is not known: did you mean b-1?"),
        ("system.toml", 'point = "spine"', 'point = "multifidus"', "9: point: multifidus is not known"),
        ("system.toml", '"P1.conditions", ', '"P1.condition", ', "15: inputs: P1.condition is not known: did you mean"),
        ("system.toml", '"low"', '"sure"', "11: confidence: 'sure' is not one of "),
        ("disagreements.toml", '"G1", ', "", "6: facts: names less than two facts"),
        ("disagreements.toml", '"G1"', '"P1.conditions"', "6: facts: names less than two facts"),
        ("disagreements.toml", '"G1"', '"G7"', "6: facts: G7 is not known"),
    ],
)
def test_a_fault_beside_is_told_with_its_line(beside: Path, file: str, old: str, new: str, told: str) -> None:
    """Each fault is the only one and stands at its line."""
    text = (beside / file).read_text("utf-8")
    assert old in text
    (beside / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(AtlasError) as refused:
        load_atlas(beside, asset("."))
    (fault,) = refused.value.faults
    assert str(fault).startswith(f"{beside / file}:{told}")


def test_in_a_sea_of_faults_names_are_no_longer_guessed(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where very many names would have to be compared, a fault is told as ever, but without the nearest name."""
    monkeypatch.setattr(checking, "_MOST_COMPARED", 40)
    file = beside / "evidence.toml"
    unknown = ", ".join(f'"spin{number}"' for number in range(20))
    file.write_text(file.read_text("utf-8").replace('["spine"]', f"[{unknown}]"), "utf-8")
    with pytest.raises(AtlasError) as refused:
        load_atlas(beside, asset("."))
    told = [fault.why for fault in refused.value.faults]
    assert [why.partition(" is")[0] for why in told] == [f"spin{number}" for number in range(20)]
    guessed = ["did you mean" in why for why in told]
    assert guessed[0]
    assert guessed == sorted(guessed, reverse=True)
    assert not guessed[-1]


def test_a_condition_without_a_way_to_care_is_a_fault(folder: Path) -> None:
    """An atlas that lists complaints says what to do afterwards or when to see a doctor."""
    file = folder / "claims.toml"
    file.write_text(file.read_text("utf-8").replace('"aftercare"', '"caution"'), "utf-8")
    with pytest.raises(AtlasError, match="back-pain has no way to care: add a") as refused:
        load_atlas(folder, asset("."))
    assert len(refused.value.faults) == 1


def test_a_former_id_must_be_free(folder: Path) -> None:
    """An id that an entry has now cannot be the former id of another."""
    file = folder / "points.toml"
    file.write_text(file.read_text("utf-8").replace("aliases = [", 'formerly = ["scapular"]\naliases = ['), "utf-8")
    with pytest.raises(AtlasError, match="formerly: scapular is the id of an entry"):
        load_atlas(folder, asset("."))


def test_a_former_id_that_is_free_leads_to_its_entry(folder: Path) -> None:
    """An id that nobody has any more is sound, and the atlas knows which entry it stands for now."""
    file = folder / "points.toml"
    file.write_text(file.read_text("utf-8").replace("aliases = [", 'formerly = ["back"]\naliases = ['), "utf-8")
    assert load_atlas(folder, asset(".")).renamed == {"back": "spine"}
