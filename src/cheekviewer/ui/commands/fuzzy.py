"""How well what is typed fits the words of a command."""

import re
import unicodedata
from enum import IntEnum


class Fit(IntEnum):
    """How something fits, the best first."""

    STARTS = 0
    """Every word typed begins a word of the name, or stands in it where it is Chinese."""
    HOLDS = 1
    """Every word typed stands in the name or in what is said about it."""
    LETTERS = 2
    """All letters typed come in the name, in that order."""


def fit(typed: str, name: str, about: str) -> Fit | None:
    """Return how well `typed` fits; words may come in any order, case and width of letters do not count."""
    words, plain, said = _folded(typed).split(), _folded(name), _folded(f"{name} {about}")
    if not words:
        return None
    if all(re.search(rf"{'' if not word.isascii() else '(?<![a-z0-9])'}{re.escape(word)}", plain) for word in words):
        return Fit.STARTS
    if len(letters_typed := "".join(words)) < 2:
        return None  # one letter is in everything
    if all(word in said for word in words):
        return Fit.HOLDS
    letters = iter(plain)
    return Fit.LETTERS if all(letter in letters for letter in letters_typed) else None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
