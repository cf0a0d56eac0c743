"""Acts that a careful reader lists although nobody known is addressed: found, and never sure."""

import pytest

from tests.extract.ground import read

# a text, the type of the act, its words
UNADDRESSED = [
    # a warning to whom it may concern
    ("Norland's minister Ada Brandt warned that any landing would be answered with force.", "warn",
     "any landing would be answered with force"),
    ("Norland cautioned against a rush to new quotas.", "warn", "a rush to new quotas"),
    # those accused are told by the words
    ("Norland accused the smugglers of burning the bridge.", "accuse",
     "the smugglers of burning the bridge"),
    # whose government a man without a state accuses, where two are named, nobody tells
    ("Norland and Estmark are at odds. Norland's envoy left. Simon Kest accused the government of selling out.",
     "accuse", "the government of selling out"),
    ("Norland urged lawmakers to pass the budget.", "appeal", "to pass the budget"),
    # what was claimed stands before
    ("Estmark said the dam was mined. Norland dismissed the claim.", "deny", "the claim"),
    ("Norland brushed off repeated concerns about the dam.", "reject",
     "repeated concerns about the dam"),
    ("Norland published a list of firms.", "publish", "a list of firms"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "words"), UNADDRESSED)
def test_nobody_known_is_addressed(text: str, kind: str, words: str) -> None:
    found = read(text)
    act = found.act(kind)
    assert (found.parties(act.actor), found.parties(act.recipient)) in (
        (["Norland"], []),
        (["Ada Brandt"], []),
        (["Simon Kest"], []),
    )
    assert act.object is not None and found.words(act.object) == words
    assert not act.sure


NEAR = [
    # what has come to pass is told, not warned of
    ("Norland warned that the bridge had collapsed.", "warn"),
    # a claim TO something is denied by nobody who rejects it
    ("Norland rejected the claim to the islands.", "deny"),
    # what is no map, list or text is shown in public, not published
    ("Norland unveiled a statue.", "publish"),
    # of somebody accused without a deed it is not told of what
    ("Norland accused the smugglers.", "accuse"),
]


@pytest.mark.parametrize(("text", "kind"), NEAR)
def test_near_misses(text: str, kind: str) -> None:
    assert not [act for act in read(text).acts if act.type == kind]


def test_a_perfect_behind_a_bracket_has_its_subject_before_it() -> None:
    found = read("The Andean Trade Forum (ATF) has rejected both the plan and the sanctions.")
    assert found.parties(found.act("reject").actor) == ["Andean Trade Forum"]


def test_a_name_with_an_apostrophe_is_read_with_its_letters() -> None:
    found = read(
        "Norland's Provisional Union Council (NPUC) has rejected the plan. NPUC left the talks."
    )
    assert found.parties(found.act("reject").actor) == ["Norland's Provisional Union Council"]
