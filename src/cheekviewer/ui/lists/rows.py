"""What a list of entries shows: its rows."""

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from cheekviewer.atlas.records import EntryId

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""The role under which a list gives the row itself."""


class Row(msgspec.Struct, frozen=True):
    """One line of the list: its entry, two texts, and the number of its colour if it is a point.

    A row without an entry is a heading. `keys` stand at the right end, as far as there is room.
    """

    title: str
    note: str = ""
    entry: EntryId | None = None
    sign: str = ""
    number: int = -1
    keys: tuple[str, ...] = ()
