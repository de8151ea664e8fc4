"""Where measured processes live: a home of their own, byte code of their own, and a screen."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def home() -> Iterator[Mapping[str, str]]:
    """Yield the environment of measured processes; its folders are gone afterwards.

    All of them run from byte code, as installed programs do, whatever this environment says of it.
    """
    with tempfile.TemporaryDirectory(prefix="cheekviewer-bench-", ignore_cleanup_errors=True) as folder:
        made = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "LC_"))}
        made.pop("PYTHONDONTWRITEBYTECODE", None)
        made.pop("WAYLAND_DISPLAY", None)
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
            made[name] = folder
        made |= {
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
            "PYTHONPATH": str(ROOT / "src"),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "default.warning=false",  # offscreen tells each time that it has no size hints
        }
        yield made


@contextmanager
def screen() -> Iterator[Mapping[str, str] | None]:
    """Yield what to add to an environment to use a virtual X screen; None where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        display = told.readline().strip()
    try:
        yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"} if display else None
    finally:
        server.terminate()
        server.wait()


def with_bench(env: Mapping[str, str]) -> Mapping[str, str]:
    """Return an environment in which `-m bench.NAME` is found."""
    return {**env, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def python(*arguments: str, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run this Python and return what it said; raises RuntimeError with its words when it failed."""
    done = subprocess.run(
        [sys.executable, "-P", *arguments], env=dict(env), capture_output=True, text=True, timeout=600
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)}: {done.stderr}")
    return done
