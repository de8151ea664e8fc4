"""Play against a model: whatever a user does in whatever order, every view agrees with the choice."""

from collections.abc import Iterator
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cheekviewer import app
from cheekviewer.arguments import parser
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.resources import asset
from cheekviewer.ui.chart.backdrop import Backdrop
from cheekviewer.ui.main_window import MainWindow
from tests.ui.hands import put_away

ATLAS: Atlas = load_atlas(asset("atlas"), asset("."))
ENTRIES = st.sampled_from(list(ATLAS.entries))
CHOICES = st.none() | ENTRIES
CHARTS = st.sampled_from(["face", "back"])


class Play(RuleBasedStateMachine):
    """One sitting at a window; the model is the way of choices, as a browser keeps it."""

    window: ClassVar[MainWindow]

    def __init__(self) -> None:
        super().__init__()
        self.way: list[str | None] = [None]
        self.at = 0
        self.hovered: str | None = None

    @property
    def chosen(self) -> str | None:
        """What the model says is chosen."""
        return self.way[self.at]

    def chose(self, entry: str | None) -> None:
        """Let the model know of a choice."""
        if entry != self.chosen:
            self.way[self.at + 1 :] = [entry]
            self.at = len(self.way) - 1

    @initialize()
    def begin(self) -> None:
        """Begin with nothing chosen and no way back."""
        selection = self.window.selection
        selection.hover(None)
        selection.select(None)
        selection._way, selection._at = [None], 0
        self.window.search.box.clear()
        self.window._follow(None)

    @rule(entry=CHOICES)
    def pick_in_a_chart(self, entry: EntryId | None) -> None:
        """A chart tells what was clicked."""
        self.window.face.diagram.picked.emit(entry)
        self.chose(entry)

    @rule(entry=ENTRIES)
    def pick_in_the_list(self, entry: EntryId) -> None:
        """A row of the list is clicked."""
        entries = self.window.search.hits if entry not in ATLAS.points else self.window.search.points
        entries.picked.emit(entry)
        self.chose(entry)

    @rule(entry=ENTRIES)
    def follow_a_link(self, entry: EntryId) -> None:
        """A link in the panel is followed."""
        self.window.detail.picked.emit(entry)
        self.chose(entry)

    @rule(entry=ENTRIES)
    def search(self, entry: EntryId) -> None:
        """The first hit for a name is chosen by Enter."""
        box = self.window.search.box
        if any(panel.diagram.hasFocus() for panel in (self.window.face, self.window.back)):
            self.hovered = None  # the ring goes with the keyboard
        box.setFocus()
        box.setText(ATLAS.entries[entry].names.zh)
        self.window.search.hits.setCurrentIndex(self.window.search.hits.model().index(0, 0))
        found = self.window.search.hits.current()
        assert found is not None
        self.window.search.hits.picked.emit(found)
        self.chose(found)

    @rule()
    def clear_the_search(self) -> None:
        """The box is emptied; the choice stays."""
        self.window.search.box.clear()

    @rule(chart=CHARTS, entry=st.sampled_from([point.id for point in ATLAS.points]))
    def ring(self, chart: str, entry: EntryId) -> None:
        """The keyboard goes to a zone or region and chooses it."""
        diagram = getattr(self.window, chart).diagram
        diagram.go_to(entry)
        diagram.picked.emit(diagram.in_ring or entry)
        self.chose(entry)
        self.hovered = self.window.selection.hovered_entry

    @rule(entry=CHOICES)
    def hover(self, entry: EntryId | None) -> None:
        """Something is pointed at."""
        self.window.back.diagram.hovered.emit(entry)
        self.hovered = entry

    @rule()
    def clear(self) -> None:
        """Esc chooses nothing."""
        self.window.commands["clear"].trigger()
        self.chose(None)

    @precondition(lambda self: self.at > 0)
    @rule()
    def back(self) -> None:
        """One step back."""
        self.window.commands["back"].trigger()
        self.at -= 1

    @precondition(lambda self: self.at < len(self.way) - 1)
    @rule()
    def forward(self) -> None:
        """One step forward."""
        self.window.commands["forward"].trigger()
        self.at += 1

    @rule(name=st.sampled_from(["side", "names", "profile"]))
    def look(self, name: str) -> None:
        """The window looks otherwise; the choice stays."""
        self.window.commands[name].trigger()

    @invariant()
    def everything_agrees(self) -> None:
        """Charts, lists, panel, history, announcement, foot and sheet tell the same choice."""
        QApplication.processEvents()  # lists follow in the next frame
        assert list(disagreements(self.window, self.chosen, self.hovered)) == []
        assert self.window.commands["back"].isEnabled() == (self.at > 0)
        assert self.window.commands["forward"].isEnabled() == (self.at < len(self.way) - 1)


def disagreements(window: MainWindow, chosen: str | None, hovered: str | None) -> Iterator[str]:
    """Yield each view that tells another choice than this one."""
    points = ATLAS.points_of(EntryId(chosen)) if chosen else ()
    if window.selection.entry != chosen or window.selection.hovered_entry != hovered:
        yield f"selection: {window.selection.entry}, {window.selection.hovered_entry}"
    for panel in (window.face, window.back):
        drawn = [point for point in points if panel.diagram.shapes.of(point) is not None]
        if set(panel.diagram.lit()) != set(drawn):
            yield f"{panel.diagram.chart.value}: {panel.diagram.lit()}"
    for name, entries in (("hits", window.search.hits), ("points", window.search.points)):
        listed = chosen if chosen in [row.entry for row in entries.rows] else None
        if entries.current() != listed:
            yield f"{name}: {entries.current()}"
    known = ATLAS.entries[EntryId(chosen)].names if chosen else ATLAS.head.title
    if known.zh not in window.detail.text and known.en not in window.detail.text:
        yield "panel"
    if window._announcer._chosen != chosen:
        yield f"announced: {window._announcer._chosen}"
    sheet = window._desk.sheet()
    if (sheet.points if sheet else ()) != tuple(points):
        yield f"sheet: {sheet and sheet.points}"
    enabled = [window.commands[name].isEnabled() for name in ("print", "save-sheet", "copy")]
    if enabled != [bool(points), bool(points), chosen is not None]:
        yield f"commands: {enabled}"


@pytest.fixture
def stage(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window for all the sittings of a test; nothing is painted: that is the monkey's, and took most of the time."""
    monkeypatch.setattr(Backdrop, "settle", lambda *_, **__: None)
    qapp.setOrganizationName("CheekViewer")
    qapp.setApplicationName("CheekViewer")
    QSettings().clear()
    window = app.build(qapp, ATLAS, parser().parse_args(["--lang", "en", "--theme", "light"]))
    window.show()
    window.setUpdatesEnabled(False)
    Play.window = window
    yield window
    del Play.window
    put_away(window)


def play(examples: int, steps: int) -> None:
    """Play so many sittings of so many steps."""
    run_state_machine_as_test(
        Play,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        ),
    )


@pytest.mark.timeout(7200)
def test_every_view_agrees_with_the_choice(torture: bool, stage: MainWindow) -> None:
    """After every step of every sitting, all views tell the choice that the model tells."""
    play(5000 if torture else 200, 50)


def test_a_view_that_lags_is_seen(stage: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A view that misses one choice in a while is found."""
    stage.selection.changed.disconnect(stage.detail.show_selection)
    with pytest.raises(AssertionError, match="panel"):
        play(10, 10)
