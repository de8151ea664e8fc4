"""Places in layouts that Python knows, and may go on knowing when Qt has destroyed them.

PySide (6.11) makes an object for each place of a layout that is put into another one, and holds it as long as the
layout. Once something has been taken out of that, and the memory of its place is another object's, PySide takes the two
for one when that is destroyed, and lets go of it twice: the program may end. So layouts are put together while empty.
"""

from PySide6.QtWidgets import QWidgetItem
from shiboken6 import getAllValidWrappers

from cheekviewer.ui.parts.flow import FlowLayout


def known() -> list[QWidgetItem]:
    """Return the places that Python knows, but for those of a FlowLayout, which are its own to hold.

    Only look whether there are any: what is asked of one that is gone ends the program. To ask layouts for their
    places would make more of them.
    """
    found = getAllValidWrappers()
    own = {id(item) for one in found if isinstance(one, FlowLayout) for item in one._items}
    return [one for one in found if isinstance(one, QWidgetItem) and id(one) not in own]
