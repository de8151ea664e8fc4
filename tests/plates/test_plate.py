import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from plates.pathdata import rings
from plates.plate import Group, Layer, Oval, fade_down, fade_out
from plates.themes import COLOURS

SVG = "{http://www.w3.org/2000/svg}"
HIGH, CUT, LOW = "M0 0l10 0l0 10z", "M0 0l10 0l0 150z", "M0 200l10 0l0 10z"


@pytest.fixture
def layer() -> Layer:
    """A layer that fades out between 100 and 140 mm."""
    return Layer("Bones & more", (-50, 0, 100, 200), fade_down(100, 140))


def test_layer_is_plain_svg(layer: Layer) -> None:
    """A layer names its view box and titles, and paints in the colours of the theme."""
    layer.group("mandible", "Mandible <left>").fill(HIGH, "bone", stroke="boneline", width=0.5)
    root = ET.fromstring(layer.svg("dark"))
    assert root.get("viewBox") == "-50 0 100 200"
    assert [title.text for title in root.iter(SVG + "title")] == ["Bones & more", "Mandible <left>"]
    (path,) = root.iter(SVG + "path")
    assert path.attrib == {
        "fill": COLOURS["bone"]["dark"],
        "stroke": COLOURS["boneline"]["dark"],
        "stroke-width": ".5",
        "d": HIGH,
    }


def test_alpha_may_differ_by_theme(layer: Layer) -> None:
    """A pair of opacities is for light and dark; an opacity of one is not written."""
    layer.group("a", "A").fill(HIGH, "shade", (0.25, 1.0))
    assert 'fill-opacity=".25"' in layer.svg("light")
    assert "opacity" not in layer.svg("dark")


def test_only_what_reaches_the_end_fades(layer: Layer) -> None:
    """What is whole is painted plain, what reaches the fade by a gradient, what lies beyond not at all."""
    group = layer.group("a", "A")
    for data, colour in ((HIGH, "bone"), (CUT, "muscle"), (LOW, "vein")):
        group.fill(data, colour)
    svg = layer.svg("light")
    assert set(re.findall(r'id="fade-(\w+)"', svg)) == {"muscle"}
    assert 'fill="url(#fade-muscle)"' in svg
    assert COLOURS["bone"]["light"] in svg
    assert LOW not in svg


def test_group_beyond_the_end_is_left_out(layer: Layer) -> None:
    """A group of which nothing is left is not written, nor is one without paths."""
    layer.group("gone", "Gone").line(LOW, "vein", 1.0)
    layer.group("empty", "Empty").fill("", "vein")
    assert "<g" not in layer.svg("light")


def test_ellipse_fades_alike_all_round() -> None:
    """The reach of an elliptical fade is 0 at its start and 1 at its edge in every direction."""
    fade = fade_out(0, 300, 200, 600, 0.8)
    edge = np.array([[200.0, 300], [0, 900], [-120, 780]])
    assert fade.reach(edge) == pytest.approx(np.ones(3))
    assert fade.reach((edge - [0, 300]) * 0.8 + [0, 300]) == pytest.approx(np.zeros(3), abs=1e-9)


def test_pair_is_mirrored_and_named(layer: Layer) -> None:
    """A pair has one group a side, right first, and the left is the mirror image of the right."""
    right = Layer("", layer.viewbox, layer.fade).group("", "")
    right.fill("M5 10c1 2 3 4 5.5 6l2 2z", "bone")
    layer.pair("scapula", "Scapula", right)
    assert [group.id for group in layer.groups] == ["scapula-r", "scapula-l"]
    assert [group.title for group in layer.groups] == ["Scapula, right", "Scapula, left"]
    one, other = (rings(group.paths[0].data)[0] for group in layer.groups)
    assert np.allclose(one * [-1, 1], other)


def test_every_colour_has_both_themes() -> None:
    """Each colour is six hexadecimal digits in light and in dark."""
    for name, colours in COLOURS.items():
        assert set(colours) == {"light", "dark"}, name
        assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours.values()), name


def test_oval_thins_out_and_mirrors() -> None:
    """A colour laid on an ellipse is a gradient of its own, and its mirror image turns the other way."""
    group = Group("hollow-r", "Hollow, right")
    group.glow("M0 0L9 0L9 9z", "boneshade", 0.5, Oval(5, 3, 8, 4, 30))
    layer = Layer("Bones", (-10, -10, 20, 20), fade_down(50, 60))
    layer.pair("hollow", "Hollow", group)
    root = ET.fromstring(layer.svg("light"))
    right, left = root.iter(f"{SVG}radialGradient")
    assert right.get("gradientTransform") == "translate(5 3) rotate(30) scale(8 4)"
    assert left.get("gradientTransform") == "translate(-5 3) rotate(-30) scale(8 4)"
    assert [float(stop.get("stop-opacity", 1)) for stop in right][:: len(right) - 1] == [1, 0]
    fills = [path.get("fill") for path in root.iter(f"{SVG}path")]
    assert fills == [f"url(#{gradient.get('id')})" for gradient in (right, left)]


def test_many_small_shapes_are_bundled_and_none_is_lost() -> None:
    """Hairs and fibres come in paths of a few, in their order."""
    group = Group("hair", "Hair")
    pieces = [f"M{k} 0L{k} 1L0 1z" for k in range(20)]
    group.fill_each(pieces, "hair", 0.5)
    assert 1 < len(group.paths) < 20
    assert "".join(path.data for path in group.paths) == "".join(pieces)


def test_faint_paths_fade_sooner() -> None:
    """What is faint is gone before what is opaque, for a stack of faint layers would end in streaks."""
    layer = Layer("Muscles", (0, 0, 10, 100), fade_down(0, 100))
    layer.group("muscle", "Muscle").fill("M0 0L9 0L9 90z", "muscle")
    layer.group("shade", "Shade").fill("M0 0L9 0L9 90z", "muscle", 0.1)
    opaque, faint = ET.fromstring(layer.svg("dark")).iter(f"{SVG}linearGradient")
    assert float(opaque[-1].attrib["offset"]) == 1 > float(faint[-1].attrib["offset"])
