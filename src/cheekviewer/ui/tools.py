"""What is dear to import, and so is handed to the window to be made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.hits import Index
from cheekviewer.ui.look import Dress
from cheekviewer.ui.plot import Plot, StudyPlot
from cheekviewer.ui.print_desk import Printing

if TYPE_CHECKING:
    from cheekviewer.ui.pages import Pages


@dataclass(frozen=True, slots=True)
class Tools:
    """Makers of the search index, plots, printing and pages, how an atlas is read, and how the program is dressed anew.

    `load` returns the atlas in a folder, the built-in one for None; it raises AtlasError. `heard` tells whether a
    screen reader listens; `trail` is told the id of each command before it runs.
    """

    index: Callable[[Atlas], Index]
    profile: Callable[[], Plot]
    studies: Callable[[], StudyPlot]
    printing: Callable[[], Printing]
    pages: "Callable[[], type[Pages]]"
    load: Callable[[Path | None], Atlas]
    dress: Dress
    heard: Callable[[], bool]
    trail: Callable[[str], object]
