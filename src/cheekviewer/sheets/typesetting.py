"""A sheet becomes pages: typst sets the template of its layout with the sheet's own data."""

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager

import typst

from cheekviewer.resources import asset, font
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Sheet, SheetError

_AGED = 3
"""typst keeps what it made for its last ten compilations, 20 MB and more a page: so many empty ones after each, of a
pixel an inch, let it forget sooner, and still know fonts and plates for the next sheet."""


def pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF that keeps PDF/UA-1 and PDF/A-2a; the same sheet gives the same bytes.

    Raises KeyError for an id that is no point of the atlas, FileNotFoundError when a file of the
    program itself is missing, SheetError when the atlas holds what cannot be set, such as a sign
    that the font lacks.
    """
    noon = datetime.datetime.combine(sheet.options.date, datetime.time(12), datetime.UTC)
    with _compiler(sheet) as compiler:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=noon)
    return with_clear_ends(_one(made))


def pages(sheet: Sheet, ppi: float) -> tuple[bytes, ...]:
    """Return the very pages of `pdf` as PNG pictures at `ppi` dots an inch; raises as `pdf` does."""
    with _compiler(sheet) as compiler:
        made = compiler.compile(format="png", ppi=ppi)
    return tuple(made) if isinstance(made, list) else (_one(made),)


def with_clear_ends(content: bytes) -> bytes:
    """Return a PDF of typst with every stream's length beyond doubt, no byte moved.

    typst ends a stream with LF. After compressed data that happen to end with CR, the two read as
    one end of line and the data as a byte short, which PDF/A-2 forbids (ISO 19005-2, 6.1.7.1); a
    lone CR is an end of line as well.
    """
    return content.replace(b"\r\nendstream", b"\r\rendstream")


def _one(made: bytes | list[bytes] | None) -> bytes:
    """Return the one file that was made in memory."""
    assert isinstance(made, bytes)  # a list comes of several pictures only, None of a file on disk
    return made


@contextmanager
def _compiler(sheet: Sheet) -> Iterator[typst.Compiler]:
    """Give a compiler of a sheet; a fault of typst is told as our own.

    Only our font and typst's own ones are seen, so that every machine sets the same page.
    """
    template = asset("sheets/document.typ")
    compiler = typst.Compiler(
        template,
        root=template.parent,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[font().parent]),
        sys_inputs={"document": json.dumps(document(sheet), ensure_ascii=False)},
    )
    try:
        yield compiler
    except typst.TypstError as fault:
        raise SheetError(f"the sheet cannot be set: {fault.message}") from fault
    for _ in range(_AGED):
        compiler.compile(input=b"", format="png", ppi=1)
