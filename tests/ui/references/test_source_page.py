"""The page of one source."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.ui.references.reference_pages import source_page
from cheekviewer.ui.references.source_page import SourcePage
from cheekviewer.ui.style.language import Language


@pytest.fixture(params=["en", "zh"])
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Lang]:
    """Each language, spoken by the program."""
    language = Language(qapp)
    language.speak(request.param)
    yield request.param
    language.speak("en")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was sent to, instead of being sent."""
    sent: list[str] = []

    def send(address: QUrl) -> bool:
        sent.append(address.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", send)
    return sent


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window that pages belong to."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def actions(made: SourcePage) -> list[QPushButton]:
    """Return the buttons of a page that do something besides closing it."""
    role = QDialogButtonBox.ButtonRole.ActionRole
    return [button for button in made.findChildren(QPushButton) if made.buttons.buttonRole(button) is role]


def test_every_source_is_told_in_full(parent: QWidget, atlas: Atlas, lang: Lang) -> None:
    """All that the atlas knows of a source is on its page, and each statement that rests on it."""
    for source in atlas.sources:
        text = " ".join(SourcePage(parent, atlas, source.id, lang).text.split())
        told = [source.title, source.author, source.date, source.address, source.seen.get(lang), source.licence]
        resting = [claim for claim in atlas.claims if source.id in (claim.source, *claim.inputs)]
        told += [claim.text.get(lang) for claim in resting]
        told += [measure.text.get(lang) for measure in atlas.measures if measure.source == source.id]
        for words in told:
            assert " ".join(words.split()) in text
        others = [claim.text.get(lang) for claim in atlas.claims if claim not in resting]
        assert not [words for words in others if words not in told and " ".join(words.split()) in text]


def test_the_browser_opens_only_by_the_button(parent: QWidget, atlas: Atlas, lang: Lang, opened: list[str]) -> None:
    """Opening a page, or Enter on it, sends nobody anywhere; its one button leads to the address that is shown."""
    for source in atlas.sources:
        opened.clear()
        made = SourcePage(parent, atlas, source.id, lang)
        made.open()
        web = source.address.startswith(("http://", "https://"))
        assert len(actions(made)) == web
        assert opened == []
        for button in actions(made):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            (address,) = opened
            assert " " not in address
            assert source.address.startswith(address)
        opened.clear()
        QTest.keyClick(made, Qt.Key.Key_Return)
        assert opened == []


def test_both_sorts_of_source_are_there(atlas: Atlas) -> None:
    """The atlas has sources with and without an address of the web, so that the test above sees both."""
    assert {source.address.startswith("http") for source in atlas.sources} == {True, False}


def test_what_rests_on_it_leads_back(parent: QWidget, atlas: Atlas) -> None:
    """A link tells which entry is wanted and closes the page; a link to anywhere else does neither."""
    source = next(source for source in atlas.sources if "entry:" in source_page(atlas, source, "en"))
    made, picked = SourcePage(parent, atlas, source.id, "en"), list[str]()
    made.picked.connect(picked.append)
    made.open()
    made.body.anchorClicked.emit(QUrl("https://example.org/spine"))
    assert (picked, made.isVisible()) == ([], True)
    links = re.findall(r'href="(entry:[^"]+)"', source_page(atlas, source, "en"))
    made.body.anchorClicked.emit(QUrl(links[0]))
    assert (picked, made.isVisible()) == ([links[0].removeprefix("entry:")], False)
    assert set(picked) <= {str(entry) for entry in atlas.entries}
