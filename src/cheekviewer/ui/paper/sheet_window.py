"""Looking at a sheet before it is printed or saved: the very pages, and beside them what they can be."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cheekviewer.atlas.records import EntryId
from cheekviewer.sheets.sheet import Layout, Options, Paper, Sheet, SheetError
from cheekviewer.sheets.typesetting import pages
from cheekviewer.ui.paper.page_view import PageView
from cheekviewer.ui.style.theme import dress
from cheekviewer.ui.waiting import Worker

_STEP = 1.25
_REST_MS = 120
_PAPERS_MM: Mapping[Paper, tuple[int, int]] = {"a4": (210, 297), "letter": (216, 279)}


class SheetWindow(QDialog):
    """Pages, options and what to do with them; `sheet` is what would be printed now.

    A comparison of two atlases is of all their points and has a layout of its own, so neither can be chosen.
    """

    def __init__(
        self,
        parent: QWidget,
        sheet: Sheet,
        sets: Mapping[str, tuple[EntryId, ...]],
        actions: Mapping[str, Callable[[QWidget, Sheet], object]],
    ) -> None:
        super().__init__(parent)
        dress(self)
        self.sheet = sheet
        self._sets = sets
        self.pages = PageView()
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._place = QLabel()
        self._turns: list[QPushButton] = []
        self._boxes: dict[str, QComboBox] = {}
        self._worker = Worker(self)
        self._worker.done.connect(self._show)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._set)
        self.setWindowTitle(self.tr("Print sheet"))
        self._lay_out(actions)
        self.pages.zoomed.connect(self._rest.start)
        self.pages.turned.connect(self._tell_place)
        self.resize(parent.size() * 0.92)
        self._change()

    def done(self, result: int) -> None:
        """Let what is being set end before the window goes."""
        self._rest.stop()
        self._worker.finish()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as with the button."""
        self.reject()
        event.accept()

    def _lay_out(self, actions: Mapping[str, Callable[[QWidget, Sheet], object]]) -> None:
        options = QWidget()
        form = QFormLayout(options)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, title, choices in self._choices():
            box = self._boxes[name] = QComboBox()
            box.setObjectName(name)
            for value, words in choices:
                box.addItem(words, value)
            box.currentIndexChanged.connect(self._change)
            form.addRow(title, box)
        self._preset()
        form.setContentsMargins(0, 0, 4, 0)
        room = QScrollArea(widgetResizable=True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidget(options)
        room.setMinimumWidth(options.sizeHint().width() + room.verticalScrollBar().sizeHint().width())
        room.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        whole, beside, right, bar = QHBoxLayout(self), QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        whole.addLayout(beside)
        whole.addLayout(right, 1)
        right.addLayout(bar)
        beside.addWidget(room, 1)
        beside.addWidget(self._told)
        for name, words in (
            ("print", self.tr("&Print…")),
            ("save", self.tr("&Save as PDF…")),
            ("close", self.tr("Close")),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAutoDefault(name == "print")
            button.clicked.connect(self.reject if name == "close" else partial(self._act, actions.get(name)))
            beside.addWidget(button)
        self._fill_bar(bar)
        right.addWidget(self.pages, 1)

    def _fill_bar(self, bar: QHBoxLayout) -> None:
        """Fill the row over the page: turning and zooming."""
        made: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("‹", self.tr("Page before"), "PgUp", lambda: self.pages.turn(self.pages.at - 1)),
            ("›", self.tr("Next page"), "PgDown", lambda: self.pages.turn(self.pages.at + 1)),
            ("−", self.tr("Smaller"), "Ctrl+-", lambda: self.pages.magnify(1 / _STEP)),
            ("+", self.tr("Larger"), "Ctrl++", lambda: self.pages.magnify(_STEP)),
            (self.tr("Whole page"), self.tr("Show the whole page"), "Ctrl+0", lambda: self.pages.magnify(None)),
        )
        for sign, words, key, act in made:
            button = QPushButton(sign)
            button.setAutoDefault(False)
            button.setAccessibleName(words)
            button.setToolTip(f"{words}  ({QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)})")
            button.clicked.connect(act)
            QShortcut(QKeySequence(key), self, act)
            if sign in "‹›":
                self._turns.append(button)
            bar.addWidget(button)
            if sign == "›":
                bar.addWidget(self._place)
                bar.addStretch()

    def _choices(self) -> Sequence[tuple[str, str, Sequence[tuple[str, str]]]]:
        """What can be chosen: name, title, and values with their words."""
        kinds = (
            ("clinician", self.tr("For the clinician")),
            ("patient", self.tr("For the patient")),
            ("study", self.tr("To learn from")),
            ("overview", self.tr("Overview")),
        )
        which: Sequence[tuple[str, str, Sequence[tuple[str, str]]]] = (
            ("points", self.tr("Points"), [(name, self._set_words(name)) for name in self._sets]),
            ("layout", self.tr("Sheet"), kinds),
        )
        return (
            *(which if self.sheet.other is None else ()),
            ("langs", self.tr("Language"), (("zh", "中文"), ("en", "English"), ("zh+en", "中文 + English"))),
            (
                "side",
                self.tr("Side of the person"),
                (("left", self.tr("Left")), ("right", self.tr("Right")), ("both", self.tr("Both"))),
            ),
            ("paper", self.tr("Paper"), (("a4", "A4"), ("letter", "US Letter"))),
            ("orientation", self.tr("Held"), (("portrait", self.tr("Upright")), ("landscape", self.tr("Across")))),
            ("colouring", self.tr("Printed"), (("colour", self.tr("In colour")), ("grey", self.tr("In grey")))),
        )

    def _set_words(self, name: str) -> str:
        count = len(self._sets[name])
        words = {
            "chosen": self.tr("Chosen ({count})"),
            "collected": self.tr("Collected ({count})"),
            "all": self.tr("All of the atlas ({count})"),
        }
        return words[name].format(count=count)

    def _preset(self) -> None:
        options = self.sheet.options
        chosen = next((name for name, points in self._sets.items() if points == self.sheet.points), "all")
        values = {
            "points": chosen,
            "layout": options.layout.value,
            "langs": "+".join(options.langs),
            "side": options.side,
            "paper": options.paper,
            "orientation": options.orientation,
            "colouring": options.colouring,
        }
        for name, box in self._boxes.items():
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(values[name])))
            box.blockSignals(False)

    def _change(self) -> None:
        """Make the sheet what the boxes say, and have its pages set."""
        value = {name: box.currentData() for name, box in self._boxes.items()}
        layout = Layout(value.get("layout", self.sheet.options.layout))
        self._boxes["orientation"].setEnabled(len(layout.orientations) > 1)
        options = Options(
            layout,
            tuple(value["langs"].split("+")),
            value["paper"],
            value["side"],
            self.sheet.options.date,
            value["orientation"] if value["orientation"] in layout.orientations else layout.orientations[0],
            value["colouring"],
        )
        self.sheet = replace(self.sheet, points=self._sets[value.get("points", "all")], options=options)
        width, height = _PAPERS_MM[options.paper]
        self.pages.show_paper(*((height, width) if options.orientation == "landscape" else (width, height)))
        self._set()

    def _set(self) -> None:
        self._told.setText(self.tr("Setting the pages…"))
        self._worker.wish(partial(pages, self.sheet, self.pages.ppi))

    def _show(self, future: Future[tuple[bytes, ...]]) -> None:
        try:
            self.pages.show_pages(future.result())
            self._told.clear()
        except (OSError, SheetError) as fault:
            self._told.setText(str(fault))

    def _tell_place(self) -> None:
        at, count = self.pages.at, self.pages.count
        words = self.tr("Page {page} of {pages}").format(page=at + 1, pages=count)
        self._place.setText(words)
        self.pages.setAccessibleName(words)
        before, after = self._turns
        before.setEnabled(at > 0)
        after.setEnabled(at + 1 < count)

    def _act(self, action: Callable[[QWidget, Sheet], object] | None) -> None:
        if action is not None:
            action(self, self.sheet)
