"""Charts as assistive technology sees them, asked through Qt's own interfaces."""

import gc
import random
import subprocess
import sys
import weakref
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import LANGS, Chart, EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.selection import Selection
from cheekviewer.ui.chart.chart_panel import ChartPanel
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.speech import accessibility
from cheekviewer.ui.speech.announcer import Announcer
from cheekviewer.ui.speech.spoken import SpokenChart, Zone

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
SHOULDER = EntryId("upper-back")


class Window(QSplitter):
    """Both charts, wired as the main window wires them."""

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self.atlas, self.selection = atlas, Selection()
        self.panels = {chart: ChartPanel(chart, self) for chart in Chart}
        self.announcer = Announcer(self, atlas, *(panel.diagram for panel in self.panels.values()))
        self.show_atlas(atlas)
        for panel in self.panels.values():
            panel.diagram.picked.connect(self.selection.select)
            panel.diagram.hovered.connect(self.selection.hover)
            self.selection.changed.connect(panel.diagram.show_selection)
            self.selection.hovered.connect(panel.diagram.show_hover)
        self.selection.changed.connect(self.announcer.tell)
        self.show_look("en", "left")
        self.resize(900, 700)
        self.show()

    def show_atlas(self, atlas: Atlas) -> None:
        """Show another atlas."""
        self.atlas = atlas
        for panel in self.panels.values():
            panel.diagram.show_atlas(atlas)
        self.announcer.show_atlas(atlas)

    def show_look(self, lang: Lang, side: Side) -> None:
        """Speak another language of another side."""
        for panel in self.panels.values():
            panel.diagram.show_look("light", lang, names=True)
            panel.show_side(side)
        self.announcer.show_look(lang, side)

    def list_of(self, chart: Chart) -> QAccessibleInterface:
        """What assistive technology has of a chart."""
        return QAccessible.queryAccessibleInterface(self.panels[chart].diagram)

    def end(self) -> None:
        """Be gone, with everything in it."""
        for panel in self.panels.values():
            panel.diagram.finish()
        self.close()
        shiboken6.delete(self)


@pytest.fixture(scope="session", autouse=True)
def installed(qapp: QCoreApplication) -> None:
    """Show charts to assistive technology, as the program does at its start."""
    accessibility.install()


@pytest.fixture
def window(qtbot: QtBot, atlas: Atlas, installed: None) -> Iterator[Window]:
    """Both charts on the screen."""
    window = Window(atlas)
    qtbot.waitExposed(window)
    yield window
    window.end()


@dataclass
class Heard:
    """What was told to assistive technology: sentences, and events of zones."""

    said: list[str]
    events: list[tuple[QAccessible.Event, EntryId]]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """Listen as assistive technology does."""
    heard = Heard([], [])

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.said.append(event.message())
        elif isinstance(event.object(), Zone):
            heard.events.append((event.type(), event.object().entry))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return heard


def items(chart: QAccessibleInterface) -> list[QAccessibleInterface]:
    """The items of a list."""
    return [chart.child(index) for index in range(chart.childCount())]


def entry_of(item: QAccessibleInterface) -> EntryId:
    """Whose zone it is."""
    zone = item.object()
    assert isinstance(zone, Zone)
    return zone.entry


def selected(chart: QAccessibleInterface) -> set[EntryId]:
    """The entries whose items have the selected state."""
    return {entry_of(item) for item in items(chart) if item.state().selected}


def check_list(window: Window, chart: Chart, lang: Lang, side: Side) -> None:
    """Check everything a chart's list says, against the atlas."""
    found, diagram = window.list_of(chart), window.panels[chart].diagram
    assert found.role() is QAccessible.Role.List
    assert found.text(NAME) == diagram.accessibleName() != ""
    assert [entry_of(item) for item in items(found)] == [shape.entry for shape in diagram.shapes]
    assert selected(found) == set(diagram.lit())
    for index, item in enumerate(items(found)):
        point, state = window.atlas.point(entry_of(item)), item.state()
        assert item.role() is QAccessible.Role.ListItem
        assert item.text(NAME) == point.names.get(lang)
        places = (point.zone_place.get(lang), point.region_place.get(lang))
        sides = {"en": {"left": "left side", "right": "right side"}, "zh": {"left": "左侧", "right": "右侧"}}
        assert all(words in item.text(DESCRIPTION) for words in (*places, sides[lang][side]))
        assert found.rect().contains(item.rect())
        assert not item.rect().isEmpty()
        assert state.focusable
        assert state.selectable
        assert not state.offscreen
        assert not state.invisible
        assert item.parent() is found
        assert found.indexOfChild(item) == index
        assert item.childCount() == 0
        assert item.window() is None or item.window().isVisible()


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("chart", Chart)
def test_every_shape_is_an_item(window: Window, chart: Chart, lang: Lang, side: Side) -> None:
    """Each shape of a chart is an item of its list, with name, description, extents, states and its place."""
    window.show_look(lang, side)
    assert window.list_of(chart).childCount() == len(window.atlas.points) > 0
    check_list(window, chart, lang, side)


