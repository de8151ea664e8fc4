"""What is typed for a command, and how well it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.ui.commands.fuzzy import Fit, fit

NAME, ABOUT = "Save sheet as PDF", "Save the zone sheet of what is chosen"


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("save", Fit.STARTS),
        ("pdf save", Fit.STARTS),
        ("SHEET", Fit.STARTS),
        ("ｐｄｆ", Fit.STARTS),
        ("  sh  sa ", Fit.STARTS),
        ("chosen", Fit.HOLDS),
        ("zone pdf", Fit.HOLDS),
        ("eet", Fit.HOLDS),
        ("svpdf", Fit.LETTERS),
        ("ssap", Fit.LETTERS),
        ("fdp", None),
        ("s v", Fit.HOLDS),
        ("print", None),
        ("", None),
        ("  ", None),
    ],
)
def test_how_well_a_command_fits(typed: str, best: Fit | None) -> None:
    """Words at the starts of words come first, then words anywhere, then letters in order."""
    assert fit(typed, NAME, ABOUT) is best


@pytest.mark.parametrize("typed", ["打印", "图页", "页 打"])
def test_chinese_words_fit_anywhere(typed: str) -> None:
    """Chinese has no spaces, so a word may stand anywhere in the name."""
    assert fit(typed, "打印图页", "") is Fit.STARTS


def test_one_letter_fits_only_where_a_word_begins() -> None:
    """A single letter is in almost every name, and so says nothing in the middle of one."""
    assert fit("v", NAME, ABOUT) is None
    assert fit("p", NAME, ABOUT) is Fit.STARTS


@given(st.text(), st.text(), st.text())
def test_anything_can_be_typed(typed: str, name: str, about: str) -> None:
    """No text raises, and words in another order fit as well."""
    assert fit(typed, name, about) in {None, *Fit}
    there, back = fit(typed, name, about), fit(" ".join(reversed(typed.split())), name, about)
    assert (there in (Fit.STARTS, Fit.HOLDS)) is (back in (Fit.STARTS, Fit.HOLDS))


@given(st.lists(st.sampled_from(NAME.split()), min_size=1, unique=True))
def test_the_words_of_a_name_find_it(words: list[str]) -> None:
    """Some words of a name, in any order, find it in the best tier."""
    assert fit(" ".join(words), NAME, "") is Fit.STARTS
