"""The JSON Schema of an atlas: made from the classes, fresh in the tree, and true of our own atlases."""

import tomllib
from pathlib import Path

import pytest

from cheekviewer.resources import asset
from tools import schema

HERE = Path(__file__).parent


def test_the_schema_in_the_tree_is_fresh() -> None:
    """The file is what the classes give now; `python -m tools.schema` writes it anew."""
    assert schema.PLACE.read_text("utf-8") == schema.text()


def keys(folder: Path) -> dict[str, set[str]]:
    """Return every key that a folder's records use, by table."""
    found: dict[str, set[str]] = {}
    for file in folder.glob("*.toml"):
        for name, records in tomllib.loads(file.read_text("utf-8")).items():
            if isinstance(records, list):
                found.setdefault(name, set()).update(key for record in records for key in record)
    return found


@pytest.mark.parametrize("folder", [asset("atlas"), HERE / "atlas/small", HERE / "atlas/demo"])
def test_the_schema_knows_every_key_in_use(folder: Path) -> None:
    """No record of our atlases has a key, and no folder a table, that the schema lacks."""
    made = schema.schema()
    tables = {
        name: made["$defs"][table["items"]["$ref"].rpartition("/")[2]]["properties"].keys()
        for file in made["properties"].values()
        for name, table in file.get("properties", {}).items()
    }
    used = keys(folder)
    assert used
    for name, some in used.items():
        assert some <= tables[name], name
