"""Finds words that a widget has no room for."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from cheekviewer.ui.lists.entry_list import EntryList
from cheekviewer.ui.parts.short_label import ShortLabel

_OWN_SIGN = "qt_"  # begins the names of parts that Qt makes: a spinner's buttons, the sign of more commands


def clipped(window: QWidget) -> Iterator[str]:
    """Yield what is cut off in the visible widgets of a window; what ends in … may, when a tip has it whole."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith(_OWN_SIGN):
            continue
        beside = not widget.isWindow() and not widget.parentWidget().rect().contains(widget.geometry())
        fault = f"lies outside: {widget.geometry()}" if beside and _has_words(widget) else _fault(widget)
        if fault is not None:
            yield f"{type(widget).__name__} {widget.width()}x{widget.height()}: {fault}"


def _has_words(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QAbstractButton)) and bool(widget.text())


def _fault(widget: QWidget) -> str | None:
    if isinstance(widget, ShortLabel):
        return _without_tip(widget.text(), widget.width(), widget)
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QAbstractButton):
        return _button(widget)
    if isinstance(widget, QLineEdit):
        words = widget.text() or widget.placeholderText()
        return words if widget.fontMetrics().horizontalAdvance(words) > widget.contentsRect().width() else None
    if isinstance(widget, QComboBox):
        return widget.currentText() if widget.minimumSizeHint().width() > widget.width() else None
    if isinstance(widget, QTextEdit):
        return widget.toPlainText()[:40] if widget.horizontalScrollBar().maximum() > 0 else None
    return _rows(widget) if isinstance(widget, EntryList) else None


def _label(label: QLabel) -> str | None:
    """A label that wraps needs the height of its lines, any other the width of its words."""
    words = re.sub("<[^>]*>", "", label.text())
    if not words.strip():
        return None
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        return f"{needs}: {words[:60]}" if needs > label.height() else None
    needed = label.sizeHint()
    return words if needed.width() > label.width() or needed.height() > label.height() else None


def _button(button: QAbstractButton) -> str | None:
    if isinstance(button, QToolButton) and not button.icon().isNull():
        return None  # Qt's own in the print preview
    size = button.minimumSizeHint() if isinstance(button, QToolButton) else button.sizeHint()
    return button.text() if size.width() > button.width() or size.height() > button.height() else None


def _without_tip(words: str, room: int, widget: QWidget) -> str | None:
    return words if widget.fontMetrics().horizontalAdvance(words) > room and widget.toolTip() != words else None


def _rows(entries: EntryList) -> str | None:
    """A row is as high as its lines, and has a tip where one is cut."""
    for number, row in enumerate(entries.rows):
        index = entries.model().index(number, 0, QModelIndex())
        if entries.visualRect(index).height() < entries.sizeHintForRow(number):
            return row.title
    return None
