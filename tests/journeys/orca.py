"""Orca at work in a desktop session of its own, with its speech read from its log instead of heard."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from tests.journeys.assistive import NoSession, Session, until

# Orca without a voice or a braille display; its log is written line by line.
CUSTOM = """
import orca.debug
import orca.settings

orca.settings.speechServerFactory = None
orca.settings.speechFactoryModules = []
orca.settings.enableBraille = False
orca.settings.enableKeyEcho = False
orca.debug.debugFile = open(orca.debug.debugFile.name, "a", buffering=1)
"""
SPOKEN = "SPEECH OUTPUT: '"


class Orca:
    """The screen reader itself, started; raises NoSession where it cannot be had or started."""

    def __init__(self, session: Session, folder: Path, own: ExitStack) -> None:
        program = shutil.which("orca")
        if program is None:
            raise NoSession("no orca (Debian: orca)")
        self._log = folder / "orca.log"
        self._read = 0
        prefs, commands = folder / "prefs", folder / "commands"
        prefs.mkdir()
        commands.mkdir()
        (prefs / "orca-customizations.py").write_text(CUSTOM, "utf-8")
        # Orca looks with pgrep for another one and then does not start; here each has a session to itself.
        (commands / "pgrep").write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (commands / "pgrep").chmod(0o755)
        # A file, for who writes into a full pipe that nobody reads stands still.
        self._told = own.enter_context((folder / "orca.txt").open("w+", encoding="utf-8"))
        self._process = own.enter_context(
            subprocess.Popen(
                [program, "--debug-file", str(self._log), "--user-prefs", str(prefs)],
                env=self._environment(session.environment, folder, commands),
                stdout=self._told,
                stderr=subprocess.STDOUT,
            )
        )
        own.callback(self._process.kill)
        self._start()

    def hear(self, words: str, seconds: float = 20) -> str:
        """Wait until something new with these words is said, and return all that was said till then."""
        heard: list[str] = []

        def listen() -> bool:
            said = self._said()
            heard.extend(said[self._read :])
            self._read = len(said)
            return any(words in sentence for sentence in heard)

        try:
            until(listen, seconds)
        except AssertionError:
            raise AssertionError(f"heard {heard} instead of {words!r}") from None
        return "\n".join(heard)

    def _start(self) -> None:
        try:
            until(lambda: self._said() or self._process.poll() is not None, 30)
        except AssertionError:
            raise NoSession("Orca says nothing") from None
        if self._process.poll() is not None:
            self._told.seek(0)
            raise NoSession(f"Orca does not start: {self._told.read().strip()}")

    def _said(self) -> list[str]:
        lines = self._log.read_text("utf-8", "replace").splitlines() if self._log.exists() else []
        return [line.partition(SPOKEN)[2].rpartition("'{")[0] for line in lines if SPOKEN in line]

    def _environment(self, given: Mapping[str, str], folder: Path, commands: Path) -> dict[str, str]:
        """Return an environment in which Orca is new, finds our commands first, and none of our Python packages."""
        homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(folder))
        plain = {name: value for name, value in given.items() if not name.startswith("PYTHON")}
        return plain | homes | {"PATH": f"{commands}{os.pathsep}{given.get('PATH', os.defpath)}", "LC_ALL": "C.UTF-8"}
