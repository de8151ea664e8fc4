"""Letters on the shapes of a chart: type one, and its shape is chosen."""

from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsScene

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours
from cheekviewer.ui.chart.names import NameItem
from cheekviewer.ui.style.theme import weighted

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The letters of hints, those under the resting hands first."""


def codes(count: int) -> tuple[str, ...]:
    """Return `count` different codes, all equally long and as short as that allows, always the same ones."""
    length = 1
    while len(LETTERS) ** length < count:
        length += 1
    made = product(LETTERS, repeat=length)
    return tuple("".join(next(made)) for _ in range(count))


class Hints:
    """The codes that are on a chart now; none at first."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: dict[str, tuple[EntryId, NameItem]] = {}
        self._typed = ""

    @property
    def shown(self) -> dict[str, EntryId]:
        """The codes that can still be typed, and what each chooses."""
        return {code: entry for code, (entry, item) in self._items.items() if item.isVisible()}

    def show(self, places: Sequence[tuple[EntryId, QPointF]], tones: Colours) -> None:
        """Put a code on each entry at its place in chart mm."""
        self.hide()
        for code, (entry, place) in zip(codes(len(places)), places, strict=True):
            item = NameItem(code.upper(), weighted(700, 1.15), tones, strong=True)
            item.setPos(place)
            self._scene.addItem(item)
            self._items[code] = entry, item

    def type(self, letter: str) -> EntryId | None:
        """Take a letter: return the entry when one code is complete, and drop codes that no longer fit.

        A letter that fits no code takes the hints off.
        """
        self._typed += letter.lower()
        for code, (_, item) in self._items.items():
            item.setVisible(code.startswith(self._typed))
        entry = self.shown.get(self._typed)
        if entry is not None or not self.shown:
            self.hide()
        return entry

    def hide(self) -> None:
        """Take all codes off."""
        for _, item in self._items.values():
            self._scene.removeItem(item)
        self._items, self._typed = {}, ""
