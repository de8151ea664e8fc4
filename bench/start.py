"""From the start of a process to its first painted frame, the program beside two empty windows, in turn.

Ratios are the median of the ratios of each round, so that a busy machine slows both sides of them.
"""

import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.browser import CHROMIUM, opened
from bench.home import home, python, screen, with_bench
from bench.table import Figure

SCRIPT = str(Path(__file__).with_name("first_frame.py"))
NAMES = {
    "empty": "an empty QWidget",
    "plot": "an empty pyqtgraph window",
    "warm": "the program",
    "cold": "the program, its very first start",
    "sharp": "the same, until both drawings are there",
    "page": "headless Chromium with the same as a page",
}
Told = tuple[float, float, float, float]
"""Milliseconds, proportional set and peak of the resident set in MiB, milliseconds of work."""


def measure(rounds: int) -> list[Figure]:
    """Return the figures of that many rounds, offscreen and, where there is Xvfb, on X."""
    with home() as env, screen() as shown, tempfile.TemporaryDirectory() as folder:
        page = _page(Path(folder), env)
        figures = _platform("offscreen", env, rounds, page)
        if shown is not None:
            figures += _platform("X (Xvfb)", {**env, **shown}, rounds)
    if page is None:
        figures.append(Figure("start", "Chromium: left out, not installed", None, ""))
    return figures


def _page(folder: Path, env: Mapping[str, str]) -> Path | None:
    """Write the page that a browser is to show, where there is one."""
    if CHROMIUM:
        python("-m", "bench.scene", str(folder), "0", env=with_bench(env))
    return folder / "page.html" if CHROMIUM else None


def _platform(name: str, env: Mapping[str, str], rounds: int, page: Path | None = None) -> list[Figure]:
    _opened("prepare", env)
    told: dict[str, list[Told]] = {kind: [] for kind in NAMES if kind != "page" or page}
    for number in range(rounds + 1):
        for kind in told:
            found = _browsed(page) if kind == "page" and page else _opened(kind, env)
            if number:  # the first round writes byte code and fills the caches of the system
                told[kind].append(found)
    return [*_times(name, told), *_memory(name, told)]


def _opened(kind: str, env: Mapping[str, str]) -> Told:
    with tempfile.TemporaryDirectory() as bare:
        used = {**env, "XDG_CACHE_HOME": bare} if kind in ("cold", "sharp") else env
        stamp = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        words = python(SCRIPT, kind, str(stamp), env=used).stdout.split()
    took, share, peak, worked = map(float, words or ("0", "0", "0", "0"))
    return took, share, peak, worked


def _browsed(page: Path) -> Told:
    told = opened(page)
    return told["first"], told["memory"], 0.0, 0.0


def _times(platform: str, told: Mapping[str, Sequence[Told]]) -> list[Figure]:
    topic = f"start to first painted frame, {platform}"
    figures = [Figure(topic, NAMES[kind], statistics.median(t[0] for t in some), "ms") for kind, some in told.items()]
    for floor, aim in (("empty", 2.0), ("plot", 0.6), *((("page", 0.6),) if "page" in told else ())):
        ratio = _ratio(told["warm"], told[floor])
        figures.append(Figure(topic, f"the program : {NAMES[floor]}", ratio, "x", aim))
        if floor != "page":  # a browser works in many processes
            figures.append(Figure(topic, "the same in processor time", _ratio(told["warm"], told[floor], 3), "x"))
    cold = _ratio(told["cold"], told["empty"])
    after = statistics.median(sharp[0] - rough[0] for sharp, rough in zip(told["sharp"], told["cold"], strict=True))
    figures.append(
        Figure(topic, "from the first frame of its very first start to both drawings sharp", after, "ms", 150)
    )
    return [*figures, Figure(topic, f"its very first start : {NAMES['empty']}", cold, "x")]


def _ratio(ours: Sequence[Told], floor: Sequence[Told], which: int = 0) -> float:
    return statistics.median(our[which] / base[which] for our, base in zip(ours, floor, strict=True))


def _memory(platform: str, told: Mapping[str, Sequence[Told]]) -> list[Figure]:
    topic = f"memory at the first frame, {platform}"
    figures = []
    for kind in (kind for kind in ("empty", "plot", "page", "warm") if kind in told):
        if kind != "page":
            figures.append(Figure(topic, f"{NAMES[kind]}, peak", statistics.median(t[2] for t in told[kind]), "MiB"))
        figures.append(Figure(topic, f"{NAMES[kind]}, its share", statistics.median(t[1] for t in told[kind]), "MiB"))
    return [
        *figures,
        Figure(topic, "the program : an empty QWidget, shares", _ratio(told["warm"], told["empty"], 1), "x", 2.0),
    ]
