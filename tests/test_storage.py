"""Files are written whole or not at all, and the cache stays small."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cheekviewer.storage import keep, kept, place, remove, write_whole

LARGE = 3_000_000
WRITE_FOR_EVER = f"""
import sys
from pathlib import Path
from cheekviewer.storage import write_whole
print("ready", flush=True)
while True:
    for sign in (b"a", b"b"):
        write_whole(Path(sys.argv[1]), sign * {LARGE})
"""
WRITE_TOO_MUCH = f"""
import resource, signal, sys
from pathlib import Path
from cheekviewer.storage import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write_whole(Path(sys.argv[1]), b"x" * {LARGE})
except OSError as fault:
    print(fault)
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home for caches of this test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_the_file_is_the_content(tmp_path: Path, old: bytes, new: bytes) -> None:
    """What is written is read back, byte for byte, over an old file too, and nothing is left beside it."""
    file = tmp_path / "纸 a.pdf"
    for content in (old, new):
        write_whole(file, content)
        assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("place", ["none/a.pdf", "folder", "old.pdf/a.pdf", "pipe", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    """No folder, a folder, a file as folder or a device: one line names the file, and nothing is touched."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "old.pdf").write_bytes(b"old")
    os.mkfifo(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OSError, match=r"cannot be written: .") as refused:
        write_whole(tmp_path / place, b"new")
    assert str(refused.value).startswith(f"{tmp_path / place}: ")
    assert "\n" not in str(refused.value)
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "old.pdf").read_bytes() == b"old"
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write anywhere")
def test_a_locked_file_is_kept(tmp_path: Path) -> None:
    """A file or folder that we may not write stays as it is, and the line says why."""
    file = tmp_path / "locked" / "a.pdf"
    file.parent.mkdir()
    file.write_bytes(b"old")
    for locked, mode in ((file, 0o400), (file.parent, 0o500)):
        locked.chmod(mode)
        with pytest.raises(OSError, match=r"a\.pdf: cannot be written: Permission denied"):
            write_whole(file, b"new")
        locked.chmod(0o700)
        assert file.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """Where the space ends half way, the old file is untouched, nothing is left over, and a line says so."""
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", WRITE_TOO_MUCH, str(file)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"{file}: cannot be written: ")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("wait", [0.0, 0.013, 0.029])
def test_a_killed_program_leaves_a_whole_file(tmp_path: Path, wait: float) -> None:
    """Whenever the power goes, the file is the old one or the new one, never a part."""
    file = tmp_path / "a.pdf"
    file.write_bytes(b"o" * LARGE)
    with subprocess.Popen([sys.executable, "-c", WRITE_FOR_EVER, str(file)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(wait)
        child.kill()
    content = file.read_bytes()
    assert len(content) == LARGE
    assert len(set(content)) == 1


def test_a_link_keeps_leading_to_its_file(tmp_path: Path) -> None:
    """Writing to a link writes the file that it leads to."""
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "a.pdf")
    write_whole(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_a_place_is_made_for_a_file(tmp_path: Path) -> None:
    """Folders that lead to a placed file are made, and those that cannot be are told as the file's fault."""
    file = tmp_path / "a" / "b" / "c.txt"
    for content in (b"old", b"new"):
        place(file, content)
        assert file.read_bytes() == content
    with pytest.raises(OSError, match=r"c\.txt/d\.txt: cannot be written: ."):
        place(file / "d.txt", b"")
    assert file.read_bytes() == b"new"


def test_a_removed_file_is_gone(tmp_path: Path) -> None:
    """Removing tells whether there was a file, and names what is none."""
    file = tmp_path / "a.txt"
    file.touch()
    assert remove(file)
    assert not file.exists()
    assert not remove(file)
    assert not remove(tmp_path / "none" / "a.txt")
    with pytest.raises(OSError, match=r": cannot be removed: ."):
        remove(tmp_path)
    assert tmp_path.is_dir()


def test_what_is_cached_is_found(cache: Path) -> None:
    """A kept file is found by its name, in the user's cache, and what was not kept is empty."""
    assert kept("a.png") == b""
    keep("a.png", b"picture")
    assert kept("a.png") == b"picture"
    assert [file.read_bytes() for file in cache.rglob("a.png")] == [b"picture"]
    keep("a.png", b"another")
    assert kept("a.png") == b"another"


def test_the_cache_drops_the_oldest(cache: Path) -> None:
    """However much is kept, the cache holds a few files at most, and those are the latest."""
    for number in range(40):
        keep(f"{number}.png", b"x")
        for file in cache.rglob(f"{number}.png"):
            os.utime(file, (number, number))
    left = [number for number in range(40) if kept(f"{number}.png")]
    assert 8 <= len(left) <= 32
    assert left == list(range(40 - len(left), 40))


def test_a_cache_that_cannot_be_written_is_no_matter(cache: Path) -> None:
    """Without a place for a cache nothing is kept and nothing fails."""
    cache.write_bytes(b"a file where a folder should be")
    keep("a.png", b"picture")
    assert kept("a.png") == b""
