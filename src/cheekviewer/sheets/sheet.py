"""What is printed, as one frozen value: nothing of the window, so paper never depends on it."""

import datetime
from enum import Enum
from typing import Literal

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.atlas.vocabulary import Side

Paper = Literal["a4", "letter"]


class Layout(Enum):
    """For whom a sheet is; the value names its template in `assets/sheets/`."""

    CLINICIAN = "clinician"
    PATIENT = "patient"


class Options(msgspec.Struct, frozen=True):
    """How a sheet looks.

    `langs` holds one language or both, the leading one first; `side` is the side of the person
    that the face shows; `date` is printed and stamped into the file, so that the same sheet is
    the same bytes.
    """

    layout: Layout
    langs: tuple[Lang, ...]
    paper: Paper
    side: Side
    date: datetime.date


class Sheet(msgspec.Struct, frozen=True):
    """Points of an atlas to be printed, one page each, in this order; ValueError when there is none."""

    atlas: Atlas
    points: tuple[EntryId, ...]
    options: Options

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError("a sheet needs a point")


class SheetError(RuntimeError):
    """A sheet that cannot be set; its text says why in one sentence."""
