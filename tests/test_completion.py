"""Completion, asked of the shells themselves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cheekviewer.arguments import parser
from cheekviewer.completion import script
from cheekviewer.usage import commands

BASH = """
source "$1" && shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
compopt() { :; }
_cheekviewer && printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = 'source $argv[1]; complete -C "$argv[2]"'
ZSH = r"""
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "PS1= PS2=; unsetopt beep; autoload -Uz compinit; compinit -u -D; source '$1'; echo REA''DY"
zpty -r -m inner line '*READY*'
for typed completed in "${@:2}"; do
    zpty -w -n inner "$typed"$'\t'
    zpty -r -m inner line "*$completed*" && print -r -- $completed
    zpty -w -n inner $'\x15'
done
"""
TYPED = {
    "cheekviewer sea": "search",
    "cheekviewer --uninst": "--uninstall-desktop",
    "cheekviewer sheet --lang b": "both",
    "cheekviewer sheet upper-b": "upper-back",
    "cheekviewer search --lim": "--limit",
}
"""What is typed in zsh before the tabulator, and what must stand there after it."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose PATH has the command `cheekviewer`, with a folder and a file to be offered."""
    command = tmp_path / "bin" / "cheekviewer"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m cheekviewer "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}:{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my atlas").mkdir()
    (tmp_path / "my file.pdf").touch()
    for shell in ("bash", "zsh", "fish"):
        (tmp_path / shell).write_text(script(parser(), shell), encoding="utf-8")
    return tmp_path


def needs(shell: str) -> str:
    """Return the path of a shell, or skip the test."""
    if (found := shutil.which(shell)) is None:
        pytest.skip(f"{shell} is not installed")
    return found


def in_bash(home: Path, *words: str) -> set[str]:
    """Return what bash offers for the last of the words after the command."""
    command = [needs("bash"), "--norc", "-c", BASH, "bash", str(home / "bash"), "cheekviewer", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return {line for line in done.stdout.splitlines() if line}


def in_fish(home: Path, line: str) -> set[str]:
    """Return what fish offers at the end of a line."""
    command = [needs("fish"), "--no-config", "-c", FISH, str(home / "fish"), line]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "HOME": str(home)})
    assert done.stderr == ""
    return {offered.split("\t")[0] for offered in done.stdout.splitlines()}


def test_bash_offers_what_the_parser_takes(home: Path) -> None:
    """At the start commands or options; after a command its options; after an option its choices."""
    window, *others = commands(parser())
    assert in_bash(home, "") == {command.name for command in others}
    assert in_bash(home, "--") == {flag for flag in window.flags if flag.startswith("--")}
    for command in (window, *others):
        before = [command.name] if command.name else []
        assert in_bash(home, *before, "-") == {*command.flags}
        for word in (word for word in command.words if word.choices):
            assert in_bash(home, *before, word.flags[0], "") == {*word.choices}
    assert in_bash(home, "--lang", "=", "z") == {"zh"}
    assert in_bash(home, "--lang", "=") == {"zh", "en"}


def test_bash_offers_ids_files_and_folders(home: Path) -> None:
    """Where an id belongs the atlas' ids are offered, else files or folders, blanks in their names kept."""
    assert in_bash(home, "sheet", "upper-b") == {"upper-back"}
    assert in_bash(home, "--select", "upper-b") == {"upper-back"}
    assert in_bash(home, "check", "my") == {"my atlas"}
    assert in_bash(home, "sheet", "-o", "my") == {"my atlas", "my file.pdf"}
    assert in_bash(home, "search", "") == in_bash(home, "search", "--limit", "") == set()


def test_fish_offers_what_the_parser_takes(home: Path) -> None:
    """Commands, options, choices and ids, each where it belongs."""
    window, *others = commands(parser())
    assert in_fish(home, "cheekviewer ") == {command.name for command in others}
    assert in_fish(home, "cheekviewer --") == {flag for flag in window.flags if flag.startswith("--")}
    assert in_fish(home, "cheekviewer sheet --") == {flag for flag in others[2].flags if flag.startswith("--")}
    assert in_fish(home, "cheekviewer sheet --lang ") == {"zh", "en", "both"}
    assert in_fish(home, "cheekviewer sheet upper-b") == {"upper-back"}
    assert in_fish(home, "cheekviewer check my") == {"my atlas/"}


def test_zsh_completes(home: Path) -> None:
    """In a terminal of its own zsh completes commands, options, choices and ids, each where it belongs."""
    pairs = [word for pair in TYPED.items() for word in pair]
    command = [needs("zsh"), "-f", "-c", ZSH, "zsh", str(home / "zsh"), *pairs]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.split() == [*TYPED.values()]
