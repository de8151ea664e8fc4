"""What is wrong is told so that a person, an editor and a script can use it."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.faults import AtlasError, Fault


def test_a_fault_is_file_line_field_and_reason() -> None:
    """A fault reads `file:line: field: what is wrong`."""
    assert str(Fault(Path("a/points.toml"), 7, "names.en", "is missing")) == "a/points.toml:7: names.en: is missing"


def test_an_error_holds_all_faults_in_order() -> None:
    """An error keeps its faults and reads as their lines."""
    faults = [Fault(Path("a"), 2, "x", "is wrong"), Fault(Path("b"), 1, "背", "也不对")]
    error = AtlasError(faults)
    assert error.faults == tuple(faults)
    assert str(error) == "a:2: x: is wrong\nb:1: 背: 也不对"


@given(st.text(), st.text())
def test_a_fault_is_one_printable_line(field: str, why: str) -> None:
    """No name in a fault can break its line or command a terminal."""
    assert str(Fault(Path("a"), 1, field, why)).isprintable()
