"""What is said aloud is said once, in the way that the screen reader at work can hear."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cheekviewer.ui.speech import accessibility
from cheekviewer.ui.speech.voice import Voice, say


@dataclass
class Told:
    """What Qt was told: announcements, and events of the voice with the words of its notice."""

    announced: list[tuple[str, QAccessible.AnnouncementPoliteness]] = field(default_factory=list)
    noticed: list[tuple[QAccessible.Event, str]] = field(default_factory=list)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Listen to what Qt is told, as if a screen reader were there."""
    told = Told()

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.announced.append((event.message(), event.politeness()))
        elif isinstance(event.object(), Voice):
            notice = QAccessible.queryAccessibleInterface(event.object())
            told.noticed.append((event.type(), notice.text(QAccessible.Text.Name)))

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return told


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window."""
    accessibility.install()
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def box(window: QWidget) -> QLineEdit:
    """A box in a part of the window."""
    part = QWidget(window)
    return QLineEdit(part)


def test_who_listens_for_announcements_hears_one(told: Told, box: QLineEdit) -> None:
    """Where announcements are heard the words are announced, above what is being read, and no notice is shown."""
    Voice(box.window(), lambda: True)
    say(box, "one zone")
    assert told == Told([("one zone", QAccessible.AnnouncementPoliteness.Assertive)], [])


def test_who_does_not_is_shown_a_notice(told: Told, box: QLineEdit) -> None:
    """Where announcements are not heard a notice with the words appears, each time anew, and nothing is announced."""
    voice = Voice(box.window(), lambda: False)
    for words in ("one zone", "another"):
        say(box, words)
        new = [(kind, words) for kind in (QAccessible.Event.NameChanged, QAccessible.Event.ObjectShow)]
        assert (told.announced, told.noticed[-2:]) == ([], new)
    notice = QAccessible.queryAccessibleInterface(voice)
    assert notice.role() is QAccessible.Role.Notification
    assert notice.parent().object() is box.window()


def test_without_a_voice_words_are_announced(told: Told, box: QLineEdit) -> None:
    """A widget in no window with a voice announces its words all the same."""
    say(box, "one zone")
    assert [words for words, _ in told.announced] == ["one zone"]


def test_nothing_is_said_when_nobody_is_there(told: Told, box: QLineEdit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without assistive technology nobody is asked and nothing is told."""
    Voice(box.window(), lambda: pytest.fail("asked who listens"))
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    say(box, "one zone")
    assert told == Told()
