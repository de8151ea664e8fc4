"""An atlas in the form that is read fast: believed when it is whole and of just these sources, else not."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas import compiled
from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.resources import asset

ATLAS = load_atlas(asset("atlas"), asset("."))
SOURCES = {"atlas.toml": b"a", "points.toml": b"b"}
KEPT = compiled.compiled(ATLAS, SOURCES)


def content(atlas: Atlas) -> dict[str, object]:
    """Return all that an atlas holds by the name of its field; of what is drawn, where that lies."""
    held = {field.name: getattr(atlas, field.name) for field in fields(atlas)}
    return {name: value.charts if isinstance(value, Drawn) else value for name, value in held.items()}


def test_what_was_compiled_is_the_atlas_again() -> None:
    """Every field of the built-in atlas comes back as it was, the outlines and what is drawn included."""
    found = compiled.atlas_in(KEPT, SOURCES)
    assert found is not None
    assert content(found) == content(ATLAS)
    assert list(found.entries) == list(ATLAS.entries)


@pytest.mark.parametrize(
    "other", [{}, {**SOURCES, "atlas.toml": b"A"}, {**SOURCES, "more.toml": b""}, {"atlas.toml": b"a"}]
)
def test_of_other_sources_nothing_is_believed(other: dict[str, bytes]) -> None:
    """A byte more, a file more or a file less, and the atlas is to be read anew."""
    assert compiled.atlas_in(KEPT, other) is None


@given(st.integers(0, len(KEPT) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place: int, change: int) -> None:
    """Whichever byte of what was kept is changed, nothing of it is believed."""
    broken = KEPT[:place] + bytes([KEPT[place] ^ change]) + KEPT[place + 1 :]
    assert compiled.atlas_in(broken, SOURCES) is None


@given(st.one_of(st.binary(max_size=200), st.integers(0, len(KEPT) - 1).map(lambda end: KEPT[:end])))
def test_anything_else_is_no_atlas(content: bytes) -> None:
    """Nothing, a part of it, or any other bytes: no atlas, and no exception."""
    assert compiled.atlas_in(content, SOURCES) is None


def test_other_code_does_not_believe_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another state of our code compiled is not believed, for it might have read the same files otherwise."""
    (tmp_path / "loading.py").touch()
    monkeypatch.setattr(compiled, "__file__", str(tmp_path / "compiled.py"))
    assert compiled.atlas_in(KEPT, SOURCES) is None


def test_all_that_an_atlas_is_made_of_is_a_source() -> None:
    """Every file of the folder and the outlines that come with the program are among the sources, with their bytes."""
    found = compiled.sources(asset("atlas"), asset("."))
    wanted = [*asset("atlas").iterdir(), asset("face_svg/zones.svg"), asset("back_svg/regions.svg")]
    assert found == {str(file): file.read_bytes() for file in wanted if file.is_file()}
