"""Pages of references as rich text: a source, the published system, hazards, disagreements, the scale of certainty.

Links are `source:ID` and `entry:ID`. All that is said of the matter comes from the atlas; ours are headings.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from cheekviewer.atlas.evidence import CONFIDENCES, Disagreement
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.paragraph import Paragraph, Run, certainty_words, marks, sure_words
from cheekviewer.atlas.records import Certainty, Kind, Lang, Source
from cheekviewer.atlas.references import of_kind, resting_on, sides
from cheekviewer.atlas.vocabulary import MEANING, SOURCE_KINDS, WEAK
from cheekviewer.colours import Colours
from cheekviewer.ui.style.markup import escape

translate = QCoreApplication.translate


def style(tones: Colours) -> str:
    """Return the style sheet of a page in the colours of a theme."""
    return (
        f"<style>a {{ color: {tones.link}; text-decoration: none; }} .second {{ color: {tones.second}; }}"
        f" .mark {{ color: {tones.link}; background: {tones.tag}; }} th {{ color: {tones.second}; text-align: left; }}"
        f" td, th {{ padding: 4px 14px 4px 0; }} .notice {{ background: {tones.notice}; }}</style>"
    )


def source_page(atlas: Atlas, source: Source, lang: Lang) -> str:
    """Return all about a source, and what rests on it, each with a link to its entry."""
    kind = SOURCE_KINDS[source.kind].get(lang)
    facts = (
        (translate("ReferencePages", "Title"), source.title),
        (translate("ReferencePages", "Author"), source.author),
        (translate("ReferencePages", "Date"), source.date),
        (translate("ReferencePages", "Kind"), f"{kind} ({WEAK.get(lang)})" if source.weak else kind),
        (translate("ReferencePages", "Address"), source.address or translate("ReferencePages", "not kept")),
        (translate("ReferencePages", "Read"), source.seen.get(lang)),
        (translate("ReferencePages", "Licence"), source.licence),
    )
    rows = "".join(
        f"<tr><td width='22%'><b>{escape(name)}</b></td><td>{escape(words)}</td></tr>" for name, words in facts if words
    )
    resting = []
    for one in resting_on(atlas, source.id, lang):
        name = escape(atlas.entries[one.entry].names.get(lang)) if one.entry else ""
        link = f' <a href="entry:{one.entry}">{name}</a>' if one.entry else ""
        sure = escape(certainty_words(one.certainty, lang))
        resting.append(f"<li>{escape(one.words)} <span class='second'>{sure}</span>{link}</li>")
    heading = translate("ReferencePages", "What rests on it")
    told = f"<h4>{escape(heading)}</h4><ul>{''.join(resting)}</ul>" if resting else ""
    return f"<table cellpadding='3'>{rows}</table>{told}"


def system_page(atlas: Atlas, lang: Lang) -> str:
    """Return the published system as far as it was verified, beside the points of the atlas."""
    told = of_kind(atlas, Kind.SYSTEM, lang)
    beside, published = _correspondences(atlas, lang), _published(atlas, lang)
    parts = (
        (translate("ReferencePages", "The points of this atlas beside it"), beside),
        (translate("ReferencePages", "Codes and names seen in a source"), published),
        (translate("ReferencePages", "What is said of it"), _claims(told, lang)),
    )
    body = "".join(f"<h3>{escape(title)}</h3>{body}" for title, body in parts if body)
    if not body:
        none = translate("ReferencePages", "This atlas sets no published system beside its points.")
        return f"<p>{escape(none)}</p>"
    reading = translate(
        "ReferencePages",
        "The table is our reading. Its confidence is in names and parts of the body, never in a place to needle.",
    )
    return _ours(told) + (f"<p class='notice'>{escape(reading)}</p>" if beside else "") + body


def _correspondences(atlas: Atlas, lang: Lang) -> str:
    names = {one.id: one for one in atlas.published}
    rows = []
    for one in atlas.correspondences:
        point = atlas.point(one.point)
        near = "<br>".join(
            escape(f"{names[name].code} {names[name].names.get(lang)}".strip()) for name in one.published
        )
        why = f"{escape(one.relation.get(lang))}{'。' if lang == 'zh' else '.'} {escape(one.reason.get(lang))}"
        why += _marks(marks(atlas, one.source, one.inputs))
        why += f"<br><span class='second'>{escape(certainty_words(Certainty.DERIVED, lang))}</span>"
        rows.append(
            (
                f'<a href="entry:{point.id}">{escape(point.names.zh)}<br>{escape(point.names.en)}</a>',
                near or escape(translate("ReferencePages", "none")),
                escape(CONFIDENCES[one.confidence].get(lang)),
                why,
            )
        )
    return _table(
        (
            translate("ReferencePages", "Point"),
            translate("ReferencePages", "Nearest published"),
            translate("ReferencePages", "Confidence"),
            translate("ReferencePages", "Why, and why not"),
        ),
        rows,
    )


def _published(atlas: Atlas, lang: Lang) -> str:
    rows = [
        (
            escape(one.code or "–"),
            escape(f"{one.names.zh}  {one.names.pinyin}"),
            escape(one.names.en),
            escape(certainty_words(one.certainty, lang)) + _marks(marks(atlas, one.source)),
        )
        for one in atlas.published
    ]
    return _table(
        (
            translate("ReferencePages", "Code"),
            translate("ReferencePages", "Chinese"),
            translate("ReferencePages", "English"),
            translate("ReferencePages", "How sure"),
        ),
        rows,
    )


def hazards_page(atlas: Atlas, lang: Lang) -> str:
    """Return the hazards of needling, each with its source."""
    told = of_kind(atlas, Kind.SAFETY, lang)
    lead = translate(
        "ReferencePages",
        "What sources say of needling in general and of the face. A guide for professionals, not a rule of ours.",
    )
    none = translate("ReferencePages", "This atlas lists no hazards.")
    body = _ours(told) + _claims(told, lang) if told else f"<p>{escape(none)}</p>"
    return f"<p class='second'>{escape(lead)}</p>{body}"


def disagreements_page(atlas: Atlas, lang: Lang) -> str:
    """Return where claims do not agree, the sides of each matter next to each other."""
    if not atlas.disagreements:
        none = translate("ReferencePages", "This atlas records no disagreement.")
        return f"<p>{escape(none)}</p>"
    lead = translate("ReferencePages", "Both sides are shown; the atlas takes none and gives no advice.")
    return f"<p class='second'>{escape(lead)}</p>" + "".join(_matter(atlas, one, lang) for one in atlas.disagreements)


def _matter(atlas: Atlas, matter: Disagreement, lang: Lang) -> str:
    about = " · ".join(
        f'<a href="entry:{name}">{escape(atlas.entries[name].names.get(lang))}</a>' for name in matter.about
    )
    parts = [f"<h3>{escape(matter.topic.get(lang))}</h3>" + (f"<p>{about}</p>" if about else "")]
    cells = [
        f"<td width='33%' valign='top'>{_words(one)}<br>{_second(sure_words(one, lang))}</td>"
        for one in sides(atlas, matter, lang)
    ]
    for start in range(0, len(cells), 3):
        row = "".join(cells[start : start + 3])
        parts.append(f"<table width='100%' cellpadding='5'><tr>{row}</tr></table>")
    return "".join(parts)


def certainty_page(lang: Lang) -> str:
    """Return the scale of certainty, sign by sign, and what a dashed edge means."""
    heads = translate("ReferencePages", "Sign"), translate("ReferencePages", "What it means")
    rows = [(escape(certainty_words(one, lang)), escape(MEANING[one].get(lang))) for one in Certainty]
    dashed = translate(
        "ReferencePages",
        "A dashed edge or frame says that a shape is schematic: drawn to be understood, not to be needled.",
    )
    same = translate(
        "ReferencePages", "The same signs stand on the charts, in the panel, on paper and in what a screen reader says."
    )
    return f"{_table(heads, rows)}<p>{escape(dashed)} {escape(same)}</p>"


def _second(words: str) -> str:
    return f"<span class='second'>{escape(words)}</span>"


def _ours(told: Iterable[Paragraph]) -> str:
    """Return what is derived, before all that a source says: it tells what is not there, and why."""
    ours = [one for one in told if one.certainty is Certainty.DERIVED]
    return "".join(f"<p class='notice'>{_words(one)}</p>" for one in ours)


def _claims(told: Iterable[Paragraph], lang: Lang) -> str:
    return "".join(
        f"<p>{_words(one)} &nbsp;<span class='second'>{escape(sure_words(one, lang))}</span></p>"
        for one in told
        if one.certainty is not Certainty.DERIVED
    )


def _words(told: Paragraph) -> str:
    return "".join(escape(run.text) for run in told.runs if not run.source) + _marks(told.runs)


def _marks(runs: Iterable[Run]) -> str:
    sources = [run.source for run in runs if run.source]
    return "".join(f' <a class="mark" href="source:{one}">&nbsp;{one}&nbsp;</a>' for one in sources)


def _table(heads: Iterable[str], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{escape(words)}</th>" for words in heads)
    body = "".join("<tr>" + "".join(f"<td valign='top'>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table cellpadding='4' width='100%'><tr>{head}</tr>{body}</table>"
