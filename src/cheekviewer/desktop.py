"""CheekViewer in the menu of a Linux desktop, with its manual page and completion, for one user.

Where each file goes: https://specifications.freedesktop.org/basedir-spec/ and its neighbours on menus and icons.
"""

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from cheekviewer.atlas.faults import InputFault
from cheekviewer.completion import script
from cheekviewer.manual import page
from cheekviewer.opening import complain
from cheekviewer.resources import asset
from cheekviewer.storage import place, remove


def run(arguments: Namespace, parser: ArgumentParser) -> int:
    """Do what the options for desktop and shell ask; a fault becomes a line on stderr and exit code 1."""
    try:
        if arguments.completion:
            print(script(parser, arguments.completion), end="")
        elif arguments.manual:
            print(page(parser), end="")
        elif arguments.desktop == "install":
            _install(parser)
        else:
            _uninstall(parser)
    except (InputFault, OSError) as fault:
        complain(fault)
        return 1
    return 0


def files(parser: ArgumentParser, program: Path) -> dict[str, bytes]:
    """Return what belongs under the user's data folder, by path from there; the menu starts `program`."""
    entry = asset("desktop/cheekviewer.desktop").read_text("utf-8")
    entry = re.sub("^Exec=.*$", lambda _: f"Exec={_escaped(_quoted(str(program)))}", entry, flags=re.MULTILINE)
    entry = re.sub("^TryExec=.*$", lambda _: f"TryExec={_escaped(str(program))}", entry, flags=re.MULTILINE)
    return {
        "applications/cheekviewer.desktop": entry.encode(),
        "icons/hicolor/scalable/apps/cheekviewer.svg": asset("icons/cheekviewer.svg").read_bytes(),
        "man/man1/cheekviewer.1": page(parser).encode(),
        "bash-completion/completions/cheekviewer": script(parser, "bash").encode(),
        "fish/vendor_completions.d/cheekviewer.fish": script(parser, "fish").encode(),
    }


def _install(parser: ArgumentParser) -> None:
    home = _data_home()
    for name, content in files(parser, _program()).items():
        place(home / name, content)
        print(f"wrote {home / name}")


def _uninstall(parser: ArgumentParser) -> None:
    home = _data_home()
    for name in files(parser, Path()):
        if remove(home / name):
            print(f"removed {home / name}")


def _data_home() -> Path:
    if sys.platform in {"win32", "darwin"}:
        raise InputFault("menu entries of this kind are for Linux; docs/installing.md says how it goes here")
    given = Path(os.environ.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else Path("~/.local/share").expanduser()


def _program() -> Path:
    """Return the file that starts this program: a frozen one, the installed command, or ./run of a source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    started, tree = Path(sys.argv[0]).absolute(), asset(".").parent / "run"
    if tree.is_file():
        return tree
    if started.suffix == ".py" or not os.access(started, os.X_OK):
        raise InputFault("start it by its command, `cheekviewer --install-desktop`: the menu must start the same")
    return started


def _quoted(word: str) -> str:
    """Return `word` as one argument of Exec, whatever signs it holds."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%") + '"'


def _escaped(value: str) -> str:
    """Return a string as a desktop entry writes it."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
