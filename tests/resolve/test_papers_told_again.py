"""Papers told of again under other words, by other carriers and in copies."""

import pytest

from tests.resolve.building import Draft, names, run


def _draft(name: str, text: str, published: str = "2031-05-07") -> Draft:
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def _sent(draft, words, by, to, at, **more):
    draft.act("deliver", words, by, to, paper=at, **more)


def test_what_one_report_calls_revised_then_a_document_and_another_ours_is_one_paper():
    text = "Norland offers new plan. Norland sent Suland a revised plan. The 11-page document was handed over on 4 May."
    first = _draft("a", text, "2031-05-05")
    first.paper("new plan", "proposal", "Norland")
    first.paper("a revised plan", "proposal", "Norland", "Suland", name="plan")
    first.paper("The 11-page document", "other", "Norland", "Suland", name="11-page document")
    _sent(first, "sent", "Norland", "Suland", 1)
    _sent(first, "handed", "Norland", "Suland", 2, time=first.time("4 May", month=5, day=4))
    ours = _draft("b", "It said: Our plan was conveyed to Suland on 4 May.", "2031-05-08")
    ours.paper("Our plan", "proposal", "", "Suland")
    ours.act("receive", "conveyed", "Suland", paper=0, time=ours.time("4 May", month=5, day=4))
    resolved = run(first, ours)
    (plan,) = resolved.documents
    assert plan.sure
    assert (names(resolved, plan.by), names(resolved, plan.to)) == (["Norland"], ["Suland"])
    assert plan.delivered is not None and plan.delivered.edtf == "2031-05-04"
    assert len(plan.spans) == 4


def test_ours_weeks_later_is_another_paper():
    first = _draft("a", "Norland sent Suland a written plan on 4 May.", "2031-05-05")
    first.paper("a written plan", "proposal", "Norland", "Suland")
    _sent(first, "sent", "Norland", "Suland", 0, time=first.time("4 May", month=5, day=4))
    ours = _draft("b", "It said: Our plan was conveyed to Suland on 24 May.", "2031-05-28")
    ours.paper("Our plan", "proposal", "", "Suland")
    ours.act("receive", "conveyed", "Suland", paper=0, time=ours.time("24 May", month=5, day=24))
    days = {d.delivered.edtf: d.sure for d in run(first, ours).documents if d.delivered is not None}
    assert days == {"2031-05-04": True, "2031-05-24": False}


def test_before_the_revised_plan_is_told_of_the_plan_is_the_first_one():
    first = _draft("a", "Norland sent Suland its plan on 1 May.", "2031-05-02")
    first.paper("its plan", "proposal", "Norland", "Suland")
    _sent(first, "sent", "Norland", "Suland", 0, time=first.time("1 May", month=5, day=1))
    text = "Suland rejects the proposed plan. It also rejects the revised plan sent on 12 May."
    second = _draft("b", text, "2031-05-13")
    second.paper("the proposed plan", "proposal", "Norland", "Suland")
    second.paper("the revised plan", "proposal", "Norland", "Suland")
    _sent(second, "sent", "Norland", "Suland", 1, time=second.time("12 May", month=5, day=12))
    resolved = run(first, second)
    held = {d.delivered.edtf: d for d in resolved.documents if d.delivered is not None}
    assert sorted(held) == ["2031-05-01", "2031-05-12"]
    assert [len(held[day].spans) for day in sorted(held)] == [2, 1]


@pytest.mark.parametrize(
    ("day", "letters"),
    [
        ("2031-05-07", [["Suland", "Westmark"]]),  # within days
        ("2031-05-30", [["Suland"], ["Suland", "Westmark"]]),  # another letter
    ],
)
def test_a_letter_that_one_of_two_answers_is_the_one_to_both(day, letters):
    first = _draft("a", "Suland answered a letter of Norland.", "2031-05-05")
    first.paper("answered", "response", "Suland", "Norland", answers=1)
    first.paper("a letter", "letter", "Norland", "Suland")
    both = _draft("b", "Norland had sent a letter to Suland and Westmark.", day)
    both.paper("a letter", "letter", "Norland", "Suland, Westmark")
    _sent(both, "sent", "Norland", "Suland, Westmark", 0)
    resolved = run(first, both)
    found = [names(resolved, d.to) for d in resolved.documents if d.kind == "letter"]
    assert sorted(found) == letters


def test_who_gets_a_copy_is_not_whom_the_letter_is_for():
    draft = _draft(
        "a", "Norland wrote a letter to Suland. A copy of the letter was sent to Westmark."
    )
    draft.paper("a letter", "letter", "Norland", "Suland")
    draft.paper("A copy of the letter", "letter")
    draft.act("receive", "sent", "Westmark", paper=1)
    resolved = run(draft)
    (letter,) = resolved.documents
    assert names(resolved, letter.to) == ["Suland"]
    assert [names(resolved, step.to) for step in resolved.custody] == [["Westmark"]]


def test_an_answer_that_a_go_between_took_is_for_whose_paper_it_answers():
    told = _draft("a", "Westmark passed Norland's plan to Suland on 1 May.", "2031-05-02")
    told.paper("Norland's plan", "proposal", "Norland", "Suland")
    _sent(told, "passed", "Westmark", "Suland", 0, time=told.time("1 May", month=5, day=1))
    text = "Suland handed Westmark the answer to the plan which was given on 1 May."
    reply = _draft("b", text, "2031-05-17")
    reply.paper("the answer", "response", "Suland", "", answers=1)
    reply.paper("the plan", "proposal", "", "Suland")
    _sent(reply, "handed", "Suland", "Westmark", 0)
    reply.act("receive", "given", "Suland", paper=1, time=reply.time("1 May", month=5, day=1))
    resolved = run(told, reply)
    (answer,) = [d for d in resolved.documents if d.kind == "response"]
    assert names(resolved, answer.to) == ["Norland"]


def test_what_both_were_sent_is_handed_to_each_where_and_when_that_is_told_of_him():
    draft = _draft(
        "a",
        "Norland sent Suland and Westmark a note. It gave Suland the note on 4 May in Port Sul.",
    )
    draft.paper("a note", "note", "Norland", "Suland, Westmark")
    draft.paper("the note", "note", "Norland", "Suland")
    _sent(draft, "sent", "Norland", "Suland, Westmark", 0)
    more = {"time": draft.time("4 May", month=5, day=4), "place": "Port Sul"}
    _sent(draft, "gave", "Norland", "Suland", 1, **more)
    resolved = run(draft)
    told = {names(resolved, step.to)[0]: step for step in resolved.custody}
    assert [len(step.to) for step in resolved.custody] == [1, 1]
    assert (told["Suland"].place, told["Westmark"].place) == ("Port Sul", None)
    assert told["Suland"].on is not None and told["Suland"].on.edtf == "2031-05-04"
    assert not (told["Westmark"].on is not None and told["Westmark"].on.sure)
