"""From the start of a process to its first painted frame, the program beside two empty windows, in turn.

Ratios are the median of the ratios of each round, so that a busy machine slows both sides of them.
"""

import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.home import home, python, screen
from bench.table import Figure

SCRIPT = str(Path(__file__).with_name("first_frame.py"))
NAMES = {
    "empty": "an empty QWidget",
    "plot": "an empty pyqtgraph window",
    "warm": "the program",
    "cold": "the program, its very first start",
    "sharp": "the same, until both drawings are there",
}
Told = tuple[float, float, float]
"""Milliseconds, proportional set and peak of the resident set in MiB."""


def measure(rounds: int) -> list[Figure]:
    """Return the figures of that many rounds, offscreen and, where there is Xvfb, on X."""
    with home() as env, screen() as shown:
        figures = _platform("offscreen", env, rounds)
        if shown is not None:
            figures += _platform("X (Xvfb)", {**env, **shown}, rounds)
    return figures


def _platform(name: str, env: Mapping[str, str], rounds: int) -> list[Figure]:
    _opened("prepare", env)
    told: dict[str, list[Told]] = {kind: [] for kind in NAMES}
    for number in range(rounds + 1):
        for kind in NAMES:
            found = _opened(kind, env)
            if number:  # the first round writes byte code and fills the caches of the system
                told[kind].append(found)
    return [*_times(name, told), *_memory(name, told)]


def _opened(kind: str, env: Mapping[str, str]) -> Told:
    with tempfile.TemporaryDirectory() as bare:
        used = {**env, "XDG_CACHE_HOME": bare} if kind in ("cold", "sharp") else env
        stamp = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        words = python(SCRIPT, kind, str(stamp), env=used).stdout.split()
    took, share, peak = map(float, words or ("0", "0", "0"))
    return took, share, peak


def _times(platform: str, told: Mapping[str, Sequence[Told]]) -> list[Figure]:
    topic = f"start to first painted frame, {platform}"
    figures = [Figure(topic, NAMES[kind], statistics.median(t[0] for t in some), "ms") for kind, some in told.items()]
    for floor, aim in (("empty", 2.0), ("plot", 0.6)):
        ratio = _ratio(told["warm"], told[floor])
        figures.append(Figure(topic, f"the program : {NAMES[floor]}", ratio, "x", aim))
    cold = _ratio(told["cold"], told["empty"])
    after = statistics.median(sharp[0] - rough[0] for sharp, rough in zip(told["sharp"], told["cold"], strict=True))
    figures.append(
        Figure(topic, "from the first frame of its very first start to both drawings sharp", after, "ms", 150)
    )
    return [*figures, Figure(topic, f"its very first start : {NAMES['empty']}", cold, "x")]


def _ratio(ours: Sequence[Told], floor: Sequence[Told]) -> float:
    return statistics.median(our[0] / base[0] for our, base in zip(ours, floor, strict=True))


def _memory(platform: str, told: Mapping[str, Sequence[Told]]) -> list[Figure]:
    topic = f"memory at the first frame, {platform}"
    figures = []
    for kind in ("empty", "plot", "warm"):
        figures.append(Figure(topic, f"{NAMES[kind]}, peak", statistics.median(t[2] for t in told[kind]), "MiB"))
        figures.append(Figure(topic, f"{NAMES[kind]}, its share", statistics.median(t[1] for t in told[kind]), "MiB"))
    return figures
