"""The manual page: complete, and set by man without a warning."""

import shutil
import subprocess
from argparse import ArgumentParser
from pathlib import Path

import pytest

from cheekviewer.arguments import parser
from cheekviewer.manual import page
from cheekviewer.usage import commands

needs_man = pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed (Debian: man-db)")


def set_by_man(text: str, folder: Path) -> str:
    """Return a manual page as `man` sets it; it must have nothing to warn of."""
    file = folder / "cheekviewer.1"
    file.write_text(text, encoding="utf-8")
    environment = {"PATH": "/usr/bin:/bin", "MANWIDTH": "1000", "LANG": "C.UTF-8", "MAN_KEEP_FORMATTING": ""}
    command = ["man", "--warnings", "--local-file", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stderr == ""
    return done.stdout


@needs_man
def test_the_page_holds_everything(tmp_path: Path) -> None:
    """Each command, option, choice and explanation of the parser stands on the page, and the exit codes."""
    told = set_by_man(page(parser()), tmp_path)
    words = {word.strip(",") for word in told.split()}
    for command in commands(parser()):
        assert command.name.upper() in told
        for word in command.words:
            assert {*word.flags, *word.choices} <= words
            assert word.help in told
    assert "EXIT STATUS" in told


@needs_man
def test_signs_of_troff_are_only_signs(tmp_path: Path) -> None:
    """Backslashes, quotes, hyphens and a leading dot in an explanation are printed as they are."""
    made = ArgumentParser(prog="cheekviewer", description="A test.")
    odd = r".it's a \fBpath\fR like C:\new, `quoted`, -x"
    made.add_argument("--odd", help=odd)
    assert odd in set_by_man(page(made), tmp_path)
