"""Lines that are equally wide everywhere."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QGraphicsScene

from cheekviewer.ui.chart.pens import Line, screen_pen


def wide(picture: QImage) -> float:
    """Return how wide the upright line of a picture is, in pixels of a widget."""
    y = picture.height() // 2
    dark = sum(255 - picture.pixelColor(x, y).lightness() for x in range(picture.width()))
    return dark / 255 / picture.devicePixelRatio()


def blank(ratio: float) -> QImage:
    """Return white paper of 60 × 60 pixels of a widget."""
    picture = QImage(round(60 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(0xFFFFFF)
    return picture


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("scale", [0.4, 1.0, 12.0])
def test_a_line_is_as_wide_on_every_screen_and_at_every_zoom(qapp: QApplication, ratio: float, scale: float) -> None:
    """Painted with a pen, or as an item of a scene, it is so many pixels of the widget wide."""
    path = QPainterPath()
    path.moveTo(30 / scale, 0)
    path.lineTo(30 / scale, 60 / scale)
    picture = blank(ratio)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    painter.setPen(screen_pen("#000000", 4, painter))
    painter.drawPath(path)
    painter.end()
    assert wide(picture) == pytest.approx(4, abs=0.2)
    scene, item, picture = QGraphicsScene(), Line(), blank(ratio)
    item.setPath(path)
    item.setPen(screen_pen("#000000", 4))
    scene.addItem(item)
    painter = QPainter(picture)
    scene.render(painter, QRectF(0, 0, 60, 60), QRectF(0, 0, 60 / scale, 60 / scale))
    painter.end()
    assert wide(picture) == pytest.approx(4, abs=0.2)
