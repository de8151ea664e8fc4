"""Signs of the safety profile, told apart by their patterns and marks alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cheekviewer.colours import LIGHT
from cheekviewer.ui.plots import signs
from cheekviewer.ui.plots.signs import Group, Shade, Weight, paint_band

GROUPS: tuple[Group, ...] = ("artery", "vein", "nerve", "duct", "other")
BOX = QRectF(4, 4, 120, 20)


@pytest.fixture(autouse=True)
def _without_colours(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """See no colours: every sign is painted in the same."""
    monkeypatch.setattr(signs, "group_colour", lambda *_: QColor("#000000"))


def painted(group: Group, mean: float | None, *, spreads: bool, weight: Weight = Weight.REST) -> bytes:
    """Return the pixels of a band."""
    picture = QImage(128, 28, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    paint_band(painter, Shade(BOX, mean, spreads), group, weight, LIGHT)
    painter.end()
    return picture.constBits().tobytes()


def test_each_kind_has_a_pattern_of_its_own() -> None:
    """A range, which has no mark, looks different for each kind of structure."""
    for one, other in combinations([painted(group, None, spreads=True) for group in GROUPS], 2):
        assert one != other


def test_each_kind_has_a_mark_of_its_own() -> None:
    """A mean alone is a mark and nothing else, different for each kind of structure."""
    marks = [painted(group, 60.0, spreads=False) for group in GROUPS]
    for one, other in combinations(marks, 2):
        assert one != other
    assert all(0 < sum(1 for alpha in mark[3::4] if alpha) < 24 * 24 for mark in marks)


@pytest.mark.parametrize("group", GROUPS)
def test_the_more_it_matters_the_more_it_inks(group: Group) -> None:
    """From rest over pointed at to chosen, a band becomes stronger."""
    inks = [sum(painted(group, 60.0, spreads=True, weight=weight)[3::4]) for weight in Weight]
    assert inks == sorted(set(inks))
