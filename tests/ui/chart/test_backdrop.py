"""The picture at rest behind a chart."""

import pytest
from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.backdrop import Backdrop, Sight
from cheekviewer.ui.chart.plate import Plate, PlateLook, View
from cheekviewer.ui.main_window import MainWindow
from tests.ui.hands import click, leave, place_in, point

LOOK = PlateLook("light", mirrored=False, layers=("skin",))
SIGHT = Sight(QRectF(0, 0, 40, 20), QSize(80, 40), 1.0, LOOK, home=True)
RED, BLUE, GREEN, PALE = QColor("#ff0000"), QColor("#0000ff"), QColor("#00ff00"), QColor("#eeeeee")


class Drawer(Plate):
    """A plate that only notes what it is asked for."""

    def __init__(self) -> None:
        super().__init__(Chart.FACE)
        self.wished: list[tuple[View, bool, bool]] = []
        self.on_disk: QImage | None = None
        self.in_memory: QImage | None = None

    def kept(self, view: View) -> QImage | None:
        return self.on_disk

    def paint(self, view: View, *, whole: bool, keep_it: bool) -> None:
        self.wished.append((view, whole, keep_it))

    def at_hand(self, view: View) -> QImage | None:
        return self.in_memory

    def rough(self, view: View) -> QImage:
        return filled(view, PALE)

    def painted(self, view: View) -> QImage:
        return filled(view, GREEN)


def filled(view: View, colour: QColor) -> QImage:
    """Return a picture of a view in one colour."""
    image = QImage(view.width, view.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour)
    return image


@pytest.fixture
def drawer(qtbot: QtBot) -> Drawer:
    """A plate that draws nothing by itself."""
    return Drawer()


class Desk:
    """A backdrop over a plate, and how often it painted the shapes: a black square and a fine line."""

    def __init__(self, drawer: Drawer) -> None:
        self.holder = QObject()
        self.painted = self.told = 0
        self.backdrop = Backdrop(drawer, self._shapes, self.holder)
        self.backdrop.changed.connect(self._hear)

    def _shapes(self, painter: QPainter, to_pixels: QTransform) -> None:
        self.painted += 1
        for box in (QRectF(10, 5, 10, 10), QRectF(30, 5, 0.25, 10)):
            painter.fillRect(to_pixels.mapRect(box), Qt.GlobalColor.black)

    def _hear(self) -> None:
        self.told += 1

    def seen(self, to_pixels: QTransform = SIGHT.to_pixels, ratio: int = 1) -> QImage:
        """Return what is painted for a view that may have moved, on a screen of a ratio."""
        image = QImage(SIGHT.size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.magenta)
        painter = QPainter(image)
        self.backdrop.paint(painter, SIGHT.seen, to_pixels, SIGHT.seen)
        painter.end()
        return image


def test_the_picture_comes_and_stays(drawer: Drawer) -> None:
    """At first there is a rough drawing under the shapes; the sharp one comes, and is wished for but once."""
    desk = Desk(drawer)
    desk.backdrop.settle(SIGHT)
    assert drawer.wished[0] == (SIGHT.view, False, True)
    assert desk.seen().pixelColor(2, 2) == PALE
    assert desk.seen().pixelColor(30, 20) == Qt.GlobalColor.black
    drawer.ready.emit(SIGHT.view, filled(SIGHT.view, RED))
    assert desk.seen().pixelColor(2, 2) == RED
    assert desk.seen().pixelColor(30, 20) == Qt.GlobalColor.black
    assert (desk.painted, desk.told) == (1, 2)
    desk.backdrop.settle(SIGHT)
    assert [wish[0] for wish in drawer.wished].count(SIGHT.view) == 1


