"""The pages themselves: whole, readable by everyone, the same every time, and good to look at."""

import datetime
import io
import itertools
import re
from typing import Any

import msgspec
import page
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops
from pypdf import PdfReader

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Layout, Options, Paper, Sheet, SheetError
from cheekviewer.sheets.typesetting import pages, pdf, with_clear_ends
from tests.pictures.comparing import assert_same_picture

LANGS: tuple[tuple[Lang, ...], ...] = (("en",), ("zh",), ("zh", "en"))
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
SIDES: tuple[Side, ...] = ("left", "right")
EVERY = [
    pytest.param(
        Options(layout, langs, paper, side, datetime.date(2026, 11, 23)),
        id="-".join((layout.value, *langs, paper, side)),
    )
    for layout, langs, paper, side in itertools.product(Layout, LANGS, PAPERS, SIDES)
]
SIMPLE = Options(Layout.CLINICIAN, ("en",), "a4", "left", datetime.date(2026, 11, 23))


def _all_points(atlas: Atlas, options: Options) -> Sheet:
    return Sheet(atlas, tuple(point.id for point in atlas.points), options)


def _one(options: Options, atlas: Atlas, point: str = "lumbosacral") -> Sheet:
    return Sheet(atlas, (EntryId(point),), options)


@pytest.mark.parametrize("options", EVERY)
def test_every_sheet_is_a_page_a_point_and_for_everyone(atlas: Atlas, options: Options) -> None:
    """One page for each point, on the right paper, keeping PDF/UA-1 and PDF/A-2a without a finding."""
    content = pdf(_all_points(atlas, options))
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf_bytes(content, profile=profile)
        assert report.is_compliant, [failure.message for failure in report.failures]
    reader = PdfReader(io.BytesIO(content))
    assert len(reader.pages) == len(atlas.points)
    for sheet in reader.pages:
        size = (float(sheet.mediabox.width) / 72 * 25.4, float(sheet.mediabox.height) / 72 * 25.4)
        assert size == pytest.approx(PAPERS[options.paper], abs=0.1)


@pytest.mark.parametrize("options", [one for one in EVERY if "left" in str(one.id)])
def test_a_page_holds_all_that_was_put_in_and_nothing_is_cut(atlas: Atlas, options: Options) -> None:
    """Every passage, source and mark of the data can be read on the page of the point; its margins stay white."""
    sheet = _one(options, atlas, "spine")
    text = _bare(PdfReader(io.BytesIO(pdf(sheet))).pages[0].extract_text())
    told = document(sheet)["pages"][0]
    for passage in _passages(told, sheet.options.layout):
        assert _bare(passage) in text
    for source in told["sources"]:
        assert _bare(source["id"] + " " + source["text"]) in text
        assert _bare(source["address"]) in text
    assert _bare(told["code"]) in text
    picture = Image.open(io.BytesIO(pages(sheet, 50.8)[0])).convert("L")  # 2 pixels a millimetre
    margins = ImageChops.invert(picture)
    margins.paste(0, (31, 20, picture.width - 31, picture.height - 12))
    assert margins.getbbox() is None


def _bare(text: str) -> str:
    """The text without spaces and line ends, which setting may move; headings are in capitals."""
    return re.sub(r"\s+", "", text).lower()


def _passages(told: dict[str, Any], layout: Layout) -> list[str]:
    """The words of a page that must be readable on it, in whatever place."""
    items = [item for section in told["sections"] for item in section["items"]] + told["face"]["notes"]
    listed = [passage for item in items for passage in item["passages"]]
    listed += told["notice"] + [passage for sign in told["signs"] for passage in sign]
    listed += [passage for mark in told["mark"] for passage in mark] if layout is Layout.PATIENT else []
    drawings = [told["face"], told["back"]] if layout is Layout.CLINICIAN else []
    captions = [one[name] for drawing in drawings for one in drawing["caption"] for name in ("title", "text")]
    return [passage["text"] for passage in listed] + captions + [told["names"]["zh"], told["names"]["en"]]


def test_data_that_end_with_a_line_end_keep_their_length() -> None:
    """A stream whose data end with CR is closed so that CR stays data; others are left alone, and nothing moves."""
    assert with_clear_ends(b"<</Length 3>>stream\nab\r\nendstream") == b"<</Length 3>>stream\nab\r\rendstream"
    for clear in (b"<</Length 2>>stream\nab\nendstream", b"<</Length 3>>stream\nab\n\nendstream"):
        assert with_clear_ends(clear) == clear


