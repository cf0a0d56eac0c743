"""What stands near a denial and is not what is denied: another denial, a later count, a charge, what was asked for."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run, voiced

ITSELF = [
    # the outlet tells the very denial that the quotation is of
    ("The minister denied claims that boats had been held at the lock. “", 0),
    # the outlet tells what the quotation turns
    ("Suland said boats had been held at the lock. “", 1),
]


@pytest.mark.parametrize(("before", "count"), ITSELF)
def test_a_denial_does_not_contradict_itself(before: str, count: int) -> None:
    text = f"{before}No boats were held at the lock,” Norland said."
    draft = Draft("a", text, "2031-05-05").actor("Norland").actor("Suland")
    cues = {"Norland": ("No boats were held at the lock", "said.")}
    if count:
        cues["Suland"] = ("boats had been held at the lock", "said")
    for speaker, (words, cue) in cues.items():
        draft.says(speaker, words, cue=(draft.at(cue),), source=(draft.at(speaker),))
    assert [c.kind for c in run(draft).conflicts if c.sure] == [ConflictKind.DID_NOT] * count


@pytest.mark.parametrize(("counted", "count"), [("12 May", 0), ("2 May", 1)])
def test_a_later_count_is_not_what_was_denied_before(counted: str, count: int) -> None:
    denial = voiced(
        "a", "Norland denied that boats had been held at the Sulande lock.", day="2031-05-07"
    )
    words = f"40 boats were held at the Sulande lock on {counted}"
    claim = voiced("b", f"Westmark said {words}.", ("Westmark", words, "said"), day="2031-05-14")
    claim.names(counted, month=5, day=int(counted.split(maxsplit=1)[0]))
    found = run(denial, claim).conflicts
    assert [c.kind for c in found if c.sure] == [ConflictKind.DID_NOT] * count


CHARGES = [
    # a charge that tells no deed is no account
    ("Westmark accused Suland of extortion", "Suland of extortion", "disputed the account", 0),
    # a deed is
    (
        "Westmark accused Suland of cutting the nets",
        "Suland of cutting the nets",
        "disputed the account",
        1,
    ),
    # and the charge itself may be denied
    ("Westmark accused Suland of extortion", "Suland of extortion", "rejected the accusation", 1),
]


@pytest.mark.parametrize(("told", "words", "denies", "count"), CHARGES)
def test_an_account_that_is_disputed_is_of_a_deed(
    told: str, words: str, denies: str, count: int
) -> None:
    text = f"{told}.\n\nNorland {denies}."
    found = run(voiced("a", text, ("Westmark", words, "accused"))).conflicts
    assert [c.kind for c in found] == [ConflictKind.PARTIES_DISAGREE] * count


ASKED = [
    # that it was done stands in the next sentence
    (
        " It has dropped it.",
        ["We had asked Suland to drop its demand for the old lighthouse. It has dropped it"],
    ),
    # that it was done nobody tells
    (" It has a right to ask.", []),
]


@pytest.mark.parametrize(("behind", "told"), ASKED)
def test_what_was_only_asked_for_is_not_denied_to_have_been_done(
    behind: str, told: list[str]
) -> None:
    words = f"We had asked Suland to drop its demand for the old lighthouse.{behind}"
    claim = Draft("a", f"Norland said: “{words}”", "2031-05-05").actor("Norland").actor("Suland")
    claim.says("Norland", words, cue=(claim.at("said"),), source=(claim.at("Norland"),))
    denial = voiced(
        "b",
        "Suland denied that it had dropped its demand for the old lighthouse.",
        day="2031-05-06",
    )
    found = [c.about for c in run(claim, denial).conflicts]
    assert found == [f"whether this is so: {each}" for each in told]


LENGTHS = [
    # "it" is the reply
    ("It runs to 11 pages, she said.", ["11 pages", "14 pages"]),
    ("She said that it runs to 11 pages.", ["11 pages", "14 pages"]),
    # another paper is named in between
    ("The map came with it. It runs to 11 pages.", []),
]


@pytest.mark.parametrize(("behind", "sides"), LENGTHS)
def test_how_long_a_paper_is_may_stand_in_the_next_sentence(behind: str, sides: list[str]) -> None:
    one = voiced("a", "The 14-page reply of Norland to Suland was handed over on Friday.")
    one.paper("The 14-page reply of Norland", "response", "Norland", "Suland")
    one.act("deliver", "handed over", "Norland", "Suland", paper=0)
    two = voiced("b", f"The reply of Norland reached Suland. {behind}")
    two.paper("The reply of Norland", "response", "Norland", "Suland")
    two.act("receive", "reached", "Suland", "Norland", paper=0)
    if "map" in behind:
        two.paper("The map", "other")
    found = run(one, two).conflicts
    assert [side.reading for c in found for side in c.sides] == sides


@pytest.mark.parametrize("noun", ["idea", "notion"])
def test_a_thought_is_nobody_who_claims(noun: str) -> None:
    words = f"The {noun} that Norland has closed the lock is false"
    draft = Draft("a", f"“{words},” Norland said.", "2031-05-05").actor("Norland")
    draft.says("Norland", words, cue=(draft.at("said."),), source=(draft.at("Norland said"),))
    (conflict,) = run(draft).conflicts
    told = "reports: Norland has closed the lock"
    assert (conflict.sides[0].reading, conflict.sure) == (told, False)
