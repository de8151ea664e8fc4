"""What is dear to import, and so is handed to the window to be made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from cheekviewer.atlas.model import Atlas, EntryId, Lang
from cheekviewer.colours import Colours
from cheekviewer.ui.hits import Index
from cheekviewer.ui.look import Dress
from cheekviewer.ui.print_desk import Printing

if TYPE_CHECKING:
    from cheekviewer.ui.main_window import MainWindow


class Profile(Protocol):
    """What the window asks of the safety profile in `ui.plots`, imported when first shown."""

    def show_look(self, tones: Colours, lang: Lang) -> None:
        """Draw in the colours of a theme and say things in a language."""

    def show_selection(self, entry: EntryId | None) -> None:
        """Lay the chosen zone across the bands."""

    def setVisible(self, visible: bool) -> None:
        """Show or hide it."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What is dear to import and made when first asked for, and how the program is dressed anew.

    `profile` makes the plot for a window and connects what is picked in it.
    """

    index: Callable[[Atlas], Index]
    profile: Callable[["MainWindow"], Profile]
    printing: Callable[[], Printing]
    dress: Dress
