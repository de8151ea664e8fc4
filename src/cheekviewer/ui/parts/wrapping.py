"""Words set in a few lines of a width, for what is painted by hand."""

from collections.abc import Callable, Sequence

_HAN = ("\u2e80", "\u9fff"), ("\uf900", "\ufaff")
_STOPS = ("\u3000", "\u303f"), ("\uff00", "\uff65")


def in_lines(words: str, width: int, measure: Callable[[str], int], most: int) -> Sequence[str]:
    """Return `words` in at most `most` lines, none wider than `width` pixels by `measure`; what is left out ends in ….

    Lines break at blanks and between Chinese characters; a word that is wider than a line is cut.
    """
    if measure(words) <= width:
        return (words,)
    pieces = _pieces(words)
    lines: list[str] = []
    while pieces and len(lines) < most:
        line = ""
        while pieces and (not line or measure((line + pieces[0]).rstrip()) <= width):
            line += pieces.pop(0) if line else pieces.pop(0).lstrip()
        lines.append(line.rstrip())
    left = "".join(pieces).strip()
    whole = lines[:-1] + ([f"{lines[-1]} {left}"] if left else lines[-1:])
    return tuple(_cut(line, width, measure) for line in whole)


def _pieces(words: str) -> list[str]:
    """Return what a line is made of: Chinese characters, each with the stops after it, words, and the blanks between.

    A regular expression with such sets of signs takes 2 ms to compile, more than a start has to break.
    """
    pieces: list[str] = []
    last = ""
    for sign in words:
        if (last == "han" and _lies_in(sign, _STOPS)) or (last == "blank" and sign.isspace()):
            pieces[-1] += sign
            continue
        kind = "han" if _lies_in(sign, _HAN) else "blank" if sign.isspace() else "word"
        if kind == last == "word":
            pieces[-1] += sign
        else:
            pieces.append(sign)
        last = kind
    return pieces


def _lies_in(sign: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= sign <= last for first, last in ranges)


def _cut(line: str, width: int, measure: Callable[[str], int]) -> str:
    """Return as much of a line as there is room for, ending in … if that is not all."""
    if measure(line) <= width:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(f"{line[:middle].rstrip()}…") <= width else (low, middle - 1)
    return f"{line[:low].rstrip()}…"
