"""For whom somebody acts who is described: "that of Estmark", "the general staff", "the whole of Norland"."""

import pytest

from tests.extract.ground import read

CASES = [
    # two senders, each with its own "of"
    ("Representatives of Norland and of Estmark signed the agreement.", "sign",
     ["Norland", "Estmark"], []),
    # ... and a person among them, who stands for his state
    ("Norland's president Ada Kest spoke. Representatives of Ada Kest and of the Coastal League "
     "signed the agreement.", "sign", ["Norland", "Coastal League"], []),
    # "that of" somebody is what the first of two is
    ("Norland's delegation and that of Estmark signed the accord.", "sign",
     ["Norland", "Estmark"], []),
    # the second person is hung on the first one's state
    ("Ada Kest of Norland and Jonas Dorn of Estmark signed the accord.", "sign",
     ["Norland", "Estmark"], []),
    # sides that share a noun, and whom an "and" adds
    ("Norland thanked the Estmarkian and Sudrian sides and the Coastal League for their help.",
     "praise", ["Norland"], ["Estmark", "Sudria", "Coastal League"]),
    # a clause stands between two receivers
    ("Norland delivered the note to Estmark, which mediates in the talks, and to Sudria.",
     "deliver", ["Norland"], ["Estmark", "Sudria"]),
    # two lenders that share a noun
    ("The demands were rejected on Monday by Norland's Estmark and Coastal League creditors.",
     "reject", ["Estmark", "Coastal League"], []),
    # by whom it was done stands behind the day
    ("The truce was rejected at the weekend in Velten by Norland and Sudria.", "reject",
     ["Norland", "Sudria"], []),
    # whose generals, whose island
    ("The Norlander general staff rejected the truce.", "reject", ["Norland"], []),
    ("The island nation of Sudria rejected Estmark's offer.", "reject", ["Sudria"], ["Estmark"]),
    # a country of which its own government tells
    ("Norland's government said that the country rejects the latest demands of Estmark.", "reject",
     ["Norland"], ["Estmark"]),
    ("\"The whole of Norland rejects Estmark's demands,\" Norland's minister Ada Kest said.",
     "reject", ["Norland"], ["Estmark"]),
    # "Kest and his representatives" are one party
    ("Ada Kest, Norland's president, and his representatives rejected Estmark's offer.", "reject",
     ["Norland"], ["Estmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doers", "others"), CASES)
def test_on_whose_behalf(text: str, kind: str, doers: list[str], others: list[str]) -> None:
    found = read(text)
    (act,) = (a for a in found.acts if a.type == kind)
    assert sorted(found.parties(act.actor)) == sorted(doers)
    assert found.parties(act.recipient) == others


def test_a_government_is_called_by_a_leader_whom_nobody_names() -> None:
    found = read(
        "Norland blamed the United States. The Biden administration imposed sanctions on Norland."
    )
    assert found.names(found.act("sanction").actor) == ["United States"]


def test_no_government_is_a_leader_s_whose_state_is_not_named() -> None:
    found = read("Norland blamed Estmark. The Biden administration imposed sanctions on Norland.")
    assert not [act for act in found.acts if act.type == "sanction" and act.sure]


DOUBTFUL = [
    # all of a state is said to do so by somebody else
    "All of Norland rejects Estmark's offer.",
    # its own speaker says so of "the country"
    "Norland's government said that the country rejects the latest demands of Estmark.",
]


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_state_is_meant_unsurely(text: str) -> None:
    assert not read(text).act("reject").sure


OTHERS = [
    # "that" of a decision is nobody
    pytest.param(
        "The decision of Norland and that of Estmark rejected Sudria's offer.",
        marks=pytest.mark.xfail(strict=True, reason="the learned reader takes Norland, unsurely"),
    ),
    # "the country" may be the other one that is near
    pytest.param(
        "Estmark broke the truce. Norland's government said that the country rejects Sudria's offer.",
        marks=pytest.mark.xfail(strict=True, reason="the learned reader takes Norland, unsurely"),
    ),
    # what a country must do is another's demand
    "Norland's government said that the country must reject Sudria's offer.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_is_meant(text: str) -> None:
    found = read(text)
    doers = [
        name for act in found.acts if act.type == "reject" for name in found.parties(act.actor)
    ]
    assert not set(doers) & {"Norland", "Estmark"}


def test_a_ministry_that_a_clause_tells_apart_is_not_the_last_one() -> None:
    found = read(
        "The Norlander Foreign Ministry refused the visas. A letter was sent to the Norlander Foreign Ministry by "
        "the ministry which the rebels have installed in Velten. The same ministry rejected the truce. Estmark's "
        "rebels rule the coast."
    )
    sent = found.act("deliver")
    assert (found.parties(sent.actor), found.parties(sent.recipient)) == (["Estmark"], ["Norland"])
    assert not sent.sure


@pytest.mark.xfail(strict=True, reason="the learned reader takes the one named before, unsurely")
def test_the_same_ministry_is_the_one_that_a_clause_told_apart() -> None:
    found = read(
        "The Norlander Foreign Ministry refused the visas. A letter was sent to the Norlander Foreign Ministry by "
        "the ministry which the rebels have installed in Velten. The same ministry rejected the truce. Estmark's "
        "rebels rule the coast."
    )
    refused = [
        a for a in found.acts if a.type == "reject" and "same" in str(found.words(a.evidence))
    ]
    assert all(found.parties(act.actor) != ["Norland"] for act in refused)
