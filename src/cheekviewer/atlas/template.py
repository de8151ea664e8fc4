"""An atlas to begin with: the files of the template, and drawings with our landmarks as guides."""

import tomllib
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path

from cheekviewer.atlas.records import Chart
from cheekviewer.atlas.review import skin

_BOXES: Mapping[Chart, tuple[int, int, int, int]] = {
    Chart.FACE: (-128, -152, 256, 298),
    Chart.BACK: (-345, -30, 690, 1010),
}
"""Left, top, width and height of a drawing in millimetres."""
_EXAMPLES: Mapping[Chart, str] = {
    Chart.FACE: '<path id="example" {style} d="M-40 24C-46 24 -50 29 -50 35C-50 41 -46 46 -40 46C-34 46 -30 41 -30 35'
    'C-30 29 -34 24 -40 24Z"/>',
    Chart.BACK: '<path id="example-l" {style} d="M-20 430L-60 436L-60 520L-20 520Z"/>\n'
    '    <path id="example-r" {style} d="M20 430L60 436L60 520L20 520Z"/>',
}
_STYLE = 'style="fill:#0072b2;fill-opacity:0.3;stroke:#0072b2;stroke-width:0.8"'
_LAYER = 'inkscape:groupmode="layer" inkscape:label="{label}"'
_NOTE = (
    "One unit is one millimetre. Draw closed paths outside the layer of guides, give each the id of its point "
    "(ID-l and ID-r for the two halves on the back), and save as plain SVG or Inkscape SVG. The guides are not read."
)


def template(assets: Path) -> Mapping[str, str]:
    """Return the files of a new atlas by name; `assets` is the folder of the program's own files."""
    texts = {file.name: file.read_text("utf-8") for file in sorted((assets / "template").glob("*.toml"))}
    landmarks = tomllib.loads(texts.pop("landmarks.toml"))
    drawings = {f"{chart.value}.svg": _drawing(assets, chart, landmarks[chart.value]) for chart in Chart}
    return texts | drawings


def _drawing(assets: Path, chart: Chart, landmarks: Mapping[str, tuple[float, float]]) -> str:
    left, top, width, height = _BOXES[chart]
    guides = "\n    ".join(_guides(assets, chart, landmarks))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
    xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
    width="{width}mm" height="{height}mm" viewBox="{left} {top} {width} {height}">
  <title>{chart.value}</title>
  <desc>{escape(_NOTE)}</desc>
  <g id="guides" {_LAYER.format(label="guides")} sodipodi:insensitive="true">
    {guides}
  </g>
  <g id="zones" {_LAYER.format(label="zones")}>
    {_EXAMPLES[chart].format(style=_STYLE)}
  </g>
</svg>
"""


def _guides(assets: Path, chart: Chart, landmarks: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    size = 1.0 if chart is Chart.FACE else 3.0
    edge = f"fill:#f4e3d3;fill-opacity:0.5;stroke:#6b625a;stroke-width:{size * 0.4:g}"
    yield f'<path style="{edge}" d="{skin(assets, chart).path()}"/>'
    for name, (x, y) in landmarks.items():
        yield f'<circle cx="{x:g}" cy="{y:g}" r="{size:g}" style="fill:#9b2409"/>'
        words = f'x="{x + 1.6 * size:g}" y="{y + size:g}" style="font-size:{3.4 * size:g}px;fill:#6b625a"'
        yield f"<text {words}>{name}</text>"
