"""The comparer is tested before anything trusts it."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.pictures import comparing


def _page() -> Image.Image:
    """A white page with lines of a text, a filled shape and a thin line."""
    page = Image.new("RGB", (420, 590), "white")
    draw = ImageDraw.Draw(page)
    for line in range(12):
        draw.text((30, 300 + 14 * line), f"According to the article, line {line}", fill="#2B2623")
    draw.ellipse((60, 60, 160, 200), fill="#C2410C")
    draw.line((20, 250, 400, 250), fill="#E2DCD1")
    return page


def _without_a_word(page: Image.Image) -> Image.Image:
    ImageDraw.Draw(page).rectangle((30, 300, 80, 312), fill="white")
    return page


def _in_grey(page: Image.Image) -> Image.Image:
    return page.convert("L").convert("RGB")


def _mirrored(page: Image.Image) -> Image.Image:
    return page.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def _moved(page: Image.Image) -> Image.Image:
    return ImageChops.offset(page, 3, 0)


def _narrower(page: Image.Image) -> Image.Image:
    return page.crop((0, 0, 419, 590))


def test_black_is_not_white() -> None:
    """Black against white is as different as can be."""
    found = comparing.difference(Image.new("RGB", (50, 50), "black"), Image.new("RGB", (50, 50), "white"))
    assert found == (1.0, 255.0)
    assert found.is_seen


@pytest.mark.parametrize("change", [_without_a_word, _in_grey, _mirrored, _moved, _narrower])
def test_what_anyone_would_see_is_seen(change: object) -> None:
    """A lost word, lost colour, a mirror image, a shift and another size all differ."""
    assert callable(change)
    assert comparing.difference(_page(), change(_page())).is_seen


def test_what_nobody_sees_passes() -> None:
    """The same picture, and one whose edges are smoothed a little differently, are the same."""
    smooth = _page().resize((840, 1180), Image.Resampling.BICUBIC).resize((420, 590), Image.Resampling.BOX)
    assert comparing.difference(_page(), _page()) == (0.0, 0.0)
    assert ImageChops.difference(_page(), smooth).getbbox()
    assert not comparing.difference(_page(), smooth).is_seen


def test_reference_is_kept_and_failures_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A retaken reference matches, a missing one fails, and a differing picture leaves both to look at."""
    monkeypatch.setattr(comparing, "HOME", tmp_path / "tests/pictures")
    monkeypatch.setattr(comparing, "FAILED", tmp_path / "tests/pictures/failed")
    comparing.HOME.mkdir(parents=True)
    monkeypatch.delenv(comparing.RETAKE, raising=False)
    with pytest.raises(AssertionError, match="is missing"):
        comparing.assert_same_picture(_page(), "page")
    monkeypatch.setenv(comparing.RETAKE, "1")
    comparing.assert_same_picture(_page(), "page")
    monkeypatch.delenv(comparing.RETAKE)
    comparing.assert_same_picture(_page(), "page")
    with pytest.raises(AssertionError, match="of the pixels differ"):
        comparing.assert_same_picture(_without_a_word(_page()), "page")
    assert {path.name for path in comparing.FAILED.iterdir()} == {"page-actual.png", "page-expected.png"}
