"""Work off the GUI thread that touches nothing of Qt, and how the window waits for it.

The thread only runs Python, and typst, which lets go of Python's lock; a timer of the GUI thread asks
whether it is done. So no thread ever needs a lock of Qt (docs/decisions).
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

Made = TypeVar("Made")
_ASK_MS = 15
PATIENCE_MS = 400
"""So long nothing is said about waiting."""


class Worker(QObject):
    """Does the newest of the things wished for; `done` carries its Future, never that of an older wish."""

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
        self._future: Future[object] | None = None
        self._over = False
        self._timer = QTimer(self)
        self._timer.setInterval(_ASK_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def busy(self) -> bool:
        """Whether a wish is not done yet."""
        return self._future is not None

    def wish(self, work: Callable[[], object]) -> None:
        """Do `work`, which must not touch Qt, instead of whatever was wished for before; nothing once finished.

        What it holds may be let go of in the thread. So it must hold nothing of Qt, nor an object with a method that a
        signal is connected to: PySide takes the connection away when the object goes, in whichever thread that is.
        """
        self.drop()
        if self._over:
            return
        self._future = self._pool.submit(work)
        self._timer.start()

    def drop(self) -> None:
        """Want nothing any more; what has begun ends unheard."""
        if self._future is not None:
            self._future.cancel()
        self._future = None
        self._timer.stop()

    def finish(self) -> None:
        """Let what has begun end, and do nothing after."""
        self.drop()
        self._over = True
        self._pool.shutdown(cancel_futures=True)

    def _ask(self) -> None:
        future = self._future
        if future is not None and future.done():
            self.drop()
            self.done.emit(future)


def wait_for(parent: QWidget, words: str, work: Callable[[], Made]) -> Made | None:
    """Do `work`, which must not touch Qt, while the window stays alive; None when the user cancels it.

    Raises what the work raises.
    """
    loop, worker, made = QEventLoop(), Worker(), list[Future[Made]]()
    told = QProgressDialog(words, QCoreApplication.translate("Printing", "Cancel"), 0, 0, parent)
    told.setWindowModality(Qt.WindowModality.WindowModal)
    told.setMinimumDuration(PATIENCE_MS)
    told.setValue(0)
    worker.done.connect(made.append)
    worker.done.connect(loop.quit)
    told.canceled.connect(loop.quit)
    worker.wish(work)
    loop.exec()
    worker.drop()
    told.canceled.disconnect(loop.quit)
    told.close()
    told.deleteLater()
    return made.pop().result() if made else None  # a fault left in the list would never go: PySide holds it
