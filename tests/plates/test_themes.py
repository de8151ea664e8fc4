import pytest
from plates.themes import COLOURS, colour, mixed


def test_mixed_colour_lies_between_two() -> None:
    """Nothing of the upper colour leaves the ground, all of it hides the ground, half is half way."""
    assert colour(mixed("skin", "shade", 0.0, 1.0), "light") == COLOURS["skin"]["light"]
    assert colour(mixed("skin", "shade", 0.0, 1.0), "dark") == COLOURS["shade"]["dark"]
    ground, over, half = (
        bytes.fromhex(name[1:])
        for name in (
            COLOURS["skin"]["light"],
            COLOURS["light"]["light"],
            colour(mixed("skin", "light", 0.5, 0.5), "light"),
        )
    )
    assert [*half] == pytest.approx([(a + b) / 2 for a, b in zip(ground, over, strict=True)], abs=0.51)


def test_every_colour_has_both_themes() -> None:
    """Each name has a colour for light and for dark, written the same way."""
    for both in COLOURS.values():
        assert set(both) == {"light", "dark"}
        assert all(len(value) == 7 and value == value.upper() for value in both.values())
