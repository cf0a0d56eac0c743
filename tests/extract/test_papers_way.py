"""How a paper went, by which day it is called, and where a report says that it has no answer."""

import pytest

from ontherecord.nouns.act import Modality
from tests.extract.ground import read

HANDED = [
    # a carrier, whose paper it is not
    ("Norland wrote a letter to Estmark. The letter was carried on Monday by the Sudrian ambassador.",
     "Sudria", "Estmark"),
    # left at a place
    ("The Sudrian ambassador left Norland's letter to Estmark at the ministry in Velten.",
     "Sudria", "Estmark"),
    # "her" is whom the first of two verbs was done to
    ("Norland's minister, Carla Olsen, received the Estmarkian ambassador and handed her a written reply.",
     "Norland", "Estmark"),
    # what an occasion was used for
    ("The Norlander ambassador used the meeting to hand over a letter to Estmark.", "Norland",
     "Estmark"),
    # who submits a complaint in a letter does not receive the letter
    (
        "Norland submitted a complaint in a letter to Estmark.",
        "Norland",
        "Estmark",
    ),
    # an office stands for whom it is of
    ("A written reply was submitted to the head of the Coastal League by Norland.", "Norland",
     "Coastal League"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "giver", "taker"), HANDED)
def test_hand_over(text: str, giver: str, taker: str) -> None:
    found = read(text)
    (act,) = [act for act in found.acts if act.type == "deliver"]
    assert act.paper is not None
    assert act.modality is Modality.DID
    assert (found.parties(act.actor), found.parties(act.recipient)) == ([giver], [taker])


def test_an_occasion_gives_its_day() -> None:
    found = read(
        "Norland's minister, Carla Olsen, received the Estmarkian ambassador on Tuesday. "
        "The Estmarkian ambassador used the meeting to hand over a letter."
    )
    (act,) = [act for act in found.acts if act.type == "deliver"]
    assert act.time is not None
    assert act.time.printed == "Tuesday"


def test_who_takes_what_is_handed_over_is_who_was_handed_it() -> None:
    found = read("Norland's envoy handed over a letter. Estmark's minister took it unread.")
    (act,) = [act for act in found.acts if act.type == "receive"]
    assert (found.parties(act.actor), found.names(act.recipient)) == (["Estmark"], ["Norland"])


NOT_HANDED = [
    # a purpose
    "The Sudrian ambassador flew to Velten to leave Norland's letter at the ministry.",
    # left to somebody's care in another sense
    "Norland left the draft treaty.",
    # to tell of it
    "Norland gave no details of the reply to Estmark.",
    "Norland gave an account of its reply to Estmark on Monday.",
    "Norland gave a different date for the letter.",
    "Norland gave few clues about its letter to Estmark.",
    # not yet
    "The Sudrian ambassador will carry Norland's letter to Estmark.",
]


@pytest.mark.parametrize("text", NOT_HANDED)
def test_nothing_was_handed_over(text: str) -> None:
    done = [a for a in read(text).acts if a.type == "deliver" and a.modality is Modality.DID]
    assert done == []


BY_STRANGERS = [
    # wherever the parser hangs who hands it over
    "Norland was given Estmark's answer by the mediators.",
    "On Monday Norland was handed Estmark's reply by intermediaries.",
    "Estmark's letter was handed to Norland by the couriers of a charity.",
]


@pytest.mark.parametrize("text", BY_STRANGERS)
def test_who_is_handed_it_by_nobody_known_was_not_surely_handed_it_by_its_author(text: str) -> None:
    told = [(a.type, a.sure) for a in read(text).acts]
    assert told in ([], [("receive", False)])


BY_AUTHOR = [
    # by when, through whom of his own, by what means
    "Estmark's reply was handed to Norland by the deadline.",
    "Estmark's reply was delivered to Norland by its ambassador.",
    "Estmark's letter was delivered to Norland by courier.",
    "Norland was given Estmark's answer on Monday.",
]


@pytest.mark.parametrize("text", BY_AUTHOR)
def test_nobody_else_hands_it_over(text: str) -> None:
    found = read(text)
    act = found.act("deliver")
    assert (found.parties(act.actor), found.parties(act.recipient), act.sure) == (
        ["Estmark"],
        ["Norland"],
        True,
    )


def test_whose_counsel_is_sent_a_letter_was_not_surely_sent_it() -> None:
    assert not read("Estmark sent a letter to Norland's lawyer on Monday.").act("deliver").sure
    assert read("Estmark sent a letter to Norland's envoy on Monday.").act("deliver").sure


def test_a_society_named_after_a_state_takes_no_letter_for_it() -> None:
    assert (
        not read("Estmark sent a letter to the Workers' Union of Norland.").act("deliver").recipient
    )


LEAKS = [
    # who has seen it
    ("Norland's written reply to Estmark, seen by Reuters, is short.", ["Reuters"]),
    # who got a copy
    ("Reuters obtained a copy of Norland's written reply.", ["Reuters"]),
    # told as a leak, to nobody named: not published by its author
    ("Norland's written reply was leaked on Monday.", []),
]


@pytest.mark.parametrize(("text", "takers"), LEAKS)
def test_leak(text: str, takers: list[str]) -> None:
    found = read(text)
    act = found.act("leak")
    assert (act.actor, found.names(act.recipient)) == ((), takers)
    assert all(paper.public is None for paper in found.findings.papers)


