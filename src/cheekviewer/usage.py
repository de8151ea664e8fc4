"""What the command line takes, read from its parser: what the manual and the completion of shells are made of."""

import argparse
from argparse import Action, ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """An option, by its flags, or without any an argument that stands for itself."""

    flags: tuple[str, ...]
    value: str
    """What it takes, as usage names it (`FILE.png`), empty for an option that takes nothing."""
    choices: tuple[str, ...]
    help: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its words; the window itself has no name."""

    name: str
    help: str
    words: tuple[Word, ...]

    @property
    def flags(self) -> tuple[str, ...]:
        """Every spelling of its options."""
        return tuple(flag for word in self.words for flag in word.flags)

    @property
    def arguments(self) -> tuple[Word, ...]:
        """What it takes besides options."""
        return tuple(word for word in self.words if not word.flags)


def commands(parser: ArgumentParser) -> tuple[Command, ...]:
    """Return the window and then each command that `parser` knows, in its order."""
    found = [Command("", parser.description or "", tuple(_words(parser)))]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {choice.dest: choice.help or "" for choice in action._get_subactions()}
            found += [Command(name, told[name], tuple(_words(made))) for name, made in action.choices.items()]
    return tuple(found)


def _words(parser: ArgumentParser) -> Iterator[Word]:
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            choices = tuple(map(str, action.choices or ()))
            yield Word(tuple(action.option_strings), _value(action), choices, action.help or "")


def _value(action: Action) -> str:
    if action.nargs == 0:
        return ""
    return action.metavar if isinstance(action.metavar, str) else action.dest.upper()
