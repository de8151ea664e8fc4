"""The pages and windows that open over the main one: imported when the first of them opens."""

from cheekviewer.ui.about import AboutPage
from cheekviewer.ui.commands.keys import KeysPage
from cheekviewer.ui.commands.palette import Palette
from cheekviewer.ui.notice import Notice


class Pages:
    """Each page by what it is about."""

    about = AboutPage
    keys = KeysPage
    notice = Notice
    palette = Palette
