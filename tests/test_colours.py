"""The colours can be read and told apart, also by those who see fewer of them."""

from itertools import combinations

import pytest

from cheekviewer.colours import DARK, LIGHT, PATTERNS, STRONG_DARK, STRONG_LIGHT, Colours, colours

THEMES = pytest.mark.parametrize(
    "theme", [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK], ids=["light", "dark", "strong light", "strong dark"]
)
STRONG = pytest.mark.parametrize("theme", [STRONG_LIGHT, STRONG_DARK], ids=["light", "dark"])
RGB = tuple[float, float, float]
Matrix = tuple[RGB, RGB, RGB]

# Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
# table of severity 1.0, for linear RGB; https://doi.org/10.1109/TVCG.2009.113
NORMAL: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
PROTAN: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTAN: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TRITAN: Matrix = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
# sRGB to CIE XYZ, white D65: IEC 61966-2-1
XYZ: Matrix = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> RGB:
    """`#RRGGBB` as linear red, green and blue from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def times(matrix: Matrix, colour: RGB) -> RGB:
    """A colour seen through a matrix, kept in range."""
    red, green, blue = (max(0.0, sum(a * b for a, b in zip(row, colour, strict=True))) for row in matrix)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    dark, light = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (light + 0.05) / (dark + 0.05)


def difference(one: str, other: str, eyes: Matrix) -> float:
    """How far apart two colours look to these eyes: CIE 1976 ΔE*ab, where 2.3 can just be seen."""
    pairs = zip(_lab(times(eyes, linear(one))), _lab(times(eyes, linear(other))), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def _lab(colour: RGB) -> RGB:
    x, y, z = (_root(value / white) for value, white in zip(times(XYZ, colour), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return value ** (1 / 3) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29


def test_the_measures_know_black_from_white() -> None:
    """Contrast and difference have the values that their definitions give."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=1e-3)
    assert difference("#000000", "#FFFFFF", NORMAL) == pytest.approx(100, abs=0.1)
    assert difference("#FF0000", "#00FF00", NORMAL) == pytest.approx(170.6, abs=0.2)
    assert difference("#C00000", "#556B00", DEUTAN) < difference("#C00000", "#556B00", NORMAL) / 2


@THEMES
@pytest.mark.parametrize("text", ["ink", "second", "link"])
@pytest.mark.parametrize("ground", ["paper", "ground", "tag", "notice"])
def test_text_can_be_read(theme: Colours, text: str, ground: str) -> None:
    """Every pair of text and ground meets WCAG 2.2 AA, 4.5:1."""
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@THEMES
def test_words_in_a_points_colour_can_be_read(theme: Colours) -> None:
    """A point's colour may carry words on paper, 4.5:1."""
    assert all(contrast(point, theme.paper) >= 4.5 for point in theme.points)


@THEMES
def test_shapes_stand_out(theme: Colours) -> None:
    """Every edge of a shape meets WCAG 2.2 1.4.11, 3:1, on paper and on the ground beside it."""
    assert all(contrast(point, ground) >= 3 for point in theme.points for ground in (theme.paper, theme.ground))


@STRONG
def test_strong_colours_are_stronger(theme: Colours) -> None:
    """Strong text meets WCAG 2.2 AAA, 7:1, on every ground, and strong edges and rules 4.5:1 and 3:1 on paper."""
    grounds = (theme.paper, theme.ground, theme.tag, theme.notice)
    texts = (theme.ink, theme.second, theme.link)
    assert min(contrast(text, ground) for text in texts for ground in grounds) >= 7
    assert min(contrast(point, ground) for point in theme.points for ground in grounds) >= 4.5
    assert contrast(theme.rule, theme.paper) >= 3


@THEMES
@pytest.mark.parametrize(
    ("eyes", "least"),
    [(NORMAL, 30), (PROTAN, 10), (DEUTAN, 10), (TRITAN, 10)],
    ids=["normal", "protan", "deutan", "tritan"],
)
def test_points_can_be_told_apart(theme: Colours, eyes: Matrix, least: float) -> None:
    """Any two point colours are clearly different to any eyes: four times and more what can just be seen."""
    apart = {pair: difference(*pair, eyes) for pair in combinations(theme.points, 2)}
    assert min(apart.values()) >= least, min(apart, key=lambda pair: apart[pair])


def test_every_point_has_a_sign_besides_its_colour() -> None:
    """There is a pattern for each colour, and none twice, so that colour is never the only sign."""
    assert len(set(PATTERNS)) == len(PATTERNS) == len(LIGHT.points) == len(DARK.points)


def test_a_theme_is_chosen_by_name() -> None:
    """Light and dark are what they are called, and point colours come round again."""
    assert (colours("light"), colours("dark")) == (LIGHT, DARK)
    assert linear(LIGHT.paper) > linear(LIGHT.ink)
    assert linear(DARK.paper) < linear(DARK.ink)
    assert [LIGHT.point(index) for index in range(10)] == [*LIGHT.points, *LIGHT.points]
