"""The drawing under the zones, painted off the GUI thread into pictures of any part at any size.

QSvgRenderer.render holds Python's lock while it paints (PySide6 6.11, 0.1 to 0.5 s a plate);
QImageReader.read of the same SVG lets go of it, so every layer is read as an image of just the part
and the size that is wanted, by giving the document another viewBox.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter

from cheekviewer import __version__
from cheekviewer.atlas.model import Chart
from cheekviewer.colours import Theme
from cheekviewer.resources import asset
from cheekviewer.storage import keep, kept

_ROOT = re.compile(rb"<svg[^>]*>")
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_LARGEST_PX = 8192


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a plate, without the theme in its name, and how opaque it lies on those below."""

    name: str
    opacity: float


PLATES: Mapping[Chart, tuple[QRectF, tuple[Layer, ...]]] = {
    Chart.FACE: (QRectF(-128, -152, 256, 298), (Layer("face_svg/skin", 1.0),)),
    Chart.BACK: (QRectF(-345, -30, 690, 1010), (Layer("back_svg/skin", 1.0), Layer("back_svg/bones", 0.42))),
}
"""The bounds of each plate in chart millimetres, and its layers from the lowest up."""


@dataclass(frozen=True, slots=True)
class View:
    """A part of a plate: which millimetres, on how many pixels, in which theme, mirrored or not."""

    part: tuple[float, float, float, float]
    width: int
    height: int
    theme: Theme
    mirrored: bool

    @classmethod
    def of(cls, part: QRectF, pixels: tuple[float, float], theme: Theme, *, mirrored: bool) -> "View":
        """Return the view of the millimetres `part` on that many device pixels, rounded."""
        box = (part.x(), part.y(), part.width(), part.height())
        return cls(box, round(pixels[0]), round(pixels[1]), theme, mirrored)

    @property
    def name(self) -> str:
        """The view as a part of a file name."""
        part = "_".join(f"{length:.3f}" for length in self.part)
        return f"{self.theme}-{'mirrored' if self.mirrored else 'plain'}-{part}-{self.width}x{self.height}"


class Plate(QObject):
    """Makes pictures of one chart's drawing; `ready` carries the View and its QImage."""

    ready = Signal(object, QImage)

    def __init__(self, chart: Chart, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.bounds, self._layers = PLATES[chart]
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._wanted: dict[bool, View] = {}

    def kept(self, view: View) -> QImage | None:
        """Return the picture if an earlier start left it on disk."""
        size, pixels = _size(view), kept(self._file(view))
        if len(pixels) != 4 * size.width() * size.height():
            return None
        return QImage(pixels, size.width(), size.height(), 4 * size.width(), _FORMAT).copy()

    def paint(self, view: View, *, whole: bool, keep_it: bool) -> None:
        """Paint a picture in the background and tell `ready`.

        A newer wish replaces an older one not begun; the `whole` plate and parts of it are wished
        for apart. With `keep_it` the picture is left on disk for the next start.
        """
        self._wanted[whole] = view
        self._pool.start(lambda: self._work(view, whole, keep_it))

    def painted(self, view: View) -> QImage:
        """Return the picture at once, for screenshots and tests."""
        return _picture(view, self._layers)

    def finish(self) -> None:
        """Drop what is not begun and wait until nothing is being painted."""
        self._wanted.clear()
        self._pool.waitForDone()

    def _file(self, view: View) -> str:
        """The file of a picture: another for another version of the program or of the drawing."""
        drawn = max(_drawing(layer, view).stat().st_mtime_ns for layer in self._layers)
        return f"{__version__}-{drawn}-{self.chart.value}-{view.name}.pixels"

    def _work(self, view: View, whole: bool, keep_it: bool) -> None:
        if self._wanted.get(whole) != view:
            return
        found = self.kept(view) if keep_it else None
        picture = found or _picture(view, self._layers)
        self.ready.emit(view, picture)
        if keep_it and found is None:
            keep(self._file(view), bytes(picture.constBits()))  # plain pixels: a PNG takes 10 ms of a start to read


def _picture(view: View, layers: tuple[Layer, ...]) -> QImage:
    size = _size(view)
    picture = QImage(size, _FORMAT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for layer in layers:
        painter.setOpacity(layer.opacity)
        painter.drawImage(0, 0, _layer(_drawing(layer, view), view, size))
    painter.end()
    return picture.flipped(Qt.Orientation.Horizontal) if view.mirrored else picture


def _size(view: View) -> QSize:
    return QSize(min(view.width, _LARGEST_PX), min(view.height, _LARGEST_PX))


def _drawing(layer: Layer, view: View) -> Path:
    return asset(f"{layer.name}-{view.theme}.svg")


def _layer(file: Path, view: View, size: QSize) -> QImage:
    x, y, width, height = view.part
    if view.mirrored:
        x = -x - width
    root = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:.3f} {y:.3f} {width:.3f} {height:.3f}">'
    document = _ROOT.sub(root.encode(), file.read_bytes(), count=1)
    buffer = QBuffer()
    buffer.setData(QByteArray(document))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(size)
    return reader.read()
