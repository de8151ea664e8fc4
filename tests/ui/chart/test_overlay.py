"""Landmarks, levels and measured distances drawn over the plates."""

import re

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication, QToolTip

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId
from cheekviewer.colours import colours
from cheekviewer.ui.chart import overlay as module
from cheekviewer.ui.chart.bands import bands_of
from cheekviewer.ui.chart.overlay import Overlay
from cheekviewer.ui.main_window import MainWindow


def overlay(atlas: Atlas, chart: Chart, *layers: str, mirrored: bool = False) -> Overlay:
    """Return what is drawn over a chart, in English."""
    made = Overlay(chart)
    made.show_atlas(atlas, mirrored=mirrored)
    made.show_look(colours("light"), "en", names=True)
    made.show_layers(layers)
    return made


def painted(made: Overlay, chart: Chart, scale: float) -> QImage:
    """Return what is painted of it over the whole chart."""
    origin = QPointF(128, 152) if chart is Chart.FACE else QPointF(345, 30)
    size = (256, 298) if chart is Chart.FACE else (690, 1010)
    picture = QImage(*(round(side * scale) for side in size), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    to_pixels = QTransform.fromTranslate(origin.x(), origin.y()) * QTransform.fromScale(scale, scale)
    made.paint_below(painter, to_pixels)
    made.paint_above(painter, QRectF(picture.rect()), to_pixels)
    painter.end()
    return picture


@pytest.mark.parametrize(("chart", "layer"), [(Chart.FACE, "landmarks"), (Chart.FACE, "bands"), (Chart.BACK, "levels")])
def test_just_what_is_shown_is_painted(atlas: Atlas, chart: Chart, layer: str, qapp: QApplication) -> None:
    """A layer paints something, none paints nothing."""
    assert any(painted(overlay(atlas, chart, layer), chart, 1.0).constBits())
    assert not any(painted(overlay(atlas, chart, "skin"), chart, 1.0).constBits())


def test_every_landmark_is_found_where_it_is_marked(atlas: Atlas) -> None:
    """On either side of the back, and mirrored on the face; elsewhere, or with the layer off, nothing is."""
    for chart in Chart:
        for mirrored in (False, True):
            made = overlay(atlas, chart, "landmarks", mirrored=mirrored)
            for mark in atlas.drawn.landmarks(chart):
                x = -mark.at[0] if mirrored else mark.at[0]
                assert made.under(QPointF(x, mark.at[1]), 1.0)[0] == mark.structure
                assert made.under(QPointF(x + 400, mark.at[1]), 1.0) == []
                assert overlay(atlas, chart, "levels").under(QPointF(x, mark.at[1]), 1.0) == []


def test_a_mark_is_as_large_at_every_zoom(atlas: Atlas, qapp: QApplication) -> None:
    """Four times nearer, a landmark takes as many pixels: it is drawn anew, not scaled."""
    made = overlay(atlas, Chart.FACE, "landmarks")
    made.show_look(colours("light"), "en", names=False)
    inked = []
    for scale in (1.0, 4.0):
        picture = painted(made, Chart.FACE, scale)
        inked.append(sum(1 for alpha in bytes(picture.constBits())[3::4] if alpha > 128))
    assert inked[0] == pytest.approx(inked[1], rel=0.15)


def test_tips_tell_how_it_is_found_and_by_whom(atlas: Atlas) -> None:
    """The tip of a landmark names it in three scripts, says how it is found, and cites the source."""
    made = overlay(atlas, Chart.FACE, "landmarks")
    told = made.tip(QPointF(-12, -2.4), 1.0)
    names = atlas.entries[EntryId("condylar-process")].names
    assert names.en in told
    assert names.pinyin in told
    assert names.latin in told
    assert "moves forward as the mouth opens" in told
    assert "S40" in told
    assert made.tip(QPointF(-120, -140), 1.0) == ""


def test_the_tip_of_a_level_says_that_it_varies(atlas: Atlas) -> None:
    """Every level: textbook level, varies by one, what imaging showed with its source, or that none was seen."""
    made = overlay(atlas, Chart.BACK, "levels")
    for mark in atlas.drawn.landmarks(Chart.BACK):
        if mark.level:
            told = made.tip(QPointF(60, mark.at[1]), 1.0)
            assert f"Textbook level {mark.level}, the real level varies by one" in told
            assert (mark.imaging.en in told) if mark.imaging else ("no imaging study was seen" in told)
            assert all(source in told for source in mark.sources)


@pytest.mark.parametrize("mirrored", [False, True])
def test_bands_lie_at_their_mean_and_sd(atlas: Atlas, mirrored: bool) -> None:
    """A band holds its mean and one SD either way along its axis, and not five; its tip has figures and source."""
    made = overlay(atlas, Chart.FACE, "bands", mirrored=mirrored)
    bands = bands_of(atlas, mirrored=mirrored)
    assert {band.measure.id for band in bands} == {measure.id for measure in atlas.measures if measure.axis}
    for band in bands:
        low, high = band.measure.extent
        for mm in (low, (low + high) / 2, high):
            assert band.holds(band.at(mm))
            assert band.structure in made.under(band.at(mm), 0.5)
        assert not band.holds(band.at(high + 5 * (band.measure.sd or 3)))
        told = made.tip(band.at((low + high) / 2), 0.5)
        assert band.measure.text.en.split(" ± ")[0][:20] in told.replace("&#x27;", "'")
        assert band.measure.source in told
        origin = next(axis.origin for axis in atlas.axes if axis.id == band.measure.axis)
        assert band.at(0).x() == pytest.approx(-origin[0] if mirrored else origin[0])


def test_nothing_says_that_a_gap_is_free(atlas: Atlas, window: MainWindow) -> None:
    """Where bands are shown, the switch says in words that no gap between them is known to be free."""
    tips = [chip.toolTip() for chip in window.face._chips._chips.values()]
    assert any("no gap between them is known to be free" in tip for tip in tips)
    assert not any(re.search(r"\bsafe\b", tip) for tip in tips)


def test_the_tip_comes_up_where_the_pointer_rests(window: MainWindow) -> None:
    """The chart shows the tip of a mark for a pointer that rests, though a zone lies over it."""
    face = window.face.diagram
    window.face.layer_asked.emit("landmarks")
    spot = face.mapFromScene(QPointF(-12, -2.4))
    QApplication.sendEvent(face.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, face.viewport().mapToGlobal(spot)))
    assert "Condylar process" in QToolTip.text()
    QToolTip.hideText()


