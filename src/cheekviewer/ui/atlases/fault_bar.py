"""A strip under the toolbar: what is wrong with the files of an atlas, while the last good state stays in view."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QSizePolicy

from cheekviewer.atlas.faults import Fault
from cheekviewer.ui.parts.bar import Bar
from cheekviewer.ui.reading import ReadingPage
from cheekviewer.ui.style.markup import escape


class FaultBar(Bar):
    """Hidden while all is well; a button shows every fault."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.faults: Sequence[Fault] = ()
        self.setObjectName("faults")
        self.words, self.button = QLabel(wordWrap=True), QPushButton()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button.clicked.connect(self.open)
        self.addWidget(self.words)
        self.addWidget(self.button)
        window.addToolBarBreak()
        window.addToolBar(self)
        self.hide()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Tell the first fault and how many there are; none hides the strip."""
        self.faults = faults
        self._say()
        self.setVisible(bool(faults))

    def open(self) -> None:
        """Show every fault with its file and line."""
        lines = "".join(f"<p>{escape(_brief(fault))}</p>" for fault in self.faults)
        ReadingPage(self._window, self.tr("What is wrong with this atlas"), lines, QSize(680, 420)).open()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.button.setText(self.tr("Show all"))
        if self.faults:
            told = self.tr("⚠ This atlas has faults ({count}); what was read last stays. {first}")
            self.words.setText(told.format(count=len(self.faults), first=_brief(self.faults[0])))
            self.words.setToolTip(str(self.faults[0]))


def _brief(fault: Fault) -> str:
    """Return a fault with the name of its file alone."""
    return str(Fault(file=type(fault.file)(fault.file.name), line=fault.line, field=fault.field, why=fault.why))
