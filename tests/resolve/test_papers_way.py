"""Which words about a paper tell of its sides, its day and its topic."""

import pytest

from tests.resolve.building import Draft, names, run


def _draft(name: str, text: str, published: str = "2031-05-07") -> Draft:
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def test_a_day_behind_a_paper_is_not_what_it_is_about():
    reply = _draft(
        "a", "Norland sent Suland its written reply on the annex. Olsen took the paper on Friday."
    )
    reply.paper("its written reply", "response", "Norland", "Suland")
    reply.paper("the paper", "other", "Norland", "Suland")
    reply.act("deliver", "sent", "Norland", "Suland", paper=0)
    reply.act("receive", "took", "Suland", "Norland", paper=1)
    (document,) = run(reply).documents
    assert len(document.spans) == 2


def test_a_letter_that_is_called_by_its_day_is_one_and_its_answer_tells_to_whom_it_went():
    asked = _draft("a", "Norland's letter of 4 May is long.")
    asked.paper("Norland's letter", "letter", "Norland", dated=asked.time("4 May", month=5, day=4))
    answer = _draft("b", "Suland sent a written reply to Norland's letter of 4 May.")
    answer.paper("a written reply", "response", "Suland", answers=1)
    answer.paper(
        "Norland's letter", "letter", "Norland", dated=answer.time("4 May", month=5, day=4)
    )
    answer.act("deliver", "sent", "Suland", paper=0)
    resolved = run(asked, answer)
    letter = next(d for d in resolved.documents if d.kind == "letter")
    reply = next(d for d in resolved.documents if d.kind == "response")
    assert names(resolved, letter.by) == ["Norland"]
    assert reply.answers == letter.id


@pytest.mark.parametrize(("giver", "day"), [("Suland", None), ("Norland", "2031-05-06")])
def test_a_day_on_which_the_addressee_hands_it_on_is_no_day_of_delivery(
    giver: str, day: str | None
) -> None:
    reply = _draft(
        "a",
        "Norland gave Suland its reply to Suland's letter. "
        f"{giver} sent Westmark the reply on 6 May in a bag.",
    )
    reply.paper("its reply", "response", "Norland", "Suland", answers=1)
    reply.paper("Suland's letter", "letter", "Suland", "Norland")
    reply.paper("the reply", "response", "Norland", "Suland")
    reply.act("deliver", "gave", "Norland", "Suland", paper=0)
    then = reply.time("6 May", month=5, day=6)
    reply.act("deliver", "sent", giver, "Westmark", paper=2, time=then)
    document = next(d for d in run(reply).documents if d.kind == "response")
    told = document.delivered
    assert (told.edtf if told is not None and told.sure else None) == day


@pytest.mark.parametrize(("words", "spans"), [("a revised version", 1), ("the version", 2)])
def test_a_version_to_come_is_not_the_paper_told_of(words: str, spans: int) -> None:
    report = _draft("a", f"Norland gave Suland a plan. Norland would present {words} soon.")
    report.paper("a plan", "other", "Norland", "Suland")
    report.paper(words, "other", "Norland")
    report.act("deliver", "gave", "Norland", "Suland", paper=0)
    (document,) = run(report).documents
    assert len(document.spans) == spans


ANSWERED = [
    # it went to nobody named
    ("", False),
    # to whom it went is told
    ("Suland", True),
]


@pytest.mark.parametrize(("taker", "sure"), ANSWERED)
def test_whom_a_paper_is_for_is_not_sure_where_only_an_answer_tells(taker: str, sure: bool) -> None:
    to = f" to {taker}" if taker else ""
    first = _draft("a", f"Norland circulated a draft treaty{to} on 2 May.")
    first.paper("a draft treaty", "draft-treaty", "Norland", taker)
    then = first.time("2 May", month=5, day=2)
    first.act("deliver", "circulated", "Norland", taker, paper=0, time=then)
    second = _draft("b", "Suland's written reply to the draft treaty of Norland came.")
    second.paper("Suland's written reply", "response", "Suland", "Norland", answers=1)
    second.paper("the draft treaty of Norland", "draft-treaty", "Norland")
    resolved = run(first, second)
    draft = next(d for d in resolved.documents if d.kind == "draft-treaty")
    assert (names(resolved, draft.to), draft.sure) == (["Suland"], sure)


def test_a_paper_given_to_both_is_for_both_whoever_answers_it() -> None:
    first = _draft("a", "Norland presented a draft treaty to the two governments on 2 May.")
    first.paper("a draft treaty", "draft-treaty", "Norland")
    then = first.time("2 May", month=5, day=2)
    first.act("deliver", "presented", "Norland", "Suland, Westmark", paper=0, time=then, sure=False)
    second = _draft("b", "Suland's written reply to the draft treaty of Norland came.")
    second.paper("Suland's written reply", "response", "Suland", "Norland", answers=1)
    second.paper("the draft treaty of Norland", "draft-treaty", "Norland")
    resolved = run(first, second)
    draft = next(d for d in resolved.documents if d.kind == "draft-treaty")
    assert (names(resolved, draft.to), draft.sure) == (["Suland", "Westmark"], False)


@pytest.mark.parametrize(("noun", "sure"), [("a non-paper", False), ("a budget", True)])
def test_a_day_is_not_sure_where_the_paper_was_tabled_on_another(noun: str, sure: bool) -> None:
    first = _draft("a", "The non-paper, which Norland handed to Suland on 2 May, is short.")
    first.paper("The non-paper", "note", "Norland", "Suland")
    then = first.time("2 May", month=5, day=2)
    first.act("deliver", "handed", "Norland", "Suland", paper=0, time=then)
    second = _draft("b", f"Norland tabled {noun} on 3 May. Suland confirmed it had the non-paper.")
    second.paper("the non-paper", "note", "Norland", "Suland")
    then = second.time("3 May", month=5, day=3)
    second.act("propose", "tabled", "Norland", object=noun, time=then)
    (document,) = run(first, second).documents
    assert document.delivered is not None
    assert (document.delivered.edtf, document.delivered.sure) == ("2031-05-02", sure)
