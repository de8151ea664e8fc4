"""Run as a script, by `peers`, in a Python that has matplotlib: `peer_matplotlib.py SCENE CLICKS`.

Draws the scene in a Qt window and picks zones; prints JSON: ms of each click, from the event until the canvas has been
painted anew, and MiB of proportional set.
"""

import json
import sys
import time
from pathlib import Path

import matplotlib

matplotlib.use("QtAgg")

from matplotlib import pyplot
from matplotlib.backend_bases import MouseEvent
from matplotlib.image import imread
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

REST, CHOSEN = 0.13, 0.44


def main(file: str, clicks: int) -> None:
    """Draw, click and print."""
    scene = json.loads(Path(file).read_text("utf-8"))
    figure, axes = pyplot.subplots(1, 2, figsize=(14.4, 9), dpi=100)
    zones: dict[str, list[PathPatch]] = {}
    for name, ax in zip(("face", "back"), axes, strict=True):
        left, top, width, height = scene[name]["bounds"]
        for plate, opacity in scene[name]["plates"]:
            picture = imread(plate.removesuffix(".svg") + ".webp")
            ax.imshow(picture, extent=(left, left + width, top + height, top), alpha=opacity)
        for zone in scene[name]["zones"]:
            patch = PathPatch(Outline(zone["polygon"], closed=True), fc=(zone["colour"], REST), ec=zone["colour"])
            patch.set_picker(True)
            zones.setdefault(zone["id"], []).append(ax.add_patch(patch))
            patch.zone = zone["id"]
        left, top, width, height = scene[name]["home"]
        ax.set(xlim=(left, left + width), ylim=(top + height, top))
    lit: list[PathPatch] = []

    def picked(event) -> None:
        for patch in lit:
            patch.set_facecolor((patch.get_edgecolor()[:3], REST))
        lit[:] = zones[event.artist.zone]
        for patch in lit:
            patch.set_facecolor((patch.get_edgecolor()[:3], CHOSEN))
        figure.canvas.draw_idle()

    canvas = figure.canvas
    canvas.mpl_connect("pick_event", picked)
    pyplot.show(block=False)
    canvas.draw()
    some = list(zones.values())
    took = []
    for number in range(clicks):
        patch = some[number * max(len(some) // clicks, 1) % len(some)][0]
        x, y = axes[0].transData.transform(patch.get_path().vertices.mean(axis=0))
        canvas.flush_events()
        start = time.perf_counter()
        MouseEvent("button_press_event", canvas, x, y, 1)._process()
        canvas.flush_events()
        took.append(1000 * (time.perf_counter() - start))
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    share = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    print(json.dumps({"took": took, "memory": share}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
