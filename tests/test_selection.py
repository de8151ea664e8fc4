"""What is chosen, what is hovered, and the way back."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from cheekviewer.atlas.records import EntryId
from cheekviewer.selection import Selection

ENTRIES = st.sampled_from([None, *map(EntryId, ("spine", "scapular", "multifidus"))])


class Way(RuleBasedStateMachine):
    """A selection beside a plain list of what was chosen and a place in it."""

    def __init__(self) -> None:
        super().__init__()
        self.selection = Selection()
        self.way: list[EntryId | None] = [None]
        self.at = 0
        self.pointed: EntryId | None = None
        self.told: list[EntryId | None] = []
        self.expected: list[EntryId | None] = []
        self.heard: list[EntryId | None] = []
        self.expected_hover: list[EntryId | None] = []
        self.selection.changed.connect(self.told.append)
        self.selection.hovered.connect(self.heard.append)

    @rule(entry=ENTRIES)
    def select(self, entry: EntryId | None) -> None:
        """Choosing cuts off what lay ahead; choosing what is chosen does nothing."""
        if entry != self.way[self.at]:
            self.way = [*self.way[: self.at + 1], entry]
            self.at += 1
            self.expected.append(entry)
        self.selection.select(entry)

    @rule()
    def back(self) -> None:
        """One step back, unless at the beginning."""
        if self.at > 0:
            self.at -= 1
            self.expected.append(self.way[self.at])
        self.selection.back()

    @rule()
    def forward(self) -> None:
        """One step forward, unless at the end."""
        if self.at < len(self.way) - 1:
            self.at += 1
            self.expected.append(self.way[self.at])
        self.selection.forward()

    @rule(entry=ENTRIES)
    def hover(self, entry: EntryId | None) -> None:
        """Pointing at the same again does nothing, and no pointing changes the choice."""
        if entry != self.pointed:
            self.pointed = entry
            self.expected_hover.append(entry)
        self.selection.hover(entry)

    @invariant()
    def agrees(self) -> None:
        """The choice, the ways and everything told are those of the list."""
        assert self.selection.entry == self.way[self.at]
        assert self.selection.can_go_back == (self.at > 0)
        assert self.selection.can_go_forward == (self.at < len(self.way) - 1)
        assert self.selection.hovered_entry == self.pointed
        assert self.told == self.expected
        assert self.heard == self.expected_hover


TestWay = Way.TestCase
TestWay.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_a_start_is_chosen_without_being_told() -> None:
    """A selection may begin with an entry, which is no step back."""
    selection = Selection(EntryId("spine"))
    assert selection.entry == "spine"
    assert not selection.can_go_back


def test_the_way_does_not_grow_without_end() -> None:
    """At least 100 steps can be gone back, and memory of them is bounded."""
    selection = Selection()
    for step in range(1000):
        selection.select(EntryId(f"e{step}"))
    steps = 0
    while selection.can_go_back:
        selection.back()
        steps += 1
    assert 100 <= steps < 500
    assert selection.entry == f"e{999 - steps}"


def test_a_view_may_choose_while_it_is_told() -> None:
    """A listener that chooses another entry has the last word, and the way stays whole."""
    selection, told = Selection(), []
    selection.changed.connect(lambda entry: selection.select(EntryId("spine")) if entry == "scapular" else None)
    selection.changed.connect(told.append)
    selection.select(EntryId("scapular"))
    assert selection.entry == "spine"
    selection.back()
    assert told.count("spine") == 2


def test_another_atlas_keeps_what_it_still_holds() -> None:
    """Of the way back remain the entries still known, renamed ones under their new ids, and each once in a row."""
    selection = Selection(EntryId("a"))
    for entry in ("b", "c", "b", "d", "old"):
        selection.select(EntryId(entry))
    heard: list[object] = []
    selection.changed.connect(heard.append)
    selection.hover(EntryId("b"))
    selection.keep({EntryId("b"), EntryId("new")}, {EntryId("old"): EntryId("new")})
    assert selection.entry == "new"
    assert selection.hovered_entry is None
    assert heard == ["new"]
    seen = []
    while selection.can_go_back:
        selection.back()
        seen.append(selection.entry)
    assert seen == [None, "b", None, "b", None]


def test_a_choice_that_is_gone_is_nothing() -> None:
    """Where the chosen entry is not in the other atlas, nothing is chosen, and that is told."""
    selection = Selection(EntryId("a"))
    heard: list[object] = []
    selection.changed.connect(heard.append)
    selection.keep(set(), {})
    assert (selection.entry, heard) == (None, [None])
