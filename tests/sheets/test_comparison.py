"""Two atlases on paper: all that they share and do not share, readable by everyone, and good to look at."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import page
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops

from cheekviewer import __version__
from cheekviewer.atlas.comparison import alone, compare
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import LANGS, EntryId, Lang
from cheekviewer.resources import asset
from cheekviewer.sheets.comparison import source_names
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Layout, Options, Sheet
from cheekviewer.sheets.typesetting import pages, pdf
from tests.pictures.comparing import assert_same_picture
from tests.sheets.every import SIMPLE, name, pairwise
from tests.sheets.reading import bare, texts

OVERVIEW = replace(SIMPLE, layout=Layout.OVERVIEW)
WAYS = [options for options in pairwise() if options.layout is Layout.OVERVIEW]
UNSEEN = {"svg", "swatch", "alt", "lang", "id", "form", "plate"}


@pytest.fixture(scope="module")
def demo() -> Atlas:
    """The invented atlas."""
    return load_atlas(Path(__file__).parents[1] / "atlas" / "demo", asset("."))


def over(atlas: Atlas, other: Atlas, options: Options = OVERVIEW) -> Sheet:
    """Return the sheet that lays another atlas over one."""
    return Sheet(atlas, tuple(point.id for point in atlas.points), options, other)


def told(sheet: Sheet) -> Any:
    """Return the data of its one page."""
    (data,) = document(sheet)["pages"]
    return data


def many(atlas: Atlas, count: int) -> Atlas:
    """Return an atlas with its points over and over, under ids of their own, on the same places."""
    points = [
        (msgspec.structs.replace(point, id=EntryId(f"{point.id}-{turn}")), point.id)
        for turn in range(count)
        for point in atlas.points
    ]
    outlines = {chart: {new.id: drawn[old] for new, old in points} for chart, drawn in atlas.outlines.items()}
    return replace(atlas, points=tuple(new for new, _ in points), outlines=outlines)


def words(data: Any) -> Iterator[str]:
    """Yield every string of a page's data that must be readable on it."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in UNSEEN:
                yield from words(value)
    elif isinstance(data, list):
        for value in data:
            yield from words(value)


@pytest.mark.parametrize("lang", LANGS)
def test_every_pair_and_every_point_of_only_one_is_told(atlas: Atlas, demo: Atlas, lang: Lang) -> None:
    """Each pair has its row with both names, shares and complaints; each point stands in a pair or as only in one."""
    for one, other in ((atlas, demo), (demo, atlas), (atlas, atlas)):
        data, pairs = told(over(one, other, replace(OVERVIEW, langs=(lang,)))), compare(one, other)
        for pair, row in zip(pairs, data["rows"], strict=True):
            assert row["one"]["names"]["zh"] == one.point(pair.one).names.zh
            assert row["other"]["names"]["zh"] == other.point(pair.other).names.zh
            assert (row["zone"], row["region"]) == (f"{pair.zone:.0%}", f"{pair.region:.0%}")
            assert (
                row["same"][0]["text"]
                == {True: ("相同", "the same"), False: ("不同", "another")}[pair.same_name][lang == "en"]
            )
            for shared in pair.conditions:
                assert one.entries[shared].names.get(lang) in row["for"][0]["text"]
            assert bool(row["sources"]) == bool(row["for"]) == bool(pair.conditions)
        left = [ids for ids in alone(one, other, pairs) if ids]
        assert [len(part["points"]) for part in data["alone"]] == [len(ids) for ids in left]
        names = {point["names"]["zh"] for part in data["alone"] for point in part["points"]}
        assert names == {
            point.names.zh for at in (one, other) for point in at.points if any(point.id in ids for ids in left)
        }


