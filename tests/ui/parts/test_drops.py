"""Nothing is dropped on charts and plots."""

from PySide6.QtWidgets import QGraphicsView

from cheekviewer.ui.main_window import MainWindow


def test_no_view_takes_what_is_dragged(window: MainWindow) -> None:
    """Neither the charts nor the plots of the window accept a drop."""
    window.commands["profile"].trigger()
    views = window.findChildren(QGraphicsView)
    assert len(views) >= 4
    assert [view for view in views if view.acceptDrops() or view.viewport().acceptDrops()] == []
