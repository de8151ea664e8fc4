"""Files are written whole or not at all, and the cache stays small."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cheekviewer.storage import (
    begin_trail,
    forget,
    keep,
    kept,
    note,
    noted,
    place,
    remove,
    trails,
    write_together,
    write_whole,
)

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
    """A home for caches and notes of this test alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
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


def test_several_files_are_all_written_or_none(tmp_path: Path) -> None:
    """Together they are all new; where one cannot be written, the line names it and all others stay as they were."""
    one, other = tmp_path / "a.png", tmp_path / "a.txt"
    write_together({one: b"1", other: b"2"})
    assert (one.read_bytes(), other.read_bytes()) == (b"1", b"2")
    for bad in (tmp_path / "none" / "b", tmp_path):
        for files in ({one: b"new", bad: b""}, {bad: b"", one: b"new"}):
            with pytest.raises(OSError, match=r"cannot be written: .") as refused:
                write_together(files)
            assert str(refused.value).startswith(f"{bad}: ")
            assert sorted(tmp_path.iterdir()) == [one, other]
            assert one.read_bytes() == b"1"


def test_what_a_killed_program_left_is_removed(tmp_path: Path) -> None:
    """The next writing in a folder removes parts that nobody has written to for a minute, and nothing else."""
    old, new = tmp_path / ".cheekviewer-0123abcd.part", tmp_path / ".cheekviewer-0123abce.part"
    own = [tmp_path / name for name in ("a.pdf.backup", "cheekviewer-0123abcd.part", ".cheekviewer-0a.pdf")]
    for file in (old, new, *own):
        file.write_bytes(b"half")
        os.utime(file, (0, 0))
    os.utime(new)
    write_whole(tmp_path / "a.pdf", b"whole")
    assert sorted(tmp_path.iterdir()) == sorted([new, tmp_path / "a.pdf", *own])


def test_a_part_from_the_future_is_old(tmp_path: Path) -> None:
    """After the clock was set back, a part that a killed program left is removed all the same."""
    part = tmp_path / ".cheekviewer-0123abcd.part"
    part.write_bytes(b"half")
    os.utime(part, (time.time() + 9999,) * 2)
    write_whole(tmp_path / "a.pdf", b"whole")
    assert not part.exists()


def test_rights_are_kept(tmp_path: Path) -> None:
    """A file keeps the rights it had; a new one gets those that the user gives new files."""
    file, made = tmp_path / "a.pdf", tmp_path / "b"
    write_whole(file, b"1")
    made.touch()
    assert file.stat().st_mode == made.stat().st_mode
    file.chmod(0o640)
    write_whole(file, b"2")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    """A link that leads nowhere but to itself cannot be written, and is told as any other."""
    (tmp_path / "a.pdf").symlink_to(tmp_path / "a.pdf")
    with pytest.raises(OSError, match=r"a\.pdf: cannot be written: ."):
        write_whole(tmp_path / "a.pdf", b"new")


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


def test_the_cache_lives_on_when_the_clock_is_set_back(cache: Path) -> None:
    """Pictures kept in what is now the future are dropped before those kept today."""
    for number in range(20):
        keep(f"{number}.png", b"x")
        for file in cache.rglob(f"{number}.png"):
            os.utime(file, (time.time() + 10**6,) * 2)
    keep("today.png", b"x")
    keep("tomorrow.png", b"x")
    assert kept("today.png") == b"x"


def test_a_note_is_found_by_another_start(cache: Path) -> None:
    """What is noted is found until it is forgotten, and apart from the cache."""
    assert noted("a") == b""
    assert note("a", b"1")
    assert note("a", b"2")
    assert noted("a") == b"2"
    assert forget("a")
    assert forget("a")
    assert noted("a") == b""
    assert not cache.exists()


def test_a_note_that_cannot_be_made_is_no_matter(cache: Path) -> None:
    """Without a place for notes nothing is noted, no trail begun, and nothing fails."""
    cache.with_name("state").write_bytes(b"a file where a folder should be")
    assert not note("a", b"1")
    assert begin_trail() is None
    assert (noted("a"), trails()) == (b"", {})


def test_trails_are_found(cache: Path) -> None:
    """A trail is found as far as it was written, those of two programs apart, and a day later it is gone."""
    one, other = begin_trail(), begin_trail()
    assert one is not None
    assert other is not None
    one.write(b"print\n")
    assert sorted(trails().values()) == [b"", b"print\n"]
    os.utime(one.name, (0, 0))
    third = begin_trail()
    assert third is not None
    assert len(trails()) == 2
    assert set(trails().values()) == {b""}
    for file in (one, other, third):
        file.close()


def test_a_cache_that_cannot_be_written_is_no_matter(cache: Path) -> None:
    """Without a place for a cache nothing is kept and nothing fails."""
    cache.write_bytes(b"a file where a folder should be")
    keep("a.png", b"picture")
    assert kept("a.png") == b""
