"""What can be wrong with an atlas, told so that a person can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where it stands and what to do. `line` is 0 when there is none.

    As text it is one line, whatever the names in it hold.
    """

    file: Path
    line: int
    field: str
    why: str

    def __str__(self) -> str:
        told = f"{self.file}:{self.line}: {self.field}: {self.why}"
        return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in told)


class InputFault(Exception):
    """What the user gave is at fault; the text is one line that says what to do."""


class AtlasError(Exception):
    """An atlas cannot be used; `faults` are all the reasons found, in the order of the files."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)
