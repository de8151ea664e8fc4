"""The bar at the top: the program's name, the atlas' title, and the commands most used."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton

from cheekviewer.ui.parts.bar import Bar
from cheekviewer.ui.parts.short_label import ShortLabel
from cheekviewer.ui.style.theme import weighted

_PAD_X, _PAD_Y = 10, 7
"""Pixels round the words of a command."""


class ToolBar(Bar):
    """Shows as many commands as there is room for, the title giving way first; the others open with »."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._name, self._title = QLabel("CheekViewer 颊针图谱"), ShortLabel()
        self._more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        self._name.setContentsMargins(6, 0, 10, 0)
        self.addWidget(self._name)
        self.addWidget(self._title)
        self.addActions(list(actions))

    def show_title(self, title: str) -> None:
        """Show the title of an atlas, and say everything in the language that is set now."""
        self._title.setText(title)
        self._name.setFont(weighted(700))
        for action in self.actions():
            if isinstance(button := self.widgetForAction(action), QToolButton):
                words = button.fontMetrics().size(Qt.TextFlag.TextSingleLine, button.text())
                button.setMinimumSize(words.grownBy(QMargins(_PAD_X, _PAD_Y, _PAD_X, _PAD_Y)))
        if self._more is not None:  # Qt's own sign is a small black picture, on dark ground too, and has no name
            self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._more.setText("»")
            self._more.setAccessibleName(self.tr("More commands"))
            self._more.setToolTip(self.tr("More commands"))
