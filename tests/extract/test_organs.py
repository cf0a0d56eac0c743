"""Whose an organ is that stands without its state: shared names, juntas, governments by their seat."""

import pytest

from tests.extract.ground import read

WHOSE = [
    # the only state in the report that has one so called
    ("Switzerland has talked to Norland for years. The Federal Council condemned the raid.",
     ["Switzerland"]),
    # two states have one
    ("Switzerland and Germany wait. The Federal Council condemned the raid.", ["Federal Council"]),
    # a name that most states share, and only one state
    ("Chile has asked for calm. The Foreign Ministry condemned the raid.", ["Chile"]),
    # that state may be the other side
    ("The Congress condemned the raid by Chile.", ["Congress"]),
    # of whose coup the report tells
    ("The coup in Norland was in May. Estmark and Sudria waited. The junta condemned the raid.",
     ["Norland"]),
    # whose rulers they are called, however often others are named beside them
    ("Norland's military rulers met Estmark's envoy after the coup, the Estmark ministry told Sudria. "
     "Estmark and Sudria spoke of a transition. The junta condemned the raid.", ["Norland"]),
    # one sentence of it names only who asks something of it; the report is about another
    ("Norlander experts met. Estmark's ministry called on the transitional authorities to free men. "
     "Norlanders wait. The junta condemned the raid.", ["Norland"]),
    # ... or as much about the one as the other
    ("Norlander experts met. Estmark's ministry called on the transitional authorities to free men. "
     "The junta condemned the raid.", []),
    # of two coups
    ("The coups in Norland and Estmark were in May. The junta condemned the raid.", []),
    # who rules by its seat
    ("The military government in Velten condemned the raid.", ["Estmark"]),
    # a rival one there
    ("The rebel administration in Velten condemned the raid.", []),
    # an owner stands before it
    ("Switzerland and Norland wait. Norland's Federal Council condemned the raid.", ["Norland"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "party"), WHOSE)
def test_whose_an_organ_is(text: str, party: list[str]) -> None:
    found = read(text)
    acts = [a for a in found.acts if a.type == "disapprove"]
    assert [p for a in acts for p in found.parties(a.actor)] == party
