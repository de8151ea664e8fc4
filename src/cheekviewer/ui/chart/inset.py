"""A small head seen from half ahead, over the face chart: where on a face its zones lie. For orientation only."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import read_outlines
from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Theme, colours
from cheekviewer.resources import asset
from cheekviewer.ui.chart.pens import screen_pen
from cheekviewer.ui.chart.shapes import outline_path
from cheekviewer.ui.parts.kept import Kept
from cheekviewer.ui.style.theme import tinted

_VIEW = QRectF(-120, -152, 250, 280)
"""The millimetres that the three-quarter view covers."""

_SEEN = QRectF(-88, -140, 188, 236)
"""Those of them that are shown."""

_HEIGHT = 116


class Inset(Kept):
    """The head with all zones faint and the lit ones strong; it reads its drawing once it has been shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._atlas: Atlas | None = None
        self._theme: Theme = "light"
        self._mirrored, self._strong = False, False
        self._lit: tuple[EntryId, ...] = ()
        self._heads: dict[Theme, QImage] = {}
        self._paths: dict[EntryId, QPainterPath] = {}
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As high as a few lines of text."""
        return QSize(round(_HEIGHT * _SEEN.width() / _SEEN.height()), _HEIGHT)

    def show_atlas(self, atlas: Atlas) -> None:
        """Light the zones of an atlas, those of them that the drawing has."""
        self._atlas = atlas

    def show_look(self, theme: Theme, *, strong: bool) -> None:
        """Draw in a theme, in strong colours or not."""
        self._theme, self._strong = theme, strong
        self._later.start()

    def show_mirrored(self, mirrored: bool) -> None:
        """Draw the other side of the person."""
        self._mirrored = mirrored
        self.renew()

    def show_selection(self, entry: EntryId | None) -> None:
        """Light the zones that belong to the chosen entry, after the frame in which the charts answer."""
        self._lit = self._atlas.points_of(entry) if self._atlas and entry else ()
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the drawing after the first frame."""
        super().showEvent(event)
        self._later.start()

    def draw(self, painter: QPainter) -> None:
        """Draw the head on soft paper, and the zones on it."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tones = colours(self._theme, strong=self._strong)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tinted(tones.paper, 0.8))
        painter.drawRoundedRect(self.rect(), 8, 8)
        head = self._heads.get(self._theme)
        if head is None or self._atlas is None:
            return
        scale = self.height() / _SEEN.height()
        placed = QTransform.fromScale(scale, scale).translate(-_SEEN.x(), -_SEEN.y())
        if self._mirrored:
            placed *= QTransform.fromScale(-1, 1) * QTransform.fromTranslate(self.width(), 0)
        painter.setTransform(placed)
        painter.drawImage(_VIEW, head)
        numbers = self._atlas.numbers
        for entry in sorted(self._paths.keys() & numbers.keys(), key=numbers.__getitem__):
            colour, lit = tones.point(numbers[entry]), entry in self._lit
            painter.setPen(screen_pen(colour, 1.4 if lit else 0.8, painter))
            painter.setBrush(tinted(colour, 0.6 if lit else 0.12))
            painter.drawPath(self._paths[entry])

    def _read(self) -> None:
        """Read the head of the theme and the zones on it, unless they are read."""
        if not self._heads:
            drawn = read_outlines(asset("face_svg/three-quarter-zones.svg"))
            self._paths = {EntryId(name): outline_path(outline) for name, outline in drawn.items()}
        if self._theme not in self._heads:
            self._heads[self._theme] = QImageReader(str(asset(f"face_svg/three-quarter-{self._theme}.webp"))).read()
        self.renew()
