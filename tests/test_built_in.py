"""The built-in atlas as a start finds it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cheekviewer import built_in as module
from cheekviewer.atlas.model import Atlas
from cheekviewer.built_in import built_in
from cheekviewer.storage import keep, kept

NAME = "built-in.atlas"


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atlas: Atlas) -> tuple[Callable[[], Atlas], list[str]]:
    """A way to load the atlas that counts how often it is asked, with a cache of this test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    asked: list[str] = []

    def load() -> Atlas:
        asked.append("load")
        return atlas

    return load, asked


def test_the_second_start_reads_no_file_of_facts(loaded: tuple[Callable[[], Atlas], list[str]], atlas: Atlas) -> None:
    """The first start loads the atlas and keeps it, the second finds the same without loading."""
    load, asked = loaded
    assert built_in(load) is atlas
    second = built_in(load)
    assert asked == ["load"]
    assert second.entries == atlas.entries
    assert second.claims == atlas.claims


def test_a_broken_cache_is_made_anew(loaded: tuple[Callable[[], Atlas], list[str]]) -> None:
    """Whatever lies in the cache, the start loads the atlas instead and keeps it again."""
    load, asked = loaded
    built_in(load)
    whole = kept(NAME)
    for broken in (b"", b"rubbish", whole[:-1]):
        keep(NAME, broken)
        built_in(load)
        assert kept(NAME) == whole
    assert len(asked) == 4


def test_files_changed_while_they_were_read_are_not_kept(
    loaded: tuple[Callable[[], Atlas], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the files are no longer what they were before loading, the atlas is used and not kept."""
    load, _ = loaded
    states = iter([{"a": b"1"}, {"a": b"2"}])
    monkeypatch.setattr(module, "_sources", lambda: next(states))
    built_in(load)
    assert kept(NAME) == b""


def test_without_a_cache_the_program_starts(
    loaded: tuple[Callable[[], Atlas], list[str]], tmp_path: Path, atlas: Atlas
) -> None:
    """Where nothing can be kept the atlas is loaded each time, and nothing fails."""
    load, asked = loaded
    (tmp_path / "cache").write_bytes(b"a file where a folder should be")
    assert built_in(load) is built_in(load) is atlas
    assert asked == ["load", "load"]
