"""What stands beside words on every sheet: sources, signs of certainty, sides."""

from collections.abc import Iterable

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, certainty_words
from cheekviewer.atlas.records import Certainty, Lang, SourceId
from cheekviewer.sheets import labels
from cheekviewer.sheets.passages import Data, Passages, passages
from cheekviewer.sheets.sheet import Options

Row = tuple[tuple[Lang, Paragraph], ...]
"""One paragraph in each language of a sheet."""


def item(row: Row) -> Data:
    """Return a paragraph in its languages, its sources and the sign of its certainty."""
    first = row[0][1]
    return {
        "passages": [{"lang": lang, "text": _plain(paragraph)} for lang, paragraph in row],
        "sources": list(dict.fromkeys(run.source for run in first.runs if run.source)),
        "sign": sign(first.certainty),
    }


def sign(certainty: Certainty | None) -> str:
    """Return the sign of a certainty; nothing for plain links."""
    return certainty_words(certainty, "en")[0] if certainty else ""


def signs(used: Iterable[Certainty | None], langs: tuple[Lang, ...]) -> list[Passages]:
    """Return each sign that is used once, with its words."""
    return [
        [{"lang": lang, "text": certainty_words(certainty, lang)} for lang in langs]
        for certainty in dict.fromkeys(used)
        if certainty
    ]


def cited(rows: Iterable[Row]) -> Iterable[SourceId]:
    """Return the sources of some paragraphs, each once."""
    return dict.fromkeys(run.source for row in rows for run in row[0][1].runs if run.source)


def source(atlas: Atlas, source_id: SourceId, lead: Lang) -> Data:
    """Return a source in full: who, what, when, how much of it was read, and where it lies."""
    found = atlas.source(source_id)
    words = ". ".join(part.strip(". ") for part in (found.author, found.title, found.date) if part)
    return {
        "id": found.id,
        "text": words,
        "lang": "zh" if any("\u4e00" <= letter <= "\u9fff" for letter in words) else "en",
        "seen": [{"lang": lead, "text": labels.READ.get(lead).format(seen=found.seen.get(lead))}],
        "address": found.address,
    }


def sides_words(options: Options) -> Passages:
    """Return which side of the person is shown, or that both are."""
    return passages(labels.SIDES[options.side], options.langs)


def _plain(paragraph: Paragraph) -> str:
    """The words of a paragraph; a dot that parts names stays with the name before it."""
    return "".join(run.text for run in paragraph.runs if not run.source).replace(" · ", "\u00a0· ")
