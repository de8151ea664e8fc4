"""A correction as a text file: what a reader found wrong, what it should be, on whose word, and what stands now."""

from collections.abc import Sequence

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Chart, EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.atlas.wording import overview, plain_text


def correction_text(atlas: Atlas, entry: EntryId | None, words: Sequence[str], lang: Lang, side: Side) -> str:
    """Return the file: atlas and entry, `words` (wrong, right, source), then the entry as it is now, with shapes."""
    wrong, right, source = (text.strip() or "-" for text in words)
    head = atlas.head
    if entry is None:
        now = "\n".join(paragraph.text for paragraph in overview(atlas, lang))
    else:
        now = plain_text(atlas, entry, lang, side)
    drawn = [
        f"{chart.value}: {outline.path()}" for chart in Chart if entry and (outline := atlas.outline(chart, entry))
    ]
    parts = {
        "Atlas": f"{head.id} {head.version}",
        "Entry": entry or "(the atlas as a whole)",
        "What is wrong": wrong,
        "What it should be": right,
        "Source": source,
        "As it is now": now,
        "As it is drawn now (millimetres)": "\n".join(drawn) or "-",
    }
    return (
        "CheekViewer correction\n\n"
        + "\n\n".join(f"{name}\n{'=' * len(name)}\n{text}" for name, text in parts.items())
        + "\n"
    )
