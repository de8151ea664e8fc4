"""Where names go."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart.names import Label, NameItem, _tie, paint_name, placed

SEEN = QRectF(0, 0, 800, 600)
BOXES = st.builds(QRectF, st.integers(-100, 850), st.integers(-100, 650), st.integers(2, 200), st.integers(2, 200))
LABELS = st.lists(st.tuples(st.text("abcdefg肩背", max_size=12), st.lists(BOXES, min_size=1, max_size=2)), max_size=8)


def labels(*given: tuple[str, list[QRectF]]) -> list[Label]:
    """Return labels of `e0`, `e1` and so on with these words and parts."""
    return [Label(EntryId(f"e{n}"), words, tuple(parts), "#0072B2") for n, (words, parts) in enumerate(given)]


@given(LABELS)
def test_every_name_is_whole_in_view(made: list[tuple[str, list[QRectF]]]) -> None:
    """Whatever the shapes, each name that is placed lies in the view whole, with room for all its words."""
    font = QFont()
    wanted = labels(*made)
    boxes = placed(wanted, SEEN, font)
    for label in wanted:
        if label.entry in boxes:
            assert SEEN.contains(boxes[label.entry])
            assert boxes[label.entry].width() > QFontMetricsF(font).horizontalAdvance(label.words)
            assert boxes[label.entry].height() > QFontMetricsF(font).height()
        elif len(label.words) < 5:
            assert not any(SEEN.adjusted(60, 30, -60, -30).contains(part.center()) for part in label.parts)


@given(st.permutations(range(12)), st.integers(4, 90))
def test_where_there_is_room_nothing_overlaps(cells: list[int], side: int) -> None:
    """Shapes well apart get names that overlap neither each other nor another's shape."""
    parts = [QRectF(60 + 190 * (cell % 4), 40 + 190 * (cell // 4), side, side) for cell in cells]
    boxes = placed(labels(*[("name", [part]) for part in parts]), SEEN, QFont())
    assert len(boxes) == len(parts)
    assert not any(one.intersects(other) for one, other in combinations(boxes.values(), 2))
    for number, part in enumerate(parts):
        assert not any(box.intersects(part) for entry, box in boxes.items() if entry != f"e{number}")


def test_a_name_stands_in_its_shape_if_it_fits(qapp: QApplication) -> None:
    """In a large shape the name is in the middle; beside a narrow one it leaves the shape to be seen."""
    large, narrow = QRectF(100, 100, 300, 200), QRectF(600, 100, 6, 300)
    boxes = placed(labels(("name", [large]), ("name", [narrow])), SEEN, QFont())
    assert boxes[EntryId("e0")].center() == large.center()
    assert placed(labels(("name", [QRectF(900, 0, 9, 9)])), SEEN, QFont()) == {}


def test_a_name_begins_beside_a_neighbour(qapp: QApplication) -> None:
    """A name wider than its part, right of a narrow one, sticks out on the far side and leaves the narrow one clear."""
    narrow, part = QRectF(390, 100, 12, 300), QRectF(404, 200, 50, 160)
    boxes = placed(labels(("", [narrow]), ("lumbosacral", [part])), SEEN, QFont())
    assert boxes[EntryId("e1")].left() >= narrow.right()
    assert boxes[EntryId("e1")].center().y() == part.center().y()


def test_names_of_shapes_on_one_spot_keep_apart(qapp: QApplication) -> None:
    """Three shapes that lie on each other have three names that do not."""
    part = QRectF(300, 250, 120, 90)
    boxes = placed(labels(*[("name", [part])] * 3), SEEN, QFont())
    assert len(boxes) == 3
    assert not any(one.intersects(other) for one, other in combinations(boxes.values(), 2))


def test_where_all_is_taken_only_a_yielding_name_is_left_out(qapp: QApplication) -> None:
    """With `beside` a name never stands on its part, even where it must stand over another; a yielding one does not."""
    part = QRectF(300, 250, 20, 20)
    (box,) = placed(labels(("name", [part])), SEEN, QFont(), taken=[SEEN], beside=True).values()
    assert not box.intersects(part)
    assert placed(labels(("name", [part])), SEEN, QFont(), taken=[SEEN], beside=True, yielding=True) == {}


def test_a_name_beside_its_shape_is_tied_to_it(qapp: QApplication) -> None:
    """A short line in the colour of the shape leads from the name into the nearest part; one inside needs none."""
    near, far = QRectF(200, 20, 40, 20), QRectF(20, 70, 40, 20)
    label, between = labels(("", [far, near]))[0], QPointF(185, 30)

    def painted(box: QRectF) -> QImage:
        image = QImage(300, 100, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_name(painter, label, box, colours("light"))
        painter.end()
        return image

    assert painted(QRectF(100, 20, 60, 20)).pixelColor(between.toPoint()).name().upper() == label.colour
    assert painted(QRectF(200, 20, 30, 20)).pixelColor(between.toPoint()) == Qt.GlobalColor.white


@given(BOXES, BOXES)
def test_a_tie_leads_from_box_to_part(box: QRectF, part: QRectF) -> None:
    """The line begins on the name's box and ends on the shape's, wherever they lie."""
    if min(part.width(), part.height()) >= 6:
        line: QLineF = _tie(box, part)
        assert box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(line.p1())
        assert part.contains(line.p2())


@pytest.mark.parametrize("strong", [False, True])
def test_a_name_keeps_its_size(qapp: QApplication, strong: bool) -> None:
    """An item's name is as large at every zoom, holds its words, hears no mouse; a strong one lies above the rest."""
    item = NameItem("lumbosacral", QFont(), colours("light"), strong=strong)
    scene = QGraphicsScene()
    scene.addItem(item)
    assert item.flags() & item.GraphicsItemFlag.ItemIgnoresTransformations
    assert item.boundingRect().width() > QFontMetricsF(QFont()).horizontalAdvance("lumbosacral")
    assert item.boundingRect().center() == QPointF()
    assert item.acceptedMouseButtons() == Qt.MouseButton.NoButton
    assert (item.zValue() > 5) == strong
