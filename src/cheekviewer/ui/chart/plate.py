"""The drawing under the zones, painted off the GUI thread into pictures of any part at any size.

QSvgRenderer.render holds Python's lock while it paints (PySide6 6.11, 0.1 to 0.5 s a plate);
QImageReader.read of the same SVG lets go of it, so every layer is read as an image, cut to the part
that is wanted. It must be read from a file's name: Qt holds a lock of its image formats while it asks a
QIODevice made in Python, which waits for Python's lock; the GUI thread waits the other way round.
"""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from PySide6.QtCore import QByteArray, QObject, QPointF, QRect, QRectF, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

from cheekviewer import __version__
from cheekviewer.atlas.records import Chart
from cheekviewer.colours import Theme
from cheekviewer.plates import BOUNDS, opacities
from cheekviewer.resources import asset
from cheekviewer.storage import keep, kept, rehearse
from cheekviewer.ui.chart.layer_pictures import FORMAT, LayerPictures, composed

_LARGEST_PX = 8192


class PlateLook(msgspec.Struct, frozen=True):
    """How a plate is drawn: in which theme, mirrored or not, the ids of its layers that are shown, and how."""

    theme: Theme
    mirrored: bool
    layers: tuple[str, ...]
    see_through: bool = True


class View(msgspec.Struct, frozen=True):
    """A part of a plate: which millimetres, on how many pixels, how it looks and which layers are shown."""

    part: tuple[float, float, float, float]
    width: int
    height: int
    look: PlateLook

    @classmethod
    def of(cls, part: QRectF, pixels: tuple[float, float], look: PlateLook) -> "View":
        """Return the view of the millimetres `part` on that many device pixels, rounded."""
        box = (part.x(), part.y(), part.width(), part.height())
        return cls(box, round(pixels[0]), round(pixels[1]), look)

    @property
    def name(self) -> str:
        """The view as a part of a file name."""
        part = "_".join(f"{length:.3f}" for length in self.part)
        side = "mirrored" if self.look.mirrored else "plain"
        layers = "+".join(self.look.layers) + ("" if self.look.see_through else "=")
        return f"{self.look.theme}-{side}-{layers}-{part}-{self.width}x{self.height}"

    @property
    def place(self) -> object:
        """What the pictures of its single layers depend on: everything but which of them are shown."""
        return self.part, self.width, self.height, self.look.mirrored, self.look.theme


