"""The layers of one view of a plate, each a picture of its own, so that any choice of them is put together at once."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

FORMAT = QImage.Format.Format_ARGB32_Premultiplied


class LayerPictures:
    """Keeps the pictures of one place (whatever tells two places apart) until another place is kept.

    A thread may `keep` while another asks.
    """

    def __init__(self) -> None:
        self._held: tuple[object, dict[str, QImage]] = (None, {})

    def of(self, place: object, name: str) -> QImage | None:
        """Return the picture of a layer at a place, if it is kept."""
        held, pictures = self._held
        return pictures.get(name) if held == place else None

    def keep(self, place: object, name: str, picture: QImage) -> None:
        """Keep the picture of a layer; those of another place are let go."""
        held, pictures = self._held
        if held != place:
            self._held = (place, {name: picture})
        else:
            pictures[name] = picture


def composed(size: QSize, layers: Iterable[tuple[QImage, float, QRectF]]) -> QImage:
    """Return the layers one over the other, from the lowest up, each with its opacity and drawn into its box."""
    picture = QImage(size, FORMAT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for layer, opacity, box in layers:
        painter.setOpacity(opacity)
        painter.drawImage(box, layer)
    painter.end()
    return picture