def test_another_plate_is_put_under_the_same_shapes(drawer: Drawer) -> None:
    """Where nothing but layers differ the shapes are not painted again; elsewhere, or drawn otherwise, they are."""
    desk, deep = Desk(drawer), PlateLook("light", mirrored=False, layers=("bones",))
    desk.backdrop.settle(SIGHT)
    desk.seen()
    drawer.in_memory = filled(SIGHT.view, BLUE)
    desk.backdrop.settle(Sight(SIGHT.part, SIGHT.size, 1.0, deep, home=True))
    assert desk.seen().pixelColor(2, 2) == BLUE
    assert desk.seen().pixelColor(30, 20) == Qt.GlobalColor.black
    assert desk.painted == 1
    dark = PlateLook("dark", mirrored=False, layers=("bones",))
    desk.backdrop.settle(Sight(SIGHT.part, SIGHT.size, 1.0, dark, home=True))
    desk.seen()
    assert desk.painted == 2
    desk.backdrop.settle(Sight(SIGHT.part, SIGHT.size, 1.0, dark, home=True), "otherwise")
    desk.seen()
    assert desk.painted == 3


def test_only_what_is_seen_is_painted(drawer: Drawer) -> None:
    """Of several sights and looks one after the other the last alone is painted, in the frame that shows it."""
    desk = Desk(drawer)
    drawer.in_memory = filled(SIGHT.view, RED)
    for drawn in ("so", "otherwise", "so", "like this"):
        desk.backdrop.settle(SIGHT, drawn)
    assert desk.painted == 0
    assert desk.seen().pixelColor(30, 20) == Qt.GlobalColor.black
    desk.seen()
    assert desk.painted == 1


def test_what_is_painted_already_is_left_alone(drawer: Drawer) -> None:
    """At rest again with nothing changed, nothing is painted and nobody told; drawn otherwise, or forgotten, it is."""
    desk = Desk(drawer)
    desk.backdrop.settle(SIGHT, "so")
    drawer.ready.emit(SIGHT.view, filled(SIGHT.view, RED))
    desk.seen()
    told = desk.told
    desk.backdrop.settle(SIGHT, "so")
    desk.seen()
    assert (desk.painted, desk.told) == (1, told)
    desk.backdrop.settle(SIGHT, "otherwise")
    desk.seen()
    assert (desk.painted, desk.told) == (2, told + 1)
    desk.backdrop.forget()
    desk.backdrop.settle(SIGHT, "otherwise")
    assert desk.seen().pixelColor(2, 2) == RED
    assert (desk.painted, desk.told) == (3, told + 2)


def test_a_late_picture_of_another_view_is_not_shown(drawer: Drawer) -> None:
    """When the view has moved on, a picture of where it was changes nothing."""
    desk, before = Desk(drawer), Sight(QRectF(5, 5, 40, 20), SIGHT.size, 1.0, LOOK, home=False)
    drawer.ready.emit(before.view, filled(before.view, BLUE))
    desk.backdrop.settle(before)
    desk.backdrop.settle(SIGHT)
    told = desk.told
    drawer.ready.emit(before.view, filled(before.view, BLUE))
    assert desk.told == told
    assert desk.seen().pixelColor(2, 2) == PALE


def test_the_whole_plate_stands_in(drawer: Drawer) -> None:
    """Until the sharp picture is there, the picture of the whole plate is shown; after that it changes nothing."""
    desk = Desk(drawer)
    desk.backdrop.settle(SIGHT)
    ((whole, _, _),) = [wish for wish in drawer.wished if wish[1]]
    drawer.ready.emit(whole, filled(whole, BLUE))
    assert desk.seen().pixelColor(2, 2) == BLUE
    drawer.ready.emit(SIGHT.view, filled(SIGHT.view, RED))
    told = desk.told
    drawer.ready.emit(whole, filled(whole, GREEN))
    assert desk.seen().pixelColor(2, 2) == RED
    assert desk.told == told


def test_the_first_frame_waits_for_one_picture_only(drawer: Drawer) -> None:
    """Found on disk, the picture is shown at once; the whole plate is wished for when the view rests again."""
    desk = Desk(drawer)
    drawer.on_disk = filled(SIGHT.view, RED)
    desk.backdrop.settle(SIGHT)
    assert desk.seen().pixelColor(2, 2) == RED
    assert drawer.wished == []
    desk.backdrop.settle(SIGHT)
    ((_, whole, keep_it),) = drawer.wished
    assert whole
    assert keep_it


