"""What has no answer, as one report tells it, from its words to the record."""

import pytest

from tests.papers.silences import HEARD, QUIET, SAID
from tests.telling import quiet, recorded, recorded_on, told


@pytest.mark.parametrize(("text", "silences"), QUIET)
def test_words_that_say_that_there_is_no_answer(text: str, silences: list[str]) -> None:
    found = quiet(recorded(text))
    assert set(silences) <= set(found)
    assert {way for way, sure in found.items() if sure} <= set(silences)


@pytest.mark.parametrize("text", HEARD)
def test_no_silence_surely_stands(text: str) -> None:
    later = ("2031-05-20", "Estmark held elections.")
    assert not any(quiet(recorded_on(("2031-05-14", text), later)).values())


@pytest.mark.parametrize("text", [text for text, _ in SAID])
def test_the_words_that_say_so_stand_beside_the_silence(text: str) -> None:
    assert any(line.sayings for line in recorded(text).silences)


# text, "who waits<who is silent" of silences that somebody says there are, beside another
OF_ANOTHER = [
    # who waits is not whose paper it is
    "Norland handed Estmark a note on 5 May. Sudria says it is still waiting for Estmark to write.",
    # said nothing, of another matter
    "Norland handed Estmark a plan on 5 May. Estmark has so far said nothing about the floods in Sudria.",
    # neither granted nor refused, another's request
    "Norland handed Estmark a letter on 5 May. Sudria's visa request has been neither granted nor refused.",
    # waiting for what is no answer
    "Norland handed Estmark a note on 5 May. Norland's people are still waiting for Estmark to build the road.",
    # what would be if
    "Norland gave Estmark a letter on 5 May. If Estmark had not replied by Friday, it would leave the talks.",
    # what was asked by a reporter
    "Norland handed Estmark a note on 5 May. A reporter's request to see the note has been neither granted nor "
    "refused.",
]


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_words_about_another_matter_say_nothing_of_a_paper(text: str) -> None:
    assert not any(line.sayings for line in recorded(text).silences)


def test_what_is_not_there_is_no_paper() -> None:
    text = "The Coastal League says it has had no answer to its proposal, which it sent to Norland on 2 May."
    assert [paper.kind for paper in recorded(text).documents] == ["proposal"]


# what a paper taken from the mediators is not: handed by its author to who took it
FROM_MEDIATORS = [
    "The Dune Liberation Front handed its reply to the mediators on 3 May. Norland said it had received the reply from "
    "the mediators.",
    "The Dune Liberation Front handed its response to the Coastal League on 3 May. Norland said it had received the "
    "reply from the mediators on Tuesday.",
]


@pytest.mark.parametrize("text", FROM_MEDIATORS)
def test_a_reply_taken_from_mediators_was_not_handed_over_by_its_author(text: str) -> None:
    found = told(text)
    assert "Dune Liberation Front>Norland" not in found.steps
    assert len(found.papers) == 1
    acts = {(act.type, len(act.recipient)) for act in recorded(text).acts if act.sure}
    assert ("receive", 1) not in acts


# reports of two days; whether one answers a paper that the other says has no answer
ANSWERED = [
    # a note of the League, a proposal of Estmark
    ('Norland\'s foreign minister Ana Kell said in an interview: "The Coastal League\'s mediator sent us a note; I '
     'replied to it on the 8th."',
     "The Estmarkian ambassador in Norholm said on Monday that Velten had received no answer to its proposal from "
     "Norland.",
     0),
    # of the same
    ('Norland\'s foreign minister Ana Kell said in an interview: "Estmark sent us a proposal; I replied to it on the '
     '8th."',
     "The Estmarkian ambassador in Norholm said on Monday that Velten had received no answer to its proposal from "
     "Norland.",
     1),
]  # fmt: skip


@pytest.mark.parametrize(("reply", "denial", "conflicts"), ANSWERED)
def test_an_answer_is_denied_only_to_the_same_paper(
    reply: str, denial: str, conflicts: int
) -> None:
    found = recorded_on(("2031-05-12", reply), ("2031-05-14", denial)).conflicts
    assert len(found) == conflicts
