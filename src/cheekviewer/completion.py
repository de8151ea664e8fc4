"""Completion of the command line in bash, zsh and fish, made from its parser so that it stays true."""

import re
from argparse import ArgumentParser
from collections.abc import Iterator
from string import Template
from typing import Literal

from cheekviewer.resources import asset
from cheekviewer.usage import Command, Word, commands

Kind = Literal["choice", "file", "folder", "id", "none"]
_KINDS: tuple[tuple[str, Kind], ...] = (("FILE", "file"), ("DIR", "folder"), ("ID", "id"))


def script(parser: ArgumentParser, shell: str) -> str:
    """Return what makes `shell` (bash, zsh or fish) complete everything that `parser` takes."""
    window, *others = commands(parser)
    makers = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    return makers[shell](window, others)


def _kind(word: Word) -> Kind:
    """Return what completes a value; the name that usage gives it tells."""
    if word.choices:
        return "choice"
    return next((kind for start, kind in _KINDS if word.value.startswith(start)), "none")


class _Script(Template):
    """A template whose marks are `@name`, for `$` is the shell's."""

    delimiter = "@"


def _filled(shell: str, **parts: str | list[str]) -> str:
    template = _Script(asset(f"desktop/completion.{shell}").read_text("utf-8"))
    joined = {name: part if isinstance(part, str) else "\n        ".join(part) for name, part in parts.items()}
    return template.substitute(joined)


def _bash(window: Command, others: list[Command]) -> str:
    names = [command.name for command in others]
    values, arguments = (
        [*_bash_values(window)],
        [f"/-*) {_bash_words(window.flags)} ;;", f"/*) {_bash_words(names)} ;;"],
    )
    for command in others:
        values += _bash_values(command)
        given = next(map(_bash_value, command.arguments), ":")
        arguments += [f"{command.name}/-*) {_bash_words(command.flags)} ;;", f"{command.name}/*) {given} ;;"]
    return _filled("bash", names="|".join(names), values=values, arguments=arguments)


def _bash_values(command: Command) -> Iterator[str]:
    for word in command.words:
        if word.flags and word.value:
            yield f"{'|'.join(f'{command.name}/{flag}' for flag in word.flags)}) {_bash_value(word)}; return ;;"


def _bash_words(words: list[str] | tuple[str, ...]) -> str:
    return f"_cheekviewer_offer -W '{' '.join(words)}'"


def _bash_value(word: Word) -> str:
    return {
        "choice": _bash_words(word.choices),
        "file": "compopt -o filenames; _cheekviewer_offer -f",
        "folder": "compopt -o filenames; _cheekviewer_offer -d",
        "id": '_cheekviewer_offer -W "$(_cheekviewer_ids)"',
        "none": ":",
    }[_kind(word)]


def _zsh(window: Command, others: list[Command]) -> str:
    names = " ".join(command.name + "\\:" + re.sub(r"(\W)", r"\\\1", command.help) for command in others)
    cases = [f"{command.name}) _arguments {_zsh_words(command)} ;;" for command in others]
    return _filled("zsh", window=_zsh_words(window), names=names, cases=cases)


def _zsh_words(command: Command) -> str:
    made: list[str] = []
    for word in command.words:
        value = f":{word.value}:{_zsh_value(word)}" if word.value else ""
        told = re.sub(r"([\[\]:\\])", r"\\\1", word.help)
        made += [f"{flag}[{told}]{value}" for flag in word.flags] or [f"*{value}"]
    return " ".join("'" + part.replace("'", "'\\''") + "'" for part in made)


def _zsh_value(word: Word) -> str:
    offers = {"file": "_files", "folder": "_files -/", "id": "_cheekviewer_ids", "none": " "}
    return offers.get(_kind(word)) or f"({' '.join(word.choices)})"


def _fish(window: Command, others: list[Command]) -> str:
    lines = ["# Completion of cheekviewer in fish, printed by `cheekviewer --completion fish`."]
    at_start = f"not __fish_seen_subcommand_from {' '.join(command.name for command in others)}"
    lines += [_fish_line("", " -f"), *_fish_words(window, at_start)]
    for command in others:
        lines.append(_fish_line(at_start, f" -a {command.name}", command.help))
        lines += _fish_words(command, f"__fish_seen_subcommand_from {command.name}")
    return "\n".join(lines) + "\n"


def _fish_words(command: Command, when: str) -> Iterator[str]:
    for word in command.words:
        value = _fish_value(word) if word.value else ""
        flags = "".join(f" -{'l' if flag.startswith('--') else 's'} {flag.lstrip('-')}" for flag in word.flags)
        if flags or value:
            yield _fish_line(when, flags + value, word.help)


def _fish_value(word: Word) -> str:
    return {
        "choice": f" -x -a '{' '.join(word.choices)}'",
        "file": " -r -F",
        "folder": " -x -a '(__fish_complete_directories)'",
        "id": " -x -a '(cheekviewer list 2>/dev/null | string split -f 1 \" \")'",
        "none": " -x" if word.flags else "",
    }[_kind(word)]


def _fish_line(when: str, what: str, told: str = "") -> str:
    quoted = told.replace("\\", "\\\\").replace("'", "\\'")
    condition, description = f" -n '{when}'" if when else "", f" -d '{quoted}'" if told else ""
    return f"complete -c cheekviewer{condition}{what}{description}"
