"""Paints plates in the background while the window's thread reads icons, to find two that wait for each other.

Run as a process of its own: one that waits for ever cannot be ended from within. `--plant` reads the drawings as they
must not be read, and is ended sooner.
"""

import faulthandler
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QIcon, QImage, QImageReader
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.records import Chart
from cheekviewer.ui.chart import plate as module
from cheekviewer.ui.chart.plate import Plate, PlateLook, View

PICTURES = 30
PATIENCE, PATIENCE_PLANTED = 15, 5
"""Seconds after which the process ends itself with the stacks of its threads on stderr."""


def read_through_python(file: Path, whole: QSize, cut: QRect) -> QImage:
    """Read a layer from a device made in Python, for which Qt asks Python while it holds a lock."""
    buffer = QBuffer()
    buffer.setData(QByteArray(file.read_bytes() if file.is_file() else b""))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(whole)
    reader.setScaledClipRect(cut)
    return reader.read()


def main(arguments: list[str]) -> None:
    """Paint some pictures, with as many changes of thread as can be had."""
    planted = "--plant" in arguments
    faulthandler.dump_traceback_later(PATIENCE_PLANTED if planted else PATIENCE, exit=True)
    sys.setswitchinterval(1e-6)
    if planted:
        module._read = read_through_python
    app = QApplication(arguments)
    QImage(4, 4, QImage.Format.Format_RGB32).save("icon.png")
    plate = Plate(Chart.FACE)
    came: list[View] = []
    plate.ready.connect(lambda view, _picture: came.append(view))
    asked = 0
    while len(came) < PICTURES:
        asked += 1
        look = PlateLook("light", mirrored=False, layers=("skin", "bones"))
        plate.paint(View.of(plate.bounds, (20 + asked % 9, 20), look), whole=True, keep_it=False)
        QIcon("icon.png")
        app.processEvents()
    plate.finish()
    print(f"{len(came)} pictures, {asked} icons")


if __name__ == "__main__":
    main(sys.argv[1:])