def test_the_tree_holds_while_all_changes(window: Window) -> None:
    """The whole tree is right each time it is walked while selection, side and language change."""
    dice = random.Random(5)
    choices: list[EntryId | None] = [None, *window.atlas.entries]
    for _ in range(50):
        lang, side, entry = dice.choice(LANGS), dice.choice(("left", "right")), dice.choice(choices)
        window.show_look(lang, side)
        window.selection.select(entry)
        for chart in Chart:
            check_list(window, chart, lang, side)
            assert selected(window.list_of(chart)) == set(window.atlas.points_of(entry) if entry else ())


@pytest.mark.parametrize("chart", Chart)
def test_pressing_chooses(window: Window, chart: Chart) -> None:
    """The press action of a zone chooses it, and it is selected on both charts; pressed again it stays so."""
    for item in items(window.list_of(chart)) * 2:
        item.actionInterface().doAction(QAccessibleActionInterface.pressAction())
        assert window.selection.entry == entry_of(item)
        assert all(selected(window.list_of(both)) == {entry_of(item)} for both in Chart)


def test_focus_is_given_to_one_zone(window: Window, qtbot: QtBot) -> None:
    """The focus action of a zone gives it the keyboard and points at it, and nobody else has it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    face, back = window.list_of(Chart.FACE), window.list_of(Chart.BACK)
    face.child(1).actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    back.child(2).actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    focused = [item for chart in (face, back) for item in items(chart) if item.state().focused]
    assert focused == [back.child(2)] == [back.focusChild()]
    assert face.focusChild() is None
    assert window.selection.hovered_entry == entry_of(back.child(2))
    assert window.selection.entry is None


def test_the_keyboard_is_followed(window: Window, qtbot: QtBot, heard: Heard) -> None:
    """Each step of the keyboard's ring is told as the focus of the zone it came to, after Qt's word on the chart."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    diagram = window.panels[Chart.FACE].diagram
    diagram.setFocus()
    shapes = [shape.entry for shape in diagram.shapes]
    for key, entry in ((Qt.Key.Key_Home, shapes[0]), (Qt.Key.Key_End, shapes[-1])):
        qtbot.keyClick(diagram, key)
        assert heard.events == []
        qtbot.waitUntil(lambda: bool(heard.events))
        assert heard.events == [(QAccessible.Event.Focus, entry)]
        heard.events.clear()
    diagram.clearFocus()
    QCoreApplication.processEvents()
    assert heard.events == []


@pytest.mark.parametrize("chart", Chart)
def test_a_place_tells_its_zone(window: Window, chart: Chart) -> None:
    """At a place on a shape the list finds a zone that is drawn there, and beside the chart none."""
    found, diagram = window.list_of(chart), window.panels[chart].diagram
    for shape in diagram.shapes:
        spot = diagram.anchor(shape.entry)
        assert spot is not None
        place = diagram.mapToScene(diagram.viewport().mapFromGlobal(spot))
        assert entry_of(found.childAt(spot.x(), spot.y())) == diagram.shapes.under(place, 0)[0].entry
    beside = found.rect().topLeft() - QPoint(1, 1)
    assert found.childAt(beside.x(), beside.y()) is None


def test_extents_follow_the_view(window: Window) -> None:
    """Extents keep to what is seen: they grow when zoomed, move when panned; what has left is offscreen."""
    found, diagram = window.list_of(Chart.FACE), window.panels[Chart.FACE].diagram
    item = found.child(0)
    before, centre = item.rect(), QPointF(diagram.viewport().mapFromGlobal(item.rect().center()))
    diagram.zoom(1.5, centre)
    assert item.rect().width() == pytest.approx(before.width() * 1.5, abs=4)
    zoomed = item.rect()
    diagram.pan(7, 0)
    assert item.rect().center().x() - zoomed.center().x() == pytest.approx(7, abs=1)
    diagram.zoom(6, centre)
    diagram.pan(diagram.width() * 2, 0)
    assert item.state().offscreen
    assert not found.rect().intersects(item.rect())
    diagram.fit()
    assert not item.state().offscreen
    assert item.rect() == before


