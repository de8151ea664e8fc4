"""What the command line takes, as manual and completion read it."""

from argparse import ArgumentParser

from cheekviewer.arguments import parser
from cheekviewer.usage import Word, commands


def test_everything_that_help_names_is_read() -> None:
    """Every option and command that `--help` prints is among those read, and all is explained."""
    window, *others = commands(parser())
    assert [command.name for command in others] == ["search", "list", "sheet", "check"]
    told = parser().format_help()
    assert {*window.flags} >= {word.rstrip(",") for word in told.split() if word.startswith("--")}
    for command in (window, *others):
        assert command.help
        assert [word for word in command.words if not word.help] == []


def test_a_word_is_read_whole() -> None:
    """Flags, what is taken, choices and help of an option or argument come through; what takes nothing has no value."""
    made = ArgumentParser(prog="x", description="An x.", add_help=False)
    made.add_argument("-o", "--out", metavar="FILE", help="where to")
    made.add_argument("--some", action="store_true", help="a switch")
    made.add_argument("--number", choices=(1, 2), help="of them")
    made.add_argument("text", help="words")
    (window,) = commands(made)
    assert (window.name, window.help) == ("", "An x.")
    assert window.words == (
        Word(("-o", "--out"), "FILE", (), "where to"),
        Word(("--some",), "", (), "a switch"),
        Word(("--number",), "NUMBER", ("1", "2"), "of them"),
        Word((), "TEXT", (), "words"),
    )
    assert window.flags == ("-o", "--out", "--some", "--number")
    assert window.arguments == window.words[3:]
