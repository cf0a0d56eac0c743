"""What is still to come, only a deadline, or denied as told by others, is no act that was done."""

import pytest

from ontherecord.nouns.act import Modality
from tests.extract.ground import read

TO_COME = [
    # "as soon as" under a future
    "The embargo will be lifted as soon as Norland submits a written plan to Estmark.",
    # the same with who says so set between
    "The embargo will be lifted, it said, as soon as Norland submits a timetable to Estmark.",
    # the future of the past
    "The aid would be released once Norland handed its reply to Estmark.",
    # until
    "Talks will not resume until Norland sends Estmark a written reply.",
    # when
    "The ships will leave when Norland sends Estmark a written reply.",
    # a denied report, by "according to which"
    "Norland denied a report by a newspaper according to which Estmark had sent it a reply.",
    # a denied report, by "saying"
    "Norland denied reports saying that Estmark had sent it a reply.",
]


DENIED = [
    # in a paper: the clause hangs on the paper's name or is read as a relative one
    "Mr Brandt denies a report in The Velten Post that Estmark offered to scrap checks.",
    # the clause comes before its verb
    "A report in The Velten Post that Estmark offered to scrap checks was denied by Mr Brandt.",
    # rejected, with two places between
    "Norland rejected a report on the website of The Velten Post that Estmark had offered to scrap checks.",
    # suggestions dismissed
    "Norland dismissed suggestions in the press that Estmark had offered to scrap checks.",
    # a story
    "Norland denied a Velten Post story that Estmark had offered to scrap checks.",
    # called false
    pytest.param(
        "Norland called the report in The Velten Post that Estmark had offered to scrap checks false.",
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds it, unsurely"),
    ),
    # no truth
    "There is no truth in reports that Estmark had offered to scrap checks.",
    # a denial
    "Norland issued a denial of reports that Estmark had offered to scrap checks.",
    # rumours that are untrue
    "Rumours in the press that Estmark had offered to scrap checks are untrue, Norland said.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_a_denied_report_tells_is_neither_done_nor_a_stand(text: str) -> None:
    found = read(text)
    offers = [act for act in found.acts if act.type == "offer"]
    assert all(act.modality is Modality.DENIED for act in offers)
    assert not [s for s in found.stances if s.stance.value in ("offers", "rejects")]


def test_a_report_that_nobody_denies_is_told() -> None:
    found = read(
        "Norland confirmed a report in The Velten Post that Estmark had offered to scrap checks."
    )
    assert found.act("offer").modality is Modality.DID


def test_a_clause_about_a_statement_is_not_what_it_tells() -> None:
    found = read("Norland dismissed the statement that Estmark had sent.")
    assert not [act for act in found.acts if act.modality is Modality.DENIED]


@pytest.mark.parametrize("text", TO_COME)
def test_no_paper_is_told_as_sent(text: str) -> None:
    done = [act for act in read(text).acts if act.modality is Modality.DID]
    assert "deliver" not in [act.type for act in done]


def test_what_followed_a_fact_leaves_it_standing() -> None:
    found = read("The ships will leave after Norland signed the accord with Estmark on Monday.")
    assert found.act("sign").modality is Modality.DID


DEADLINES = [
    # by
    "Norland demanded a written reply from Estmark by 21 April.",
    # no later than
    "Norland demanded a written reply from Estmark no later than 21 April.",
    # until, with words between
    "Norland demanded that Estmark withdraw its troops until the end of 21 April.",
]


@pytest.mark.parametrize("text", DEADLINES)
def test_a_deadline_is_no_day_of_an_act(text: str) -> None:
    assert read(text).act("demand").time is None
