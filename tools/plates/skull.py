"""The skull from the side: cranium, maxilla, teeth, mandible, and the arch that muscles pass under. Face chart, mm."""

import numpy as np
from shapely import Polygon, affinity
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from plates import curves
from plates.bones import FACE_HAND, bone_area, draw_bone, draw_edge, draw_open_edge, draw_ridge, suture
from plates.neck import draw_neck
from plates.plate import Group, Layer
from plates.points import load
from plates.shapes import above, area, ellipse, largest, outline
from plates.soft import fill_round, fill_soft

SCALP = 6.2
"""Thickness of skin and scalp over the vault, mm."""
ARCH_SUTURES = ("frontozygomatic", "zygomaticotemporal", "zygomaticomaxillary")
TOOTHED = ("coronal", "lambdoid", "squamous")
SEED = 3


def cranium(skin: BaseGeometry) -> Polygon:
    """Return the cranium: above, the skin less the scalp; below, the base of the table."""
    above_face = area(np.array([(-140, -200), (140, -200), (140, 1), (-70, 1), (-70, -31.5), (-140, -31.5)]))
    vault = largest(skin.buffer(-SCALP, quad_segs=32).intersection(above_face))
    lower = curves.spline(np.array(load("skull")["cranium"]["base"], float), steps=8)
    base = area(np.vstack([lower, [(-80, -50), (0, -90), (80, -50)]]))
    whole = largest(unary_union([vault, base]).intersection(skin.buffer(-5.4)))
    edge = np.array(whole.exterior.coords)
    return area(curves.calmed(edge, fine=1.0, coarse=3.5, keep=(0.3, 0.9), spacing=0.5))


def draw_skull(layer: Layer, skin: BaseGeometry) -> None:
    """Draw the bones of the side view, the deepest first."""
    bones = load("skull")["bones"]
    draw_neck(layer, skin.buffer(-1.0))
    _draw_depth(layer.group("infratemporal-fossa", "Infratemporal fossa"), bone_area(bones["pterygoid-depth"]))
    _draw_cranium(layer.group("cranium", "Cranium and maxilla"), cranium(skin))
    upper, lower = teeth()
    _draw_teeth(layer.group("lower-teeth", "Lower teeth"), lower)
    group = layer.group("mandible", "Mandible")
    draw_bone(group, bone_area(bones["mandible"], 10), FACE_HAND, (1.2, 2.8, 5, 8), thin=1.1, alpha=0.16)
    _draw_hole(group, "mental-foramen")
    _draw_relief(group, "mandible", bone_area(bones["mandible"], 10))
    for name in ("oblique-line", "ramus"):
        draw_ridge(group, load("skull")["ridges"][name], FACE_HAND, alpha=0.6)
    _draw_teeth(layer.group("upper-teeth", "Upper teeth"), upper)
    draw_arch(layer)


def _draw_cranium(group: Group, vault: Polygon) -> None:
    """Draw cranium and maxilla as one, shaded at the back of the head, in the temporal fossa, orbit and nose."""
    bones = load("skull")["bones"]
    maxilla = bone_area(bones["maxilla"], 10)
    whole = largest(unary_union([vault, maxilla]))
    data = outline(area(curves.smooth(np.array(whole.exterior.coords), 0.35, 0.25, close=True)), 0.1)
    group.fill(data, "bone")
    _draw_shades(group, vault)
    _draw_relief(group, "cranium", whole)
    _draw_roots(group)
    draw_edge(group, area(curves.smooth(np.array(whole.exterior.coords), 0.35, 0.25, close=True)), FACE_HAND, 1.1)
    _draw_orbit(group)
    _draw_hole(group, "ear-canal")
    _draw_sutures(group, [name for name in load("skull")["sutures"] if name not in ARCH_SUTURES])
    draw_ridge(group, load("skull")["cranium"]["temporal-line"], FACE_HAND, thin=0.65, alpha=0.55)


def _draw_shades(group: Group, vault: Polygon) -> None:
    """Draw the shade of the back of the head."""
    rear = Polygon([(-8, 60), (-8, -10), (20, -60), (40, -200), (160, -200), (160, 60)])
    for step in np.linspace(2, 27, 9):
        dark = vault.buffer(-0.3).difference(affinity.translate(vault, -0.7 * step, -0.75 * step))
        group.fill(outline(above(dark.intersection(rear), 20), 0.3, decimals=1, smallest=10), "boneshade", 0.078)


def _draw_relief(group: Group, bone: str, inside: BaseGeometry) -> None:
    """Draw the hollows and swellings of a bone, soft areas of the table."""
    for entry in load("skull")["relief"]:
        if entry["on"] == bone:
            shape, within = bone_area(entry["area"]), inside.buffer(-0.3)
            if "fading" in entry:
                place, step = shape.intersection(within), entry["fading"] / 9
                fill_soft(group, place, entry["colour"], entry["alpha"], entry["fading"], step=step, error=0.2)
            else:
                fill_round(group, shape, entry["colour"], entry["alpha"], within)


