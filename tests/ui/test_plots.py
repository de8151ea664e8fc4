import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Measure, Text
from cheekviewer.colours import DARK, LIGHT, Colours
from cheekviewer.ui.plots import SafetyProfile
from cheekviewer.ui.plots.bands import beside, figure_words, scale, strips, ticks, wrapped
from cheekviewer.ui.plots.signs import group_colour
from cheekviewer.ui.style import theme
from tests.ui.hands import point

NO_KEYS = Qt.KeyboardModifier.NoModifier
POINTS = ("upper-back", "lower-back", "spine", "scapular", "lumbosacral")


@pytest.fixture
def profile(qtbot: QtBot, qapp: QApplication, atlas: Atlas) -> Iterator[SafetyProfile]:
    """The profile of the built-in atlas on the screen, in English on light paper."""
    before = qapp.font(), qapp.palette(), qapp.styleSheet()
    theme.apply(qapp, LIGHT, theme.load_font(), 100, "en")
    made = SafetyProfile()
    qtbot.addWidget(made)
    made.show_atlas(atlas)
    made.show_look(LIGHT, "en")
    made.resize(1000, 420)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[2])


def middle(profile: SafetyProfile, number: int) -> QPoint:
    """Return the middle of a band in pixels of the view's viewport."""
    return profile.bands.mapFromScene(profile.bands.bands[number].box.center())


def in_mm(profile: SafetyProfile, left: float, right: float) -> tuple[float, float]:
    """Return where pixels lie by pyqtgraph's own view, which the ruler follows."""
    view = profile.bands.view
    return view.mapToView(QPointF(left, 0)).x(), view.mapToView(QPointF(right, 0)).x()


def test_every_measure_along_an_axis_has_a_band_as_long_as_its_extent(profile: SafetyProfile, atlas: Atlas) -> None:
    """Each measure with an axis is drawn once, from one end of its extent to the other, on the ruler's scale."""
    drawn = {item.band.measure.id: item for item in profile.bands.bands}
    assert list(drawn) == [m.id for axis in atlas.axes for m in atlas.measures if m.axis == axis.id]
    for item in drawn.values():
        box = item.box
        assert in_mm(profile, box.left(), box.right()) == pytest.approx(item.band.measure.extent, abs=1e-6)


@pytest.mark.parametrize("width", [560, 1000, 1600])
def test_bands_keep_their_millimetres_at_any_width(qtbot: QtBot, profile: SafetyProfile, width: int) -> None:
    """A resized profile is laid out anew for the ruler it then has, and the view is as large as what lies on it."""
    profile.resize(width, 420)
    qtbot.waitUntil(lambda: profile.width() == width)
    QApplication.processEvents()
    for item in profile.bands.bands:
        assert in_mm(profile, item.box.left(), item.box.right()) == pytest.approx(item.band.extent, abs=1e-6)
        assert profile.bands.viewport().rect().contains(item.target.toRect())
    assert profile.bands.ruler.axis.range == pytest.approx(profile.bands.view.viewRange()[0])


@pytest.mark.parametrize("point", POINTS)
def test_the_zone_of_a_point_reaches_as_far_as_its_outline(profile: SafetyProfile, atlas: Atlas, point: str) -> None:
    """Across every strip lies the chosen point's own extent along that axis, in the point's colour."""
    profile.show_selection(EntryId(point))
    outline = atlas.outline(Chart.FACE, EntryId(point))
    assert outline is not None
    assert len(profile.bands.grounds) == len(atlas.axes)
    for axis in atlas.axes:
        box = profile.bands.grounds[axis.id].zone_box
        assert box is not None
        expected = outline.extent(axis.origin, axis.direction)
        assert in_mm(profile, box.left(), box.right()) == pytest.approx(expected, abs=1e-6)
        assert profile.bands.zones[axis.id].colour == LIGHT.point(POINTS.index(point))


