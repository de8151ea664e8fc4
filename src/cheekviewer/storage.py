"""The only module that opens anything for writing: files the user asks for, and a small cache."""

from pathlib import Path

from PySide6 import QtCore  # not its QSaveFile: naming that is dear, and a start writes nothing

_MOST_KEPT = 16


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that the file is either the old one or the whole new one.

    Raises OSError, its text naming the file and the reason, when that cannot be done; the old
    file is then untouched.
    """
    if path.exists() and not path.is_file():  # root could rename a file over a device
        raise OSError(f"{path}: cannot be written: it is a folder or a device, not a file")
    file = QtCore.QSaveFile(str(path))
    if not file.open(QtCore.QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(f"{path}: cannot be written: {file.errorString()}")
    if file.write(content) != len(content) or not file.commit():
        reason = file.errorString()
        file.cancelWriting()
        raise OSError(f"{path}: cannot be written: {reason}")


def rehearse() -> None:
    """Use here what `keep` uses of Qt, so that a thread may call it: see `ui.plate`."""
    QtCore.QSaveFile().open(QtCore.QIODevice.OpenModeFlag.WriteOnly)  # without a name it opens nothing


def kept(name: str) -> bytes:
    """Return the content of the cached file `name`, empty when there is none to be read."""
    try:
        return (_cache() / name).read_bytes()
    except OSError:
        return b""


def keep(name: str, content: bytes) -> None:
    """Cache `content` under `name` and drop the oldest files; a cache that cannot be written is no matter."""
    folder = _cache()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, content)
        for old in sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)[:-_MOST_KEPT]:
            old.unlink()
    except OSError:
        return


def _cache() -> Path:
    paths = QtCore.QStandardPaths
    return Path(paths.writableLocation(paths.StandardLocation.CacheLocation)) / "plates"
