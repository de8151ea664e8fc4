"""What may be asked for on the command line, and what is wrong usage."""

import pytest

from cheekviewer.arguments import parser

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    "size", ["", "1440", "1440x", "x900", "0x900", "1440x0", "-1x900", "1440x900x2", "²x3", "8001x900"]
)
def test_a_size_that_is_none_is_wrong_usage(capsys: Captured, size: str) -> None:
    """A size is WIDTHxHEIGHT within limits, and the line shows how to write it."""
    with pytest.raises(SystemExit) as left:
        parser().parse_args([f"--size={size}"])
    assert left.value.code == 2
    assert "write it as WIDTHxHEIGHT, such as 1440x900" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--theme", "blue"], ["--lang", "fr"], ["--lang", "both"], ["--colour"]])
def test_other_choices_are_wrong_usage(capsys: Captured, arguments: list[str]) -> None:
    """Themes and languages are those we have."""
    with pytest.raises(SystemExit) as left:
        parser().parse_args(arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: cheekviewer")


def test_the_arguments_of_the_window() -> None:
    """All that the window takes is read, and nothing of it is needed."""
    given = ["--atlas", "a", "--select", "spine", "--lang", "zh", "--theme", "dark", "--screenshot", "a.png"]
    read = parser().parse_args([*given, "--size", "1440x900"])
    assert (read.atlas, read.select, read.lang, read.theme) == ("a", "spine", "zh", "dark")
    assert (read.screenshot, read.size, read.command) == ("a.png", (1440, 900), None)
    assert set(vars(parser().parse_args([])).values()) == {None}
