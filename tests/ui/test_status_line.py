"""The line at the foot of the window."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.atlas.wording import link_words
from cheekviewer.colours import colours
from cheekviewer.ui.status_line import StatusLine
from tests.ui.conftest import Open

HINTS = [("Ctrl+F", "Find"), ("F", "Pick by letter"), ("Ctrl+K", "Command palette"), ("F1", "Keys")]


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    """A line that is shown, with four hints and without words."""
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(1000, 30)
    made.show()
    made.show_hints(HINTS, colours("light"))
    return made


def hints(line: StatusLine) -> int:
    """Return how many hints are shown."""
    QApplication.processEvents()  # words are set after the frame
    count = line._keys.shown
    assert line.hints == "; ".join(f"{key}: {words}" for key, words in HINTS[:count])
    return count


def test_hints_give_way(line: StatusLine) -> None:
    """The narrower the line, the fewer hints, the last first, each shown whole; wide again, they come back."""
    counts = []
    for width in range(1000, 60, -30):
        line.resize(width, 30)
        counts.append(hints(line))
        assert line._keys.geometry().right() < width
    assert counts[0] == len(HINTS)
    assert counts == sorted(counts, reverse=True)
    assert set(counts) == {0, 1, 2, 3, 4}
    line.resize(1000, 30)
    assert hints(line) == len(HINTS)


def test_words_come_before_hints(line: StatusLine) -> None:
    """Long words push hints out, and without words there is room for them again; the words are heard, too."""
    line.resize(520, 30)
    before = hints(line)
    line.show_words("Lumbosacral Point, left side ↔ lower back and sacrum, back")
    assert hints(line) < before
    assert line.words == line._words.accessibleName() == "Lumbosacral Point, left side ↔ lower back and sacrum, back"
    line.show_words("")
    assert hints(line) == before


def test_words_cut_for_want_of_room_are_whole_in_the_tip(line: StatusLine, qtbot: QtBot) -> None:
    """Where words end in …, pointing at them shows all of the words that are said now; whole ones need no tip."""
    line.resize(200, 30)
    for words in ("said " * 30, "other words " * 30, "short"):
        line.show_words(words.strip())
        qtbot.wait(10)
        assert line._words.toolTip() == ("" if words == "short" else words.strip())
    line.show_words("some words " * 6)
    for width, cut in ((900, False), (200, True), (900, False)):
        line.resize(width, 30)
        qtbot.wait(10)
        assert line._words.toolTip() == ("some words " * 6 if cut else "")
    line.resize(640, 30)
    line.show_words("short")
    qtbot.wait(10)
    assert hints(line) == len(HINTS)
    line.show_words("some words " * 6)  # hints make room for them
    qtbot.wait(10)
    assert line._words.toolTip() == ""


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_on_a_small_screen_no_words_are_cut(open_window: Open, atlas: Atlas, lang: Lang) -> None:
    """In a window of 1024 pixels what is said of any entry, on either side, is seen whole."""
    window = open_window("--lang", lang, "--size", "1024x700")
    label = window.status._words
    for entry in atlas.entries:
        for side in ("left", "right"):
            words = link_words(atlas, entry, side, lang)
            window.status.show_words(words)
            QApplication.processEvents()
            assert label.fontMetrics().horizontalAdvance(words) <= label.contentsRect().width(), words
            assert window.status.width() <= 1024
