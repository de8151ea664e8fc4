"""The whole window as the program paints it, in both languages and themes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from tests.pictures.comparing import assert_same_picture

LOOKS = [("en", "light", "lumbosacral"), ("zh", "dark", "scapular"), ("en", "dark", None), ("zh", "light", "spine")]


@pytest.mark.parametrize(("lang", "theme", "entry"), LOOKS)
def test_the_window_looks_as_it_did(tmp_path: Path, lang: str, theme: str, entry: str | None) -> None:
    """`--screenshot` paints the window of a first start as in the reference picture, without a word on stderr."""
    file = tmp_path / "window.png"
    chosen = ["--select", entry] if entry else []
    given = ["--lang", lang, "--theme", theme, "--size", "1024x700", "--screenshot", str(file), *chosen]
    done = subprocess.run(
        [sys.executable, "-m", "cheekviewer", *given],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    with Image.open(file) as picture:
        fewer = ImageOps.posterize(picture.convert("RGB"), 4)  # so that the references can be small
    assert_same_picture(fewer, f"window-{lang}-{theme}")
