"""Letters on shapes: their codes, and what typing one does."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsScene

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.hints import LETTERS, Hints, codes


@given(st.integers(0, 26**2 + 40))
def test_codes_are_as_short_as_they_can_be(count: int) -> None:
    """Codes differ, are letters of one length, and one letter fewer would not do; so none begins another."""
    made = codes(count)
    assert len(set(made)) == len(made) == count
    assert set("".join(made)) <= set(LETTERS)
    (length,) = {len(code) for code in made} or {1}
    assert length == 1 or len(LETTERS) ** (length - 1) < count


def test_the_first_letters_lie_under_the_hands() -> None:
    """Nine shapes need no finger off its row, and all letters of the alphabet are there, once."""
    assert set(codes(9)) <= set("asdfghjkl")
    assert sorted(LETTERS) == list("abcdefghijklmnopqrstuvwxyz")


@pytest.fixture
def scene() -> QGraphicsScene:
    """An empty scene."""
    return QGraphicsScene()


def shown(scene: QGraphicsScene, count: int) -> Hints:
    """Return hints on so many entries, `e0`, `e1` and so on."""
    hints = Hints(scene)
    hints.show([(EntryId(f"e{number}"), QPointF(9 * number, 0)) for number in range(count)], colours("light"))
    return hints


def test_each_entry_wears_its_code(scene: QGraphicsScene) -> None:
    """Codes stand at the places of their entries, and any of them, typed large or small, chooses its own."""
    hints = shown(scene, 5)
    assert list(hints.shown) == list(codes(5))
    assert sorted(item.pos().x() for item in scene.items()) == [0, 9, 18, 27, 36]
    for number, code in enumerate(codes(5)):
        assert shown(scene, 5).type(code.upper() if number % 2 else code) == f"e{number}"


def test_what_was_typed_takes_the_others_off(scene: QGraphicsScene) -> None:
    """With more shapes than letters, the first letter leaves the codes that begin with it; the second chooses."""
    hints = shown(scene, 60)
    first = codes(60)[30][0]
    assert hints.type(first) is None
    assert hints.shown == {code: f"e{number}" for number, code in enumerate(codes(60)) if code[0] == first}
    assert hints.type(codes(60)[30][1]) == "e30"
    assert (hints.shown, scene.items()) == ({}, [])


def test_a_letter_of_no_code_takes_all_off(scene: QGraphicsScene) -> None:
    """A wrong letter ends it and leaves nothing behind; shown again, nothing is left over from before."""
    hints = shown(scene, 60)
    hints.type(codes(60)[-1][0])
    assert hints.type(LETTERS[-1]) is None
    assert (hints.shown, scene.items()) == ({}, [])
    hints.show([(EntryId("e0"), QPointF())], colours("dark"))
    assert hints.type(codes(1)[0]) == "e0"


def test_shown_twice_is_shown_once(scene: QGraphicsScene) -> None:
    """New codes replace the old ones."""
    hints = shown(scene, 5)
    hints.show([(EntryId(name), QPointF()) for name in "xy"], colours("light"))
    assert len(scene.items()) == 2
    assert not any(one.startswith(other) for one, other in combinations(hints.shown, 2))
    assert list(hints.shown.values()) == ["x", "y"]
