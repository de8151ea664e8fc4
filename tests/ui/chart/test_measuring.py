"""The measuring tool, by mouse and by keys."""

import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open
from tests.ui.hands import leave, place_in, point

LEFT = Qt.MouseButton.LeftButton


def drag(diagram: Diagram, start: QPoint, end: QPoint) -> None:
    """Drag with the left button from one pixel of a chart to another."""
    QTest.mousePress(diagram.viewport(), LEFT, pos=start)
    QTest.mouseMove(diagram.viewport(), (start + end) / 2)
    diagram.measuring.move(diagram.mapToScene(end))
    QTest.mouseRelease(diagram.viewport(), LEFT, pos=end)


@pytest.mark.parametrize("zoom", [1.0, 3.0])
def test_a_drag_is_measured_on_the_figure(window: MainWindow, zoom: float) -> None:
    """At any zoom the length is that of the chart in mm, and the words say that it is the reference figure's."""
    QTest.keyClick(window.face.diagram, Qt.Key.Key_M)
    for diagram in (window.face.diagram, window.back.diagram):
        diagram.zoom(zoom)
        start, end = QPoint(60, 80), QPoint(160, 155)
        drag(diagram, start, end)
        assert diagram.measuring.length == pytest.approx(125 / diagram.scale_px, rel=0.02)
        assert f"{diagram.measuring.length:.1f} mm of the reference figure" in window.status.words


def test_while_measuring_nothing_is_chosen_or_moved(window: MainWindow) -> None:
    """Clicks and drags over zones choose nothing and leave the view where it is."""
    window.commands["measure"].trigger()
    before = window.face.diagram.part()
    place = window.face.diagram.viewport().rect().center()
    drag(window.face.diagram, place, place + QPoint(50, 60))
    QTest.mouseClick(window.face.diagram.viewport(), LEFT, pos=place)
    QTest.mouseDClick(window.face.diagram.viewport(), LEFT, pos=place)
    assert window.selection.entry is None
    assert window.face.diagram.part() == before


def test_keys_measure_as_well(window: MainWindow) -> None:
    """Arrows walk the cross by 1 mm, with Shift by 10; Enter begins the line and ends it, and begins another."""
    face = window.face.diagram
    face.setFocus()
    QTest.keyClick(face, Qt.Key.Key_M)
    QTest.keyClick(face, Qt.Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(face, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(4):
        QTest.keyClick(face, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(face, Qt.Key.Key_Down)
    assert face.measuring.length == pytest.approx(math.hypot(30, 41))
    QTest.keyClick(face, Qt.Key.Key_Return)
    QTest.keyClick(face, Qt.Key.Key_Left)
    assert face.measuring.length == pytest.approx(math.hypot(30, 41))
    QTest.keyClick(face, Qt.Key.Key_Enter)
    QTest.keyClick(face, Qt.Key.Key_Up)
    assert face.measuring.length == pytest.approx(1)
    assert window.selection.entry is None


@pytest.mark.parametrize("where", ["chart", "search"])
def test_esc_ends_it_and_then_clears(window: MainWindow, where: str) -> None:
    """The first Esc puts the tool and its line away and leaves the choice, the next chooses nothing."""
    window.selection.select(window.atlas.points[0].id)
    window.commands["measure"].trigger()
    face = window.face.diagram
    drag(face, QPoint(60, 80), QPoint(90, 120))
    if where == "chart":
        face.setFocus()
        QTest.keyClick(face, Qt.Key.Key_Escape)
    else:
        window.commands["clear"].trigger()
    assert not face.measuring.active
    assert not window.commands["measure"].isChecked()
    assert not window.back.diagram.measuring.active
    assert face.measuring.length is None
    assert window.selection.entry is not None
    window.commands["clear"].trigger()
    assert window.selection.entry is None


def test_the_line_leaves_no_trace(open_window: Open) -> None:
    """Put away, the chart looks as before, whatever was measured; the middle button still moves the view."""
    window = open_window("--lang", "zh", "--theme", "dark", "--size", "1280x800")
    face = window.face.diagram
    face.settle_now()
    before = face.viewport().grab().toImage()
    window.commands["measure"].trigger()
    drag(face, QPoint(60, 80), QPoint(90, 120))
    assert "参考图形" in window.status.words
    assert face.viewport().grab().toImage() != before
    window.commands["measure"].trigger()
    assert face.viewport().grab().toImage() == before


def test_a_length_is_the_distance_of_its_ends(window: MainWindow) -> None:
    """From one place to another in the millimetres of the chart, straight."""
    tool = window.back.diagram.measuring
    tool.begin(QPointF())
    tool.press(QPointF(-87, 415))
    tool.release(QPointF(87, 415))
    assert tool.length == pytest.approx(174)
    assert tool.words().startswith("174.0 mm of the reference figure")


def test_without_a_press_there_is_no_line(window: MainWindow) -> None:
    """Let go without a press, as when the tool came up under a held button, nothing is measured or said."""
    tool = window.face.diagram.measuring
    settled: list[str] = []
    tool.settled.connect(settled.append)
    tool.begin(QPointF())
    tool.move(QPointF(10, 10))
    tool.release(QPointF(20, 20))
    assert (tool.length, tool.words(), settled) == (None, "", [])


def test_while_measuring_nothing_is_pointed_at(window: MainWindow) -> None:
    """With the tool up a pointer that moves over a zone, no button held, lights nothing and draws nothing."""
    face = window.face.diagram
    spot = place_in(face, "spine")
    point(face.viewport(), spot)
    assert window.selection.hovered_entry == "spine"
    leave(face.viewport())
    window.commands["measure"].trigger()
    point(face.viewport(), spot)
    assert (window.selection.hovered_entry, face.measuring.length) == (None, None)
