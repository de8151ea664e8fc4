"""Who listens to what the window tells assistive technology, where that goes over AT-SPI.

The calls are those of https://gitlab.gnome.org/GNOME/at-spi2-core (xml/Registry.xml).
"""

from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication

_AT_SPI = "cheekviewer-at-spi"
_PATIENCE_MS = 200


def announcements_are_heard() -> bool:
    """Return whether a screen reader has asked for announcements; True where that cannot be known."""
    bus = _bus() if QGuiApplication.platformName() in ("xcb", "wayland") else None
    if bus is None:
        return True
    registry = "org.a11y.atspi.Registry"
    answer = _asked(bus, registry, "/org/a11y/atspi/registry", registry, "GetRegisteredEvents")
    # PySide 6.11 cannot take a list of pairs apart, but writes it out in full.
    return answer is None or "announcement" in repr(answer).lower()


def _bus() -> QDBusConnection | None:
    """Return the bus of AT-SPI, which Qt keeps by its name once it is found."""
    held = QDBusConnection(_AT_SPI)
    if held.isConnected():
        return held
    answer = _asked(QDBusConnection.sessionBus(), "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    made = QDBusConnection.connectToBus(str(answer.arguments()[0]), _AT_SPI) if answer else None
    return made if made is not None and made.isConnected() else None


def _asked(bus: QDBusConnection, owner: str, path: str, interface: str, member: str) -> QDBusMessage | None:
    """Return what a call answers, or None when it does not within a blink."""
    call = QDBusMessage.createMethodCall(owner, path, interface, member)
    answer = bus.call(call, QDBus.CallMode.Block, _PATIENCE_MS)
    return answer if answer.type() is QDBusMessage.MessageType.ReplyMessage else None
