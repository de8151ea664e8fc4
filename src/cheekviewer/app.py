"""Reads the arguments and puts the program together: the only place where objects meet.

Imports stand inside functions here, and nowhere else, so that a command pays only for what it needs.
"""

import argparse
import os
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cheekviewer import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from cheekviewer.atlas.model import Atlas
    from cheekviewer.atlas.search import Index
    from cheekviewer.settings import Settings
    from cheekviewer.sheets.sheet import Sheet
    from cheekviewer.ui.main_window import MainWindow
    from cheekviewer.ui.plot import Plot
    from cheekviewer.ui.print_desk import Printing


def main(given: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, or the process's; return its exit code."""
    arguments = parser().parse_args(given)
    if arguments.command:
        from cheekviewer import cli

        return cli.run(arguments, _typeset)
    return _window(arguments)


def parser() -> ArgumentParser:
    """Return the reader of the command line; wrong usage ends the process with code 2."""
    made = ArgumentParser(prog="cheekviewer", description="A desktop atlas of cheek acupuncture.")
    made.add_argument("--version", action="version", version=f"CheekViewer {__version__}")
    _shared(made)
    made.add_argument("--select", metavar="ID", help="choose this entry at the start")
    made.add_argument("--theme", choices=("light", "dark"), help="the colours of the window")
    made.add_argument("--screenshot", metavar="FILE.png", help="paint the window into a file and exit; needs no screen")
    made.add_argument("--size", metavar="WxH", type=_size, help="the size of the window in pixels, e.g. 1440x900")
    commands = made.add_subparsers(dest="command", metavar="COMMAND", title="commands that need no window")
    _search(commands.add_parser("search", help="look up points, structures and conditions"))
    _list(commands.add_parser("list", help="print everything the atlas holds"))
    _sheet(commands.add_parser("sheet", help="save zone sheets as a PDF"))
    _check(commands.add_parser("check", help="check an atlas folder"))
    return made


def _shared(made: ArgumentParser, *langs: str) -> None:
    # SUPPRESS keeps what stood before the command: `cheekviewer --lang zh search …`
    default = argparse.SUPPRESS if langs else None
    made.add_argument("--atlas", metavar="DIR", default=default, help="use the atlas in this folder")
    made.add_argument("--lang", choices=langs or ("zh", "en"), default=default, help="the language")


def _search(made: ArgumentParser) -> None:
    _shared(made, "zh", "en")
    made.add_argument("--limit", type=_count, metavar="N", help="print at most N entries")
    made.add_argument("--json", action="store_true", help="print JSON")
    made.add_argument("text")


def _list(made: ArgumentParser) -> None:
    _shared(made, "zh", "en")
    made.add_argument("--json", action="store_true", help="print JSON")


def _sheet(made: ArgumentParser) -> None:
    _shared(made, "zh", "en", "both")
    which = made.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], metavar="ID", help="points, or entries that lead to some")
    which.add_argument("--all", action="store_true", help="all points of the atlas")
    made.add_argument(
        "-o", "--output", required=True, metavar="FILE.pdf", help="the file to write, - for standard output"
    )
    made.add_argument("--layout", choices=("clinician", "patient"), default="clinician")
    made.add_argument("--paper", choices=("a4", "letter"), default="a4")
    made.add_argument("--side", choices=("left", "right"), default="left", help="the side of the person")


def _check(made: ArgumentParser) -> None:
    made.add_argument("folder", metavar="DIR")
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


def _typeset(sheet: "Sheet") -> bytes:
    from cheekviewer.sheets.typesetting import pdf

    return pdf(sheet)


def _index(atlas: "Atlas") -> "Index":
    from cheekviewer.atlas.search import Index

    return Index(atlas)


def _printing() -> "Printing":
    from cheekviewer.ui import printing

    return printing


def _heard() -> bool:
    from cheekviewer.ui.listeners import announcements_are_heard

    return announcements_are_heard()


def _profile() -> "Plot":
    from cheekviewer.ui.plots import SafetyProfile

    return SafetyProfile()


def _window(arguments: Namespace) -> int:
    """Open the window, or paint it into a file."""
    from cheekviewer import opening
    from cheekviewer.atlas.faults import AtlasError

    try:
        atlas = opening.open_atlas(arguments.atlas)
        if arguments.select is not None:
            opening.known(atlas, arguments.select)
        if arguments.screenshot:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return _shown(arguments, atlas)
    except (AtlasError, opening.InputFault, OSError) as fault:
        opening.complain(fault)
        return 1


def build(app: "QApplication", atlas: "Atlas", arguments: Namespace) -> "MainWindow":
    """Name and dress the application and put its window together, not yet shown."""
    from cheekviewer.colours import colours
    from cheekviewer.selection import Selection
    from cheekviewer.settings import Settings
    from cheekviewer.ui import accessibility, theme
    from cheekviewer.ui.language import Language
    from cheekviewer.ui.main_window import MainWindow
    from cheekviewer.ui.tools import Tools

    app.setApplicationName("CheekViewer")
    app.setOrganizationName("CheekViewer")
    app.setApplicationVersion(__version__)
    settings, language, family = Settings(lang=arguments.lang, theme=arguments.theme), Language(app), theme.load_font()

    def dress(settings: "Settings") -> None:
        language.speak(settings.language)
        tones = colours(settings.theme, strong=settings.strong)
        theme.apply(app, tones, family, settings.text_percent, settings.language)

    dress(settings)
    accessibility.install()
    window = MainWindow(atlas, Selection(arguments.select), settings, Tools(_index, _profile, _printing, dress, _heard))
    if arguments.size or arguments.screenshot:
        window.resize(*(arguments.size or (1440, 900)))
    return window


def _shown(arguments: Namespace, atlas: "Atlas") -> int:
    from PySide6.QtWidgets import QApplication

    from cheekviewer.ui.crash_report import CrashReport

    if arguments.screenshot:
        _leave_out("This plugin does not support propagateSizeHints()")  # said by the screenless platform of Qt
    app = QApplication(sys.argv[:1])
    window = build(app, atlas, arguments)
    if arguments.screenshot:
        return _screenshot(window, arguments.screenshot)
    CrashReport(window).install()
    window.show()
    window.greet()
    code = app.exec()
    window.finish()
    return code


def _leave_out(message: str) -> None:
    """Keep one message of Qt, which a user can do nothing about, off stderr."""
    from PySide6.QtCore import qInstallMessageHandler

    def hear(_kind: object, _where: object, said: str) -> None:
        if said != message:
            print(said, file=sys.stderr)

    qInstallMessageHandler(hear)


def _screenshot(window: "MainWindow", file: str) -> int:
    from pathlib import Path

    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtWidgets import QApplication

    from cheekviewer.storage import write_whole

    window.show()
    QApplication.processEvents()
    window.settle()
    window.finish()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    write_whole(Path(file), bytes(buffer.data().data()))
    return 0
