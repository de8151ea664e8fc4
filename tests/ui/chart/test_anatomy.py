"""The structures on the charts: under the mouse where their layer is shown, outlined when chosen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from cheekviewer.atlas.drawn import HIDDEN
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.plates import LAYERS
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.names import NameItem
from cheekviewer.ui.main_window import MainWindow
from tests.ui.conftest import Open
from tests.ui.hands import click, leave, point
from tests.ui.pixels import lightness

TRAPEZIUS, MASSETER = EntryId("trapezius"), EntryId("masseter")


def free_place(diagram: Diagram, entry: str) -> QPoint:
    """Return a pixel on a structure where no zone or region is near."""
    shape = diagram._anatomy.shapes.of(EntryId(entry))
    assert shape is not None
    seen = diagram.viewport().rect().adjusted(8, 8, -60, -8)
    for part in shape.parts:
        for step in range(50 * 50):
            spot = QPointF(
                part.left() + part.width() * (step % 50) / 50, part.top() + part.height() * (step // 50) / 50
            )
            pixel = diagram.viewportTransform().map(spot).toPoint()
            back = diagram.viewportTransform().inverted()[0].map(pixel.toPointF())
            alone = not diagram.shapes.under(back, 8 / diagram.scale_px)
            if alone and shape.path.contains(back) and seen.contains(pixel):
                return pixel
    raise AssertionError(f"{entry} lies nowhere free")


def test_a_structure_is_hovered_and_chosen_where_its_layer_is_shown(window: MainWindow) -> None:
    """With superficial muscles on, the pointer finds the trapezius and a click chooses it; it is named and outlined."""
    back = window.back.diagram
    window.back.layer_asked.emit("superficial")
    spot = free_place(back, TRAPEZIUS)
    point(back.viewport(), spot)
    assert window.selection.hovered_entry == TRAPEZIUS
    assert "Trapezius" in window.status.words
    click(back, spot)
    assert window.selection.entry == TRAPEZIUS
    assert list(back._anatomy.outlined) == [TRAPEZIUS]
    assert "Trapezius" in window.detail.text
    leave(back.viewport())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_outline_is_seen_and_goes(open_window: Open, theme: str) -> None:
    """A structure chosen is outlined on its chart, a hidden one as well; with nothing chosen the chart is as before."""
    window = open_window("--lang", "en", "--theme", theme, "--size", "1280x800")
    for entry, panel in (("scapula", window.back), ("subscapularis", window.back), ("cheek", window.face)):
        diagram = panel.diagram
        diagram.settle_now()
        before = diagram.viewport().grab().toImage()
        window.selection.select(EntryId(entry))
        diagram.settle_now()
        assert diagram.viewport().grab().toImage() != before
        window.selection.select(None)
        diagram.settle_now()
        assert diagram.viewport().grab().toImage() == before


def test_hidden_layers_do_not_catch_the_mouse(window: MainWindow) -> None:
    """Where only muscles lie and none are shown the pointer finds none of them, nor what lies hidden, ever."""
    back = window.back.diagram
    for diagram in (window.face.diagram, back):
        for layer in LAYERS[diagram.chart]:
            diagram.show_layers((layer.id,))
            for shape in diagram._anatomy.shapes:
                found = diagram._anatomy.under(shape.box.center(), 0)
                layers = {diagram._anatomy.shapes.of(entry).layer for entry in found}
                assert layers <= {layer.id} - {HIDDEN}


def test_zones_keep_the_mouse(window: MainWindow) -> None:
    """On a zone the pointer finds the zone, and clicks never leave the zones, whatever lies under them."""
    face = window.face.diagram
    for name in ("bones", "muscles", "vessels", "landmarks", "bands"):
        window.face.layer_asked.emit(name)
    shape = face.shapes.of(EntryId("lower-back"))
    assert shape is not None
    spot = face.viewportTransform().map(shape.box.center()).toPoint()
    found = []
    for _ in range(4):
        click(face, spot)
        found.append(window.selection.entry)
    assert {None, *(one.id for one in window.atlas.points)} >= set(found)


def test_with_shift_one_reaches_under_a_zone(window: MainWindow) -> None:
    """Shift and a click choose the uppermost structure shown under a zone."""
    face = window.face.diagram
    window.face.layer_asked.emit("muscles")
    shape = face.shapes.of(EntryId("lower-back"))
    assert shape is not None
    spot = face.viewportTransform().map(shape.box.center()).toPoint()
    QTest.mouseClick(face.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, spot)
    assert window.selection.entry == MASSETER


def test_the_uppermost_layer_is_found_first(window: MainWindow) -> None:
    """Of structures of several layers at a place the one of the upper layer comes first."""
    back = window.back.diagram
    back.show_layers(("bones", "middle", "superficial"))
    order = [layer.id for layer in LAYERS[Chart.BACK]]
    for shape in back._anatomy.shapes:
        for part in shape.parts:
            found = [back._anatomy.shapes.of(entry) for entry in back._anatomy.under(part.center(), 0)]
            places = [order.index(one.layer) for one in found if one is not None]
            assert places == sorted(places, reverse=True)


def test_the_right_side_has_its_structures_mirrored(window: MainWindow) -> None:
    """On the right side of the face each structure lies mirrored."""
    boxes = [shape.box for shape in window.face.diagram._anatomy.shapes]
    window.commands["side"].trigger()
    for before, after in zip(boxes, window.face.diagram._anatomy.shapes, strict=True):
        assert after.box.center().x() == pytest.approx(-before.center().x())


def test_the_lists_of_the_charts_stay_lists_of_zones(window: MainWindow) -> None:
    """Structures are none of the shapes that ring, letters and screen readers go over."""
    for diagram in (window.face.diagram, window.back.diagram):
        window.selection.select(MASSETER)
        assert [shape.entry for shape in diagram.shapes] == [one.id for one in window.atlas.points]
        assert list(diagram.lit()) == []


@pytest.mark.parametrize("shown", [True, False], ids=["names at rest", "names of what is lit"])
def test_no_outline_crosses_a_name(open_window: Open, shown: bool) -> None:
    """Names that are seen stand above what is outlined; once nothing is, none is there twice."""
    window = open_window("--lang", "en", "--size", "800x600")
    if not shown:
        window.commands["names"].trigger()
    window.selection.select(TRAPEZIUS)
    window.settle()
    window.grab()  # names find their places when they are first seen
    diagram = window.back.diagram
    anatomy, seen = diagram._anatomy, []
    crossing = list(anatomy._crossed.values())
    assert shown or {*anatomy._crossed} <= {*diagram.lit()}
    (contour,) = anatomy._contours.values()
    for names, outline in ((True, True), (True, False), (False, True), (False, False)):
        for name in crossing:
            name.setVisible(names)
        contour._line.setVisible(outline)
        seen.append(lightness(diagram.viewport().grab().toImage()).astype(int))
    boxes = [name.boundingRect().translated(diagram.viewportTransform().map(name.pos())) for name in crossing]
    for one, other, most in ((0, 1, range(60)), (2, 3, range(100, 256))):
        changed = abs(seen[one] - seen[other])
        inside = [box.toAlignedRect().adjusted(3, 3, -3, -3) for box in boxes]
        assert max(changed[box.top() : box.bottom(), box.left() : box.right()].max() for box in inside) in most
    window.selection.select(None)
    assert anatomy._crossed == {}
    assert not [item for item in diagram.scene().items() if isinstance(item, NameItem)]


def test_what_is_pointed_at_is_named_above_an_outline(open_window: Open) -> None:
    """With names switched off, the name that comes with the pointer stands above an outline, and goes with it."""
    window = open_window("--lang", "en", "--size", "800x600")
    window.commands["names"].trigger()
    window.selection.select(TRAPEZIUS)
    window.settle()
    anatomy = window.back.diagram._anatomy
    at_first = {*anatomy._crossed}
    came = set()
    for zone in window.atlas.points:
        window.selection.hover(zone.id)
        came |= {*anatomy._crossed} - at_first
        assert {*anatomy._crossed} - at_first <= {zone.id}
        window.selection.hover(None)
        assert {*anatomy._crossed} == at_first
    assert came


def test_a_small_structure_is_named_beside_it(open_window: Open) -> None:
    """In a small and crowded chart, too, its name leaves it to be seen."""
    window = open_window("--lang", "zh", "--size", "800x600")
    window.settle()
    for entry, diagram in (("disc-l3-l4", window.back.diagram), ("parotid-duct", window.face.diagram)):
        window.selection.select(EntryId(entry))
        contour = diagram._anatomy._contours[EntryId(entry)]
        to_pixels, name = diagram.viewportTransform(), contour.name
        box = name.boundingRect().translated(to_pixels.map(name.pos()))
        assert not any(box.intersects(to_pixels.mapRect(part)) for part in contour.shape.parts)
