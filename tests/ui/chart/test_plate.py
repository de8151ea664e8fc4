"""The drawing under the zones, as pictures."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, QStandardPaths, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import Chart
from cheekviewer.ui.chart import plate as module
from cheekviewer.ui.chart.plate import Plate, PlateLook, View

pytestmark = pytest.mark.drawings

LOOK = PlateLook("light", mirrored=False, layers=("skin", "bones"))
SMALL = View((-30.0, -50.0, 40.0, 40.0), 40, 40, LOOK)


def differing(one: QImage, other: QImage, *, by: int) -> float:
    """Return the share of pixels that differ by more than so much in a colour."""
    assert one.size() == other.size()
    a, b = bytes(one.constBits()), bytes(other.constBits())
    pixels = zip(zip(*[iter(a)] * 4, strict=True), zip(*[iter(b)] * 4, strict=True), strict=True)
    return sum(max(abs(x - y) for x, y in zip(*pair, strict=True)) > by for pair in pixels) / (len(a) // 4)


@pytest.mark.parametrize("chart", Chart)
def test_a_part_is_a_cut_of_the_whole(qtbot: QtBot, chart: Chart) -> None:
    """A part of a plate, asked for alone, shows what the whole plate shows there, but for soft edges."""
    plate = Plate(chart)
    box, scale = plate.bounds, 1 if chart is Chart.FACE else 0.5
    whole = plate.painted(View.of(box, (box.width() * scale, box.height() * scale), LOOK))
    part = QRectF(box.x() + box.width() / 4, box.y() + box.height() / 4, 100 / scale, 120 / scale).toRect()
    corner = (QRectF(part).topLeft() - box.topLeft()) * scale
    cut = whole.copy(QRect(corner.toPoint(), part.size() * scale))
    alone = plate.painted(View.of(QRectF(part), (part.width() * scale, part.height() * scale), LOOK))
    assert differing(alone, cut, by=40) < 0.02
    assert differing(alone, whole.copy(QRect(cut.rect().translated(8, 8))), by=40) > 0.1


@pytest.mark.parametrize("chart", Chart)
def test_mirrored_is_flipped(qtbot: QtBot, chart: Chart) -> None:
    """The mirrored plate is the plate flipped at x = 0, pixel for pixel."""
    plate = Plate(chart)
    plain = plate.painted(View((-60.0, 10.0, 40.0, 90.0), 40, 90, LOOK))
    mirror = View((20.0, 10.0, 40.0, 90.0), 40, 90, replace(LOOK, mirrored=True))
    assert plate.painted(mirror) == plain.flipped(Qt.Orientation.Horizontal) != plain


@pytest.mark.parametrize("other", [{"theme": "dark"}, {"layers": ("skin",)}, {"layers": ("bones",)}, {"layers": ()}])
def test_the_look_is_seen(qtbot: QtBot, other: dict[str, str]) -> None:
    """Another theme or other layers are another picture; never an empty one."""
    plate = Plate(Chart.FACE)
    picture = plate.painted(replace(SMALL, look=replace(LOOK, **other)))
    assert differing(picture, plate.painted(SMALL), by=4) > 0.1
    assert any(picture.constBits())


def test_a_picture_is_never_larger_than_can_be_made(qtbot: QtBot) -> None:
    """However far one zooms on however many pixels, a picture has at most 8192 of them a side."""
    picture = Plate(Chart.FACE).painted(replace(SMALL, width=20_000, height=8))
    assert (picture.width(), picture.height()) == (8192, 8)


def test_a_picture_is_found_again_at_the_next_start(qtbot: QtBot) -> None:
    """What was painted to be kept is there for another plate, pixel for pixel; another view is not, nor a cut file."""
    view, plate = replace(SMALL, part=(-31.5, -50.0, 40.0, 40.0)), Plate(Chart.FACE)
    assert plate.kept(view) is None
    with qtbot.waitSignal(plate.ready) as told:
        plate.paint(view, whole=False, keep_it=True)
    plate.finish()
    assert told.args == [view, plate.painted(view)]
    assert Plate(Chart.FACE).kept(view) == plate.painted(view)
    assert Plate(Chart.BACK).kept(view) is None
    assert plate.kept(replace(view, width=41)) is None
    cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
    (file,) = cache.rglob(f"*{view.name}*")
    file.write_bytes(file.read_bytes()[:-1])
    assert plate.kept(view) is None


def test_what_is_not_to_be_kept_is_not(qtbot: QtBot) -> None:
    """A picture of a passing view leaves nothing on disk."""
    view, plate = replace(SMALL, part=(-32.5, -50.0, 40.0, 40.0)), Plate(Chart.FACE)
    with qtbot.waitSignal(plate.ready):
        plate.paint(view, whole=False, keep_it=False)
    plate.finish()
    assert plate.kept(view) is None


class Slow:
    """Stands in for the painting: begins, and ends only when it is let go."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Event(), threading.Event()
        self.views: list[View] = []

    def __call__(self, chart: Chart, view: View, held: object) -> QImage:
        self.views.append(view)
        self.begun.set()
        assert self.go.wait(20)
        return QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """A painting that takes as long as a test wants."""
    made = Slow()
    monkeypatch.setattr(module, "_picture", made)
    return made