def test_mirroring_moves_the_zones(window: Window) -> None:
    """On the other side of the person each zone of the face lies the other way round."""
    lefts = {entry_of(item): item.rect().center().x() for item in items(window.list_of(Chart.FACE))}
    window.show_look("en", "right")
    rights = {entry_of(item): item.rect().center().x() for item in items(window.list_of(Chart.FACE))}
    assert sorted(lefts, key=lambda entry: lefts[entry]) == sorted(rights, key=lambda entry: -rights[entry])


def test_the_list_is_chosen_from(window: Window) -> None:
    """A list tells its selected items, several where a structure or condition lights several, and can be cleared."""
    several = max(window.atlas.entries, key=lambda entry: len(window.atlas.points_of(entry)))
    window.selection.select(several)
    found = window.list_of(Chart.BACK)
    choice = found.selectionInterface()
    assert {entry_of(item) for item in choice.selectedItems()} == set(window.atlas.points_of(several))
    assert choice.selectedItemCount() == len(window.atlas.points_of(several)) > 1
    assert not choice.selectAll()
    assert choice.select(found.child(0))
    assert [entry_of(item) for item in choice.selectedItems()] == [entry_of(found.child(0))]
    assert not choice.unselect(found.child(1))
    assert choice.isSelected(found.child(0))
    assert choice.unselect(found.child(0))
    assert window.selection.entry is None


def test_another_atlas_has_other_zones(window: Window, atlas: Atlas) -> None:
    """With another atlas the list holds its zones, those that stay are the same objects, and none is left over."""
    kept = window.list_of(Chart.FACE).child(0).object()
    window.show_atlas(replace(atlas, points=atlas.points[:2]))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.list_of(Chart.FACE).childCount() == 2
    assert window.list_of(Chart.FACE).child(0).object() is kept
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(window.panels[Chart.FACE].diagram.findChildren(Zone)) == 2
    window.show_atlas(atlas)
    for chart in Chart:
        check_list(window, chart, "en", "left")


def test_a_choice_is_said_once(window: Window, heard: Heard) -> None:
    """A choice is said in one sentence that names zone and region, and told of just the zones that changed."""
    point = window.atlas.point(SHOULDER)
    other = window.atlas.points[-1].id
    window.selection.select(SHOULDER)
    window.selection.select(SHOULDER)
    window.announcer.tell(SHOULDER)
    assert len(heard.said) == 1
    assert point.names.en in heard.said[0]
    assert point.corresponds_to.en in heard.said[0]
    window.selection.select(other)
    add, remove = QAccessible.Event.SelectionAdd, QAccessible.Event.SelectionRemove
    assert heard.events == [(add, SHOULDER)] * 2 + [(remove, SHOULDER)] * 2 + [(add, other)] * 2
    window.selection.select(None)
    assert len(heard.said) == 3


