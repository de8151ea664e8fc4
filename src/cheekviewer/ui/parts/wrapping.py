"""Words set in a few lines of a width, for what is painted by hand."""

from bisect import bisect
from collections.abc import Callable, Sequence

_CLOSING = ",.;:!?)"
_ARROW = "→"
_NAME = 6
"""A row of at most so many Chinese characters is taken to be a name."""


def in_lines(words: str, width: int, measure: Callable[[str], int], most: int) -> Sequence[str]:
    """Return `words` in at most `most` lines, none wider than `width` pixels by `measure`; what is left out ends in ….

    Lines break at blanks and between Chinese characters, but not inside a short row of them, such as a name, as long as
    it fits into a line; an arrow goes with what comes after it. A word that is wider than a line is cut.
    """
    if measure(words) <= width:
        return (words,)
    pieces = [piece for run in _runs(words) for piece in ([run] if _whole(run, width, measure) else _signs(run))]
    lines: list[str] = []
    while pieces and len(lines) < most:
        if pieces[0].isspace():
            del pieces[0]
            continue
        counts = range(1, len(pieces) + 1)
        fitting = bisect(counts, width, key=lambda count: measure("".join(pieces[:count]).rstrip())) or 1
        line, pieces = "".join(pieces[:fitting]).rstrip(), pieces[fitting:]
        if pieces and line.endswith(f" {_ARROW}"):
            pieces.insert(0, f"{_ARROW} ")
            line = line.removesuffix(_ARROW).rstrip()
        lines.append(line)
    left = "".join(pieces).strip()
    whole = [*lines[:-1], f"{lines[-1]} {left}"] if left else lines or [""]
    return tuple(_cut(line, width, measure) for line in whole)


def _runs(words: str) -> list[str]:
    """Return rows of Chinese characters, each with the stops after it, words, and the blanks between.

    A regular expression with such sets of signs takes 2 ms to compile, more than a start has to break.
    """
    runs: list[str] = []
    last = ""
    for sign in words:
        kind = _kind(sign, last)
        if kind in (last, "stop"):
            runs[-1] += sign
        else:
            runs.append(sign)
        last = kind
    return runs


def _kind(sign: str, last: str) -> str:
    """Return which kind of sign this is; a stop is one only after Chinese characters."""
    if _is_han(sign):
        return "han"
    if last in ("han", "stop") and (sign in _CLOSING or "\u3000" <= sign <= "\u303f" or "\uff00" <= sign <= "\uff65"):
        return "stop"
    return "blank" if sign.isspace() else "word"


def _whole(run: str, width: int, measure: Callable[[str], int]) -> bool:
    """Return whether a row is not to be broken: one without Chinese characters, or short, and fitting into a line."""
    count = 0 if run.isascii() else sum(map(_is_han, run))
    return not count or (count <= _NAME and measure(run) <= width)


def _signs(run: str) -> list[str]:
    """Return a row of Chinese characters one by one, each with what stays after it."""
    signs: list[str] = []
    for sign in run:
        if not signs or _is_han(sign):
            signs.append(sign)
        else:
            signs[-1] += sign
    return signs


def _is_han(sign: str) -> bool:
    return "\u2e80" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff"


def _cut(line: str, width: int, measure: Callable[[str], int]) -> str:
    """Return as much of a line as there is room for, ending in … if that is not all."""
    if measure(line) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(f"{line[:middle].rstrip()}…") <= width else (low, middle - 1)
    return f"{line[:low].rstrip()}…"
