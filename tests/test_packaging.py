"""The package, built in each way that users get it, holds every asset and starts outside the tree."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = (
    *("pyproject.toml", "README.md", "CONTRIBUTING.md", "LICENSE", "LICENSE-DATA.md", "run", "test"),
    *("assets", "bench", "docs", "requirements", "src", "tests", "tools"),
)


def call(*command: str | Path, cwd: Path) -> str:
    """Return the stdout of `command`, started in `cwd` without a way back to the tree."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def build(tree: Path, target: str, place: Path) -> Path:
    """Build the `target` (sdist or wheel) of `tree` into `place` and return it."""
    call(sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", place, cwd=tree)
    (built,) = place.iterdir()
    return built


def files(folder: Path) -> set[str]:
    """Return the names of all files in `folder`, from there on, without what Python compiled."""
    found = (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
    return {file.relative_to(folder).as_posix() for file in found}


def contents(wheel: Path) -> dict[str, bytes]:
    """Return the files of the package in `wheel`, those of its dist-info apart."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("cheekviewer/")}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the source tree without what tests and builds left there."""
    copy = tmp_path_factory.mktemp("tree")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        else:
            shutil.copy(ROOT / part, copy / part)
    return copy


@pytest.fixture(scope="module")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the tree."""
    return build(tree, "wheel", tmp_path_factory.mktemp("wheel"))


class Clean:
    """A virtual environment that has what CheekViewer needs, but not CheekViewer."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, symlinks=os.name != "nt")
        places = {"base": str(folder), "platbase": str(folder)}
        self.folder = folder
        self.scripts = Path(sysconfig.get_path("scripts", "venv", vars=places))
        self.python = self.scripts / Path(sys.executable).name
        library = Path(sysconfig.get_path("purelib", "venv", vars=places))
        (library / "needs.pth").write_text(sysconfig.get_path("purelib"))

    def install(self, *what: str | Path) -> None:
        """Install `what` as a user would, but from no index."""
        options = ("--no-index", "--no-deps", "--no-build-isolation", "--quiet", "--disable-pip-version-check")
        call(sys.executable, "-m", "pip", "--python", self.python, "install", *options, *what, cwd=self.folder)

    def cheekviewer(self, *arguments: str) -> str:
        """Return what the installed command prints."""
        return call(self.scripts / "cheekviewer", *arguments, cwd=self.folder)


def test_wheel_holds_the_tree(tree: Path, wheel: Path) -> None:
    """The wheel has every module and every asset, and nothing else; the assets lie inside the package."""
    modules, assets = files(tree / "src"), files(tree / "assets")
    assert "atlas/points.toml" in assets
    assert set(contents(wheel)) == modules | {f"cheekviewer/assets/{name}" for name in assets}


def test_wheel_carries_both_licences(wheel: Path) -> None:
    """The licence of the code and that of art and data go with the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        licences = {Path(name).name for name in archive.namelist() if "/licenses/" in name}
    assert licences == {"LICENSE", "LICENSE-DATA.md"}


def test_sdist_makes_the_same_wheel(tree: Path, wheel: Path, tmp_path: Path) -> None:
    """A wheel built from the unpacked sdist has the same files with the same content."""
    sdist = build(tree, "sdist", tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python before 3.11.4 has none
        archive.extractall(tmp_path / "unpacked")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    assert {part for part in PARTS if not (unpacked / part).exists()} == set()
    assert contents(build(unpacked, "wheel", tmp_path / "again")) == contents(wheel)


def test_installed_wheel_starts(wheel: Path, tmp_path: Path) -> None:
    """From the installed wheel, outside the tree, the command lists the atlas and paints the window."""
    clean = Clean(tmp_path / "clean")
    clean.install(wheel)
    assert [point["id"] for point in json.loads(clean.cheekviewer("list", "--json"))["points"]]
    clean.cheekviewer("--screenshot", "window.png", "--size", "1024x700")
    assert (clean.folder / "window.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform != "linux", reason="menu entries of this kind are for Linux")
def test_installed_wheel_goes_into_the_menu(wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The menu entry that the installed command writes starts that very command."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    clean = Clean(tmp_path / "clean")
    clean.install(wheel)
    assert "cheekviewer.desktop" in clean.cheekviewer("--install-desktop")
    entry = (tmp_path / "share/applications/cheekviewer.desktop").read_text(encoding="utf-8")
    assert f"TryExec={clean.scripts / 'cheekviewer'}\n" in entry


def test_editable_install_starts(tree: Path, tmp_path: Path) -> None:
    """From an editable install the command finds the assets in the tree."""
    clean = Clean(tmp_path / "clean")
    clean.install("--editable", tree)
    assert not (Path(clean.python).parents[1] / "assets").exists()
    assert [point["id"] for point in json.loads(clean.cheekviewer("list", "--json"))["points"]]
