"""CheekViewer in the menu of a desktop: what is written, that it is valid, that it starts, and that it goes again."""

import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from cheekviewer.app import main
from cheekviewer.arguments import parser
from cheekviewer.desktop import files
from cheekviewer.resources import asset

Captured = pytest.CaptureFixture[str]
ENTRY = "applications/cheekviewer.desktop"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test alone."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def written(home: Path) -> list[Path]:
    """Return every file under a folder."""
    return sorted(file for file in home.rglob("*") if file.is_file())


def entry(file: Path) -> dict[str, str]:
    """Return the keys of a menu entry."""
    read = ConfigParser(interpolation=None, delimiters="=")
    read.optionxform = str  # type: ignore[assignment] # as configparser's own documentation does it
    read.read_string(file.read_text(encoding="utf-8"))
    return dict(read["Desktop Entry"])


def valid(tool: str, package: str, *arguments: str | Path) -> None:
    """Let a validator judge a file, or skip the test with the name of the package that has it."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed (Debian: {package})")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_written_is_told_and_goes_again(home: Path, capsys: Captured) -> None:
    """Every file written is told, a second time changes nothing, and taking it away leaves only what others wrote."""
    assert main(["--install-desktop"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert {str(home / ENTRY), str(home / "man/man1/cheekviewer.1")} <= {line.removeprefix("wrote ") for line in told}
    assert sorted(line.removeprefix("wrote ") for line in told) == [str(file) for file in written(home)]
    before = {file: file.read_bytes() for file in written(home)}
    assert main(["--install-desktop"]) == 0
    assert {file: file.read_bytes() for file in written(home)} == before
    capsys.readouterr()
    (home / "applications/another.desktop").touch()
    assert main(["--uninstall-desktop"]) == 0
    assert sorted(capsys.readouterr().out.splitlines()) == [f"removed {file}" for file in before]
    assert written(home) == [home / "applications/another.desktop"]
    assert main(["--uninstall-desktop"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["plain", "with blank", "a'b\"c$d`e\\f%u;g&h", "脸颊"])
def test_the_entry_starts_the_program(tmp_path: Path, name: str) -> None:
    """Whatever signs the path of the program has, the menu's Exec is that path as one word, and the entry is valid."""
    program = tmp_path / name
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    file = tmp_path / "cheekviewer.desktop"
    file.write_bytes(files(parser(), program)[ENTRY])
    keys = {key: value.replace("\\\\", "\\") for key, value in entry(file).items()}
    assert keys["TryExec"] == str(program)
    line = keys["Exec"].replace("%%", "%")  # inside double quotes sh and Exec escape alike
    assert subprocess.run(["sh", "-c", line], capture_output=True, check=True).stdout == b"started\n"
    valid("desktop-file-validate", "desktop-file-utils", file)


def test_a_tree_is_started_by_its_run_script(home: Path) -> None:
    """From a source tree the menu starts ./run, which also does the set-up."""
    assert main(["--install-desktop"]) == 0
    assert entry(home / ENTRY)["TryExec"] == str(Path(__file__).parents[1] / "run")
    assert entry(home / ENTRY)["Icon"] == "cheekviewer"
    assert (home / "icons/hicolor/scalable/apps/cheekviewer.svg").read_bytes() == asset(
        "icons/cheekviewer.svg"
    ).read_bytes()


def test_an_installed_command_or_a_frozen_one_is_started_as_it_is(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Outside a tree it is the command that was called; what no menu can start is told in one line."""
    monkeypatch.setattr("cheekviewer.desktop.asset", lambda name: asset(name) if name != "." else tmp_path / "assets")
    command = tmp_path / "cheekviewer"
    command.touch(0o755)
    monkeypatch.setattr(sys, "argv", [str(command)])
    assert main(["--install-desktop"]) == 0
    assert entry(home / ENTRY)["TryExec"] == str(command)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main(["--install-desktop"]) == 0
    assert entry(home / ENTRY)["TryExec"] == sys.executable
    monkeypatch.delattr(sys, "frozen")
    for started in (__file__, str(tmp_path / "gone")):
        monkeypatch.setattr(sys, "argv", [started])
        capsys.readouterr()
        assert main(["--install-desktop"]) == 1
        assert capsys.readouterr().err.startswith("cheekviewer: start it by its command")


@pytest.mark.parametrize("given", [None, "", "relative/share"])
def test_without_a_data_folder_the_usual_one_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    """An unset, empty or relative XDG_DATA_HOME counts as ~/.local/share, as the specification asks."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_DATA_HOME") if given is None else monkeypatch.setenv("XDG_DATA_HOME", given)
    assert main(["--install-desktop"]) == 0
    assert (tmp_path / ".local/share" / ENTRY).is_file()
    assert [path.name for path in tmp_path.iterdir()] == [".local"]


def test_a_folder_that_cannot_be_written_is_told(home: Path, capsys: Captured) -> None:
    """Where the data folder is no folder, one line names the file, and the exit code is 1."""
    home.write_bytes(b"a file")
    assert main(["--install-desktop"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"cheekviewer: {home / ENTRY}: cannot be written: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_the_way_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured, platform: str
) -> None:
    """On Windows and macOS nothing is written, and one line says where to read on."""
    monkeypatch.setattr(sys, "platform", platform)
    for option in ("--install-desktop", "--uninstall-desktop"):
        assert main([option]) == 1
        assert "docs/installing.md" in capsys.readouterr().err
    assert not home.exists()


@pytest.mark.parametrize(
    ("option", "first"), [("--manual", ".TH"), ("--completion=bash", "# "), ("--completion=zsh", "#compdef")]
)
def test_what_is_printed_goes_to_stdout_alone(capsys: Captured, home: Path, option: str, first: str) -> None:
    """Manual and completion are printed whole, end in one newline, and write nothing."""
    assert main([option]) == 0
    out, err = capsys.readouterr()
    assert (out.startswith(first), out.endswith("\n"), out.endswith("\n\n"), err) == (True, True, False, "")
    assert not home.exists()


def test_the_shipped_entry_is_valid() -> None:
    """The menu entry that packagers take has no fault and no hint."""
    valid("desktop-file-validate", "desktop-file-utils", "--warn-kde", asset("desktop/cheekviewer.desktop"))


def test_the_shipped_metainfo_is_valid() -> None:
    """Software centres find no fault in the metainfo, and it names our menu entry and icon."""
    file = asset("desktop/cheekviewer.metainfo.xml")
    assert '<launchable type="desktop-id">cheekviewer.desktop</launchable>' in file.read_text(encoding="utf-8")
    valid("appstreamcli", "appstream", "validate", "--no-net", file)


def test_desktop_and_shell_need_no_qt_window() -> None:
    """None of this loads Qt's widgets, so that it works without a screen and at once."""
    look = "import sys, cheekviewer.app as a; a.main(['--manual']); print('PySide6.QtGui' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")