def test_without_a_point_there_is_no_zone(profile: SafetyProfile) -> None:
    """The zone goes when the point is no longer chosen, and the legend says how to get one."""
    profile.show_selection(EntryId("spine"))
    profile.show_selection(None)
    assert all(ground.zone_box is None for ground in profile.bands.grounds.values())
    assert "choose a point" in profile.legend.words


def test_a_click_on_a_band_chooses_its_structure(qtbot: QtBot, profile: SafetyProfile) -> None:
    """One click picks the structure, once, even when it is double."""
    item = profile.bands.bands[0]
    with qtbot.waitSignal(profile.picked) as picked:
        qtbot.mouseClick(profile.bands.viewport(), Qt.MouseButton.LeftButton, pos=middle(profile, 0))
    assert picked.args == [item.band.structure.id]
    with qtbot.assertNotEmitted(profile.picked):
        qtbot.mouseClick(profile.bands.viewport(), Qt.MouseButton.RightButton, pos=middle(profile, 0))
        qtbot.mouseClick(profile.bands.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_pointing_at_a_band_tells_its_figure_sample_and_source(
    qtbot: QtBot, profile: SafetyProfile, atlas: Atlas
) -> None:
    """Readout and tooltip hold name, figure, n and the whole source; the entry is announced, then let go."""
    heard: list[object] = []
    profile.hovered.connect(heard.append)
    qtbot.mouseMove(profile.bands.viewport(), middle(profile, 0))
    qtbot.waitUntil(lambda: bool(heard))
    for told in (profile.reading.readout.text(), profile.bands.toolTip()):
        plain = told.replace("\N{ZERO WIDTH SPACE}", "").replace("\N{NO-BREAK SPACE}", " ")
        for words in ("Superficial temporal artery", "15.55 ± 4.5 mm", "mean ± SD", "n = 57", "S50"):
            assert words in plain
        assert atlas.source(profile.bands.bands[0].band.measure.source).title in plain
    qtbot.mouseMove(profile.bands.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: heard[-1] is None)
    assert heard == ["superficial-temporal-artery", None]
    assert "S50" in profile.reading.readout.text()


def test_a_pointer_that_stays_on_a_band_is_told_of_once(profile: SafetyProfile) -> None:
    """Moves over one band announce it once, the way off it once."""
    heard: list[object] = []
    profile.hovered.connect(heard.append)
    view = profile.bands.viewport()
    for step in (-6, 0, 6):
        point(view, middle(profile, 0) + QPoint(step, 0))
    for step in (2, 3):
        point(view, QPoint(step, 2))
    assert heard == [profile.bands.bands[0].band.structure.id, None]


def test_the_keyboard_walks_the_bands_and_chooses(qtbot: QtBot, profile: SafetyProfile) -> None:
    """Arrows, Home and End move one visible focus within bounds; Enter picks what it is on."""
    view = profile.bands
    profile.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    last = len(view.bands) - 1
    keys = Qt.Key
    for key, at in ((keys.Key_Up, 0), (keys.Key_Down, 1), (keys.Key_End, last), (keys.Key_Right, last)):
        qtbot.keyClick(view, key)
        assert [number for number, item in enumerate(view.bands) if item.focused] == [at]
        assert view.bands[at].band.structure.names.en in profile.reading.readout.text()
        shown = profile.area.viewport().rect()
        spot = view.mapTo(profile.area.viewport(), view.mapFromScene(view.bands[at].box.center()))
        assert shown.contains(spot)
    with qtbot.waitSignal(profile.picked) as picked:
        qtbot.keyClick(view, keys.Key_Return)
    assert picked.args == [view.bands[last].band.structure.id]


def test_other_keys_are_left_to_the_window(qtbot: QtBot, profile: SafetyProfile) -> None:
    """Keys with Ctrl, and keys that mean nothing here, move nothing, choose nothing and are passed on."""
    view = profile.bands
    profile.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    with qtbot.assertNotEmitted(profile.picked):
        for key, keys in ((Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_T, NO_KEYS)):
            event = QKeyEvent(QEvent.Type.KeyPress, key, keys)
            QApplication.sendEvent(view, event)
            assert not event.isAccepted()
    assert [number for number, item in enumerate(view.bands) if item.focused] == [0]


def test_a_click_takes_the_keyboard_along(qtbot: QtBot, profile: SafetyProfile) -> None:
    """After a click the keyboard is where the click was, and was not where it had been before in between."""
    view = profile.bands
    profile.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_End)
    view.clearFocus()
    pointed: list[object] = []
    view.pointed.connect(pointed.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(profile, 0))
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert [number for number, item in enumerate(view.bands) if item.focused] == [0]
    assert view.bands[-1].band not in pointed


