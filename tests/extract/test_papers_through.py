"""What came through others, whom a paper in a bloc's office is for, and words that say how a paper went."""

import pytest

from tests.extract.ground import read

RECEIVED = [
    # what its author gave to others, he did not give to who has it
    ("Norland confirmed that it had received the reply that Estmark gave to the two mediators.", [], False),
    ("Norland has received the answer which Estmark submitted to the mediators.", [], False),
    ("The reply that Estmark gave to the mediators was received by Norland on Monday.", [], False),
    ("Norland said it had received the reply submitted by Estmark to the mediators.", [], False),
    # ... nor did whose answer the mediators bring
    ("Norland received Estmark's answer from the mediators.", [], False),
    # given to its own people, or nobody told of but it
    ("Norland received the letter that Estmark gave to the Norlander ambassador.", ["Estmark"], True),
    ("Norland received the reply that Estmark handed to its ambassador in Velten.", ["Estmark"], True),
    ("Norland confirmed that it had received the reply that Estmark sent on Monday.", ["Estmark"], True),
    ("Norland received the letter that Estmark had addressed to it.", ["Estmark"], True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "giver", "sure"), RECEIVED)
def test_who_gave_what_was_received(text: str, giver: list[str], sure: bool) -> None:
    found = read(text)
    act = found.act("receive")
    assert (found.parties(act.recipient), act.sure) == (giver, sure)


def test_others_who_are_known_handed_it_on() -> None:
    found = read("Norland said it had received Estmark's reply, which Estmark handed to Sudria.")
    act = found.act("receive")
    assert (found.parties(act.via), act.sure) == (["Sudria"], False)


OFFICES = [
    # an office in a bloc, whoever holds it
    ("the chair of the Coastal League, the president of Sudria", ["Coastal League"]),
    ("Sudria's president, who chairs the Coastal League", ["Coastal League"]),
    ("the President of Sudria, Olaf Dorn, in his capacity as chair of the Coastal League", ["Coastal League"]),
    # in which of two offices is not told
    ("the president of Sudria, the chair of the Coastal League", []),
    ("Olaf Dorn, President of Sudria and Chair of the Coastal League", []),
    # of a union that nobody knows
    ("the union's chair, the president of Sudria", []),
    ("the chair of the union, the president of Sudria", []),
    # two persons; one office; a chair of nothing apart
    ("the president of Sudria and the chair of the Coastal League", ["Sudria", "Coastal League"]),
    ("President Olaf Dorn of Sudria", ["Sudria"]),
    ("the Sudrian president, the chairman of his party", ["Sudria"]),
    ("the chairman of the parliament of Sudria", ["Sudria"]),
]  # fmt: skip


@pytest.mark.parametrize(("whom", "to"), OFFICES)
def test_a_letter_to_an_office_in_a_bloc_is_the_blocs(whom: str, to: list[str]) -> None:
    found = read(f"Norland sent a letter to {whom}.")
    (paper,) = found.papers
    assert found.parties(paper.to) == to


ABOUT = [
    # how, when or for whom it went is not what it is on
    ("a draft treaty on a regular basis", None),
    ("a letter on its own behalf", None),
    ("a draft protocol on time", None),
    ("a note on several occasions", None),
    ("a note on the sidelines of the summit", None),
    ("a letter on the eve of the summit", None),
    ("a letter on the instructions of the president", None),
    ("a draft treaty on fishing rights in writing", "on fishing rights"),
    ("a draft treaty on fishing rights for the first time", "on fishing rights"),
    ("a letter on tolls through the Sudrian ambassador", "on tolls"),
    # the same nouns as matters
    ("a note on the legal basis of its claim", "on the legal basis of its claim"),
    ("a paper on the time of the vote", "on the time of the vote"),
    ("a letter about the treatment of persons in prison", "about the treatment of persons in prison"),
]  # fmt: skip


@pytest.mark.parametrize(("paper", "about"), ABOUT)
def test_on_what_a_paper_is(paper: str, about: str | None) -> None:
    found = read(f"Norland sent Estmark {paper}.")
    assert found.words(found.papers[0].about) == about


def test_how_a_proposal_went_is_not_what_is_proposed() -> None:
    found = read("Norland sent Estmark a proposal on short notice.")
    assert not [act for act in found.acts if found.words(act.object) == "short notice"]


def test_a_revised_draft_is_none_told_of_before() -> None:
    found = read(
        "Norland handed Estmark a draft treaty on 2 May. Estmark rejected the revised draft."
    )
    first, later = found.papers
    assert (found.parties(first.to), found.parties(later.by)) == (["Estmark"], [])


def test_what_was_submitted_to_go_betweens_was_not_given_to_whom_they_hand_it() -> None:
    found = read(
        "Estmark submitted its reply to the mediators, who handed it to Norland on Monday."
    )
    assert found.parties(found.act("deliver").recipient) == []
    taken = found.act("receive")
    assert (found.parties(taken.actor), found.parties(taken.recipient)) == (["Norland"], [])
