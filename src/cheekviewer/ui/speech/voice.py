"""Sentences said aloud to those who use a screen reader.

Qt's announcements are heard by screen readers of 2023 and later: Orca 43 of Debian 12 does not know the event. It
reads notices that appear, as do all that came after it, so where nobody listens for announcements a notice is shown
to assistive technology alone. Never both, or newer readers would say everything twice.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


class Voice(QObject):
    """Says sentences for a whole window; `words` is what the notice says now.

    `heard` tells whether anybody listens for announcements; it is asked at each sentence, as readers come and go.
    """

    def __init__(self, window: QWidget, heard: Callable[[], bool]) -> None:
        super().__init__(window)
        self.window = window
        self.words = ""
        self._heard = heard

    def say(self, speaker: QWidget, words: str) -> None:
        """Say words on behalf of a widget, above anything that is just being read out."""
        if self._heard():
            announce(speaker, words)
            return
        self.words = words
        for event in (QAccessible.Event.NameChanged, QAccessible.Event.ObjectShow):
            QAccessible.updateAccessibility(QAccessibleEvent(self, event))


def say(speaker: QWidget, words: str) -> None:
    """Say words on behalf of a widget, by the Voice of the window that it or its dialog belongs to, if there is one."""
    if not QAccessible.isActive():
        return
    holder: QWidget | None = speaker
    while holder is not None:
        voice = holder.findChild(Voice, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if voice is not None:
            voice.say(speaker, words)
            return
        holder = holder.parentWidget()
    announce(speaker, words)


def announce(speaker: QWidget, words: str) -> None:
    """Say words as an announcement of Qt."""
    event = QAccessibleAnnouncementEvent(speaker, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
