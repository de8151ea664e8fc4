"""Every asset from one wheel: the layers of both charts in both themes, outlines of structures, landmarks."""

from collections.abc import Iterator
from pathlib import Path

from plates import back_plates, back_skin, face_plates, head_zones, landmarks, structures
from plates.back_muscles import DEPTHS
from plates.figure import Figure
from plates.head import Head
from plates.plate import Layer
from plates.themes import THEMES
from plates.wheel import Wheel


def build(wheel: Wheel, out: Path) -> Iterator[Path]:
    """Write every asset below the folder `out` and yield each path; the same wheel gives the same bytes."""
    figure = Figure(wheel)
    for chart, layers, error in (("face", face_layers, 0.08), ("back", back_layers, 0.3)):
        drawn = dict(layers(figure))
        for name, layer in drawn.items():
            for theme in THEMES:
                yield _written(out / f"{chart}_svg" / f"{name}-{theme}.svg", layer.svg(theme))
        named = {name.removeprefix("muscles-"): layer for name, layer in drawn.items() if name != "three-quarter"}
        outlines = structures.outlines_svg(chart, named, error)
        yield _written(out / f"{chart}_svg" / "structures.svg", outlines)
    yield _written(out / "face_svg" / "three-quarter-zones.svg", head_zones.turned_zones_svg(Head(figure)))
    yield _written(out / "landmarks.json", landmarks.as_json(landmarks.measured(figure)))


def face_layers(figure: Figure) -> Iterator[tuple[str, Layer]]:
    """Yield the layers of the face chart by file name, skin first."""
    head = Head(figure)
    skin = face_plates.skin_of_face(head)
    yield "skin", face_plates.skin_layer(head, skin)
    yield "bones", face_plates.bones_layer(skin)
    yield "muscles", face_plates.muscles_layer(skin)
    yield "vessels", face_plates.vessels_layer()
    yield "three-quarter", face_plates.three_quarter_layer(head)


def back_layers(figure: Figure) -> Iterator[tuple[str, Layer]]:
    """Yield the layers of the back chart by file name, skin first."""
    skin = back_skin.skin_of_back(figure, back_plates.FADE)
    yield "skin", back_plates.skin_layer(figure, skin)
    yield "bones", back_plates.bones_layer()
    for depth in DEPTHS:
        yield f"muscles-{depth}", back_plates.muscles_layer(depth, skin)


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
