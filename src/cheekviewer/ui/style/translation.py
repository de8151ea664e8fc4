"""Whether a file of translations can be given to Qt, which reads beyond the end of a damaged one and dies of it.

The format is that of qtbase/src/corelib/kernel/qtranslator.cpp: a magic number, then sections of a tag, a length and
content; one section holds a hash and the place of each message, another the messages, each a row of tagged parts.
"""

import struct

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _NUMERUS, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _WITH_LENGTH = 1, (3, 6, 7, 8)


def is_sound(content: bytes) -> bool:
    """Return whether every message of a .qm file ends where it should."""
    sections = _sections(content)
    if sections is None or not {_HASHES, _MESSAGES} <= sections.keys() <= {_HASHES, _MESSAGES, _NUMERUS, _LANGUAGE}:
        return False
    hashes, messages = sections[_HASHES], sections[_MESSAGES]
    return len(hashes) % 8 == 0 and all(_ends(messages, place) for _, place in struct.iter_unpack(">II", hashes))


def _sections(content: bytes) -> dict[int, bytes] | None:
    """Return the contents of the sections by tag; None when they do not fill the file."""
    if not content.startswith(_MAGIC):
        return None
    found: dict[int, bytes] = {}
    at = len(_MAGIC)
    while at + 5 <= len(content):
        tag, length = struct.unpack_from(">BI", content, at)
        at += 5 + length
        found[tag] = content[at - length : at]
    return found if at == len(content) else None


def _ends(messages: bytes, at: int) -> bool:
    """Return whether the parts of the message at that place end within the messages."""
    while at < len(messages):
        tag = messages[at]
        if tag == _END:
            return True
        if tag not in _WITH_LENGTH or at + 5 > len(messages):
            return False
        at += 5 + int(struct.unpack_from(">I", messages, at + 1)[0])
    return False
