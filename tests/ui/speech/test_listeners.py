"""Who listens is asked of AT-SPI, briefly, and not to know counts as being heard."""

from collections.abc import Mapping

import pytest
from PySide6.QtDBus import QDBus, QDBusMessage
from PySide6.QtGui import QGuiApplication

from cheekviewer.ui.speech import listeners
from cheekviewer.ui.speech.listeners import announcements_are_heard

WHERE = {"GetAddress": "unix:path=there"}
ORCA = {"GetRegisteredEvents": ":1.7 Object:Announcement:"}
OTHER = {"GetRegisteredEvents": ":1.7 Object:StateChanged:"}
NOBODY = {"GetRegisteredEvents": ""}


class Bus:
    """A bus that answers the members it knows, and everything else with an error."""

    def __init__(self, answers: Mapping[str, str], *, connected: bool = True) -> None:
        self.answers, self.connected = answers, connected
        self.asked: list[str] = []

    def isConnected(self) -> bool:
        """Whether anybody is there."""
        return self.connected

    def call(self, asked: QDBusMessage, mode: QDBus.CallMode, patience_ms: int) -> QDBusMessage:
        """Answer at once."""
        assert mode is QDBus.CallMode.Block
        assert patience_ms < 1000
        self.asked.append(asked.member())
        known = self.answers.get(asked.member())
        return asked.createErrorReply("there.is.none", "") if known is None else asked.createReply(known)


class Buses:
    """Stands for `QDBusConnection`: the bus of the session, and that of AT-SPI, which may be held already."""

    def __init__(self, session: Bus, at_spi: Bus, *, held: bool = False) -> None:
        self.session, self.at_spi, self.held = session, at_spi, held
        self.connected: list[str] = []

    def __call__(self, name: str) -> Bus:
        return self.at_spi if self.held else Bus({}, connected=False)

    def sessionBus(self) -> Bus:
        """The bus on which AT-SPI is asked for."""
        return self.session

    def connectToBus(self, address: str, name: str) -> Bus:
        """Connect, and keep the connection."""
        self.connected.append(address)
        self.held = self.at_spi.connected
        return self.at_spi


@pytest.fixture(autouse=True)
def _on_a_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the tests are shown on, be on a desktop with AT-SPI."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")


def buses(patch: pytest.MonkeyPatch, session: Bus, at_spi: Bus, *, held: bool = False) -> Buses:
    """Put these buses in the place of the real ones."""
    made = Buses(session, at_spi, held=held)
    patch.setattr(listeners, "QDBusConnection", made)
    return made


@pytest.mark.parametrize(("events", "heard"), [(ORCA, True), (OTHER, False), (NOBODY, False)])
def test_it_is_known_who_asked(monkeypatch: pytest.MonkeyPatch, events: dict[str, str], heard: bool) -> None:
    """Announcements are heard just where somebody has registered for them; AT-SPI is looked for once only."""
    made = buses(monkeypatch, Bus(WHERE), Bus(events))
    assert [announcements_are_heard() for _ in range(2)] == [heard, heard]
    assert made.connected == ["unix:path=there"]
    assert made.session.asked == ["GetAddress"]
    assert made.at_spi.asked == ["GetRegisteredEvents"] * 2


@pytest.mark.parametrize(
    ("session", "at_spi"),
    [(Bus({}), Bus(OTHER)), (Bus(WHERE), Bus(OTHER, connected=False)), (Bus(WHERE), Bus({}))],
    ids=["no AT-SPI", "not to be reached", "no answer"],
)
def test_what_is_not_known_counts_as_heard(monkeypatch: pytest.MonkeyPatch, session: Bus, at_spi: Bus) -> None:
    """Where AT-SPI is not there, cannot be reached or does not answer, nothing is kept from a listener."""
    buses(monkeypatch, session, at_spi)
    assert announcements_are_heard()


def test_elsewhere_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a platform without AT-SPI announcements count as heard, and no bus is asked."""
    made = buses(monkeypatch, Bus(WHERE), Bus(OTHER))
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "windows")
    assert announcements_are_heard()
    assert made.session.asked == []
