"""Themes and sizes of text, changed while the window is open."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.style import theme
from tests.ui.conftest import Open
from tests.ui.pixels import colours_in


def test_text_grows_in_steps_and_no_further(window: MainWindow) -> None:
    """Larger and smaller go through the sizes and stop at the ends."""
    base = QApplication.font().pointSizeF()
    sizes = []
    for name in ["larger"] * 6 + ["smaller"] * 6:
        window.commands[name].trigger()
        sizes.append(round(100 * QApplication.font().pointSizeF() / base))
    assert sizes == [125, 150, 175, 200, 200, 200, 175, 150, 125, 100, 100, 100]


def test_all_parts_follow_the_text_size(window: MainWindow) -> None:
    """At 200 % every font in the window is about twice as large, the text of the panel included."""
    window.selection.select(EntryId("spine"))
    QApplication.processEvents()
    parts = [part for part in window.findChildren(QLabel) if part.isVisible() and part.text()]
    (browser,) = window.detail.findChildren(QTextBrowser)
    before = [QFontInfo(part.font()).pointSizeF() for part in parts]
    tall = browser.document().size().height()
    while window._settings.text_percent < 200:
        window.commands["larger"].trigger()
    for part, size in zip(parts, before, strict=True):
        assert QFontInfo(part.font()).pointSizeF() == pytest.approx(2 * size, rel=0.08), part.text()
    assert browser.document().size().height() > 2 * tall


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_theme_reaches_every_part(open_window: Open, name: str) -> None:
    """Opened in a theme or changed to it, the window is made of its paper and ink, the panel's links included."""
    other = "dark" if name == "light" else "light"
    window = open_window("--lang", "en", "--theme", other, "--select", "spine")
    window.commands["theme"].trigger()
    tones = colours("dark" if name == "dark" else "light")
    assert window.palette().color(QPalette.ColorRole.Window).name() == tones.paper.lower()
    (browser,) = window.detail.findChildren(QTextBrowser)
    assert tones.link.lower() in browser.toHtml().lower()
    picture = window.grab().toImage()
    shares = [picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in range(0, 700, 7)]
    assert shares.count(tones.paper.lower()) > 0.3 * len(shares)
    assert shares.count(colours("dark" if other == "dark" else "light").paper.lower()) == 0
    assert window.commands["theme"].isChecked() == (name == "dark")


def test_strong_colours_reach_every_part(window: MainWindow) -> None:
    """With strong colours, words, links and the edges of shapes have more contrast, and without them as before."""
    window.selection.select(EntryId("spine"))
    for tones in (colours("light", strong=True), colours("light")):
        window.commands["strong"].trigger()
        QApplication.processEvents()
        assert window.palette().color(QPalette.ColorRole.WindowText).name() == tones.ink.lower()
        (browser,) = window.detail.findChildren(QTextBrowser)
        assert tones.link.lower() in browser.toHtml().lower()
        assert tones.point(2).lower() in colours_in(window.face.diagram.grab().toImage())


def test_fonts_are_regular_by_default(window: MainWindow) -> None:
    """The variable font is set at the weight of a regular one; by itself Qt would take its thin default."""
    tag = theme.weighted(400).Tag("wght")
    assert QApplication.font().variableAxisValue(tag) == 400
    assert theme.weighted(600).variableAxisValue(tag) == 600


def test_the_keyboard_is_seen(window: MainWindow) -> None:
    """Whatever Tab leads to looks different with the keyboard from without."""
    stops = [part for part in window.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    stops = [part for part in stops if part.isVisible() and part.isEnabled()]
    assert len(stops) > 5
    for part in stops:
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        focused = part.grab().toImage()
        part.clearFocus()
        QApplication.processEvents()
        assert part.grab().toImage() != focused, f"{type(part).__name__} {part.objectName()} {part.accessibleName()}"


@pytest.mark.parametrize("size", [16, 22, 32, 64, 256])
def test_the_icon_reads_at_every_size(qapp: QApplication, size: int) -> None:
    """On its dark tile there are a light head, a lit zone on its cheek, and a lit place of the spine beside it."""
    picture = theme.icon().pixmap(QSize(size, size)).toImage()
    assert (picture.width(), picture.height()) == (size, size)
    assert picture.pixelColor(0, 0).alpha() < 128 < picture.pixelColor(size // 2, 2 * size // 16).alpha()

    def most_like(colour: str, left: float, right: float) -> float:
        """Return how far (0 to 1) the nearest pixel in a part of the width is from a colour."""
        red, green, blue, _ = QColor(colour).getRgb()
        pixels = [picture.pixelColor(x, y) for x in range(int(left * size), int(right * size)) for y in range(size)]
        return min(max(abs(p.red() - red), abs(p.green() - green), abs(p.blue() - blue)) for p in pixels) / 255

    assert most_like("#1F4B66", 0.1, 0.9) < 0.02
    assert most_like("#F6E7D8", 0.2, 0.6) < 0.02
    assert most_like("#E0861A", 0.2, 0.4) < 0.1
    assert most_like("#F2A33C", 0.7, 1.0) < 0.15
