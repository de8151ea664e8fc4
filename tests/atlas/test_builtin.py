"""What the built-in atlas promises: every fact of the article, in both languages, and no more than its sources say."""

import re
from collections.abc import Iterator

import pytest
from pypinyin import Style, pinyin

from cheekviewer.atlas.evidence import Published
from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.records import Certainty, Kind, Text
from cheekviewer.atlas.vocabulary import BESIDE

POINTS = {"P1": "upper-back", "P2": "lower-back", "P3": "spine", "P4": "scapular", "P5": "lumbosacral"}
GENERAL = {
    "G0": (Kind.QUESTION, ("zh",)),
    "G1": (Kind.SITES, ("zh", "en")),
    "G2": (Kind.SEEK_CARE, ("zh", "en")),
    "G3": (Kind.AFTERCARE, ("zh", "en")),
    "G4": (Kind.AFTERCARE, ("zh", "en")),
    "G5": (Kind.CAUTION, ("en",)),
    "G6": (Kind.SEEK_CARE, ("en",)),
}
OF_A_POINT = {
    "name": (Kind.NAME, ("zh", "en")),
    "location": (Kind.LOCATION, ("en",)),
    "link": (Kind.LINK, ("en",)),
    "action": (Kind.ACTION, ("en",)),
    "effect": (Kind.EFFECT, ("en",)),
    "conditions": (Kind.CONDITION, ("en",)),
}
NO_ACTION = {"P2", "P4", "P5"}
CODES = {
    "rhomboid-strain": {"M62.6", "S29.0"},
    "rotator-cuff-injury": {"M75.1", "S46.0"},
    "lumbar-muscle-strain": {"M54.5", "S33.5", "S39.0"},
    "transverse-process-syndrome": {"M62.6", "M54.5", "M79.1"},
    "lumbar-disc-herniation": {"M51.2", "M51.1"},
    "facet-joint-dysfunction": {"M47.8", "M99.0"},
    "radiating-back-pain": {"M54.4", "M54.1"},
    "shoulder-periarthritis": {"M75.0"},
    "levator-scapulae-strain": {"M62.6", "S46.8"},
    "lumbosacral-fasciitis": {"M72.9", "M79.1"},
    "sacroiliac-joint-arthritis": {"M46.1"},
}
HEDGES = {"P1.action": "helps", "P2.effect": "can", "P4.effect": "can"}
FORBIDDEN = re.compile(
    r"\b(treat\w*|cur(e|es|ed)|heal\w*|prove[ns]?|effective|safe\w*)\b|治疗|治愈|根治|疗效|有效|证实|安全",
    re.IGNORECASE,
)
HAN = re.compile(r"[\u3400-\u9fff]")
QUOTED = re.compile("“[^”]*”")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# pypinyin reads a character by its commonest word; these are the readings of the dictionary for what is meant here.
MISREAD = {
    "脊": "jǐ",  # spine; it gives the older jí
    "肋": "lèi",  # rib; lē is only in 肋脦
    "长": "cháng",  # long; zhǎng is to grow
    "椎": "zhuī",  # vertebra; chuí is a mallet
    "嵴": "jí",  # crest; it takes the reading of 脊
    "切": "qiē",  # to cut, as in a notch; qiè is to be close
}
DIGITS = str.maketrans("12345", "一二三四五")


def expected() -> dict[str, tuple[str, Kind, tuple[str, ...]]]:
    """Return every fact of the article: what it is about, its kind, and the languages that state it."""
    facts = {fact: ("", *rest) for fact, rest in GENERAL.items()}
    for number, point in POINTS.items():
        for name, rest in OF_A_POINT.items():
            if name != "action" or number not in NO_ACTION:
                facts[f"{number}.{name}"] = (point, *rest)
    return facts


