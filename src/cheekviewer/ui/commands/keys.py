"""What every key and every gesture does, and other keys for those who want them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from cheekviewer.atlas.records import EntryId
from cheekviewer.colours import Colours
from cheekviewer.ui.commands.key_editor import KeyEditor
from cheekviewer.ui.commands.table import Commands, bare, menus
from cheekviewer.ui.lists.entry_list import EntryList
from cheekviewer.ui.lists.rows import Row
from cheekviewer.ui.style.theme import dress, weighted

_GESTURE = "#"  # before the number of a gesture in the list; no command's id holds it


class KeysPage(QDialog):
    """Every command with its keys, by menu, then the gestures on the charts; below, a place to change them."""

    def __init__(self, parent: QWidget, commands: Commands, tones: Colours) -> None:
        super().__init__(parent)
        dress(self)
        self._commands = commands
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list, self.editor = EntryList(), KeyEditor(commands)
        self.list.setAccessibleName(self.tr("Keys"))
        self.list.show_colours(tones)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset = self.buttons.addButton(self.tr("All keys as at first"), QDialogButtonBox.ButtonRole.ResetRole)
        for button in (self.reset, self.buttons.button(QDialogButtonBox.StandardButton.Close)):
            button.setAutoDefault(False)  # Enter in the list goes to the field
        self._lay_out(parent.size())
        self.buttons.rejected.connect(self.reject)
        self.reset.clicked.connect(self._reset_all)
        self.editor.changed.connect(self._fill)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.list.picked.connect(self._edit)
        self._fill()
        self.list.step(1)
        self.list.setFocus()

    @property
    def text(self) -> str:
        """The words of the page, and its keys."""
        return "\n".join("\n".join((row.title, row.note, *row.keys)) for row in self.list.rows)

    def _lay_out(self, room: QSize) -> None:
        title = QLabel(self.tr("Keys"))
        title.setFont(weighted(600, 1.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        column.addWidget(self.editor)
        column.addWidget(self.buttons)
        size = weighted(400).pointSizeF() / 9.75
        self.resize(min(round(600 * size), room.width()), min(round(680 * size), room.height()))

    def _fill(self) -> None:
        """List the keys that hold now."""
        rows: list[Row] = []
        for title, some in menus().items():
            rows.append(Row(bare(title).upper()))
            rows += [Row(bare(one.text), one.tip, EntryId(one.id), keys=self._commands.keys(one.id)) for one in some]
        rows.append(Row(self.tr("On the charts").upper()))
        rows += [
            Row(does, "", EntryId(f"{_GESTURE}{n}"), keys=(key,)) for n, (key, does) in enumerate(self._gestures())
        ]
        self.list.show_rows(rows)
        self.reset.setEnabled(not self._commands.keyring.all_first)

    def _gestures(self) -> Sequence[tuple[str, str]]:
        return [
            (self.tr("Click"), self.tr("Choose a zone or region; again: what lies under it, then nothing")),
            (self.tr("Ctrl+click"), self.tr("Collect a point for printing; again: take it out")),
            (self.tr("Wheel"), self.tr("Zoom at the pointer")),
            (self.tr("Drag"), self.tr("Move the chart")),
            (self.tr("Double click"), self.tr("On bare ground: show the chart as at first")),
            (self.tr("Tab"), self.tr("Go to the next part of the window")),
            (self.tr("Arrows, Home, End"), self.tr("Move the ring to another shape")),
            (self.tr("Enter"), self.tr("Choose what is in the ring")),
            (self.tr("Space"), self.tr("Go to its counterpart on the other chart")),
            (self.tr("Shift+arrows"), self.tr("Move the chart")),
        ]

    def _follow(self, current: QModelIndex) -> None:
        """Edit the keys of the current row."""
        name = self.list.rows[current.row()].entry if current.isValid() else None
        command = "" if name is None or name.startswith(_GESTURE) else name
        if name is not None and command != self.editor.name:
            self.editor.show_command(command)

    def _edit(self, name: EntryId) -> None:
        """Go to where the keys of a row are changed."""
        if not name.startswith(_GESTURE):
            self.editor.field.setFocus()

    def _reset_all(self) -> None:
        self._commands.keyring.reset()
        self._fill()
        self.editor.show_command(self.editor.name)
        self.editor.say(self.tr("All keys are as at first."))
