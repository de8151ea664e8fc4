"""The plates as Qt paints them from the shipped files, alone on the ground of either theme."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from tests.pictures.comparing import assert_same_picture

ASSETS = Path(__file__).resolve().parents[2] / "assets"
GROUND = {"light": "#FBFAF8", "dark": "#1F2023"}
LOOKS = {
    "face-skin": ["face_svg/skin"],
    "face-bones": ["face_svg/bones"],
    "face-muscles": ["face_svg/muscles"],
    "face-vessels": ["face_svg/vessels"],
    "face-three-quarter": ["face_svg/three-quarter"],
    "back-skin": ["back_svg/skin"],
    "back-deep": ["back_svg/bones", "back_svg/muscles-deep"],
    "back-superficial": ["back_svg/muscles-superficial"],
}
HEIGHT = 420


def painted(layers: list[str], theme: str) -> Image.Image:
    """The layers one over another, `HEIGHT` pixels high, read as the program reads them."""
    readers = [QImageReader(str(ASSETS / f"{layer}-{theme}.svg")) for layer in layers]
    size = readers[0].size().scaled(1000, HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor(GROUND[theme]))
    painter = QPainter(picture)
    for reader in readers:
        reader.setScaledSize(size)
        painter.drawImage(0, 0, reader.read())
    painter.end()
    rgba = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    stride = rgba.bytesPerLine()
    return Image.frombytes("RGBA", (size.width(), size.height()), bytes(rgba.constBits()), "raw", "RGBA", stride)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", LOOKS)
def test_the_plate_looks_as_it_did(name: str, theme: str) -> None:
    """Qt paints the shipped plate as in the reference picture."""
    assert_same_picture(painted(LOOKS[name], theme), f"plate-{name}-{theme}")