def test_signs_lead_from_the_table_to_the_figures(atlas: Atlas, demo: Atlas) -> None:
    """Points of one atlas are numbered and of the other lettered, in legend, table, figures and description alike."""
    data = told(over(atlas, demo, replace(OVERVIEW, side="both")))
    assert [one["named"] for one in data["legend"]] == ["1–5", "A–B"]
    for drawing in (*data["faces"], data["back"]):
        assert {one["sign"] for one in drawing["signs"]} == {"1", "2", "3", "4", "5", "A", "B"}
        for number, point in enumerate(atlas.points, start=1):
            place = point.region_place if drawing is data["back"] else point.zone_place
            assert f"{number}: {place.en}" in drawing["alt"]
        assert (
            f"B: {(demo.points[1].region_place if drawing is data['back'] else demo.points[1].zone_place).en}"
            in drawing["alt"]
        )
    assert [(row["one"]["sign"], row["other"]["sign"]) for row in data["rows"]] == [
        *(("2", "B"), ("3", "B"), ("4", "A"), ("5", "B")),
    ]
    assert [point["sign"] for part in data["alone"] for point in part["points"]] == ["1"]


def test_each_atlas_has_its_colour_and_its_pattern(atlas: Atlas) -> None:
    """Every outline of both is drawn, of equal ones both edges; a schematic zone is dashed in either."""
    sure = tuple(
        msgspec.structs.replace(point, zone=msgspec.structs.replace(point.zone, verified=True))
        for point in atlas.points
    )
    data = told(over(atlas, replace(atlas, points=sure)))
    groups = dict(re.findall(r'<g id="face-(\d-[\w-]+)">(.*?)(?=<g id="face-|$)', data["faces"][0]["svg"]))
    assert set(groups) == {f"{number}-{point.id}" for number in (1, 2) for point in atlas.points}
    looks = [{*re.findall(r'stroke="(#\w+)" stroke-width', groups[f"{n}-spine"])} - {"#FFFFFF"} for n in (1, 2)]
    assert [len(look) for look in looks] == [1, 1]
    assert looks[0] != looks[1]
    edges = [re.findall(r'stroke-width="([\d.]+)" stroke-linejoin="round"', groups[f"{n}-spine"])[-1] for n in (1, 2)]
    assert float(edges[0]) > 2 * float(edges[1])
    assert ["rotate(45)" in groups[f"{n}-spine"] for n in (1, 2)] == [False, True]
    dashes = [groups[f"{n}-spine"].rsplit("<path", 1)[1].count("stroke-dasharray") for n in (1, 2)]
    assert dashes == [1, 0]


def test_sources_are_listed_once_and_never_taken_for_another(atlas: Atlas, demo: Atlas) -> None:
    """Every mark leads to a source that is listed; two sources of one id are told apart, one source is listed once."""
    named = msgspec.structs.replace(demo.sources[0], id=atlas.source(atlas.points[0].zone.source).id)
    zones = tuple(
        msgspec.structs.replace(point, zone=msgspec.structs.replace(point.zone, source=named.id))
        for point in demo.points
    )
    strange = replace(demo, sources=(named,), points=zones)
    assert source_names(atlas, strange)[1] == {named.id: f"{named.id}′"}
    for other in (atlas, demo, strange):
        data = told(over(atlas, other))
        marked = {one["id"] for part in (*data["legend"], *data["rows"]) for one in part["sources"]}
        listed = [one["id"] for one in data["sources"]]
        assert sorted(marked) == sorted(listed)
        texts = [one["text"] for one in data["sources"]]
        assert len(set(texts)) == len(texts)


def test_the_page_says_what_it_is(atlas: Atlas, demo: Atlas) -> None:
    """Both atlases with versions, our version, the date, both notices, and that all is schematic, are printed."""
    read = bare(texts(pdf(over(atlas, demo)))[0])
    for said in (
        *(f"{at.head.title.en} {at.head.version}" for at in (atlas, demo)),
        *(f"{at.head.title.en}: {at.head.notice.en}" for at in (atlas, demo)),
        *(f"CheekViewer {__version__}", "printed 2026-11-23", "page 1 of 1", "Schematic; not a place to needle."),
        *("slanting lines, numbered", "dots, lettered", "left side of the person", "50 mm"),
    ):
        assert bare(said) in read


