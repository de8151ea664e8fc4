import math

import pytest
from plates import figure


def test_shares_of_a_macro_target_add_up_to_one() -> None:
    """Ancestries and body types are shared out whole, so that the figure is a mean and no caricature."""
    weights = figure._macro_targets()
    ancestry = [w for name, w in weights.items() if name.split("/")[1].startswith(tuple(figure.ANCESTRY))]
    universal = [w for name, w in weights.items() if "/universal-" in name]
    ideal = [w for name, w in weights.items() if "/proportions/" in name]
    assert math.fsum(ancestry) == pytest.approx(1)
    assert math.fsum(universal) == pytest.approx(1)
    assert math.fsum(ideal) == pytest.approx(figure.IDEAL)


@pytest.mark.parametrize(
    ("value", "shares"), [(0.0, (1, 0, 0)), (0.5, (0, 1, 0)), (0.6, (0, 0.8, 0.2)), (1.0, (0, 0, 1))]
)
def test_a_value_lies_between_two_targets(value: float, shares: tuple[float, ...]) -> None:
    """Half is the average target alone, the ends are the extremes alone."""
    assert tuple(figure._steps("muscle", value).values()) == pytest.approx(shares)
