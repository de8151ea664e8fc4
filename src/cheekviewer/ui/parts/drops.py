"""Views on which nothing is dropped."""

from PySide6.QtWidgets import QGraphicsView


def refuse_drops(view: QGraphicsView) -> None:
    """Let nothing be dropped on a view: Qt warns of words that are dragged across it and leave again."""
    view.setAcceptDrops(False)
    view.viewport().setAcceptDrops(False)
