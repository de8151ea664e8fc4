import sys

from PySide6.QtCore import QObject


def test_a_void_qt_call_gives_none_back() -> None:
    """Qt calls that return nothing leave the references to None alone; else Python aborts in time (PYSIDE-3474)."""
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(200):
        thing.setObjectName(str(number))
    assert abs(sys.getrefcount(None) - before) <= 20
