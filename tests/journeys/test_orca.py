"""The main job with eyes shut: a screen reader reads out what is found, chosen, lit, known and printed."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.atlas.wording import link_words, plain_text
from tests.journeys.assistive import NoSession, Session
from tests.journeys.conftest import NOTICE
from tests.journeys.orca import Orca
from tests.journeys.sitting import Sitting, is_possible

NOISE = ("qt.accessibility.atspi:", "QSpiApplication::keyEventError")
"""What Qt complains of beside Orca in any program: rows asked for that are gone, keys that Orca lets by slowly."""

TRIES = 3
"""Orca now and then swallows a key or a sentence."""


@contextmanager
def reader(folder: Path) -> Iterator[tuple[Orca, Sitting]]:
    """Orca, and then the program started beside it, in a folder of their own."""
    folder.mkdir()
    with ExitStack() as own:
        try:
            session = Session(folder, own, listens=False)
            orca = Orca(session, folder, own)
        except NoSession as reason:
            pytest.skip(f"Orca cannot be had: {reason}")
        sitting = Sitting(folder, "--lang", "en", "--size", "1280x800", environment=session.environment)
        own.callback(sitting.stop)
        yield orca, sitting


@pytest.mark.timeout(900)
def test_a_screen_reader_tells_it_all(qapp: QApplication, tmp_path: Path, atlas: Atlas) -> None:
    """Start, search, choose on the face and hear the back, read the panel, print; then once more in Chinese."""
    if not is_possible():
        pytest.skip("needs an X server and xdotool")
    for number in range(TRIES):
        try:
            with reader(tmp_path / str(number)) as (orca, sitting):
                journey(orca, sitting, atlas)
        except AssertionError as fault:
            print(f"try {number + 1}: {fault}")
            if number == TRIES - 1:
                raise
        else:
            return


def journey(orca: Orca, sitting: Sitting, atlas: Atlas) -> None:
    """The whole way, each step heard."""
    notice = sitting.window(NOTICE)
    orca.hear("Before you begin")
    sitting.leave(notice, "Return")
    orca.hear("Zones of the face")

    sitting.press("slash")
    orca.hear("Search")
    sitting.type("frozen shoulder")
    orca.hear("found: Shoulder periarthritis, matched: frozen shoulder → scapula")
    sitting.press("Return")
    assert orca.hear("Shoulder") == said_once(link_words(atlas, EntryId("shoulder-periarthritis"), "left", "en"))
    sitting.press("Escape", "Escape")
    orca.hear("Zones of the face")

    sitting.press("Home")
    first = atlas.points[0]
    orca.hear(first.names.en)
    sitting.press("Return")
    assert orca.hear("Upper Back") == said_once(link_words(atlas, first.id, "left", "en"))
    sitting.press("space")
    orca.hear("Regions of the back")
    read_the_panel(orca, sitting, plain_text(atlas, first.id, "en", "left"))

    sitting.press("ctrl+p")
    preview = sitting.window("Print sheet")
    orca.hear("Print sheet")
    sitting.leave(preview, "Escape")
    orca.hear("CheekViewer")  # what is pressed while Orca greets the window again it may not tell
    sitting.press("slash")
    orca.hear("Search")
    sitting.press("Escape", "Escape")
    orca.hear("Zones of the face")

    sitting.press("ctrl+l")
    sitting.window("后背痛")
    sitting.press("f")
    sitting.press("s")
    orca.hear(link_words(atlas, atlas.points[1].id, "left", "zh"))
    said = [line for line in sitting.end().splitlines() if not line.startswith(NOISE)]
    assert said == []


def said_once(sentence: str) -> str:
    """What Orca 43 makes of a notice: its role, its words, and a stop."""
    return f"notification {sentence}."


def read_the_panel(orca: Orca, sitting: Sitting, text: str) -> None:
    """Go to the panel with Tab, hearing each stop on the way, and read its first lines with the arrows."""
    for _ in range(12):
        sitting.press("Tab")
        if "What is known" in orca.hear(""):
            break
    told = " ".join(text.split())
    for _ in range(2):
        sitting.press("Down")
        assert " ".join(orca.hear("").split()) in told
