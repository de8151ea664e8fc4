"""The zones of the face carried over the turned head, so that the three-quarter view can show where they lie."""

from pathlib import Path
from xml.etree import ElementTree as ET

from plates.camera import turned
from plates.contours import region
from plates.face_plates import THREE_QUARTER, THREE_QUARTER_VIEWBOX
from plates.head import Head
from plates.pathdata import rings
from plates.shapes import outline, parts

ZONES = Path(__file__).resolve().parents[2] / "assets/face_svg/zones.svg"
_PATH = "{http://www.w3.org/2000/svg}path"


def turned_zones_svg(head: Head, zones: Path = ZONES) -> str:
    """Return the outlines of the zones in `zones`, a drawing of the face chart, as the three-quarter view sees them.

    Each path has the id of its zone; of a zone that the turned head shows in pieces the largest is kept.
    """
    view = head.turned_view(turned(THREE_QUARTER), (-118, -150, 128, 130), 6)
    paths = ""
    for path in ET.parse(zones).iter(_PATH):
        seen = region(view, head.carried(view, rings(path.attrib["d"], 12)[0], 6.0), 0.5, 2.0)
        largest = max(parts(seen), key=lambda part: part.area)
        paths += f'  <path id="{path.attrib["id"]}" d="{outline(largest, 0.2, decimals=1)}"/>\n'
    x, y, width, height = (f"{value:g}" for value in THREE_QUARTER_VIEWBOX)
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}">'
    title = "Schematic zones of the face seen from half ahead; origin midway between the tragia, millimetres"
    return f"{opening}\n  <title>{title}</title>\n{paths}</svg>\n"
