"""The layers of the back chart: the body from behind, head to thighs, the person's left on the left."""

from plates import back_muscles, back_skin, skeleton
from plates.figure import Figure
from plates.plate import Layer, fade_out

VIEWBOX = (-345.0, -30.0, 690.0, 1010.0)
FADE = fade_out(0, 330, 380, 645, 0.84)
"""Forearms and thighs end before the edge of the chart; head, shoulders and the gluteal fold are whole."""


def skin_layer(figure: Figure, skin: back_skin.Skin) -> Layer:
    """Return the skin of the back with hair, folds and contour."""
    layer = Layer("Skin of the back", VIEWBOX, FADE)
    back_skin.draw_wash(skin, layer.group("skin", "Skin"))
    back_skin.draw_hair(figure, skin, layer.group("hair", "Hair"))
    back_skin.draw_features(skin, layer.group("folds", "Folds"))
    back_skin.draw_contour(skin, layer.group("contour", "Contour"))
    return layer


def bones_layer() -> Layer:
    """Return the skeleton, each bone a group of its own."""
    layer = Layer("Bones of the back", VIEWBOX, FADE)
    skeleton.draw_skeleton(layer)
    return layer


def muscles_layer(depth: back_muscles.Depth, skin: back_skin.Skin) -> Layer:
    """Return the muscles of one depth, each muscle and side a group of its own."""
    layer = Layer(f"Muscles of the back, {depth}", VIEWBOX, FADE)
    back_muscles.draw_depth(layer, depth, skin.area)
    return layer