def test_without_an_atlas_there_is_nothing(qapp: QApplication) -> None:
    """Before an atlas is shown nothing is painted, found or told, whatever layers are on."""
    made = Overlay(Chart.FACE)
    made.show_look(colours("light"), "en", names=False)
    made.show_layers(("landmarks", "bands", "levels"))
    assert not any(painted(made, Chart.FACE, 1.0).constBits())
    assert made.under(QPointF(-12, -2.4), 1.0) == []
    assert made.tip(QPointF(-12, -2.4), 1.0) == ""


def test_near_enough_bands_bear_their_names(atlas: Atlas, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen from afar only landmarks are named; from near the structures of bands are, too, each once."""
    named: list[EntryId] = []
    monkeypatch.setattr(module, "paint_name", lambda _painter, label, *_: named.append(label.entry))
    made = overlay(atlas, Chart.FACE, "landmarks", "bands")
    painted(made, Chart.FACE, 1.0)
    landmarks = {mark.structure for mark in atlas.drawn.landmarks(Chart.FACE)}
    assert set(named) <= landmarks
    named.clear()
    painted(made, Chart.FACE, 8.0)
    assert set(named) & {band.structure for band in bands_of(atlas, mirrored=False)} - landmarks
    assert len(set(named)) == len(named)


def test_a_level_is_named_once(atlas: Atlas, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a landmark has a level and levels are shown, its line bears the name, and the mark none of its own."""
    named: list[EntryId] = []
    monkeypatch.setattr(module, "paint_name", lambda _painter, label, *_: named.append(label.entry))
    levelled = {mark.structure for mark in atlas.drawn.landmarks(Chart.BACK) if mark.level}
    painted(overlay(atlas, Chart.BACK, "landmarks"), Chart.BACK, 2.0)
    assert set(named) & levelled
    named.clear()
    painted(overlay(atlas, Chart.BACK, "landmarks", "levels"), Chart.BACK, 2.0)
    assert named
    assert not set(named) & levelled
