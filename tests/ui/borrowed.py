"""Objects that Qt made and will destroy, and that Python holds on to without being told when.

Qt tells PySide (6.11) of the end of a QObject, and of what was made in Python. Anything else that Python holds, such as
a place in a layout, goes on standing for an address at which something else will lie one day. When that is destroyed
PySide takes the two for one and lets go of it twice: the program may end. It makes such objects for the places of a
layout that is put into another one; so layouts are put together while they are empty.
"""

from PySide6.QtCore import QMetaObject, QObject
from shiboken6 import createdByPython, getAllValidWrappers, ownedByPython

from cheekviewer.ui.parts.flow import FlowLayout


def borrowed() -> list[object]:
    """Return them, but for the places of a FlowLayout, which holds them as long as they live.

    Only look whether there are any: what is asked of one that is gone ends the program.
    """
    found = getAllValidWrappers()
    own = {id(item) for one in found if isinstance(one, FlowLayout) for item in one._items}
    lasting = (QObject, QMetaObject)
    others = [one for one in found if not isinstance(one, lasting) and id(one) not in own]
    return [one for one in others if not (createdByPython(one) or ownedByPython(one))]
