"""Charges: who tells of another that he broke his word, ignored a paper or stalled, accuses him; never surely."""

import pytest

from tests.extract.ground import read

CHARGES = [
    "Norland's foreign minister Ada Brandt said that Estmark had walked away from things it had agreed to.",
    "Norland's foreign minister Ada Brandt said Estmark had backtracked on its commitments.",
    "“Estmark does not respect the agreement,” Norland's foreign minister Ada Brandt said on Monday.",
    "Norland's spokesman Ivo Kest said that Estmark had not honoured the truce.",
    "Norland said that Estmark had ignored its ultimatum.",
    "Estmark is dragging its feet, Norland's foreign ministry said.",
    "Norland said Estmark had failed to comply with the terms of the truce.",
]
NONE = [
    "Norland said it had failed to keep the truce.",
    "Norland said Estmark might ignore the demand.",
    "A reporter said Estmark had ignored the letter.",
    "Norland said Estmark had not ignored its letter.",
    "Norland said Estmark had kept the truce.",
    "Norland asked whether Estmark had ignored its letter.",
    "Norland's minister said his team had failed to score.",
    "Norland said the talks had failed to end the war.",
    "Norland said Estmark would not comply with the order.",
    "Norland's weather service said Estmark had failed to get rain.",
]


@pytest.mark.parametrize("text", CHARGES)
def test_a_charge_is_an_accusation(text: str) -> None:
    found = read(text)
    act = found.act("accuse")
    assert found.parties(act.actor) == ["Norland"]
    assert found.parties(act.recipient) == ["Estmark"]
    assert not act.sure


@pytest.mark.parametrize("text", NONE)
def test_near_misses_are_none(text: str) -> None:
    assert not [act for act in read(text).acts if act.type == "accuse"]


def test_who_is_charged_with_work_is_not_surely_charged_with_a_misdeed() -> None:
    """ "Charged him with following the talks" gives him work."""
    text = "Norland's president has charged Arno Kest with following the talks."
    assert not [act for act in read(text).acts if act.type == "accuse" and act.sure]
    assert read("Norland charged Estmark with sabotage.").act("accuse").sure
