"""What is lit on a chart: each shape at its level, from pictures that are kept while they hold."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QApplication

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import LIGHT
from cheekviewer.ui.chart import lights as module
from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.lettering import Lettering
from cheekviewer.ui.chart.lights import Lights, levels
from cheekviewer.ui.chart.marks import Level
from cheekviewer.ui.chart.shapes import Shape, Shapes
from cheekviewer.ui.chart.thread import Thread
from tests.ui.pixels import box_of, rgba

MANY = [EntryId(f"e{number}") for number in range(60)]
ALL = QRect(0, 0, 3000, 200)


@pytest.fixture
def asked() -> list[QRect]:
    """What was asked to be painted anew."""
    return []


@pytest.fixture
def lights(qapp: QApplication, asked: list[QRect]) -> Lights:
    """Lights for many shapes side by side, 8 mm wide, each of two parts one above the other."""
    made = Lights(Lettering(), asked.append)
    made.show_shapes(Shapes([shape(number) for number in range(len(MANY))]), LIGHT)
    return made


def shape(number: int) -> Shape:
    """Return one of the shapes."""
    path, parts = QPainterPath(), (QRectF(10 * number, 0, 8, 8), QRectF(10 * number, 20, 8, 8))
    for part in parts:
        path.addRect(part)
    return Shape(MANY[number], number, path, parts)


def grid(scale: float = 4.0, x: float = 7.5, y: float = 9.25, ratio: float = 1.0) -> Grid:
    """Return a view."""
    return Grid(QTransform.fromScale(scale, scale) * QTransform.fromTranslate(x, y), ratio)


def painted(lights: Lights, view: Grid, exposed: QRect = ALL) -> QImage:
    """Return what is lit on white."""
    picture = QImage(ALL.size() * view.ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(view.ratio)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lights.paint(painter, view, exposed)
    painter.end()
    return picture


def seen(picture: QImage, view: Grid) -> set[int]:
    """Return the numbers of the shapes of which both parts are seen; a shape is seen wholly or not at all."""
    found = set()
    for number in range(len(MANY)):
        spots = [view.to_pixels.map(part.center()) * view.ratio for part in shape(number).parts]
        inside = {picture.pixelColor(spot.toPoint() + QPoint(3, 5)).saturation() > 20 for spot in spots}
        assert len(inside) == 1
        if inside == {True}:
            found.add(number)
    return found


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_just_what_is_wanted_is_lit(lights: Lights, ratio: float) -> None:
    """Each entry at its level and nothing else; an entry without a shape is passed over; lit is what is chosen."""
    view = grid(ratio=ratio)
    lights.show({MANY[1]: Level.CHOSEN, MANY[2]: Level.POINTED, EntryId("nowhere"): Level.CHOSEN}, view)
    assert (lights.lit(), seen(painted(lights, view), view)) == ([MANY[1]], {1, 2})
    pointed = painted(lights, view)
    lights.show({MANY[2]: Level.CHOSEN}, view)
    assert (lights.lit(), seen(painted(lights, view), view)) == ([MANY[2]], {2})
    assert painted(lights, view) != pointed
    lights.show({}, view)
    assert (lights.lit(), seen(painted(lights, view), view)) == ([], set())


def test_what_changes_is_painted_anew(lights: Lights, asked: list[QRect]) -> None:
    """Each change asks for a box that holds every pixel that differs, and those of changes not yet painted."""
    view = grid()
    corner = QPoint(100, 50)
    threads = [Thread(QPoint(120, 60), QPoint(400, 130), "#0072B2")]
    acts: list[Callable[[], None]] = [
        lambda: lights.show({MANY[3]: Level.POINTED}, view),
        lambda: lights.show({MANY[3]: Level.CHOSEN, MANY[40]: Level.POINTED}, view),
        lambda: lights.show_threads(threads, corner, view),
        lambda: lights.show({MANY[7]: Level.CHOSEN}, view),
        lambda: lights.show_threads([], corner, view),
    ]
    before = painted(lights, view)
    for act in acts:
        asked.clear()
        act()
        after = painted(lights, view)
        differing = different(before, after)
        assert not differing.isEmpty()
        assert asked[-1].contains(differing)
        before = after
    acts[0]()
    acts[3]()
    assert asked[-1].contains(asked[-2])
    painted(lights, view)
    lights.show({MANY[7]: Level.CHOSEN}, view)
    assert asked[-1].isEmpty()


def different(one: QImage, other: QImage) -> QRect:
    """Return the box of the pixels in which two pictures differ."""
    return box_of((rgba(one) != rgba(other)).any(axis=-1))


def test_no_name_lies_under_what_is_lit(qapp: QApplication, asked: list[QRect]) -> None:
    """A name at rest stands above a neighbour that is lit, and is painted anew wholly, not only where they touch."""
    view, shapes = grid(), Shapes([shape(number) for number in range(8)])
    lettering = Lettering()
    lettering.show({MANY[4]: "a name much wider than a shape"}, LIGHT, shown=True)
    paper = QImage(ALL.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFF)
    painter = QPainter(paper)
    lettering.paint(painter, shapes, view.to_pixels.mapRect(QRectF(0, 0, 80, 8)), view.to_pixels)
    painter.end()
    lights = Lights(lettering, asked.append)
    lights.show_shapes(shapes, LIGHT)
    box = lettering.box(shape(4), view).translated(view.origin)
    covering = next(one for one in shapes if one.number != 4 and view.to_pixels.mapRect(one.parts[0]).intersects(box))
    lights.show({covering.entry: Level.CHOSEN}, view)
    bare = Lights(Lettering(), asked.append)
    assert asked[-1].contains(box)
    bare.show_shapes(shapes, LIGHT)
    bare.show({covering.entry: Level.CHOSEN}, view)
    assert different(painted(lights, view), painted(bare, view)).adjusted(-2, -2, 2, 2).contains(box)


def test_only_what_is_exposed_is_laid_down(lights: Lights) -> None:
    """A shape outside the box that is to be painted is not painted, one that touches it is."""
    view = grid()
    lights.show(dict.fromkeys((MANY[2], MANY[30]), Level.POINTED), view)
    assert seen(painted(lights, view, QRect(0, 0, 300, 200)), view) == {2}


def test_pictures_hold_while_the_chart_is_only_moved(lights: Lights, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moved by whole pixels what is lit is painted from its pictures; at another zoom, on another screen it is not."""
    made: list[EntryId] = []
    paint = module.paint_mark
    monkeypatch.setattr(
        module, "paint_mark", lambda painter, shape, *a: (made.append(shape.entry), paint(painter, shape, *a))
    )
    lights.show({MANY[4]: Level.CHOSEN}, grid())
    for view, times in (
        (grid(), 2),
        (grid(x=47.5, y=3.25), 0),
        (grid(scale=5), 2),
        (grid(scale=5), 0),
        (grid(ratio=2), 2),
    ):
        made.clear()
        picture = painted(lights, view)
        assert seen(picture, view) == {4}
        assert made == [MANY[4]] * times
    lights.show_shapes(Shapes([shape(4)]), LIGHT)
    lights.show({MANY[4]: Level.CHOSEN}, grid(ratio=2))
    painted(lights, grid(ratio=2))
    assert len(made) == 4


