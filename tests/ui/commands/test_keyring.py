"""Which command has which key, however the keys were given."""

from collections.abc import Iterator
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cheekviewer.settings import Settings
from cheekviewer.ui.commands.keyring import Keyring, Reserved, reserved

FIRST = {"print": ("Ctrl+P",), "find": ("Ctrl+F", "/"), "clear": ("Esc",), "about": ()}
KEYS = ["Ctrl+P", "Ctrl+F", "/", "F7", "Alt+Left", "X", "Ctrl++", "Ctrl+;", ";", "Num+5"]
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def ring(qapp: QApplication) -> Keyring:
    """The keys as at the first start."""
    return Keyring(FIRST, Settings())


def stored(ring: Keyring) -> dict[str, tuple[str, ...]]:
    """Return the keys as the next run of the program would deal them."""
    again = Keyring(FIRST, Settings())
    assert {name: again.of(name) for name in FIRST} == {name: ring.of(name) for name in FIRST}
    return {name: again.of(name) for name in FIRST}


def test_the_first_keys_are_those_of_the_table(ring: Keyring) -> None:
    """Until the user gives others, every command has the keys of the table, and nothing is stored."""
    assert stored(ring) == FIRST
    assert ring.all_first
    assert QSettings().allKeys() == []


def test_a_key_can_be_given_and_taken(ring: Keyring) -> None:
    """A key that is given comes last and is remembered; one that is taken is gone, even the only one."""
    ring.give("print", "F7")
    assert stored(ring)["print"] == ("Ctrl+P", "F7")
    ring.take("print", "F7")
    ring.take("print", "Ctrl+P")
    assert stored(ring)["print"] == ()
    assert not ring.is_first("print")
    ring.reset("print")
    assert stored(ring) == FIRST
    assert QSettings().allKeys() == []


def test_a_key_has_one_command(ring: Keyring) -> None:
    """A key given to a command leaves the one that had it, and comes back to it when it is free again."""
    ring.give("find", "Ctrl+P")
    assert (ring.holder("Ctrl+P"), ring.of("print")) == ("find", ())
    assert ring.kept_from("print") == {"Ctrl+P": "find"}
    ring.reset("print")
    assert stored(ring)["print"] == ()
    ring.reset("find")
    assert stored(ring) == FIRST


def test_a_key_given_on_leaves_who_was_given_it(ring: Keyring) -> None:
    """A key that the user gave one command and then another belongs to the other, and so after a restart."""
    ring.give("about", "F7")
    ring.give("print", "F7")
    assert stored(ring)["print"] == ("Ctrl+P", "F7")
    assert stored(ring)["about"] == ()


def test_each_change_is_told(ring: Keyring) -> None:
    """Menus and tips hear of every change, once."""
    told: list[str] = []
    ring.changed.connect(lambda: told.append("changed"))
    for number, change in enumerate(
        (lambda: ring.give("find", "F7"), lambda: ring.take("find", "/"), lambda: ring.reset("find"), ring.reset), 1
    ):
        change()
        assert len(told) == number


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("Tab", Reserved.LEAVES),
        ("Ctrl+Tab", Reserved.LEAVES),
        ("Left", Reserved.WALKS),
        ("Shift+Up", Reserved.WALKS),
        ("Home", Reserved.WALKS),
        ("PgDown", Reserved.WALKS),
        ("Return", Reserved.CHOOSES),
        ("Enter", Reserved.CHOOSES),
        ("Num+Enter", Reserved.CHOOSES),
        ("Space", Reserved.CROSSES),
        ("Esc", Reserved.STEPS_BACK),
        ("Backspace", Reserved.TYPES),
        ("Alt+F", Reserved.MENU),
        ("Alt+X", None),
        ("Alt+Left", None),
        ("Ctrl+Return", None),
        ("Ctrl+F", None),
        ("F", None),
        ("F12", None),
    ],
)
def test_reserved_keys(keys: str, why: Reserved | None) -> None:
    """Keys that do the same everywhere cannot be had, and it is known why."""
    assert reserved(keys, "fev") is why


