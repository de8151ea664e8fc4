"""What a reader of a PDF finds in it."""

import re
from pathlib import Path

from pypdfium2 import PdfDocument

_HYPHEN = "\ufffe"
"""Stands for a hyphen at the end of a line, which PDFium takes out of the text."""


def texts(file: bytes | Path) -> list[str]:
    """Return the text of each page of a PDF, in the order in which it stands in the file."""
    with PdfDocument(file) as read:
        return [page.get_textpage().get_text_range().replace(_HYPHEN, "-") for page in read]


def bare(text: str) -> str:
    """Return a text without spaces and line ends, which setting may move; headings are in capitals."""
    return re.sub(r"\s+", "", text).lower()
