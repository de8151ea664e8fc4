"""The same work in other programs, side by side: click a zone, and it and its counterpart are painted in their colours.

Chromium shows the scene as a page (`browser`); matplotlib and napari draw it in a Python that has them, which `--peers`
names. What is not there is left out, and said to be.
"""

import json
import statistics
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.browser import CHROMIUM, opened
from bench.home import ROOT, home, python, screen, with_bench
from bench.table import Figure, percentile

SIZES = (0, 500, 5_000)
CLICKS = 60
_MOST = {"matplotlib": 500, "napari": 500}
"""Beyond so many zones a peer takes minutes to open."""


def measure(interpreter: str) -> list[Figure]:
    """Return the figures of the program and its peers with atlases of several sizes, all on the same X screen."""
    with home() as env, screen() as shown:
        if shown is None:
            return [Figure("beside peers", "left out: there is no Xvfb", None, "")]
        used = with_bench({**env, **shown})
        return [figure for zones in SIZES for figure in _beside(zones, used, interpreter)]


def _beside(zones: int, env: Mapping[str, str], interpreter: str) -> list[Figure]:
    topic = f"beside peers, on X, {f'{zones:,} zones' if zones else 'the built-in atlas'}"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python("-m", "bench.scene", name, str(zones), env=env)
        atlas = str(folder / "atlas") if zones else "-"
        ours = json.loads(python("-m", "bench.sitting", atlas, "1440", "900", env=env).stdout)
        figures = [
            Figure(topic, "click to painted, the program, median", ours["click"], "ms"),
            Figure(topic, "click to painted, the program, p99", ours["click, p99"], "ms"),
            Figure(topic, "share of memory, the program", ours["memory"], "MiB"),
        ]
        if CHROMIUM:
            page = opened(folder / "page.html", CLICKS)
            figures += _figures(topic, "Chromium", page["took"], page["memory"])
        else:
            figures.append(Figure(topic, "Chromium: left out, not installed", None, ""))
        for peer, most in _MOST.items():
            figures += _script(topic, peer, folder / "scene.json", interpreter, env) if zones <= most else []
        return figures


def _script(topic: str, peer: str, scene: Path, interpreter: str, env: Mapping[str, str]) -> list[Figure]:
    if subprocess.run([interpreter, "-c", f"import {peer}"], capture_output=True, check=False).returncode:
        return [Figure(topic, f"{peer}: left out, not installed (--peers)", None, "")]
    bare = {name: value for name, value in env.items() if name not in ("PYTHONPATH", "QT_LOGGING_RULES")}
    script = ROOT / "bench" / f"peer_{peer}.py"
    done = subprocess.run(
        [interpreter, str(script), str(scene), str(CLICKS)], env=bare, capture_output=True, text=True, timeout=600
    )
    if done.returncode:
        return [Figure(topic, f"{peer}: left out, {(done.stderr.strip().splitlines() or ['it failed'])[-1]}", None, "")]
    told = json.loads(done.stdout.splitlines()[-1])
    return _figures(topic, peer, told["took"], told["memory"])


def _figures(topic: str, peer: str, took: Sequence[float], memory: float) -> list[Figure]:
    return [
        Figure(topic, f"the same, {peer}, median", statistics.median(took), "ms"),
        Figure(topic, f"the same, {peer}, p99", percentile(took, 0.99), "ms"),
        Figure(topic, f"share of memory, {peer}", memory, "MiB"),
    ]
