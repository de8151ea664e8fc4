"""One command: what the program can be told to do, in the words of the language set now."""

from collections.abc import Callable

import msgspec

Translate = Callable[[str, str], str]
"""Returns words, given with their context, in some language."""


class Command(msgspec.Struct, frozen=True):
    """A command: its id, its words in the language set now, its keys."""

    id: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
