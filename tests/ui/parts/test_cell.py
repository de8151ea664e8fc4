"""Cells of a table put in order."""

from PySide6.QtWidgets import QTableWidgetItem

from cheekviewer.ui.parts.cell import Cell


def test_numbers_are_put_in_order_as_numbers() -> None:
    """Cells with a number go by it, whatever their words; beside one that has none, by their words."""
    nine, ten, word = Cell("9 people", 9), Cell("10 people", 10), Cell("none")
    assert nine < ten
    assert not ten < nine
    assert ten < word
    assert not word < nine
    assert ten < QTableWidgetItem("9 people")
    assert word.toolTip() == "none"
