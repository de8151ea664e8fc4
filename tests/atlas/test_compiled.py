"""An atlas in the form that is read fast: believed when it is whole and of just these sources, else not."""

import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from cheekviewer.atlas import compiled
from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart
from cheekviewer.resources import asset

SOURCES = {"atlas.toml": b"a", "points.toml": b"b"}


@pytest.fixture(scope="session")
def kept(atlas: Atlas) -> bytes:
    """The built-in atlas, compiled."""
    return compiled.compiled(atlas, SOURCES)


def content(atlas: Atlas) -> dict[str, object]:
    """Return all that an atlas holds by the name of its field; of what is drawn, where that lies."""
    held = {field.name: getattr(atlas, field.name) for field in fields(atlas)}
    return {name: value.charts if isinstance(value, Drawn) else value for name, value in held.items()}


def test_what_was_compiled_is_the_atlas_again(atlas: Atlas, kept: bytes) -> None:
    """Every field of the built-in atlas comes back as it was, the outlines and what is drawn included."""
    found = compiled.atlas_in(kept, SOURCES)
    assert found is not None
    assert content(found) == content(atlas)
    assert list(found.entries) == list(atlas.entries)
    assert found.drawn.outlines(Chart.FACE) == atlas.drawn.outlines(Chart.FACE)


def test_an_atlas_of_which_nothing_is_drawn_is_itself_again(atlas: Atlas) -> None:
    """Without a folder of drawings there is none afterwards either."""
    found = compiled.atlas_in(compiled.compiled(replace(atlas, drawn=Drawn()), SOURCES), SOURCES)
    assert found is not None
    assert found.drawn.charts is None


@pytest.mark.parametrize(
    "other", [{}, {**SOURCES, "atlas.toml": b"A"}, {**SOURCES, "more.toml": b""}, {"atlas.toml": b"a"}]
)
def test_of_other_sources_nothing_is_believed(kept: bytes, other: dict[str, bytes]) -> None:
    """A byte more, a file more or a file less, and the atlas is to be read anew."""
    assert compiled.atlas_in(kept, other) is None


@given(st.data(), st.integers(1, 255))
def test_a_changed_byte_is_noticed(kept: bytes, data: st.DataObject, change: int) -> None:
    """Whichever byte of what was kept is changed, nothing of it is believed."""
    place = data.draw(st.integers(0, len(kept) - 1))
    broken = kept[:place] + bytes([kept[place] ^ change]) + kept[place + 1 :]
    assert compiled.atlas_in(broken, SOURCES) is None


@given(st.data())
def test_anything_else_is_no_atlas(kept: bytes, data: st.DataObject) -> None:
    """Nothing, a part of it, or any other bytes: no atlas, and no exception."""
    part = st.integers(0, len(kept) - 1).map(lambda end: kept[:end])
    assert compiled.atlas_in(data.draw(st.binary(max_size=200) | part), SOURCES) is None


@given(st.binary(max_size=40))
def test_what_is_whole_but_no_atlas_is_not_believed(other: bytes) -> None:
    """Bytes with the right check in front of them, as another version of us may have left them, are no atlas."""
    assert compiled.atlas_in(zlib.crc32(other).to_bytes(4, "big") + other, SOURCES) is None


def test_other_code_does_not_believe_it(kept: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another state of our code compiled is not believed, for it might have read the same files otherwise."""
    (tmp_path / "loading.py").touch()
    monkeypatch.setattr(compiled, "__file__", str(tmp_path / "compiled.py"))
    assert compiled.atlas_in(kept, SOURCES) is None


def test_all_that_an_atlas_is_made_of_is_a_source() -> None:
    """Every file of the folder and the outlines that come with the program are among the sources, with their bytes."""
    found = compiled.sources(asset("atlas"), asset("."))
    wanted = [*asset("atlas").iterdir(), asset("face_svg/zones.svg"), asset("back_svg/regions.svg")]
    assert found == {str(file): file.read_bytes() for file in wanted if file.is_file()}
