"""What has no answer in the reports looked in, what ends that, and what reports themselves say of it."""

import pytest

from ontherecord.nouns.position import Stance
from tests.resolve.building import Draft, names, run


def _letter(name: str = "a", published: str = "2031-05-07", kind: str = "letter") -> Draft:
    """Norland's letter to Suland, handed over on Monday, 5 May."""
    text = "Norland has offered to free six divers. It handed Suland a letter on Monday."
    draft = Draft(name, text, published).actor("Norland").actor("Suland")
    draft.paper("a letter", kind, "Norland", "Suland")
    draft.stands("Norland", "offers", "free six divers")
    return draft.act("deliver", "handed", "Norland", "Suland", paper=0,
                     time=draft.time("on Monday", weekday=0, lean="past"))  # fmt: skip


def _news(name: str, published: str, text: str = "Suland held elections.") -> Draft:
    draft = Draft(name, text, published)
    return draft.actor("Suland") if "Suland" in text else draft


def _reply(published: str = "2031-05-20") -> Draft:
    draft = Draft("z", "Suland sent Norland a written reply to its letter on Monday.", published)
    draft.actor("Norland").actor("Suland")
    draft.paper("a written reply", "response", "Suland", "Norland", answers=1)
    draft.paper("its letter", "letter", "Norland", "Suland")
    return draft.act("deliver", "sent", "Suland", "Norland", paper=0,
                     time=draft.time("on Monday", weekday=0, lean="past"))  # fmt: skip


def test_a_silence_says_where_and_until_when_it_was_looked():
    after, other = _news("b", "2031-05-12"), _news("c", "2031-05-15", "Westmark held elections.")
    before = _news("d", "2031-05-01")
    resolved = run(_letter(), after, other, before)
    (line,) = resolved.silences
    assert line.about == resolved.documents[0].id
    assert (names(resolved, line.by), names(resolved, line.to)) == (["Norland"], ["Suland"])
    assert line.since.edtf == "2031-05-05"
    # not the report of before, nor the one that does not name the silent side
    assert set(line.searched) == {_letter().id, after.id}
    assert line.until == "2031-05-12"
    # nobody says that there was no answer, so nobody is quoted with it
    assert (line.said_by, line.sayings, line.answered_by, line.answered_on) == ((), (), None, None)
    assert all(position.stance is not Stance.UNANSWERED for position in resolved.positions)


def test_an_answer_ends_the_silence():
    resolved = run(_letter(), _reply())
    (reply,) = [d for d in resolved.documents if d.kind == "response"]
    (line,) = resolved.silences
    assert (line.answered_by, line.answered_on.edtf) == (reply.id, "2031-05-19")


def test_a_refusal_of_the_paper_ends_the_silence():
    refused = Draft("b", "Suland rejected the letter of Norland.", "2031-05-09")
    refused.actor("Norland").actor("Suland").paper("the letter", "letter", "Norland", "Suland")
    refused.act("reject", "rejected", "Suland", "Norland", paper=0, object="the letter")
    resolved = run(_letter(), refused)
    (line,) = resolved.silences
    assert line.answered_by in {act.id for act in resolved.acts if act.type == "reject"}


STANCES = [
    # a stance on the paper itself ends it; an unsure one leaves a doubt
    ("rejects", True, True, True),
    ("accepts", True, True, True),
    ("rejects", False, False, False),
    # what the other side demands is no answer
    ("demands", True, False, True),
]


@pytest.mark.parametrize(("stance", "told", "ended", "sure"), STANCES)
def test_a_stance_on_the_paper(stance: str, told: bool, ended: bool, sure: bool):
    draft = Draft("b", "Suland called the letter of Norland unacceptable.", "2031-05-09")
    draft.actor("Norland").actor("Suland").paper("the letter", "letter", "Norland", "Suland")
    draft.stands("Suland", stance, "the letter of Norland", sure=told)
    (line,) = run(_letter(), draft).silences
    assert (line.answered_by is not None, line.sure) == (ended, sure)


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        # who got it has thanked for it
        (" Suland thanked us for it.", 0),
        # thanked for something else
        (" Suland thanked us all.", 1),
    ],
)
def test_who_thanks_for_a_letter_has_answered(behind: str, count: int):
    draft = Draft("b", f"Norland tells of the letter of Norland.{behind}", "2031-05-09")
    draft.actor("Norland").actor("Suland")
    draft.paper("the letter", "letter", "Norland", "Suland")
    assert len(run(_letter(), draft).silences) == count


def test_a_response_that_may_answer_it_makes_the_silence_doubtful():
    draft = Draft("b", "Suland's response is being studied.", "2031-05-09")
    draft.actor("Suland").paper("Suland's response", "response", "Suland")
    (line,) = run(_letter(), draft).silences
    assert (line.answered_by, line.sure) == (None, False)


