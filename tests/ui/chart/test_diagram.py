"""A chart in the real window: what is drawn where, on either side of the person."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPolygonF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.plates import LAYERS
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.marks import Level
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open
from tests.ui.hands import bare_place, click, leave, place_in, point

pytestmark = pytest.mark.drawings


def diagrams(window: MainWindow) -> dict[Chart, Diagram]:
    """Return the charts of a window."""
    return {Chart.FACE: window.face.diagram, Chart.BACK: window.back.diagram}


def picture(diagram: Diagram) -> QImage:
    """Return what a chart shows now, all painted."""
    diagram.settle_now()
    return diagram.viewport().grab().toImage()


def changed(one: QImage, other: QImage, pixel: QPoint) -> bool:
    """Whether two pictures differ at a pixel or close by, by more than rounding: a chosen shape has a pattern."""
    around = [pixel + QPoint(x, y) for x in range(-4, 5) for y in range(-4, 5)]
    pairs = [(one.pixelColor(at), other.pixelColor(at)) for at in around]
    return any(max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) > 12 for a, b in pairs)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_lit_is_seen(open_window: Open, theme: str) -> None:
    """Pointing at a shape and choosing it each change its colour on both charts, in both themes."""
    window = open_window("--lang", "en", "--theme", theme, "--size", "1280x800")
    window.commands["names"].trigger()
    for entry in ("upper-back", "spine", "lumbosacral"):
        for diagram in diagrams(window).values():
            spot = place_in(diagram, entry, low=True)
            rest = picture(diagram)
            window.selection.hover(EntryId(entry))
            pointed = picture(diagram)
            window.selection.hover(None)
            window.selection.select(EntryId(entry))
            chosen = picture(diagram)
            window.selection.select(None)
            assert changed(rest, pointed, spot)
            assert changed(pointed, chosen, spot)
            assert picture(diagram) == rest


def threads(diagram: Diagram) -> list[QPolygonF]:
    """Return the dots of the threads on a chart, in its millimetres."""
    shown = diagram._lights._threads
    return [shown._to_chart.map(thread.dots) for thread in shown._drawn]


def test_the_thread_ends_inside_the_lit_shapes(window: MainWindow) -> None:
    """Both ends of the thread lie in the zone and in the region of the point, also after zoom and mirroring."""
    for prepare in ("fit", "zoom-in", "side", "fit"):
        window.commands[prepare].trigger()
        for entry in ("upper-back", "lower-back", "spine", "scapular", "lumbosacral"):
            window.selection.select(EntryId(entry))
            for diagram, first in ((window.face.diagram, True), (window.back.diagram, False)):
                (dots,) = threads(diagram)
                shape = diagram.shapes.of(EntryId(entry))
                assert shape is not None
                assert shape.path.contains(dots.first() if first else dots.last())


def test_no_choice_no_thread(window: MainWindow) -> None:
    """Without a choice no thread is drawn; with one of several points, a thread to each, on both charts."""
    several = next(entry.id for entry in window.atlas.structures if len(window.atlas.points_of(entry.id)) > 1)
    for entry, count in ((None, 0), (several, len(window.atlas.points_of(several))), (None, 0)):
        window.selection.select(entry)
        assert [len(threads(diagram)) for diagram in diagrams(window).values()] == [count, count]


def test_the_other_side_is_the_mirror_image(window: MainWindow) -> None:
    """S mirrors the face, drawing, zones and view; the back stays as it is."""
    face, back = window.face.diagram, window.back.diagram
    window.commands["names"].trigger()
    boxes = {shape.entry: shape.box for shape in face.shapes}
    rest, behind = picture(face), {shape.entry: shape.box for shape in back.shapes}
    window.commands["side"].trigger()
    for shape in face.shapes:
        box = boxes[shape.entry]
        assert shape.box.left() == pytest.approx(-box.right())
        assert shape.box.top() == pytest.approx(box.top())
    assert {shape.entry: shape.box for shape in back.shapes} == behind
    mirrored = picture(face).flipped(Qt.Orientation.Horizontal)
    spots = [QPoint(x, y) for x in range(40, face.width() - 40, 11) for y in range(60, face.height() - 80, 11)]
    differing = [spot for spot in spots if changed(rest, mirrored, spot)]
    assert len(differing) < 0.05 * len(spots)
    window.commands["side"].trigger()
    assert picture(face) == rest


def test_names_come_and_go(window: MainWindow) -> None:
    """N takes the names off the charts and brings them back."""
    before = {chart: picture(diagram) for chart, diagram in diagrams(window).items()}
    window.commands["names"].trigger()
    assert all(picture(diagram) != before[chart] for chart, diagram in diagrams(window).items())
    window.commands["names"].trigger()
    assert all(picture(diagram) == before[chart] for chart, diagram in diagrams(window).items())


def test_a_hover_names_what_names_switched_off_hide(window: MainWindow) -> None:
    """With names off, the pointer on a shape still shows its name on both charts."""
    window.commands["names"].trigger()
    window.selection.hover(EntryId("scapular"))
    for diagram in diagrams(window).values():
        shape = diagram.shapes.of(EntryId("scapular"))
        assert shape is not None
        grid = diagram._grid()
        box = diagram._lettering.box(shape, grid).translated(grid.origin)
        assert diagram._lights._lit == {"scapular": Level.POINTED}
        assert diagram.viewport().rect().contains(box)
        shown = diagram.viewport().grab(box).toImage()
        window.selection.hover(None)
        assert diagram.viewport().grab(box).toImage() != shown
        window.selection.hover(EntryId("scapular"))


def test_pointing_leaves_no_item_behind(window: MainWindow) -> None:
    """A walk of the pointer over every shape leaves nothing more to be seen, and a second walk nothing more at all."""
    for diagram in diagrams(window).values():
        seen = [item for item in diagram.scene().items() if item.isVisible() and item.opacity()]
        kept = []
        for _ in range(2):
            for entry in (shape.entry for shape in diagram.shapes):
                point(diagram.viewport(), place_in(diagram, entry))
            leave(diagram.viewport())
            assert [item for item in diagram.scene().items() if item.isVisible() and item.opacity()] == seen
            kept.append(len(diagram.scene().items()))
        assert kept[0] == kept[1]


def test_nothing_stale_stays_on_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    """After each of many choices, hovers, moves and looks the screen shows just what a whole painting would show."""
    window.settle()
    chance, charts = random.Random(11), list(diagrams(window).values())
    for diagram in charts:
        diagram._rest.setInterval(1_000_000)  # at rest everything is painted anew
    entries = [point.id for point in window.atlas.points] + [None, window.atlas.conditions[0].id]
    acts = {
        "choose": lambda: window.selection.select(chance.choice(entries)),
        "hover": lambda: window.selection.hover(chance.choice(entries)),
        "pan": lambda: chance.choice(charts).pan(chance.randint(-9, 9), chance.randint(-9, 9)),
        "both": lambda: (window.selection.hover(entries[0]), window.selection.select(entries[1])),
        "names": window.commands["names"].trigger,
    }
    for step in range(60):
        name = chance.choice(list(acts))
        acts[name]()
        for _ in range(6):
            QApplication.processEvents()
        for chart, diagram in diagrams(window).items():
            box = QRect(diagram.viewport().mapTo(window, QPoint()), diagram.viewport().size())
            shown, whole = on_screen(window).copy(box), window.grab(box).toImage()
            assert most(shown, whole) < 3, (step, name, chart)


def most(one: QImage, other: QImage) -> int:
    """Return by how much two pictures differ where they differ most, out of 255."""
    pixels = [
        np.frombuffer(picture.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8).astype(int)
        for picture in (one, other)
    ]
    return int(abs(pixels[0] - pixels[1]).max())


def on_screen(window: MainWindow) -> QImage:
    """Return what was really painted of a window."""
    return window.screen().grabWindow(window.winId()).toImage()


def test_small_shapes_can_be_hit_without_aiming(window: MainWindow) -> None:
    """Just beside the narrow spine zone, where nothing lies, a click still reaches it; farther off it does not."""
    diagram = window.face.diagram
    for _ in range(6):
        diagram.zoom(1 / 1.25)
    shape = diagram.shapes.of(EntryId("spine"))
    assert shape is not None
    to_pixels = diagram.viewportTransform()
    top = to_pixels.mapRect(shape.box).center().toPoint()
    right = next(x for x in range(top.x(), diagram.width()) if not held(diagram, QPoint(x, top.y())))
    assert not held(diagram, QPoint(right + 2, top.y()))
    click(diagram, QPoint(right + 2, top.y()))
    assert window.selection.entry == "spine"
    window.selection.select(None)
    click(diagram, QPoint(right + 15, top.y()))
    assert window.selection.entry is None


def held(diagram: Diagram, pixel: QPoint) -> bool:
    """Whether any shape holds a pixel, exactly."""
    return bool(diagram.shapes.under(diagram.viewportTransform().inverted()[0].map(pixel.toPointF()), 0))


def test_no_thread_crosses_a_name(open_window: Open) -> None:
    """Whatever is chosen, its thread runs under the names at rest, as they are without one."""
    window = open_window("--lang", "en", "--size", "800x600")
    crossed = 0
    for zone in window.atlas.points:
        window.selection.select(zone.id)
        for diagram in diagrams(window).values():
            crosses, lit = threads(diagram), picture(diagram)
            diagram.show_threads([])
            bare = picture(diagram)
            for box in diagram._lettering.at_rest:
                dots = [diagram.viewportTransform().map(dots).toList() for dots in crosses]
                crossed += any(box.contains(dot) for some in dots for dot in some)
                assert lit.copy(box.toAlignedRect()) == bare.copy(box.toAlignedRect())
    assert crossed > 4


def test_the_pointer_is_a_hand_where_a_click_chooses(window: MainWindow) -> None:
    """Over a shape the pointer is a hand, over bare ground an arrow."""
    diagram = window.face.diagram
    point(diagram.viewport(), place_in(diagram, "scapular"))
    assert diagram.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    point(diagram.viewport(), bare_place(diagram))
    assert diagram.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def when_sharp(diagram: Diagram, qtbot: QtBot) -> QImage:
    """Wait until a chart has its sharp picture, by itself, and return what it shows then."""

    def sharp() -> bool:
        held = diagram._backdrop._sharp
        return held is not None and held[0] == diagram._sight().view

    qtbot.waitUntil(sharp, timeout=15_000)
    return diagram.viewport().grab().toImage()


def test_the_sharp_picture_arrives(window: MainWindow, qtbot: QtBot) -> None:
    """Some time after a zoom the charts show, on their own, the same as when painted sharp at once."""
    for diagram in diagrams(window).values():
        diagram.zoom(2.2)
    for diagram in diagrams(window).values():
        came = when_sharp(diagram, qtbot)
        assert came == picture(diagram)


def test_other_layers_leave_nothing_old_behind(window: MainWindow, qtbot: QtBot) -> None:
    """A layer that comes forward, and marks drawn over the plate, show the same as a chart that is painted afresh."""
    window.selection.select(EntryId("trapezius"))
    came = when_sharp(window.back.diagram, qtbot)
    assert came == picture(window.back.diagram)
    for panel in (window.back, window.face):
        for number in [number for number, layer in enumerate(LAYERS[panel.diagram.chart], 1) if not layer.file]:
            before = when_sharp(panel.diagram, qtbot)
            QTest.keyClick(panel.diagram, Qt.Key(Qt.Key.Key_0 + number))
            assert when_sharp(panel.diagram, qtbot) != before
            assert panel.diagram.viewport().grab().toImage() == picture(panel.diagram)


def test_nothing_is_painted_after_the_end(window: MainWindow, qtbot: QtBot) -> None:
    """Once the window is closed, no picture arrives any more, and none is being painted."""
    arrived: list[object] = []
    for diagram in diagrams(window).values():
        diagram.zoom(1.9)
        qtbot.wait(120)
        diagram._plate.ready.connect(lambda view, image: arrived.append(view))
    window.close()
    assert [diagram._plate._pool.activeThreadCount() for diagram in diagrams(window).values()] == [0, 0]
    qtbot.wait(10)
    arrived.clear()
    qtbot.wait(700)
    assert arrived == []