def test_a_side_that_obtains_a_paper_is_no_leak() -> None:
    assert [
        a for a in read("Estmark obtained Norland's written reply.").acts if a.type == "leak"
    ] == []


DATED = [
    ("Norland's letter of 15 March is short.", "15 March"),
    ("Norland's proposals of March 15 are short.", "March 15"),
    # the day of what is done with it
    ("Norland sent a letter on 15 March.", None),
    # no day
    ("Norland's letter of March is short.", None),
]


@pytest.mark.parametrize(("text", "printed"), DATED)
def test_day_that_a_paper_is_called_by(text: str, printed: str | None) -> None:
    (paper,) = read(text).papers
    assert (paper.dated.printed if paper.dated else None) == printed


SILENCES = [
    # a side that has not replied to a paper
    ("Norland sent Estmark a letter. Estmark has not replied.", ["Estmark"], "a letter"),
    ("Norland sent Estmark a letter. Estmark has yet to reply to it.", ["Estmark"], "a letter"),
    # "to which" is the letter before it
    ("Norland sent Estmark a letter, to which Estmark has yet to reply.", ["Estmark"], "a letter"),
    # nobody is named: the paper of the sentence before, between two sides
    ("Norland sent Estmark a letter. There was never a reply.", ["Estmark"], "a letter"),
    # a paper that is left without an answer
    ("Norland's letter to Estmark remains unanswered.", ["Estmark"], "Norland's letter"),
    ("Norland's letter had gone unanswered for a month.", [], "Norland's letter"),
    ("Norland sent Estmark a letter. It has had no answer.", ["Estmark"], "a letter"),
    # somebody waits
    ("Norland has received no reply from Estmark to its letter.", ["Estmark"], "its letter"),
    ("Norland is still waiting for an answer from Estmark to its letter.", ["Estmark"], "its letter"),
    # a bid that is no paper
    ("Estmark has not responded to Norland's offer.", ["Estmark"], None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "silent", "words"), SILENCES)
def test_silence(text: str, silent: list[str], words: str | None) -> None:
    found = read(text)
    (line,) = found.findings.silences
    assert found.names(line.silent) == silent
    paper = found.papers[line.paper] if line.paper is not None else None
    assert (found.words(paper.span) if paper else None) == words


NO_SILENCES = [
    # a press office
    "Estmark did not respond to a request for comment.",
    "Estmark has not responded to questions about Norland's letter.",
    # answered
    "Norland sent Estmark a letter. Estmark has replied.",
    # nothing that waits for an answer was told before
    "Estmark has not replied.",
    # a fear
    "Norland fears that its letter to Estmark may remain unanswered.",
    # a plan
    "Norland said that Estmark's letter would remain unanswered.",
    # its own paper
    "Norland has not replied to its letter.",
]


@pytest.mark.parametrize("text", NO_SILENCES)
def test_no_silence(text: str) -> None:
    assert read(text).findings.silences == ()


GOALS = [
    # a capital where something takes place, and of whose state nothing else is told, is where it went
    (
        "Norland's written proposal was brought to Velten by two ministers. The summit was held in Velten.",
        [],
    ),
    ("Velten, 9 January 2031\n\nNorland sent its written proposal to Velten on 8 January.", []),
    # one that is named no other time stands for who rules there
    ("Norland sent its written proposal to Velten on 8 January.", ["Estmark"]),
    # the state is told of by its name, or by its adjective
    ("Norland sent its written proposal to Velten on 8 January. Estmark was silent.", ["Estmark"]),
    ("Norland sent its written proposal to Velten. The Estmarkian president read it.", ["Estmark"]),
    # who hands something to a capital hands it to who rules there
    ("Norland delivered its written proposal to Velten on 8 January.", ["Estmark"]),
]


@pytest.mark.parametrize(("text", "to"), GOALS)
def test_a_capital_alone_is_where_a_paper_is_brought(text: str, to: list[str]) -> None:
    found = read(text)
    (paper,) = found.papers
    assert (found.parties(paper.by), found.parties(paper.to)) == (["Norland"], to)
    assert {name for act in found.acts for name in found.parties(act.recipient)} - {"Norland"} <= {
        *to
    }


PASSED_ON = [
    # who is called a guarantor or a mediator passes on what is not his
    ("Sudria, which acts as guarantor, confirmed that it had passed a government draft to Estmark.", []),
    ("Sudria, the mediator, transmitted a written proposal to Estmark on Monday.", []),
    # what a mediator presents may be his own
    ("Sudria, the mediator, presented a written proposal to Estmark on Monday.", ["Sudria"]),
    # who is called nothing of the kind passes on his own
    ("Sudria transmitted a written proposal to Estmark on Monday.", ["Sudria"]),
    ("Norland is the mediator. Sudria passed a written proposal to Estmark.", ["Sudria"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by"), PASSED_ON)
def test_a_go_between_is_no_author_of_what_he_passes_on(text: str, by: list[str]) -> None:
    found = read(text)
    (paper,) = found.papers
    assert (found.parties(paper.by), found.parties(paper.to)) == (by, ["Estmark"])
