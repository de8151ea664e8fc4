"""One chart on screen: a plate, the shapes on it, and what is pointed at and chosen.

The scene is in chart millimetres: x to the viewer's right, y down. What rests is one picture (`backdrop`), with what is
drawn over the plate (`overlay`); points are lit above it as pictures (`lights`), structures as items (`anatomy`).
"""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QHelpEvent, QKeyEvent, QPainter, QShowEvent, QTransform
from PySide6.QtWidgets import QToolTip, QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Lang
from cheekviewer.colours import Colours, Theme, colours
from cheekviewer.plates import HOMES, drawings, first_layers
from cheekviewer.ui.chart.anatomy import Anatomy
from cheekviewer.ui.chart.backdrop import Backdrop, Sight
from cheekviewer.ui.chart.furniture import boxes
from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.lights import Lights, levels
from cheekviewer.ui.chart.marks import paint_rest
from cheekviewer.ui.chart.measured_view import MeasuredView
from cheekviewer.ui.chart.overlay import Overlay
from cheekviewer.ui.chart.picking import Picking
from cheekviewer.ui.chart.plate import Plate, PlateLook
from cheekviewer.ui.chart.shapes import Shapes, shapes_of
from cheekviewer.ui.chart.thread import Thread

_REACH_PX = 6