class Plate(QObject):
    """Makes pictures of one chart's drawing; `ready` carries the View and its QImage."""

    ready = Signal(object, QImage)

    def __init__(self, chart: Chart, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.bounds = QRectF(*BOUNDS[chart])
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._wanted: dict[bool, View] = {}
        self._layers = LayerPictures()
        self._small: dict[Path, QImage] = {}

    def kept(self, view: View) -> QImage | None:
        """Return the picture if an earlier start left it on disk."""
        size, pixels = _size(view), kept(self._file(view))
        if len(pixels) != 4 * size.width() * size.height():
            return None
        return QImage(pixels, size.width(), size.height(), 4 * size.width(), FORMAT).copy()

    def at_hand(self, view: View) -> QImage | None:
        """Return the picture if all its layers were drawn for this place before, put together in some milliseconds."""
        box, layers = QRectF(0, 0, *_size(view).toTuple()), []
        for file, opacity in _drawings(self.chart, view).items():
            layer = self._layers.of(view.place, str(file))
            if layer is None:
                return None
            layers.append((layer, opacity, box))
        return composed(_size(view), layers)

    def rough(self, view: View) -> QImage:
        """Return the picture as good as it can be at once: layers not drawn yet come from the small ones we ship."""
        size, layers = _size(view), []
        box, whole = QRectF(0, 0, *size.toTuple()), _whole(self.chart, view, size)
        for file, opacity in _drawings(self.chart, view).items():
            layer = self._layers.of(view.place, str(file))
            found = (layer, box) if layer is not None else (_turned(self._small_picture(file), view), whole)
            layers.append((found[0], opacity, found[1]))
        return composed(size, layers)

    def paint(self, view: View, *, whole: bool, keep_it: bool) -> None:
        """Paint a picture in the background and tell `ready`.

        A newer wish replaces an older one not begun; the `whole` plate and parts of it are wished
        for apart. With `keep_it` the picture is left on disk for the next start.
        """
        if not self._wanted:
            _rehearse()
        self._wanted[whole] = view
        self._pool.start(lambda: self._work(view, whole, keep_it))

    def painted(self, view: View) -> QImage:
        """Return the picture at once, for screenshots and tests."""
        return _picture(self.chart, view, LayerPictures())

    def finish(self) -> None:
        """Drop what is not begun and wait until nothing is being painted."""
        self._wanted.clear()
        self._pool.waitForDone()

    def _small_picture(self, file: Path) -> QImage:
        if file not in self._small:
            self._small[file] = QImageReader(str(file.with_suffix(".webp"))).read()
        return self._small[file]

    def _file(self, view: View) -> str:
        """The file of a picture: another for another version of the program or of the drawing."""
        drawn = max(file.stat().st_mtime_ns for file in _drawings(self.chart, view))
        return f"{__version__}-{drawn}-{self.chart.value}-{view.name}.pixels"

    def _work(self, view: View, whole: bool, keep_it: bool) -> None:
        if self._wanted.get(whole) != view:
            return
        found = self.kept(view) if keep_it else None
        picture = found or _picture(self.chart, view, LayerPictures() if whole else self._layers)
        self.ready.emit(view, picture)
        if keep_it and found is None:
            keep(self._file(view), bytes(picture.constBits()))  # plain pixels: a PNG takes 10 ms of a start to read


def _picture(chart: Chart, view: View, held: LayerPictures) -> QImage:
    size = _size(view)
    whole, cut = _cut(chart, view, size)
    layers = []
    for file, opacity in _drawings(chart, view).items():
        layer = held.of(view.place, str(file))
        if layer is None:
            layer = _turned(_read(file, whole, cut), view).convertToFormat(FORMAT)
            held.keep(view.place, str(file), layer)
        layers.append((layer, opacity, QRectF(0, 0, *size.toTuple())))
    return composed(size, layers)


def _turned(picture: QImage, view: View) -> QImage:
    return picture.flipped(Qt.Orientation.Horizontal) if view.look.mirrored else picture


def _size(view: View) -> QSize:
    return QSize(min(view.width, _LARGEST_PX), min(view.height, _LARGEST_PX))


def _drawings(chart: Chart, view: View) -> Mapping[Path, float]:
    """The files that a view shows, from the lowest up, and how opaque each is."""
    shown = opacities(chart, view.look.layers, see_through=view.look.see_through)
    return {asset(f"{file}-{view.look.theme}.svg"): opacity for file, opacity in shown.items()}


def _cut(chart: Chart, view: View, size: QSize) -> tuple[QSize, QRect]:
    """Return how large the whole plate is at the view's scale, and which of its pixels are seen, to half a pixel.

    Of a mirrored view those of the plate that is flipped afterwards.
    """
    whole = _whole(chart, view, size)
    left = size.width() - whole.right() if view.look.mirrored else whole.left()
    return whole.size().toSize(), QRect(QPointF(-left, -whole.top()).toPoint(), size)


def _whole(chart: Chart, view: View, size: QSize) -> QRectF:
    """Return where the whole plate lies in the pixels of a view."""
    x, y, width, height = view.part
    left, top, across, down = BOUNDS[chart]
    left = -left - across if view.look.mirrored else left
    to_right, to_below = size.width() / width, size.height() / height
    return QRectF((left - x) * to_right, (top - y) * to_below, across * to_right, down * to_below)


def _read(file: Path, whole: QSize, cut: QRect) -> QImage:
    reader = QImageReader(str(file), QByteArray(b"svg"))
    reader.setScaledSize(whole)
    reader.setScaledClipRect(cut)
    return reader.read()


class _Messenger(QObject):
    """Tells what a Plate tells, for the rehearsal."""

    ready = Signal(object, QImage)


def _rehearse() -> None:
    """Use everything of Qt here that a thread will use.

    PySide6 6.11 makes ready a few things of its own when they are first used, behind a lock, and gives up Python's
    lock meanwhile: of two threads that use them for the first time, each would wait for the other for ever.
    """
    view = View(BOUNDS[Chart.FACE], 1, 1, PlateLook("light", mirrored=True, layers=()))
    whole, cut = _cut(Chart.FACE, view, _size(view))
    picture = composed(cut.size(), [(_read(Path(), whole, cut), 1.0, QRectF(0, 0, 1, 1))])
    picture.flipped(Qt.Orientation.Horizontal).convertToFormat(FORMAT).constBits()
    messenger = _Messenger()
    messenger.ready.connect(lambda _view, _picture: None)
    messenger.ready.emit(None, picture)
    rehearse()
