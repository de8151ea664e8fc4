"""The pages and windows that open over the main one: imported when the first of them opens."""

from cheekviewer.ui.about import AboutPage
from cheekviewer.ui.keys import KeysPage
from cheekviewer.ui.notice import Notice
from cheekviewer.ui.palette import Palette


class Pages:
    """Each page by what it is about."""

    about = AboutPage
    keys = KeysPage
    notice = Notice
    palette = Palette
