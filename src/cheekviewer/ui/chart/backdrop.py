"""The picture at rest behind a chart: the plate and the shapes, painted once per view, when it is first seen.

While the view moves, the last picture is shifted and scaled, over a smaller one of the whole plate. The shapes lie on
a film, for they take ten times as long to paint as to lay down: another plate is put under the same one.
"""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRegion, QTransform

from cheekviewer.colours import colours
from cheekviewer.ui.chart.layer_pictures import FORMAT
from cheekviewer.ui.chart.plate import Plate, PlateLook, View

_WHOLE_PX = 1000

Painting = Callable[[QPainter, QTransform], None]
"""Paints the shapes with a transform from chart mm to pixels."""


class Sight(msgspec.Struct, frozen=True):
    """What is looked at: the millimetres seen, the pixels they take, and how they look.

    `home` says that this is where a start begins, so that its picture is worth keeping on disk.
    """

    part: QRectF
    size: QSize
    ratio: float
    look: PlateLook
    home: bool

    @property
    def seen(self) -> QRectF:
        """The widget in pixels."""
        return QRectF(0, 0, self.size.width(), self.size.height())

    @property
    def to_pixels(self) -> QTransform:
        """From chart mm to pixels of the widget."""
        scale = QTransform.fromScale(self.size.width() / self.part.width(), self.size.height() / self.part.height())
        return QTransform.fromTranslate(-self.part.x(), -self.part.y()) * scale

    @property
    def place(self) -> object:
        """What the shapes painted depend on, as far as it is told here: all but the layers under them."""
        return self.part, self.size, self.ratio, self.look.theme, self.look.mirrored

    @property
    def view(self) -> View:
        """The picture of the plate that fits, in device pixels."""
        pixels = self.size.width() * self.ratio, self.size.height() * self.ratio
        return View.of(self.part, pixels, self.look)


class Backdrop(QObject):
    """Keeps a picture of what is seen and one of the whole plate; tells `changed` when there is more to see.

    It is put together when it is next painted: of the choices and layers that came meanwhile only the last is seen.
    """

    changed = Signal()

    def __init__(self, plate: Plate, shapes: Painting, parent: QObject) -> None:
        super().__init__(parent)
        self._plate = plate
        self._shapes = shapes
        self._sight: Sight | None = None
        self._drawn: object = None
        self._due = False
        self._rest = QPixmap()
        self._film: tuple[object, QImage] | None = None
        self._sharp: tuple[View, QImage] | None = None
        self._whole: tuple[View, QImage] | None = None
        plate.ready.connect(self._take)

    def settle(self, sight: Sight, drawn: object = None) -> None:
        """Have a picture for a sight when it is next painted; what the plate has not drawn yet is filled in later.

        With the same sight, but for the layers, and equal `drawn` the shapes are not painted anew: until `forget`.
        """
        self._sight, self._drawn = sight, drawn
        if self._film is not None and self._film[0] != (sight.place, drawn):
            self._film = None
        whole = self._whole_view(sight)
        held = self._sharp is not None and self._sharp[0] == sight.view
        if not held:
            self._sharp = self._found(sight.view, whole=False, keep_it=sight.home)
        if self._whole is None or self._whole[0] != whole:
            self._whole = None
            if self._sharp is None:
                self._whole = self._found(whole, whole=True, keep_it=True)
            elif held:  # seen only when the view moves, so not read before the first frame
                self._plate.paint(whole, whole=True, keep_it=True)
        if not held or self._film is None:
            self._renew()

    def forget(self) -> None:
        """Paint the shapes anew when the view settles next, for they look otherwise now."""
        self._film = None

    def settle_now(self, sight: Sight) -> None:
        """Have a sharp picture for a sight before returning: for screenshots."""
        self._sight, self._film = sight, None
        self._sharp = sight.view, self._plate.painted(sight.view)
        self._renew()

    def paint(self, painter: QPainter, seen: QRectF, to_pixels: QTransform, exposed: QRectF) -> None:
        """Paint what there is for a view that may have moved since.

        `seen` is the widget in pixels, `exposed` the part of it that has to be painted.
        """
        painter.resetTransform()
        if self._sight is None:
            return
        if self._due:
            self._compose(self._sight)
        target = to_pixels.mapRect(self._sight.part)
        if _same(target, seen):
            part = QRectF(exposed.toAlignedRect()).intersected(seen)
            ratio = self._rest.devicePixelRatio()
            painter.drawPixmap(part, self._rest, QRectF(part.topLeft() * ratio, part.size() * ratio))
            return
        painter.save()
        painter.setClipRegion(QRegion(seen.toRect()) - QRegion(target.toRect()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self._sight.look.theme).paper))
        painter.drawRect(seen)
        if self._whole is not None:
            painter.drawImage(to_pixels.mapRect(self._plate.bounds), self._whole[1])
        painter.restore()
        painter.drawPixmap(target, self._rest, QRectF(self._rest.rect()))

    def _renew(self) -> None:
        self._due = True
        self.changed.emit()

    def _compose(self, sight: Sight) -> None:
        if self._film is None:
            self._film = (sight.place, self._drawn), self._filmed(sight)
        picture = QPixmap(sight.size * sight.ratio)
        picture.setDevicePixelRatio(sight.ratio)
        picture.fill(QColor(colours(sight.look.theme).paper))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._sharp is not None:
            painter.drawImage(sight.seen, self._sharp[1])
        elif self._whole is not None:
            painter.drawImage(sight.to_pixels.mapRect(self._plate.bounds), self._whole[1])
        else:
            painter.drawImage(sight.seen, self._plate.rough(sight.view))
        painter.drawImage(QPointF(), self._film[1])
        painter.end()
        self._rest, self._due = picture, False

    def _filmed(self, sight: Sight) -> QImage:
        film = QImage(sight.size * sight.ratio, FORMAT)
        film.setDevicePixelRatio(sight.ratio)
        film.fill(Qt.GlobalColor.transparent)
        painter = QPainter(film)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._shapes(painter, sight.to_pixels)
        painter.end()
        return film

    def _whole_view(self, sight: Sight) -> View:
        box = self._plate.bounds
        scale = _WHOLE_PX / max(box.width(), box.height())
        return View.of(box, (box.width() * scale, box.height() * scale), sight.look)

    def _found(self, view: View, *, whole: bool, keep_it: bool) -> tuple[View, QImage] | None:
        picture = self._plate.at_hand(view) or (self._plate.kept(view) if keep_it else None)
        if picture is None:
            self._plate.paint(view, whole=whole, keep_it=keep_it)
            return None
        return view, picture

    def _take(self, view: View, picture: QImage) -> None:
        """Keep a picture the plate has drawn, if it is still the one that is wanted."""
        if self._sight is None:
            return
        if view == self._sight.view:
            self._sharp = view, picture
            self._renew()
        elif view == self._whole_view(self._sight):
            self._whole = view, picture
            if self._sharp is None:
                self._renew()


def _same(one: QRectF, other: QRectF) -> bool:
    corners = one.topLeft() - other.topLeft(), one.bottomRight() - other.bottomRight()
    return all(corner.manhattanLength() < 0.02 for corner in corners)
