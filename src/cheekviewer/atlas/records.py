"""The records of an atlas: what a line of its data files becomes, frozen and without Qt.

Lengths are millimetres in the frame of a chart: x to the viewer's right, y down; the origin is the
tragion (face), or the midline level with the vertex (back).
"""

from enum import Enum
from typing import Literal, NewType

import msgspec

EntryId = NewType("EntryId", str)
FactId = NewType("FactId", str)
SourceId = NewType("SourceId", str)
Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")


SourceKind = Literal[
    "portal-article",
    "review",
    "trial",
    "case-report",
    "registration",
    "commentary",
    "anatomy-study",
    "survey",
    "textbook",
    "standard",
    "classic",
    "web-page",
    "dataset",
]


class Chart(Enum):
    """One of the two drawings; never called a side, for a side is the person's left or right."""

    FACE = "face"
    BACK = "back"


class Kind(Enum):
    """What a claim speaks of."""

    QUESTION = "question"
    SITES = "sites"
    NAME = "name"
    LOCATION = "location"
    LINK = "link"
    ACTION = "action"
    EFFECT = "effect"
    CONDITION = "condition"
    ANATOMY = "anatomy"
    LIES_OVER = "lies-over"
    SYSTEM = "system"
    EVIDENCE = "evidence"
    SAFETY = "safety"
    DISSENT = "dissent"
    FEEL = "feel"
    AFTERCARE = "aftercare"
    CAUTION = "caution"
    SEEK_CARE = "seek-care"


class Certainty(Enum):
    """How far a statement can be relied on, from its source alone."""

    ONE_UNREFERENCED = "one-unreferenced-source"
    SEVERAL = "several-sources"
    MEASURED = "measured"
    TEXTBOOK = "textbook"
    DERIVED = "derived"


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record of the data files: its fields are the keys of the table, and no others."""


class Text(Record, frozen=True, kw_only=True):
    """The same words in both languages."""

    zh: str
    en: str

    def get(self, lang: Lang) -> str:
        """Return the words in `lang`."""
        return self.zh if lang == "zh" else self.en


class Names(Record, frozen=True, kw_only=True):
    """What a thing is called: Chinese, its pinyin with tone marks, English, and Latin if any."""

    zh: str
    pinyin: str
    en: str
    latin: str = ""

    def get(self, lang: Lang) -> str:
        """Return the name in `lang`."""
        return self.zh if lang == "zh" else self.en


class Source(Record, frozen=True, kw_only=True):
    """A work that claims come from, and how much of it was read.

    `weak`: promotional or generated text, which nothing should rest on alone.
    """

    id: SourceId
    title: str
    author: str = ""
    date: str = ""
    address: str = ""
    kind: SourceKind
    seen: Text
    licence: str = ""
    weak: bool = False


class Claim(Record, frozen=True, kw_only=True):
    """One statement of one source, restated by us in both languages.

    `about` is the entry it speaks of, empty for general ones; `stated_in`: in which the source says it, none
    for what we derive; `inputs`: the other sources and the facts that it rests on besides `source`.
    """

    fact: FactId
    about: EntryId = EntryId("")
    kind: Kind
    text: Text
    stated_in: tuple[Lang, ...]
    source: SourceId
    inputs: tuple[str, ...] = ()
    certainty: Certainty


class Mention(Record, frozen=True, kw_only=True):
    """Why a point lights up for a structure or a condition: the fact that speaks of it.

    `named`: the source names it; `implied`: it follows from what the source names, by our reading.
    """

    point: EntryId
    how: Literal["named", "implied"]
    fact: FactId


class Zone(Record, frozen=True, kw_only=True):
    """What is known of a point's outline on the face; the outline itself is in the chart's SVG."""

    basis: Literal["schematic", "published"]
    verified: bool
    caption: Text
    source: SourceId


class Point(Record, frozen=True, kw_only=True):
    """One acupoint of an atlas, with a zone on the face and a region on the back.

    `formerly`, here as in the other entries: ids it had in earlier versions, which still lead to it.
    """

    id: EntryId
    names: Names
    corresponds_to: Text
    zone_place: Text
    region_place: Text
    zone: Zone
    aliases: tuple[str, ...] = ()
    formerly: tuple[EntryId, ...] = ()


class Structure(Record, frozen=True, kw_only=True):
    """A muscle, bone, joint, vessel, nerve or gland, with its ids in public nomenclatures.

    `hidden` says why it cannot be seen on its chart, where it cannot.
    """

    id: EntryId
    kind: Literal["muscle", "bone", "joint", "fascia", "disc", "artery", "vein", "nerve", "gland", "duct", "surface"]
    names: Names
    chart: Chart
    aliases: tuple[str, ...] = ()
    formerly: tuple[EntryId, ...] = ()
    ta2: str = ""
    uberon: str = ""
    fma: str = ""
    hidden: Text | None = None
    spoken_of: tuple[Mention, ...] = ()


class Code(Record, frozen=True, kw_only=True):
    """A code of ICD-10 (WHO 2019) that comes nearest, by our reading."""

    code: str
    name: str


class Condition(Record, frozen=True, kw_only=True):
    """A complaint that a source links to a point."""

    id: EntryId
    names: Names
    aliases: tuple[str, ...] = ()
    formerly: tuple[EntryId, ...] = ()
    icd10: tuple[Code, ...] = ()
    concerns: tuple[EntryId, ...] = ()
    spoken_of: tuple[Mention, ...] = ()


class Axis(Record, frozen=True, kw_only=True):
    """A line on the face chart along which the literature measures, read off the reference figure.

    `origin` is in mm on the left side of the head; `direction` need not be a unit vector.
    """

    id: str
    names: Text
    origin: tuple[float, float]
    direction: tuple[float, float]


class Measure(Record, frozen=True, kw_only=True):
    """A measured distance of a structure, in millimetres: mean and SD, or the ends of a range.

    `axis` is empty where the distance runs along none of them; it is then told in words only.
    """

    id: str
    structure: EntryId
    axis: str = ""
    mean: float | None = None
    sd: float | None = None
    low: float | None = None
    high: float | None = None
    sample: Text
    source: SourceId
    text: Text

    @property
    def extent(self) -> tuple[float, float]:
        """The band to draw, in mm: low to high, or mean ± SD, or the mean alone."""
        if self.low is not None and self.high is not None:
            return self.low, self.high
        mean, sd = self.mean or 0.0, self.sd or 0.0
        return mean - sd, mean + sd


class Landmark(Record, frozen=True, kw_only=True):
    """A place of a chart that can be felt or seen on a person: the mark of a structure, with a short `label`.

    `at` is in mm of the chart, on the left side of the head or, where there is one on either side of the back
    (`paired`), on the person's right. `level` is the vertebra that textbooks put there, e.g. `T7`, and `imaging`
    what `sources` measured, in a few words.
    """

    structure: EntryId
    at: tuple[float, float]
    paired: bool = False
    label: Text
    level: str = ""
    imaging: Text | None = None
    sources: tuple[SourceId, ...] = ()


class Head(Record, frozen=True, kw_only=True):
    """What an atlas says of itself (`atlas.toml`)."""

    id: str
    title: Text
    version: str
    licence: str
    notice: Text


Entry = Point | Structure | Condition