def test_layers_in_memory_are_put_together_at_once(drawer: Drawer) -> None:
    """A choice of layers that were all drawn for this place before is shown sharp at once, and not wished for."""
    desk = Desk(drawer)
    drawer.in_memory = filled(SIGHT.view, BLUE)
    desk.backdrop.settle(SIGHT)
    assert desk.seen().pixelColor(2, 2) == BLUE
    assert drawer.wished == []


def test_only_the_home_is_kept(drawer: Drawer) -> None:
    """Pictures of places one passes by are not asked to be kept, nor looked for on disk."""
    drawer.on_disk = filled(SIGHT.view, RED)
    Desk(drawer).backdrop.settle(Sight(SIGHT.part, SIGHT.size, 1.0, LOOK, home=False))
    assert (SIGHT.view, False, False) in drawer.wished


def test_while_it_moves_the_picture_is_shifted(drawer: Drawer) -> None:
    """Moved by 20 pixels, the picture is 20 pixels farther; what comes into view shows the whole plate, or paper."""
    desk = Desk(drawer)
    desk.backdrop.settle(SIGHT)
    drawer.ready.emit(SIGHT.view, filled(SIGHT.view, RED))
    moved = SIGHT.to_pixels * QTransform.fromTranslate(-25, 0)
    at_rest, now = desk.seen(), desk.seen(moved)
    for x in range(0, 80, 4):
        there = at_rest.pixelColor(x + 25, 20) if x + 25 < 80 else QColor(colours("light").paper)
        assert now.pixelColor(x, 20) == there
    ((whole, _, _),) = [wish for wish in drawer.wished if wish[1]]
    drawer.ready.emit(whole, filled(whole, BLUE))
    assert desk.seen(moved).pixelColor(70, 20) == BLUE
    assert desk.seen(moved).pixelColor(2, 2) == RED


def test_a_fine_screen_gets_fine_pictures(drawer: Drawer) -> None:
    """On a screen of ratio 2 the picture has twice the pixels each way, and shows the same place."""
    fine = Sight(SIGHT.part, SIGHT.size, 2.0, LOOK, home=True)
    assert (fine.view.width, fine.view.height) == (160, 80)
    desk = Desk(drawer)
    desk.backdrop.settle_now(fine)
    assert drawer.wished == []
    assert desk.seen().pixelColor(2, 2) == GREEN
    assert desk.seen().pixelColor(30, 20) == Qt.GlobalColor.black
    assert desk.seen().pixelColor(44, 20) == GREEN
    drawn = desk.seen(ratio=2)
    assert [drawn.pixelColor(x, 40) for x in (119, 120, 121)] == [GREEN, Qt.GlobalColor.black, GREEN]


def test_nothing_is_painted_before_there_is_a_sight(drawer: Drawer) -> None:
    """Before anything was looked at, the picture leaves the ground as it is."""
    assert Desk(drawer).seen().pixelColor(2, 2) == Qt.GlobalColor.magenta


def test_a_choice_does_not_paint_the_picture_again(window: MainWindow, qtbot: QtBot) -> None:
    """Clicks, hovers, choices elsewhere, ring and rest leave the picture as it is; a layer makes a new one."""
    told: list[Chart] = []
    charts = [window.face.diagram, window.back.diagram]
    for diagram in charts:
        qtbot.waitUntil(lambda diagram=diagram: diagram._backdrop._sharp is not None, timeout=15_000)
        diagram.finish()
        qtbot.wait(120)
        diagram._backdrop.changed.connect(lambda chart=diagram.chart: told.append(chart))
    for diagram in charts:
        for entry in ("scapular", "spine"):
            spot: QPoint = place_in(diagram, entry)
            point(diagram.viewport(), spot)
            click(diagram, spot)
            click(diagram, spot)
        leave(diagram.viewport())
        diagram.go_to(EntryId("upper-back"))
        window.selection.select(EntryId("lower-back"))
        diagram.rested.emit()
    qtbot.wait(150)
    assert told == []
    window.face.layer_asked.emit("bones")
    assert told == [Chart.FACE]
