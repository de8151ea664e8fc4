"""The colours of the plates: one name, one colour per theme (`#RRGGBB`).

In the dark theme inner lines stay dark and only the outer contour is light; else a face looks like
its own negative.
"""

from typing import Literal

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")

COLOURS: dict[str, dict[Theme, str]] = {
    "skin": {"light": "#F4E3D3", "dark": "#84695A"},
    "shade": {"light": "#B66D49", "dark": "#1A1210"},
    "light": {"light": "#FFFFFF", "dark": "#FFE9D2"},
    "line": {"light": "#4B3830", "dark": "#D9C8B8"},
    "ink": {"light": "#4B3830", "dark": "#1C120D"},
    "fine": {"light": "#7A5C4C", "dark": "#2B1C14"},
    "lip": {"light": "#CF8577", "dark": "#A5584C"},
    "mouth": {"light": "#6E3A33", "dark": "#2A1411"},
    "hair": {"light": "#4A3024", "dark": "#0E0B0A"},
    "hairfill": {"light": "#6E4529", "dark": "#1E1410"},
    "brow": {"light": "#4A3024", "dark": "#1A120E"},
    "eyewhite": {"light": "#FCFAF6", "dark": "#D8CFC4"},
    "iris": {"light": "#6F7F86", "dark": "#6E8C96"},
    "pupil": {"light": "#2E2A28", "dark": "#0E0D0D"},
    "bone": {"light": "#F3EAD3", "dark": "#B9AE93"},
    "boneshade": {"light": "#AA8866", "dark": "#2C2618"},
    "boneline": {"light": "#6E5C3C", "dark": "#3A3120"},
    "bonedark": {"light": "#5A4A2E", "dark": "#1C170E"},
    "bonelight": {"light": "#FFFFFF", "dark": "#D8CDB2"},
    "tooth": {"light": "#FDFBF5", "dark": "#D9D2C2"},
    "disc": {"light": "#BFD3DA", "dark": "#6E8790"},
    "muscle": {"light": "#CB7B69", "dark": "#8E4438"},
    "muscleskin": {"light": "#DC9A86", "dark": "#A05A4C"},
    "muscledeep": {"light": "#B5614F", "dark": "#74342B"},
    "musclelight": {"light": "#EBB8A6", "dark": "#B0685A"},
    "muscleline": {"light": "#7E352A", "dark": "#3C120C"},
    "muscleshade": {"light": "#7E352A", "dark": "#1F0A07"},
    "tendon": {"light": "#F1E8DC", "dark": "#B7AA98"},
    "tendonline": {"light": "#A7977F", "dark": "#6B5F50"},
    "arteryedge": {"light": "#7E1E1B", "dark": "#5C120E"},
    "veinedge": {"light": "#223F6E", "dark": "#182A4C"},
    "nerveedge": {"light": "#8A6608", "dark": "#4A3604"},
    "ductedge": {"light": "#235842", "dark": "#123626"},
    "artery": {"light": "#C8352F", "dark": "#FF6B5E"},
    "vein": {"light": "#3D6CB0", "dark": "#6FA0F0"},
    "nerve": {"light": "#D9A514", "dark": "#FFD24A"},
    "gland": {"light": "#E3C58E", "dark": "#8D7440"},
    "glandline": {"light": "#8A6A2E", "dark": "#4E3C18"},
    "duct": {"light": "#3E8E6B", "dark": "#63D6A6"},
}


def mixed(ground: str, over: str, light: float, dark: float) -> str:
    """Return the name of a colour between two: `over` laid on `ground` with an opacity per theme.

    A wash in such colours needs no transparency: many faint layers would drift in hue, for eight
    bits hold their colours badly, and take longer to paint.
    """
    return f"{ground}>{over}:{light:.3f}:{dark:.3f}"


def colour(name: str, theme: Theme) -> str:
    """Return a colour (`#RRGGBB`) by its name, or by one that `mixed` made."""
    if ">" not in name:
        return COLOURS[name][theme]
    names, light, dark = name.split(":")
    share = float(light if theme == "light" else dark)
    ground, over = (bytes.fromhex(COLOURS[part][theme][1:]) for part in names.split(">"))
    return "#" + bytes(round(a + (b - a) * share) for a, b in zip(ground, over, strict=True)).hex().upper()
