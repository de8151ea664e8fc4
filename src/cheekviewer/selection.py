"""What is chosen and what is hovered: the one place that knows, and the way back."""

from collections.abc import Container, Mapping

from PySide6.QtCore import QObject, Signal

from cheekviewer.atlas.records import EntryId

_LONGEST_WAY = 200


class Selection(QObject):
    """The chosen entry, the hovered one, and the entries chosen before.

    Views listen to `changed` and `hovered`, each carrying an EntryId or None, and never store either.
    """

    changed = Signal(object)
    hovered = Signal(object)

    def __init__(self, start: EntryId | None = None) -> None:
        super().__init__()
        self._way: list[EntryId | None] = [start]
        self._at = 0
        self._hovered: EntryId | None = None

    @property
    def entry(self) -> EntryId | None:
        """The chosen entry."""
        return self._way[self._at]

    @property
    def hovered_entry(self) -> EntryId | None:
        """The entry under the mouse."""
        return self._hovered

    @property
    def can_go_back(self) -> bool:
        """Whether something was chosen before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user went back from something."""
        return self._at < len(self._way) - 1

    def select(self, entry: EntryId | None) -> None:
        """Choose an entry, or nothing; tells `changed` unless it is chosen already."""
        if entry == self.entry:
            return
        del self._way[self._at + 1 :]
        self._way.append(entry)
        del self._way[:-_LONGEST_WAY]
        self._at = len(self._way) - 1
        self.changed.emit(entry)

    def hover(self, entry: EntryId | None) -> None:
        """Point at an entry, or at nothing; tells `hovered` unless it is pointed at already."""
        if entry != self._hovered:
            self._hovered = entry
            self.hovered.emit(entry)

    def keep(self, known: Container[EntryId], renamed: Mapping[EntryId, EntryId]) -> None:
        """Go on with an atlas that holds only the `known` ids, others under new ones; tells `changed`."""
        chosen = self._kept(self.entry, known, renamed)
        way = [self._kept(entry, known, renamed) for entry in self._way[: self._at]] + [chosen]
        self._way = [entry for entry, after in zip(way, [*way[1:], object()], strict=True) if entry != after]
        self._at = len(self._way) - 1
        self._hovered = None
        self.hovered.emit(None)
        self.changed.emit(chosen)

    def back(self) -> None:
        """Choose again what was chosen before, if anything was."""
        self._step(-1)

    def forward(self) -> None:
        """Undo one step back."""
        self._step(1)

    @staticmethod
    def _kept(entry: EntryId | None, known: Container[EntryId], renamed: Mapping[EntryId, EntryId]) -> EntryId | None:
        if entry is None or entry in known:
            return entry
        return renamed.get(entry)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._way):
            self._at += by
            self.changed.emit(self.entry)
