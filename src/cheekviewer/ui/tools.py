"""What is dear to import, and so is handed to the window to be made when first asked for."""

from collections.abc import Callable
from dataclasses import dataclass

from cheekviewer.atlas.model import Atlas
from cheekviewer.ui.hits import Index
from cheekviewer.ui.look import Dress
from cheekviewer.ui.plot import Plot
from cheekviewer.ui.print_desk import Printing


@dataclass(frozen=True, slots=True)
class Tools:
    """Makers of the search index, the safety profile and printing; how the program is dressed anew, and if it is heard.

    `heard` tells whether a screen reader listens; `trail` is told the id of each command before it runs.
    """

    index: Callable[[Atlas], Index]
    profile: Callable[[], Plot]
    printing: Callable[[], Printing]
    dress: Dress
    heard: Callable[[], bool]
    trail: Callable[[str], object]
