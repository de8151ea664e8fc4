"""The pages and windows that open over the main one: imported when the first of them opens."""

from cheekviewer.ui.about import AboutPage
from cheekviewer.ui.atlas_page import AtlasPage
from cheekviewer.ui.correction_page import CorrectionPage
from cheekviewer.ui.fault_bar import FaultBar
from cheekviewer.ui.keys import KeysPage
from cheekviewer.ui.notice import Notice
from cheekviewer.ui.palette import Palette
from cheekviewer.ui.reference_window import ReferenceWindow
from cheekviewer.ui.source_page import SourcePage


class Pages:
    """Each page by what it is about."""

    about = AboutPage
    atlases = AtlasPage
    correction = CorrectionPage
    faults = FaultBar
    keys = KeysPage
    notice = Notice
    palette = Palette
    references = ReferenceWindow
    source = SourcePage
