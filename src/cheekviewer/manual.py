"""The manual page (`man cheekviewer`), made from the parser of the command line so that it stays true.

The language is that of man(7), https://man7.org/linux/man-pages/man7/man.7.html.
"""

from argparse import ArgumentParser
from collections.abc import Iterator

from cheekviewer import __version__
from cheekviewer.usage import Command, Word, commands

_EXIT_CODES = (("0", "done"), ("1", "the input is at fault; one line says what to do"), ("2", "wrong usage"))


def page(parser: ArgumentParser) -> str:
    """Return the manual page of everything that `parser` takes."""
    window, *others = commands(parser)
    lines = [f'.TH CHEEKVIEWER 1 "" "CheekViewer {__version__}"', ".SH NAME"]
    lines += [f"cheekviewer \\- {_plain(window.help[:1].lower() + window.help[1:].rstrip('.'))}", ".SH SYNOPSIS"]
    for command in (window, *others):
        lines += [".PP", _synopsis(command)]
    lines += [".SH OPTIONS", *_items(window)]
    for command in others:
        lines += [f".SH {command.name.upper()}", _plain(f"{command.help[:1].upper()}{command.help[1:]}.")]
        lines += _items(command)
    lines.append(".SH EXIT STATUS")
    for code, told in _EXIT_CODES:
        lines += [".TP", f".B {code}", _plain(told)]
    return "\n".join(lines) + "\n"


def _synopsis(command: Command) -> str:
    arguments = "".join(f" \\fI{_plain(word.value)}\\fR" for word in command.arguments)
    name = f" {command.name}" if command.name else ""
    return f"\\fBcheekviewer{name}\\fR [\\fIoptions\\fR]{arguments}"


def _items(command: Command) -> Iterator[str]:
    for word in command.words:
        yield from (".TP", _title(word), _plain(word.help))


def _title(word: Word) -> str:
    flags = ", ".join(f"\\fB{_plain(flag)}\\fR" for flag in word.flags)
    value = " | ".join(f"\\fB{_plain(choice)}\\fR" for choice in word.choices) or f"\\fI{_plain(word.value)}\\fR"
    return f"{flags} {value}".strip() if word.value else flags


def _plain(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\\&" + text if text.startswith(".") else text  # a dot at the start of a line would be a request