def _draw_depth(group: Group, hollow: BaseGeometry) -> None:
    """Draw what is seen of a hollow behind other bones: darker towards its middle."""
    group.fill(outline(hollow, 0.1, decimals=1), "boneshade")
    fill_soft(group, hollow, "bonedark", 0.75, 9.0, step=1.0, error=0.15)


def _draw_roots(group: Group) -> None:
    """Draw the swellings that the roots of the upper teeth make in the bone."""
    x = -87.2
    for width in load("skull")["teeth"]["widths"]:
        middle = x + width / 2
        root = bone_area([(middle - 1, 33), (middle - 0.9, 28), (middle, 24.6), (middle + 0.9, 28), (middle + 1, 33)])
        group.fill(outline(root, 0.1, decimals=1), "bonelight", (0.5, 0.25))
        x += width


def _draw_orbit(group: Group) -> None:
    bones = load("skull")["bones"]
    orbit = bone_area(bones["orbit"], 10)
    group.fill(outline(orbit, 0.08), "boneshade", 0.5)
    fill_soft(group, orbit, "bonedark", 0.8, 4.2, step=0.5, error=0.1)
    _draw_relief(group, "orbit", orbit)
    draw_edge(group, orbit, FACE_HAND, 0.8)
    group.fill(outline(bone_area(bones["nasal-opening"], 10), 0.08), "boneshade", 0.5)


def _draw_hole(group: Group, name: str) -> None:
    hole = area(ellipse(*load("skull")["holes"][name]))
    group.fill(outline(hole, 0.06, smallest=0.5), "bonedark", 0.78)


def _draw_sutures(group: Group, names: list[str]) -> None:
    rng = np.random.default_rng(SEED)
    for name in names:
        points = load("skull")["sutures"][name]
        line = curves.spline(np.array(points, float), steps=14)
        depth = 0.45 if name in TOOTHED else 0.18
        group.line(suture(line, depth, 1.1 if len(points) > 4 else 0.9, 0.12, rng), "boneline", 0.35, 0.8)


def teeth() -> tuple[list[BaseGeometry], list[BaseGeometry]]:
    """Return the crowns of seven upper and seven lower teeth, from the midline backwards."""
    upper, lower, x, z = [], [], -87.2, -84.9
    for order, width in enumerate(load("skull")["teeth"]["widths"]):
        top, bite = 33.9 - 0.25 * max(0, order - 2), 43.0 - 0.42 * order
        upper.append(_crown(x + 0.25, x + width - 0.25, top, bite, cusps=order > 2))
        x += width
        width *= 0.985
        root, edge = 49.8 - 0.75 * max(0, order - 1.5), 43.5 - 0.44 * order
        lower.append(_crown(z + 0.25, z + width - 0.25, root, edge, cusps=order > 2))
        z += width
    return upper, lower


def _crown(a: float, b: float, gum: float, bite: float, *, cusps: bool) -> BaseGeometry:
    """Return a crown between x = a and b, from the gum to the biting edge, with two cusps or an even edge."""
    m, half, out = (a + b) / 2, (gum + bite) / 2, 1 if bite > gum else -1
    neck = [(a + 0.5, gum), (m, gum - 0.85 * out), (b - 0.4, gum), (b, half)]
    if cusps:
        quarter = (b - a) / 4
        edge = [(b - 0.45, -0.3), (m + quarter, 0.25), (m, -0.3), (m - quarter, 0.25), (a + 0.4, -0.3)]
    else:
        edge = [(b - 0.35, -0.55), (m, 0.2), (a + 0.3, -0.5)]
    return bone_area([*neck, *((x, bite + dy * out) for x, dy in edge), (a, half)], 6)


def _draw_teeth(group: Group, crowns: list[BaseGeometry]) -> None:
    for crown in crowns:
        data = outline(crown, 0.06)
        group.fill(data, "tooth")
        group.fill(
            outline(crown.difference(affinity.translate(crown, -0.7, -0.5)), 0.06, smallest=0.2), "boneshade", 0.2
        )
        group.line(data, "boneline", 0.3)


def draw_arch(layer: Layer) -> None:
    """Draw the zygomatic bone and arch, which lie over the temporalis."""
    table = load("skull")
    group = layer.group("zygomatic-arch", "Zygomatic bone and arch")
    zygoma = bone_area(table["bones"]["zygoma"], 10)
    draw_bone(group, zygoma, FACE_HAND, (1, 2.2, 3.6), thin=0.0, alpha=0.16)
    _draw_relief(group, "arch", zygoma)
    # the frontal process runs up into the frontal bone: no line across its top
    group.fill(outline(bone_area(table["bones"]["frontal-process"], 6), 0.08), "bone")
    draw_open_edge(group, table["ridges"]["zygoma"], FACE_HAND, 1.15)
    _draw_hole(group, "infraorbital-foramen")
    _draw_sutures(group, list(ARCH_SUTURES))
