"""Papers in the words of wires, communiqués and briefings: copies, answers to drafts, what is put forward."""

import pytest

from ontherecord.nouns.act import Modality
from tests.extract.ground import Read, read

DELIVERED = [
    # a copy is of what was handed over, not of what its words are on
    ("Norland submitted to the league its comments on the draft accord written by Estmark. "
     "A copy was sent to Sudria on Friday.",
     [("Norland", "Coastal League"), ("Norland", "Sudria")]),
    # what a relative clause tells is told of the paper it stands at
    ("Norland sent Sudria its remarks on the draft, which Estmark circulated in June.",
     [("Norland", "Sudria"), ("Estmark", None)]),
    ("Estmark sent Norland its answer to the proposal, which it delivered on Friday.",
     [("Estmark", "Norland"), ("Estmark", "Norland")]),
    # papers counted and then named
    ("Sudria presented two texts to Estmark, a draft protocol and a list of captives.",
     [("Sudria", "Estmark")]),
    # "they" that are handed to somebody
    ("Estmark drew up three memoranda on the river. They were delivered to the Norlander envoy.",
     [("Estmark", "Norland")]),
    # in whose capital a mediator sits
    ("Estmark and the envoy Ivo Brand of the league met. Norland and Sudria did not come. "
     "Norland's reply was submitted to the facilitator in Port Alma.",
     [("Norland", "Sudria")]),
]  # fmt: skip


def _moves(found: Read, modality: Modality = Modality.DID) -> list[tuple[str, str | None]]:
    told = [a for a in found.acts if a.type == "deliver" and a.modality is modality]
    return [(found.parties(a.actor)[0], next(iter(found.parties(a.recipient)), None)) for a in told]


@pytest.mark.parametrize(("text", "ways"), DELIVERED)
def test_hand_overs(text: str, ways: list[tuple[str, str | None]]) -> None:
    assert _moves(read(text)) == ways


NOT_DELIVERED = [
    # who takes a paper home to be discussed hands it to nobody
    "The Norlander negotiator said he would take the accord back to Norholm for consultations.",
    # of what kind a people is
    "A nation that is not shown the draft treaty may stop it, Norland's minister Carla Olsen said.",
    # people are handed over as well
    pytest.param(
        "Norland wrote two letters to the captives. They were handed over to Estmark.",
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds it, unsurely"),
    ),
]


@pytest.mark.parametrize("text", NOT_DELIVERED)
def test_no_hand_over(text: str) -> None:
    assert not [act for act in read(text).acts if act.type in ("deliver", "receive")]


ENDS = [
    # put on the table by who made it
    ("Sudria tabled a compromise proposal on Friday.", ["Sudria"], []),
    ("Norland and Sudria issued a joint declaration on Friday.", ["Norland", "Sudria"], []),
    # ... unless its words say who did
    ("Sudria tabled a draft resolution written by Norland.", ["Norland"], []),
    # in a letter to whom one turned
    ("Sudria protested to the league in a letter.", ["Sudria"], ["Coastal League"]),
    ("In a note verbale sent to Estmark, Sudria protested.", ["Sudria"], ["Estmark"]),
    # for whom a treaty is that one side drew up
    ("Sudria handed over a draft treaty with Estmark.", ["Sudria"], ["Estmark"]),
    # a newspaper that prints an answer has not given it
    ("The written answers that Norland gave Estmark were published by the daily Alma Times.",
     ["Norland"], ["Estmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by", "to"), ENDS)
def test_who_made_a_paper_and_for_whom(text: str, by: list[str], to: list[str]) -> None:
    found = read(text)
    paper = found.papers[0]
    assert (found.parties(paper.by), found.parties(paper.to)) == (by, to)


def test_contents_that_nobody_will_disclose_are_withheld() -> None:
    found = read(
        "Norland's minister, Carla Olsen, declined to disclose the contents of Sudria's reply."
    )
    (act,) = [act for act in found.acts if act.type == "withhold"]
    assert act.paper is not None
    assert found.parties(act.actor) == ["Norland"]


def test_a_diplomat_at_an_embassy_speaks_for_who_received() -> None:
    found = read(
        "Norland sent Estmark a note on Monday. A diplomat at the Estmarkian embassy in Norholm "
        "confirmed that the note had been received."
    )
    (act,) = [act for act in found.acts if act.type == "receive"]
    assert (found.parties(act.actor), found.parties(act.recipient)) == (["Estmark"], ["Norland"])


TELLERS = [
    # most likely the teller's own note
    ("Estmark's minister, Ivo Brand, said the note was delivered to the Norlander embassy.", ["Estmark"]),
    # ... not that of a go-between, nor the taker's
    ("Sudria, which acts as mediator, said the reply had been handed to Norland.", []),
    ("Norland said the note had been handed to it.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "giver"), TELLERS)
def test_who_tells_of_a_hand_over_by_nobody_named(text: str, giver: list[str]) -> None:
    (act,) = [act for act in read(text).acts if act.type in ("deliver", "receive")]
    assert (found_giver := act.type == "deliver") == bool(giver)
    assert not found_giver or (read(text).parties(act.actor) == giver and not act.sure)


def test_what_is_answered_is_not_the_answerers_own() -> None:
    found = read(
        "Norland received Estmark's written answer to the amendments that it put forward in May."
    )
    answer, amendments = found.papers
    assert (found.parties(answer.by), found.parties(amendments.by)) == (["Estmark"], ["Norland"])


def test_the_paper_told_of_after_an_answer_by_nobody_known_is_no_other_ones() -> None:
    found = read(
        "The miners' union of Kelm handed in its written response to the Sudrian proposal. "
        "Norland's minister, Carla Olsen, received the paper on Monday."
    )
    assert found.parties(found.papers[-1].by) != ["Sudria"]
