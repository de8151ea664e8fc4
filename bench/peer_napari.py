"""Run as a script, by `peers`, in a Python that has napari: `peer_napari.py SCENE CLICKS`.

Shows both charts in one viewer, side by side, with their zones as layers of shapes, and colours the zone under a place
and its counterpart; prints JSON: ms of each, from looking the place up until the canvas is drawn, and MiB of
proportional set.
"""

import json
import sys
import time
from pathlib import Path

import napari
import numpy
from PIL import Image
from qtpy.QtWidgets import QApplication

REST, CHOSEN = 0.13, 0.44


def main(file: str, clicks: int) -> None:
    """Draw, click and print."""
    scene = json.loads(Path(file).read_text("utf-8"))
    viewer = napari.Viewer()
    viewer.window.resize(1440, 900)
    layers, places = [], {}
    for name, shift in (("face", 0.0), ("back", 200.0)):
        held = scene[name]
        left, top, _, height = held["bounds"]
        for plate, opacity in held["plates"]:
            picture = numpy.asarray(Image.open(plate.removesuffix(".svg") + ".webp").convert("RGBA"))
            scale = height / picture.shape[0]
            viewer.add_image(picture, rgb=True, scale=(scale, scale), translate=(top, left + shift), opacity=opacity)
        polygons = [numpy.array([(y, x + shift) for x, y in zone["polygon"]]) for zone in held["zones"]]
        colours = [f"{zone['colour']}{round(255 * REST):02x}" for zone in held["zones"]]
        edges = [zone["colour"] for zone in held["zones"]]
        layers.append(viewer.add_shapes(polygons, shape_type="polygon", face_color=colours, edge_color=edges))
        if name == "face":
            places = [polygon.mean(axis=0) for polygon in polygons]
    app = QApplication.instance()
    for _ in range(20):
        app.processEvents()
    canvas = viewer.window._qt_viewer.canvas._scene_canvas
    took, rest = [], [layer.face_color.copy() for layer in layers]
    for number in range(clicks):
        place = places[number * max(len(places) // clicks, 1) % len(places)]
        app.processEvents()
        start = time.perf_counter()
        found, _ = layers[0].get_value(tuple(place), world=True)
        for layer, colours in zip(layers, rest, strict=True):
            changed = colours.copy()
            if found is not None:
                changed[found, 3] = CHOSEN
            layer.face_color = changed
        canvas.update()
        app.processEvents()
        took.append(1000 * (time.perf_counter() - start))
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    share = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    print(json.dumps({"took": took, "memory": share}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
