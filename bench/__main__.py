"""`python -m bench`, from the top of the tree: prints all figures and the aims they are held against."""

import argparse
import json
import os
import platform
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bench import inside
from bench.table import Figure, as_data, as_text

PARTS = ("start", "clicks", "layers", "imports", "paper", "search", "growth", "peers")
ALONE = ("growth", "peers")
"""They take minutes, and are measured when they are asked for."""


def main() -> None:
    """Measure what is asked for; a missed aim is told, and no failure."""
    parser = argparse.ArgumentParser(
        prog="bench", description="How fast CheekViewer is, against floors of the same run."
    )
    parser.add_argument(
        "parts", nargs="*", choices=[[], *PARTS], help="what to measure; by default all that takes seconds"
    )
    parser.add_argument("--rounds", type=int, default=15, help="how often each window is started")
    parser.add_argument("--peers", default=sys.executable, help="a Python that has matplotlib and napari")
    parser.add_argument("--curves", type=Path, help="draw how it grows into this PNG (search and growth)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    given = parser.parse_args()
    parts = given.parts or [part for part in PARTS if part not in ALONE]
    figures = [figure for part in parts for figure in measured(part, given.rounds, given.peers)]
    if given.curves:
        from bench.curves import draw

        draw(figures, given.curves)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    if given.json:
        print(json.dumps({"machine": machine, "figures": as_data(figures)}, ensure_ascii=False, indent=1))
    else:
        print(f"{machine}\n{as_text(figures)}")


def measured(part: str, rounds: int, peers: str) -> list[Figure]:
    """Return the figures of one part, imported only now, because one of them imports the program."""
    if part == "start":
        from bench import start

        return start.measure(rounds)
    if part == "imports":
        from bench import imports

        return imports.measure()
    if part == "growth":
        from bench import growth

        return growth.measure()
    if part == "peers":
        from bench.peers import measure

        return measure(peers)
    with ProcessPoolExecutor(1, get_context("spawn")) as own:  # a process has one QApplication, and one part's warmth
        return own.submit(inside.measure, part).result()


if __name__ == "__main__":
    main()
