"""A field takes what a user types, and no more."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cheekviewer.ui.parts.field import Field


def test_steps_that_can_be_undone_do_not_pile_up(qtbot: QtBot) -> None:
    """What was emptied by mistake comes back; after a long day of typing an emptied field has let the steps go."""
    field = Field()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "shoulder")
    field.clear()
    field.undo()
    assert field.text() == "shoulder"
    kept = []
    for _ in range(100):
        field.insert("back")
        field.clear()
        kept.append(field.isUndoAvailable())
    assert kept[0]
    assert not all(kept)


def test_a_field_holds_a_line(qtbot: QtBot) -> None:
    """Of a pasted book the first two hundred letters are kept."""
    field = Field()
    qtbot.addWidget(field)
    field.insert("x" * 3000)
    assert field.text() == "x" * 200
