"""Both languages of the window, changed while it is open, and the translation that they rest on."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QFont, QFontDatabase, QImage, QPainter, QRawFont
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTabWidget,
    QWidget,
)

from cheekviewer.resources import asset
from cheekviewer.ui.about import AboutPage
from cheekviewer.ui.commands.keys import KeysPage
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.notice import Notice
from cheekviewer.ui.paper.sheet_window import SheetWindow
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.references.source_page import SourcePage
from cheekviewer.ui.style import language as module
from tests.ui.conftest import Open
from tests.ui.hands import dialog, put_away

ROOT = Path(__file__).parents[3]
TS, QM = asset("translations/cheekviewer_zh.ts"), asset("translations/cheekviewer_zh.qm")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
LETTERS = re.compile(r"[A-Za-z]{2,}")
NAMES = {"CheekViewer", "English", "PDF", "PNG", "SVG", "mm"}
PAPERS = {"Letter", "Legal", "Executive", "Tabloid", "ISO", "JIS", "US"}
KEYS = {"Ctrl", "Alt", "Shift", "Esc", "Left", "Right", "Home", "End"}


def messages() -> list[ElementTree.Element]:
    """Return the messages of the translation."""
    return list(ElementTree.parse(TS).iter("message"))


def said(window: QWidget) -> Iterator[str]:
    """Yield every text of the widgets and actions of a window, apart from what the atlas says."""
    for action in window.findChildren(QAction):
        if action.objectName():
            yield from (action.text(), action.iconText(), action.toolTip(), action.statusTip())
    for widget in window.findChildren(QWidget):
        yield from (widget.accessibleName(), widget.toolTip())
        if isinstance(widget, QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    for menu in window.menuBar().actions() if isinstance(window, MainWindow) else ():
        yield menu.text()


def english_of(texts: Iterator[str], allowed: set[str]) -> list[str]:
    """Return the texts that hold an English word that is not allowed."""
    return [text for text in texts if set(LETTERS.findall(re.sub("<[^>]*>|&nbsp;", " ", text))) - allowed]


def test_no_english_is_left_in_the_chinese_window(open_window: Open) -> None:
    """In Chinese every text of the interface is Chinese, but for names and keys."""
    window = open_window("--lang", "zh", "--select", "spine", "--size", "1600x900")
    window.commands["profile"].trigger()
    assert english_of(said(window), NAMES | KEYS) == []
    assert english_of((hint.partition(": ")[2] for hint in window.status.hints.split("; ")), NAMES) == []
    for row in (row for entries in (window.search.hits, window.search.points) for row in entries.rows):
        assert row.entry or CHINESE.search(row.title)


@pytest.mark.parametrize("kind", [KeysPage, AboutPage, SourcePage, Notice])
def test_pages_are_chinese_too(open_window: Open, kind: type[ReadingPage]) -> None:
    """Every page that opens from the Chinese window has a Chinese title, text and buttons, Qt's own included."""
    window = open_window("--lang", "zh")
    openers = {
        KeysPage: window.commands["shortcuts"].trigger,
        AboutPage: window.commands["about"].trigger,
        SourcePage: lambda: window.show_source(window.atlas.sources[0].id),
        Notice: window.greet,
    }
    openers[kind]()
    page = dialog(kind)
    assert CHINESE.search(page.windowTitle())
    assert english_of((button.text() for button in page.buttons.buttons()), set()) == []
    sources = {message.findtext("source", "") for message in messages()}
    lines = {line.strip() for line in page.text.splitlines()}
    assert [line for line in lines & sources if LETTERS.search(line)] == []
    if kind in (KeysPage, Notice):
        assert english_of(iter(lines), NAMES | KEYS) == []


