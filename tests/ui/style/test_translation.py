"""Which files of translations are given to Qt."""

import struct

import pytest

from cheekviewer.resources import asset
from cheekviewer.ui.style.translation import is_sound

OWN = asset("translations/cheekviewer_zh.qm").read_bytes()


def qm(message: bytes) -> bytes:
    """Return a file with a single message of these bytes."""
    hashes = struct.pack(">II", 1, 0)
    sections = (b"\x42" + struct.pack(">I", len(hashes)) + hashes, b"\x69" + struct.pack(">I", len(message)) + message)
    return OWN[:16] + b"".join(sections)


def test_our_own_is_sound() -> None:
    """The file that we ship is taken."""
    assert is_sound(OWN)
    assert is_sound(qm(b"\x03\0\0\0\x02\0a\x01"))


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"x",
        OWN[:16],
        OWN[:-1],
        OWN[1:],
        OWN + b"\0",
        OWN.replace(b"\x42", b"\x43", 1),
        OWN[:40] + b"\xff" * 9 + OWN[49:],
        qm(b"\x0c\0\0\0\0\x01"),
        qm(b"\x03\0\0"),
        qm(b"\x03\0\0\0\x09\0"),
        qm(b"\x03\0\0\0\0"),
    ],
    ids=[
        *("empty", "other", "head", "short", "shifted", "long", "no-hashes", "place"),
        *("unknown part", "cut length", "part too long", "no end"),
    ],
)
def test_what_is_damaged_is_not(spoiled: bytes) -> None:
    """A file that is cut, shifted, or whose messages lie beyond its end is refused."""
    assert not is_sound(spoiled)