def test_before_an_atlas_there_is_nothing(qtbot: QtBot) -> None:
    """A profile without an atlas takes a choice, a look and a size, and has nothing to show."""
    made = SafetyProfile()
    qtbot.addWidget(made)
    made.show_selection(EntryId("spine"))
    made.show_look(LIGHT, "en")
    made.resize(700, 300)
    with qtbot.waitExposed(made):
        made.show()
    assert made.bands.bands == ()
    assert made.others.text() == ""


def test_where_there_is_no_room_to_read_the_keyboard_shows_a_tip(qtbot: QtBot, profile: SafetyProfile) -> None:
    """In a low profile the readout is left out, and walking shows the same words beside the band."""
    profile.resize(560, 180)
    qtbot.waitUntil(lambda: not profile.reading.readout.isVisible())
    profile.activateWindow()
    profile.bands.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(profile.bands.hasFocus)
    qtbot.keyClick(profile.bands, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: "15.55 ± 4.5 mm" in QToolTip.text())
    assert "S50" in QToolTip.text()
    QToolTip.hideText()


def test_the_bands_are_one_tab_stop(profile: SafetyProfile) -> None:
    """Of ruler, bands and scroll area only the bands take the focus."""
    assert profile.bands.focusPolicy() & Qt.FocusPolicy.TabFocus
    for other in (profile.bands.ruler, profile.area, profile.legend):
        assert not other.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_chosen_structure_stands_out(profile: SafetyProfile) -> None:
    """Choosing a structure changes how its bands are painted, and no others."""
    before = picture_of_bands(profile)
    profile.show_selection(EntryId("facial-vein"))
    after = picture_of_bands(profile)
    changed = {name for name, picture in after.items() if picture != before[name]}
    assert changed == {"facial-vein-mouth-cadaver", "facial-vein-mouth-ct", "facial-vein-jaw-angle-ct"}


def picture_of_bands(profile: SafetyProfile) -> dict[str, bytes]:
    """Return the pixels of every band by the id of its measure."""
    whole = profile.bands.viewport().grab().toImage()
    pictures = {}
    for item in profile.bands.bands:
        part = whole.copy(item.box.toAlignedRect().adjusted(-8, 0, 8, 0))
        pictures[item.band.measure.id] = part.constBits().tobytes()
    return pictures


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("facial-nerve", "Facial nerve: measured along none"),
        ("rhomboid-major", "no distances of it"),
        ("facial-vein", "choose a point"),
    ],
)
def test_a_structure_without_a_band_says_so(profile: SafetyProfile, entry: str, words: str) -> None:
    """What is chosen and has no band on any strip is told in words."""
    profile.show_selection(EntryId(entry))
    assert words in profile.legend.words


def test_the_notice_is_always_there(qtbot: QtBot, profile: SafetyProfile) -> None:
    """No safe corridor, other people, schematic: in words, whole, at every size that is promised."""
    for size in ((1600, 420), (1000, 300), (560, 260), (560, 180)):
        profile.resize(*size)
        qtbot.waitUntil(lambda size=size: (profile.width(), profile.height()) == size)
        QApplication.processEvents()
        reading = profile.reading
        for words in ("not a safe corridor", "means ± SD", "other people in other studies", "schematic"):
            assert words in reading.notice
        for label in (reading.first, reading.rest):
            place = label.rect().translated(label.mapTo(profile, QPoint(0, 0)))
            assert label.isVisible()
            assert profile.rect().contains(place)
            assert label.height() >= label.heightForWidth(label.width()) - 1