def test_the_window_to_print_from_is_chinese(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the pages to be printed, every choice and its values are Chinese, but for names."""
    words: list[str] = []

    def read(page: SheetWindow) -> None:
        boxes = page.findChildren(QComboBox)
        assert len(boxes) > 5
        words.extend(box.itemText(at) for box in boxes for at in range(box.count()))
        words.extend(label.text() for label in page.findChildren(QLabel))
        words.extend(said(page))

    monkeypatch.setattr(SheetWindow, "exec", read)
    window = open_window("--lang", "zh", "--select", "spine")
    window.commands["print"].trigger()
    assert words
    assert english_of(iter(words), NAMES | KEYS | PAPERS | {"PgUp", "PgDown"}) == []


def test_dialogs_of_qt_are_chinese(open_window: Open) -> None:
    """Where Qt asks for a file, a printer or an answer, and shows pages, it speaks Chinese as the window does."""
    window, printer = open_window("--lang", "zh"), QPrinter()
    answers = QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel
    asking: dict[str, QDialog] = {
        "file": QFileDialog(window),
        "answer": QMessageBox(QMessageBox.Icon.Warning, "题", "词", answers, window),
        "preview": QPrintPreviewDialog(printer, window),
        "print": QPrintDialog(printer, window),
    }
    asking["file"].setOption(QFileDialog.Option.DontUseNativeDialog)
    for name, page in asking.items():
        words = {label.text() for label in page.findChildren(QLabel)} | set(said(page))
        words |= {tab.tabText(at) for tab in page.findChildren(QTabWidget) for at in range(tab.count())}
        assert english_of((word for word in words if "/" not in word), NAMES | PAPERS) == [], name
        page.deleteLater()


def test_chinese_is_drawn_in_our_font_in_its_mainland_form(open_window: Open) -> None:
    """No font of the system is needed, and characters that Japanese writes otherwise have their Chinese form."""
    open_window("--lang", "zh")
    font = QFont(QApplication.font())
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.SimplifiedChinese)
    assert raw.familyName() == "Noto Sans SC"
    han = {sign for message in messages() for sign in message.findtext("translation", "") if CHINESE.match(sign)}
    assert all(raw.supportsCharacter(ord(sign)) for sign in han | set("骨直刃角径穴颊髂骶臀"))
    # 骨 has its inner stroke at the left in Chinese, and at the right in Japanese and Korean.
    assert inner_corner_of_bone(font) == "left"


def inner_corner_of_bone(font: QFont) -> str:
    """On which side the small box in the top of 骨 is closed off: there it is darker."""
    font.setPixelSize(200)
    picture = QImage(220, 260, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, "骨")
    painter.end()
    dark = [(x, y) for x in range(220) for y in range(260) if picture.pixelColor(x, y).value() < 128]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark)
    top, bottom = min(y for _, y in dark), max(y for _, y in dark)
    middle, ceiling, floor = (left + right) / 2, top + (bottom - top) * 0.12, top + (bottom - top) * 0.28
    part = [x for x, y in dark if abs(x - middle) < (right - left) * 0.2 and ceiling < y < floor]
    return "left" if sum(x < middle for x in part) > sum(x > middle for x in part) else "right"


def test_the_language_changes_live(open_window: Open) -> None:
    """There and back, every text of the window is as it was, and as in a window opened in that language."""
    window = open_window("--lang", "en", "--select", "spine", "--size", "1440x900")
    QApplication.processEvents()
    english = set(said(window))
    told = window.detail.text
    window.commands["language"].trigger()
    QApplication.processEvents()
    chinese = set(said(window))
    other = open_window("--lang", "zh", "--select", "spine", "--size", "1440x900")
    assert chinese == set(said(other))
    assert window.detail.text == other.detail.text != told
    put_away(other)
    window.commands["language"].trigger()
    QApplication.processEvents()
    assert set(said(window)) == english
    assert window.detail.text == told


def test_the_translation_is_whole() -> None:
    """Every string belongs to a class and is translated, none is unfinished, each keeps the fields of its source."""
    assert all(context.findtext("name") for context in ElementTree.parse(TS).iter("context"))
    for message in messages():
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        text = translation.text or ""
        assert text, source
        assert sorted(re.findall(r"\{\w*\}|%\d", text)) == sorted(re.findall(r"\{\w*\}|%\d", source)), source
        assert ("&" in text) == ("&" in source), source
        assert CHINESE.search(text) or not LETTERS.search(text), source


def run(name: str, *arguments: str) -> None:
    """Run a translation tool, which must succeed."""
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    done = subprocess.run([str(beside), *arguments], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_compiled_translation_is_fresh(tmp_path: Path) -> None:
    """The .qm in the tree is what lrelease makes of the .ts."""
    run("lrelease", "-silent", str(TS), "-qm", str(tmp_path / "made.qm"))
    assert (tmp_path / "made.qm").read_bytes() == QM.read_bytes()


def test_no_string_waits_to_be_translated(tmp_path: Path) -> None:
    """Lupdate finds in the source no string that the .ts lacks, and the .ts has none that the source lacks."""
    files = sorted(str(file) for file in (ROOT / "src/cheekviewer/ui").rglob("*.py"))
    copy = tmp_path / TS.name
    copy.write_bytes(TS.read_bytes())
    run(
        *("lupdate", "-no-obsolete", "-locations", "none", "-source-language", "en_US", "-target-language", "zh_CN"),
        *files,
        *("-ts", str(copy)),
    )
    assert strings(copy) == strings(TS)


def strings(file: Path) -> set[tuple[str, str]]:
    """Return the strings of a .ts file with their contexts."""
    contexts = ElementTree.parse(file).iter("context")
    return {(c.findtext("name", ""), m.findtext("source", "")) for c in contexts for m in c.iter("message")}


def test_the_language_of_the_system_comes_first(open_window: Open, qapp: QApplication) -> None:
    """On the first start the window speaks English where the system speaks neither language of ours."""
    window = open_window()
    assert not CHINESE.search(window.menuBar().actions()[0].text())
    assert qapp.font().family() == "Noto Sans SC"


def test_no_string_escapes_the_translation() -> None:
    """Each literal given to tr or translate stands in the .ts: lupdate does not look inside f-strings."""
    known = {message.findtext("source", "") for message in messages()}
    for file in (ROOT / "src/cheekviewer/ui").rglob("*.py"):
        for call in (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            words = call.args[-1] if name in {"tr", "translate"} and call.args else None
            if isinstance(words, ast.Constant) and isinstance(words.value, str):
                assert words.value in known, (file.name, words.value)


def test_a_damaged_translation_is_not_read(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where our translation is damaged or missing the window speaks English, and the log says what to do."""
    said: list[str] = []
    monkeypatch.setattr(module._LOG, "warning", lambda words, *given: said.append(words % given))
    file = tmp_path / "cheekviewer_zh.qm"
    monkeypatch.setattr(module, "asset", lambda _: file)
    for content in (None, QM.read_bytes()[:-3]):
        if content is not None:
            file.write_bytes(content)
        language = module.Language(qapp)
        language.speak("zh")
        assert QCoreApplication.translate("ChartPanel", "Back") == "Back"
        language.speak("en")
    assert len(said) == 2
    assert all("cheekviewer_zh.qm is damaged" in words and "install" in words for words in said)
