"""Whatever the disk does at whatever moment, the old file stays whole and the user hears of it in one line."""

import errno
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cheekviewer import storage
from cheekviewer.storage import keep, note, write_whole
from tests.torture.child import surroundings

OLD, NEW = b"o" * 5_000, b"n" * 9_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An old file in a folder of its own."""
    (tmp_path / "place").mkdir()
    made = tmp_path / "place" / "a.pdf"
    made.write_bytes(OLD)
    return made


class FailingDisk:
    """Counts the calls that reach the disk, and lets the one with this number fail."""

    def __init__(self, patch: pytest.MonkeyPatch, number: int, kind: int) -> None:
        self.calls, self._number, self._kind = 0, number, kind
        for name in ("open", "chmod", "replace", "stat"):
            patch.setattr(storage.Path, name, self._counted(getattr(storage.Path, name)))
        patch.setattr(storage.os, "fsync", self._counted(os.fsync))

    def _counted(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            self.calls += 1
            if self.calls == self._number:
                raise OSError(self._kind, os.strerror(self._kind), "a.pdf")
            return real(*given, **named)

        return call


def calls_of(work: Callable[[], object]) -> int:
    """Return how often a piece of work reaches the disk when nothing fails."""
    with pytest.MonkeyPatch.context() as patch:
        disk = FailingDisk(patch, 0, errno.EIO)
        work()
        return disk.calls


@pytest.mark.parametrize("kind", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT, errno.EACCES])
def test_failing_at_every_step(file: Path, kind: int) -> None:
    """Failing at the Nth reach for the disk, for every N, is one line, and old or new is whole with nothing beside."""
    count = calls_of(lambda: write_whole(file, OLD))
    assert count >= 5
    for number in range(1, count + 1):
        with pytest.MonkeyPatch.context() as patch:
            FailingDisk(patch, number, kind)
            try:
                write_whole(file, NEW)
                told = ""
            except OSError as fault:
                told = str(fault)
        assert not told or told.startswith(f"{file}: cannot be written: ")
        assert "\n" not in told
        assert file.read_bytes() == (OLD if told else NEW)
        assert list(file.parent.iterdir()) == [file]
        file.write_bytes(OLD)


def test_a_failing_disk_is_seen(file: Path) -> None:
    """The same disk under a writer that writes straight into the file breaks the old one."""
    with pytest.MonkeyPatch.context() as patch:
        FailingDisk(patch, 1, errno.ENOSPC)
        with pytest.raises(OSError, match="No space"), file.open("wb"):
            pass
    with file.open("wb") as straight:
        straight.write(NEW[:10])
    assert file.read_bytes() not in (OLD, NEW)


@pytest.mark.parametrize("work", [keep, note], ids=["cache", "note"])
def test_what_nobody_asked_for_fails_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: Callable[[str, bytes], object]
) -> None:
    """A cache or a note that cannot be written at any step is no matter, and the old one stays whole."""
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    work("a", OLD)
    (kept,) = [file for file in tmp_path.rglob("a") if file.is_file()]
    for number in range(1, calls_of(lambda: work("a", OLD)) + 1):
        with pytest.MonkeyPatch.context() as patch:
            FailingDisk(patch, number, errno.ENOSPC)
            work("a", NEW)
        assert kept.read_bytes() in (OLD, NEW)
        work("a", OLD)
        assert list(kept.parent.iterdir()) == [kept]


def test_space_that_ends_at_any_byte(file: Path) -> None:
    """A file that may not grow beyond N bytes, for every N on the way, leaves the old one and a line."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE), signal.getsignal(signal.SIGXFSZ)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        for most in (0, 1, 2, 511, 512, 4095, 4096, 4097, 8191, 8192, 8999):
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[0][1]))
            try:
                with pytest.raises(OSError, match=r"a\.pdf: cannot be written: File too large"):
                    write_whole(file, NEW)
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, before[0])
            assert (file.read_bytes(), list(file.parent.iterdir())) == (OLD, [file])
    finally:
        signal.signal(signal.SIGXFSZ, before[1])


@pytest.fixture
def inside() -> Callable[[str, Path], str]:
    """Run shell commands in a mount space of their own, where mounting is allowed."""
    unshare = shutil.which("unshare")
    flags = ["-m"] if os.getuid() == 0 else ["-rm"]
    if unshare is None or subprocess.run([unshare, *flags, "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")

    def run(script: str, home: Path) -> str:
        done = subprocess.run(
            [unshare, *flags, "sh", "-ec", script, sys.executable, home],
            env=surroundings(home),
            capture_output=True,
            text=True,
            check=False,
        )
        print(done.stdout, done.stderr)
        return done.stdout + done.stderr

    return run


def test_a_full_disk(inside: Callable[[str, Path], str], tmp_path: Path) -> None:
    """A sheet for a disk that is full is refused in one line; the old one stays, with nothing beside it."""
    told = inside(
        'mkdir "$1/d"; mount -t tmpfs -o size=64k none "$1/d"; printf old >"$1/d/s.pdf"\n'
        '"$0" -m cheekviewer sheet spine -o "$1/d/s.pdf" || echo "code $?"; cat "$1/d/s.pdf"; ls -A "$1/d"',
        tmp_path,
    )
    assert told.count("\n") == 3
    assert "code 1" in told
    assert "olds.pdf\n" in told
    assert "s.pdf: cannot be written: No space left on device" in told


def test_a_disk_that_may_only_be_read(inside: Callable[[str, Path], str], tmp_path: Path) -> None:
    """A sheet for a read-only disk is refused in one line."""
    told = inside(
        'mkdir "$1/d"; mount -t tmpfs none "$1/d"; printf old >"$1/d/s.pdf"; mount -o remount,ro "$1/d"\n'
        '"$0" -m cheekviewer sheet spine -o "$1/d/s.pdf" || echo "code $?"; cat "$1/d/s.pdf"',
        tmp_path,
    )
    assert "code 1" in told
    assert "s.pdf: cannot be written: Read-only file system" in told
    assert "old" in told


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0 or not shutil.which("setpriv"), reason="needs root to leave")
def test_no_permission(file: Path) -> None:
    """Another user's file is refused in one line, and stays."""
    for folder in (file, *file.parents):
        if "pytest" in str(folder):
            folder.chmod(0o755)
    script = (
        "import sys, pathlib\nfrom cheekviewer.storage import write_whole\nwrite_whole(pathlib.Path(sys.argv[1]), b'')"
    )
    command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", sys.executable, "-c", script, str(file)]
    done = subprocess.run(command, env=surroundings(file.parent), capture_output=True, text=True, check=False)
    if "write_whole" not in done.stderr:
        pytest.skip("nobody else may read the program here")
    assert done.stderr.endswith(f"OSError: {file}: cannot be written: Permission denied\n")
    assert file.read_bytes() == OLD


def test_a_folder_that_vanishes(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is taken away while a file is written in it is one line."""
    real = os.fsync

    def vanish(descriptor: int) -> None:
        real(descriptor)
        shutil.rmtree(file.parent)

    monkeypatch.setattr(storage.os, "fsync", vanish)
    with pytest.raises(OSError, match=r"a\.pdf: cannot be written: No such file or directory"):
        write_whole(file, NEW)
    assert not file.parent.exists()