def test_what_runs_along_no_axis_is_told_with_its_source(qtbot: QtBot, profile: SafetyProfile, atlas: Atlas) -> None:
    """Every other measure is in the text, with a link to its structure and one to its source that work."""
    told = profile.others.text()
    rest = [measure for measure in atlas.measures if not measure.axis]
    assert rest
    for measure in rest:
        assert measure.text.en in told
        assert f'href="source:{measure.source}"' in told
        assert f'href="entry:{measure.structure}"' in told
    with qtbot.waitSignal(profile.source_picked) as source:
        profile.others.linkActivated.emit("source:S51")
    assert source.args == ["S51"]
    with qtbot.waitSignal(profile.picked) as entry:
        profile.others.linkActivated.emit("entry:facial-nerve")
    assert entry.args == ["facial-nerve"]


def test_language_and_theme_change_at_once(profile: SafetyProfile, atlas: Atlas) -> None:
    """The other language and theme reach bands, titles, list and description without another call."""
    profile.show_selection(EntryId("spine"))
    light = profile.bands.viewport().grab().toImage()
    profile.show_look(DARK, "zh")
    assert profile.bands.viewport().grab().toImage() != light
    assert atlas.axes[0].names.zh in profile.bands.accessibleDescription()
    assert "颞浅动脉" in profile.bands.accessibleDescription()
    assert "面神经" in profile.others.text()
    assert atlas.point(EntryId("spine")).names.zh in profile.legend.words
    assert profile.bands.zones["jaw-up"].colour == DARK.point(POINTS.index("spine"))


def test_larger_text_reaches_the_plot_at_once(qtbot: QtBot, qapp: QApplication, profile: SafetyProfile) -> None:
    """At twice the text a band is twice as high, without another call, and the ruler has room for its numbers."""
    band, ruler = profile.bands.bands[0].box.height(), profile.bands.ruler.height()
    theme.apply(qapp, LIGHT, theme.load_font(), 200, "en")
    qtbot.waitUntil(lambda: profile.bands.bands[0].box.height() == pytest.approx(2 * band, rel=0.15))
    assert profile.bands.ruler.height() > 1.5 * ruler


def test_a_screen_reader_hears_every_band_and_the_zone(profile: SafetyProfile, atlas: Atlas) -> None:
    """The description lists each axis with its bands, their figures and the chosen zone."""
    profile.show_selection(EntryId("lumbosacral"))
    told = profile.bands.accessibleDescription()
    assert told.count("zone ") == len(atlas.axes)
    for item in profile.bands.bands:
        assert item.band.structure.names.en in told
        assert figure_words(item.band.measure, "en") in told
    for axis in atlas.axes:
        assert axis.names.en in told


def test_the_wheel_and_the_right_button_are_left_alone(profile: SafetyProfile) -> None:
    """The plot neither zooms nor keeps the wheel, and has no menu of its own."""
    before = profile.bands.view.viewRange()
    at = QPointF(middle(profile, 0))
    none, no_phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    nothing = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, 120), none, nothing, no_phase, False)
    QApplication.sendEvent(profile.bands.viewport(), turn)
    assert not turn.isAccepted()
    assert profile.bands.view.viewRange() == before
    assert profile.bands.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    assert not profile.bands.view.menuEnabled()


@pytest.mark.parametrize("tones", [LIGHT, DARK])
@pytest.mark.parametrize("group", ["artery", "vein", "nerve", "duct", "other"])
def test_signs_can_be_seen_on_the_paper(tones: Colours, group: str) -> None:
    """Every sign keeps 4.5:1 against the paper of either theme."""
    one, other = (luminance(colour) for colour in (group_colour(group, tones), QColor(tones.paper)))
    assert (max(one, other) + 0.05) / (min(one, other) + 0.05) >= 4.5


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_an_atlas_without_measures_has_an_empty_profile(profile: SafetyProfile, atlas: Atlas) -> None:
    """No axes, no measures, no zone: nothing is drawn, nothing fails, and the notice stays."""
    bare = replace(atlas, axes=(), measures=(), outlines={})
    profile.show_atlas(bare)
    profile.show_selection(EntryId("spine"))
    assert profile.bands.bands == ()
    assert "no distances along a line" in profile.legend.words
    assert "safe corridor" in profile.reading.notice
    profile.bands.setFocus(Qt.FocusReason.TabFocusReason)


