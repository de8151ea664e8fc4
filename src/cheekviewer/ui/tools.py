"""What is dear to import, and so is handed to the window to be made when first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.atlases.atlas_desk import AtlasDesk, Shelves
from cheekviewer.ui.lists.hits import Index
from cheekviewer.ui.paper.print_desk import Printing
from cheekviewer.ui.plot import Plot
from cheekviewer.ui.style.look import Dress

if TYPE_CHECKING:
    from cheekviewer.ui.pages import Pages


class Tools(msgspec.Struct, frozen=True):
    """Makers of the search index, the profile, the library, printing and pages, and how the program is dressed anew.

    `heard` tells whether a screen reader listens; `trail` is told the id of each command before it runs.
    """

    index: Callable[[Atlas], Index]
    profile: Callable[[], Plot]
    library: Callable[[AtlasDesk], Shelves]
    printing: Callable[[], Printing]
    pages: "Callable[[], type[Pages]]"
    dress: Dress
    heard: Callable[[], bool]
    trail: Callable[[str], object]
