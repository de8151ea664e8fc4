"""The thread between the charts."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from cheekviewer.ui.chart.grid import Grid
from cheekviewer.ui.chart.thread import Thread, Threads
from tests.ui.pixels import box_of, lightness

PLACES = st.builds(QPoint, st.integers(-2000, 4000), st.integers(-2000, 4000))
PAPER, INK = QColor("#FFFFFF"), "#9B2409"


@settings(max_examples=15)
@given(PLACES, PLACES)
def test_a_thread_sags_between_its_ends(start: QPoint, end: QPoint) -> None:
    """It begins and ends where it is tied, and hangs between like a slack curve, lower the longer it is, in its box."""
    thread = Thread(start, end, INK)
    dots = thread.dots.toList()
    sag = QPointF(0, 26 + 0.14 * abs(end.x() - start.x()))
    controls = [
        QPointF(start) + QPointF(end - start) * share + sag * low for share, low in ((0, 0), (0.3, 1), (0.7, 1), (1, 0))
    ]
    curve = np.array([bezier(controls, number / 2000).toTuple() for number in range(2001)])
    longest = np.hypot(*np.diff(curve, axis=0).T).max()
    for dot in dots:
        assert np.hypot(*(curve - dot.toTuple()).T).min() <= longest
    assert (dots[0] - start).manhattanLength() < 1e-6
    assert (dots[-1] - end).manhattanLength() < 1e-6
    assert all(thread.box.adjusted(-1, -1, 1, 1).contains(dot) for dot in dots)


def bezier(controls: list[QPointF], t: float) -> QPointF:
    """Return a place on a curve by halving its controls."""
    while len(controls) > 1:
        controls = [a * (1 - t) + b * t for a, b in pairwise(controls)]
    return controls[0]


@given(st.integers(150, 3000), st.floats(-0.6, 0.6))
def test_its_dots_are_evenly_apart(across: int, slope: float) -> None:
    """From each dot to the next are about four pixels, near the ends as in the middle, however the charts lie."""
    thread = Thread(QPoint(5, 5), QPoint(5 + across, 5 + round(slope * across)), INK)
    dots = [dot.toTuple() for dot in thread.dots.toList()]
    apart = [math.dist(*two) for two in pairwise(dots)]
    assert sum(apart) / len(apart) == pytest.approx(4.3, rel=0.12)
    assert max(apart) < 1.3 * min(apart)


def test_a_thread_far_out_of_sight_is_not_costly() -> None:
    """Tied to a place that a deep zoom took a mile away, it reaches there with the dots of a large screen."""
    far = Thread(QPoint(5, 5), QPoint(30_000, -60_000), INK)
    assert len(far.dots) == 1200
    assert (far.dots.last() - far.end).manhattanLength() < 1e-6


ALL = QRegion(0, 0, 220, 120)


def painted(threads: Threads, grid: Grid, free: QRegion = ALL, size: tuple[int, int] = (220, 120)) -> QImage:
    """Return what threads paint on paper, in device pixels, where they may."""
    picture = QImage(*(round(side * grid.ratio) for side in size), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(grid.ratio)
    picture.fill(PAPER)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    threads.paint(painter, grid, free)
    painter.end()
    return picture


def inked(picture: QImage) -> QRect:
    """Return the box of what is painted, in pixels of a widget."""
    ratio, box = picture.devicePixelRatio(), box_of(lightness(picture) < 250)
    return QRect(box.topLeft() / ratio, box.bottomRight() / ratio)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_threads_are_drawn_where_they_are_tied(ratio: float) -> None:
    """With the corner of the chart anywhere on the screen and the chart at any zoom, a thread joins its two places."""
    threads, corner = Threads(), QPoint(900, 300)
    grid = Grid(QTransform.fromScale(3, 3) * QTransform.fromTranslate(-40.5, 17.25), ratio)
    told = threads.show([Thread(QPoint(910, 320), QPoint(1100, 320), INK)], corner, grid)
    picture = painted(threads, grid)
    box = inked(picture)
    assert box.left() == pytest.approx(10, abs=4)
    assert box.right() == pytest.approx(200, abs=4)
    assert box.top() == pytest.approx(20, abs=4)
    assert box.bottom() == pytest.approx(20 + 0.75 * (26 + 0.14 * 190), abs=3)
    assert told.contains(box)
    for place in (QPoint(10, 20), QPoint(200, 20)):
        assert picture.pixelColor(place * ratio) == QColor(INK)


def test_a_thread_keeps_to_what_is_free() -> None:
    """Where it must not be drawn the paper stays white, all round it is drawn as ever."""
    threads, grid, taken = Threads(), Grid(QTransform(), 1.0), QRect(90, 30, 40, 40)
    threads.show([Thread(QPoint(10, 20), QPoint(200, 20), INK)], QPoint(), grid)
    whole, part = painted(threads, grid), painted(threads, grid, ALL - QRegion(taken))
    assert inked(whole.copy(taken)).isValid()
    blank = QImage(whole)
    blank.fill(PAPER)
    assert part.copy(taken) == blank.copy(taken)
    for picture in (whole, part):
        painter = QPainter(picture)
        painter.fillRect(taken, PAPER)
        painter.end()
    assert part == whole


def test_a_thread_is_as_strong_on_a_fine_screen() -> None:
    """With two device pixels to one, it takes four times as many of them, not just twice: it is as wide as before."""
    dark = []
    for ratio in (1.0, 2.0):
        threads, grid = Threads(), Grid(QTransform(), ratio)
        threads.show([Thread(QPoint(10, 20), QPoint(200, 20), INK)], QPoint(), grid)
        dark.append(int((255 - lightness(painted(threads, grid))).sum()))
    assert dark[1] == pytest.approx(4 * dark[0], rel=0.15)


def test_new_threads_replace_the_old() -> None:
    """Only the threads shown last are drawn, and where old and new ones run is to be painted anew; none leave paper."""
    threads, grid = Threads(), Grid(QTransform(), 1.0)
    high, low = Thread(QPoint(5, 5), QPoint(60, 5), INK), Thread(QPoint(5, 70), QPoint(60, 70), INK)
    first = threads.show([high], QPoint(), grid)
    both = threads.show([low], QPoint(), grid)
    assert inked(painted(threads, grid)).top() > 60
    assert both.contains(first)
    assert both.contains(inked(painted(threads, grid)))
    last = inked(painted(threads, grid))
    assert threads.show([], QPoint(), grid).contains(last)
    assert threads.show([], QPoint(), grid).isEmpty()
    blank = QImage(220, 120, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    assert painted(threads, grid) == blank
