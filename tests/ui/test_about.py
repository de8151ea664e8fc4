"""The page about the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer import __version__
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Lang
from cheekviewer.atlas.wording import source_words
from cheekviewer.ui.about import AboutPage
from cheekviewer.ui.style.language import Language

PROMISES = {
    "en": ("Not medical advice.", "stores nothing about any patient", "works offline", "Sources"),
    "zh": ("不是医疗建议", "不保存任何患者", "离线", "来源"),
}


@pytest.fixture(params=["en", "zh"])
def lang(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Lang]:
    """Each language, spoken by the program."""
    language = Language(qapp)
    language.speak(request.param)
    yield request.param
    language.speak("en")


@pytest.fixture
def text(qtbot: QtBot, atlas: Atlas, lang: Lang) -> str:
    """The words of the page."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return AboutPage(parent, atlas, lang).text


def test_it_says_what_this_is(text: str, atlas: Atlas, lang: Lang) -> None:
    """Version of the program, of Qt and of the atlas; no medical advice, nothing kept of patients, no net."""
    for words in (__version__, qVersion(), atlas.head.version, atlas.head.title.get(lang), *PROMISES[lang]):
        assert words in text
    assert " ".join(atlas.head.notice.get(lang).split()) in " ".join(text.split())


def test_it_names_whose_work_it_is(text: str, atlas: Atlas) -> None:
    """Every source of the atlas stands there in full, and the licence of each thing that is shipped or used."""
    for source in atlas.sources:
        assert f"[{source.id}] {' '.join(source_words(atlas, source.id).split())}" in " ".join(text.split())
    for licence in ("MIT", atlas.head.licence, "CC0 1.0", "SIL Open Font License 1.1", "LGPL 3"):
        assert licence.replace("-", " ") in text.replace("-", " ")
    assert "{" not in text
