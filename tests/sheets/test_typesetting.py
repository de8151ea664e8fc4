"""The pages themselves: whole, readable by everyone, the same every time, and good to look at."""

import datetime
import io
from collections.abc import Iterator
from typing import Any

import msgspec
import page
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops
from pypdf import PdfReader

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import EntryId, Lang
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Layout, Options, Sheet, SheetError
from cheekviewer.sheets.typesetting import pages, pdf, with_clear_ends
from tests.pictures.comparing import assert_same_picture
from tests.sheets.every import LANGS, PAPERS, SIMPLE, every, name, one, pairwise, two, whole
from tests.sheets.reading import bare, texts


def _size(options: Options) -> tuple[float, float]:
    """Width and height of a page in mm."""
    width, height = PAPERS[options.paper]
    return (height, width) if options.orientation == "landscape" else (width, height)


@pytest.mark.parametrize("langs", LANGS, ids="-".join)
@pytest.mark.parametrize("layout", Layout, ids=lambda layout: layout.value)
def test_every_sheet_is_made_with_no_page_too_many(atlas: Atlas, layout: Layout, langs: tuple[Lang, ...]) -> None:
    """On every paper, held either way, of one side (the other is as large) or both, what belongs on a page fits it."""
    for options in every():
        if (options.layout, options.langs, options.colouring) == (layout, langs, "colour") and options.side != "right":
            reader = PdfReader(io.BytesIO(pdf(one(atlas, options, "spine"))))  # the point with most to tell
            # After a point's page notes and sources may come, after the answers what is set beside the points.
            most = {Layout.CLINICIAN: (1, 2), Layout.STUDY: range(4, 8)}.get(layout, (1,))
            assert len(reader.pages) in most, name(options)
            for made in reader.pages:
                size = (float(made.mediabox.width) / 72 * 25.4, float(made.mediabox.height) / 72 * 25.4)
                assert size == pytest.approx(_size(options), abs=0.1), name(options)


@pytest.mark.parametrize("options", pairwise(), ids=name)
def test_sheets_are_for_everyone_and_hold_all_that_was_put_in(atlas: Atlas, options: Options) -> None:
    """They keep PDF/UA-1 and PDF/A-2a without a finding; each page says what its data say; margins stay white."""
    sheet = two(atlas, options)
    content = pdf(sheet)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        report = page.validate_pdf_bytes(content, profile=profile)
        assert report.is_compliant, [failure.message for failure in report.failures]
    left = [bare(text) for text in texts(content)]
    for told in document(sheet)["pages"]:
        text = left.pop(0)
        while told["form"] == "clinician" and left and bare(told["code"]) in left[0]:
            text += left.pop(0)  # its notes and sources
        while told["form"] == "beside" and left:  # a passage may run on, past the foot of a page
            text = text[: text.rindex(bare(document(sheet)["made"][0]))] + left.pop(0)
        for passage in _readable(told):
            assert bare(passage) in text
    assert left == []
    for picture in pages(sheet, 50.8):  # 2 pixels a millimetre
        shown = Image.open(io.BytesIO(picture)).convert("L")
        margins = ImageChops.invert(shown)
        margins.paste(0, (31, 20, shown.width - 31, shown.height - 12))
        assert margins.getbbox() is None


@pytest.mark.parametrize("layout", Layout, ids=lambda layout: layout.value)
def test_in_grey_nothing_is_coloured(atlas: Atlas, layout: Layout) -> None:
    """Every pixel of every page is a grey; in colour some are not."""
    for colouring, grey in (("grey", True), ("colour", False)):
        sheet = one(atlas, replace(SIMPLE, layout=layout, colouring=colouring), "spine")
        for picture in pages(sheet, 30)[:1] if layout is not Layout.STUDY else pages(sheet, 30)[1:3]:
            red, green, blue = Image.open(io.BytesIO(picture)).convert("RGB").split()
            spread = [ImageChops.difference(red, other).getextrema()[1] for other in (green, blue)]
            assert (max(spread) <= 1) is grey


