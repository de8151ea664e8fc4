"""How much memory a process holds: what was asked of malloc and not given back, so that nothing is guessed.

Right only in a process that has COUNTED in its surroundings: there Python and all threads use the one heap that is
counted. (What the system says of a process goes up and down by megabytes of which nothing is in use.)
"""

import ctypes
import gc
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtGui import QPixmapCache

MIB = 2**20
COUNTED: Mapping[str, str] = {"PYTHONMALLOC": "malloc", "MALLOC_ARENA_MAX": "1"}


class _MallInfo2(ctypes.Structure):
    """What glibc counts: https://man7.org/linux/man-pages/man3/mallinfo.3.html ."""

    _fields_: ClassVar = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks"),
            *("uordblks", "fordblks", "keepcost"),
        )
    ]


def held() -> int:
    """Return the bytes in use, after all that is only kept for later was given back; 0 where nobody counts them."""
    QPixmapCache.clear()
    gc.collect()
    count = getattr(ctypes.CDLL(None), "mallinfo2", None)  # glibc from 2.33 on
    if count is None:
        return 0
    count.restype = _MallInfo2
    told = count()
    return int(told.uordblks + told.hblkhd)
