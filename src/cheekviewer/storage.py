"""The only module that opens anything for writing: files the user asks for, a small cache, and notes of our own faults.

A file is written beside its place and then moved there, so that a reader finds the old one or the whole new one. A
program that is killed meanwhile leaves its part behind, under a name that nobody else gives; the next writing in the
same folder removes it. (QSaveFile does the same but for that, and does not wait for the disk.)
"""

import os
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QStandardPaths

_MOST_KEPT = 16
_PART, _TRAIL = re.compile(r"\.cheekviewer-[0-9a-f]{8}\.part"), re.compile(r"trail-[0-9a-f]{8}\.log")
_PATIENCE_S, _DAY_S = 60, 24 * 3600


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that the file is either the old one or the whole new one.

    Raises OSError, its text naming the file and the reason, when that cannot be done; the old
    file is then untouched.
    """
    write_together({path: content})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Write several files as `write_whole` does one; none is put in its place before all of them lie on the disk.

    Raises OSError, its text naming the file and the reason, when that cannot be done; all old files are then
    untouched.
    """
    parts: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in files.items():
            place = path.resolve()  # a link keeps leading to its file
            _check(place)
            sweep(place.parent, _PART)
            parts.append((_named(place), place))
            _fill(*parts[-1], content)
        for path, (part, place) in zip(files, parts, strict=True):  # noqa: B007 - a fault names it
            part.replace(place)
    except (OSError, RuntimeError) as fault:  # RuntimeError: a link that leads to itself
        reason = (fault.strerror if isinstance(fault, OSError) else "") or fault
        raise OSError(f"{path}: cannot be written: {reason}") from fault
    finally:
        for part, _ in parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def sweep(folder: Path, pattern: re.Pattern[str], after_s: float = _PATIENCE_S) -> None:
    """Remove the files of a folder whose whole names fit a pattern and that nobody has written to for a while.

    What carries a time to come counts as old: the clock was set back.
    """
    for file in _fitting(folder, pattern):
        with suppress(OSError):  # another program swept it first, or it is not ours to remove
            if abs(time.time() - file.stat().st_mtime) > after_s:
                file.unlink()


def place(path: Path, content: bytes) -> None:
    """Make the folders that lead to `path` and write it as `write_whole` does, with its OSError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise OSError(f"{path}: cannot be written: {fault.strerror}") from fault
    write_whole(path, content)


def remove(path: Path) -> bool:
    """Remove a file and return whether there was one; raises OSError, its text naming the file and the reason."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as fault:
        raise OSError(f"{path}: cannot be removed: {fault.strerror}") from fault
    return True


def rehearse() -> None:
    """Use here what `keep` uses of Qt, so that a thread may call it: see `ui.plate`."""
    _cache()


def kept(name: str) -> bytes:
    """Return the content of the cached file `name`, empty when there is none to be read."""
    return _read(_cache() / name)


def keep(name: str, content: bytes) -> None:
    """Cache `content` under `name` and drop the oldest files; a cache that cannot be written is no matter."""
    folder, now = _cache(), time.time()
    with suppress(OSError):
        place(folder / name, content)
        ages = {file: abs(now - file.stat().st_mtime) for file in folder.iterdir()}
        for old in sorted(ages, key=ages.__getitem__)[_MOST_KEPT:]:
            old.unlink()


def note(name: str, content: bytes) -> bool:
    """Note `content` under `name` for another start; return whether that could be done."""
    with suppress(OSError):
        place(notes() / name, content)
        return True
    return False


def noted(name: str) -> bytes:
    """Return what was noted under `name`, empty when there is nothing to be read."""
    return _read(notes() / name)


def forget(name: str) -> bool:
    """Remove a note; return whether it is gone."""
    try:
        (notes() / name).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def notes() -> Path:
    """Return the folder of the notes."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation))


def begin_trail() -> BinaryIO | None:
    """Open a note that is written to as the program goes, for when it ends without warning; None when that fails.

    The trails of other programs that ended so are found by `trails`; those a day old are removed.
    """
    try:
        notes().mkdir(parents=True, exist_ok=True)
        sweep(notes(), _TRAIL, _DAY_S)
        return (notes() / f"trail-{os.urandom(4).hex()}.log").open("xb", buffering=0)
    except OSError:
        return None


def trails() -> dict[str, bytes]:
    """Return the names and contents of the trails that programs left, or are still writing."""
    return {file.name: _read(file) for file in _fitting(notes(), _TRAIL)}


def _cache() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)) / "plates"


def _fitting(folder: Path, pattern: re.Pattern[str]) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if pattern.fullmatch(file.name))
    except OSError:
        return []


def _check(place: Path) -> None:
    """Raise OSError when there is something that must not be replaced, though root could."""
    if not place.exists():
        return
    if not place.is_file():
        raise OSError("it is a folder or a device, not a file")
    with place.open("ab"):  # asked this way the system says why not
        return


def _named(place: Path) -> Path:
    return place.with_name(f".cheekviewer-{os.urandom(4).hex()}.part")


def _fill(part: Path, place: Path, content: bytes) -> None:
    """Write what is to lie at `place` into a part beside it, with the rights of what lies there."""
    with part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if place.exists():
        part.chmod(place.stat().st_mode & 0o777)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
