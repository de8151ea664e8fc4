import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from plates.points import load
from plates.themes import COLOURS

ROOT = Path(__file__).resolve().parents[2]
MUSCLES = ("back_deep", "back_middle", "back_superficial", "head_muscles")
KINDS = ("muscle", "under", "over", "ring", "tendon", "duct", "veins", "arteries", "nerves")


def structures(table: str) -> Iterator[dict[str, Any]]:
    """The entries of a table that become structures with an id."""
    for kind in KINDS:
        yield from load(table).get(kind, [])


@pytest.mark.parametrize("table", [*MUSCLES, "head_vessels"])
def test_structures_have_ids_and_titles(table: str) -> None:
    """Ids are words joined by hyphens, none twice in a table, and every structure has a title."""
    ids = [entry["id"] for entry in structures(table)]
    assert ids
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)
    assert all(entry["title"] for entry in structures(table))


@pytest.mark.parametrize("table", MUSCLES)
def test_muscles_can_be_drawn(table: str) -> None:
    """A muscle has two or more cross curves, fibres, tendon shares that leave some flesh, and a known colour."""
    for entry in structures(table):
        if "curves" not in entry:
            continue
        assert len(entry["curves"]) >= 2, entry["id"]
        assert all(len(curve) >= 2 for curve in entry["curves"]), entry["id"]
        assert entry["fibres"] >= 4, entry["id"]
        assert 0 <= sum(entry.get("ends", [0])) < 0.7, entry["id"]
        assert entry.get("colour", "muscle") in COLOURS, entry["id"]


@pytest.mark.parametrize("table", ["back_deep", "back_middle", "back_superficial", "skeleton", "back"])
def test_back_is_given_as_its_right_half(table: str) -> None:
    """No control point of the back lies left of the midline: the left is made by mirroring."""
    assert min(x for x, _ in _points(load(table))) >= 0


def _points(value: Any) -> Iterator[tuple[float, float]]:
    """Every pair of numbers anywhere in a table."""
    if isinstance(value, dict):
        for entry in value.values():
            yield from _points(entry)
    elif isinstance(value, list) and len(value) == 2 and all(isinstance(v, int | float) for v in value):
        yield value[0], value[1]
    elif isinstance(value, list):
        for entry in value:
            yield from _points(entry)


def test_levels_go_down_the_back() -> None:
    """Vertebrae follow one another downwards, each with its tip no higher than its arch."""
    levels = list(load("skeleton")["levels"].values())
    assert len(levels) == 24
    assert all(upper[0] < lower[0] for upper, lower in pairwise(levels))
    assert all(tip >= arch for arch, _, tip, _ in levels)


def test_structures_of_the_atlas_have_outlines() -> None:
    """Every structure of the built-in atlas has an outline in the table; just those that say so lie hidden."""
    atlas = tomllib.loads((ROOT / "assets" / "atlas" / "structures.toml").read_text(encoding="utf-8"))["structure"]
    table = {(chart, entry["id"]) for chart, entries in load("structures").items() for entry in entries}
    assert {(entry["chart"], entry["id"]) for entry in atlas} == table
    hidden = {
        entry["id"] for entries in load("structures").values() for entry in entries if entry.get("layer") == "hidden"
    }
    assert hidden == {entry["id"] for entry in atlas if "hidden" in entry}


def test_profile_uses_known_colours() -> None:
    """Every stroke and area of eye, nose, mouth and ear has a colour of the themes and something to draw."""
    for part, entries in load("profile").items():
        for entry in entries:
            assert entry["colour"] in COLOURS, part
            assert ("area" in entry) + ("stroke" in entry) + ("lashes" in entry) == 1, part
