"""Papers that one side says it gave, and the other that it never got."""

import pytest

from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run

GOT = [
    # given to the one that denies it
    ("the envoy had given Norland a new paper on fish", 1),
    # it was the denier's own paper
    ("the envoy had handed over Norland’s new paper on fish", 0),
]


@pytest.mark.parametrize(("words", "count"), GOT)
def test_who_denies_having_been_given_something(words: str, count: int) -> None:
    text = f"Westmark said {words}."
    claim = Draft("a", text, "2031-05-01").actor("Norland").actor("Westmark")
    claim.says(
        "Westmark", words, "indirect", cue=(claim.at("said"),), source=(claim.at("Westmark"),)
    )
    told = "Norland denied that it had been given a new paper on fish."
    denial = Draft("b", told, "2031-05-03").actor("Norland")
    assert [c.kind for c in run(claim, denial).conflicts] == [ConflictKind.DID_NOT] * count


RECEIVED = [
    # the same kind of paper on the same matter
    ("Norland has not received any letter about nurses.", "any letter about nurses", 1),
    # another matter
    ("Norland has not received any letter about ships.", "any letter about ships", 0),
    # the one told of right before, which is another
    ("Norland has not received any such letter about nurses.", "any such letter about nurses", 0),
    # another kind, no matter named
    ("Norland has not received any note.", "any note", 0),
]


@pytest.mark.parametrize(("text", "thing", "count"), RECEIVED)
def test_a_paper_that_was_sent_and_not_received(text: str, thing: str, count: int) -> None:
    one = Draft(
        "a", "Suland handed Norland a letter about 14 nurses on 28 April 2031.", "2031-05-01"
    )
    one.actor("Norland").actor("Suland")
    one.act("deliver", "handed", "Suland", "Norland", object="a letter about 14 nurses")
    two = Draft("b", text, "2031-05-03").actor("Norland")
    two.act("receive", "received", "Norland", object=thing, modality=Modality.DENIED)
    kinds = [c.kind for c in run(one, two).conflicts]
    assert kinds == [ConflictKind.DID_NOT] * count
