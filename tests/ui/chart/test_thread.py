"""The thread between the charts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QTransform
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from cheekviewer.ui.chart.thread import Thread, Threads

PLACES = st.builds(QPoint, st.integers(-2000, 4000), st.integers(-2000, 4000))


@given(PLACES, PLACES)
def test_a_thread_sags_between_its_ends(start: QPoint, end: QPoint) -> None:
    """It begins and ends where it is tied, hangs below the straight line all the way, and sags more the longer."""
    path = Thread(start, end, "#123456").path()
    assert path.pointAtPercent(0) == QPointF(start)
    assert path.pointAtPercent(1) == QPointF(end)
    across, down = end.x() - start.x(), end.y() - start.y()
    _, first, second, last = (path.elementAt(number) for number in range(path.elementCount()))
    for control, share in ((first, 0.3), (second, 0.7)):
        sag = control.y - (start.y() + down * share)
        assert sag == pytest.approx(26 + 0.14 * abs(across))
        assert control.x == pytest.approx(start.x() + across * share)
    assert (last.x, last.y) == (end.x(), end.y())


def drawn(scene: QGraphicsScene) -> list[QGraphicsPathItem]:
    """Return the curves of a scene and the dots at their ends."""
    return [item for item in scene.items() if isinstance(item, QGraphicsPathItem)]


def test_threads_are_drawn_in_millimetres_over_the_marks() -> None:
    """A thread and its ends stand at their places in chart mm, in its colour, above marks, deaf to the mouse."""
    scene = QGraphicsScene()
    to_chart = QTransform.fromTranslate(-100, -50) * QTransform.fromScale(0.5, 0.5)
    Threads(scene).show([Thread(QPoint(100, 50), QPoint(300, 50), "#9B2409")], to_chart)
    dots, curve = sorted(drawn(scene), key=lambda item: item.path().boundingRect().height())
    assert curve.path().pointAtPercent(0) == QPointF(0, 0)
    assert curve.path().pointAtPercent(1) == QPointF(100, 0)
    assert dots.path().boundingRect().center() == QPointF(50, 0)
    assert dots.path().contains(QPointF(0, 0))
    assert dots.path().contains(QPointF(100, 0))
    for item in (dots, curve):
        assert item.pen().color() == QColor("#9B2409")
        assert item.pen().isCosmetic()
        assert item.zValue() > 2
        assert item.acceptedMouseButtons() == Qt.MouseButton.NoButton


def test_new_threads_replace_the_old() -> None:
    """Only the threads shown last are on the chart; none leaves it as it was."""
    scene = QGraphicsScene()
    threads, one = Threads(scene), Thread(QPoint(0, 0), QPoint(9, 9), "#000000")
    for count in (2, 1, 3, 0):
        threads.show([one] * count, QTransform())
        assert len(drawn(scene)) == 2 * count
