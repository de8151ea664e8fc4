"""The colours of window and paper: tokens by theme, and one colour and pattern per point.

Every pair of text and ground meets WCAG AA (4.5:1), every edge of a shape 3:1; a test computes it.
The point colours start from Okabe and Ito, https://jfly.uni-koeln.de/color/, darkened or lightened
to those ratios, and so that any two stay apart to eyes that see fewer colours. The strong colours meet
AAA (7:1) for text and 4.5:1 for edges; their paper is the same, as the plates fade into it.
"""

from typing import Literal

import msgspec
from msgspec.structs import replace

Theme = Literal["light", "dark"]
PATTERNS = ("lines-left", "lines-right", "dots", "cross", "lines-level")
"""The fill patterns of points, on paper and in what is chosen on screen, in the order of the colours."""


class Colours(msgspec.Struct, frozen=True):
    """The colours of one theme as `#RRGGBB`, each named by its use."""

    paper: str
    ground: str
    ink: str
    second: str
    rule: str
    link: str
    tag: str
    notice: str
    points: tuple[str, ...]

    def point(self, index: int) -> str:
        """Return the colour of the point at `index` of its atlas; they come round again."""
        return self.points[index % len(self.points)]


LIGHT = Colours(
    paper="#FBF9F5",
    ground="#F3F0EA",
    ink="#2B2623",
    second="#6B625A",
    rule="#E2DCD1",
    link="#2A6592",
    tag="#E8EFF4",
    notice="#F4EFE4",
    points=("#0072B2", "#8F6A00", "#007A5A", "#A0527F", "#9B2409"),
)
DARK = Colours(
    paper="#14171C",
    ground="#1B1F26",
    ink="#EFE6DC",
    second="#A9A199",
    rule="#333A44",
    link="#86BDE6",
    tag="#22303C",
    notice="#25231E",
    points=("#56B4E9", "#E6B422", "#2BB68C", "#D98BB8", "#F2854A"),
)


STRONG_LIGHT = replace(
    LIGHT,
    ink="#000000",
    second="#453E38",
    rule="#857C72",
    link="#0B4A78",
    points=("#054088", "#735604", "#1C6554", "#8B2970", "#6F0900"),
)
STRONG_DARK = replace(
    DARK,
    ink="#FFFFFF",
    second="#D2CBC3",
    rule="#8A93A0",
    link="#A9D4F5",
    points=("#7CCBFA", "#F5CC4D", "#52DDB0", "#F0AFD2", "#FFA57A"),
)


def colours(theme: Theme, *, strong: bool = False) -> Colours:
    """Return the colours of `theme`, `strong` ones for eyes that need more contrast."""
    if strong:
        return STRONG_DARK if theme == "dark" else STRONG_LIGHT
    return DARK if theme == "dark" else LIGHT


def grey(colour: str) -> str:
    """Return the grey that is as light as a `#RRGGBB` colour, by the luma of ITU-R BT.601."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + 3 * f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02X}"
