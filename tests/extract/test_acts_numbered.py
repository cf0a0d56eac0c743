"""Whom words count that name nobody: "the two ministers", "all three governments", "the pair", "they"."""

import pytest

from tests.extract.ground import read

TWO = ["Norland", "Estmark"]
CASES = [
    # the row is two sentences back, and the names in it are its own
    ("The foreign ministers of Norland and Estmark, Ada Kest and Jonas Dorn, travelled to Port "
     "Alma on Monday. It rained for hours. The two ministers signed an accord.", "sign", TWO),
    # "both" counts as well
    ("The presidents of Norland and Estmark flew to Port Alma. Both presidents rejected the truce.",
     "reject", TWO),
    # "the two" are who met
    ("Norlander President Ada Kest met Estmarkian President Jonas Dorn in Port Alma. The two "
     "agreed to open the border.", "agree", TWO),
    # ... or whom the sentence itself tells of, whatever row stands before it
    ("Sudria and the Coastal League fell out. Norland's minister Ada Kest said that Jonas Dorn, "
     "Estmark's minister, had promised help when the two met on Monday.", "meet", TWO),
    ("President Ada Kest of Norland and President Jonas Dorn of Estmark spoke.  The pair urged Sudria to "
     "withdraw its troops.", "appeal", TWO),
    # "they" are the row of which the sentence before tells
    ("The ministers of Norland and Estmark, Ada Kest and Jonas Dorn, travelled to Port Alma. They "
     "welcomed the offer of Sudria.", "praise", TWO),
    # three ministers: the last row of three, or the only three states that are near
    ("Norland, Estmark and Sudria held talks on the dam. The three irrigation ministers agreed to "
     "meet again on Friday.", "agree", ["Norland", "Estmark", "Sudria"]),
    ("Norland has criticised an Estmarkian plan and has joined Sudria in a protest. The three "
     "irrigation ministers had agreed to meet again.", "agree", ["Norland", "Estmark", "Sudria"]),
    # movements are organisations, no states
    ("Norland and Estmark fell out. The Dune Liberation Front and the Coastal League talked. The "
     "two movements rejected the truce.", "reject", ["Dune Liberation Front", "Coastal League"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "wanted"), CASES)
def test_the_last_so_many_are_meant_unsurely(text: str, kind: str, wanted: list[str]) -> None:
    found = read(text)
    act = found.act(kind)
    assert sorted(found.parties(act.actor)) == sorted(wanted)
    assert not act.sure


OPEN = [
    # two rows offer themselves
    "The ministers of Norland and Estmark met. The ministers of Sudria and Norland met. It rained. "
    "The two ministers signed an accord.",
    # three are named, two are counted
    "Ada Kest of Norland, Jonas Dorn of Estmark and Ivo Brandt of Sudria sat down. It rained. The two signed an "
    "accord.",
    # "they" may be those whom the two met
    "President Ada Kest of Norland and President Jonas Dorn of Estmark met villagers. They signed "
    "an accord.",
]


@pytest.mark.parametrize("text", OPEN)
def test_nobody_is_counted_where_others_may_be_meant(text: str) -> None:
    assert not [act for act in read(text).acts if act.type == "sign" and act.actor]


def test_the_parties_of_a_matter_of_three() -> None:
    found = read(
        "Norland and Estmark quarrel over the dam. Sudria fears Norland. Estmark needs Sudria. Norland "
        "talked. Estmark and Sudria did not. The Coastal League thanked the parties for their patience."
    )
    praised = found.act("praise")
    assert sorted(found.names(praised.recipient)) == ["Estmark", "Norland", "Sudria"]
    assert not praised.sure
