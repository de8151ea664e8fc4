"""A monkey at the window, in a process of its own: random events, and everything that goes wrong is told.

    python monkey.py --seed N --events N [--growth MIB] [--rests N] [--previews] [--drawings ONE_IN] [--longest S]
                     [--plant FAULT ...]

Exits with 0 when nothing went wrong, with 1 and a line for each fault otherwise. Memory that grows by more than so
many MiB after the first tenth is a fault, if so many are given; it is looked at so many times, at even distances from
then to the end, and twice more in the last tenth. What grew is told by the least of the last three counts, for what
leaks is in each of them, and Qt's letters of sizes seen last are not. Of the plates one in so many is read from its
drawing, which takes long; for the others, or all with 0, small pictures do. A single deed that takes more than five
seconds of processor, or as many as given, is a fault as well, and so is, at each of these times, anything that Python
holds on to though Qt may destroy it unseen.
"""

import argparse
import faulthandler
import itertools
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QMessageLogContext,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtGui import QDesktopServices, QDrag, QImage, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from shiboken6 import isValid

from cheekviewer import app, opening
from cheekviewer.arguments import parser
from cheekviewer.sheets.sheet import Sheet
from cheekviewer.ui.chart import backdrop, plate
from cheekviewer.ui.chart.layer_chips import LayerChips
from cheekviewer.ui.garbage import Garbage
from cheekviewer.ui.main_window import MainWindow
from cheekviewer.ui.paper import printing
from cheekviewer.ui.paper.print_desk import Sets
from cheekviewer.ui.paper.sheet_window import SheetWindow
from cheekviewer.ui.style.typeface import Typeface
from tests.torture.memory import MIB, held
from tests.torture.rest import calm, close_all_but, forget_pages, warm, warm_pages
from tests.ui.borrowed import borrowed
from tests.ui.small_drawings import small_part, small_picture

HARMLESS = (
    "This plugin does not support propagateSizeHints()",  # the offscreen platform, at every window
    "This plugin does not support raise()",  # the offscreen platform, at every dialog
    "This plugin does not support grabbing the keyboard",  # the offscreen platform, at every menu
    "This plugin does not support grabbing the mouse",  # the same
)
PASTED = (
    "腰骶",
    "frozen shoulder",
    "\u202eabc\u0000",
    "<b>&nbsp;",
    "p:",
    "%1 {name}",
    "x" * 3000,
    "𠮷" * 40,
    "\n\n",
    " ",
)
KEPT_FROM = ("QFileDialog", "QAbstractPrintDialog", "QPageSetupDialog")
"""Dialogs in which a monkey could write or remove files."""
LETTERS = [*"abcdefgjkmoprtuvwxyz", *"SND0+-/=?", "腰", "ǐ"]
KEYS = [
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Home),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Delete),
]
MODIFIERS = [
    *[Qt.KeyboardModifier.NoModifier] * 4,
    *(Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier),
]
LAST = 3
"""What grew is told by the least of so many counts at the end."""
MOST_FAULTS = 20
LONGEST_S = 5.0
"""So many seconds of processor a single deed may take; a look takes a fifth of one on a slow machine."""
SIZES = [*[(640, 480), (800, 600), (1024, 700), (90, 90)] * 3, (1300, 820), (1900, 1100)]
"""Pixels of the window; the largest seldom, for there everything takes three times as long."""
NEVER_MS = 2**31 - 1
"""So long the button is held before a field drags its words by itself: what is done next would not know of it."""
NOT_TYPED = (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Q)


