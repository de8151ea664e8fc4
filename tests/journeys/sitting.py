"""A sitting at the real program: a process of its own, used through the X server alone, as by a hand and an eye."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

PATIENCE = 45.0
"""Seconds after which what should happen counts as not happening."""

AGAIN = 6.0
"""Seconds after which a key that did nothing is pressed again."""

KEYS = "^(Keys|快捷键)$"
"""What stands above the page of keys."""


def is_possible() -> bool:
    """Whether there is an X server to look at, and xdotool for a hand."""
    return QGuiApplication.platformName() == "xcb" and shutil.which("xdotool") is not None


def wait_for(happened: Callable[[], object], what: str) -> None:
    """Wait until something has happened."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, f"waited in vain for {what}"
        QApplication.processEvents()
        time.sleep(0.02)


def xdotool(*arguments: str) -> str:
    """Run xdotool and return what it prints."""
    done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False, timeout=PATIENCE)
    return done.stdout.strip()


class Sitting:
    """The program, started with arguments in a home of its own and an environment, if given; left with `end`."""

    def __init__(self, home: Path, *arguments: str, environment: Mapping[str, str] = os.environ) -> None:
        homes = ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
        env = {**environment, **dict.fromkeys(homes, str(home))}
        # No pipe: Qt has much to say beside a screen reader, and who writes into a full pipe stands still.
        with tempfile.NamedTemporaryFile(dir=home, suffix=".stderr", delete=False) as said:
            command = [sys.executable, "-X", "faulthandler", "-m", "cheekviewer", *arguments]
            self._process = subprocess.Popen(command, env=env, stderr=said)
        self._stderr = Path(said.name)
        self._window = self.window("CheekViewer")

    def window(self, title: str) -> str:
        """Wait for a window of the program whose title holds these words, and put the keyboard into it."""
        found: list[str] = []

        def look() -> list[str]:
            assert self._process.poll() is None, self._told()
            found[:] = self._seen(title)
            return found

        wait_for(look, f"a window called {title}")
        xdotool("windowfocus", "--sync", found[0])
        return found[0]

    def is_gone(self, window: str) -> bool:
        """Whether a window is no longer to be seen."""
        return window not in self._seen(".*")

    def leave(self, window: str, key: str) -> None:
        """Press a key until a window has gone, and put the keyboard into the main one."""
        self._insist(window, key, lambda: self.is_gone(window), "a window to close")
        self.back_to_work()

    def title(self) -> str:
        """Return what stands above the window, once the program has done all that its keys asked for before."""
        self._insist(self._window, "F1", lambda: self._seen(KEYS), "the page of keys")
        self.leave(self.window(KEYS), "Escape")
        return xdotool("getwindowname", self._window)

    def back_to_work(self) -> None:
        """Put the keyboard into the window again."""
        xdotool("windowfocus", "--sync", self._window)

    def press(self, *keys: str) -> None:
        """Press keys by their X names."""
        xdotool("key", *keys)

    def type(self, text: str) -> None:
        """Type text."""
        xdotool("type", "--delay", "15", text)

    def click(self, pixel: QPoint) -> None:
        """Click a pixel of the window, and take the pointer off again."""
        xdotool("mousemove", "--window", self._window, str(pixel.x()), str(pixel.y()), "sleep", "0.03", "click", "1")
        self.take_off()

    def take_off(self) -> None:
        """Put the pointer where nothing lies."""
        xdotool("mousemove", "--window", self._window, "3", "3")

    def colour(self, pixel: QPoint) -> QColor:
        """Return the colour on the screen at a pixel of the window."""
        place = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", self._window).splitlines())
        at = pixel + QPoint(int(place["X"]), int(place["Y"]))
        return QGuiApplication.primaryScreen().grabWindow(0, at.x(), at.y(), 1, 1).toImage().pixelColor(0, 0)

    def copied(self, words: str) -> str:
        """Copy as text, and return the clipboard once it holds these words, which nobody put there before."""
        QApplication.clipboard().clear()
        QApplication.processEvents()
        self.press("ctrl+shift+c")
        held = [""]  # read once: a program that is busy may not answer a second time

        def holds() -> bool:
            held[0] = QApplication.clipboard().text()
            return words in held[0]

        wait_for(holds, f"{words} on the clipboard")
        return held[0]

    def end(self) -> str:
        """Quit with the keyboard, which must succeed, and return what the program said on stderr."""
        self.press("ctrl+q")
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.stop()
            raise
        said = self._told()
        assert self._process.returncode == 0, said
        return said

    def _told(self) -> str:
        """What the program has said on stderr."""
        return self._stderr.read_text("utf-8", "replace")

    def _seen(self, title: str) -> list[str]:
        """The windows of the program that are to be seen and whose title holds these words."""
        pid = str(self._process.pid)
        return xdotool("search", "--all", "--onlyvisible", "--pid", pid, "--name", title).split()

    def _insist(self, window: str, key: str, happened: Callable[[], bool], what: str) -> None:
        """Press a key in a window again and again until something has happened: who is busy may miss a key."""
        pressed = 0.0

        def look() -> bool:
            nonlocal pressed
            if happened():
                return True
            if time.monotonic() > pressed + AGAIN:
                xdotool("windowfocus", "--sync", window)
                self.press(key)
                pressed = time.monotonic()
            return False

        wait_for(look, what)

    def stop(self) -> None:
        """End the program whatever it does; print what its threads were at, in case it stood still."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGABRT)
            self._process.wait()
            print(self._told())
