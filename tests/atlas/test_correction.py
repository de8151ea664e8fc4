"""A correction as a text file: what a reader said, what stands now, and where it is drawn."""

import re

import pytest

from cheekviewer.atlas.correction import correction_text, shapes_of
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paths import rings
from cheekviewer.atlas.records import LANGS, Chart, EntryId, Lang
from cheekviewer.atlas.wording import overview, plain_text

SAID = (" The name\n", "Another name", "A book, page 7 ")


def parts(text: str) -> dict[str, str]:
    """Return what a correction says under each of its underlined headings."""
    found = re.split(r"^(.+)\n(=+)\n", text, flags=re.MULTILINE)
    assert found[0] == "CheekViewer correction\n\n"
    assert all(len(name) == len(line) for name, line in zip(found[1::3], found[2::3], strict=True))
    return dict(zip(found[1::3], (told.rstrip("\n") for told in found[3::3]), strict=True))


@pytest.mark.parametrize("lang", LANGS)
def test_a_correction_says_all_that_is_needed_to_make_it(atlas: Atlas, lang: Lang) -> None:
    """The atlas and its version, the entry, the reader's words, the entry as it stands with its sources, its shapes."""
    told = correction_text(atlas, EntryId("spine"), SAID, lang, "right", "correction.png")
    assert parts(told) == {
        "Atlas": f"{atlas.head.id} {atlas.head.version}",
        "Entry": "spine",
        "What is wrong": "The name",
        "What it should be": "Another name",
        "Source": "A book, page 7",
        "As it is now": plain_text(atlas, EntryId("spine"), lang, "right"),
        "Picture": "correction.png",
        "As it is drawn now (millimetres)": "\n".join(
            f"{chart.value}: {atlas.outlines[chart][EntryId('spine')].path()}" for chart in (Chart.FACE, Chart.BACK)
        ),
    }
    assert told.endswith("Z\n")


def test_what_is_not_said_is_a_dash(atlas: Atlas) -> None:
    """Fields left empty and an entry that is not drawn are told as such."""
    told = parts(correction_text(atlas, atlas.conditions[0].id, ("", "  \n", ""), "en", "left"))
    for name in ("What is wrong", "What it should be", "Source", "As it is drawn now (millimetres)"):
        assert told[name] == "-"
    assert told["Picture"] == "(none: this has no shape on a chart)"


def test_the_atlas_as_a_whole_can_be_corrected(atlas: Atlas) -> None:
    """Without an entry the file holds what the atlas says before anything is chosen, a paragraph a line."""
    told = parts(correction_text(atlas, None, SAID, "en", "left"))
    assert told["Entry"] == "(the atlas as a whole)"
    assert told["As it is now"].split("\n") == [paragraph.text for paragraph in overview(atlas, "en")]
    assert told["As it is drawn now (millimetres)"] == "-"


def test_shapes_are_those_of_the_charts_that_show_an_entry(atlas: Atlas) -> None:
    """A point has its zone and region, a structure its outline where it is drawn, a complaint and nothing none."""
    point, muscle = EntryId("spine"), EntryId("masseter")
    assert shapes_of(atlas, point) == {chart: atlas.outline(chart, point) for chart in Chart}
    assert shapes_of(atlas, muscle) == {Chart.FACE: atlas.drawn.outlines(Chart.FACE)[muscle]}
    assert shapes_of(atlas, atlas.conditions[0].id) == {}
    assert shapes_of(atlas, None) == {}
    drawn = parts(correction_text(atlas, muscle, SAID, "en", "left"))["As it is drawn now (millimetres)"]
    assert rings(drawn.removeprefix("face: "))