class Monkey:
    """Does one random thing at a time to a window."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._random = window, random.Random(seed)
        self._entries = [None, *window.atlas.entries]
        self.done: Counter[str] = Counter()
        self.acts = 0
        self.carrying = self._dropped = False
        self._deeds: list[tuple[Callable[[], None], float]] = [
            (self._move, 300),
            (self._click, 160),
            (self._drag, 60),
            (self._wheel, 120),
            (self._key, 160),
            (self._letter, 80),
            (self._select, 60),
            (self._history, 40),
            (self._command, 5),
            (self._look, 1),
            (self._layer, 6),
            (self._preview, 0.5),
            (self._resize, 5),
            (self._paste, 12),
            (self._close, 20),
        ]

    def act(self) -> None:
        """Do something; what could write or remove a file of the user's is closed instead."""
        self.acts += 1
        if self.carrying:
            self._carry()
            return
        modal = QApplication.activeModalWidget()
        bored = self._random.random() < 0.1  # each event in a print preview sets pages anew
        kept_from = (*KEPT_FROM, SheetWindow.__name__) if bored else KEPT_FROM
        if modal is not None and any(modal.inherits(kind) for kind in kept_from):
            modal.close()
            return
        deeds, weights = zip(*self._deeds, strict=True)
        (deed,) = self._random.choices(deeds, weights)
        self.done[deed.__name__] += 1
        deed()

    def _carry(self) -> None:
        """Drop some time what is carried, or let it be, and then wait until Qt is through with where it came from.

        Mouse and keys of a user do not reach the window before it is.
        """
        if self._dropped or self._random.random() < 0.8:
            return
        self._dropped = True
        if self._random.random() < 0.3:
            QDrag.cancel()
        else:
            widget, left = self._widget(), Qt.MouseButton.LeftButton
            kind, none = QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton
            QApplication.sendEvent(widget, self._mouse(kind, widget, self._place(widget), left, none))

    def hasty(self) -> int:
        """Return how many deeds are done before anything is painted; counted, so that a busy machine plays the same."""
        return self._random.choice((1, 2, 5, 20, 40, 80))

    def _widget(self) -> QWidget:
        """Return the deepest widget under a random place of the window in front."""
        active = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if active is None and self._random.random() < 0.7:
            window = self._window
            return self._random.choice([window.face.diagram.viewport(), window.back.diagram.viewport()])
        front = self._front = (
            active or self._window
        )  # held: PySide takes children for gone once it lets go of the parent
        spot = QPoint(self._random.randrange(max(front.width(), 1)), self._random.randrange(max(front.height(), 1)))
        found = front.childAt(spot) or front
        return found if isValid(found) else self._window  # PySide may take it for one that lay there before

    def _place(self, widget: QWidget) -> QPoint:
        return QPoint(self._random.randrange(-3, widget.width() + 3), self._random.randrange(-3, widget.height() + 3))

    def _send(self, widget: QWidget, *events: QEvent) -> None:
        """Send events until one opens a dialog: when that is closed the widget may be gone.

        What is done before a mere move of the mouse comes back is done while something is carried.
        """
        act = self.acts
        for event in events:
            if self.acts == act:
                self.carrying, self._dropped = event.type() == QEvent.Type.MouseMove, False
                QApplication.sendEvent(widget, event)
                self.carrying = False

    def _mouse(
        self, kind: QEvent.Type, widget: QWidget, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton
    ) -> QMouseEvent:
        keys = self._random.choice(MODIFIERS)
        return QMouseEvent(kind, at.toPointF(), QPointF(widget.mapToGlobal(at)), button, held, keys)

    def _move(self) -> None:
        widget, none = self._widget(), Qt.MouseButton.NoButton
        events: list[QEvent] = [self._mouse(QEvent.Type.MouseMove, widget, self._place(widget), none, none)]
        if self._random.random() < 0.1:
            events.append(QEvent(QEvent.Type.Leave))
        self._send(widget, *events)

    def _click(self) -> None:
        widget = self._widget()
        at, left = self._place(widget), Qt.MouseButton.LeftButton
        kinds = [QEvent.Type.MouseButtonPress]
        if self._random.random() < 0.15:
            kinds = [QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick]
        self._send(
            widget,
            *(self._mouse(kind, widget, at, left, left) for kind in (*kinds, QEvent.Type.MouseButtonRelease)),
        )

    def _drag(self) -> None:
        widget = self._widget()
        button = self._random.choice(
            [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton]
        )
        none = Qt.MouseButton.NoButton
        whole = [
            (QEvent.Type.MouseButtonPress, button, button),
            *[(QEvent.Type.MouseMove, none, button)] * self._random.randrange(4),
            *[(QEvent.Type.MouseButtonRelease, button, none)] * (self._random.random() < 0.9),
        ]
        self._send(widget, *(self._mouse(kind, widget, self._place(widget), *held) for kind, *held in whole))

    def _wheel(self) -> None:
        widget = self._widget()
        at = self._place(widget)
        turn = QPoint(self._random.choice([0, 0, 60]), self._random.choice([-2400, -120, -1, 1, 120, 2400]))
        event = QWheelEvent(
            at.toPointF(),
            QPointF(widget.mapToGlobal(at)),
            turn / 8 if self._random.random() < 0.3 else QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self._random.choice(MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self._send(widget, event)

    def _key(self) -> None:
        self._type(self._random.choice(KEYS), self._random.choice(MODIFIERS), "")

    def _letter(self) -> None:
        letter = self._random.choice(LETTERS)
        self._type(Qt.Key(ord(letter.upper())), self._random.choice(MODIFIERS), letter)

    def _type(self, key: Qt.Key, keys: Qt.KeyboardModifier, text: str) -> None:
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self._window
        if (keys, key) == NOT_TYPED:
            return
        if not 0x7F < key < 0x1000000 and self._random.random() < 0.15:  # as from the real keyboard, shortcuts included
            QTest.keyClick(target, key, keys)
            return
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        self._send(target, *(QKeyEvent(kind, key, keys, text) for kind in kinds))

    def _select(self) -> None:
        self._window.selection.select(self._random.choice(self._entries))

    def _history(self) -> None:
        self._random.choice([self._window.selection.back, self._window.selection.forward])()

    def _command(self) -> None:
        actions = [action for some in self._window.commands.of_menus().values() for action in some]
        self._random.choice([action for action in actions if action.objectName() != "quit"]).trigger()

    def _look(self) -> None:
        name = self._random.choice(["language", "theme", "side", "names", "larger", "smaller"])
        self._window.commands[name].trigger()

    def _layer(self) -> None:
        panel = self._random.choice([self._window.face, self._window.back])
        self._random.choice(panel.findChild(LayerChips).findChildren(QToolButton)).click()

    def _preview(self) -> None:
        self._window.selection.select(self._random.choice(self._entries))
        self._window.commands["print"].trigger()

    def _resize(self) -> None:
        self._window.resize(*self._random.choice(SIZES))

    def _paste(self) -> None:
        box = self._window.search.box
        box.setFocus()
        QApplication.clipboard().setText(self._random.choice(PASTED))
        box.paste()
        if self._random.random() < 0.5:
            box.clear()

    def _close(self) -> None:
        for top in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if top is not None:
                top.close()


class NoPaper:
    """Takes the place of `ui.printing`: the preview is shown if at all, and no file hears of it."""

    def __init__(self, *, previews: bool) -> None:
        self.previews = previews

    def preview(self, parent: QWidget, sheet: Sheet, sets: Sets, save: Callable[[QWidget, Sheet], object]) -> Sheet:
        """Show the preview, as the program does, or nothing."""
        return printing.preview(parent, sheet, sets, save) if self.previews else sheet

    def save_pdf(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Save nothing, and say so or claim the contrary."""
        return folder / "sheet.pdf" if len(sheet.points) > 1 else None

    def copy_figure(self, parent: QWidget, sheet: Sheet) -> bool:
        """Copy nothing, and say so or claim the contrary."""
        return len(sheet.points) > 1

    def save_figure(self, parent: QWidget, sheet: Sheet, folder: Path) -> Path | None:
        """Save nothing, and say so or claim the contrary."""
        return folder / "figure.png" if len(sheet.points) > 1 else None


class NoBrowser(QObject):
    """Takes the place of the web browser."""

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        """Show nothing."""


class Faults:
    """Everything that went wrong, and after which event."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.event = 0
        sys.excepthook = self._exception
        sys.unraisablehook = lambda unraisable: self.add(f"unraisable {unraisable.exc_value!r}")
        qInstallMessageHandler(self._message)

    def add(self, what: str) -> None:
        """Remember a fault with the number of the event before it."""
        self.found.append(f"event {self.event}: {what}")
        print(self.found[-1], flush=True)  # at once: a run that is ended from outside has told all the same

    def _exception(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        self.add("".join(traceback.format_exception(kind, fault, trace)))

    def _message(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and message not in HARMLESS:
            self.add(f"{kind.name}: {message}")


def plant(fault: str, window: MainWindow, longest_s: float) -> None:
    """Let the window make a mistake from now on, so that a test can see this harness see it."""
    if fault == "exception":
        window.selection.changed.connect(lambda entry: [][0])
    elif fault == "warning":
        window.selection.changed.connect(lambda entry: qWarning("planted"))
    elif fault == "leak":
        hoard: list[bytearray] = []
        window.selection.changed.connect(lambda entry: hoard.append(bytearray(b"x" * 1_000_000)))
    elif fault == "freeze":
        window.selection.changed.connect(lambda entry: freeze(longest_s), Qt.ConnectionType.SingleShotConnection)
    elif fault == "abort":
        window.selection.changed.connect(lambda entry: faulthandler._sigabrt())


def freeze(seconds: float) -> None:
    """Take so many seconds of processor."""
    began = time.thread_time()
    while time.thread_time() < began + seconds:
        pass


def some_drawn(one_in: int) -> Callable[[Path, QSize, QRect], QImage]:
    """Return what reads one in so many plates from its drawing, or none, and has small pictures of the others."""
    read, number = plate._read, itertools.count(1)

    def read_some(file: Path, whole: QSize, cut: QRect) -> QImage:
        return read(file, whole, cut) if one_in and not next(number) % one_in else small_part(file, whole, cut)

    return read_some


class Rampage:
    """Lets the monkey act so many times while the event loop runs, then closes everything."""

    def __init__(self, window: MainWindow, faults: Faults, given: argparse.Namespace) -> None:
        self._window, self._monkey, self._faults = window, Monkey(window, given.seed), faults
        self._events, self._pages, self._planted = given.events, given.previews, given.plant
        self._growth, self._longest_s = given.growth, given.longest
        self._depth = 0
        self._held: list[int] = []
        spans = given.rests - 1
        dues = {given.events * (spans + 9 * rest) // (10 * spans) for rest in range(given.rests)}
        self._dues = sorted(dues | {given.events * 18 // 20, given.events * 19 // 20})
        self._over = False

    def run(self) -> None:
        """Run to the end; memory that grew since the first tenth by more than is allowed is a fault."""
        clock = QElapsedTimer()
        clock.start()
        if self._growth is not None:
            warm(self._window)
        if self._pages:
            warm_pages(self._window.atlas)
        for fault in self._planted:
            plant(fault, self._window, self._longest_s)
        QTimer.singleShot(0, self._some)
        QApplication.exec()
        print(f"{self._faults.event} events in {clock.elapsed() / 1000:.1f} s: {dict(self._monkey.done)}")
        grown = (min(self._held[-LAST:]) - self._held[0]) / MIB
        print(f"{grown:+.1f} MiB since the first rest")
        if self._growth is not None and grown > self._growth:
            self._faults.add(f"memory grew by {grown:.1f} MiB")

    def _some(self) -> None:
        if self._over:
            return
        QTimer.singleShot(0, self._some)  # first: what follows may wait in the loop of a dialog for it
        self._depth += 1
        try:
            self._act()
        finally:
            self._depth -= 1

    def _act(self) -> None:
        if self._monkey.carrying:
            self._time()
            return
        due = self._dues[len(self._held)]
        for _ in range(self._monkey.hasty()):
            if self._faults.event >= due or len(self._faults.found) >= MOST_FAULTS:
                break
            self._faults.event += 1
            self._time()
        if self._faults.event >= due or len(self._faults.found) >= MOST_FAULTS:
            self._rest()

    def _time(self) -> None:
        """Do one deed; it is a fault when the window stands still for it, counting nothing that is done meanwhile."""
        before, began = self._monkey.acts, time.thread_time()
        self._monkey.act()
        took = time.thread_time() - began
        if took > self._longest_s and self._monkey.acts == before + 1:
            self._faults.add(f"the last deed took {took:.1f} s")

    def _counted(self) -> int:
        """Return the bytes held in the one state in which they are compared."""
        calm(self._window)
        if self._pages:
            forget_pages()
        return held()

    def _rest(self) -> None:
        """Look at the memory, once the window alone is left; the last time, end."""
        close_all_but(self._window)
        if self._depth > 1 or QApplication.activeModalWidget() or QApplication.activePopupWidget():
            return
        self._held.append(self._counted())
        if held_on_to := borrowed():  # only now are the pages gone that were closed
            self._faults.add(f"Python holds on to {Counter(type(one).__name__ for one in held_on_to)}")
        print(f"{self._held[-1] / MIB:.1f} MiB after {self._faults.event} events", flush=True)
        if self._faults.event >= self._events or len(self._faults.found) >= MOST_FAULTS:
            self._over = True
            self._window.close()
            QTimer.singleShot(200, QApplication.quit)


def main() -> int:
    """Run one rampage; return the exit code."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--seed", type=int, required=True)
    reader.add_argument("--events", type=int, required=True)
    reader.add_argument("--growth", type=float)
    reader.add_argument("--rests", type=int, default=10)
    reader.add_argument("--previews", action="store_true")
    reader.add_argument("--drawings", type=int, default=1)
    reader.add_argument("--longest", type=float, default=LONGEST_S)
    reader.add_argument("--plant", nargs="+", choices=("exception", "warning", "freeze", "leak", "abort"), default=())
    given = reader.parse_args()
    faulthandler.enable()
    faulthandler.dump_traceback_later(120 + given.events / 20, exit=True)  # a run that hangs tells where
    faults, paper, browser = Faults(), NoPaper(previews=given.previews), NoBrowser()
    application = QApplication(sys.argv[:1])
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "show")
    app._printing = lambda: paper
    backdrop._WHOLE_PX = 300  # painted anew for each look; in its real size it took a quarter of the time
    if given.drawings != 1:
        plate._read = some_drawn(given.drawings)
        plate.Plate._small_picture = staticmethod(small_picture)
    application.setQuitOnLastWindowClosed(False)
    application.setStartDragTime(NEVER_MS)
    window = app.build(application, opening.open_atlas(None), parser().parse_args(["--size", "1024x700"]))
    window.show()
    Garbage(application)
    Typeface(application).hold()
    Rampage(window, faults, given).run()
    return 1 if faults.found else 0


if __name__ == "__main__":
    sys.exit(main())
