"""Puts the program together: the only place where objects meet.

Imports stand inside functions here, and nowhere else, so that a command pays only for what it needs.
"""

import builtins
import gc
import os
import pathlib
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cheekviewer import __version__
from cheekviewer.arguments import parser
from cheekviewer.atlas.faults import AtlasError, InputFault

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from cheekviewer.atlas.model import Atlas
    from cheekviewer.atlas.search import Index
    from cheekviewer.settings import Settings
    from cheekviewer.sheets.sheet import Sheet
    from cheekviewer.ui.atlases.atlas_desk import AtlasDesk, Shelves
    from cheekviewer.ui.main_window import MainWindow
    from cheekviewer.ui.pages import Pages
    from cheekviewer.ui.paper.print_desk import Printing
    from cheekviewer.ui.plot import Plot, StudyPlot

_ICON_AFTER_MS = 200
"""Past the first frame, which need not wait the few milliseconds that an icon takes."""


def main(given: Sequence[str] | None = None) -> int:
    """Run the program with these arguments, or the process's; return its exit code."""
    arguments = parser().parse_args(given)
    if arguments.command:
        from cheekviewer import cli

        return cli.run(arguments, _typeset, _readings)
    if arguments.desktop or arguments.completion or arguments.manual:
        from cheekviewer import desktop

        return desktop.run(arguments, parser())
    return _window(arguments)


def _typeset(sheet: "Sheet") -> bytes:
    from cheekviewer.sheets.typesetting import pdf

    return pdf(sheet)


def _readings(signs: str) -> Sequence[Sequence[str]]:
    from pypinyin import Style, pinyin

    return pinyin(signs, style=Style.TONE, heteronym=True)


def _index(atlas: "Atlas") -> "Index":
    from cheekviewer.atlas.search import Index

    return Index(atlas)


def _printing() -> "Printing":
    from cheekviewer.ui.paper import printing

    return printing


def _pages() -> "type[Pages]":
    from cheekviewer.ui.pages import Pages

    return Pages


def _heard() -> bool:
    from cheekviewer.ui.speech.listeners import announcements_are_heard

    return announcements_are_heard()


def _profile() -> "Plot":
    from cheekviewer.ui.plots import SafetyProfile

    return SafetyProfile()


def _open_report(window: "QWidget", report: str) -> None:
    from cheekviewer.ui.faults.report_page import ReportPage

    ReportPage(window, report).open()


def _studies() -> "StudyPlot":
    from cheekviewer.ui.plots import EvidencePlot

    return EvidencePlot()


def _library(desk: "AtlasDesk") -> "Shelves":
    from cheekviewer.opening import open_atlas
    from cheekviewer.ui.atlases.library import Library

    return Library(desk, open_atlas, _studies, _printing)


def _window(arguments: Namespace) -> int:
    """Open the window, or paint it into a file."""
    gc.disable()  # nothing made before the first frame is garbage: looking for some takes a tenth of a start
    try:
        if arguments.screenshot:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _spare_source()
        return _shown(arguments, _atlas(arguments))
    except (AtlasError, InputFault, OSError) as fault:
        from cheekviewer.opening import complain

        complain(fault)
        return 1
    except ImportError as fault:
        from cheekviewer.opening import complain

        library, _, cause = str(fault).partition(": cannot open shared object file")
        if not cause:
            raise
        complain(InputFault(f"{library} is missing here; docs/installing.md says what brings the libraries of Qt"))
        return 1
    finally:
        gc.enable()


def _spare_source() -> None:
    """Import Qt without the part of PySide6 that reads the source of every module imported after it.

    It looks for modules that ask for `__feature__`, which none of ours does; a twentieth of a start.
    """
    import PySide6.QtCore  # noqa: F401 - puts its own import in the place of Python's

    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = builtins.__dict__["__orig_import__"]


def _atlas(arguments: Namespace) -> "Atlas":
    """Return the atlas that is asked for, which has the entry that is asked for; raises AtlasError or InputFault."""
    if arguments.atlas is None:
        from cheekviewer.built_in import built_in

        _name()
        atlas = built_in(_load)
    else:
        atlas = _load(pathlib.Path(arguments.atlas))
    if arguments.select is not None:
        from cheekviewer.opening import known

        arguments.select = known(atlas, arguments.select)
    return atlas


