"""The parts that use the program in their own process."""

import os
import sys

from bench.home import ROOT, home
from bench.table import Figure


def measure(part: str) -> list[Figure]:
    """Return the figures of one part; the program is imported only now, by the process that is to measure it."""
    sys.path.insert(0, str(ROOT / "src"))
    with home() as env:
        os.environ |= env
        from bench import clicks, layers, paper, search

        return {"clicks": clicks, "layers": layers, "paper": paper, "search": search}[part].measure()
