"""Charts as assistive technology sees them: named lists whose items are the zones.

Qt shows it none of the things in a QGraphicsView, so charts and zones get interfaces here. Qt asks
for one when an object is first asked for, and deletes its C++ half with the object; PySide holds the
Python half for ever, so an interface refers to nothing but itself and looks its object up.
"""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleSelectionInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from cheekviewer.ui.chart.diagram import Diagram
from cheekviewer.ui.speech.spoken import SpokenChart, Zone
from cheekviewer.ui.speech.voice import Voice

_Maybe = Any  # an interface or None, which PySide's stubs leave out


def install() -> None:
    """Let charts be seen by assistive technology: once in a process, before its first window."""
    QAccessible.installFactory(_interface)


class _Press(QAccessibleActionInterface):
    """What can be done with a zone: choose it, and give it the keyboard."""

    def __init__(self, interface: "_ZoneInterface") -> None:
        super().__init__()
        self._interface = interface

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        zone = self._interface.zone()
        if name == self.pressAction():
            zone.press()
        elif name == self.setFocusAction():
            zone.focus()

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


class _Leaf(QAccessibleObject):
    """What has no children."""

    def child(self, index: int) -> _Maybe:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1


class _ZoneInterface(_Leaf):
    """A zone as an item of a list."""

    def __init__(self, zone: Zone) -> None:
        super().__init__(zone)
        self._press = _Press(self)

    def zone(self) -> Zone:
        return cast(Zone, self.object())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        zone = self.zone()
        if kind is QAccessible.Text.Name:
            return zone.name
        return zone.description if kind is QAccessible.Text.Description else ""

    def state(self) -> QAccessible.State:
        zone, state = self.zone(), QAccessible.State()
        state.focusable = state.selectable = True
        state.selected = zone.is_lit
        state.focused = zone.has_focus
        state.offscreen = not zone.is_seen
        state.invisible = not zone.chart.diagram.isVisible()
        return state

    def rect(self) -> QRect:
        return self.zone().box

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.zone().chart.holder)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        # None and 0 kill the process in PySide 6.10 and 6.11, and the truth of a VoidPtr raises.
        return self._press if kind is QAccessible.InterfaceType.ActionInterface else VoidPtr(0)


class _Choice(QAccessibleSelectionInterface):
    """What is chosen of a chart's zones."""

    def __init__(self, interface: "_ChartInterface") -> None:
        super().__init__()
        self._interface = interface

    def selectedItemCount(self) -> int:
        return len(self._interface.lit())

    def selectedItems(self) -> list[QAccessibleInterface]:
        return [QAccessible.queryAccessibleInterface(zone) for zone in self._interface.lit()]

    def select(self, child: QAccessibleInterface) -> bool:
        zone = child.object()
        if isinstance(zone, Zone):
            zone.press()
        return isinstance(zone, Zone)

    def unselect(self, child: QAccessibleInterface) -> bool:
        return self.isSelected(child) and self.clear()

    def selectAll(self) -> bool:
        return False

    def clear(self) -> bool:
        self._interface.diagram().picked.emit(None)
        return True


class _ChartInterface(QAccessibleWidget):
    """A chart as a list of its zones; a chart that no Announcer speaks for is an empty list."""

    def __init__(self, diagram: Diagram) -> None:
        super().__init__(diagram, QAccessible.Role.List)
        self._choice = _Choice(self)

    def diagram(self) -> Diagram:
        return cast(Diagram, self.object())

    def zones(self) -> Sequence[Zone]:
        chart = self._chart()
        return chart.zones if chart else ()

    def lit(self) -> Sequence[Zone]:
        chart = self._chart()
        return chart.lit if chart else ()

    def childCount(self) -> int:
        return len(self.zones())

    def child(self, index: int) -> _Maybe:
        zones = self.zones()
        return QAccessible.queryAccessibleInterface(zones[index]) if 0 <= index < len(zones) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        zone, zones = child.object(), self.zones()
        return zones.index(zone) if isinstance(zone, Zone) and zone in zones else -1

    def childAt(self, x: int, y: int) -> _Maybe:
        chart = self._chart()
        zone = chart.at(QPoint(x, y)) if chart else None
        return QAccessible.queryAccessibleInterface(zone) if zone else None

    def focusChild(self) -> _Maybe:
        chart = self._chart()
        zone = chart.focused if chart else None
        return QAccessible.queryAccessibleInterface(zone) if zone else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind is QAccessible.InterfaceType.SelectionInterface:
            return self._choice
        found = super().interface_cast(kind)
        return VoidPtr(0) if found is None else found

    def _chart(self) -> SpokenChart | None:
        return self.diagram().findChild(SpokenChart)


class _NoticeInterface(_Leaf):
    """What a voice says, as a notice that has appeared in its window."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice)

    def voice(self) -> Voice:
        return cast(Voice, self.object())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Notification

    def text(self, kind: QAccessible.Text) -> str:
        return self.voice().words if kind is QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def rect(self) -> QRect:
        return QRect()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self.voice().window)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return VoidPtr(0)


def _interface(_name: str, asked: QObject) -> QAccessibleInterface | None:
    if isinstance(asked, Diagram):
        return _ChartInterface(asked)
    if isinstance(asked, Voice):
        return _NoticeInterface(asked)
    return _ZoneInterface(asked) if isinstance(asked, Zone) else None
