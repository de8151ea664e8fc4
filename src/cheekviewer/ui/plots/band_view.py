"""The strips of the safety profile on one scale of millimetres, and the ruler above them."""

# pyqtgraph has no type information.
# mypy: allow-untyped-calls

from collections.abc import Mapping, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)

from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.colours import Colours, colours
from cheekviewer.ui.parts.drops import refuse_drops
from cheekviewer.ui.plots.band_items import BandItem, Frame, Reach, StripItem, text_height
from cheekviewer.ui.plots.bands import Extent, Strip, band_words, ticks
from cheekviewer.ui.plots.signs import Weight
from cheekviewer.ui.speech.voice import say
from cheekviewer.ui.style.theme import weighted


class Ruler(pg.GraphicsView):
    """The millimetres along the top, shared by all strips and linked to their view."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__(background=None)
        refuse_drops(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.axis = pg.AxisItem("top", linkView=view)
        self.setCentralItem(self.axis)

    def show_frame(self, frame: Frame, unit: str) -> tuple[float, ...]:
        """Number the ruler for a frame and return the millimetres that it marks."""
        font = weighted(400, 0.86)
        height = text_height()
        marks = ticks(frame.ends, frame.px_per_mm, 3.2 * height)
        named = [(mm, f"{mm:g}".replace("-", "−") + (f" {unit}" if mm == 0 else "")) for mm in marks]
        self.axis.setStyle(tickFont=font, tickTextOffset=2, tickLength=4, autoExpandTextSpace=False)
        self.axis.setStyle(tickTextHeight=round(height * 0.9))
        self.axis.setTicks([named])
        self.axis.setPen(QPen(QColor(frame.tones.rule), 1))
        self.axis.setTextPen(QPen(QColor(frame.tones.second)))
        self.axis.setHeight(round(height * 0.9) + 8)
        self.setFixedHeight(round(height * 0.9) + 8)
        return marks


class BandView(pg.GraphicsView):
    """All strips under one another on one scale; one Tab stop, arrows walk the bands, Enter chooses."""

    picked = Signal(object)
    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__(background=None)
        refuse_drops(self)
        self.view = pg.ViewBox(enableMouse=False, enableMenu=False)
        self.view.invertY(True)
        self.setCentralItem(self.view)
        self.ruler = Ruler(self.view)
        self.setAntialiasing(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.bands: tuple[BandItem, ...] = ()
        self.grounds: dict[str, StripItem] = {}
        self._strips: tuple[Strip, ...] = ()
        self._ends = (0.0, 50.0)
        self._tones: Colours = colours("light")
        self._lang: Lang = "en"
        self._unit = "mm"
        self._zones: Mapping[str, Reach] = {}
        self._chosen: EntryId | None = None
        self._at: int | None = None
        self._under: int | None = None

    @property
    def zones(self) -> Mapping[str, Reach]:
        """The chosen zone's reach by axis id; empty when none is shown."""
        return self._zones

    @property
    def walked(self) -> BandItem | None:
        """The band that the keyboard is on, if it is here."""
        return self.bands[self._at] if self.hasFocus() and self._at is not None else None

    def show_strips(self, shown: Sequence[Strip], ends: Extent) -> None:
        """Lay out these strips between those ends."""
        self._strips, self._ends = tuple(shown), ends
        self._at = None
        self._build()

    def show_look(self, tones: Colours, lang: Lang, unit: str) -> None:
        """Use the colours of a theme and a language; `unit` stands on the ruler."""
        self._tones, self._lang, self._unit = tones, lang, unit
        self._build()

    def show_choice(self, chosen: EntryId | None, zones: Mapping[str, Reach]) -> None:
        """Make the bands of a structure strong and lay a zone across the strips, by axis id."""
        self._chosen, self._zones = chosen, zones
        self._refresh()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay out anew for another width; pyqtgraph itself calls it with None, before there is anything."""
        super().resizeEvent(event)
        if event is not None and event.size().width() != event.oldSize().width():
            self._build()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whoever scrolls."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the band under the mouse."""
        self._point(self._band_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the structure of the band under the mouse."""
        at = self._band_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and at is not None:
            self._at = at
            self._refresh()
            self.picked.emit(self.bands[at].band.structure.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press has done it all."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first press has done it all."""

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, Home and End; choose with Enter or Space."""
        last = len(self.bands) - 1
        at = 0 if self._at is None else self._at
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.bands:
            self.picked.emit(self.bands[at].band.structure.id)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Right} and self.bands:
            self._walk(min(at + 1, last))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Left} and self.bands:
            self._walk(max(at - 1, 0))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.bands:
            self._walk(0 if key is Qt.Key.Key_Home else last)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The press has done it all."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which band the keys are on; the first one at first."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self.bands:
            self._walk(self._at or 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._refresh()
        self.pointed.emit(None)

    def _build(self) -> None:
        """Make every item anew for the present width, colours and words."""
        for item in (*self.bands, *self.grounds.values()):
            self.scene().removeItem(item)
        frame = Frame(self._ends, float(self.width()), self._tones, self._lang)
        marks = self.ruler.show_frame(frame, self._unit)
        self.view.setXRange(*frame.view, padding=0)
        bands, grounds, y = [], {}, 2.0
        for strip in self._strips:
            ground = StripItem(strip.axis.names.get(self._lang), frame, y, marks)
            y += ground.head
            for band in strip.bands:
                item = BandItem(band, frame, y)
                y += item.height
                bands.append(item)
            ground.close(y)
            y += text_height() * 0.6
            grounds[strip.axis.id] = ground
        for item in (*grounds.values(), *bands):
            item.setParentItem(self.view)
        self.bands, self.grounds, self._under = tuple(bands), grounds, None
        self.setFixedHeight(round(y))
        super().resizeEvent(None)  # Qt sends none for a height that is set while it is resizing
        self._refresh()

    def _band_at(self, place: QPointF) -> int | None:
        spot = self.mapToScene(place.toPoint())
        return next((number for number, item in enumerate(self.bands) if item.target.contains(spot)), None)

    def _walk(self, at: int) -> None:
        self._at = at
        self._refresh()
        band = self.bands[at].band
        self.pointed.emit(band)
        say(self, band_words(band, self._lang))

    def _point(self, under: int | None) -> None:
        if under == self._under:
            return
        self._under = under
        self.setCursor(Qt.CursorShape.ArrowCursor if under is None else Qt.CursorShape.PointingHandCursor)
        self._refresh()
        self.pointed.emit(None if under is None else self.bands[under].band)

    def _refresh(self) -> None:
        """Draw every band at its weight and the zone across every strip."""
        for number, item in enumerate(self.bands):
            focused = self.hasFocus() and number == self._at
            chosen = item.band.structure.id == self._chosen
            weight = Weight.POINTED if number == self._under or focused else Weight.REST
            item.show_weight(Weight.CHOSEN if chosen else weight, focused=focused)
        for axis, ground in self.grounds.items():
            ground.show_zone(self._zones.get(axis))
