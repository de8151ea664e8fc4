"""Cards: all that one may type for an entry."""

from cheekviewer.atlas.cards import make_cards
from cheekviewer.atlas.folding import fold
from cheekviewer.atlas.model import Atlas


def test_a_card_holds_all_that_one_may_type(atlas: Atlas) -> None:
    """Names come first, then aliases, ids and codes; only pinyin is also one word."""
    cards = {card.entry.id: card for card in make_cards(atlas)}
    point = atlas.points[0]
    card = cards[point.id]
    assert list(card.keys.values())[: card.own] == [point.names.zh, point.names.en, point.names.pinyin]
    assert fold(point.id) in card.keys
    assert card.spaced(card.syllables) == f" {card.syllables} {card.syllables.replace(' ', '')}"
    assert card.spaced(fold(point.names.en)) == f" {fold(point.names.en)}"
    assert card.names[card.pinyin] == card.syllables
    coded = next(structure for structure in atlas.structures if structure.ta2)
    assert {fold(coded.id), fold(f"TA2 {coded.ta2}")} <= cards[coded.id].keys.keys()
