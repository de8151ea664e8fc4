"""A sheet becomes pages: typst sets the template of its layout with the sheet's own data."""

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager

import typst

from cheekviewer.resources import asset, font
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Sheet, SheetError


def pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF that keeps PDF/UA-1 and PDF/A-2a; the same sheet gives the same bytes.

    Raises KeyError for an id that is no point of the atlas, FileNotFoundError when a file of the
    program itself is missing, SheetError when the atlas holds what cannot be set, such as a sign
    that the font lacks.
    """
    noon = datetime.datetime.combine(sheet.options.date, datetime.time(12), datetime.UTC)
    with _told():
        made = _compiler(sheet).compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=noon)
    return with_clear_ends(_one(made))


def pages(sheet: Sheet, ppi: float) -> tuple[bytes, ...]:
    """Return the very pages of `pdf` as PNG pictures at `ppi` dots an inch; raises as `pdf` does."""
    with _told():
        made = _compiler(sheet).compile(format="png", ppi=ppi)
    return tuple(made) if isinstance(made, list) else (_one(made),)


def with_clear_ends(content: bytes) -> bytes:
    """Return a PDF of typst with every stream's length beyond doubt, no byte moved.

    typst ends a stream with LF. After compressed data that happen to end with CR, the two read as
    one end of line and the data as a byte short, which PDF/A-2 forbids (ISO 19005-2, 6.1.7.1); a
    lone CR is an end of line as well.
    """
    return content.replace(b"\r\nendstream", b"\r\rendstream")


@contextmanager
def _told() -> Iterator[None]:
    """Tell a fault of typst as our own."""
    try:
        yield
    except typst.TypstError as fault:
        raise SheetError(f"the sheet cannot be set: {fault.message}") from fault


def _one(made: bytes | list[bytes] | None) -> bytes:
    """Return the one file that was made in memory."""
    assert isinstance(made, bytes)  # a list comes of several pictures only, None of a file on disk
    return made


def _compiler(sheet: Sheet) -> typst.Compiler:
    """Only our font and typst's own ones are seen, so that every machine sets the same page."""
    template = asset(f"sheets/{sheet.options.layout.value}.typ")
    return typst.Compiler(
        template,
        root=template.parent,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[font().parent]),
        sys_inputs={"document": json.dumps(document(sheet), ensure_ascii=False)},
    )
