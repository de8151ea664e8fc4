"""What the plates are made of."""

import re
from itertools import chain, combinations

import pytest

from cheekviewer.atlas.records import Chart
from cheekviewer.plates import BOUNDS, LAYERS, SEE_THROUGH, Layer, first_layers, opacities
from cheekviewer.resources import asset

EVERY_LAYER = [(chart, layer) for chart in Chart for layer in LAYERS[chart]]


def choices(chart: Chart) -> list[tuple[Layer, ...]]:
    """Return every choice of layers of a plate."""
    layers = LAYERS[chart]
    return list(chain.from_iterable(combinations(layers, count) for count in range(len(layers) + 1)))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("chart", "layer"), EVERY_LAYER, ids=lambda value: getattr(value, "file", None))
def test_every_layer_is_drawn_in_both_themes(chart: Chart, layer: Layer, theme: str) -> None:
    """Each layer has its file, in the frame that the program takes it to be in."""
    frame = re.search(r'viewBox="([^"]*)"', asset(f"{layer.file}-{theme}.svg").read_text("utf-8"))
    assert frame is not None
    assert tuple(map(float, frame[1].split())) == BOUNDS[chart]


@pytest.mark.parametrize("chart", Chart)
def test_ids_and_files_are_those_of_one_layer(chart: Chart) -> None:
    """No two layers of a plate share an id or a file; no id holds the sign that stands between stored ones."""
    layers = LAYERS[chart]
    assert len({layer.id for layer in layers}) == len({layer.file for layer in layers}) == len(layers)
    assert not any("+" in layer.id for layer in layers)


@pytest.mark.parametrize("chart", Chart)
def test_what_is_shown_is_drawn_from_the_lowest_up(chart: Chart) -> None:
    """Whatever is shown, the skin lies lowest, and above it just the layers shown, in their order."""
    skin, *deeper = LAYERS[chart]
    for shown in choices(chart):
        for ids in ([layer.id for layer in shown], [layer.id for layer in reversed(shown)]):
            assert list(opacities(chart, ids)) == [skin.file, *(layer.file for layer in deeper if layer in shown)]


@pytest.mark.parametrize("chart", Chart)
def test_the_skin_lets_deeper_layers_through(chart: Chart) -> None:
    """Over skin deeper layers are see-through, without it whole over a trace of skin; vessels are always strong."""
    skin, *_ = LAYERS[chart]
    for shown in choices(chart):
        drawn = dict(opacities(chart, [layer.id for layer in shown]))
        under = drawn.pop(skin.file)
        vessels = {drawn.pop(layer.file) for layer in shown if layer.id == "vessels"}
        assert under == 1 if skin in shown else 0 < under < 0.5
        assert set(drawn.values()) <= {SEE_THROUGH if skin in shown else 1.0}
        assert all(strength > 2 * SEE_THROUGH for strength in vessels)


@pytest.mark.parametrize("chart", Chart)
def test_a_new_user_sees_skin(chart: Chart) -> None:
    """What is shown at first begins with the skin, in the order of the layers, and leaves something to switch on."""
    first, ids = first_layers(chart), [layer.id for layer in LAYERS[chart]]
    assert first[0] == ids[0]
    assert list(first) == [name for name in ids if name in first] != ids
