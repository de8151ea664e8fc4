"""What lies over the charts: a scale bar that is true, and the person's left and right."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from cheekviewer.ui.chart.chart_panel import ChartPanel
from cheekviewer.ui.chart.furniture import ScaleBar, SideLetter, boxes
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open


def bar_of(panel: ChartPanel) -> ScaleBar:
    """Return the scale bar of a chart."""
    (bar,) = panel.findChildren(ScaleBar)
    return bar


def drawn_length(bar: ScaleBar) -> int:
    """Return the length in pixels of the line that is really painted, from its picture."""
    picture = bar.grab().toImage()
    ratio = picture.devicePixelRatio()
    ink = bar.palette().windowText().color().lightness()
    paper = picture.pixelColor(picture.width() - 1, picture.height() // 2).lightness()
    row = [picture.pixelColor(x, round(8 * ratio)).lightness() for x in range(picture.width())]
    inked = [x for x, light in enumerate(row) if abs(light - ink) < abs(light - paper)]
    return round((inked[-1] - inked[0]) / ratio)


@pytest.mark.parametrize("factor", [0.4, 1.0, 1.7, 4.0, 30.0])
def test_the_scale_bar_is_true(window: MainWindow, factor: float) -> None:
    """At every zoom the painted bar is as long as its millimetres are on the chart."""
    for panel in (window.face, window.back):
        panel.diagram.zoom(factor)
        bar = bar_of(panel)
        millimetres = int(bar.words.removesuffix(" mm"))
        to_pixels = panel.diagram.viewportTransform()
        true = (to_pixels.map(QPointF(millimetres, 0)) - to_pixels.map(QPointF(0, 0))).x()
        assert drawn_length(bar) == pytest.approx(true, abs=1.6)
        assert bar.accessibleName() == bar.words
        assert 30 <= true <= 110


def letters(panel: ChartPanel) -> list[tuple[str, str]]:
    """Return the letters on a chart from left to right, with what they say to a screen reader."""
    shown = [letter for letter in panel.findChildren(SideLetter) if letter.isVisible()]
    return [(letter.text(), letter.accessibleName()) for letter in sorted(shown, key=lambda letter: letter.x())]


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", ("L", "left of the person"), ("R", "right of the person")),
        ("zh", ("左", "本人的左侧"), ("右", "本人的右侧")),
    ],
)
def test_the_letters_are_the_persons(
    open_window: Open, lang: str, left: tuple[str, str], right: tuple[str, str]
) -> None:
    """The back, seen from behind, has the person's left at the left; the face has the letter of the side it shows."""
    window = open_window("--lang", lang)
    assert letters(window.back) == [left, right]
    assert letters(window.face) == [left]
    window.commands["side"].trigger()
    assert letters(window.back) == [left, right]
    assert letters(window.face) == [right]


def test_the_furniture_keeps_to_its_corners(window: MainWindow, qtbot: QtBot) -> None:
    """After a new size the scale bar lies at the lower left and the letters at the upper corners, all inside."""
    window.resize(1100, 720)
    qtbot.wait(30)
    for panel in (window.face, window.back):
        room = panel.diagram.rect()
        bar, marks = bar_of(panel), [letter for letter in panel.findChildren(SideLetter) if letter.isVisible()]
        assert all(room.contains(part.geometry()) for part in (bar, *marks))
        assert bar.geometry().bottom() > room.height() - 20
        assert bar.geometry().left() < 20
        assert max(letter.geometry().top() for letter in marks) < 20
        assert min(letter.geometry().left() for letter in marks) < 20
    assert max(letter.geometry().right() for letter in marks) > room.width() - 20


def test_names_keep_clear_of_what_lies_over_a_chart(open_window: Open) -> None:
    """In a small window no name of either chart lies under the scale bar, the letters, the slider or the small head."""
    window = open_window("--lang", "en", "--select", "lumbosacral", "--size", "1024x700")
    window.settle()
    for panel in (window.face, window.back):
        over = boxes(panel.diagram.furniture, panel.diagram.viewport())
        assert len(over) > 2
        assert panel.diagram._lettering.at_rest
        for name in panel.diagram._lettering.at_rest:
            assert not [box for box in over if box.intersects(name)]