def _readable(told: Any) -> Iterator[str]:
    """The words of a page's data that must be readable on it, in whatever place."""
    unseen = {"svg", "swatch", "alt", "colour", "lang", "id", "form", "plate", "name"}
    study = told["form"] == "study" and not told["answers"]
    unseen |= {"rows", "sources", "signs", "zones", "levels"} if study else {"task"}
    unseen |= {"kind", "pill", "caption", "pinyin", "heading"} if told["form"] == "patient" else {"mark"}
    if told["form"] == "overview":
        unseen |= {"corresponds"}
    elif told["form"] == "study":
        unseen |= {"zone", "region"}
    yield from _words(told, unseen)


def _words(data: Any, unseen: set[str]) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in unseen:
                yield from _words(value, unseen)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value, unseen)


def test_data_that_end_with_a_line_end_keep_their_length() -> None:
    """A stream whose data end with CR is closed so that CR stays data; others are left alone, and nothing moves."""
    assert with_clear_ends(b"<</Length 3>>stream\nab\r\nendstream") == b"<</Length 3>>stream\nab\r\rendstream"
    for clear in (b"<</Length 2>>stream\nab\nendstream", b"<</Length 3>>stream\nab\n\nendstream"):
        assert with_clear_ends(clear) == clear


def test_the_same_sheet_is_the_same_file(atlas: Atlas) -> None:
    """Same input, same bytes; another date, another file."""
    sheet = one(atlas, SIMPLE)
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
    assert [title in str(entry["/Title"]) for entry in reader.outline] == [False, True, False]


def test_sources_can_be_followed(atlas: Atlas) -> None:
    """The addresses of the sources are links."""
    sheet = one(atlas, SIMPLE)
    read = PdfReader(io.BytesIO(pdf(sheet))).pages
    links = [link.get_object().get("/A", {}).get("/URI") for page in read for link in page["/Annots"]]
    for source in document(sheet)["pages"][0]["sources"]:
        assert not source["address"] or source["address"] in links


def test_pages_are_the_pages_of_the_file(atlas: Atlas) -> None:
    """As many pictures as pages, of the size of the paper at the resolution asked for."""
    sheet = whole(atlas, replace(SIMPLE, layout=Layout.PATIENT))
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
    assert bare(name) in bare(texts(pdf(Sheet(named, (named.points[0].id,), SIMPLE)))[0])


def test_a_sign_without_a_letter_form_is_told(atlas: Atlas) -> None:
    """A name that our font cannot show is told in one sentence with the sign, not set as boxes."""
    named = _renamed(atlas, "Upper 🧠 point")
    with pytest.raises(SheetError, match="🧠"):
        pdf(Sheet(named, (named.points[0].id,), SIMPLE))


@pytest.mark.parametrize(
    ("picture", "point", "options"),
    [
        ("sheet-clinician-en", "lumbosacral", SIMPLE),
        ("sheet-clinician-both", "spine", replace(SIMPLE, langs=("zh", "en"), side="both", paper="letter")),
        ("sheet-clinician-zh", "scapular", replace(SIMPLE, langs=("zh",), side="right", orientation="landscape")),
        ("sheet-patient-en", "lower-back", replace(SIMPLE, layout=Layout.PATIENT)),
        ("sheet-patient-both", "upper-back", replace(SIMPLE, layout=Layout.PATIENT, langs=("zh", "en"), side="both")),
        ("sheet-overview-grey", "", replace(SIMPLE, layout=Layout.OVERVIEW, colouring="grey")),
        ("sheet-study-zh", "", replace(SIMPLE, layout=Layout.STUDY, langs=("zh",), orientation="landscape")),
    ],
)
def test_pages_look_as_they_were_approved(atlas: Atlas, picture: str, point: str, options: Options) -> None:
    """The first page looks like its reference picture; without a point it is of the whole atlas."""
    made = pages(one(atlas, options, point) if point else whole(atlas, options), 50)[0]
    assert_same_picture(Image.open(io.BytesIO(made)), picture)
