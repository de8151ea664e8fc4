"""A paragraph of what is told: its words, where they lead, whose they are, and how sure that is."""

from collections.abc import Sequence

import msgspec

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Certainty, Claim, Entry, EntryId, FactId, Lang, SourceId
from cheekviewer.atlas.vocabulary import AND, CERTAINTY, HEADINGS, STATED, Heading


class Run(msgspec.Struct, frozen=True):
    """Some words of a paragraph; with `entry` they lead to it, with `source` they are its mark."""

    text: str
    entry: EntryId | None = None
    source: SourceId | None = None


class Paragraph(msgspec.Struct, frozen=True):
    """Words under a heading; `certainty` and `stated_in` are those of the claim they restate, if they do."""

    heading: Heading
    runs: tuple[Run, ...]
    certainty: Certainty | None = None
    stated_in: tuple[Lang, ...] = ()

    @property
    def text(self) -> str:
        """The words alone, source marks in brackets."""
        return "".join(f" [{run.text}]" if run.source else run.text for run in self.runs)


def certainty_words(certainty: Certainty, lang: Lang) -> str:
    """Return a certainty as its sign and its words, e.g. `◌ one unreferenced source`."""
    sign, words = CERTAINTY[certainty]
    return f"{sign} {words.get(lang)}"


def sure_words(paragraph: Paragraph, lang: Lang) -> str:
    """Return how sure a paragraph is and in which language its source says it; nothing for plain links."""
    if paragraph.certainty is None:
        return ""
    stated = [STATED[spoken].get(lang) for spoken in paragraph.stated_in]
    told = certainty_words(paragraph.certainty, lang)
    return f"{told} · {AND.get(lang).join(stated)}" if stated else told


def of_claim(atlas: Atlas, claim: Claim, lang: Lang) -> Paragraph:
    """Return a claim as a paragraph with the mark of its source, and of those that it was derived from."""
    runs = Run(claim.text.get(lang)), *marks(atlas, claim.source, claim.inputs)
    return Paragraph(HEADINGS[claim.kind], runs, claim.certainty, claim.stated_in)


def marks(atlas: Atlas, source: SourceId, inputs: Sequence[str] = ()) -> tuple[Run, ...]:
    """Return the marks of a source and of inputs, each once; a fact stands for its source."""
    claims = ((name, atlas.facts.get(FactId(name))) for name in inputs)
    others = (claim.source if claim else SourceId(name) for name, claim in claims)
    return tuple(Run(name, source=name) for name in dict.fromkeys((source, *others)))


def links(entries: Sequence[Entry], lang: Lang) -> tuple[Run, ...]:
    """Return the names of entries, each leading to it."""
    runs: list[Run] = []
    for entry in entries:
        runs += [Run(" · ")] if runs else []
        runs.append(Run(entry.names.get(lang), entry=entry.id))
    return tuple(runs)
