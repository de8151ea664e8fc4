"""Make the small picture of each layer that is shown until the sharp one is drawn.

`PYTHONPATH=src .venv/bin/python tools/small_pictures.py`, after the plates have changed; a test compares the pictures
with the plates. Needs only what the program needs.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImageReader, QImageWriter

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import BOUNDS, SMALL_PX_PER_MM, drawings

ASSETS = Path(__file__).resolve().parents[1] / "assets"
QUALITY = 70


TURNED = QSize(250, 280)
"""Pixels of the small head seen from half ahead."""


def main() -> None:
    """Write every picture beside its drawing and say how many bytes it takes."""
    for theme in ("light", "dark"):
        write(ASSETS / f"face_svg/three-quarter-{theme}.svg", TURNED)
        for chart in Chart:
            (_, _, width, height), scale = BOUNDS[chart], SMALL_PX_PER_MM[chart]
            for layer in drawings(chart):
                write(ASSETS / f"{layer.file}-{theme}.svg", QSize(round(width * scale), round(height * scale)))


def write(drawing: Path, size: QSize) -> None:
    """Write the picture of one drawing."""
    reader = QImageReader(str(drawing), QByteArray(b"svg"))
    reader.setScaledSize(size)
    picture = drawing.with_suffix(".webp")
    writer = QImageWriter(str(picture), QByteArray(b"webp"))
    writer.setQuality(QUALITY)
    if not writer.write(reader.read()):
        sys.exit(f"{picture}: {writer.errorString()}")
    print(f"{picture.stat().st_size:8}  {picture.name}")


if __name__ == "__main__":
    main()
