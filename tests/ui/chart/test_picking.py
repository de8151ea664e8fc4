"""Picking on a chart by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsScene

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.chart.hints import codes
from cheekviewer.ui.chart.picking import Picking
from cheekviewer.ui.chart.shapes import Shape, Shapes
from cheekviewer.ui.main_window import MainWindow

KEY = Qt.Key
A, B, C = map(EntryId, "abc")


def shape(entry: EntryId, x: float, y: float) -> Shape:
    """Return a square of 10 mm."""
    path = QPainterPath()
    path.addRect(QRectF(x, y, 10, 10))
    return Shape(entry, 0, path, (path.boundingRect(),))


class Chart:
    """Three shapes, a left of b, c below a; and everything that picking told."""

    def __init__(self) -> None:
        self.scene = QGraphicsScene()
        self.picking = Picking(self.scene)
        self.told: list[tuple[object, ...]] = []
        self.picking.show_shapes(Shapes([shape(A, 0, 0), shape(B, 50, 0), shape(C, 0, 50)]), colours("light"))
        for name in ("picked", "pointed", "crossed", "panned", "layered"):
            getattr(self.picking, name).connect(lambda *said, name=name: self.told.append((name, *said)))

    def press(
        self,
        key: Qt.Key,
        text: str = "",
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        held: bool = False,
    ) -> bool:
        """Press a key, or say that it is held still; return whether it meant something."""
        return self.picking.key(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text, held))

    def says(self, *keys: Qt.Key) -> list[tuple[object, ...]]:
        """Press keys; return what was told."""
        self.told.clear()
        assert [key for key in keys if not self.press(key)] == []
        return self.told


@pytest.fixture
def chart(qapp: QApplication) -> Chart:
    """A chart without a window."""
    return Chart()


def test_arrows_walk(chart: Chart) -> None:
    """The first arrow shows the ring, further ones move it; where nothing lies ahead it stays."""
    walked = []
    for key in (KEY.Key_Right, KEY.Key_Right, KEY.Key_Right, KEY.Key_Left, KEY.Key_Down, KEY.Key_Up):
        chart.says(key)
        walked.append(chart.picking.at)
    assert walked == [A, B, B, A, C, A]


def test_home_and_end(chart: Chart) -> None:
    """Home and End go to the first and the last shape of the atlas."""
    assert chart.says(KEY.Key_End, KEY.Key_Home) == [("pointed", C), ("pointed", A)]


def test_enter_chooses_and_space_crosses(chart: Chart) -> None:
    """Both act on what is in the ring, and mean nothing while there is none."""
    keys = (KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space)
    assert [key for key in keys if chart.press(key)] == []
    assert chart.told == []
    chart.picking.enter(B)
    assert chart.says(*keys) == [("picked", B), ("picked", B), ("crossed", B)]
    chart.picking.leave()
    assert [key for key in keys if chart.press(key)] == []


def test_shift_with_arrows_moves_the_picture(chart: Chart) -> None:
    """Shift+arrow asks to show what lies that way, and does not move the ring."""
    chart.picking.enter(A)
    chart.told.clear()
    for key in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down):
        assert chart.press(key, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert chart.told == [("panned", 60, 0), ("panned", -60, 0), ("panned", 0, 60), ("panned", 0, -60)]
    assert chart.picking.at == A


def test_numbers_ask_for_layers(chart: Chart) -> None:
    """1 to 9 ask for that layer, from the number pad too; with Ctrl, and 0, they are left to others."""
    assert chart.says(KEY.Key_1, KEY.Key_9) == [("layered", 1), ("layered", 9)]
    assert chart.press(KEY.Key_3, modifier=Qt.KeyboardModifier.KeypadModifier)
    assert not chart.press(KEY.Key_3, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not chart.press(KEY.Key_0)
    assert not chart.press(KEY.Key_S, "s")
    assert chart.told[2:] == [("layered", 3)]


@pytest.mark.parametrize("key", [KEY.Key_1, KEY.Key_9, KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter])
def test_a_key_held_down_does_its_work_once(chart: Chart, key: Qt.Key) -> None:
    """What would go to and fro is not done again while its key is held, and nobody else gets it; arrows walk on."""
    chart.picking.enter(A)
    assert chart.press(key)
    chart.told.clear()
    assert chart.press(key, held=True)
    assert chart.told == []
    assert chart.press(KEY.Key_End, held=True)
    assert chart.picking.at != A


def test_the_ring_comes_back_where_it_was(chart: Chart) -> None:
    """Entering goes to what is asked for, else to where the ring was; leaving takes it off and points at nothing."""
    for asked, at in ((None, A), (C, C), (None, C), (EntryId("none"), C)):
        chart.picking.enter(asked)
        assert chart.picking.at == at
        chart.told.clear()
        chart.picking.leave()
        assert chart.told == [("pointed", None)]
        assert chart.picking.at is None


def test_a_letter_chooses(chart: Chart) -> None:
    """With letters on the shapes, one puts the ring round its shape and chooses it; then they are gone."""
    chart.picking.hint(QPointF())
    assert chart.picking.hints == dict(zip(codes(3), (A, B, C), strict=True))
    assert chart.press(KEY.Key_S, "S")
    assert chart.told == [("pointed", B), ("picked", B)]
    assert (chart.picking.hints, chart.picking.at) == ({}, B)


def test_of_very_many_shapes_the_nearest_have_letters(chart: Chart) -> None:
    """Of more shapes than letters help with, those nearest to a place have one, and its nearest first."""
    many = [shape(EntryId(f"e{number}"), 20 * number, 0) for number in range(1_000)]
    chart.picking.show_shapes(Shapes(many), colours("light"))
    chart.picking.hint(QPointF(20 * 700 + 5, 5))
    lettered = list(chart.picking.hints.values())
    assert lettered[0] == "e700"
    assert set(lettered) == {f"e{number}" for number in range(600, 800)}


@pytest.mark.parametrize(("key", "text"), [(KEY.Key_Escape, "\x1b"), (KEY.Key_Z, "z")])
def test_letters_are_taken_off(chart: Chart, key: Qt.Key, text: str) -> None:
    """Esc and a letter of no shape take the letters off and choose nothing."""
    chart.picking.hint(QPointF())
    assert chart.press(key, text)
    assert chart.picking.hints == {}
    assert chart.told == []


def test_while_letters_are_shown_other_keys_rest(chart: Chart) -> None:
    """Arrows, Enter, numbers and Shift alone do nothing then, and leave the letters."""
    chart.picking.enter(A)
    chart.picking.hint(QPointF())
    keys = (KEY.Key_Right, KEY.Key_Return, KEY.Key_Space, KEY.Key_1, KEY.Key_Shift)
    assert chart.says(*keys) == []
    assert len(chart.picking.hints) == 3


def test_other_shapes_take_ring_and_letters_along(chart: Chart) -> None:
    """When the chart changes, letters go, and the ring stays round its entry or goes with it."""
    chart.picking.enter(B)
    chart.picking.hint(QPointF())
    chart.picking.show_shapes(Shapes([shape(B, 90, 0)]), colours("dark"))
    assert (chart.picking.hints, chart.picking.at) == ({}, B)
    chart.picking.show_shapes(Shapes([shape(C, 0, 0)]), colours("dark"))
    assert chart.picking.at is None
    chart.picking.show_shapes(Shapes(()), colours("dark"))
    assert [chart.press(key) for key in (KEY.Key_Right, KEY.Key_Home)] == [True, True]
    assert chart.picking.at is None


def use(window: MainWindow, diagram: Diagram) -> Diagram:
    """Come to a chart with Tab."""
    window.search.box.setFocus()
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is diagram
    return diagram


def test_tab_shows_the_ring_and_leaving_takes_it_off(window: MainWindow) -> None:
    """Tab brings the ring, round what is chosen if anything is; Tab again takes it off; a click brings none."""
    for diagram in (window.face.diagram, window.back.diagram):
        use(window, diagram)
        assert diagram.in_ring == next(iter(diagram.shapes)).entry
        assert window.selection.hovered_entry == diagram.in_ring
        QTest.keyClick(diagram, KEY.Key_Tab)
        assert diagram.in_ring is None
        assert not diagram.hasFocus()
        window.selection.select(EntryId("scapular"))
        assert use(window, diagram).in_ring == "scapular"
        window.selection.select(None)
        window.search.go_there()
        assert (diagram.in_ring, window.selection.hovered_entry) == (None, None)
        diagram.setFocus(Qt.FocusReason.MouseFocusReason)
        assert diagram.in_ring is None


def test_one_chart_leads_to_the_other(window: MainWindow) -> None:
    """Arrows, Enter and Space in the window: chosen on the face, the ring goes to its region on the back and back."""
    face, back = window.face.diagram, window.back.diagram
    use(window, face)
    QTest.keyClick(face, KEY.Key_End)
    last = face.in_ring
    QTest.keyClick(face, KEY.Key_Return)
    assert window.selection.entry == last == [shape.entry for shape in face.shapes][-1]
    for here, there in ((face, back), (back, face)):
        QTest.keyClick(here, KEY.Key_Space)
        assert (there.hasFocus(), there.in_ring, here.in_ring) == (True, last, None)
    before = face.part().center()
    QTest.keyClick(face, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert (face.part().center().x() - before.x()) * face.scale_px == pytest.approx(60, abs=1.5)
    assert face.in_ring == last


def test_letters_are_no_commands_while_they_choose(window: MainWindow) -> None:
    """F puts letters on the shapes; S, N and D then choose or end it, and command nothing; afterwards they do again."""
    face = window.face.diagram
    face.setFocus()
    for key, entry in ((KEY.Key_S, codes(5).index("s")), (KEY.Key_N, None), (KEY.Key_D, codes(5).index("d"))):
        window.selection.select(None)
        QTest.keyClick(face, KEY.Key_F)
        assert len(face._picking.hints) == len(face.shapes) == 5
        QTest.keyClick(face, key)
        assert face._picking.hints == {}
        assert window.selection.entry == (None if entry is None else list(face.shapes)[entry].entry)
        assert window._look.side == "left"
        assert window._look.names
        assert not window.commands["profile"].isChecked()
    QTest.keyClick(face, KEY.Key_S)
    assert window._look.side == "right"


def test_esc_ends_the_letters_before_it_clears(window: MainWindow) -> None:
    """The first Esc takes the letters off and keeps the choice, the second clears it; leaving takes them off, too."""
    back = window.back.diagram
    window.selection.select(EntryId("spine"))
    back.setFocus()
    QTest.keyClick(back, KEY.Key_F)
    assert len(back._picking.hints) == 5
    assert window.face.diagram._picking.hints == {}
    QTest.keyClick(back, KEY.Key_Escape)
    assert (back._picking.hints, window.selection.entry) == ({}, "spine")
    QTest.keyClick(back, KEY.Key_Escape)
    assert window.selection.entry is None
    QTest.keyClick(back, KEY.Key_F)
    window.search.go_there()
    assert back._picking.hints == {}
