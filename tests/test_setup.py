"""The set-up scripts, tried on a pretended system: nothing is downloaded and nothing of this machine is changed."""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cheekviewer.arguments import parser
from cheekviewer.usage import commands

ROOT = Path(__file__).parents[1]
REAL_COMMANDS = ("cat", "cmp", "cp", "dirname", "env", "flock", "grep", "mkdir", "mv", "readlink", "rm", "sed", "sleep")
PYTHON = r"""
echo "python $*" >>"$LOG"
case "$*" in
    *ensurepip*) exit "${ENSUREPIP:-0}" ;;
    "-c "*) echo "$0" ;;
    "-m venv --clear "*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
    "-m pip install "*) sleep "${SLOW:-0}"; exit "${PIP:-0}" ;;
    "-P -m cheekviewer"*) shift 3; for a; do echo "<$a>"; done; exit "${STATUS:-0}" ;;
esac
"""
DPKG_QUERY = 'for p in $INSTALLED; do echo "installed $p"; done'
APT_GET = 'echo "apt-get $*" >>"$LOG"; exit "${APT:-0}"'
XVFB_RUN = 'echo "xvfb-run $QT_QPA_PLATFORM" >>"$LOG"; shift 3; exec "$@"'
ALL_OF_QT = re.search(r"qt_packages='([^']+)'", (ROOT / "tools/setup.sh").read_text()).group(1).split()

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the set-up is for Linux; elsewhere pipx installs")