def test_pictures_are_kept_but_not_for_ever(lights: Lights, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many shapes were lit, only so many pixels are kept; what is lit is seen all the same."""
    monkeypatch.setattr(module, "_MOST_PIXELS", 40_000)
    view = grid()
    for entry in MANY:
        lights.show({entry: Level.POINTED}, view)
        assert seen(painted(lights, view), view) == {MANY.index(entry)}
        kept = sum(p.width() * p.height() for pictures in lights._pictures.values() for _, p in pictures)
        assert kept <= 40_000
    lights.show(dict.fromkeys(MANY, Level.POINTED), view)
    assert seen(painted(lights, view), view) == set(range(len(MANY)))


def test_what_is_very_near_is_painted_without_pictures(lights: Lights, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a shape would take more pixels than are worth keeping it looks the same, and nothing is kept."""
    view = grid()
    lights.show({MANY[5]: Level.CHOSEN}, view)
    usual = painted(lights, view)
    monkeypatch.setattr(module, "_MOST_PIXELS", 100)
    lights.show_shapes(Shapes([shape(number) for number in range(len(MANY))]), LIGHT)
    lights.show({MANY[5]: Level.CHOSEN}, view)
    near = painted(lights, view)
    assert not lights._pictures
    differing = [
        (x, y)
        for x in range(200, 260)
        for y in range(200)
        if abs(near.pixelColor(x, y).lightness() - usual.pixelColor(x, y).lightness()) > 3
    ]
    assert differing == []


def test_other_shapes_are_dark_at_first(lights: Lights) -> None:
    """With other shapes nothing is lit and no picture is left."""
    lights.show({MANY[3]: Level.CHOSEN}, grid())
    painted(lights, grid())
    lights.show_shapes(Shapes(()), LIGHT)
    assert (lights.lit(), lights._pictures) == ([], {})


def test_what_is_chosen_counts_above_what_is_pointed_at(atlas: Atlas) -> None:
    """Points of both are lit, at the level of the choice where they are of both; without an atlas none is."""
    one, other = (point.id for point in atlas.points[:2])
    assert levels(atlas, pointed=one, chosen=other) == {one: Level.POINTED, other: Level.CHOSEN}
    assert levels(atlas, pointed=one, chosen=one) == {one: Level.CHOSEN}
    assert levels(atlas, pointed=EntryId("unknown"), chosen=None) == {}
    assert levels(None, pointed=one, chosen=other) == {}