def test_a_command_may_have_the_reserved_key_it_has_at_first(ring: Keyring) -> None:
    """Esc is reserved, but the command that has it at first gets it back."""
    assert ring.refused("clear", "Esc") is None
    assert ring.refused("print", "Esc") is Reserved.STEPS_BACK
    ring.take("clear", "Esc")
    ring.give("clear", "Esc")
    assert stored(ring) == FIRST


@pytest.mark.parametrize("junk", ["Return", "Ctrl+Y; Tab", "nonsense", "Ctrl+K, Ctrl+P", "ctrl+y", "; ", "Ctrl+", "\0"])
def test_bad_stored_keys_count_as_never_given(qapp: QApplication, junk: str) -> None:
    """What is stored and is no key, or a reserved one, leaves the command its first keys."""
    QSettings().setValue("keys-find", junk)
    assert Keyring(FIRST, Settings()).of("find") == FIRST["find"]


def test_bad_stored_keys_are_not_lost_for_the_others(qapp: QApplication) -> None:
    """Junk under one command touches no other, nor what the user gave it."""
    QSettings().setValue("keys-find", "nonsense")
    QSettings().setValue("keys-print", "F7")
    ring = Keyring(FIRST, Settings())
    assert (ring.of("print"), ring.of("clear")) == (("F7",), ("Esc",))


def test_two_commands_stored_with_one_key(qapp: QApplication) -> None:
    """Where a store gives one key to two commands, the first of the table has it."""
    for name in ("find", "print"):
        QSettings().setValue(f"keys-{name}", "F7")
    ring = Keyring(FIRST, Settings())
    assert (ring.of("print"), ring.of("find")) == (("F7",), ())


@RELAXED
@given(
    st.dictionaries(
        st.sampled_from([f"keys-{name}" for name in FIRST]), st.text() | st.lists(st.sampled_from(KEYS)).map("; ".join)
    )
)
def test_any_store_deals_each_key_once(qapp: QApplication, store: dict[str, str]) -> None:
    """Whatever is stored, no key belongs to two commands."""
    QSettings().clear()
    for key, value in store.items():
        QSettings().setValue(key, value)
    ring = Keyring(FIRST, Settings())
    keys = list(chain.from_iterable(ring.of(name) for name in FIRST))
    assert len(keys) == len(set(keys))


class Giving(RuleBasedStateMachine):
    """Keys given, taken and reset in any order."""

    def __init__(self) -> None:
        super().__init__()
        QSettings().clear()
        self.ring = Keyring(FIRST, Settings())

    @rule(name=st.sampled_from(list(FIRST)), keys=st.sampled_from(KEYS))
    def give(self, name: str, keys: str) -> None:
        """A key that is given is had, by that command alone."""
        self.ring.give(name, keys)
        assert self.ring.of(name)[-1] == keys
        assert [other for other in FIRST if keys in self.ring.of(other)] == [name]

    @rule(name=st.sampled_from(list(FIRST)), keys=st.sampled_from(KEYS))
    def take(self, name: str, keys: str) -> None:
        """A key that is taken is no longer had by that command."""
        self.ring.take(name, keys)
        assert keys not in self.ring.of(name)

    @rule(name=st.sampled_from(list(FIRST)))
    def reset(self, name: str) -> None:
        """What is reset has its first keys, except those that another has."""
        self.ring.reset(name)
        assert {*self.ring.of(name), *self.ring.kept_from(name)} == set(FIRST[name])

    @rule()
    def reset_all(self) -> None:
        """After a reset of all everything is as at first."""
        self.ring.reset()
        assert self.ring.all_first

    @invariant()
    def each_key_once(self) -> None:
        """No key belongs to two commands, and a restart deals the same."""
        keys = list(chain.from_iterable(stored(self.ring).values()))
        assert len(keys) == len(set(keys))


@pytest.fixture
def _cleared(qapp: QApplication) -> Iterator[None]:
    yield
    QSettings().clear()


@pytest.mark.usefixtures("_cleared")
def test_keys_in_any_order() -> None:
    """Whatever is given, taken and reset, each key has one command, and the next run knows it."""
    run_state_machine_as_test(Giving, settings=settings(max_examples=15, stateful_step_count=15, deadline=None))