class Machine:
    """A system with a clone of the scripts in a folder with a blank in its name; its commands only note their call."""

    def __init__(self, folder: Path) -> None:
        self.tree = folder / "a clone"
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.log.touch()
        for name in ("run", "test", "tools/setup.sh", "requirements/run.lock", "requirements/test.lock"):
            (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.tree / name)
        self.bin.mkdir()
        for name in REAL_COMMANDS:
            (self.bin / name).symlink_to(shutil.which(name))
        self.pretend("python3", PYTHON)
        self.pretend("uname", "echo Linux")
        self.pretend("id", "echo 0")
        self.pretend("dpkg-query", DPKG_QUERY)
        self.pretend("apt-get", APT_GET)
        self.pretend("xvfb-run", XVFB_RUN)
        self.environment = {"PATH": str(self.bin), "LOG": str(self.log), "INSTALLED": " ".join(ALL_OF_QT)}

    def pretend(self, name: str, script: str) -> None:
        (self.bin / name).write_text(f"#!/bin/sh\n{script}\n")
        (self.bin / name).chmod(0o755)

    def call(self, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        environment = self.environment | environment
        return subprocess.run(
            command, capture_output=True, text=True, cwd=self.bin.parent, env=environment, check=False
        )

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return self.call(self.tree / "run", *(arguments or ("list",)), **environment)

    def calls(self, start: str) -> list[str]:
        """Return the noted calls that begin with `start`, and forget all."""
        noted = self.log.read_text().splitlines()
        self.log.write_text("")
        return [call for call in noted if call.startswith(start)]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A Debian system on which only the Python packages are missing."""
    return Machine(tmp_path)


def test_arguments_and_exit_code_pass_untouched(machine: Machine) -> None:
    """`./run` hands blanks, quotes, empty and Chinese arguments on; stdout and exit code are the program's."""
    arguments = ["search", "two  words", "", "'\"$HOME*\\", "后背", "-n"]
    done = machine.run(*arguments, STATUS="2")
    assert done.stdout.splitlines() == [f"<{argument}>" for argument in arguments]
    assert done.returncode == 2


def test_a_link_to_run_works(machine: Machine) -> None:
    """`./run` finds its tree when called through a symbolic link elsewhere."""
    (machine.bin / "cheekviewer").symlink_to(machine.tree / "run")
    assert machine.call(machine.bin / "cheekviewer", "list").stdout == "<list>\n"


def test_second_time_does_nothing(machine: Machine) -> None:
    """A second start calls neither apt nor pip, only the program."""
    machine.run()
    assert machine.calls("python -m pip install")
    machine.run()
    assert machine.calls("") == ["python -P -m cheekviewer list"]


def test_tests_are_added_to_a_whole_environment(machine: Machine) -> None:
    """The tests' packages are added to the program's environment, which then still counts as ready."""
    machine.run()
    (machine.tree / ".venv/kept").touch()
    installed = " ".join([*ALL_OF_QT, "xauth", "xvfb", "xdotool", "poppler-utils", "cups-daemon"])
    assert machine.call(machine.tree / "tools/setup.sh", "test", INSTALLED=installed).returncode == 0
    assert (machine.tree / ".venv/kept").exists()
    machine.calls("")
    machine.run()
    assert machine.calls("python -m") == []


def test_another_lock_makes_the_environment_anew(machine: Machine) -> None:
    """After a change of the lock nothing of the old environment is left."""
    machine.run()
    (machine.tree / ".venv/old").touch()
    with (machine.tree / "requirements/run.lock").open("a") as lock:
        lock.write("# changed\n")
    assert machine.run().returncode == 0
    assert not (machine.tree / ".venv/old").exists()


def test_a_failed_set_up_is_begun_anew(machine: Machine) -> None:
    """When pip fails, one line says so and the exit code is 1; the next start begins with an empty environment."""
    failed = machine.run(PIP="1")
    assert failed.returncode == 1
    assert "start again" in failed.stderr
    assert failed.stdout == ""
    (machine.tree / ".venv/half").touch()
    assert machine.run().returncode == 0
    assert not (machine.tree / ".venv/half").exists()


def test_a_vanished_python_is_replaced(machine: Machine) -> None:
    """An environment whose Python was removed from the system is made anew."""
    machine.run()
    (machine.tree / ".venv/bin/python").unlink()
    (machine.tree / ".venv/bin/python").symlink_to("gone")
    assert machine.run().returncode == 0


def test_two_at_once_set_up_once(machine: Machine) -> None:
    """Of two starts at the same time one sets up, the other waits, and both run the program."""
    with ThreadPoolExecutor() as pool:
        both = list(pool.map(lambda _: machine.run(SLOW="0.5"), range(2)))
    assert [done.stdout for done in both] == ["<list>\n"] * 2
    assert len(machine.calls("python -m pip install")) == 1


def test_missing_packages_are_named_with_their_reason_first(machine: Machine) -> None:
    """What Debian lacks is named with the reason, and then installed by root without questions."""
    present = " ".join(name for name in ALL_OF_QT if name not in {"libegl1", "libcups2"})
    done = machine.run(INSTALLED=present, ENSUREPIP="1")
    assert re.search(r"libcups2 libegl1 \(.*Qt\) python3-venv \(.*\)", done.stderr)
    installed = machine.calls("apt-get install -qq")
    assert len(installed) == 1
    assert installed[0].endswith("--yes --no-install-recommends -o Dpkg::Use-Pty=0 libcups2 libegl1 python3-venv")


def test_renamed_packages_count_as_installed(machine: Machine) -> None:
    """The names of Debian 13 (`libcups2t64`) satisfy those of Debian 12, and apt is not called."""
    machine.run(INSTALLED=" ".join(ALL_OF_QT).replace("libcups2", "libcups2t64").replace("glib2.0-0", "glib2.0-0t64"))
    assert machine.calls("apt-get") == []


def test_without_rights_the_command_is_told(machine: Machine) -> None:
    """A user who is neither root nor has sudo is told the exact command, and the exit code is 1."""
    machine.pretend("id", "echo 1000")
    done = machine.run(INSTALLED=" ".join(ALL_OF_QT[1:]))
    assert done.returncode == 1
    assert done.stderr.rstrip().endswith(f"apt-get install --no-install-recommends {ALL_OF_QT[0]}")
    assert machine.calls("apt-get") == []


def test_rights_are_asked_of_sudo(machine: Machine) -> None:
    """A user who is not root gets the packages through sudo."""
    machine.pretend("id", "echo 1000")
    machine.pretend("sudo", 'echo "sudo $*" >>"$LOG"; exec "$@"')
    assert machine.run(INSTALLED="").returncode == 0
    assert [call.split(" -qq")[0] for call in machine.calls("sudo")] == [
        "sudo env DEBIAN_FRONTEND=noninteractive apt-get install"
    ]


def test_a_refused_apt_is_told(machine: Machine) -> None:
    """When apt fails, the command to give to root is told and nothing else is begun."""
    done = machine.run(INSTALLED="", APT="1")
    assert done.returncode == 1
    assert "Let root run this" in done.stderr
    assert machine.calls("python -m venv") == []


def test_the_tests_go_without_a_screen_reader(machine: Machine) -> None:
    """Where no screen reader can be had, that is said in a line, and the tests are set up all the same."""
    (machine.bin / "apt-get").unlink()
    machine.pretend("apt-get", 'echo "apt-get $*" >>"$LOG"; case "$*" in *orca*) exit 1 ;; esac')
    done = machine.call(machine.tree / "tools/setup.sh", "test")
    assert done.returncode == 0
    assert "the tests go without it" in done.stderr
    assert any(call.endswith(" orca") for call in machine.calls("apt-get install"))


def test_another_system_goes_on(machine: Machine) -> None:
    """Where there is no dpkg, the libraries that Qt needs are named and the set-up goes on."""
    (machine.bin / "dpkg-query").unlink()
    done = machine.run()
    assert done.returncode == 0
    assert "xcb-cursor" in done.stderr


def test_no_fitting_python_is_told(machine: Machine) -> None:
    """Without a Python that fits, one line says which versions do."""
    machine.pretend("python3", "exit 0")
    done = machine.run()
    assert done.returncode == 1
    assert "Python 3.11 to 3.14 is needed" in done.stderr


def test_a_missing_python_is_installed(machine: Machine) -> None:
    """Where Debian has no Python at all it is installed, with what makes environments, and the program starts."""
    (machine.bin / "python3").rename(machine.bin.parent / "python3")
    machine.pretend("apt-get", f'echo "apt-get $*" >>"$LOG"; cp "{machine.bin.parent}/python3" "{machine.bin}"')
    done = machine.run("list")
    assert (done.returncode, done.stdout) == (0, "<list>\n")
    assert "python3 python3-venv (what the program is written in)" in done.stderr
    assert machine.calls("apt-get install -qq")[0].endswith(" python3 python3-venv")


def test_uv_is_used_when_it_works(machine: Machine) -> None:
    """Where uv is, it installs, with hashes; pip does when uv cannot."""
    machine.pretend("uv", 'echo "uv $*" >>"$LOG"; [ "$1" = pip ] || { mkdir -p "$6/bin"; cp "$5" "$6/bin/python"; }')
    assert machine.run().returncode == 0
    assert [("--require-hashes" in call) for call in machine.calls("uv pip install")] == [True]
    machine.pretend("uv", "exit 1")
    shutil.rmtree(machine.tree / ".venv")
    assert machine.run().returncode == 0
    assert len(machine.calls("python -m pip install")) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        *([command.name] for command in commands(parser()) if command.name),
        *(["search", "x"], ["check", "d"], ["--help"], ["--version"], ["--install-desktop"]),
        *(["--uninstall-desktop"], ["--completion", "bash"], ["--manual"]),
    ],
)
def test_what_needs_no_window_needs_no_screen(machine: Machine, arguments: list[str]) -> None:
    """A command without a window runs without a screen, and none is started."""
    assert machine.run(*arguments).stdout.splitlines()[0] == f"<{arguments[0]}>"
    assert machine.calls("xvfb-run") == []


def test_a_window_without_a_screen_is_saved_as_a_picture(machine: Machine) -> None:
    """With no screen at all the window is painted on a virtual one and saved here, and that is said."""
    done = machine.run("--select", "spine")
    picture = machine.bin.parent / "cheekviewer-screenshot.png"
    assert done.stdout.splitlines() == ["<--select>", "<spine>", "<--screenshot>", f"<{picture}>"]
    assert str(picture) in done.stderr
    assert machine.calls("xvfb-run") == ["xvfb-run xcb"]


@pytest.mark.parametrize("screen", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_window_with_a_screen_is_simply_opened(machine: Machine, screen: str) -> None:
    """With a screen of any kind the window is opened there."""
    assert machine.run("--select", "spine", **{screen: "x"}).stdout.splitlines() == ["<--select>", "<spine>"]
    assert machine.calls("xvfb-run") == []


def test_scripts_can_be_executed() -> None:
    """`run`, `test` and the scripts behind them are executable."""
    scripts = [ROOT / "run", ROOT / "test", ROOT / ".ci/run", *(ROOT / "tools").glob("*.sh")]
    assert len(scripts) > 6
    assert [script.name for script in scripts if not os.access(script, os.X_OK)] == []
