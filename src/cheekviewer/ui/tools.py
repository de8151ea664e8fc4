"""What is dear to import, and so is handed to the window to be made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.atlas_desk import AtlasDesk, Shelves
from cheekviewer.ui.hits import Index
from cheekviewer.ui.look import Dress
from cheekviewer.ui.plot import Plot
from cheekviewer.ui.print_desk import Printing


@dataclass(frozen=True, slots=True)
class Tools:
    """Makers of the search index, the profile, the library and printing, and how the program is dressed anew."""

    index: Callable[[Atlas], Index]
    profile: Callable[[], Plot]
    library: Callable[[AtlasDesk], Shelves]
    printing: Callable[[], Printing]
    dress: Dress
