"""Looking at a chart through the real window: zoom, pan, fit, and what a new size does."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.ui.chart.camera import Camera
from cheekviewer.ui.main_window import MainWindow
from tests.ui.hands import bare_place

HOME, BOUNDS = QRectF(-50, -40, 100, 80), QRectF(-100, -80, 200, 160)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def camera(qtbot: QtBot) -> Iterator[Camera]:
    """A view of 100 mm by 80 mm on 500 by 500 pixels."""
    view = Camera(HOME, BOUNDS)
    view.resize(500, 500)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.deleteLater()


def place(view: Camera, pixel: QPointF) -> QPointF:
    """Return the place in mm under a pixel."""
    return view.viewportTransform().inverted()[0].map(pixel)


def turn(view: Camera, pixel: QPoint, degrees: int, keys: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over a pixel, in eighths of a degree."""
    event = QWheelEvent(
        pixel.toPointF(),
        view.mapToGlobal(pixel).toPointF(),
        QPoint(),
        QPoint(0, degrees),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_home_is_as_large_as_fits(camera: Camera) -> None:
    """At first the home is seen whole and centred, and fills the tighter direction."""
    assert camera.fitted
    assert camera.scale_px == pytest.approx(5.0)
    part = camera.part()
    assert part.adjusted(-0.3, -0.3, 0.3, 0.3).contains(HOME)
    assert (part.center() - HOME.center()).manhattanLength() < 0.5


@given(
    st.tuples(st.integers(0, 499), st.integers(0, 499)),
    st.lists(st.sampled_from([-360, -120, -15, 15, 120, 360]), min_size=1, max_size=12),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_wheel_keeps_the_place_under_the_pointer(camera: Camera, at: tuple[int, int], turns: list[int]) -> None:
    """However the wheel is turned, what was under the pointer stays there within a pixel."""
    camera.fit()
    pixel = QPoint(*at)
    for degrees in turns:
        before = place(camera, pixel.toPointF())
        turn(camera, pixel, degrees)
        off = camera.viewportTransform().map(before) - pixel.toPointF()
        if camera.scale_px >= 5.0:
            assert max(abs(off.x()), abs(off.y())) <= 1.0


def test_zoom_has_limits(camera: Camera) -> None:
    """One can go neither farther than 0.8 of the whole drawing nor nearer than 40 pixels a millimetre."""
    for _ in range(60):
        turn(camera, QPoint(250, 250), 120)
    assert camera.scale_px == pytest.approx(40.0)
    for _ in range(120):
        turn(camera, QPoint(10, 480), -120)
    assert camera.scale_px == pytest.approx(0.8 * 500 / 200)
    assert camera.part().intersects(BOUNDS)


def test_scale_is_the_same_both_ways(camera: Camera) -> None:
    """A millimetre takes as many pixels across as down, at every zoom."""
    for degrees in (0, 240, -600):
        turn(camera, QPoint(20, 400), degrees)
        moved = camera.viewportTransform()
        assert moved.m11() == moved.m22()
        assert (moved.m12(), moved.m21()) == (0, 0)


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_dragging_moves_the_drawing_with_the_pointer(camera: Camera, button: Qt.MouseButton) -> None:
    """What is held stays under the pointer; a drag is no click."""
    clicks: list[QPointF] = []
    camera.clicked.connect(clicks.append)
    camera.zoom(3)
    held = place(camera, QPointF(200, 200))
    QTest.mousePress(camera.viewport(), button, pos=QPoint(200, 200))
    for x in (205, 230, 260, 300):
        QTest.mouseMove(camera.viewport(), QPoint(x, 170))
    QTest.mouseRelease(camera.viewport(), button, pos=QPoint(300, 170))
    off = camera.viewportTransform().map(held) - QPointF(300, 170)
    assert max(abs(off.x()), abs(off.y())) <= 1.0
    assert clicks == []
    assert not camera.fitted


def test_a_shaking_hand_still_clicks(camera: Camera) -> None:
    """A press that moves less than a drag must is a click, where it was let go."""
    clicks: list[QPointF] = []
    camera.clicked.connect(clicks.append)
    QTest.mousePress(camera.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    QTest.mouseMove(camera.viewport(), QPoint(202, 201))
    QTest.mouseRelease(camera.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(202, 201))
    (at,) = clicks
    assert (at - place(camera, QPointF(202, 201))).manhattanLength() < 0.01


def test_the_wheel_with_shift_pans(camera: Camera) -> None:
    """Shift and the wheel move the view sideways and keep the scale."""
    camera.zoom(3)
    before, scale = camera.part(), camera.scale_px
    turn(camera, QPoint(250, 250), 120, Qt.KeyboardModifier.ShiftModifier)
    assert camera.scale_px == scale
    assert camera.part().x() != before.x()
    assert camera.part().y() == before.y()


def test_a_new_size_keeps_home_at_home(camera: Camera) -> None:
    """A view that shows its home shows it again as large as fits when resized."""
    camera.resize(900, 400)
    assert camera.fitted
    assert camera.scale_px == pytest.approx(5.0)
    assert (camera.part().center() - HOME.center()).manhattanLength() < 0.5


def test_a_new_size_keeps_the_middle_in_the_middle(camera: Camera) -> None:
    """A view that was zoomed keeps its scale and what was in its middle when resized."""
    camera.zoom(4, QPointF(100, 120))
    before, scale = camera.part().center(), camera.scale_px
    camera.resize(640, 380)
    assert camera.scale_px == scale
    off = camera.part().center() - before
    assert max(abs(off.x()), abs(off.y())) * scale <= 1.5


def test_fit_brings_home_back(camera: Camera) -> None:
    """Fit shows the home again from anywhere."""
    home = camera.part()
    camera.zoom(5, QPointF(1, 1))
    camera.pan(300, 40)
    camera.fit()
    assert camera.part() == home


def test_a_double_click_on_bare_ground_fits(window: MainWindow) -> None:
    """On the charts a double click where no shape lies shows the chart as at first."""
    diagram = window.face.diagram
    home = diagram.part()
    diagram.zoom(2)
    spot = bare_place(diagram)
    QTest.mouseDClick(diagram.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert diagram.fitted
    assert diagram.part() == home


def test_zooming_with_keys_zooms_the_chart_that_has_the_keyboard(window: MainWindow) -> None:
    """Plus enlarges the chart with the focus, both when neither has it."""
    face, back = window.face.diagram, window.back.diagram
    scales = face.scale_px, back.scale_px
    back.setFocus()
    QTest.keyClick(back, Qt.Key.Key_Plus)
    assert face.scale_px == scales[0]
    assert back.scale_px > scales[1]
    window.search.hits.setFocus()
    window.commands["zoom-in"].trigger()
    assert face.scale_px > scales[0]


def test_rest_is_told_once_after_moving(camera: Camera, qtbot: QtBot) -> None:
    """However often the view moves, it comes to rest once."""
    rests: list[None] = []
    camera.rested.connect(lambda: rests.append(None))
    for _ in range(20):
        camera.pan(3, 1)
    assert rests == []
    qtbot.waitUntil(lambda: bool(rests))
    qtbot.wait(120)
    assert rests == [None]


def test_a_sideways_sweep_pans(camera: Camera) -> None:
    """Two fingers sideways on a touch pad move the view with them and keep its scale; up and down they zoom."""
    camera.zoom(3)
    before, scale = camera.part(), camera.scale_px
    sweep(camera, QPoint(30, 10), QPoint(240, 80))
    assert camera.scale_px == scale
    assert (before.x() - camera.part().x()) * scale == pytest.approx(30, abs=1)
    sweep(camera, QPoint(10, 30), QPoint(80, 240))
    assert camera.scale_px > scale


def sweep(view: Camera, pixels: QPoint, degrees: QPoint) -> None:
    """Sweep two fingers over a touch pad with the pointer in the middle of the view."""
    middle = view.viewport().rect().center()
    at, button, phase = view.mapToGlobal(middle).toPointF(), Qt.MouseButton.NoButton, Qt.ScrollPhase.ScrollUpdate
    QApplication.sendEvent(
        view.viewport(), QWheelEvent(middle.toPointF(), at, pixels, degrees, button, NONE, phase, False)
    )


def test_a_pinch_zooms_at_the_pointer(camera: Camera) -> None:
    """Two fingers that part on a touch pad enlarge what is between them; another gesture of theirs does nothing."""
    camera.zoom(2)
    spot = QPointF(120, 330)
    held, scale = place(camera, spot), camera.scale_px
    for gesture in (Qt.NativeGestureType.RotateNativeGesture, Qt.NativeGestureType.ZoomNativeGesture):
        assert camera.scale_px == scale
        pad = QPointingDevice.primaryPointingDevice()
        at = camera.mapToGlobal(spot.toPoint()).toPointF()
        pinch = QNativeGestureEvent(gesture, pad, 2, spot, spot, at, 0.5, QPointF())
        QApplication.sendEvent(camera.viewport(), pinch)
    assert camera.scale_px == pytest.approx(1.5 * scale)
    assert (camera.viewportTransform().map(held) - spot).manhattanLength() <= 2


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_only_the_left_button_clicks(camera: Camera, button: Qt.MouseButton) -> None:
    """Another button neither clicks nor moves anything when it is pressed and let go in one place."""
    clicks: list[QPointF] = []
    camera.clicked.connect(clicks.append)
    home = camera.part()
    QTest.mouseClick(camera.viewport(), button, pos=QPoint(200, 200))
    assert (clicks, camera.part()) == ([], home)
