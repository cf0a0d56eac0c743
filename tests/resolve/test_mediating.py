"""For whom a mediator takes a paper: for none of the states that he is, or was, of."""

import pytest

from tests.telling import told

TAKEN = [
    # an office of long ago
    ("Rava Dol, a former president of Norland who is mediating for the Coastal League", "Sudria>"),
    ("Rava Dol, a former president of Norland", "Sudria>"),
    # the office of today
    ("Rava Dol, the president of Norland", "Sudria>Norland"),
    # a minister who mediates for a body
    ("the Coastal League's facilitator, Norlander Foreign Minister Rava Dol", "Sudria>"),
    ("Norlander Foreign Minister Rava Dol, who is mediating for the Coastal League", "Sudria>"),
    ("Norlander Foreign Minister Rava Dol, the facilitator of the Coastal League", "Sudria>"),
    # a minister who does not
    ("Norlander Foreign Minister Rava Dol, who leaves for the Coastal League", "Sudria>Norland"),
    ("Norlander Foreign Minister Rava Dol", "Sudria>Norland"),
]


@pytest.mark.parametrize(("taker", "way"), TAKEN)
def test_a_mediator_takes_no_paper_for_his_state(taker: str, way: str) -> None:
    assert told(f"Sudria handed its written plan on Monday to {taker}.").papers == {way}
