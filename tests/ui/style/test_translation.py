"""Which files of translations are given to Qt."""

import pytest

from cheekviewer.resources import asset
from cheekviewer.ui.style.translation import is_sound

OWN = asset("translations/cheekviewer_zh.qm").read_bytes()


def test_our_own_is_sound() -> None:
    """The file that we ship is taken."""
    assert is_sound(OWN)


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
    ],
    ids=["empty", "other", "head", "short", "shifted", "long", "no-hashes", "place"],
)
def test_what_is_damaged_is_not(spoiled: bytes) -> None:
    """A file that is cut, shifted, or whose messages lie beyond its end is refused."""
    assert not is_sound(spoiled)
