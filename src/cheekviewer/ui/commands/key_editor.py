"""Gives a command other keys: press them and see at once whether they are free."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cheekviewer.ui.commands.keyring import Reserved, native, spelled
from cheekviewer.ui.commands.table import Commands, bare, menus
from cheekviewer.ui.speech.voice import say
from cheekviewer.ui.style.theme import weighted


class KeyEditor(QWidget):
    """The keys of one command, each with a button to remove it, and a field to press new ones in.

    `changed` is told after each change, with what is to be said of it.
    """

    changed = Signal(str)

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters, self._ring, self._name = commands.menu_letters(), commands.keyring, ""
        self._words = {command.id: bare(command.text) for some in menus().values() for command in some}
        self._title = QLabel()
        self._title.setFont(weighted(600))
        self._held = QHBoxLayout()
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(self.tr("New keys"))
        for line in self.field.findChildren(QLineEdit):
            line.setPlaceholderText(self.tr("Press new keys here"))
        self.add, self.reset = QPushButton(self.tr("Add")), QPushButton(self.tr("Keys as at first"))
        self.message = QLabel(wordWrap=True)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().lineSpacing())
        self._lay_out()
        self.field.keySequenceChanged.connect(self._weigh)
        self.add.clicked.connect(self._add)
        self.reset.clicked.connect(self._reset)
        self.show_command("")

    @property
    def name(self) -> str:
        """The command whose keys are edited, "" for none."""
        return self._name

    def show_command(self, name: str) -> None:
        """Edit the keys of a command; with "" say that there is none whose keys can be changed."""
        self._name = name
        self._title.setText(self._words[name] if name else self.tr("On the charts"))
        self.field.clear()
        self._fill()
        self.message.setText("" if name else self.tr("These belong to the charts and stay as they are."))

    def say(self, words: str) -> None:
        """Say something, to a screen reader too."""
        self.message.setText(words)
        if words:
            say(self.message, words)

    def _lay_out(self) -> None:
        self._held.setSpacing(6)
        column, first, second = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.addLayout(first)
        column.addLayout(second)
        first.addWidget(self._title)
        first.addSpacing(10)
        first.addLayout(self._held)
        first.addStretch(1)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        second.addWidget(self.field, 1)
        for button in (self.add, self.reset):
            button.setAutoDefault(False)
            second.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.message)

    def _fill(self) -> None:
        """Show the keys that the command has now."""
        while self._held.count():
            item = self._held.takeAt(0)
            if item is not None and (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        for keys in self._ring.of(self._name) if self._name else ():
            button = QPushButton(f"{native(keys)}  ×")
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Remove {keys}").format(keys=native(keys)))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(lambda _=False, keys=keys: self._remove(keys))
            self._held.addWidget(button)
        self.field.setEnabled(bool(self._name))
        self.add.setEnabled(False)
        self.add.setText(self.tr("Add"))
        self.reset.setEnabled(bool(self._name) and not self._ring.is_first(self._name))

    def _weigh(self, pressed: QKeySequence) -> None:
        """Say at once whether the keys pressed can be had."""
        keys = spelled(pressed.toString())
        refused = self._ring.refused(self._name, keys, self._letters) if keys else None
        holder = self._ring.holder(keys) if keys else None
        taken = holder is not None and holder != self._name
        self.add.setEnabled(bool(keys) and refused is None and holder != self._name)
        self.add.setText(self.tr("Take it from there") if taken and refused is None else self.tr("Add"))
        if not keys:
            words = ""
        elif refused is not None:
            words = self._reason(refused)
        elif holder == self._name:
            words = self.tr("{keys} does this already.")
        else:
            words = self.tr('{keys} already belongs to "{command}".') if taken else self.tr("{keys} is free.")
        self.say(words.format(keys=native(keys), command=self._words[holder] if holder else ""))

    def _reason(self, why: Reserved) -> str:
        """Return why keys are refused, with `{keys}` in their place."""
        return {
            Reserved.LEAVES: self.tr("{keys} is reserved: it moves the keyboard from part to part."),
            Reserved.WALKS: self.tr("{keys} is reserved: it moves over shapes and through lists."),
            Reserved.CHOOSES: self.tr("{keys} is reserved: it chooses what is in the ring or in a list."),
            Reserved.CROSSES: self.tr("{keys} is reserved: it goes to the other chart, and presses buttons."),
            Reserved.STEPS_BACK: self.tr("{keys} is reserved: it closes, empties, or chooses nothing."),
            Reserved.TYPES: self.tr("{keys} is reserved: it corrects what is typed."),
            Reserved.MENU: self.tr("{keys} is reserved: it opens a menu."),
        }[why]

    def _add(self) -> None:
        keys = spelled(self.field.keySequence().toString())
        self._ring.give(self._name, keys)
        self._done(self.tr("{keys} added.").format(keys=native(keys)))

    def _remove(self, keys: str) -> None:
        self._ring.take(self._name, keys)
        self._done(self.tr("{keys} removed.").format(keys=native(keys)))

    def _reset(self) -> None:
        self._ring.reset(self._name)
        self._done(self.left(self._name))

    def left(self, *names: str) -> str:
        """Say that commands have their first keys again, except those that the user gave to another."""
        stays = self.tr('{keys} stays with "{command}".')
        kept = [pair for name in names for pair in self._ring.kept_from(name).items()]
        told = [stays.format(keys=native(keys), command=self._words[other]) for keys, other in kept]
        return " ".join(told) or self.tr("Keys as at first.")

    def _done(self, words: str) -> None:
        """Show what is now, and let the keyboard be where the next keys can be pressed."""
        self.field.clear()
        self._fill()
        self.field.setFocus()
        self.say(words)
        self.changed.emit(words)
