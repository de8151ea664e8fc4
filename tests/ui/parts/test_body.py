"""Rich text to read."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from cheekviewer.ui.parts.body import Body


@pytest.fixture
def body(qtbot: QtBot) -> Body:
    """A small one on the screen."""
    shown = Body()
    qtbot.addWidget(shown)
    shown.resize(200, 100)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_more_to_read_makes_no_other_lines(body: Body) -> None:
    """Words lie in the same lines whether more come after them than there is room for or not."""
    widths = set()
    for times in (1, 50, 2):
        body.setHtml("<p>a few words</p>" * times)
        widths.add(body.viewport().width())
    assert len(widths) == 1


def test_a_grip_is_seen_when_there_is_more(body: Body) -> None:
    """The place of the bar is bare until the words reach below the edge."""
    bar = body.verticalScrollBar()
    seen = []
    for times in (1, 50, 2):
        body.setHtml("<p>a few words</p>" * times)
        picture = bar.grab().toImage()
        places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
        seen.append(len({QColor(picture.pixel(*place)).name() for place in places}) > 1)
    assert seen == [False, True, False]
