"""Every layer of both plates as it is drawn, alone and through the skin, at 100 % and 400 %, in both themes."""

import pytest
from PIL import Image, ImageOps
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cheekviewer.atlas.records import Chart
from cheekviewer.colours import Theme, colours
from cheekviewer.plates import drawings
from cheekviewer.ui.chart.plate import Plate, PlateLook, View
from tests.pictures.comparing import assert_same_picture

TILE, COLUMNS = (120, 171), 6
HOMES = {Chart.FACE: (-112.0, -112.0, 150.0, 214.0), Chart.BACK: (-300.0, -14.0, 600.0, 855.0)}
MIDDLES = {Chart.FACE: (-34.0, 18.0), Chart.BACK: (50.0, 330.0)}


def part(chart: Chart, percent: int) -> tuple[float, float, float, float]:
    """Return the millimetres of a tile: the whole chart, or a quarter of its width about its most crowded place."""
    left, top, width, height = HOMES[chart]
    x, y = MIDDLES[chart]
    share = 100 / percent
    return (
        (left, top, width, height)
        if percent == 100
        else (x - width * share / 2, y - height * share / 2, width * share, height * share)
    )


def tile(plate: Plate, look: PlateLook, percent: int) -> Image.Image:
    """Return one picture of a plate on the paper of its theme."""
    picture = plate.painted(View(part(plate.chart, percent), *TILE, look)).convertToFormat(
        QImage.Format.Format_RGBA8888
    )
    drawn = Image.frombytes("RGBA", TILE, bytes(picture.constBits()))
    return Image.alpha_composite(Image.new("RGBA", TILE, colours(look.theme).paper), drawn)


@pytest.mark.parametrize("percent", [100, 400])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_layers_look_as_they_did(qtbot: QtBot, theme: Theme, percent: int) -> None:
    """Each layer of the face and the back, and all of them through the skin, look as in the reference picture."""
    tiles = []
    for chart in Chart:
        plate, ids = Plate(chart), [layer.id for layer in drawings(chart)]
        looks = [PlateLook(theme, mirrored=False, layers=layers) for layers in (*[(name,) for name in ids], tuple(ids))]
        tiles += [tile(plate, look, percent) for look in looks]
    rows = -(-len(tiles) // COLUMNS)
    sheet = Image.new("RGB", (TILE[0] * COLUMNS, TILE[1] * rows), colours(theme).paper)
    for number, one in enumerate(tiles):
        sheet.paste(one.convert("RGB"), (TILE[0] * (number % COLUMNS), TILE[1] * (number // COLUMNS)))
    assert_same_picture(ImageOps.posterize(sheet, 4), f"layers-{theme}-{percent}")
