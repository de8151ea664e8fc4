"""docs/atlas-format.md names every file, table and key of the format, and every word that a key may hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import schema

PAGE = (Path(__file__).parents[2] / "docs" / "atlas-format.md").read_text("utf-8")
SCHEMA = schema.schema()


def words() -> Iterator[str]:
    """Yield each file, each table, each key, and each word of a closed list."""
    for file, content in SCHEMA["properties"].items():
        yield file
        yield from content.get("properties", {})
    for part in SCHEMA["$defs"].values():
        yield from part.get("enum", ())
        for key, field in part.get("properties", {}).items():
            yield key
            yield from field.get("enum", ())


@pytest.mark.parametrize("word", sorted({word for word in words() if isinstance(word, str)}))
def test_the_page_tells_of(word: str) -> None:
    """The word stands on the page as code."""
    assert f"`{word}`" in PAGE or f"`[[{word}]]`" in PAGE or f'`"{word}"`' in PAGE or f".{word}`" in PAGE
