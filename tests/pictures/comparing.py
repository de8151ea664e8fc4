"""Pictures compared with the reference pictures in this folder, blind to how edges are smoothed and to nothing else."""

import os
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

HOME = Path(__file__).parent
FAILED = HOME / "failed"
RETAKE = "CHEEKVIEWER_RETAKE_PICTURES"
"""Set in the environment by `--retake-pictures`: pictures are then written instead of compared."""

_SOFTENED = 0.7
"""Radius in pixels of the blur that takes away differences of smoothing."""
_SEEN = 40
"""The least difference of a colour channel, out of 255, that a pixel counts as different."""
_MOST_DIFFERENT = 0.0005
_MOST_ON_AVERAGE = 0.6


class Difference(NamedTuple):
    """How two pictures differ: the share of pixels that anyone would see, and the mean difference out of 255."""

    different: float
    average: float

    @property
    def is_seen(self) -> bool:
        """Whether it is more than smoothing and rounding make."""
        return self.different > _MOST_DIFFERENT or self.average > _MOST_ON_AVERAGE


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """Return how two pictures differ; pictures of two sizes differ wholly."""
    if one.size != other.size:
        return Difference(1.0, 255.0)
    softened = [picture.convert("RGB").filter(ImageFilter.GaussianBlur(_SOFTENED)) for picture in (one, other)]
    red, green, blue = ImageChops.difference(*softened).split()
    worst = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    pixels = one.width * one.height
    return Difference(sum(worst[_SEEN:]) / pixels, sum(value * count for value, count in enumerate(worst)) / pixels)


def assert_same_picture(actual: Path | Image.Image, name: str) -> None:
    """Fail when a picture differs from the reference `name.png`, leaving both in `failed/`; retake it when asked to."""
    picture = (Image.open(actual) if isinstance(actual, Path) else actual).convert("RGB")
    reference = HOME / f"{name}.png"
    if os.environ.get(RETAKE):
        small = picture.quantize(256, kmeans=4, dither=Image.Dither.NONE)
        (picture if difference(picture, small).is_seen else small).save(reference, optimize=True)
        return
    assert reference.is_file(), f"{reference.name} is missing; look at the picture, then use --retake-pictures"
    with Image.open(reference) as kept:
        expected = kept.convert("RGB")
    found = difference(picture, expected)
    if found.is_seen:
        FAILED.mkdir(exist_ok=True)
        picture.save(FAILED / f"{name}-actual.png")
        expected.save(FAILED / f"{name}-expected.png")
    assert not found.is_seen, (
        f"{name}: {found.different:.2%} of the pixels differ, by {found.average:.1f} of 255 on average;"
        f" look into {FAILED.relative_to(HOME.parents[1])}, and use --retake-pictures if the new one is right"
    )
