"""What only the other side tells: that somebody said no is not sure on a rival's word."""

import pytest

from tests.resolve.building import Draft, run


@pytest.mark.parametrize(
    ("speaker", "to", "sure"),
    [
        # the one who is said to be refused, and who tells it
        ("Suland", "Suland", False),
        # another state, where nobody is said to be refused
        ("Suland", "", False),
        # who says no himself
        ("Norland", "Suland", True),
        # an organisation
        ("Coastal League", "Suland", True),
    ],
)
def test_a_rejection_on_a_rivals_word(speaker: str, to: str, sure: bool) -> None:
    draft = Draft("a", f"{speaker} said that Norland rejects the statute of Suland.", "2031-05-07")
    for state in ("Norland", "Suland"):
        draft.actor(state)
    draft.actor("Coastal League", "organisation")
    draft.says(speaker, "Norland rejects the statute of Suland", kind="indirect")
    draft.act("reject", "rejects", "Norland", to, object="the statute", by=0)
    (act,) = run(draft).acts
    assert act.sure is sure
