"""The layout like words on a line."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget, QWidgetItem

from cheekviewer.ui.parts.flow import FlowLayout

PARTS = st.lists(st.tuples(st.integers(1, 120), st.integers(1, 40)), max_size=9)


class Box(QWidget):
    """A part of a size of its own, which may do with less."""

    def __init__(self, width: int, height: int, least: int | None = None) -> None:
        super().__init__()
        self._size = QSize(width, height)
        self._least = QSize(width if least is None else least, height)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._least


def flow(parts: Sequence[tuple[int, ...]]) -> tuple[QWidget, FlowLayout]:
    """Return a widget, and the layout on it with parts of these sizes."""
    holder = QWidget()
    layout = FlowLayout(holder)
    for part in parts:
        layout.addWidget(Box(*part))
    return holder, layout


def boxes(layout: FlowLayout) -> list[QRect]:
    """Return where the parts of a layout are."""
    items = [layout.itemAt(number) for number in range(layout.count())]
    return [item.geometry() for item in items if item is not None]


@given(PARTS, st.integers(0, 400), st.tuples(st.integers(0, 50), st.integers(0, 50)))
def test_parts_keep_their_size_and_their_places(
    parts: list[tuple[int, int]], more: int, corner: tuple[int, int]
) -> None:
    """In any width that is not too small, parts lie whole in the box, as large as they want, and never overlap."""
    holder, layout = flow(parts)
    width = layout.minimumSize().width() + more
    box = QRect(*corner, width, layout.heightForWidth(width))
    layout.setGeometry(box)
    made = boxes(layout)
    assert [(one.width(), one.height()) for one in made] == parts
    assert all(box.marginsRemoved(layout.contentsMargins()).contains(one) for one in made)
    assert not any(one.intersects(other) for one, other in combinations(made, 2))
    for one, other in pairwise(made):
        assert other.left() > one.right() if other.top() == one.top() else other.top() > one.bottom()
    assert holder.layout() is layout


@given(PARTS.filter(bool), st.integers(0, 300), st.integers(0, 300))
def test_the_height_follows_the_width(parts: list[tuple[int, int]], more: int, still_more: int) -> None:
    """The height asked for is just what the lines take; wherever all fits on one line, it is the smallest."""
    holder, layout = flow(parts)
    least = layout.minimumSize()
    width = least.width() + more
    layout.setGeometry(QRect(0, 0, width, 1000))
    lowest = max(one.bottom() + 1 for one in boxes(layout))
    assert layout.heightForWidth(width) == lowest + layout.contentsMargins().bottom()
    one_line = sum(across + 5 for across, _ in parts) + 2 * 8 + still_more
    assert layout.heightForWidth(one_line) == least.height()
    assert holder.layout() is layout


def test_a_narrow_box_breaks_the_line() -> None:
    """Three parts on a line that holds two stand on two lines, each in the middle."""
    _holder, layout = flow([(50, 10)] * 3)
    margins = layout.contentsMargins()
    width = 50 + 5 + 50 + margins.left() + margins.right()
    layout.setGeometry(QRect(0, 0, width, 100))
    first, second, third = boxes(layout)
    assert first.top() == second.top() < third.top()
    assert abs((third.left() + third.right()) - (first.left() + second.right())) <= 1
    assert layout.hasHeightForWidth()
    assert layout.heightForWidth(width) > layout.heightForWidth(width + 60)


def test_parts_move_together_where_that_saves_a_line() -> None:
    """Parts are small and near the edges where that saves a line or lets them fit, and else as they like to be."""
    holder, layout = flow([(50, 10, 40)] * 3)
    three, small_three, small_two = 50 * 3 + 5 * 2 + 8 * 2, 40 * 3 + 3 * 2 + 3 * 2, 40 * 2 + 3 + 3 * 2
    seen = []
    for width in (three, three - 1, small_three, small_three - 1, small_two, small_two - 1, 50 + 3 * 2, 49 + 3 * 2):
        layout.setGeometry(QRect(0, 0, width, 100))
        made = boxes(layout)
        assert all(one.left() >= 0 and one.right() < width for one in made)
        seen.append((len({one.top() for one in made}), *{one.width() for one in made}))
    assert seen == [(1, 50), (1, 40), (1, 40), (2, 50), (2, 40), (3, 50), (3, 50), (3, 40)]
    assert layout.minimumSize().width() == 40 + 3 * 2
    assert holder.layout() is layout


def test_parts_can_be_taken_away() -> None:
    """A part is given away once, and one that is not there not at all."""
    holder, layout = flow([(10, 10), (20, 10)])
    assert isinstance(layout.takeAt(0), QWidgetItem)
    assert (layout.count(), layout.itemAt(1), layout.takeAt(1), layout.takeAt(-1)) == (1, None, None, None)
    assert layout.minimumSize().width() == 20 + 6
    assert holder.layout() is layout
