"""What the plates are made of."""

import re
from itertools import chain, combinations

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import (
    BOUNDS,
    LAYERS,
    SEE_THROUGH,
    SMALL_PX_PER_MM,
    Layer,
    depth,
    depths,
    drawings,
    first_layers,
    forward,
    opacities,
    peeled,
)
from cheekviewer.resources import asset

EVERY_DRAWING = [(chart, layer) for chart in Chart for layer in drawings(chart)]


def choices(chart: Chart) -> list[tuple[Layer, ...]]:
    """Return every choice of layers of a plate."""
    layers = drawings(chart)
    return list(chain.from_iterable(combinations(layers, count) for count in range(len(layers) + 1)))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("chart", "layer"), EVERY_DRAWING, ids=lambda value: getattr(value, "file", None))
def test_every_layer_is_drawn_in_both_themes(chart: Chart, layer: Layer, theme: str) -> None:
    """Each layer has its file, in the frame that the program takes it to be in."""
    frame = re.search(r'viewBox="([^"]*)"', asset(f"{layer.file}-{theme}.svg").read_text("utf-8"))
    assert frame is not None
    assert tuple(map(float, frame[1].split())) == BOUNDS[chart]


def pillow(picture: QImage) -> Image.Image:
    """Return a picture of Qt as one of Pillow, over grey."""
    plain = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    made = Image.frombytes("RGBA", plain.size().toTuple(), bytes(plain.constBits()))
    ground = Image.new("RGBA", made.size, "#808080")
    return Image.alpha_composite(ground, made).convert("RGB")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("chart", "layer"), EVERY_DRAWING, ids=lambda value: getattr(value, "file", None))
def test_every_small_picture_shows_its_drawing(chart: Chart, layer: Layer, theme: str) -> None:
    """The small picture that is shipped is of the drawing as it is now: run tools/small_pictures.py when it is not."""
    drawing = asset(f"{layer.file}-{theme}.svg")
    _, _, width, height = BOUNDS[chart]
    reader = QImageReader(str(drawing), QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(width * SMALL_PX_PER_MM[chart]), round(height * SMALL_PX_PER_MM[chart])))
    sharp, small = pillow(reader.read()), pillow(QImageReader(str(drawing.with_suffix(".webp"))).read())
    assert small.size == sharp.size
    off = ImageStat.Stat(ImageChops.difference(sharp, small)).mean
    assert max(off) < 2.5, off


@pytest.mark.parametrize("chart", Chart)
def test_ids_and_files_are_those_of_one_layer(chart: Chart) -> None:
    """No two layers of a plate share an id or a file; no id holds the sign that stands between stored ones."""
    layers = LAYERS[chart]
    assert len({layer.id for layer in layers}) == len(layers)
    assert len({layer.file for layer in drawings(chart)}) == len(drawings(chart))
    assert not any("+" in layer.id for layer in layers)


@pytest.mark.parametrize("chart", Chart)
def test_what_is_shown_is_drawn_from_the_lowest_up(chart: Chart) -> None:
    """Whatever is shown, the skin lies lowest, and above it just the layers shown, in their order."""
    skin, *deeper = drawings(chart)
    for shown in choices(chart):
        for ids in ([layer.id for layer in shown], [layer.id for layer in reversed(shown)]):
            assert list(opacities(chart, ids)) == [skin.file, *(layer.file for layer in deeper if layer in shown)]


@pytest.mark.parametrize("see_through", [True, False])
@pytest.mark.parametrize("chart", Chart)
def test_the_skin_lets_deeper_layers_through(chart: Chart, see_through: bool) -> None:
    """Over skin deeper layers are see-through if wanted, without it whole over a trace; vessels are always strong."""
    skin, *_ = drawings(chart)
    for shown in choices(chart):
        drawn = dict(opacities(chart, [layer.id for layer in shown], see_through=see_through))
        under = drawn.pop(skin.file)
        vessels = {drawn.pop(layer.file) for layer in shown if layer.id == "vessels"}
        assert under == 1 if skin in shown else 0 < under < 0.5
        assert set(drawn.values()) <= {SEE_THROUGH if skin in shown and see_through else 1.0}
        assert all(strength > 2 * SEE_THROUGH for strength in vessels)


@pytest.mark.parametrize("chart", Chart)
def test_a_new_user_sees_skin(chart: Chart) -> None:
    """What is shown at first begins with the skin, in the order of the layers, and leaves something to switch on."""
    first, ids = first_layers(chart), [layer.id for layer in LAYERS[chart]]
    assert first[0] == ids[0]
    assert list(first) == [name for name in ids if name in first] != ids


def test_a_chart_is_peeled_from_the_skin_to_the_bones() -> None:
    """Down the back come superficial, middle and deep muscles, down the face vessels and muscles."""
    assert depths(Chart.BACK) == ("skin", "superficial", "middle", "deep", "bones")
    assert depths(Chart.FACE) == ("skin", "vessels", "muscles", "bones")


@pytest.mark.parametrize("chart", Chart)
def test_peeling_leaves_what_lies_deeper(chart: Chart) -> None:
    """At each depth it and all below are left; what is drawn over the plate stays; at the skin all is as at first."""
    for over in ((), ("landmarks",)):
        for to, name in enumerate(depths(chart)):
            left = peeled(chart, ("skin", *over), to)
            assert depth(chart, left) == to
            expected = set(depths(chart)[to:]) if to else set(first_layers(chart))
            assert set(left) == expected | {*over}
            assert name in left


@pytest.mark.parametrize("chart", Chart)
def test_bringing_forward_takes_off_what_lies_above(chart: Chart) -> None:
    """A layer brought forward is the uppermost of the plate, what lay below stays; the skin has nothing above it."""
    order = [layer.id for layer in drawings(chart)]
    for name in order[1:]:
        shown = forward(chart, (*order, "landmarks"), name)
        assert shown == (*order[: order.index(name) + 1], "landmarks")
        assert forward(chart, (), name) == (name,)
    assert forward(chart, order, "skin") == tuple(order)
