"""What is set beside the claims of an atlas: studies, the published system, and where sources disagree."""

from collections.abc import Mapping
from typing import Literal

from cheekviewer.atlas.records import Certainty, EntryId, FactId, Names, Record, SourceId, Text

Design = Literal[
    "sham-controlled",
    "randomised",
    "controlled",
    "case-series",
    "case-report",
    "meta-analysis",
    "review",
    "not-seen",
]
Direction = Literal["favours", "mixed", "against", "not-seen"]
Confidence = Literal["low", "moderate", "moderate-to-high"]

DESIGNS: Mapping[Design, Text] = {
    "sham-controlled": Text(zh="假针对照", en="sham-controlled"),
    "randomised": Text(zh="随机对照", en="randomised"),
    "controlled": Text(zh="分组对照", en="controlled"),
    "case-series": Text(zh="病例系列", en="case series"),
    "case-report": Text(zh="病例报告", en="case report"),
    "meta-analysis": Text(zh="荟萃分析", en="meta-analysis"),
    "review": Text(zh="综述", en="review"),
    "not-seen": Text(zh="未见", en="not seen"),
}
DIRECTIONS: Mapping[Direction, Text] = {
    "favours": Text(zh="报告有利", en="reported in favour"),
    "mixed": Text(zh="有利与无差别并存", en="mixed: some outcomes did not differ"),
    "against": Text(zh="报告不利", en="reported against"),
    "not-seen": Text(zh="未见", en="not seen"),
}
CONFIDENCES: Mapping[Confidence, Text] = {
    "low": Text(zh="低", en="low"),
    "moderate": Text(zh="中", en="moderate"),
    "moderate-to-high": Text(zh="中到高", en="moderate to high"),
}


class Study(Record, frozen=True, kw_only=True):
    """A clinical study: whom it saw, what it compared, what it reports, and its limits, in our words.

    `n` is how many people, left out where that was not seen; `direction` is what the study itself reports;
    `about` are the entries of the atlas that it touches, mostly none.
    """

    id: str
    names: Text
    year: int
    design: Design
    n: int | None = None
    people: Text
    comparison: Text
    finding: Text
    limits: Text
    direction: Direction
    about: tuple[EntryId, ...] = ()
    source: SourceId


class Published(Record, frozen=True, kw_only=True):
    """A point of a published system, by the code and name that a source was seen to give; it has no location."""

    id: str
    code: str = ""
    names: Names
    source: SourceId
    certainty: Certainty


class Correspondence(Record, frozen=True, kw_only=True):
    """Our reading of which published points a point of the atlas comes nearest to, how likely that is, and why.

    The confidence is in names and parts of the body, never in a place on the face.
    """

    point: EntryId
    published: tuple[str, ...]
    confidence: Confidence
    relation: Text
    reason: Text
    source: SourceId
    inputs: tuple[str, ...] = ()


class Disagreement(Record, frozen=True, kw_only=True):
    """A matter on which claims do not agree, by their facts, to be shown side by side."""

    id: str
    topic: Text
    about: tuple[EntryId, ...] = ()
    facts: tuple[FactId, ...]
