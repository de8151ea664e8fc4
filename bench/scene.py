"""What peers draw: both charts with the zones of an atlas, the names and the words, as data and as a page.

`python -m bench.scene FOLDER ZONES` leaves `scene.json` in a folder, for scripts, and `page.html`, for browsers; both
use the plates of the tree. With zones they are those of a made-up atlas, left there, too; with 0 those of the built-in.
"""

import json
import sys
from html import escape
from pathlib import Path
from string import Template

from bench.many_zones import write_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart
from cheekviewer.atlas.wording import overview
from cheekviewer.colours import LIGHT
from cheekviewer.opening import open_atlas
from cheekviewer.plates import BOUNDS, HOMES, LAYERS, SEE_THROUGH
from cheekviewer.resources import asset

PAGE = Path(__file__).with_name("page.html")


def write(folder: Path, atlas: Atlas) -> None:
    """Write the scene of an atlas as it is at a first start, in English and light."""
    scene = {chart.value: _chart(atlas, chart) for chart in Chart}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scene.json").write_text(json.dumps(scene), "utf-8")
    filled = {
        "names": "".join(f"<li>{escape(one.names.en)} <small>{escape(one.names.zh)}</small>" for one in _listed(atlas)),
        "told": "".join(f"<p>{escape(''.join(run.text for run in said.runs))}" for said in overview(atlas, "en")),
        **{chart.value: _figure(chart, scene[chart.value]) for chart in Chart},
    }
    (folder / "page.html").write_text(Template(PAGE.read_text("utf-8")).substitute(filled), "utf-8")


def _listed(atlas: Atlas) -> list[object]:
    return [*atlas.conditions, *atlas.points]


def _chart(atlas: Atlas, chart: Chart) -> dict[str, object]:
    """Bounds and first view (left, top, width, height in chart mm), plates by opacity, and the zones."""
    plates = [str(asset(f"{layer.file}-light.svg").resolve()) for layer in LAYERS[chart] if layer.at_first]
    outlines = ((n, point.id, atlas.outline(chart, point.id)) for n, point in enumerate(atlas.points))
    return {
        "bounds": BOUNDS[chart],
        "home": HOMES[chart],
        "plates": [(file, SEE_THROUGH if number else 1.0) for number, file in enumerate(plates)],
        "zones": [
            {
                "id": entry,
                "colour": LIGHT.point(number),
                "path": outline.path(),
                "polygon": [(round(x, 2), round(y, 2)) for x, y in outline.flattened(6)],
            }
            for number, entry, outline in outlines
            if outline is not None
        ],
    }


def _figure(chart: Chart, held: dict[str, object]) -> str:
    """Return a chart as SVG: the plates as pictures, the zones as paths that can be clicked."""
    left, top, width, height = held["home"]
    x, y, w, h = held["bounds"]
    plates = "".join(
        f'<image href="file://{file}" x="{x}" y="{y}" width="{w}" height="{h}" opacity="{opacity}"/>'
        for file, opacity in held["plates"]
    )
    zones = "".join(
        f'<path data-id="{zone["id"]}" d="{zone["path"]}" style="--c:{zone["colour"]}"/>' for zone in held["zones"]
    )
    return (
        f'<svg id="{chart.value}" viewBox="{left} {top} {width} {height}" preserveAspectRatio="xMidYMid slice">'
        f"{plates}{zones}</svg>"
    )


def main(folder: Path, zones: int) -> None:
    """Write the scene, and before it the atlas, if it is to have so many zones."""
    if zones:
        write_atlas(folder / "atlas", zones)
    write(folder, open_atlas(folder / "atlas" if zones else None))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