def _load(folder: "Path | None" = None) -> "Atlas":
    from cheekviewer.opening import open_atlas

    return open_atlas(folder)


def _name() -> None:
    """Say who we are, by which Qt finds our settings and our cache."""
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.setApplicationName("CheekViewer")
    QCoreApplication.setOrganizationName("CheekViewer")
    QCoreApplication.setApplicationVersion(__version__)


def build(
    app: "QApplication", atlas: "Atlas", arguments: Namespace, trail: Callable[[str], object] | None = None
) -> "MainWindow":
    """Name and dress the application and put its window together, not yet shown.

    `trail` is told the id of each command before it runs, and `choose` before a choice is shown.
    """
    from cheekviewer.colours import colours
    from cheekviewer.selection import Selection
    from cheekviewer.settings import Settings
    from cheekviewer.ui.main_window import MainWindow
    from cheekviewer.ui.speech import accessibility
    from cheekviewer.ui.style import theme
    from cheekviewer.ui.style.language import Language
    from cheekviewer.ui.tools import Tools

    _name()
    app.setDesktopFileName("cheekviewer")  # by it Wayland finds the icon
    settings, language, family = Settings(lang=arguments.lang, theme=arguments.theme), Language(app), theme.load_font()

    def dress(settings: "Settings") -> None:
        language.speak(settings.language)
        tones = colours(settings.theme, strong=settings.strong)
        theme.apply(app, tones, family, settings.text_percent, settings.language)

    dress(settings)
    accessibility.install()
    selection, trail = Selection(arguments.select), trail or (lambda _: None)
    selection.changed.connect(lambda _: trail("choose"))
    tools = Tools(_index, _profile, _library, _printing, _pages, dress, _heard, trail)
    window = MainWindow(atlas, selection, settings, tools)
    if arguments.atlas is not None:
        window.atlases.follow(pathlib.Path(arguments.atlas))
    if arguments.size or arguments.screenshot:
        window.resize(*(arguments.size or (1440, 900)))
    return window


def _shown(arguments: Namespace, atlas: "Atlas") -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from cheekviewer.ui.faults.crash_report import CrashReport
    from cheekviewer.ui.garbage import Garbage
    from cheekviewer.ui.style import theme
    from cheekviewer.ui.style.typeface import Typeface

    if arguments.screenshot:
        _leave_out("This plugin does not support propagateSizeHints()")  # said by the screenless platform of Qt
        return _screenshot(QApplication([*sys.argv[:1], *theme.STYLE]), atlas, arguments)
    app, report = QApplication([*sys.argv[:1], *theme.STYLE]), CrashReport(_open_report)
    report.install()
    window = build(app, atlas, arguments, report.trail.add)
    window.show()
    window.greet()
    report.greet(window)
    QTimer.singleShot(_ICON_AFTER_MS, app, lambda: app.setWindowIcon(theme.icon()))
    Garbage(app)
    Typeface(app)
    code = app.exec()
    window.finish()
    report.trail.end()
    return code


def _leave_out(message: str) -> None:
    """Keep one message of Qt, which a user can do nothing about, off stderr."""
    from PySide6.QtCore import qInstallMessageHandler

    def hear(_kind: object, _where: object, said: str) -> None:
        if said != message:
            print(said, file=sys.stderr)

    qInstallMessageHandler(hear)


def _screenshot(app: "QApplication", atlas: "Atlas", arguments: Namespace) -> int:
    """Paint the window into a file; raises InputFault when something went wrong meanwhile, in a slot or elsewhere."""
    from pathlib import Path

    from cheekviewer.storage import write_whole

    heard: list[BaseException] = []
    before = sys.excepthook
    sys.excepthook = lambda _kind, fault, _trace: heard.append(fault)  # of a slot, Qt only calls the hook
    try:
        picture = _picture(build(app, atlas, arguments))
    except Exception as fault:
        heard.append(fault)
    finally:
        sys.excepthook = before
    if heard:
        raise InputFault(f"the picture was not made: something went wrong that should not have: {heard[0]!r}")
    write_whole(Path(arguments.screenshot), picture)
    return 0


def _picture(window: "MainWindow") -> bytes:
    """Return a PNG of the window, everything in it drawn sharp."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtWidgets import QApplication

    try:
        window.show()
        QApplication.processEvents()
        window.settle()
    finally:
        window.finish()  # or its plates would be painted on for a window that is gone
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())
