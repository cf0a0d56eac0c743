"""What was put in words and has no answer, from a report's words to positions that are never sure."""

import pytest

from ontherecord.nouns.position import Stance
from ontherecord.nouns.record import Resolved
from tests.telling import recorded

# text, who is left without an answer to what, as a word of its label
ASKED = [
    # proposed in the sentence before
    ("Norland proposed a joint patrol of the border on 3 May. Estmark has not replied.", "patrol"),
    # asked in the passive, and no answer came
    ("Estmark was asked by Norland to name a date. No answer has come from Estmark.", "date"),
    # the proposal is whose the sentence before tells, behind who says so
    (
        "Norland proposed a truce of three months, a source in Velten said. Estmark has not responded to the "
        "proposal.",
        "truce",
    ),
    # said nothing about the demand
    (
        "Norland called on Estmark to withdraw its ships from the reef. Estmark has said nothing about the demand.",
        "ships",
    ),
]
# nothing is left open
ANSWERED = [
    # it was a reporter's question
    "Norland proposed a joint patrol of the border on 3 May. Estmark did not respond to a request for comment.",
    # of another matter
    "Norland proposed a joint patrol of the border on 3 May. Estmark has not responded to the strikes.",
    # it came then
    "Norland proposed a joint patrol of the border on 3 May. Estmark had not replied until Friday, when it agreed.",
]


def _unanswered(record: Resolved) -> list[tuple[str, str, bool]]:
    names = {actor.id: actor.name for actor in record.actors}
    labels = {issue.id: issue.label for issue in record.issues}
    return [
        (names[line.party], labels[line.issue], line.sure)
        for line in record.positions
        if line.stance is Stance.UNANSWERED
    ]


@pytest.mark.parametrize(("text", "word"), ASKED)
def test_what_was_asked_and_has_no_answer_is_a_position(text: str, word: str) -> None:
    found = _unanswered(recorded(text))
    assert [party for party, _, _ in found] == ["Estmark"]
    assert word in found[0][1]


@pytest.mark.parametrize("text", ANSWERED)
def test_words_that_leave_nothing_unanswered(text: str) -> None:
    assert _unanswered(recorded(text)) == []