def test_only_the_chart_in_use_is_told_of_a_selection(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What holds a selected zone is its chart where the keyboard is, else the window: readers follow a selection."""
    told: list[object] = []

    def hear(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.SelectionAdd:
            told.append(QAccessible.queryAccessibleInterface(event.object()).parent().object())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    face, back = (window.panels[chart].diagram for chart in Chart)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    face.setFocus()
    window.selection.select(SHOULDER)
    assert sorted(map(id, told)) == sorted(map(id, (face, window)))
    assert {item.parent().object() for item in items(window.list_of(Chart.BACK))} == {back}


def test_new_words_are_told(window: Window, heard: Heard) -> None:
    """When the language changes each zone is told to have another name and description; nothing is said."""
    window.show_look("zh", "left")
    count = 2 * len(window.atlas.points)
    assert [event for event, _ in heard.events].count(QAccessible.Event.NameChanged) == count
    assert [event for event, _ in heard.events].count(QAccessible.Event.DescriptionChanged) == count
    assert heard.said == []


def test_nothing_is_made_for_nobody(window: Window) -> None:
    """Where no assistive technology is at work, choices and other words make no zone."""
    QAccessible.setActive(False)
    window.selection.select(SHOULDER)
    window.show_look("zh", "right")
    assert window.findChildren(Zone) == []


def test_a_chart_without_an_announcer(qtbot: QtBot) -> None:
    """A chart that nobody speaks for is an empty list."""
    diagram = Diagram(Chart.FACE)
    qtbot.addWidget(diagram)
    found = QAccessible.queryAccessibleInterface(diagram)
    assert found.role() is QAccessible.Role.List
    assert found.childCount() == 0
    assert found.child(0) is None
    assert found.childAt(5, 5) is None
    assert found.selectionInterface().selectedItems() == []
    assert diagram.findChild(SpokenChart) is None
    diagram.finish()


def test_windows_come_and_go(atlas: Atlas, qapp: QCoreApplication) -> None:
    """Windows can be opened, walked and closed again and again, and no closed one is kept by what is seen of it."""
    gone = []
    for _ in range(10):
        window = Window(atlas)
        window.selection.select(SHOULDER)
        for chart in Chart:
            check_list(window, chart, "en", "left")
            gone.append(weakref.ref(window.panels[chart].diagram))
        window.end()
        del window
        gc.collect()
    assert [diagram for diagram in gone if diagram() is not None] == []


def test_pyside_keeps_what_qt_uses(window: Window) -> None:
    """PySide keeps an interface alive that nobody else holds; the day it does not, `accessibility` has to."""
    diagram = window.panels[Chart.FACE].diagram
    held = weakref.ref(QAccessible.queryAccessibleInterface(diagram))
    held_item = weakref.ref(QAccessible.queryAccessibleInterface(diagram).child(0))
    gc.collect()
    assert held() is QAccessible.queryAccessibleInterface(diagram) is not None
    assert held_item() is QAccessible.queryAccessibleInterface(diagram).child(0) is not None


ENDING = """
from PySide6.QtWidgets import QApplication
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset
from tests.ui.speech.test_accessibility import *

app = QApplication([])
accessibility.install()
window = Window(load_atlas(asset("atlas"), asset(".")))
window.selection.select(SHOULDER)
for chart in Chart:
    check_list(window, chart, "en", "left")
    window.panels[chart].diagram.finish()
print("seen", flush=True)
"""


@pytest.mark.parametrize("last", ["", "del window", "window.end()"])
def test_the_program_can_end_at_any_time(pytestconfig: pytest.Config, last: str) -> None:
    """A process that ends with its charts still seen by assistive technology ends in peace."""
    look = [sys.executable, "-c", ENDING + last]
    done = subprocess.run(look, capture_output=True, text=True, check=False, timeout=60, cwd=pytestconfig.rootpath)
    assert (done.returncode, done.stdout) == (0, "seen\n"), done.stderr


def test_a_zone_offers_two_actions_and_knows_no_other(window: Window) -> None:
    """Press and focus are offered, without keys of their own; a zone holds nothing, and another action does nothing."""
    item = items(window.list_of(Chart.FACE))[0]
    offered = item.actionInterface()
    assert offered.actionNames() == [offered.pressAction(), offered.setFocusAction()]
    assert [offered.keyBindingsForAction(name) for name in offered.actionNames()] == [[], []]
    offered.doAction(QAccessibleActionInterface.increaseAction())
    assert window.selection.entry is None
    assert (item.child(0), item.childCount(), item.indexOfChild(item)) == (None, 0, -1)


def test_only_a_zone_can_be_chosen(window: Window) -> None:
    """To choose, of a list, what is none of its zones is refused and changes nothing; nor are all chosen at once."""
    face = window.list_of(Chart.FACE)
    choice = face.selectionInterface()
    assert int(face.interface_cast(QAccessible.InterfaceType.TableInterface)) == 0
    assert not choice.select(window.list_of(Chart.BACK))
    assert not choice.selectAll()
    assert window.selection.entry is None
    assert choice.select(face.child(0))
    assert window.selection.entry == entry_of(face.child(0))


def test_a_zone_that_is_gone_says_nothing(window: Window, atlas: Atlas) -> None:
    """A zone that assistive technology still holds when its point is gone has no name, no words and no place."""
    chart = window.panels[Chart.FACE].diagram.findChild(SpokenChart)
    assert isinstance(chart, SpokenChart)
    zone = Zone(EntryId("gone"), chart)
    assert (zone.name, zone.description, zone.is_seen, zone.is_lit) == ("", "", False, False)
    assert zone.box.isEmpty()
