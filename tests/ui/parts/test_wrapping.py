"""Words set in lines: none is lost before the last line is full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.ui.parts.wrapping import in_lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("one", ["one"]),
        ("one two", ["one", "two"]),
        ("a bc def", ["a bc", "def"]),
        ("菱形肌劳损综合征", ["菱形肌劳损", "综合征"]),
        ("肌肉劳损症，伤", ["肌肉劳损", "症，伤"]),
        ("two 腰 back", ["two 腰", "back"]),
        ("lumbosacral", ["lumb…"]),
        ("one two three", ["one", "two…"]),
        ("", [""]),
    ],
)
def test_lines_break_where_words_do(words: str, lines: list[str]) -> None:
    """Lines of five signs break at blanks and between Chinese signs, whose stops stay; … tells of more."""
    assert list(in_lines(words, 5, len, 2)) == lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Upper 上背部穴", ["Upper", "上背部穴"]),
        ("a bc 脊柱穴", ["a bc", "脊柱穴"]),
        ("胸痛伤, 腰骶部", ["胸痛伤,", "腰骶部"]),
        ("劳损, 上背部)", ["劳损,", "上背部)"]),
        ("肌肉 → 上背部", ["肌肉", "→ 上背部"]),
        ("back → lower", ["back", "→ lower"]),
        ("→ lumbars", ["→", "lumbars"]),
        ("菱形肌劳损征 → 肩", ["菱形肌劳损征", "→ 肩"]),
        ("a 又菱形肌劳损征", ["a 又菱形肌劳", "损征"]),
    ],
)
def test_a_name_stays_whole(words: str, lines: list[str]) -> None:
    """In lines of seven signs a Chinese name goes to the next line whole, with its stops and the arrow before it."""
    assert list(in_lines(words, 7, len, 2)) == lines


@given(st.text(max_size=60), st.integers(2, 20), st.integers(1, 4))
def test_no_line_is_too_wide(words: str, width: int, most: int) -> None:
    """Whatever the words, there are no more lines than asked for, each fits, and without … no sign is missing."""
    lines = in_lines(words, width, len, most)
    assert 1 <= len(lines) <= most
    assert all(len(line) <= width for line in lines)
    if not any(line.endswith("…") for line in lines):
        assert "".join("".join(lines).split()) == "".join(words.split())
