from tests.ui.test_keys import *
from tests.ui.conftest import *
from PySide6.QtTest import QTest
def test_x(window):
    window.commands["shortcuts"].trigger()
    p=dialog(KeysPage)
    for i in range(6):
        print(QApplication.activeWindow(), QApplication.focusWidget(), p.focusWidget(), p.isActiveWindow(), QApplication.modalWindow if 0 else ""); QTest.qWait(50)
    p.activateWindow(); QTest.qWait(50)
    print(QApplication.activeWindow(), QApplication.focusWidget(), p.focusWidget(), p.isActiveWindow())
    assert 0
