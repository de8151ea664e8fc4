"""What a start spends on importing, and that nothing dear is imported that the first frame does not need."""

import re
from collections import Counter

from bench.home import home, python
from bench.start import SCRIPT
from bench.table import Figure

LATE = ("numpy", "pyqtgraph", "rapidfuzz", "typst")
_LINE = re.compile(r"import time:\s*(\d+) \|\s*(\d+) \| ( *)(\S+)")
_QT = ("PySide6", "shiboken6", "shibokensupport")


def measure() -> list[Figure]:
    """Return milliseconds of importing by what is imported, and how many late modules came too early."""
    with home() as env:
        python(SCRIPT, "prepare", "0", env=env)
        said = python("-X", "importtime", SCRIPT, "warm", "0", env=env).stderr
    spent: Counter[str] = Counter()
    early = set()
    for own, _, _, name in _LINE.findall(said):
        spent[_group(name)] += int(own)
        early |= {late for late in LATE if name.split(".")[0] == late}
    topic = "imports of a start, as timed by the interpreter"
    figures = [Figure(topic, group, spent[group] / 1000, "ms") for group, _ in spent.most_common()]
    return [*figures, Figure(topic, f"too early, of {', '.join(LATE)}", len(early), "", 0)]


def _group(name: str) -> str:
    first = name.split(".")[0]
    if first in _QT:
        return "Qt"
    if first == "cheekviewer":
        return ".".join(name.split(".")[:2]) if name.count(".") > 1 else "cheekviewer"
    return "msgspec" if first == "msgspec" else "everything else"
