"""The panel that tells what is known, and the page of a source."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QTextBrowser

from cheekviewer.atlas.paragraph import certainty_words
from cheekviewer.atlas.records import EntryId, Kind, Lang, Structure
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.references.source_page import SourcePage
from tests.ui.conftest import Open
from tests.ui.hands import dialog


def body(window: MainWindow) -> QTextBrowser:
    """Return the text of the panel, which is filled when the event loop is free, or when asked for its words."""
    assert window.detail.text
    (browser,) = window.detail.findChildren(QTextBrowser)
    return browser


def links(browser: QTextBrowser) -> dict[str, str]:
    """Return where each link leads, by what it says."""
    found: dict[str, str] = {}
    block = browser.document().begin()
    while block.isValid():
        for piece in block:
            form = piece.fragment().charFormat()
            if form.isAnchor():
                found.setdefault(form.anchorHref(), piece.fragment().text().strip())
        block = block.next()
    return {text: href for href, text in found.items()}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_point_is_told_whole(open_window: Open, lang: Lang) -> None:
    """The panel has a point's three names, every claim with its certainty, aftercare, cautions, care and notice."""
    window = open_window("--lang", lang)
    atlas = window.atlas
    for told in atlas.points:
        window.selection.select(told.id)
        text = window.detail.text
        for words in (told.names.zh, told.names.pinyin, told.names.en, told.zone.caption.get(lang)):
            assert words in text
        about = [claim for claim in atlas.claims_about(told.id) if claim.kind is not Kind.NAME]
        general = atlas.general(Kind.AFTERCARE, Kind.CAUTION, Kind.SEEK_CARE)
        for claim in (*about, *general):
            assert claim.text.get(lang) in text
            assert certainty_words(claim.certainty, lang) in text
        assert {"source:" + claim.source for claim in about} <= set(links(body(window)).values())


def test_every_link_leads_somewhere(window: MainWindow) -> None:
    """From every entry, each link names an entry or a source that the atlas has."""
    atlas = window.atlas
    for entry in atlas.entries:
        window.selection.select(entry)
        for href in links(body(window)).values():
            scheme, _, name = href.partition(":")
            assert scheme in ("entry", "source")
            assert name in atlas.entries if scheme == "entry" else atlas.source(name)


def test_links_choose(window: MainWindow) -> None:
    """A click on the name of a structure or condition chooses it, and the panel begins anew at its top."""
    window.selection.select(EntryId("scapular"))
    browser = body(window)
    browser.moveCursor(QTextCursor.MoveOperation.End)
    for href in [href for href in links(browser).values() if href.startswith("entry:")]:
        window.selection.select(EntryId("scapular"))
        browser.anchorClicked.emit(QUrl(href))
        assert window.selection.entry == href.removeprefix("entry:")
        assert browser.verticalScrollBar().value() == 0


def test_a_link_to_anywhere_else_leads_nowhere(window: MainWindow) -> None:
    """What is neither an entry nor a source is not followed, and no browser opens."""
    window.selection.select(EntryId("spine"))
    body(window).anchorClicked.emit(QUrl("https://example.org/lower-back"))
    assert window.selection.entry == "spine"
    assert not [top for top in QApplication.topLevelWidgets() if isinstance(top, SourcePage) and top.isVisible()]


def test_pointing_at_a_link_lights_its_points(window: MainWindow) -> None:
    """The pointer on a link lights what it leads to, and off it no more."""
    window.selection.select(EntryId("spine"))
    for href in (href for href in links(body(window)).values() if href.startswith("entry:")):
        body(window).highlighted.emit(QUrl(href))
        assert window.selection.hovered_entry == href.removeprefix("entry:")
        body(window).highlighted.emit(QUrl())
        assert window.selection.hovered_entry is None


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_source_is_one_click_away(open_window: Open, lang: Lang) -> None:
    """The mark after a claim opens the source with title, author, address, how much was read, and what rests on it."""
    window = open_window("--lang", lang, "--select", "spine")
    body(window).anchorClicked.emit(QUrl("source:S01"))
    page = dialog(SourcePage)
    source = window.atlas.source("S01")  # type: ignore[arg-type] # an id written out
    for words in (source.title, source.author, source.address, source.seen.get(lang)):
        assert words in page.text
    for claim in window.atlas.claims_about(EntryId("spine")):
        assert claim.text.get(lang) in page.text


def test_every_source_has_a_page(window: MainWindow) -> None:
    """Each source of the atlas can be shown, and only one with a web address offers the browser."""
    for source in window.atlas.sources:
        window.show_source(source.id)
        page = dialog(SourcePage)
        assert source.title in page.text
        buttons = [button.text() for button in page.buttons.buttons()]
        assert ("Open in the browser" in buttons) == source.address.startswith("http")
        page.buttons.button(QDialogButtonBox.StandardButton.Close).click()
        assert not page.isVisible()


def test_nothing_chosen_tells_what_the_atlas_is(window: MainWindow) -> None:
    """Before any choice the panel has the question of the atlas, its points as links, its care and its notice."""
    text = window.detail.text
    for words in (window.atlas.head.title.en, window.atlas.head.notice.en):
        assert words in text
    assert {f"entry:{told.id}" for told in window.atlas.points} <= set(links(body(window)).values())


def test_structures_have_latin_and_codes(window: MainWindow) -> None:
    """A structure is told with its Latin name, what kind it is, and its ids where the data has them."""
    for entry in window.atlas.structures:
        assert isinstance(entry, Structure)
        window.selection.select(entry.id)
        for words in filter(None, (entry.names.latin, entry.names.en, entry.uberon, entry.fma)):
            assert words in window.detail.text


def test_text_can_be_selected(window: MainWindow) -> None:
    """All of the panel's text can be selected and copied."""
    window.selection.select(EntryId("spine"))
    body(window).selectAll()
    selected = body(window).textCursor().selection().toPlainText()
    assert selected == body(window).toPlainText()
    assert len(selected) > 500