def texts(atlas: Atlas) -> Iterator[Text]:
    """Yield every text in two languages that the atlas says in its own voice."""
    yield from (atlas.head.title, atlas.head.notice)
    yield from (claim.text for claim in atlas.claims)
    yield from (source.seen for source in atlas.sources)
    yield from (axis.names for axis in atlas.axes)
    for study in atlas.studies:
        yield from (study.people, study.comparison, study.finding, study.limits)
    for one in atlas.correspondences:
        yield from (one.relation, one.reason)
    yield from (matter.topic for matter in atlas.disagreements)
    yield from (structure.hidden for structure in atlas.structures if structure.hidden)
    for point in atlas.points:
        yield from (point.corresponds_to, point.zone_place, point.region_place, point.zone.caption)
    for measure in atlas.measures:
        yield from (measure.text, measure.sample)


def test_every_fact_of_the_article_is_there(atlas: Atlas) -> None:
    """The article's claims are exactly those of the table: about, kind and the languages that state them."""
    said = [claim for claim in atlas.claims if claim.source == "S01" and claim.kind is not Kind.DISSENT]
    found = {claim.fact: (claim.about, claim.kind, claim.stated_in) for claim in said}
    assert found == expected()


def test_the_article_is_one_unreferenced_source(atlas: Atlas) -> None:
    """No claim of the article is shown as surer than one unreferenced source; what is not its own has other sources."""
    for claim in atlas.claims:
        if claim.kind in BESIDE:
            continue
        of_article = claim.source == "S01"
        assert (claim.certainty is Certainty.ONE_UNREFERENCED) is of_article, claim.fact
        assert (claim.kind in (Kind.ANATOMY, Kind.FEEL)) is not of_article, claim.fact


def test_what_is_set_beside_has_sources_of_its_own(atlas: Atlas) -> None:
    """System, studies and hazards never rest on the article, and what we derive names its inputs."""
    for claim in atlas.claims:
        if claim.kind in BESIDE and claim.kind is not Kind.DISSENT:
            assert claim.source != "S01", claim.fact
            assert bool(claim.stated_in) or claim.certainty is Certainty.DERIVED, claim.fact
            assert claim.inputs or claim.certainty not in (Certainty.DERIVED, Certainty.SEVERAL), claim.fact
    assert all(study.source != "S01" for study in atlas.studies)


def test_the_published_system_has_no_place(atlas: Atlas) -> None:
    """Seven codes with names are as verified, one is inferred, three are names alone; none can hold a location."""
    standing = {one.id: (one.code, one.certainty) for one in atlas.published}
    coded = {code for code, certainty in standing.values() if code and certainty is not Certainty.DERIVED}
    assert coded == {f"CA-{number}" for number in (1, 2, 3, 4, 6, 7, 8)}
    assert standing["ca-5"] == ("CA-5", Certainty.DERIVED)
    assert sum(not code for code, _ in standing.values()) == 3
    assert {"code", "names", "id", "source", "certainty"} == set(Published.__struct_fields__)


def test_every_point_is_compared_with_the_published_system(atlas: Atlas) -> None:
    """Each of the five has a correspondence with a reason; the scapular point has no counterpart."""
    assert [one.point for one in atlas.correspondences] == [point.id for point in atlas.points]
    assert not next(one for one in atlas.correspondences if one.point == "scapular").published
    assert all(one.inputs and one.reason.en and one.confidence != "high" for one in atlas.correspondences)
    assert not any(re.search(r"CA-\d", f"{point.names.en}{point.names.zh}") for point in atlas.points)


def test_weak_sources_carry_nothing_but_dissent_alone(atlas: Atlas) -> None:
    """A weak source is never the only ground of a claim that is not one side of a disagreement."""
    weak = {source.id for source in atlas.sources if source.weak}
    assert weak
    for claim in atlas.claims:
        assert claim.source not in weak or claim.kind is Kind.DISSENT, claim.fact


def test_studies_touch_almost_nothing(atlas: Atlas) -> None:
    """Twelve studies stand in the table; none is of a condition of the article, and only the low back comes near."""
    assert len(atlas.studies) == 12
    assert {entry for study in atlas.studies for entry in study.about} == {"lower-back"}
    assert not [condition.id for condition in atlas.conditions if atlas.studies_of(condition.id)]


