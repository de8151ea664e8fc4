"""Places for signs on a figure."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheekviewer.sheets.spots import apart

SHARES = st.tuples(st.floats(0.2, 0.8), st.floats(0.2, 0.8))


@given(st.dictionaries(st.sampled_from("123456ABCDEF"), st.lists(SHARES, max_size=2), max_size=8), st.floats(0.5, 1))
def test_no_sign_lies_over_another(wanted: dict[str, list[tuple[float, float]]], ratio: float) -> None:
    """Every sign has each of its places, and none is nearer to another than a sign is wide."""
    placed = apart(wanted, ratio)
    assert [sign for sign, _ in placed] == [sign for sign, spots in wanted.items() for _ in spots]
    for index, (_, one) in enumerate(placed):
        for _, other in placed[:index]:
            assert math.hypot((one[0] - other[0]) * ratio, one[1] - other[1]) > 0.044


def test_signs_with_room_stay_and_two_for_one_place_stand_side_by_side() -> None:
    """Nothing moves that need not; of two for one place the first goes left and the second right, equally far."""
    kept = {"1": [(0.2, 0.3), (0.8, 0.3)], "A": [(0.5, 0.5)]}
    assert apart(kept, 0.7) == [(sign, pytest.approx(spot)) for sign, spots in kept.items() for spot in spots]
    (_, first), (_, second) = apart({"1": [(0.4, 0.5)], "A": [(0.4, 0.5)]}, 0.7)
    assert first[0] < 0.4 < second[0]
    assert (first[0] + second[0]) / 2 == pytest.approx(0.4)
    assert first[1] == second[1] == 0.5
