"""What the plates are made of: the layers of each chart's drawing, and the millimetres they cover."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cheekviewer.atlas.records import Chart

SEE_THROUGH = 0.42
"""How opaque a deep layer lies over the skin; alone it is opaque, over a trace of skin."""

_TRACE = 0.22


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a plate: its id, its file without the theme, and whether a new user sees it."""

    id: str
    file: str
    at_first: bool = False


LAYERS: Mapping[Chart, tuple[Layer, ...]] = {
    Chart.FACE: (
        Layer("skin", "face_svg/skin", at_first=True),
        Layer("bones", "face_svg/bones"),
        Layer("muscles", "face_svg/muscles"),
        Layer("vessels", "face_svg/vessels"),
    ),
    Chart.BACK: (
        Layer("skin", "back_svg/skin", at_first=True),
        Layer("bones", "back_svg/bones", at_first=True),
        Layer("deep", "back_svg/muscles-deep"),
        Layer("middle", "back_svg/muscles-middle"),
        Layer("superficial", "back_svg/muscles-superficial"),
    ),
}
"""The layers of each chart from the lowest up; the first is the skin."""

BOUNDS: Mapping[Chart, tuple[float, float, float, float]] = {
    Chart.FACE: (-128, -152, 256, 298),
    Chart.BACK: (-345, -30, 690, 1010),
}
"""What each plate covers, in chart mm: left, top, width, height."""


def first_layers(chart: Chart) -> tuple[str, ...]:
    """Return the ids of the layers that a new user sees."""
    return tuple(layer.id for layer in LAYERS[chart] if layer.at_first)


def opacities(chart: Chart, shown: Collection[str]) -> Mapping[str, float]:
    """Return the files to draw, from the lowest up, and how opaque each is when these layers are shown.

    Skin that is off stays as a trace, so that nobody loses the way.
    """
    skin, *deeper = LAYERS[chart]
    drawn = {skin.file: 1.0 if skin.id in shown else _TRACE}
    over_skin = SEE_THROUGH if skin.id in shown else 1.0
    for layer in deeper:
        if layer.id in shown:
            drawn[layer.file] = 0.9 if layer.id == "vessels" else over_skin
    return drawn