@pytest.mark.parametrize("options", WAYS, ids=name)
def test_it_is_for_everyone_and_holds_all_that_was_put_in(atlas: Atlas, demo: Atlas, options: Options) -> None:
    """It keeps PDF/UA-1 and PDF/A-2a without a finding, says what its data say, and leaves the margins white."""
    for sheet in (over(atlas, demo, options), over(atlas, many(atlas, 4), options)):
        content = pdf(sheet)
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
            report = page.validate_pdf_bytes(content, profile=profile)
            assert report.is_compliant, [failure.message for failure in report.failures]
        text = bare("".join(texts(content)))
        assert [said for said in words(told(sheet)) if bare(said) not in text] == []
        for picture in pages(sheet, 50.8):  # 2 pixels a millimetre
            shown = Image.open(io.BytesIO(picture)).convert("L")
            margins = ImageChops.invert(shown)
            margins.paste(0, (31, 20, shown.width - 31, shown.height - 12))
            assert margins.getbbox() is None


@pytest.mark.parametrize("lang", LANGS)
def test_of_many_pairs_the_closest_are_listed(atlas: Atlas, lang: Lang) -> None:
    """Three partners of each point stand in the table, and below it how many pairs there are besides."""
    options, other = replace(OVERVIEW, langs=(lang,)), many(atlas, 4)
    data, pairs = told(over(atlas, other, options)), compare(atlas, other)
    assert len(data["rows"]) == 3 * len(atlas.points)
    assert str(len(pairs) - len(data["rows"])) in data["left"][0]["text"]
    assert told(over(atlas, atlas, options))["left"] == []


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_it_is_one_page_and_runs_on_when_it_is_long(atlas: Atlas, demo: Atlas, orientation: Any) -> None:
    """Small atlases fit a page either way; of large ones the table goes on under its head, the notice on each page."""
    options = replace(OVERVIEW, orientation=orientation)
    assert len(texts(pdf(over(atlas, demo, options)))) == 1
    large = over(many(atlas, 4), many(atlas, 4), options)
    read = texts(pdf(large))
    assert len(read) > 2
    for number, text in enumerate(read, start=1):
        assert f"page {number} of {len(read)}" in text
        assert "Schematic; not a place to needle." in text
    assert "Zone in" in read[1]


@pytest.mark.parametrize("langs", [("en",), ("zh",)])
def test_atlases_without_anything_in_common(atlas: Atlas, demo: Atlas, langs: tuple[Lang, ...]) -> None:
    """Where nothing agrees the page says so, and lists every point as only in one."""
    far = replace(demo, outlines={chart: {} for chart in demo.outlines}, conditions=())
    sheet = over(atlas, far, replace(OVERVIEW, langs=langs))
    data = told(sheet)
    assert data["rows"] == []
    assert [len(part["points"]) for part in data["alone"]] == [len(atlas.points), len(demo.points)]
    read = texts(pdf(sheet))[0]
    assert bare({"en": "have anything in common", "zh": "没有相同之处"}[langs[0]]) in bare(read)


def test_two_atlases_are_an_overview_and_nothing_else(atlas: Atlas, demo: Atlas) -> None:
    """What cannot be is refused in one sentence; the file is named after both."""
    for layout in Layout:
        if layout is not Layout.OVERVIEW:
            with pytest.raises(ValueError, match="on an overview"):
                over(atlas, demo, replace(OVERVIEW, layout=layout))
    assert over(atlas, demo).file_name("pdf") == "five-cheek-points-and-demo.pdf"


def test_in_grey_nothing_is_coloured(atlas: Atlas, demo: Atlas) -> None:
    """Every pixel is a grey; in colour some are not."""
    for colouring in ("grey", "colour"):
        (picture,) = pages(over(atlas, demo, replace(OVERVIEW, colouring=colouring)), 30)
        red, green, blue = Image.open(io.BytesIO(picture)).convert("RGB").split()
        spread = [ImageChops.difference(red, other).getextrema()[1] for other in (green, blue)]
        assert (max(spread) <= 1) is (colouring == "grey")


@pytest.mark.parametrize(
    ("picture", "options"),
    [
        ("sheet-comparison-en", OVERVIEW),
        ("sheet-comparison-grey", replace(OVERVIEW, langs=("zh",), orientation="landscape", colouring="grey")),
    ],
)
def test_pages_look_as_they_were_approved(atlas: Atlas, demo: Atlas, picture: str, options: Options) -> None:
    """The page looks like its reference picture."""
    assert_same_picture(Image.open(io.BytesIO(pages(over(atlas, demo, options), 50)[0])), picture)
