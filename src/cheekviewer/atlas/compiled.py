"""An atlas in a form that is read fast, beside the files it was made of.

It is believed only when those files still hold the same, byte for byte, and the same code made it; else the files are
read as always (`loading`), with all that is wrong told.
"""

import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from cheekviewer import __version__
from cheekviewer.atlas.drawn import Drawn
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import OUTLINE_FILES

_CHECK_BYTES = 4


class _Compiled(msgspec.Struct, array_like=True, frozen=True):
    made_by: str
    made_of: dict[str, bytes]
    atlas: Atlas


def sources(folder: Path, charts: Path) -> dict[str, bytes]:
    """Return the content of every file that an atlas may be made of, by name; raises OSError."""
    files = [*folder.iterdir(), *(charts / ours for _, ours in OUTLINE_FILES.values())]
    return {str(file): file.read_bytes() for file in sorted(files) if file.is_file()}


def compiled(atlas: Atlas, made_of: Mapping[str, bytes]) -> bytes:
    """Return an atlas together with the sources it was made of."""
    packed = msgspec.msgpack.encode(_Compiled(_code(), dict(made_of), atlas), enc_hook=_folder)
    return zlib.crc32(packed).to_bytes(_CHECK_BYTES, "big") + packed


def atlas_in(content: bytes, made_of: Mapping[str, bytes]) -> Atlas | None:
    """Return the atlas in what `compiled` returned, None unless it is whole and was made of just these sources."""
    check, packed = content[:_CHECK_BYTES], content[_CHECK_BYTES:]
    if zlib.crc32(packed).to_bytes(_CHECK_BYTES, "big") != check:
        return None
    try:
        found = msgspec.msgpack.decode(packed, type=_Compiled, dec_hook=_drawn)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return found.atlas if found.made_by == _code() and found.made_of == made_of else None


def _folder(drawn: Drawn) -> str | None:
    """What is kept of the drawn structures: the folder that they are read from when first asked for."""
    return None if drawn.charts is None else str(drawn.charts)


def _drawn(_kind: type[Drawn], folder: str | None) -> Drawn:
    return Drawn(None if folder is None else Path(folder))


def _code() -> str:
    """What tells one state of our code from another: the version, and when each file of this package was written."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return " ".join([__version__, *(f"{file.name}:{file.stat().st_mtime_ns}" for file in files)])
