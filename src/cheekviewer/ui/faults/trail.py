"""The last commands, on disk as they are given, so that even a crash of the process tells what came before it."""

import faulthandler
import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from cheekviewer.storage import begin_trail, forget, trails

MOST_TOLD = 20
"""So many commands stand in a report."""

_LARGEST = 4096
_CRASH = re.compile(rb"^(Fatal Python error|Windows fatal exception)", re.MULTILINE)


class Trail:
    """Remembers the ids of commands; from `begin` to `end` they are on disk, with the stacks of a crash.

    Nothing that the user chose, typed or opened is written.
    """

    def __init__(self) -> None:
        self.last: deque[str] = deque(maxlen=MOST_TOLD)
        self._file: BinaryIO | None = None

    def begin(self) -> None:
        """Begin a file; where none can be made, the commands are only remembered."""
        self._file = begin_trail()
        if self._file is not None:
            faulthandler.enable(self._file)

    def add(self, command: str) -> None:
        """Write down a command that is about to run."""
        self.last.append(command)
        if self._file is None:
            return
        with suppress(OSError):
            if self._file.tell() > _LARGEST:
                self._file.seek(0)
                self._file.truncate()
            self._file.write(f"{command}\n".encode())

    def end(self) -> None:
        """Remove the file: the program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            forget(Path(self._file.name).name)
            self._file = None


def crashes() -> Iterator[tuple[list[str], str]]:
    """Yield the last commands and the stacks of each program that crashed, once: its trail is removed."""
    for name, content in trails().items():
        found = _CRASH.search(content)
        if found and forget(name):
            commands = content[: found.start()].decode(errors="replace").split()
            yield commands[-MOST_TOLD:], content[found.start() :].decode(errors="replace")
