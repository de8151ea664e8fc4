"""Make the small picture of each layer that is shown until the sharp one is drawn.

`PYTHONPATH=src .venv/bin/python tools/small_pictures.py`, after the plates have changed; a test compares the pictures
with the plates. Needs only what the program needs.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import BOUNDS, SMALL_PX_PER_MM, drawings

ASSETS = Path(__file__).resolve().parents[1] / "assets"
QUALITY = 70


def small(chart: Chart, drawing: Path) -> QImage:
    """Return a layer of a plate at the scale of the small pictures."""
    _, _, width, height = BOUNDS[chart]
    reader = QImageReader(str(drawing), QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(width * SMALL_PX_PER_MM[chart]), round(height * SMALL_PX_PER_MM[chart])))
    return reader.read()


def main() -> None:
    """Write every picture beside its drawing and say how many bytes it takes."""
    for chart in Chart:
        for layer in drawings(chart):
            for theme in ("light", "dark"):
                drawing = ASSETS / f"{layer.file}-{theme}.svg"
                picture = drawing.with_suffix(".webp")
                writer = QImageWriter(str(picture), QByteArray(b"webp"))
                writer.setQuality(QUALITY)
                if not writer.write(small(chart, drawing)):
                    sys.exit(f"{picture}: {writer.errorString()}")
                print(f"{picture.stat().st_size:8}  {picture.name}")


if __name__ == "__main__":
    main()
