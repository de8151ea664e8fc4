"""Folding: what makes two spellings the same, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.atlas.folding import close_up, fold, stretch, syllable_pattern, without_tones
from cheekviewer.atlas.loading import load_atlas
from cheekviewer.resources import asset


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Yāo  Dǐ", "yao di"),
        ("ＳＰＩＮＥ", "spine"),
        ("L4–L5", "l4 l5"),
        ("腰3-4椎間盤", "腰 3 4 椎间盘"),
        ("Stensen's duct", "stensen s duct"),
        ("nǚ", "nu"),
        ("\ud800 \x00 🦴", ""),
    ],
)
def test_what_folding_levels(written: str, folded: str) -> None:
    """Case, accents, width, punctuation and traditional forms go; Chinese and Latin come apart."""
    assert fold(written) == folded


@pytest.mark.parametrize("letters", ["y", "ydx", "yaod", "yadi", "dix", "yaodixue"])
def test_starts_of_syllables_are_found(letters: str) -> None:
    """Whole syllables, initials and what lies between are found from any syllable on."""
    assert syllable_pattern(letters).search(" yao di xue")


@pytest.mark.parametrize("letters", ["yx", "ao", "yaodd", "ydxz"])
def test_other_letters_are_no_starts_of_syllables(letters: str) -> None:
    """No syllable may be left out, and none begins in its middle."""
    assert not syllable_pattern(letters).search(" yao di xue")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folded text is its own folding, with single spaces."""
    assert fold(fold(text)) == fold(text) == " ".join(fold(text).split())


def test_tone_numbers_are_no_digits_of_a_code() -> None:
    """Tone numbers go, digits of vertebrae and codes stay."""
    assert close_up(without_tones(fold("yao1di3"))) == "yaodi"
    assert without_tones("l4 m75 0") == "l4 m75 0"
    assert without_tones("lv4") == "lu"


def test_a_stretch_is_cut_at_words() -> None:
    """The stretch runs from the first to the last word found and cuts no Latin word."""
    assert stretch("It relieves pain, the source says.", ["pain", "reliev"]) == "relieves pain"
    assert stretch("Pain it relieves, they say.", ["pain", "reliev"]) == "Pain it relieves"
    assert stretch("Explaining is no pain.", ["pain"]) == "pain"
    assert stretch("治C7旁疼痛", ["c7"]) == "C7"
    assert stretch("治颈部疼痛", ["颈"]) == "颈"
    assert stretch("Nothing of it.", ["pain"]) == "Nothing of it."


def test_traditional_characters_of_the_data_are_known() -> None:
    """What simplified type alone has folds from a traditional form, and no form is listed in vain.

    Big5 holds the traditional characters; two of the data are missing from it, though they are the same in both.
    """
    atlas = load_atlas(asset("atlas"), asset("."))
    names = ["".join((entry.names.zh, *entry.aliases)) for entry in atlas.entries.values()]
    searched = "".join([*names, *(claim.text.zh for claim in atlas.claims if claim.about)])
    data = {letter for letter in searched if "\u4e00" <= letter <= "\u9fff"}
    simplified = {fold(letter) for letter in map(chr, range(0x4E00, 0xA000)) if fold(letter) != letter}
    assert {letter for letter in data if not _in_big5(letter)} <= simplified | set("骶嵴")
    assert simplified <= data


def _in_big5(letter: str) -> bool:
    try:
        letter.encode("big5")
    except UnicodeEncodeError:
        return False
    return True
