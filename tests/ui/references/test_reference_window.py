"""The window of references: sources, evidence, the published system, hazards, disagreements, certainty."""

import pytest
from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import certainty_words
from cheekviewer.atlas.records import LANGS, Certainty, Kind, Lang, SourceId
from cheekviewer.atlas.references import of_kind, resting_on
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.plots.evidence_plot import EvidencePlot
from cheekviewer.ui.references.reference_window import TABS, ReferenceWindow
from cheekviewer.ui.references.sources_view import SourcesView
from tests.ui.conftest import Open

BOTH = pytest.mark.parametrize("lang", LANGS)


def plain(text: str) -> str:
    """Return words without the kinds of space that a page puts between them."""
    return "".join(text.split())


def opened(window: MainWindow, command: str) -> ReferenceWindow:
    """Open a tab by its command."""
    window.commands[command].trigger()
    QApplication.processEvents()
    return window.atlases.library.references()


@pytest.mark.parametrize("command", ["sources", "evidence", "system", "disagreements"])
def test_a_command_opens_its_tab(window: MainWindow, command: str) -> None:
    """Each command shows the window with its tab in front, and the window is made once."""
    shown = opened(window, command)
    assert shown.isVisible()
    assert TABS[shown.tabs.currentIndex()] == command
    assert opened(window, command) is shown


@BOTH
def test_every_source_is_listed_with_what_rests_on_it(open_window: Open, atlas: Atlas, lang: Lang) -> None:
    """The list holds all sources; the page of each tells all that rests on it, and how sure that is."""
    view = opened(open_window("--lang", lang), "sources").sources
    assert view.list.count() == len(atlas.sources)
    for source in atlas.sources:
        view.show_source(source.id)
        told = plain(view.page.toPlainText())
        for one in resting_on(atlas, source.id, lang):
            assert plain(one.words) in told
            assert plain(certainty_words(one.certainty, lang)) in told
        assert plain(source.seen.get(lang)) in told


def test_from_a_claim_to_its_source_and_back(window: MainWindow) -> None:
    """A mark on the page of the system leads to the source, a link there to the entry, which the charts light."""
    shown = opened(window, "system")
    shown.pages["system"].anchorClicked.emit(QUrl("source:S03"))
    assert TABS[shown.tabs.currentIndex()] == "sources"
    assert "S03" in shown.sources.list.currentItem().text()
    assert 'href="entry:upper-back"' in shown.sources.page.toHtml()
    shown.sources.page.anchorClicked.emit(QUrl("entry:upper-back"))
    assert window.selection.entry == "upper-back"


