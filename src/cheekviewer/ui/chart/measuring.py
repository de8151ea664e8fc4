"""The measuring tool of a chart: a line between two places and how long it is on the reference figure."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLineF, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainterPath
from PySide6.QtWidgets import QGraphicsScene

from cheekviewer.colours import Colours, colours
from cheekviewer.ui.chart.names import NameItem
from cheekviewer.ui.chart.pens import Line, screen_pen
from cheekviewer.ui.style.theme import tinted, weighted

_ARROWS: Mapping[Qt.Key, QPointF] = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_CROSS_PX = 9.0


class Measuring(QObject):
    """Measures while it is `active`: by dragging, or with the arrow keys and Enter.

    `told` carries the words for the length each time it changes; `settled` for one that stands; `ended` that the tool
    was put away by Esc.
    """

    told = Signal(str)
    settled = Signal(str)
    ended = Signal()

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._tones: Colours = colours("light")
        self._scale = 1.0
        self._at = QPointF()
        self._from: QPointF | None = None
        self._to: QPointF | None = None
        self._lines: list[Line] = []
        self._label: NameItem | None = None
        self._cross = False
        self._walking = False
        self.active = False

    @property
    def length(self) -> float | None:
        """How long the line is, in mm of the chart; None while there is none."""
        return QLineF(self._from, self._to).length() if self._from is not None and self._to is not None else None

    def begin(self, middle: QPointF) -> None:
        """Take the tool up; the keyboard begins at `middle` (mm)."""
        self.active, self._cross, self._walking = True, False, False
        self._from = self._to = None
        self._at = middle
        self._redraw()

    def end(self) -> None:
        """Put the tool away with its line."""
        self.active = self._cross = self._walking = False
        self._from = self._to = None
        self._redraw()

    def show_look(self, tones: Colours) -> None:
        """Draw in the colours of a theme, and say it in the language set now."""
        self._tones = tones
        self._redraw()

    def show_scale(self, px_per_mm: float) -> None:
        """Keep the strokes at the ends as long as they are when the chart is zoomed."""
        self._scale = px_per_mm
        self._redraw()

    def press(self, place: QPointF) -> None:
        """Begin a line at a place."""
        self._from, self._to, self._cross, self._walking = place, None, False, False
        self._redraw()

    def move(self, place: QPointF) -> None:
        """Draw the line to a place, if one is begun."""
        if self._from is not None:
            self._to = self._at = place
            self._redraw()
            self.told.emit(self.words())

    def release(self, place: QPointF) -> None:
        """Let the line stand."""
        self.move(place)
        if self.length:
            self.settled.emit(self.words())

    def key(self, event: QKeyEvent) -> bool:
        """Take a key; return whether it meant something here."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            far = 10.0 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            self._step(_ARROWS[key] * far)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.end()
            self.ended.emit()
        else:
            return False
        return True

    def words(self) -> str:
        """Return the length in words that say of what: the flat drawing of the reference figure."""
        told = QCoreApplication.translate(
            "Measuring", "{mm} mm of the reference figure, straight across the drawing; over the skin it is longer"
        )
        return told.format(mm=f"{self.length:.1f}") if self.length is not None else ""

    def _step(self, by: QPointF) -> None:
        self._at = self._at + by
        self._cross = True
        if self._walking:
            self._to = self._at
            self.told.emit(self.words())
        self._redraw()

    def _enter(self) -> None:
        """Begin a line where the cross is, or let the one that is begun stand."""
        self._cross = True
        if self._walking:
            self._walking = False
            self.settled.emit(self.words())
        else:
            self._from, self._to, self._walking = self._at, None, True
        self._redraw()

    def _redraw(self) -> None:
        for item in (*self._lines, *([self._label] if self._label else [])):
            self._scene.removeItem(item)
        self._lines, self._label = [], None
        if not self.active:
            return
        if self._cross:
            self._draw_cross()
        if self._from is not None and self._to is not None:
            self._draw_line(QLineF(self._from, self._to))

    def _draw_cross(self) -> None:
        arm = _CROSS_PX / self._scale
        for way in (QPointF(arm, 0), QPointF(0, arm)):
            self._draw(QLineF(self._at - way, self._at + way), 1.4)

    def _draw_line(self, line: QLineF) -> None:
        self._draw(line, 1.8)
        across = line.normalVector().unitVector()
        end = (across.p2() - across.p1()) * (_CROSS_PX / 2 / self._scale)
        for place in (line.p1(), line.p2()):
            self._draw(QLineF(place - end, place + end), 1.8)
        words = QCoreApplication.translate("Measuring", "{mm} mm (reference figure)").format(mm=f"{line.length():.1f}")
        self._label = NameItem(words, weighted(500, 0.9), self._tones, strong=True)
        self._label.setPos(line.p2() + QPointF(0, -18 / self._scale))
        self._scene.addItem(self._label)

    def _draw(self, line: QLineF, width: float) -> None:
        for colour, wide in ((tinted(self._tones.paper, 0.8), width + 2.4), (QColor(self._tones.ink), width)):
            item, path = Line(), QPainterPath(line.p1())
            path.lineTo(line.p2())
            item.setPath(path)
            item.setPen(screen_pen(colour, wide))
            item.setZValue(5)
            self._scene.addItem(item)
            self._lines.append(item)