def test_claims_of_the_article_say_whose_they_are(atlas: Atlas) -> None:
    """Every sentence restated from the article says in both languages that the article says so."""
    for fact in expected():
        text = atlas.claim(fact).text
        assert text.en.startswith(("According to the article", "The article")), fact
        assert "该文" in text.zh, fact


@pytest.mark.parametrize(("fact", "hedge"), HEDGES.items())
def test_hedges_are_kept(atlas: Atlas, fact: str, hedge: str) -> None:
    """Where the article says "helps" or "can", so do we."""
    assert re.search(rf"\b{hedge}\b", atlas.claim(fact).text.en)
    assert re.search("有助于|可以", atlas.claim(fact).text.zh)


@pytest.mark.parametrize("fact", ["P3.action", "P3.effect", "P5.effect"])
def test_no_hedge_is_added(atlas: Atlas, fact: str) -> None:
    """Where the article does not hedge, neither do we: the attribution alone carries the doubt."""
    assert not re.search(r"\b(helps?|can|may|might)\b", atlas.claim(fact).text.en)
    assert not re.search("有助|可以|可能|可", atlas.claim(fact).text.zh)


def test_texts_stand_in_both_languages(atlas: Atlas) -> None:
    """Every text has Chinese in its Chinese and none, save quoted names, in its English."""
    for text in texts(atlas):
        assert text.en.strip(), text
        assert HAN.search(text.zh), text
        assert not HAN.search(QUOTED.sub("", text.en)), text


def test_nothing_is_promised(atlas: Atlas) -> None:
    """No text says that something treats, cures, is proven, effective or safe."""
    for text in texts(atlas):
        for words in (text.zh, text.en):
            assert not FORBIDDEN.search(words), words


def test_points_have_their_facts(atlas: Atlas) -> None:
    """The five points stand in the article's order, each with a name, location, link, conditions and effect."""
    assert [point.id for point in atlas.points] == list(POINTS.values())
    for point in atlas.points:
        kinds = {claim.kind for claim in atlas.claims_about(point.id)}
        assert {Kind.NAME, Kind.LOCATION, Kind.LINK, Kind.CONDITION, Kind.EFFECT} <= kinds
        assert point.names.zh in atlas.claims_about(point.id, Kind.NAME)[0].text.en


def test_every_zone_is_schematic(atlas: Atlas) -> None:
    """No zone is verified, and each caption says that it is schematic and no place to needle."""
    for point in atlas.points:
        assert (point.zone.basis, point.zone.verified) == ("schematic", False)
        assert re.search("示意.*不是进针位置", point.zone.caption.zh), point.id
        assert re.search("Schematic.*not a place to needle", point.zone.caption.en), point.id


def test_places_leave_the_side_to_the_program(atlas: Atlas) -> None:
    """Places are phrases without a full stop that name no side of the person."""
    for point in atlas.points:
        for place in (point.zone_place, point.region_place, point.corresponds_to):
            assert not re.search(r"\b(left|right)\b|左|右|[.。]$", f"{place.en}\n{place.zh}", re.MULTILINE), place


def test_ids_are_stable_words(atlas: Atlas) -> None:
    """Ids are small words joined by hyphens, and no two records share one."""
    entries = [entry.id for entry in (*atlas.points, *atlas.structures, *atlas.conditions)]
    measured = [record.id for record in (*atlas.axes, *atlas.measures)]
    for ids in (entries, measured, [c.fact for c in atlas.claims], [s.id for s in atlas.sources]):
        assert len(ids) == len(set(ids))
    assert all(ID.fullmatch(name) for name in entries + measured)


def test_everything_named_exists(atlas: Atlas) -> None:
    """Every source, entry and axis that a record names is in the atlas."""
    axes = {axis.id for axis in atlas.axes}
    cited = {record.source for record in (*atlas.claims, *atlas.measures)} | {p.zone.source for p in atlas.points}
    assert cited <= {source.id for source in atlas.sources}
    assert {claim.about for claim in atlas.claims if claim.about} <= atlas.entries.keys()
    assert {measure.structure for measure in atlas.measures} <= {structure.id for structure in atlas.structures}
    assert {measure.axis for measure in atlas.measures if measure.axis} == axes
    assert {i for c in atlas.conditions for i in c.concerns} <= {structure.id for structure in atlas.structures}


