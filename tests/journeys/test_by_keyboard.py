"""The expert who never touches the mouse: everything by keys, and few of them."""

from collections.abc import Callable

from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.chart.hints import codes
from tests.journeys.sitting import Sitting, wait_for

MOST_KEYS_TO_A_ZONE, MOST_KEYS_TO_PAPER = 4, 2


class Counting:
    """A sitting whose keys are counted."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.keys = 0

    def press(self, *keys: str) -> None:
        """Press keys, each counting once."""
        self.keys += len(keys)
        self.sitting.press(*keys)


def test_any_zone_is_a_few_keys_away_and_paper_two_more(sit_down: Callable[..., Sitting], atlas: Atlas) -> None:
    """From the start each zone is chosen by at most four keys, and at most two more bring what the printer says."""
    sitting = sit_down("--lang", "en", "--size", "1280x800")
    for point, letter in zip(atlas.points, codes(len(atlas.points)), strict=True):
        hand = Counting(sitting)
        hand.press("f", letter)
        assert hand.keys <= MOST_KEYS_TO_A_ZONE
        assert point.names.en in sitting.copied(point.names.zh)
        sitting.press("Escape")
    sitting.press("f", "a")
    hand = Counting(sitting)
    hand.press("ctrl+p")
    preview = sitting.window("Print sheet")
    hand.press("Return")
    printer = sitting.window("^Print$|^The sheet was not made$")  # where there is no printer, that is told
    assert hand.keys <= MOST_KEYS_TO_PAPER
    sitting.press("Escape")
    wait_for(lambda: sitting.is_gone(printer), "the printer's dialog to close")
    sitting.window("Print sheet")
    sitting.leave(preview, "Escape")
    assert sitting.end() == ""


def test_all_that_the_mouse_does(sit_down: Callable[..., Sitting], atlas: Atlas) -> None:
    """Arrows choose on either chart, Space crosses, Tab reaches list and panel, the palette does any command."""
    sitting = sit_down("--lang", "en", "--size", "1280x800")
    first, last = atlas.points[0], atlas.points[-1]
    sitting.press("Home", "Return")
    assert first.names.en in sitting.copied(first.names.zh)
    sitting.press("End", "space", "Return")
    assert last.names.en in sitting.copied(last.names.zh)
    sitting.press("alt+Left")
    assert first.names.en in sitting.copied(first.names.zh)
    sitting.press("ctrl+k")
    sitting.type("clear choice")
    sitting.press("Return", "ctrl+k")
    sitting.type("ydx")
    sitting.press("Down", "Return")
    assert last.names.en in sitting.copied(last.names.zh)
    sitting.press("slash")
    sitting.type("scapulr")
    sitting.press("Return")
    assert "肩胛" in sitting.copied("肩胛")
    sitting.press("ctrl+l", "Escape", "Escape", "f", "a")
    assert sitting.copied(first.names.zh)
    assert sitting.end() == ""
