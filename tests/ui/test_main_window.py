"""The link between the charts, through the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Lang
from cheekviewer.settings import Settings
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.marks import Level
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.plots import SafetyProfile
from tests.ui.conftest import Open
from tests.ui.hands import bare_place, click, leave, place_in, point, shared_place

POINTS = ("upper-back", "lower-back", "spine", "scapular", "lumbosacral")


def charts(window: MainWindow, first: Chart) -> tuple[Diagram, Diagram]:
    """Return the chart `first` and the other one."""
    pair = window.face.diagram, window.back.diagram
    return pair if first is Chart.FACE else (pair[1], pair[0])


def levels(diagram: Diagram) -> dict[EntryId, Level]:
    """Return how strongly each shape that stands out on a chart is drawn."""
    return dict(diagram._lights._lit)


@pytest.fixture(params=[(lang, side) for lang in ("en", "zh") for side in ("left", "right")], ids="-".join)
def told(request: pytest.FixtureRequest, open_window: Open) -> Iterator[tuple[MainWindow, Lang, str]]:
    """The window in each language, showing each side of the person."""
    lang, side = request.param
    window = open_window("--lang", lang, "--size", "1280x800")
    if side == "right":
        window.commands["side"].trigger()
    return window, lang, side


@pytest.mark.parametrize("first", Chart)
def test_a_click_on_a_shape_lights_its_counterpart(
    told: tuple[MainWindow, Lang, str], first: Chart, atlas: Atlas
) -> None:
    """A click on any zone or region lights both charts, opens the panel at its point and makes its row current."""
    window, lang, side = told
    here, there = charts(window, first)
    for entry in POINTS:
        click(here, place_in(here, entry))
        names = atlas.point(EntryId(entry)).names
        assert here.lit() == there.lit() == [entry]
        assert names.zh in window.detail.text
        assert names.en in window.detail.text
        QApplication.processEvents()  # list and foot follow in the next frame
        assert window.search.points.current() == entry
        assert names.get(lang) in window.status.words
        assert {"left": ("left side", "左侧"), "right": ("right side", "右侧")}[side][
            lang == "zh"
        ] in window.status.words


def test_a_second_click_clears(window: MainWindow) -> None:
    """A click on the one chosen shape under the pointer chooses nothing, on both charts."""
    spot = place_in(window.face.diagram, "lumbosacral")
    click(window.face.diagram, spot)
    click(window.face.diagram, spot)
    assert window.selection.entry is None
    assert window.face.diagram.lit() == window.back.diagram.lit() == []
    assert window.search.points.current() is None


def test_two_quick_clicks_are_two_clicks(window: MainWindow) -> None:
    """A double click on a shape chooses and clears it, as two clicks do, and does not move the view."""
    diagram, spot = window.face.diagram, place_in(window.face.diagram, "lumbosacral")
    before = diagram.part()
    click(diagram, spot)
    for event in (QTest.mouseDClick, QTest.mouseRelease):
        event(diagram.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.selection.entry is None
    assert window.selection.can_go_back
    assert diagram.part() == before


def test_a_click_on_bare_ground_changes_nothing(window: MainWindow) -> None:
    """Only a click on a shape chooses; what is chosen stays through a click beside it."""
    click(window.face.diagram, place_in(window.face.diagram, "lumbosacral"))
    click(window.face.diagram, bare_place(window.face.diagram))
    assert window.selection.entry == "lumbosacral"


@pytest.mark.parametrize("chart", Chart)
def test_repeated_clicks_reach_all_that_overlaps(window: MainWindow, atlas: Atlas, chart: Chart) -> None:
    """Where shapes overlap, each click chooses the next one and says which of how many; after the last, none."""
    diagram, _ = charts(window, chart)
    spot = shared_place(diagram, 2)
    place = diagram.viewportTransform().inverted()[0].map(spot.toPointF())
    under = [shape.entry for shape in diagram.shapes.under(place, 0)]
    for number, entry in enumerate(under, 1):
        click(diagram, spot)
        assert window.selection.entry == entry
        assert f"{number} of {len(under)} here" in window.status.words
        following = atlas.point(under[number]).names.en if number < len(under) else "nothing"
        assert window.status.words.endswith(f"click again for {following}")
    click(diagram, spot)
    assert window.selection.entry is None


@pytest.mark.parametrize("first", Chart)
def test_hovering_lights_the_counterpart_lightly_and_leaves_no_trace(window: MainWindow, first: Chart) -> None:
    """The pointer on a shape lights both faintly and names it; gone, nothing is lit and nothing was chosen."""
    here, there = charts(window, first)
    point(here.viewport(), place_in(here, "scapular"))
    assert levels(here) == levels(there) == {"scapular": Level.POINTED}
    assert "Scapular Point" in window.status.words
    assert window.face.diagram.lit() == []
    leave(here.viewport())
    assert levels(here) == levels(there) == {}
    assert window.status.words == ""
    assert (window.selection.entry, window.selection.hovered_entry) == (None, None)
    assert not window.selection.can_go_back


def test_hovering_does_not_outshine_the_choice(window: MainWindow) -> None:
    """What is chosen stays lit as chosen while the pointer rests on it or on another shape."""
    window.selection.select(EntryId("spine"))
    for entry in ("spine", "scapular"):
        point(window.back.diagram.viewport(), place_in(window.back.diagram, entry))
        assert levels(window.face.diagram)[EntryId("spine")] is Level.CHOSEN
    assert levels(window.face.diagram)[EntryId("scapular")] is Level.POINTED


@pytest.mark.parametrize("kind", ["structures", "conditions"])
def test_any_other_entry_lights_the_points_that_speak_of_it(window: MainWindow, atlas: Atlas, kind: str) -> None:
    """A structure or condition lights its points on both charts; the panel says by which fact, or that none does."""
    for entry in getattr(atlas, kind):
        window.selection.select(entry.id)
        expected = list(atlas.points_of(entry.id))
        assert sorted(window.face.diagram.lit()) == sorted(window.back.diagram.lit()) == sorted(expected)
        for mention in entry.spoken_of:
            assert atlas.claim(mention.fact).text.en in window.detail.text
        if not expected:
            assert "No point of this atlas speaks of it" in window.detail.text
            assert "No point of this atlas speaks of it" in window.status.words
        assert window.commands["print"].isEnabled() == bool(expected)


def test_some_entries_have_no_points(atlas: Atlas) -> None:
    """The atlas has entries of both sorts, so that the test above sees both."""
    lit = {bool(atlas.points_of(entry.id)) for entry in atlas.structures}
    assert lit == {True, False}


def test_the_way_back(window: MainWindow) -> None:
    """Alt+Left chooses again what was chosen before, Alt+Right undoes that; neither works at its end."""
    assert not window.commands["back"].isEnabled()
    for entry in ("spine", "scapular"):
        window.selection.select(EntryId(entry))
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(window.face.diagram, key, Qt.KeyboardModifier.AltModifier)
        seen.append(window.selection.entry)
        assert window.face.diagram.lit() == ([window.selection.entry] if window.selection.entry else [])
    assert seen == ["spine", None, None, "spine", "scapular"]
    assert not window.commands["forward"].isEnabled()


def test_escape_chooses_nothing(window: MainWindow) -> None:
    """Esc clears the choice wherever the keyboard is, in an empty search box after leaving it."""
    for widget in (window.face.diagram, window.search.hits):
        window.selection.select(EntryId("spine"))
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert window.selection.entry is None
    window.selection.select(EntryId("spine"))
    window.search.go_there()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.selection.entry is None


def test_an_entry_of_the_command_line_is_chosen_at_the_start(open_window: Open) -> None:
    """`--select ID` opens the window with the entry lit, told and current."""
    window = open_window("--lang", "zh", "--select", "spine")
    assert window.face.diagram.lit() == window.back.diagram.lit() == ["spine"]
    assert "脊柱穴" in window.detail.text
    assert window.search.points.current() == "spine"


def test_copying_takes_everything(window: MainWindow) -> None:
    """Copy as text puts the names, every claim and its source in full on the clipboard, and says so."""
    window.selection.select(EntryId("spine"))
    window.commands["copy"].trigger()
    copied = QApplication.clipboard().text()
    for claim in window.atlas.claims_about(EntryId("spine")):
        assert claim.kind.value == "name" or claim.text.en in copied
    for words in ("脊柱穴", "jǐ zhù xué", "Spine Point", window.atlas.source(claim.source).title):
        assert words in copied
    assert window.status.words == "Copied as text"


@pytest.mark.parametrize("command", ["names", "theme", "language", "side", "larger", "fit", "zoom-in"])
def test_a_new_look_keeps_the_choice(window: MainWindow, command: str) -> None:
    """Whatever is dressed anew, the choice, the search text and the way back stay."""
    window.selection.select(EntryId("spine"))
    window.selection.select(
        EntryId("frozen-shoulder") if "frozen-shoulder" in window.atlas.entries else EntryId("scapular")
    )
    lit = window.face.diagram.lit()
    window.search.box.setText("spine")
    window.commands[command].trigger()
    assert window.face.diagram.lit() == window.back.diagram.lit() == lit
    assert window.search.box.text() == "spine"
    assert window.selection.can_go_back
    assert window.detail.text


def test_what_is_cancelled_is_not_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who thinks again while saving reads at the foot of the window what stood there before."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.selection.select(EntryId("spine"))
    before = window.status.words
    assert before
    for command in ("save-sheet", "save-figure"):
        window.commands[command].trigger()
        assert window.status.words == before


def test_the_profile_comes_back_as_it_was(window: MainWindow) -> None:
    """Put away and shown again the safety profile is the same one, made once."""
    seen = []
    for _ in range(3):
        window.commands["profile"].trigger()
        (profile,) = window.findChildren(SafetyProfile)
        seen.append((profile, profile.isVisible()))
    assert seen == [(seen[0][0], True), (seen[0][0], False), (seen[0][0], True)]


def test_a_window_that_fills_the_screen_leaves_its_size(open_window: Open) -> None:
    """Closed while maximised, a window is next time as large as it was before."""
    first = open_window("--lang", "en", "--size", "1111x777")
    first.close()
    second = open_window("--lang", "en")
    second.showMaximized()
    second.close()
    assert Settings().sizes("window", 2) == [1111, 777]
