"""Picking on a picture without a mouse: one Tab stop per chart, and then arrows or letters.

No standard tells how; `docs/keyboard.md` writes down what we do.
"""

import math
from collections.abc import Mapping
from heapq import nsmallest

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsScene

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.chart.hints import Hints
from cheekviewer.ui.chart.ring import Ring, neighbour
from cheekviewer.ui.chart.shapes import Shape, Shapes, tie_place

_ARROWS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAN_PX = 60
_MOST_HINTS = 200
_ONCE = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, *map(Qt.Key, range(Qt.Key.Key_1, Qt.Key.Key_9 + 1))}
)
"""Keys that do their work once, however long they are held: again and again would only flicker."""


class Picking(QObject):
    """The keyboard on one chart.

    `picked` carries the entry to choose, `pointed` the one in the ring or None, `crossed` the one to
    go to on the other chart, `panned` pixels to move by, `layered` the number of a layer to switch.
    """

    picked = Signal(object)
    pointed = Signal(object)
    crossed = Signal(object)
    panned = Signal(int, int)
    layered = Signal(int)

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._ring, self._hints = Ring(scene), Hints(scene)
        self._shapes = Shapes(())
        self._tones: Colours = colours("light")
        self._scale = 1.0
        self._at: EntryId | None = None

    @property
    def at(self) -> EntryId | None:
        """The entry in the ring, while the ring is shown."""
        return self._at if self._ring.shown else None

    @property
    def hints(self) -> Mapping[str, EntryId]:
        """The codes on the chart that can be typed now."""
        return self._hints.shown

    def show_shapes(self, shapes: Shapes, tones: Colours) -> None:
        """Go over these shapes from now on, in the colours of a theme."""
        self._shapes, self._tones = shapes, tones
        self._hints.hide()
        self._redraw()

    def show_scale(self, px_per_mm: float) -> None:
        """Keep the ring at its distance when the chart is zoomed."""
        self._scale = px_per_mm
        self._redraw()

    def enter(self, entry: EntryId | None) -> None:
        """Put the ring round an entry, or where it was last, or round the first shape."""
        wanted = [self._shapes.of(name) for name in (entry, self._at) if name is not None]
        shape = next((shape for shape in (*wanted, *self._shapes) if shape is not None), None)
        if shape is not None:
            self._at = shape.entry
            self._ring.show(shape, self._tones, self._scale)
            self.pointed.emit(shape.entry)

    def leave(self) -> None:
        """Take ring and hints off, because the keyboard is elsewhere."""
        self._ring.hide()
        self._hints.hide()
        self.pointed.emit(None)

    def hint(self, at: QPointF) -> None:
        """Put letters on all shapes, or on those nearest to a place when they are very many."""
        x, y = at.toTuple()
        near = nsmallest(_MOST_HINTS, self._shapes, key=lambda shape: math.dist(shape.middle, (x, y)))
        shapes = self._shapes if len(self._shapes) <= _MOST_HINTS else near
        self._hints.show([(shape.entry, _middle(shape)) for shape in shapes], self._tones)

    def key(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it meant something here."""
        key = event.key()
        if self._hints.shown:
            return self._letter(event)
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.panned.emit(*(-_PAN_PX * way for way in _ARROWS[key]))
        elif key in _ARROWS:
            self._step(*_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ends = [shape.entry for shape in self._shapes]
            self.enter(ends[0 if key == Qt.Key.Key_Home else -1] if ends else None)
        elif event.isAutoRepeat() and key in _ONCE:
            pass
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.at is not None:
            self.picked.emit(self.at)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.layered.emit(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Space and self.at is not None:
            self.crossed.emit(self.at)
        else:
            return False
        return True

    def _letter(self, event: QKeyEvent) -> bool:
        """Take a letter of a hint; Esc takes the hints off."""
        entry = self._hints.type(event.text()) if event.text().isalpha() else None
        if event.key() == Qt.Key.Key_Escape:
            self._hints.hide()
        if entry is not None:
            self.enter(entry)
            self.picked.emit(entry)
        return True

    def _step(self, dx: int, dy: int) -> None:
        shape = self._shapes.of(self.at) if self.at is not None else None
        if shape is None:
            self.enter(None)
        elif (nearest := neighbour(self._shapes, shape, dx, dy)) is not None:
            self.enter(nearest.entry)

    def _redraw(self) -> None:
        shape = self._shapes.of(self._at) if self._at is not None else None
        if self._ring.shown and shape is not None:
            self._ring.show(shape, self._tones, self._scale)
        elif shape is None:
            self._ring.hide()


def _middle(shape: Shape) -> QPointF:
    """A place on the first part of a shape that lies inside it, its middle if that does."""
    centre = shape.parts[0].center()
    return centre if shape.path.contains(centre) else tie_place(shape.path, shape.parts[0])