def test_an_axis_without_measures_has_no_strip(atlas: Atlas) -> None:
    """Only axes that something was measured along become strips."""
    kept = tuple(measure for measure in atlas.measures if measure.axis != "jaw-up")
    assert [strip.axis.id for strip in strips(replace(atlas, measures=kept))] == [
        axis.id for axis in atlas.axes if axis.id != "jaw-up"
    ]


def test_measures_are_drawn_or_told_and_never_both(atlas: Atlas) -> None:
    """Each measure of the atlas is either a band or a sentence."""
    drawn = [band.measure.id for strip in strips(atlas) for band in strip.bands]
    told = [band.measure.id for band in beside(atlas)]
    assert sorted(drawn + told) == sorted(measure.id for measure in atlas.measures)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"mean": 15.55, "sd": 4.5}, "15.55 ± 4.5 mm"),
        ({"mean": 18.5}, "18.5 mm"),
        ({"low": 17.0, "high": 25.8}, "17 to 25.8 mm"),
        ({"mean": 6.2, "low": 0.0, "high": 15.0}, "6.2 (0 to 15) mm"),
        ({}, ""),
    ],
)
def test_figures_are_told_as_the_source_gives_them(atlas: Atlas, given: dict[str, float], words: str) -> None:
    """Mean and SD, mean alone, range, mean with range, or nothing: no SD is made up."""
    bare: Measure = msgspec.structs.replace(
        atlas.measures[0], mean=None, sd=None, low=None, high=None, text=Text(zh="", en="")
    )
    assert figure_words(msgspec.structs.replace(bare, **given), "en") == words


def test_the_scale_holds_everything_and_its_ticks_are_round(atlas: Atlas) -> None:
    """All bands and zones lie within the scale; ticks hold 0, lie within it, and keep their distance."""
    low, high = scale(atlas)
    for strip in strips(atlas):
        assert all(low <= band.extent[0] <= band.extent[1] <= high for band in strip.bands)
    for px_per_mm in (0.001, 1.0, 4.0, 9.0):
        marks = ticks((low, high), px_per_mm, 50)
        assert 0 in marks
        assert all(low <= mark <= high for mark in marks)
        steps = [after - before for before, after in pairwise(marks)]
        assert all(step * px_per_mm >= 50 for step in steps)


def test_labels_break_between_words_only() -> None:
    """Lines hold every word in order, and only a word wider than the room stands out, alone."""
    words = [("aa ", 0), ("bbbbbbbb ", 0), ("c ", 1), ("d ", 1)]
    lines = wrapped(words, 6.0, lambda word: float(len(word[0])))
    assert [list(line) for line in lines] == [words[:1], words[1:2], words[2:]]


def test_opening_and_closing_again_and_again_is_quiet(qtbot: QtBot, atlas: Atlas) -> None:
    """Profiles come and go without a warning of Qt or an exception."""
    for _ in range(5):
        made = SafetyProfile()
        made.show_atlas(atlas)
        made.show_look(DARK, "zh")
        made.resize(700, 300)
        with qtbot.waitExposed(made):
            made.show()
        made.close()
        made.deleteLater()
        qtbot.wait(1)


def test_a_program_that_shows_it_ends_without_a_word() -> None:
    """A process that opened the profile exits with 0 and nothing on stderr."""
    program = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QToolTip
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset
from cheekviewer.ui.plots import SafetyProfile
app = QApplication([])
profile = SafetyProfile()
profile.show_atlas(load_atlas(asset("atlas"), asset(".")))
profile.show()
QTimer.singleShot(50, app.quit)
raise SystemExit(app.exec())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])
