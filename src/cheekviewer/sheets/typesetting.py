"""A sheet becomes pages: typst sets the template of its layout with the sheet's own data."""

import datetime
import json
from typing import cast

import typst

from cheekviewer.resources import asset, font
from cheekviewer.sheets.content import document
from cheekviewer.sheets.sheet import Sheet


def pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF that keeps PDF/UA-1 and PDF/A-2a; the same sheet gives the same bytes.

    Raises KeyError for an id that is no point of the atlas, FileNotFoundError when a file of the
    program itself is missing.
    """
    noon = datetime.datetime.combine(sheet.options.date, datetime.time(12), datetime.UTC)
    made = _compiler(sheet).compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=noon)
    return cast(bytes, made)


def pages(sheet: Sheet, ppi: float) -> tuple[bytes, ...]:
    """Return the very pages of `pdf` as PNG pictures at `ppi` dots an inch; raises as `pdf` does."""
    made = _compiler(sheet).compile(format="png", ppi=ppi)
    return tuple(made) if isinstance(made, list) else (cast(bytes, made),)


def _compiler(sheet: Sheet) -> typst.Compiler:
    """Only our font and typst's own ones are seen, so that every machine sets the same page."""
    template = asset(f"sheets/{sheet.options.layout.value}.typ")
    return typst.Compiler(
        template,
        root=template.parent,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[font().parent]),
        sys_inputs={"document": json.dumps(document(sheet), ensure_ascii=False)},
    )
