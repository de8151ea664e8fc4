"""Spoils bytes, the same way for the same seed."""

import random


def spoiled(content: bytes, luck: random.Random) -> bytes:
    """Return content with a few bytes changed, lost, doubled, moved or cut off."""
    made = bytearray(content)
    for _ in range(luck.choice((1, 1, 2, 4, 16))):
        at = luck.randrange(len(made) + 1)
        to = min(len(made), at + luck.choice((1, 1, 2, 4, 30, 200)))
        deed = luck.randrange(6)
        if deed == 0:
            made[at:to] = luck.randbytes(to - at)
        elif deed == 1:
            del made[at:to]
        elif deed == 2:
            made[at:at] = made[at:to]
        elif deed == 3:
            made[at:at] = luck.choice((b"\0", b"\n", b"=", b'"', b"\\x", b"\xff\xff\xff\xff", b"99999999999", b"-1"))
        elif deed == 4:
            part = bytes(made[at:to])
            del made[at:to]
            place = luck.randrange(len(made) + 1)
            made[place:place] = part
        elif luck.random() < 0.2:
            del made[at:]
    return bytes(made)
