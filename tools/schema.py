"""Writes docs/atlas.schema.json, the JSON Schema of an atlas, from the classes of its records: `python -m tools.schema`."""

import json
from pathlib import Path
from typing import Any

import msgspec

from cheekviewer.atlas.loading import FILES, NEEDED
from cheekviewer.atlas.records import Head

PLACE = Path(__file__).parents[1] / "docs" / "atlas.schema.json"


def schema() -> dict[str, Any]:
    """Return a schema of a folder as one object: a property for each file, in it a list for each table."""
    kinds = list(dict.fromkeys(kind for tables in FILES.values() for kind in tables.values()))
    (head, *records), parts = msgspec.json.schema_components([Head, *kinds])
    of = dict(zip(kinds, records, strict=True))
    files: dict[str, Any] = {"atlas.toml": head}
    for file, tables in FILES.items():
        lists = {name: {"type": "array", "items": of[kind]} for name, kind in tables.items()}
        files[file] = {"type": "object", "properties": lists, "additionalProperties": False}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An atlas of CheekViewer: each property is a TOML file of the folder",
        "type": "object",
        "properties": files,
        "required": ["atlas.toml", *NEEDED],
        "additionalProperties": False,
        "$defs": dict(sorted(parts.items())),
    }


def text() -> str:
    """Return the schema as the file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    PLACE.write_text(text(), "utf-8")
