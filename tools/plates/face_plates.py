"""The layers of the face chart: the left side of the head, nose to the left, origin at the tragion."""

from dataclasses import replace

import numpy as np

from plates import head_hair, head_muscles, head_profile, head_skin, head_turned, head_vessels, skull, tone
from plates.camera import turned
from plates.head import Head
from plates.plate import Layer, fade_down
from plates.points import load
from plates.shapes import area

VIEWBOX = (-128.0, -152.0, 256.0, 298.0)
FADE = fade_down(92, 142)
DEEP_FADE = fade_down(86, 132)
"""What lies under the skin ends above where the skin does."""
LIGHT = (-0.40, 0.52, 0.755)
THREE_QUARTER = 38.0
"""Degrees by which the three-quarter view is turned from the front to the person's left side."""
THREE_QUARTER_VIEWBOX = (-120.0, -152.0, 250.0, 280.0)
THREE_QUARTER_FADE = fade_down(72, 122)
THREE_QUARTER_LIGHT = (0.06, 0.50, 0.86)


def skin_of_face(head: Head) -> head_skin.Skin:
    """Return the skin of the side view, its lips closed and its cheek calmed for the zones to lie upon."""
    view = head.lateral_view((-125, -150, 125, 150), 8)
    skin = head_skin.skin_of(head, view, np.array(load("face")["bust"], float), LIGHT, FADE)
    calm = tone.calmed_patch(view, skin.tone, head_skin.CHEEK, keep=0.34, sigma=7.0)
    calm = tone.calmed_patch(view, calm, head_skin.EAR, keep=0.55, sigma=2.0)
    quiet = area(np.array([*load("face")["quiet"], (140, 200), (-140, 200)]))
    shape = head_profile.with_closed_lips(skin.area)
    return replace(
        skin, area=shape, washed=shape.buffer(-0.2).simplify(0.08), lit=skin.lit.difference(quiet), tone=calm
    )


def skin_layer(head: Head, skin: head_skin.Skin) -> Layer:
    """Return the skin of the face with hair, brow, eye, nose, mouth, ear and contour."""
    layer = Layer("Skin of the face, left side", VIEWBOX, FADE)
    head_skin.draw_wash(skin, layer.group("skin", "Skin"))
    head_hair.draw_hair(head, skin, layer.group("hair", "Hair"))
    head_hair.draw_brows(head, skin, layer.group("brow", "Brow"))
    head_skin.draw_features(skin, layer.group("folds", "Folds"), head_profile.is_redrawn)
    head_profile.draw_profile(skin, layer)
    head_skin.draw_contour(skin, layer.group("contour", "Contour"))
    return layer


def bones_layer(skin: head_skin.Skin) -> Layer:
    """Return the skull and the neck bones, the zygomatic arch on top."""
    layer = Layer("Bones of the face, left side", VIEWBOX, DEEP_FADE)
    skull.draw_skull(layer, skin.area)
    return layer


def muscles_layer(skin: head_skin.Skin) -> Layer:
    """Return the muscles; the zygomatic arch is among them, for temporalis lies under it and masseter over it."""
    layer = Layer("Muscles of the face, left side", VIEWBOX, DEEP_FADE)
    head_muscles.draw_muscles(layer, skin.area)
    return layer


def vessels_layer() -> Layer:
    """Return the parotid gland and duct, veins, arteries and nerves."""
    layer = Layer("Vessels and nerves of the face, left side", VIEWBOX, DEEP_FADE)
    head_vessels.draw_vessels(layer)
    return layer


def three_quarter_layer(head: Head) -> Layer:
    """Return the skin of the head turned half to the viewer, for orientation; its origin lies between the tragia."""
    view = head.turned_view(turned(THREE_QUARTER), (-118, -150, 128, 130), 7)
    cut = np.array([(-180.0, 150), (0, 150), (180, 150)])
    skin = head_skin.skin_of(head, view, cut, THREE_QUARTER_LIGHT, THREE_QUARTER_FADE)
    layer = Layer("Skin of the head, three-quarter view", THREE_QUARTER_VIEWBOX, THREE_QUARTER_FADE)
    head_skin.draw_wash(skin, layer.group("skin", "Skin"))
    head_turned.draw_lips(head, skin, layer.group("mouth", "Mouth"))
    head_hair.draw_hair(head, skin, layer.group("hair", "Hair"))
    head_hair.draw_brows(head, skin, layer.group("brow", "Brow"))
    head_skin.draw_features(skin, layer.group("folds", "Folds"), lambda line: False)
    head_turned.draw_eyes(head, skin, layer.group("eye", "Eye"))
    head_skin.draw_contour(skin, layer.group("contour", "Contour"))
    return layer
