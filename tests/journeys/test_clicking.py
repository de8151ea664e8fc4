"""The main job, whole: click the face, see the back light up, read what is known; and the other way round."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from cheekviewer import app, arguments
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.main_window import MainWindow
from tests.journeys.sitting import Sitting, is_possible, wait_for
from tests.ui.hands import place_in, put_away

SIZE = "1280x800"


@pytest.fixture
def twin(qapp: QApplication, atlas: Atlas) -> Iterator[Callable[[Lang, str], MainWindow]]:
    """An unseen window of the same size, to tell where on the screen things are in the real one."""
    if not is_possible():
        pytest.skip("needs an X server and xdotool")
    made: list[MainWindow] = []

    def make(lang: Lang, side: str) -> MainWindow:
        QSettings().clear()
        window = app.build(
            qapp, atlas, arguments.parser().parse_args(["--theme", "light", "--lang", lang, "--size", SIZE])
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        if side == "right":
            window.commands["side"].trigger()
        QApplication.processEvents()
        made.append(window)
        return window

    yield make
    for window in made:
        put_away(window)


def spot(window: MainWindow, diagram: Diagram, entry: str) -> QPoint:
    """Return a pixel of the window at which only this entry lies, low, where no name stands."""
    return diagram.viewport().mapTo(window, place_in(diagram, entry, low=True))


def differ(one: QColor, other: QColor) -> bool:
    """Whether anyone would see a difference."""
    pairs = (one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue())
    return max(abs(a - b) for a, b in pairs) > 12


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_click_lights_the_counterpart(
    sit_down: Callable[..., Sitting], twin: Callable[[Lang, str], MainWindow], atlas: Atlas, lang: Lang, side: str
) -> None:
    """On a real screen each zone lights its region and each region its zone, and the text that is copied names it."""
    window = twin(lang, side)
    face, back = window.face.diagram, window.back.diagram
    sitting = sit_down("--lang", lang, "--size", SIZE)
    if side == "right":
        sitting.press("s")
    sitting.press("n")  # names might lie over the places that are looked at
    sitting.take_off()
    settled(sitting, [spot(window, diagram, "spine") for diagram in (face, back)])
    for here, there in ((face, back), (back, face)):
        for told in atlas.points:
            look = spot(window, there, told.id)
            rest = sitting.colour(look)
            sitting.click(spot(window, here, told.id))
            wait_for(lambda look=look, rest=rest: differ(sitting.colour(look), rest), f"{told.id} to light")
            copied = sitting.copied(told.names.zh)
            assert told.names.en in copied
            sitting.press("Escape")
            wait_for(lambda look=look, rest=rest: not differ(sitting.colour(look), rest), f"{told.id} to go out")
    assert sitting.end() == ""


def settled(sitting: Sitting, places: list[QPoint]) -> None:
    """Wait until the charts have been painted, and painted sharp."""
    held: list[list[str]] = []

    def still() -> bool:
        held.append([sitting.colour(place).name() for place in places])
        return len(held) > 40 and all(colours == held[-1] for colours in held[-25:])

    wait_for(still, "the charts to be painted")


def test_from_a_complaint_to_paper_without_a_mouse(sit_down: Callable[..., Sitting], atlas: Atlas) -> None:
    """Search a complaint, choose it, read what is known, open the print preview and close it, all by keyboard."""
    sitting = sit_down("--lang", "en", "--size", SIZE)
    sitting.press("slash")
    sitting.type("frozen shoulder")
    sitting.press("Return")
    copied = sitting.copied("肩周炎")
    condition = next(one for one in atlas.conditions if one.names.zh == "肩周炎")
    assert [atlas.point(point).names.en in copied for point in atlas.points_of(condition.id)] == [True]
    assert all(claim.text.en in copied for claim in (atlas.claim(mention.fact) for mention in condition.spoken_of))
    sitting.press("ctrl+p")
    preview = sitting.window("Print sheet")
    sitting.leave(preview, "Escape")
    assert sitting.end() == ""


def test_a_second_start_begins_where_the_first_ended(sit_down: Callable[..., Sitting]) -> None:
    """The notice is shown once, and the language and the side that were set come back with the next start."""
    first = sit_down("--size", SIZE)
    assert "后背痛" not in first.title()
    first.press("ctrl+l")
    assert "后背痛" in first.title()
    first.press("s")
    for sitting in (first, None):
        sitting = sitting or sit_down("--size", SIZE, notice=False)
        sitting.press("slash")
        sitting.type("spine")
        sitting.press("Return")
        assert "右侧面部" in sitting.copied("脊柱穴")
        assert sitting.end() == ""
