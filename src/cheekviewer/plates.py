"""What the plates are made of: the layers of each chart, and the millimetres they cover."""

from collections.abc import Collection, Mapping

import msgspec

from cheekviewer.atlas.records import Chart

SEE_THROUGH = 0.42
"""How opaque a deep layer lies over the skin in the see-through mode; else it is opaque."""

_TRACE = 0.22


class Layer(msgspec.Struct, frozen=True):
    """One layer of a chart: its id, its file without the theme, and whether a new user sees it.

    Without a file it is no drawing of a plate, but drawn over it line by line.
    """

    id: str
    file: str = ""
    at_first: bool = False


LAYERS: Mapping[Chart, tuple[Layer, ...]] = {
    Chart.FACE: (
        Layer("skin", "face_svg/skin", at_first=True),
        Layer("bones", "face_svg/bones"),
        Layer("muscles", "face_svg/muscles"),
        Layer("vessels", "face_svg/vessels"),
        Layer("landmarks"),
        Layer("bands"),
    ),
    Chart.BACK: (
        Layer("skin", "back_svg/skin", at_first=True),
        Layer("bones", "back_svg/bones", at_first=True),
        Layer("deep", "back_svg/muscles-deep"),
        Layer("middle", "back_svg/muscles-middle"),
        Layer("superficial", "back_svg/muscles-superficial"),
        Layer("landmarks"),
        Layer("levels"),
    ),
}
"""The layers of each chart from the lowest up; the first is the skin, through which one looks at the others."""

BOUNDS: Mapping[Chart, tuple[float, float, float, float]] = {
    Chart.FACE: (-128, -152, 256, 298),
    Chart.BACK: (-345, -30, 690, 1010),
}
"""What each plate covers, in chart mm: left, top, width, height."""

HOMES: Mapping[Chart, tuple[float, float, float, float]] = {
    Chart.FACE: (-112, -112, 150, 214),
    Chart.BACK: (-235, -14, 470, 860),
}
"""What of it is shown at first: the cheek large, the back from head to thigh."""

SMALL_PX_PER_MM: Mapping[Chart, float] = {Chart.FACE: 1.5, Chart.BACK: 0.6}
"""The scale of the small picture that is shipped of each layer, `<file>-<theme>.webp`: see tools/small_pictures.py."""


def drawings(chart: Chart) -> tuple[Layer, ...]:
    """Return the layers that are drawings of the plate, from the lowest up."""
    return tuple(layer for layer in LAYERS[chart] if layer.file)


def first_layers(chart: Chart) -> tuple[str, ...]:
    """Return the ids of the layers that a new user sees."""
    return tuple(layer.id for layer in LAYERS[chart] if layer.at_first)


def over_the_plate(chart: Chart, shown: Collection[str]) -> set[str]:
    """Return the ids of those layers shown that are no drawings: they are painted over the plate."""
    return {layer.id for layer in LAYERS[chart] if not layer.file and layer.id in shown}


def opacities(chart: Chart, shown: Collection[str], *, see_through: bool = True) -> Mapping[str, float]:
    """Return the files to draw, from the lowest up, and how opaque each is when these layers are shown.

    Skin that is off stays as a trace, so that nobody loses the way. Vessels are nearly opaque in any case.
    """
    skin, *deeper = drawings(chart)
    drawn = {skin.file: 1.0 if skin.id in shown else _TRACE}
    over_skin = SEE_THROUGH if see_through and skin.id in shown else 1.0
    for layer in deeper:
        if layer.id in shown:
            drawn[layer.file] = 0.9 if layer.id == "vessels" else over_skin
    return drawn


def depths(chart: Chart) -> tuple[str, ...]:
    """Return what one meets when a chart is peeled, from the skin to the bones, by id."""
    skin, *deeper = (layer.id for layer in drawings(chart))
    return (skin, *reversed(deeper))


def depth(chart: Chart, shown: Collection[str]) -> int:
    """Return which of the `depths` is the uppermost shown, counted from 0; 0 when none is."""
    return next((number for number, name in enumerate(depths(chart)) if name in shown), 0)


def peeled(chart: Chart, shown: Collection[str], to: int) -> tuple[str, ...]:
    """Return the layers that are left when a chart is peeled down to one of its `depths`.

    What is drawn over the plate stays as it is; back at the skin the plate is as a new user sees it.
    """
    left = set(depths(chart)[to:]) if to > 0 else set(first_layers(chart))
    return _in_order(chart, left | over_the_plate(chart, shown))


def forward(chart: Chart, shown: Collection[str], name: str) -> tuple[str, ...]:
    """Return the layers to show so that the one of this name is seen: without those that lie above it."""
    order = [layer.id for layer in drawings(chart)]
    above = set(order[order.index(name) + 1 :]) if name in order[1:] else set()
    return _in_order(chart, ({*shown} - above) | {name})


def _in_order(chart: Chart, names: Collection[str]) -> tuple[str, ...]:
    return tuple(layer.id for layer in LAYERS[chart] if layer.id in names)
