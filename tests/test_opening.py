"""What the window and the commands begin with."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.faults import AtlasError, Fault, InputFault
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.opening import complain, known, open_atlas
from cheekviewer.resources import asset

ATLAS = load_atlas(asset("atlas"), asset("."))


def test_without_a_folder_the_built_in_atlas_opens(atlas: Atlas) -> None:
    """No folder given means our own atlas, whole."""
    opened = open_atlas(None)
    assert opened.head == atlas.head
    assert opened.entries == atlas.entries


def test_a_folder_that_is_none_is_a_fault_of_the_atlas(tmp_path: Path) -> None:
    """What cannot be opened raises the fault that names the place."""
    with pytest.raises(AtlasError, match="no such folder"):
        open_atlas(str(tmp_path / "no such folder"))


def test_an_id_of_the_atlas_is_known(atlas: Atlas) -> None:
    """Every id of the atlas is taken as it is."""
    assert [known(atlas, entry) for entry in atlas.entries] == list(atlas.entries)


def test_a_slip_is_offered_the_id_that_was_meant(atlas: Atlas) -> None:
    """An id with a letter left out is refused with the right one; what is like nothing, with where to look."""
    with pytest.raises(InputFault, match=r"'scapulr'.*did you mean scapular\?"):
        known(atlas, "scapulr")
    with pytest.raises(InputFault, match="cheekviewer list"):
        known(atlas, "0123456789")


@given(st.text(max_size=12))
def test_any_text_is_an_id_or_one_line_of_fault(text: str) -> None:
    """Whatever is given, it is an id of the atlas or is refused in one line."""
    try:
        assert known(ATLAS, text) in ATLAS.entries
    except InputFault as fault:
        assert text not in ATLAS.entries
        assert len(str(fault).splitlines()) == 1  # noqa: PT017 - both ends are promised


def test_a_fault_is_told_once_on_stderr(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A fault of the input follows the program's name; one of an atlas begins with its file, as an editor reads it."""
    complain(InputFault("no such id"))
    complain(AtlasError([Fault(tmp_path / "points.toml", 3, "id", "is missing")]))
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"cheekviewer: no such id\n{tmp_path / 'points.toml'}:3: id: is missing\n"
