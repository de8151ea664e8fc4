"""Runs a harness in a process of its own, with a home of its own: what breaks there breaks nothing here."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SOURCE = ROOT / "src"


def surroundings(home: Path, platform: str = "offscreen") -> dict[str, str]:
    """Return the environment of a process that knows the program, these tests, and no home but `home`."""
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    path = os.pathsep.join(map(str, (SOURCE, ROOT)))
    return {**os.environ, **dict.fromkeys(homes, str(home)), "PYTHONPATH": path, "QT_QPA_PLATFORM": platform}


def run(
    script: str,
    *arguments: str,
    home: Path,
    env: Mapping[str, str | None] | None = None,
    told: Path | None = None,
    **more: object,
) -> subprocess.CompletedProcess[str]:
    """Run a script of this folder to its end; what it says is printed, so that a failure shows it.

    `env` changes the surroundings; None takes a name out of them. What it says is written as it is said, too: to
    `told`, else in `home`, as `stdout.txt` and `stderr.txt`.
    """
    around = surroundings(home) | dict(env or {})
    around = {name: value for name, value in around.items() if value is not None}
    command = [sys.executable, str(HERE / script), *arguments]
    told = told or home
    told.mkdir(parents=True, exist_ok=True)
    files = [told / "stdout.txt", told / "stderr.txt"]
    with files[0].open("w") as out, files[1].open("w") as err:
        done = subprocess.run(command, env=around, cwd=home, stdout=out, stderr=err, check=False, **more)  # type: ignore[call-overload]
    words = [file.read_text(errors="replace") for file in files]
    print(script, *arguments, *words, sep="\n")
    return subprocess.CompletedProcess(command, done.returncode, *words)
