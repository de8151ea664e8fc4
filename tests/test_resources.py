"""Our own files are found, wherever the program is installed."""

from pathlib import Path

import pytest

from cheekviewer import resources
from cheekviewer.resources import asset, font


def test_a_shipped_file_is_found() -> None:
    """Files and folders are found by their name under assets."""
    assert asset("atlas/points.toml").is_file()
    assert asset("atlas").is_dir()
    assert asset("face_svg/zones.svg").parent.parent == asset(".").resolve()


def test_the_installed_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Assets inside the package are taken before those of a source tree two folders up."""
    package = tmp_path / "src" / "cheekviewer"
    for home in (package, tmp_path):
        (home / "assets").mkdir(parents=True)
    (tmp_path / "assets" / "a.txt").touch()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert asset("a.txt") == tmp_path / "assets" / "a.txt"
    (package / "assets" / "a.txt").touch()
    assert asset("a.txt") == package / "assets" / "a.txt"


def test_a_missing_file_is_told_by_name() -> None:
    """What neither place has is an error that names the file and says what to do."""
    with pytest.raises(FileNotFoundError, match=r"assets/atlas/none\.toml; install it again"):
        asset("atlas/none.toml")


def test_the_font_is_a_truetype_font() -> None:
    """The Chinese font is there and is TrueType, which the PDF rules need."""
    assert font().read_bytes()[:4] == b"\x00\x01\x00\x00"


def test_a_missing_font_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package of the font the error names it."""
    monkeypatch.setattr(resources, "find_spec", lambda _: None)
    with pytest.raises(FileNotFoundError, match=r"justmytype-intl-cjk is missing"):
        font()