def test_mentions_rest_on_a_fact_of_their_point(atlas: Atlas) -> None:
    """A structure or condition is spoken of by a fact about that very point."""
    for entry in (*atlas.structures, *atlas.conditions):
        for mention in entry.spoken_of:
            assert atlas.claim(mention.fact).about == mention.point, entry.id


def test_conditions_are_named_by_the_article(atlas: Atlas) -> None:
    """Each condition is named by a condition fact of its point (radiating pain: an effect), with the listed codes."""
    assert {c.id: {code.code for code in c.icd10} for c in atlas.conditions} == CODES
    for condition in atlas.conditions:
        assert [mention.how for mention in condition.spoken_of] == ["named"]
        symptom = condition.id == "radiating-back-pain"
        kind = atlas.claim(condition.spoken_of[0].fact).kind
        assert kind is (Kind.EFFECT if symptom else Kind.CONDITION)
        assert condition.concerns or symptom


def test_public_ids_are_well_formed(atlas: Atlas) -> None:
    """TA2, UBERON and FMA ids have the form of their nomenclature and each names one structure."""
    for key, form in {"ta2": r"\d{1,4}", "uberon": r"UBERON:\d{7}", "fma": r"FMA:\d+"}.items():
        ids = [getattr(structure, key) for structure in atlas.structures if getattr(structure, key)]
        assert len(ids) == len(set(ids))
        assert all(re.fullmatch(form, name) for name in ids)


def test_pinyin_has_a_right_syllable_for_every_character(atlas: Atlas) -> None:
    """Each name's pinyin agrees syllable by syllable with pypinyin, or with the explained list of its misreadings."""
    for entry in atlas.entries.values():
        spelt = "".join(HAN.findall(entry.names.zh.translate(DIGITS)))
        read = [syllable for (syllable,) in pinyin(spelt, style=Style.TONE)]
        ours = entry.names.pinyin.split(" ")
        assert ours == [MISREAD.get(sign, syllable) for sign, syllable in zip(spelt, read, strict=True)], spelt


def test_aliases_add_something(atlas: Atlas) -> None:
    """No alias is blank, said twice in one entry, or merely the entry's own name again."""
    for entry in atlas.entries.values():
        names = [name.casefold() for name in (entry.names.zh, entry.names.en, *entry.aliases)]
        assert len(names) == len(set(names)), entry.id
        assert all(name == name.strip() and name for name in names), entry.id


def test_measures_say_the_same_in_words_and_figures(atlas: Atlas) -> None:
    """Mean and SD stand in both texts, and both languages give the same figures, of people too."""
    for measure in atlas.measures:
        zh, en = ({float(n) for n in NUMBER.findall(measure.text.get(lang))} for lang in ("zh", "en"))
        assert zh == en, measure.id
        assert {n for n in (measure.mean, measure.sd) if n is not None and measure.sd is not None} <= en, measure.id
        assert NUMBER.findall(measure.sample.zh) == NUMBER.findall(measure.sample.en), measure.id


def test_bands_can_be_drawn(atlas: Atlas) -> None:
    """A measure on an axis has a band in front of its origin, at most a hand's breadth away."""
    for measure in atlas.measures:
        low, high = measure.extent
        assert low <= high, measure.id
        if measure.axis:
            assert low >= 0, measure.id
            assert 0 < high < 80, measure.id


def test_axes_run_as_their_names_say(atlas: Atlas) -> None:
    """The lines run forward, up, forward, down and back, and up from the jaw is at right angles to along it."""
    run = {axis.id: axis.direction for axis in atlas.axes}
    assert run["tragus-forward"][0] < 0
    assert run["angle-forward"][0] < 0 < run["mouth-back"][0]
    assert run["jaw-up"][1] < 0 < run["arch-down"][1]
    along, up = run["angle-forward"], run["jaw-up"]
    assert along[0] * up[0] + along[1] * up[1] == pytest.approx(0)
