"""The bar at the top: the program's name, the atlas' title, and the commands most used."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolBar, QToolButton

from cheekviewer.ui.short_label import ShortLabel


class ToolBar(QToolBar):
    """Shows as many commands as there is room for, the title giving way first; the others open with »."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._title = ShortLabel()
        self._more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addWidget(QLabel("<b>CheekViewer 颊针图谱</b>&nbsp;&nbsp;"))
        self.addWidget(self._title)
        self.addActions(list(actions))

    def show_title(self, title: str) -> None:
        """Show the title of an atlas, and say everything in the language that is set now."""
        self._title.setText(title)
        if self._more is not None:  # Qt's own sign is a small black picture, on dark ground too, and has no name
            self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._more.setText("»")
            self._more.setAccessibleName(self.tr("More commands"))
            self._more.setToolTip(self.tr("More commands"))
