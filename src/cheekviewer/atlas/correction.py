"""A correction as a text file: what a reader found wrong, what it should be, on whose word, and what stands now."""

from collections.abc import Mapping, Sequence

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.outlines import Outline
from cheekviewer.atlas.records import Chart, EntryId, Lang
from cheekviewer.atlas.vocabulary import Side
from cheekviewer.atlas.wording import overview, plain_text


def shapes_of(atlas: Atlas, entry: EntryId | None) -> Mapping[Chart, Outline]:
    """Return the outlines of an entry, in mm, by the charts that it is drawn on; of complaints and of no entry none."""
    found = {chart: atlas.outline(chart, entry) or atlas.drawn.outlines(chart).get(entry) for chart in Chart if entry}
    return {chart: outline for chart, outline in found.items() if outline is not None}


def correction_text(
    atlas: Atlas, entry: EntryId | None, words: Sequence[str], lang: Lang, side: Side, picture: str = ""
) -> str:
    """Return the file: atlas and entry, `words` (wrong, right, source), then the entry as it is now, with shapes.

    `picture` is the name of the file that shows it, if any.
    """
    wrong, right, source = (text.strip() or "-" for text in words)
    head = atlas.head
    if entry is None:
        now = "\n".join(paragraph.text for paragraph in overview(atlas, lang))
    else:
        now = plain_text(atlas, entry, lang, side)
    drawn = [f"{chart.value}: {outline.path()}" for chart, outline in shapes_of(atlas, entry).items()]
    parts = {
        "Atlas": f"{head.id} {head.version}",
        "Entry": entry or "(the atlas as a whole)",
        "What is wrong": wrong,
        "What it should be": right,
        "Source": source,
        "As it is now": now,
        "Picture": picture or "(none: this has no shape on a chart)",
        "As it is drawn now (millimetres)": "\n".join(drawn) or "-",
    }
    return (
        "CheekViewer correction\n\n"
        + "\n\n".join(f"{name}\n{'=' * len(name)}\n{text}" for name, text in parts.items())
        + "\n"
    )
