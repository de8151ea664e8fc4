"""The first-start notice."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cheekviewer.settings import NOTICE_VERSION, Settings
from cheekviewer.ui.notice import Notice
from tests.ui.conftest import Open
from tests.ui.hands import dialog


def notices() -> list[Notice]:
    """Return the notices that are open."""
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, Notice) and top.isVisible()]


def test_it_is_accepted_once_and_remembered(open_window: Open) -> None:
    """The first start shows the notice; accepted, it does not come again, in this or in the next window."""
    window = open_window("--lang", "en")
    window.greet()
    notice = dialog(Notice)
    for words in ("no medical advice", "schematic", "low certainty", "nothing about any patient"):
        assert words in notice.text
    QTest.keyClick(notice, Qt.Key.Key_Return)
    assert notices() == []
    assert Settings().notice_accepted == NOTICE_VERSION
    window.greet()
    open_window("--lang", "en").greet()
    assert notices() == []


def test_closed_without_agreeing_it_comes_again(open_window: Open) -> None:
    """Esc closes the notice, and the next start shows it again."""
    window = open_window("--lang", "en")
    window.greet()
    QTest.keyClick(dialog(Notice), Qt.Key.Key_Escape)
    assert Settings().notice_accepted == 0
    window.greet()
    assert len(notices()) == 1


def test_a_new_notice_is_shown_to_everybody(open_window: Open) -> None:
    """Who accepted an older notice is asked again."""
    Settings().notice_accepted = NOTICE_VERSION - 1
    open_window("--lang", "en").greet()
    assert len(notices()) == 1
