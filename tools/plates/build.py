"""Every asset from one wheel: the layers of both charts in both themes, and the table of landmarks."""

from collections.abc import Iterator
from pathlib import Path

from plates import back_plates, back_skin, face_plates, landmarks
from plates.back_muscles import DEPTHS
from plates.figure import Figure
from plates.head import Head
from plates.plate import Layer
from plates.themes import THEMES
from plates.wheel import Wheel


def build(wheel: Wheel, out: Path) -> Iterator[Path]:
    """Write every asset below the folder `out` and yield each path; the same wheel gives the same bytes."""
    figure = Figure(wheel)
    for name, layer in face_layers(figure):
        yield from _write(layer, out / "face_svg", name)
    for name, layer in back_layers(figure):
        yield from _write(layer, out / "back_svg", name)
    path = out / "landmarks.json"
    path.write_text(landmarks.as_json(landmarks.measured(figure)), encoding="utf-8", newline="\n")
    yield path


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


def _write(layer: Layer, folder: Path, name: str) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        path = folder / f"{name}-{theme}.svg"
        path.write_text(layer.svg(theme), encoding="utf-8", newline="\n")
        yield path
