"""What a report of a fault says: versions, the last commands, and where in the program it was.

No message of an exception and no folder stands in it, for those can name what a user chose, typed or opened.
"""

import re
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from PySide6.QtCore import QSysInfo, qVersion

from cheekviewer import __version__

_FILE = re.compile(r'File "([^"\n]*)"')


def exception_report(fault: BaseException, commands: Sequence[str]) -> str:
    """Return the report of an exception that nobody caught."""
    return _report(commands, "\n".join(_chain(traceback.TracebackException.from_exception(fault))))


def crash_report(stacks: str, commands: Sequence[str]) -> str:
    """Return the report of a process that crashed, with the stacks that it left."""
    return _report(commands, _FILE.sub(lambda found: f'File "{_place(found[1])}"', stacks.strip()))


def _report(commands: Sequence[str], trace: str) -> str:
    made = f"CheekViewer {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}"
    system = f"{QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}"
    return f"{made}, {system}\nLast commands: {', '.join(commands) or 'none'}\n{trace}\n"


def _chain(fault: traceback.TracebackException) -> Iterator[str]:
    """Yield the kind and the places of an exception, after those of the one that led to it."""
    before = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    if before is not None:
        yield from _chain(before)
        yield "which led to"
    kind = fault.exc_type
    yield f"{kind.__module__}.{kind.__qualname__}" if kind is not None else "an exception"
    yield from (f'  File "{_place(frame.filename)}", line {frame.lineno} in {frame.name}' for frame in fault.stack)


def _place(file: str) -> str:
    """Return a file's path from its package on, without the folders of this machine."""
    parts = PurePath(file).parts
    for root, more in (("cheekviewer", 0), ("site-packages", 1)):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) + more :])
    return parts[-1] if parts else ""
