"""A private desktop session in which assistive technology is at work, and what it sees there, over AT-SPI itself.

The interfaces are those of https://gitlab.gnome.org/GNOME/at-spi2-core (xml/).
"""

import os
import shutil
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from jeepney import DBusAddress, MatchRule, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

T = TypeVar("T")

_ROOT = "/org/a11y/atspi/accessible/root"
_STATES = {8: "enabled", 11: "focusable", 12: "focused", 22: "selectable", 23: "selected", 25: "showing", 30: "visible"}


class NoSession(Exception):
    """AT-SPI cannot be had here; the words say why."""


class Refused(Exception):
    """The program answered a call with an error, or is gone."""


@dataclass(frozen=True)
class Thing:
    """Something a program shows, as assistive technology sees it; every question goes to the program."""

    bus: DBusConnection
    owner: str
    path: str

    def ask(self, interface: str, member: str, kinds: str | None = None, *given: object) -> tuple[object, ...]:
        """Call a member of one of its AT-SPI interfaces."""
        return call(self.bus, self.owner, self.path, f"org.a11y.atspi.{interface}", member, kinds, *given)

    def _property(self, interface: str, name: str) -> object:
        given = (f"org.a11y.atspi.{interface}", name)
        found = call(self.bus, self.owner, self.path, "org.freedesktop.DBus.Properties", "Get", "ss", *given)
        return found[0][1]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._property("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What is said of it beyond its name."""
        return str(self._property("Accessible", "Description"))

    @property
    def role(self) -> str:
        """What kind of thing it is, in English."""
        return str(self.ask("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> set[str]:
        """Those of its states that `_STATES` names."""
        low = self.ask("Accessible", "GetState")[0][0]
        return {name for bit, name in _STATES.items() if low >> bit & 1}

    @property
    def interfaces(self) -> set[str]:
        """What it can be asked, e.g. `Action`."""
        return {name.rpartition(".")[2] for name in self.ask("Accessible", "GetInterfaces")[0]}

    @property
    def extents(self) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen, in pixels."""
        return self.ask("Component", "GetExtents", "u", 0)[0]

    @property
    def children(self) -> list["Thing"]:
        """What it holds."""
        return [Thing(self.bus, *place) for place in self.ask("Accessible", "GetChildren")[0]]

    @property
    def parent(self) -> "Thing":
        """What holds it."""
        return Thing(self.bus, *self._property("Accessible", "Parent"))

    @property
    def text(self) -> str:
        """The text that can be read in it."""
        return str(self.ask("Text", "GetText", "ii", 0, -1)[0])

    def at(self, x: int, y: int) -> "Thing":
        """Return what lies at a place of the screen."""
        return Thing(self.bus, *self.ask("Component", "GetAccessibleAtPoint", "iiu", x, y, 0)[0])

    def do(self, action: str) -> None:
        """Do one of its actions by its name."""
        names = [name for name, _, _ in self.ask("Action", "GetActions")[0]]
        assert self.ask("Action", "DoAction", "i", names.index(action)) == (True,)

    def all(self) -> Iterator["Thing"]:
        """Yield it and everything in it."""
        yield self
        for child in self.children:
            yield from child.all()


class Session:
    """A session bus of its own, with AT-SPI on it and a screen reader said to be at work; raises NoSession.

    It listens for announcements itself, unless `listens` is False: then only a screen reader in it does, if it can.
    """

    def __init__(self, folder: Path, own: ExitStack, *, listens: bool = True) -> None:
        if not os.environ.get("DISPLAY"):
            raise NoSession("no X screen")
        if shutil.which("dbus-daemon") is None:
            raise NoSession("no dbus-daemon (Debian: dbus-daemon)")
        session = open_dbus_connection(self._start_bus(folder, own))
        own.callback(session.close)
        try:
            where = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        except Refused as reason:
            raise NoSession(f"no AT-SPI (Debian: at-spi2-core): {reason}") from reason
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            on = ("org.a11y.Status", name, ("b", True))
            call(session, "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", "ssv", *on)
        self.bus = open_dbus_connection(str(where))
        own.callback(self.bus.close)
        self._announced: deque[Message] = deque()
        if listens:
            self._listen(own)

    @property
    def heard(self) -> list[str]:
        """The sentences announced so far, up to the last answer that came."""
        return [str(message.body[3][1]) for message in self._announced]

    def programs(self) -> list[Thing]:
        """Return the programs that can be seen."""
        return Thing(self.bus, "org.a11y.atspi.Registry", _ROOT).children

    def _start_bus(self, folder: Path, own: ExitStack) -> str:
        # No DISPLAY: AT-SPI would write its address on a screen that other tests use.
        plain = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        plain["XDG_RUNTIME_DIR"] = str(folder)
        starting = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        daemon = own.enter_context(
            subprocess.Popen(starting, env=plain, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        )
        own.callback(daemon.terminate)
        address = daemon.stdout.readline().strip() if daemon.stdout else ""
        self.environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": address, "QT_QPA_PLATFORM": "xcb"}
        return address

    def _listen(self, own: ExitStack) -> None:
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        dbus = "org.freedesktop.DBus"
        call(self.bus, dbus, "/org/freedesktop/DBus", dbus, "AddMatch", "s", rule.serialise())
        registry = "org.a11y.atspi.Registry"
        call(self.bus, registry, "/org/a11y/atspi/registry", registry, "RegisterEvent", "s", "object:announcement")
        self._announced = own.enter_context(self.bus.filter(rule, queue=deque()))


@contextmanager
def program(session: Session, home: Path, *arguments: str) -> Iterator[Thing]:
    """Start CheekViewer for a new user; the story told with it must end it, and it must have complained of nothing."""
    new = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    started = [sys.executable, "-P", "-m", "cheekviewer", *arguments]
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(started, env=session.environment | new, text=True, **both) as process:
        try:
            yield until(lambda: next(iter(session.programs()), None))
            complaints, _ = process.communicate(timeout=20)
            assert (process.returncode, complaints) == (0, ""), complaints
        finally:
            process.kill()
            print(process.stdout.read() if process.stdout and not process.stdout.closed else "")


def call(
    bus: DBusConnection, owner: str, path: str, interface: str, member: str, kinds: str | None = None, *given: object
) -> tuple[object, ...]:
    """Call a method over D-Bus, its arguments of these kinds, and return what it answers; raises Refused."""
    message = new_method_call(DBusAddress(path, owner, interface), member, kinds, given)
    answer = bus.send_and_get_reply(message, timeout=20)
    if answer.header.message_type is MessageType.error:
        raise Refused(f"{interface}.{member}: {answer.body}")
    return answer.body


def until(found: Callable[[], T | None], seconds: float = 20) -> T:
    """Return what `found` returns as soon as it is something, or fail; what it asks may go away meanwhile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(Refused):
            if it := found():
                return it
        time.sleep(0.05)
    raise AssertionError("waited in vain")
