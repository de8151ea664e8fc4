"""The whole program as a screen reader meets it, over AT-SPI on a real screen."""

import random
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import LANGS, Kind, Lang
from cheekviewer.atlas.wording import link_words, place_words
from tests.journeys.assistive import NoSession, Session, Thing, program, until

QUIT = ("Quit", "退出")
OTHER_LANGUAGE, OTHER_SIDE = "中文 / English", "⇄"
CHARTS = {"en": ("face", "back"), "zh": ("面", "背")}


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A desktop session with a screen reader at work."""
    with ExitStack() as own:
        try:
            opened = Session(tmp_path_factory.mktemp("bus"), own)
        except NoSession as reason:
            pytest.skip(f"AT-SPI cannot be had: {reason}")
        yield opened


def names(atlas: Atlas, lang: Lang) -> list[str]:
    """What the points are called."""
    return [point.names.get(lang) for point in atlas.points]


def charts(seen: Thing, atlas: Atlas, lang: Lang) -> list[Thing]:
    """The lists of the face and the back, known by what they hold."""
    lists = [thing for thing in seen.all() if thing.role == "list"]
    found = [each for each in lists if [item.name for item in each.children] == names(atlas, lang)]
    by_name = [next((chart for chart in found if word in chart.name.lower()), None) for word in CHARTS[lang]]
    assert len(found) == 2, [each.name for each in lists]
    assert None not in by_name, [each.name for each in found]
    return [chart for chart in by_name if chart]


def says(item: Thing, words: str) -> bool:
    """Whether these words are in what is said of an item."""
    return words in item.description


def selected(chart: Thing) -> list[str]:
    """The names of the items with the selected state."""
    return [item.name for item in chart.children if "selected" in item.states]


def press(seen: Thing, *called: str) -> None:
    """Press the button, or choose from a menu, what is called one of these."""
    buttons = [thing for thing in seen.all() if thing.role in ("push button", "menu item")]
    next(button for button in buttons if button.name.startswith(called)).do("Press")


def accept_the_notice(seen: Thing) -> None:
    """Read the notice and press its one button, as everybody does at the first start."""
    notice = until(lambda: next((thing for thing in seen.all() if thing.role == "dialog"), None))
    holder = notice.parent
    assert "".join(thing.text for thing in notice.all() if "Text" in thing.interfaces)
    next(thing for thing in notice.all() if thing.role == "push button").do("Press")
    until(lambda: notice not in holder.children)


def check_zones(chart: Thing) -> None:
    """Check states, extents and relations of each zone of a chart that shows all of them."""
    left, top, width, height = chart.extents
    for item in chart.children:
        x, y, across, down = item.extents
        assert item.role == "list item"
        assert item.description
        assert {"enabled", "focusable", "selectable", "showing", "visible"} <= item.states
        assert left <= x < x + across <= left + width
        assert top <= y < y + down <= top + height
        assert item.parent == chart
        assert chart.at(x + across // 2, y + down // 2) in [*chart.children, chart]


@pytest.mark.parametrize("lang", LANGS)
def test_a_zone_is_chosen_and_its_region_heard(session: Session, atlas: Atlas, tmp_path: Path, lang: Lang) -> None:
    """Both charts are lists of named zones; pressing one selects it on both, says so once, and fills the panel."""
    with program(session, tmp_path, "--lang", lang) as seen:
        accept_the_notice(seen)
        face, back = charts(seen, atlas, lang)
        for chart in (face, back):
            check_zones(chart)
            assert selected(chart) == []
        before = len(session.heard)
        for at, point in enumerate(atlas.points):
            (face, back)[at % 2].children[at].do("Press")
            assert selected(face) == selected(back) == [point.names.get(lang)]
        expected = [link_words(atlas, point.id, "left", lang) for point in atlas.points]
        assert session.heard[before:] == expected
        told = [thing.text for thing in seen.all() if "Text" in thing.interfaces]
        claim = atlas.claims_about(atlas.points[-1].id, Kind.LOCATION)[0]
        assert any(claim.text.get(lang) in text for text in told)
        assert back.ask("Selection", "SelectChild", "i", 1) == (True,)
        assert selected(face) == [atlas.points[1].names.get(lang)]
        assert back.ask("Selection", "ClearSelection") == (True,)
        assert selected(face) == selected(back) == []
        press(seen, *QUIT)


def test_the_tree_holds_while_all_changes(session: Session, atlas: Atlas, tmp_path: Path) -> None:
    """Walked 50 times while choice, side and language change, both lists are whole and right each time."""
    dice, lang, side = random.Random(8), "en", "left"
    with program(session, tmp_path, "--lang", lang) as seen:
        accept_the_notice(seen)
        face, back = charts(seen, atlas, lang)
        for turn in range(1, 51):
            point = dice.choice(atlas.points)
            dice.choice((face, back)).children[atlas.points.index(point)].do("Press")
            if turn % 10 == 0:
                press(seen, OTHER_LANGUAGE)
                lang = "zh" if lang == "en" else "en"
            if turn % 10 in (0, 5):
                press(seen, OTHER_SIDE)
                side = "right" if side == "left" else "left"
            where = [place_words(each, side, lang) for each in atlas.points]
            until(partial(says, face.children[0], where[0]))
            for chart in (face, back):
                check_zones(chart)
                assert [item.name for item in chart.children] == names(atlas, lang)
                assert all(says(item, words) for item, words in zip(chart.children, where, strict=True))
                assert selected(chart) == [point.names.get(lang)]
        press(seen, *QUIT)
