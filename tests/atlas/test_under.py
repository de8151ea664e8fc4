"""What lies under the zones."""

import pytest

from cheekviewer.atlas.model import Atlas
from cheekviewer.atlas.overlap import overlap
from cheekviewer.atlas.records import Chart, EntryId, Kind, Lang
from cheekviewer.atlas.under import lying_under
from cheekviewer.atlas.vocabulary import Heading
from cheekviewer.atlas.wording import paragraphs


def ids(atlas: Atlas, point: str) -> list[str]:
    """Return what lies under a zone, in the order told."""
    return [lying.structure.id for lying in lying_under(atlas, EntryId(point))]


def test_the_upper_zone_lies_over_what_anatomists_name(atlas: Atlas) -> None:
    """High before the ear: parotid gland, facial nerve, superficial temporal artery and the joint of the jaw."""
    expected = {"parotid-gland", "facial-nerve", "superficial-temporal-artery", "temporomandibular-joint"}
    assert expected <= set(ids(atlas, "upper-back"))


def test_the_low_zone_lies_over_masseter_and_jaw(atlas: Atlas) -> None:
    """Near the angle: masseter and ramus, and no artery of the temple."""
    found = ids(atlas, "lumbosacral")
    assert {"masseter", "mandibular-ramus"} <= set(found)
    assert "superficial-temporal-artery" not in found


def test_it_is_told_from_the_skin_inwards(atlas: Atlas) -> None:
    """Glands and ducts come first, then vessels and nerves, muscles, and last bones and joints; shares are shares."""
    order = ["gland", "duct", "artery", "vein", "nerve", "muscle", "bone", "joint"]
    group = {"duct": "gland", "vein": "artery", "nerve": "artery", "joint": "bone"}
    for point in atlas.points:
        lying = lying_under(atlas, point.id)
        kinds = [group.get(one.structure.kind, one.structure.kind) for one in lying]
        assert kinds == sorted(kinds, key=order.index)
        assert all(0 < one.share < 1.02 for one in lying)


def test_a_whole_is_not_told_beside_its_part(atlas: Atlas) -> None:
    """Where the ramus is all of the mandible that is there, the mandible is not told as well."""
    assert "mandible" not in ids(atlas, "lower-back")


def test_what_is_listed_is_there_and_what_is_there_is_listed(atlas: Atlas) -> None:
    """Every vessel, nerve, gland and duct that is drawn over a square millimetre of a zone is in its list."""
    for point in atlas.points:
        zone = atlas.outline(Chart.FACE, point.id)
        for entry, outline in atlas.drawn.outlines(Chart.FACE).items():
            if atlas.entries[entry].kind in ("artery", "vein", "nerve", "gland", "duct"):
                assert (entry in ids(atlas, point.id)) == (overlap(zone, outline) >= 1), (point.id, entry)


def test_of_a_kind_what_covers_most_comes_first(atlas: Atlas) -> None:
    """Among glands, among vessels and nerves, among muscles, among bones and joints, the shares fall."""
    groups = (("gland", "duct"), ("artery", "vein", "nerve"), ("muscle", "fascia"), ("bone", "joint"))
    for point in atlas.points:
        lying = lying_under(atlas, point.id)
        for group in groups:
            shares = [one.share for one in lying if one.structure.kind in group]
            assert shares == sorted(shares, reverse=True)


def test_the_sources_of_a_course_are_those_of_its_anatomy_and_measures(atlas: Atlas) -> None:
    """Each source once, first those that describe the course, then those that measured it; no others."""
    for lying in (one for point in atlas.points for one in lying_under(atlas, point.id)):
        entry = lying.structure.id
        told = [claim.source for claim in atlas.claims_about(entry) if claim.kind is Kind.ANATOMY]
        told += [measure.source for measure in atlas.measures_of(entry)]
        assert list(lying.sources) == list(dict.fromkeys(told))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_measured_course_cites_its_sources(atlas: Atlas, lang: Lang) -> None:
    """In words: each structure is a link with the sources of its course after it, and nothing is called free."""
    for point in atlas.points:
        (told,) = [told for told in paragraphs(atlas, point.id, lang) if told.heading is Heading.UNDER]
        cited = {source for lying in lying_under(atlas, point.id) for source in lying.sources}
        assert {run.source for run in told.runs if run.source} == cited != set()
        assert [run.entry for run in told.runs if run.entry] == ids(atlas, point.id)
        assert ("没有列出，不等于没有" if lang == "zh" else "not listed may lie there") in told.text


def test_an_atlas_without_drawings_lists_nothing(atlas: Atlas) -> None:
    """For an entry without a zone there is nothing to tell."""
    assert lying_under(atlas, EntryId("masseter")) == ()