def wishes(count: int) -> list[View]:
    """Return so many different views."""
    return [replace(SMALL, width=number + 1) for number in range(count)]


def test_the_newest_wish_wins(qtbot: QtBot, slow: Slow) -> None:
    """Of wishes that came while another was painted only the last is painted; the whole plate is a wish apart."""
    plate, (first, second, third, whole, last) = Plate(Chart.FACE), wishes(5)
    came: list[View] = []
    plate.ready.connect(lambda view, _: came.append(view))
    plate.paint(first, whole=False, keep_it=False)
    assert slow.begun.wait(20)
    for view in (second, third):
        plate.paint(view, whole=False, keep_it=False)
    plate.paint(whole, whole=True, keep_it=False)
    plate.paint(last, whole=False, keep_it=False)
    slow.go.set()
    qtbot.waitUntil(lambda: len(came) == 3)
    assert came == slow.views == [first, whole, last]


def test_finishing_leaves_nothing_running(qtbot: QtBot, slow: Slow) -> None:
    """Finished means: what was begun has ended, what was not begun never will."""
    plate, (first, second) = Plate(Chart.FACE), wishes(2)
    plate.paint(first, whole=False, keep_it=False)
    assert slow.begun.wait(20)
    plate.paint(second, whole=False, keep_it=False)
    threading.Timer(0.05, slow.go.set).start()
    plate.finish()
    assert slow.go.is_set()
    assert plate._pool.activeThreadCount() == 0
    qtbot.wait(20)
    assert slow.views == [first]


VIEWS = st.builds(
    View,
    st.tuples(*[st.integers(-999, 999).map(lambda length: length / 8)] * 4),
    st.integers(1, 30),
    st.integers(1, 30),
    st.builds(
        PlateLook,
        st.sampled_from(["light", "dark"]),
        st.booleans(),
        st.sets(st.sampled_from(["bones", "deep", "skin"])).map(lambda names: tuple(sorted(names))),
    ),
)


@given(VIEWS, VIEWS, st.sampled_from(["part", "width", "height", "theme", "mirrored", "layers"]))
def test_no_two_views_share_a_name(one: View, other: View, field: str) -> None:
    """Views that differ in a single thing have different names, which are parts of a file name on every system."""
    if field in ("part", "width", "height"):
        changed = replace(one, **{field: getattr(other, field)})
    else:
        changed = replace(one, look=replace(one.look, **{field: getattr(other.look, field)}))
    assert (one.name == changed.name) == (one == changed)
    assert not set(one.name) & set('\\/:*?"<>| ')