def test_the_browser_opens_only_by_the_button(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address stands above the button before anything leaves the program."""
    sent: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: sent.append(url.toString()))
    view = opened(window, "sources").sources
    view.show_source(SourceId("S06"))
    assert sent == []
    assert "https://suppr.wilddata.cn/browses/detail/pubmed/40080251" in view.address.text()
    QTest.mouseClick(view.browse, Qt.MouseButton.LeftButton)
    assert sent == ["https://suppr.wilddata.cn/browses/detail/pubmed/40080251"]
    view.show_source(SourceId("S24"))  # no address was kept
    assert not view.browse.isVisible()


def test_sources_are_searched(window: MainWindow) -> None:
    """Words in any order leave the sources that hold them all; showing another clears the search."""
    view = opened(window, "sources").sources
    QTest.keyClicks(view.box, "cheek 2025 trial")
    seen = [view.list.item(row).text() for row in range(view.list.count()) if not view.list.item(row).isHidden()]
    assert seen
    assert len(seen) < 6
    view.show_source(SourceId("S41"))
    assert "S41" in view.list.currentItem().text()
    assert view.box.text() == ""


@BOTH
def test_the_table_holds_every_study(open_window: Open, atlas: Atlas, lang: Lang) -> None:
    """A row a study, with design, number, comparison, finding, limits, what was read, and its source."""
    view = opened(open_window("--lang", lang), "evidence").evidence
    assert view.table.rowCount() == len(atlas.studies)
    rows = [
        [view.table.item(row, column).text() for column in range(view.table.columnCount())]
        for row in range(view.table.rowCount())
    ]
    for study in atlas.studies:
        (row,) = [row for row in rows if row[0] == study.names.get(lang)]
        for words in (study.finding, study.limits, study.comparison, study.people):
            assert words.get(lang) in row
        assert {str(study.year), study.source, atlas.source(study.source).seen.get(lang)} <= set(row)


def test_the_table_is_sorted_by_number_and_searched(window: MainWindow) -> None:
    """A click on n sorts by how many, not by digits; a search leaves the rows that hold it."""
    view = opened(window, "evidence").evidence
    view.table.sortItems(3, Qt.SortOrder.AscendingOrder)
    numbers = [view.table.item(row, 3).text() for row in range(view.table.rowCount())]
    counted = [int(number) for number in numbers if number.isdigit()]
    assert counted == sorted(counted)
    QTest.keyClicks(view.box, "low back")
    assert sum(not view.table.isRowHidden(row) for row in range(view.table.rowCount())) == 2


def test_plot_and_table_go_together(window: MainWindow) -> None:
    """A click on a mark chooses its row; choosing a row tells what the study touches, and leads there."""
    view = opened(window, "evidence").evidence
    assert view.plot is not None
    view.plot.study_picked.emit("rizhao-2024")
    assert view.table.item(view.table.currentRow(), 0).text() == "Rizhao 2024"
    assert "same part of the body as Lower Back Point" in view.words.toPlainText()
    view.words.anchorClicked.emit(QUrl("entry:lower-back"))
    assert window.selection.entry == "lower-back"
    view.show_study("fang-2025")
    assert "touches no point and no condition" in view.words.toPlainText()


def test_a_click_on_a_mark_chooses_its_study(window: MainWindow, qtbot: QtBot) -> None:
    """The mouse on a mark of the plot finds the row of the study that lies there."""
    shown = opened(window, "evidence")
    plot = shown.evidence.plot
    assert isinstance(plot, EvidencePlot)
    box = plot.view.getViewBox()
    qtbot.waitUntil(lambda: box.width() > 100)
    places = {study: plot.view.mapFromScene(box.mapViewToScene(QPointF(*at))) for study, at in plot.places.items()}
    alone = next(
        name
        for name, at in places.items()
        if all(name == other or (at - spot).manhattanLength() > 30 for other, spot in places.items())
    )
    qtbot.mouseClick(plot.view.viewport(), Qt.MouseButton.LeftButton, pos=places[alone])
    told = shown.evidence.table.item(shown.evidence.table.currentRow(), 0).text()
    assert told == next(study.names.en for study in window.atlas.studies if study.id == alone)


def test_every_page_leads_on(window: MainWindow) -> None:
    """Links to entries and sources are followed from the pages and the words on evidence; all others are not."""
    shown = opened(window, "system")
    for page in (*shown.pages.values(), shown.evidence.words):
        window.selection.select(None)
        shown.open_tab("evidence")
        page.anchorClicked.emit(QUrl("entry:spine"))
        assert window.selection.entry == "spine"
        page.anchorClicked.emit(QUrl("https://example.org/lower-back"))
        assert (window.selection.entry, TABS[shown.tabs.currentIndex()]) == ("spine", "evidence")
        page.anchorClicked.emit(QUrl("source:S03"))
        assert TABS[shown.tabs.currentIndex()] == "sources"
        assert "S03" in shown.sources.list.currentItem().text()
    shown.sources.page.anchorClicked.emit(QUrl("source:S41"))
    assert (window.selection.entry, "S03" in shown.sources.list.currentItem().text()) == ("spine", True)


def test_who_is_shown_nothing_is_led_nowhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before an atlas is shown there is no page of a source, and the button of its address leads nowhere."""
    sent: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: sent.append(url.toString()))
    view = SourcesView()
    qtbot.addWidget(view)
    view.browse.click()
    assert (view.page.toPlainText(), view.list.count(), sent) == ("", 0, [])


@BOTH
def test_the_sober_words_are_told(open_window: Open, atlas: Atlas, lang: Lang) -> None:
    """What the studies amount to stands beside them, each sentence with its source."""
    view = opened(open_window("--lang", lang), "evidence").evidence
    told = plain(view.words.toPlainText())
    for paragraph in of_kind(atlas, Kind.EVIDENCE, lang):
        assert plain(paragraph.runs[0].text) in told


@BOTH
def test_the_pages_tell_all(open_window: Open, atlas: Atlas, lang: Lang) -> None:
    """System, hazards, disagreements and the scale of certainty are whole in each language."""
    pages = opened(open_window("--lang", lang), "system").pages
    told = {name: plain(page.toPlainText()) for name, page in pages.items()}
    for name, kind in (("system", Kind.SYSTEM), ("hazards", Kind.SAFETY)):
        for paragraph in of_kind(atlas, kind, lang):
            assert plain(paragraph.runs[0].text) in told[name]
    for one in atlas.correspondences:
        assert plain(one.reason.get(lang)) in told["system"]
    for published in atlas.published:
        assert plain(f"{published.code}{published.names.zh}") in told["system"]
    for matter in atlas.disagreements:
        for fact in matter.facts:
            assert plain(atlas.claim(fact).text.get(lang)) in told["disagreements"]
    assert all(plain(certainty_words(one, lang)) in told["certainty"] for one in Certainty)


def test_the_window_follows_language_and_theme(window: MainWindow) -> None:
    """References change their words and colours with the window."""
    shown = opened(window, "sources")
    before = shown.tabs.tabText(0)
    window.commands["language"].trigger()
    assert (before, shown.tabs.tabText(0)) == ("Sources", "来源")
    light = shown.pages["system"].toHtml()
    window.commands["theme"].trigger()
    assert shown.pages["system"].toHtml() != light
    window.commands["theme"].trigger()
    window.commands["language"].trigger()


def test_escape_closes_the_window(window: MainWindow) -> None:
    """Esc puts it away, and the same window comes back."""
    shown = opened(window, "system")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
