"""How time and memory grow with the atlas, and how they are on large screens."""

import json
import tempfile
from collections.abc import Iterable, Mapping

from bench.home import home, python, with_bench
from bench.table import Figure

SIZES = (5, 50, 500, 5_000, 20_000)
SCREENS: Mapping[str, tuple[tuple[int, int], Mapping[str, str]]] = {
    "at 1440 x 900": ((1440, 900), {}),
    "at 3840 x 2160": ((3840, 2160), {}),
    "at 1440 x 900, device ratio 2": ((1440, 900), {"QT_SCALE_FACTOR": "2"}),
}
MILLISECONDS = {
    "load": "reading the atlas",
    "first window": "its window, until the first frame",
    "click": "click to both charts painted, median",
    "click, p99": "click to both charts painted, p99",
    "click, floor": "the same in two empty views",
    "hover": "hover to both charts painted, median",
    "pan": "a frame while panning, median",
    "zoom": "a frame while zooming, median",
    "blit of both": "the blit of both charts",
    "layer": "a layer of lines on or off",
    "language": "other language",
    "theme": "other theme",
}
_AIMS = {"click, p99": 8.0}
_WRITE = (
    "import sys; from pathlib import Path; from bench.many_zones import write_atlas;"
    "write_atlas(Path(sys.argv[1]), int(sys.argv[2]))"
)
Told = Mapping[str, float]


def measure() -> list[Figure]:
    """Return the figures of every size of atlas and of large screens."""
    with home() as env, tempfile.TemporaryDirectory() as name:
        used = with_bench(env)
        figures: list[Figure] = []
        for zones in SIZES:
            atlas = f"{name}/{zones}"
            python("-c", _WRITE, atlas, str(zones), env=used)
            figures += _figures(f"an atlas of {zones:,} zones", _sat(atlas, "at 1440 x 900", used), zones)
        for shown in SCREENS:
            figures += _figures(f"the built-in atlas {shown}", _sat("-", shown, used), 5)
        return figures


def _sat(atlas: str, shown: str, env: Mapping[str, str]) -> Told:
    size, more = SCREENS[shown]
    told: Told = json.loads(python("-m", "bench.sitting", atlas, *map(str, size), env={**env, **more}).stdout)
    return told


def _figures(topic: str, told: Told, zones: int) -> Iterable[Figure]:
    aims = {**_AIMS, "click": 1.0 if zones >= 5_000 else 2.0}
    yield from (Figure(topic, what, told[name], "ms", aims.get(name)) for name, what in MILLISECONDS.items())
    yield Figure(topic, "a frame while panning : the blit", told["pan"] / told["blit of both"], "x", 4.0)
    yield Figure(topic, "share of memory (PSS)", told["memory"], "MiB")