def test_the_same_sheet_is_the_same_file(atlas: Atlas) -> None:
    """Same input, same bytes; another date, another file."""
    sheet = _one(SIMPLE, atlas)
    assert pdf(sheet) == pdf(sheet)
    later = replace(sheet, options=replace(SIMPLE, date=datetime.date(2026, 11, 24)))
    assert pdf(sheet) != pdf(later)


@pytest.mark.parametrize(("langs", "lang", "title"), [(("en",), "en", "Spine Point"), (("zh",), "zh", "脊柱穴")])
def test_a_file_says_what_it_is(atlas: Atlas, langs: tuple[Lang, ...], lang: str, title: str) -> None:
    """Title, author, language and date are in the file; each point is a bookmark."""
    options = replace(SIMPLE, langs=langs)
    reader = PdfReader(io.BytesIO(pdf(Sheet(atlas, (EntryId("spine"), EntryId("scapular")), options))))
    assert reader.metadata is not None
    assert reader.metadata.title is not None
    assert reader.metadata.title.startswith(title)
    assert reader.metadata.author == "CheekViewer"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == SIMPLE.date
    assert reader.trailer["/Root"]["/Lang"].startswith(lang)
    assert [title in str(one["/Title"]) for one in reader.outline] == [True, False]


def test_sources_can_be_followed(atlas: Atlas) -> None:
    """The addresses of the sources are links."""
    sheet = _one(SIMPLE, atlas)
    read = PdfReader(io.BytesIO(pdf(sheet))).pages[0]
    links = [link.get_object().get("/A", {}).get("/URI") for link in read["/Annots"]]
    for source in document(sheet)["pages"][0]["sources"]:
        assert not source["address"] or source["address"] in links


def test_pages_are_the_pages_of_the_file(atlas: Atlas) -> None:
    """As many pictures as pages, of the size of the paper at the resolution asked for."""
    sheet = _all_points(atlas, replace(SIMPLE, layout=Layout.PATIENT))
    pictures = pages(sheet, 40)
    assert len(pictures) == len(atlas.points)
    for picture in pictures:
        assert Image.open(io.BytesIO(picture)).size == (331, 468)


def _renamed(atlas: Atlas, english: str) -> Atlas:
    """The atlas with another English name for its first point."""
    first, *others = atlas.points
    names = msgspec.structs.replace(first.names, en=english)
    return replace(atlas, points=(msgspec.structs.replace(first, names=names), *others))


@pytest.mark.parametrize(
    "name", ["*b* _i_ `r` $m$ #panic() @ref <label> \\n // /* [", "Ünïçødé “quoted” – ½", "long " * 60]
)
def test_an_atlas_is_text_and_never_markup(atlas: Atlas, name: str) -> None:
    """Whatever a name holds is printed as it stands."""
    named = _renamed(atlas, name)
    read = PdfReader(io.BytesIO(pdf(Sheet(named, (named.points[0].id,), SIMPLE))))
    assert _bare(name) in _bare(read.pages[0].extract_text())


def test_a_sign_without_a_letter_form_is_told(atlas: Atlas) -> None:
    """A name that our font cannot show is told in one sentence with the sign, not set as boxes."""
    named = _renamed(atlas, "Upper 🧠 point")
    with pytest.raises(SheetError, match="🧠"):
        pdf(Sheet(named, (named.points[0].id,), SIMPLE))


@pytest.mark.parametrize(
    ("name", "point", "options"),
    [
        ("sheet-clinician-en", "lumbosacral", SIMPLE),
        ("sheet-clinician-both-right", "spine", replace(SIMPLE, langs=("zh", "en"), side="right", paper="letter")),
        ("sheet-clinician-zh", "scapular", replace(SIMPLE, langs=("zh",))),
        ("sheet-patient-en", "lower-back", replace(SIMPLE, layout=Layout.PATIENT)),
        ("sheet-patient-both", "upper-back", replace(SIMPLE, layout=Layout.PATIENT, langs=("zh", "en"))),
    ],
)
def test_pages_look_as_they_were_approved(atlas: Atlas, name: str, point: str, options: Options) -> None:
    """The page looks like its reference picture."""
    picture = pages(_one(options, atlas, point), 50)[0]
    assert_same_picture(Image.open(io.BytesIO(picture)), name)
