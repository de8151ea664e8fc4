"""The command line: what may be asked for, and what is wrong usage."""

import argparse
import re
from argparse import ArgumentParser

from cheekviewer import __version__


def parser() -> ArgumentParser:
    """Return the reader of the command line; wrong usage ends the process with code 2."""
    made = ArgumentParser(prog="cheekviewer", description="A desktop atlas of cheek acupuncture.")
    made.add_argument("--version", action="version", version=f"CheekViewer {__version__}")
    _shared(made)
    made.add_argument("--select", metavar="ID", help="choose this entry at the start")
    made.add_argument("--theme", choices=("light", "dark"), help="the colours of the window")
    made.add_argument("--screenshot", metavar="FILE.png", help="paint the window into a file and exit; needs no screen")
    made.add_argument("--size", metavar="WxH", type=_size, help="the size of the window in pixels, e.g. 1440x900")
    _belongings(made)
    commands = made.add_subparsers(dest="command", metavar="COMMAND", title="commands that need no window")
    _search(commands.add_parser("search", help="look up points, structures and conditions"))
    _list(commands.add_parser("list", help="print everything the atlas holds"))
    _sheet(commands.add_parser("sheet", help="save zone sheets as a PDF"))
    _folder(commands.add_parser("new", help="write an atlas to begin with into a new folder"))
    _folder(commands.add_parser("check", help="check an atlas folder"))
    return made


def _shared(made: ArgumentParser, *langs: str) -> None:
    # SUPPRESS keeps what stood before the command: `cheekviewer --lang zh search …`
    default = argparse.SUPPRESS if langs else None
    made.add_argument("--atlas", metavar="DIR", default=default, help="use the atlas in this folder")
    made.add_argument("--lang", choices=langs or ("zh", "en"), default=default, help="the language")


def _belongings(made: ArgumentParser) -> None:
    group = made.add_argument_group("desktop and shell")
    for what, told in (
        ("install", "add CheekViewer to your menu, with manual page and completion"),
        ("uninstall", "undo that"),
    ):
        group.add_argument(f"--{what}-desktop", dest="desktop", action="store_const", const=what, help=told)
    group.add_argument("--completion", choices=("bash", "zsh", "fish"), help="print the completion for this shell")
    group.add_argument("--manual", action="store_const", const=True, help="print the manual page")


def _search(made: ArgumentParser) -> None:
    _shared(made, "zh", "en")
    made.add_argument("--limit", type=_count, metavar="N", help="print at most N entries")
    made.add_argument("--json", action="store_true", help="print JSON")
    made.add_argument("text", metavar="TEXT", help="a name in English, Chinese or pinyin, initials, an alias or an id")


def _list(made: ArgumentParser) -> None:
    _shared(made, "zh", "en")
    made.add_argument("--json", action="store_true", help="print JSON")


def _sheet(made: ArgumentParser) -> None:
    _shared(made, "zh", "en", "both")
    which = made.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], metavar="ID", help="points, or entries that lead to some")
    which.add_argument("--all", action="store_true", help="all points of the atlas")
    which.add_argument("--compare", metavar="DIR", help="lay the atlas in this folder over the atlas, on one page")
    made.add_argument(
        "-o", "--output", required=True, metavar="FILE.pdf", help="the file to write, - for standard output"
    )
    layouts = ("clinician", "patient", "study", "overview")
    made.add_argument("--layout", choices=layouts, help="for whom, or what for; clinician unless told")
    made.add_argument("--paper", choices=("a4", "letter"), default="a4", help="its size")
    made.add_argument("--orientation", choices=("portrait", "landscape"), default="portrait", help="how it is held")
    made.add_argument("--side", choices=("left", "right", "both"), default="left", help="the side of the person")
    made.add_argument("--grey", action="store_true", help="in greys, for a printer without colours")


def _folder(made: ArgumentParser) -> None:
    made.add_argument("folder", metavar="DIR", help="the folder of an atlas")
    made.set_defaults(atlas=None)


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError("write it as a whole number, 0 or more")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    sides = re.fullmatch(r"([1-9][0-9]{0,3})x([1-9][0-9]{0,3})", text)
    if sides is None or max(map(int, sides.groups())) > 8000:
        raise argparse.ArgumentTypeError("write it as WIDTHxHEIGHT, such as 1440x900, at most 8000 each")
    return int(sides[1]), int(sides[2])