TAKEN_UP = [
    # somebody says that it was refused, though nothing more could be read from it
    ("Suland, a spokesman said, had turned down the letter.", False),
    # it was not
    ("Suland has not answered the letter.", True),
    # it may be
    ("Suland will answer the letter when it is ready.", True),
    # something else was
    ("Suland rejected the budget.", True),
]


@pytest.mark.parametrize(("text", "sure"), TAKEN_UP)
def test_words_of_an_answer_make_a_silence_doubtful(text: str, sure: bool):
    (line,) = run(_letter(), _news("b", "2031-05-12", text)).silences
    assert line.sure is sure


NO_SILENCES = [
    # a paper that asks for nothing
    [_letter(kind="response"), _news("b", "2031-05-12")],
    # it came on the last day that was looked at
    [_letter(published="2031-05-05")],
    # nobody tells that it came
    [_news("b", "2031-05-12")],
]


@pytest.mark.parametrize("drafts", NO_SILENCES)
def test_no_silence(drafts: list[Draft]):
    assert run(*drafts).silences == ()


def _said(text: str = "His letter remains unanswered, Olsen said.") -> Draft:
    """The minister of Norland speaks of his letter; to whom it went, this report does not tell."""
    draft = Draft("s", f"Norland's minister Olsen spoke. {text}", "2031-05-16")
    draft.actor("Norland").actor("Olsen", "person", "Norland", "minister")
    draft.says("Olsen", "His letter remains unanswered", "indirect")
    draft.paper("His letter", "letter", "Norland")
    return draft.silent("unanswered", paper=0, by=0)


def test_what_a_report_says_is_a_claim_with_its_words():
    said = _said()
    resolved = run(_letter(), said)
    (line,) = resolved.silences
    assert names(resolved, line.said_by) == ["Olsen"]
    assert [said.report.quote(span) for span in line.sayings] == [
        "His letter remains unanswered, Olsen said."
    ]


def test_unanswered_is_the_stance_of_the_addressee_that_another_report_names():
    resolved = run(_letter(), _said())
    (position,) = [p for p in resolved.positions if p.stance is Stance.UNANSWERED]
    (offer,) = [p for p in resolved.positions if p.stance is Stance.OFFERS]
    assert names(resolved, [position.party]) == ["Suland"]
    assert position.issue == offer.issue
    assert position.since.edtf == "2031-05-05"
    assert names(resolved, [position.by]) == ["Olsen"]


def test_a_saying_that_fits_two_papers_is_left_open():
    second = Draft("e", "Norland handed Westmark a letter.", "2031-05-07")
    second.actor("Norland").actor("Westmark").paper("a letter", "letter", "Norland", "Westmark")
    second.act("deliver", "handed", "Norland", "Westmark", paper=0)
    resolved = run(_letter(), second, _said())
    assert [line.sayings for line in resolved.silences] == [()]
    assert all(position.stance is not Stance.UNANSWERED for position in resolved.positions)


def test_the_order_of_reports_changes_nothing():
    drafts = [_letter(), _said(), _reply(), _news("b", "2031-05-12")]
    assert run(*drafts).silences == run(*reversed(drafts)).silences


def _met(by: str, to: str) -> Draft:
    """A written reply that names no paper which it answers."""
    draft = Draft("z", f"{by} sent {to} a written reply on Monday.", "2031-05-20")
    draft.actor("Norland").actor("Suland").actor("Westmark")
    if by not in ("Norland", "Suland", "Westmark"):
        draft.actor(by, "body")
    draft.paper("a written reply", "response", by, to)
    return draft.act("deliver", "sent", by, to, paper=0,
                     time=draft.time("on Monday", weekday=0, lean="past"))  # fmt: skip


MET = [
    # to a mediator, who carries it on
    ("Suland", "Westmark"),
    # from a body whose side nobody tells
    ("Federal Board", "Norland"),
]


@pytest.mark.parametrize(("by", "to"), MET)
def test_no_silence_where_a_reply_came_another_way(by: str, to: str):
    proposal = _letter(kind="proposal")
    assert [line for line in run(proposal, _met(by, to)).silences if line.answered_by is None] == []


def test_a_reply_between_others_ends_no_silence():
    resolved = run(_letter(kind="proposal"), _met("Westmark", "Norland"), _news("b", "2031-05-22"))
    assert [line.answered_by for line in resolved.silences] == [None]


def test_a_silence_is_not_sure_where_the_plan_was_judged_in_words():
    draft = Draft("a", "Norland handed Suland a timetable on Monday.", "2031-05-07")
    draft.actor("Norland").actor("Suland").paper("a timetable", "proposal", "Norland", "Suland")
    draft.act("deliver", "handed", "Norland", "Suland", paper=0,
              time=draft.time("on Monday", weekday=0, lean="past"))  # fmt: skip
    judged = Draft("b", "Suland finds the proposed plan unacceptable.", "2031-05-12")
    judged.actor("Suland").stands("Suland", "rejects", "the proposed plan")
    assert [line.sure for line in run(draft, _news("b", "2031-05-12")).silences] == [True]
    assert [line.sure for line in run(draft, judged).silences] == [False]
