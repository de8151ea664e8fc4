"""What is printed, as one frozen value: nothing of the window, so paper never depends on it."""

import datetime
import re
from enum import Enum
from typing import Literal

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.atlas.vocabulary import Side

Paper = Literal["a4", "letter"]
Orientation = Literal["portrait", "landscape"]
Sides = Literal["left", "right", "both"]
Colouring = Literal["colour", "grey"]


class Layout(Enum):
    """For whom a sheet is; the value names its template in `assets/sheets/`."""

    CLINICIAN = "clinician"
    PATIENT = "patient"
    STUDY = "study"
    OVERVIEW = "overview"

    @property
    def orientations(self) -> tuple[Orientation, ...]:
        """How its paper can be held: a patient's large type and its lines to write on want it upright."""
        return ("portrait",) if self is Layout.PATIENT else ("portrait", "landscape")


class Options(msgspec.Struct, frozen=True):
    """How a sheet looks.

    `langs` holds one language or both, the leading one first; `side` is what the face shows of the
    person; `date` is printed and stamped into the file, so that the same sheet is the same bytes.
    """

    layout: Layout
    langs: tuple[Lang, ...]
    paper: Paper
    side: Sides
    date: datetime.date
    orientation: Orientation = "portrait"
    colouring: Colouring = "colour"

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of the person that faces are drawn of, from the viewer's left."""
        return ("left", "right") if self.side == "both" else (self.side,)

    @property
    def grey(self) -> bool:
        """Whether everything is drawn in greys."""
        return self.colouring == "grey"


class Sheet(msgspec.Struct, frozen=True):
    """Points of an atlas to be printed in this order, each once; with another atlas both are compared whole.

    Raises ValueError when there is none, when the layout cannot be held that way, or when two atlases are to be
    anything but an overview, in one sentence.
    """

    atlas: Atlas
    points: tuple[EntryId, ...]
    options: Options
    other: Atlas | None = None

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError("a sheet needs a point")
        if self.other is not None and self.options.layout is not Layout.OVERVIEW:
            raise ValueError("two atlases are compared on an overview")
        if self.options.orientation not in self.options.layout.orientations:
            raise ValueError(f"the {self.options.layout.value} sheet is upright only: leave out landscape")
        msgspec.structs.force_setattr(self, "points", tuple(dict.fromkeys(self.points)))

    def file_name(self, ending: str) -> str:
        """Return a file name that every system takes, e.g. `腰骶穴-lumbosacral.pdf`."""
        name: str = self.atlas.head.id
        if self.other is not None:
            name = f"{name}-and-{self.other.head.id}"
        elif len(self.points) == 1:
            point = self.atlas.point(self.points[0])
            name = f"{point.names.zh}-{point.id}"
        return re.sub(r"[^\w-]+", "-", name).strip("-") + f".{ending}"


class SheetError(RuntimeError):
    """A sheet that cannot be set; its text says why in one sentence."""