class Diagram(MeasuredView):
    """A chart that lights what is chosen and tells what is clicked.

    `picked` carries the EntryId to choose, or None to clear; `heap` the entries that lie under the place just clicked,
    the smallest first; `collected` the entry clicked with Ctrl; `hovered` the entry under the mouse or in the ring, or
    None; `ringed` the one in the ring; `crossed` the entry to go to on the other chart, `layered` the layer to switch.
    """

    picked = Signal(object)
    hovered = Signal(object)
    heap = Signal(object)
    collected = Signal(object)
    crossed = Signal(object)
    ringed = Signal(object)
    layered = Signal(int)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        self._plate = Plate(chart)
        super().__init__(QRectF(*HOMES[chart]), self._plate.bounds, parent)
        self._plate.setParent(self)
        self._chart = chart
        self._atlas: Atlas | None = None
        self._shapes = Shapes(())
        self._lang: Lang = "en"
        self._look = PlateLook("light", mirrored=False, layers=first_layers(chart))
        self._names_shown, self._strong = True, False
        self._chosen: EntryId | None = None
        self._hover: EntryId | None = None
        self.furniture: Sequence[QWidget] = ()  # what lies over the chart: names keep clear of it
        self._lettering = Lettering()
        self._lights = Lights(self._lettering, self.viewport().update)
        self._overlay, self._anatomy = Overlay(chart), Anatomy(chart, self.scene(), self._lettering)
        self._anatomy.show_layers(self._look.layers)
        self._picking = Picking(self.scene())
        self._picking.picked.connect(self.picked)
        self._picking.pointed.connect(self.hovered)
        self._picking.pointed.connect(self.ringed)
        self._picking.crossed.connect(self.crossed)
        self._picking.panned.connect(self.pan)
        self._picking.layered.connect(self.layered)
        self.moved.connect(lambda: self._picking.show_scale(self.scale_px))
        self._backdrop = Backdrop(self._plate, self._paint_shapes, self)
        self._backdrop.changed.connect(self.viewport().update)
        self.rested.connect(self._settle)
        self.rested.connect(self._anatomy.read)
        self.clicked.connect(self._click)
        self.pointed.connect(self._point)
        self.left.connect(lambda: self.hovered.emit(None))
        self.setObjectName(f"{chart.value}-chart")

    @property
    def chart(self) -> Chart:
        """Which chart this is."""
        return self._chart

    @property
    def shapes(self) -> Shapes:
        """The shapes on the chart, as drawn: mirrored when the right side is shown."""
        return self._shapes

    @property
    def in_ring(self) -> EntryId | None:
        """The entry in the keyboard's ring, while the ring is shown."""
        return self._picking.at

    def show_atlas(self, atlas: Atlas) -> None:
        """Draw the points of an atlas."""
        self._atlas = atlas
        self._reshape()

    def show_look(self, theme: Theme, lang: Lang, *, names: bool, strong: bool = False) -> None:
        """Draw in a theme, in strong colours or not, with names in a language or without names."""
        self._look, self._strong = replace(self._look, theme=theme), strong
        self._lang, self._names_shown = lang, names
        self._overlay.show_look(self._tones(), lang, names=names)
        self.measuring.show_look(self._tones())
        self._restyle(afresh=True)
        self._settle()

    def show_mirrored(self, mirrored: bool) -> None:
        """Draw the other side of the person."""
        if mirrored != self._look.mirrored:
            self._look = replace(self._look, mirrored=mirrored)
            home = QRectF(*HOMES[self._chart])
            self.set_home(QRectF(-home.right(), home.y(), home.width(), home.height()) if mirrored else home)
            self._reshape()

    def show_layers(self, layers: tuple[str, ...], *, see_through: bool = True) -> None:
        """Draw these layers of the chart; deep ones see-through over the skin, or opaque."""
        plate = tuple(layer.id for layer in drawings(self._chart) if layer.id in layers)
        drawn, look = self._overlay.layers, replace(self._look, layers=plate, see_through=see_through)
        self._overlay.show_layers(layers)
        self._anatomy.show_layers(layers)
        if (look, self._overlay.layers) != (self._look, drawn):
            self._look = look
            self._settle()

    def show_selection(self, entry: EntryId | None) -> None:
        """Light what belongs to the chosen entry: a point's shape, or the points that speak of it and its outline."""
        self._chosen = entry
        self._restyle()

    def show_hover(self, entry: EntryId | None) -> None:
        """Light faintly what belongs to the entry pointed at."""
        self._hover = entry
        self._restyle()

    def show_threads(self, threads: Sequence[Thread]) -> None:
        """Draw as much of these threads as runs over this chart."""
        self._lights.show_threads(threads, self.viewport().mapToGlobal(QPoint(0, 0)), self._grid())

    def lit(self) -> Sequence[EntryId]:
        """Return the points lit as chosen on this chart."""
        return self._lights.lit()

    def anchor(self, entry: EntryId, towards: QPoint | None = None) -> QPoint | None:
        """Return a place on an entry's shape in global pixels, on the part nearest to `towards`."""
        to_pixels = self.viewportTransform()
        spots = [to_pixels.map(tie).toPoint() for tie in self._shapes.ties(entry)]
        places = [self.viewport().mapToGlobal(spot) for spot in spots]
        return min(places, key=lambda place: (place - (towards or place)).manhattanLength(), default=None)

    def go_to(self, entry: EntryId | None) -> None:
        """Take the keyboard and put the ring round an entry, or where it was."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._picking.enter(entry)

    def hint(self) -> None:
        """Take the keyboard and put a letter on each shape."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._picking.hint(self.part().center())

    def settle_now(self) -> None:
        """Draw everything sharp before returning, for screenshots."""
        self._backdrop.settle_now(self._sight())

    def finish(self) -> None:
        """End the painting in the background, before the program does."""
        self._plate.finish()

    def ground(self, place: QPointF) -> bool:
        """Return whether no shape lies at `place` (mm)."""
        return not self._under(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the picture at rest ready for the first frame."""
        super().showEvent(event)
        self._settle()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a mark over the plate means where the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.mapToScene(event.pos())
            QToolTip.showText(event.globalPos(), self._overlay.tip(place, _REACH_PX / self.scale_px), self)
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep letters for the hints while they are shown, though they are keys of commands, too."""
        if event.type() == QEvent.Type.ShortcutOverride and self._picking.hints:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Measure, walk over the shapes, choose, pan, or cross to the other chart."""
        super().keyPressEvent(event)
        if not event.isAccepted():
            event.setAccepted(self._picking.key(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard comes by a key."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._picking.enter(self._chosen)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring off when the keyboard goes, but not while a menu or the palette is open."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._picking.leave()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the picture at rest, shifted and scaled while the view moves, and what is lit above it."""
        painter.save()
        grid = self._grid()
        exposed = grid.to_pixels.mapRect(QRectF(rect))
        self._backdrop.paint(painter, QRectF(self.viewport().rect()), grid.to_pixels, exposed)
        self._lights.paint(painter, grid, exposed.toAlignedRect())
        painter.restore()

    def _under(self, place: QPointF) -> list[EntryId]:
        """The zones or regions there; where there are none, or with Shift, the landmarks and structures shown there."""
        reach = _REACH_PX / self.scale_px
        points = [shape.entry for shape in self._shapes.under(place, reach)]
        if points and not _held(Qt.KeyboardModifier.ShiftModifier):
            return points
        others = (*self._overlay.under(place, reach), *self._anatomy.under(place, reach / 2))
        return list(dict.fromkeys(others)) or points

    def _click(self, place: QPointF) -> None:
        """Choose what lies there; clicked again, what lies under it; after the last, nothing."""
        under = self._under(place)
        if under and _held(Qt.KeyboardModifier.ControlModifier):
            self.collected.emit(under[0])
        elif under:
            at = under.index(self._chosen) + 1 if self._chosen in under else 0
            self.picked.emit(under[at] if at < len(under) else None)
            self.heap.emit(tuple(under))

    def _point(self, place: QPointF) -> None:
        under = self._under(place)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
        self.hovered.emit(under[0] if under else None)

    def _reshape(self) -> None:
        if self._atlas is not None:
            mirrored = self._look.mirrored
            self._shapes = shapes_of(self._atlas, self._chart, mirrored=mirrored)
            self._overlay.show_atlas(self._atlas, mirrored=mirrored)
            self._anatomy.show_atlas(self._atlas, mirrored=mirrored)
            self._restyle(afresh=True)
            self._settle()

    def _restyle(self, *, afresh: bool = False) -> None:
        """Make the items above the picture agree with what is chosen and pointed at."""
        tones = self._tones()
        if afresh:
            self._backdrop.forget()
            points = self._atlas.points if self._atlas else ()
            names = {point.id: point.corresponds_to.get(self._lang) for point in points}
            self._lettering.show(names, tones, shown=self._names_shown)
            self._picking.show_shapes(self._shapes, tones)
            self._lights.show_shapes(self._shapes, tones)
            self._anatomy.forget()
        self._lights.show(levels(self._atlas, pointed=self._hover, chosen=self._chosen), self._grid())
        seen = QRectF(self.viewport().rect())
        self._anatomy.show(self._chosen, self._hover, self._lang, tones, seen, self.viewportTransform())

    def _tones(self) -> Colours:
        return colours(self._look.theme, strong=self._strong)

    def _grid(self) -> Grid:
        return Grid(self.viewportTransform(), self.devicePixelRatioF())

    def _sight(self) -> Sight:
        return Sight(self.part(), self.viewport().size(), self.devicePixelRatioF(), self._look, self.fitted)

    def _settle(self) -> None:
        if self.isVisible() and not self.viewport().size().isEmpty():
            self._backdrop.settle(self._sight(), (self._overlay.layers, boxes(self.furniture, self.viewport())))

    def _paint_shapes(self, painter: QPainter, to_pixels: QTransform) -> None:
        seen, tones = QRectF(self.viewport().rect()), self._tones()
        self._overlay.paint_below(painter, to_pixels)
        painter.setWorldTransform(to_pixels)
        back, _ = to_pixels.inverted()
        paint_rest(painter, self._shapes.around(back.mapRect(seen)), tones)
        painter.resetTransform()
        self._lettering.paint(painter, self._shapes, seen, to_pixels, boxes(self.furniture, self.viewport()))
        self._overlay.paint_above(painter, seen, to_pixels, self._lettering.at_rest)
        self._anatomy.place_names(seen, to_pixels)


def _held(key: Qt.KeyboardModifier) -> bool:
    return bool(QGuiApplication.keyboardModifiers() & key)
