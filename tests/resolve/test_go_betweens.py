"""Who only carries a paper: it is neither by him nor for him, and what went through him says so."""

import pytest

from ontherecord.nouns.act import Modality
from tests.resolve.building import Draft, names, run


def _draft(name: str, text: str, published: str = "2031-05-07") -> Draft:
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def _passed_on(name: str = "a") -> Draft:
    """Westmark takes Norland's reply and hands it on to Suland."""
    draft = _draft(
        name, "Westmark received a written reply from Norland and forwarded it to Suland."
    )
    draft.paper("a written reply", "response", "Norland", "Westmark")
    draft.act("receive", "received", "Westmark", "Norland", paper=0)
    draft.act("deliver", "forwarded", "Westmark", "Suland", paper=0)
    return draft


def test_a_paper_is_for_whom_it_was_handed_on_to():
    resolved = run(_passed_on())
    (paper,) = resolved.documents
    assert (names(resolved, paper.by), names(resolved, paper.to)) == (["Norland"], ["Suland"])
    ways = {(*names(resolved, step.by), *names(resolved, step.to)) for step in resolved.custody}
    assert ways == {("Norland", "Westmark"), ("Westmark", "Suland")}


def test_another_report_that_tells_of_the_first_hop_only_tells_of_the_same_paper():
    other = _draft("b", "Norland has handed Westmark its written reply.")
    other.paper("its written reply", "response", "Norland", "Westmark")
    other.act("deliver", "handed", "Norland", "Westmark", paper=0)
    resolved = run(_passed_on(), other)
    (paper,) = resolved.documents
    assert names(resolved, paper.to) == ["Suland"]
    assert len(paper.spans) == 2


def test_who_hands_over_the_text_of_another_is_not_its_author():
    told = _draft("a", "Westmark took the Norlandic text to Suland on 4 May.")
    told.paper("the Norlandic text", "other", "Norland", "Suland")
    day = told.time("4 May", month=5, day=4)
    told.act("deliver", "took", "Westmark", "Suland", paper=0, time=day)
    bare = _draft("b", "The text delivered by Westmark on 4 May is long.")
    bare.paper("The text", "other", "Westmark")
    day = bare.time("4 May", month=5, day=4)
    bare.act("deliver", "delivered", "Westmark", paper=0, time=day)
    resolved = run(told, bare)
    (paper,) = resolved.documents
    assert names(resolved, paper.by) == ["Norland"]
    assert {span.report for span in paper.spans} == {told.id, bare.id}


def test_a_party_with_a_paper_of_its_own_in_the_matter_is_no_go_between():
    own = _draft("b", "Westmark's draft treaty for Norland is long.")
    own.paper("Westmark's draft treaty", "draft-treaty", "Westmark", "Norland")
    resolved = run(_passed_on(), own)
    reply = next(d for d in resolved.documents if d.kind == "response")
    assert names(resolved, reply.to) == ["Westmark"]


def test_only_who_hands_over_the_letter_tells_whose_it_is_and_that_is_not_sure():
    draft = _draft("a", "Westmark handed the letter to Suland.")
    draft.paper("the letter", "letter", "Westmark", "Suland")
    draft.act("deliver", "handed", "Westmark", "Suland", paper=0)
    (paper,) = run(draft).documents
    assert not paper.sure


def test_a_paper_that_is_only_announced_is_not_sure():
    draft = _draft("a", "Norland will hand Suland its written reply.")
    draft.paper("its written reply", "response", "Norland", "Suland")
    draft.act("deliver", "hand", "Norland", "Suland", paper=0, modality=Modality.WILL)
    (paper,) = run(draft).documents
    assert not paper.sure


def test_through_whom_a_paper_went_stands_beside_who_sent_it():
    draft = _draft("a", "Norland sent Suland a letter through Westmark.")
    draft.paper("a letter", "letter", "Norland", "Suland")
    draft.act("deliver", "sent", "Norland", "Suland", paper=0, via=("Westmark",))
    resolved = run(draft)
    (step,) = resolved.custody
    assert [names(resolved, side) for side in (step.by, step.to, step.via)] == [
        ["Norland"],
        ["Suland"],
        ["Westmark"],
    ]


def test_each_of_two_letters_has_its_own_taker():
    draft = _draft("a", "Norland sent letters to Suland and Westmark.")
    draft.paper("letters", "letter", "Norland", "Suland,Westmark", count=2)
    draft.act("deliver", "sent", "Norland", "Suland,Westmark", paper=0)
    resolved = run(draft)
    takers = {tuple(names(resolved, step.to)) for step in resolved.custody}
    assert takers == {("Suland",), ("Westmark",)}
    assert len(resolved.documents) == 2


def test_days_told_by_their_month_and_weeks_apart_are_of_two_papers():
    first = _draft("a", "Norland delivered its comments to Suland on 3 December.", "2031-12-05")
    first.paper("its comments", "response", "Norland", "Suland")
    day = first.time("3 December", month=12, day=3)
    first.act("deliver", "delivered", "Norland", "Suland", paper=0, time=day)
    second = _draft("b", "Norland delivered its comments to Suland on 8 February.", "2032-02-10")
    second.paper("its comments", "response", "Norland", "Suland")
    day = second.time("8 February", month=2, day=8)
    second.act("deliver", "delivered", "Norland", "Suland", paper=0, time=day)
    assert len(run(first, second).documents) == 2


def test_a_draft_of_nobody_that_never_came_denies_no_other_paper():
    sent = _draft("a", "Norland sent Suland a proposal on Monday.")
    sent.paper("a proposal", "proposal", "Norland", "Suland")
    sent.act("deliver", "sent", "Norland", "Suland", paper=0)
    denied = _draft("b", "Suland was never given a draft of any zone.", "2031-05-12")
    denied.paper("a draft", "proposal", "", "Suland")
    denied.act("receive", "given", "Suland", paper=0, modality=Modality.DENIED)
    resolved = run(sent, denied)
    assert all(not step.denied_by and not step.denials for step in resolved.custody)


def test_a_petition_is_none_but_a_petition():
    sent = _draft("a", "Norland sent Suland its written comments on 3 May.")
    sent.paper("its written comments", "response", "Norland", "Suland")
    day = sent.time("3 May", month=5, day=3)
    sent.act("deliver", "sent", "Norland", "Suland", paper=0, time=day)
    other = _draft("b", "Suland refused the petition.")
    other.paper("the petition", "other", "", "Suland")
    (paper,) = run(sent, other).documents
    assert {span.report for span in paper.spans} == {sent.id}


def test_a_draft_regulation_is_another_paper_than_the_draft_treaty():
    sent = _draft("a", "Norland sent Suland a draft treaty and Suland got a draft regulation.")
    sent.paper("a draft treaty", "draft-treaty", "Norland", "Suland")
    sent.paper("a draft regulation", "proposal", "Norland", "Suland")
    sent.act("deliver", "sent", "Norland", "Suland", paper=0)
    sent.act("receive", "got", "Suland", "Norland", paper=1)
    assert sorted(d.title for d in run(sent).documents) == [
        "draft regulation of Norland for Suland",
        "draft treaty of Norland for Suland",
    ]


def test_the_text_that_somebody_received_is_no_letter():
    letter = _draft("a", "Norland sent Suland a letter on 3 May.")
    letter.paper("a letter", "letter", "Norland", "Suland")
    letter.act("deliver", "sent", "Norland", "Suland", paper=0)
    text = _draft("b", "Suland has received the text.")
    text.paper("the text", "other", "", "Suland")
    text.act("receive", "received", "Suland", paper=0)
    resolved = run(letter, text)
    (told,) = [d for d in resolved.documents if d.kind == "letter"]
    assert {span.report for span in told.spans} == {letter.id}


def test_a_draft_that_is_returned_is_no_second_draft():
    sent = _draft("a", "Norland sent Suland a draft treaty on 7 May.", "2031-05-08")
    sent.paper("a draft treaty", "draft-treaty", "Norland", "Suland")
    day = sent.time("7 May", month=5, day=7)
    sent.act("deliver", "sent", "Norland", "Suland", paper=0, time=day)
    back = _draft("b", "Suland returned the draft treaty to Norland on 21 May.", "2031-05-22")
    back.paper("the draft treaty", "draft-treaty", "Norland", "Suland")
    day = back.time("21 May", month=5, day=21)
    back.act("deliver", "returned", "Suland", "Norland", paper=0, time=day)
    again = _draft("c", "Suland returned the draft treaty to Norland on 21 May.", "2031-05-23")
    again.paper("the draft treaty", "draft-treaty", "Norland", "Suland")
    day = again.time("21 May", month=5, day=21)
    again.act("deliver", "returned", "Suland", "Norland", paper=0, time=day)
    resolved = run(sent, back, again)
    (paper,) = resolved.documents
    assert paper.delivered is not None
    assert paper.delivered.value == "2031-05-07"
    ways = {(*names(resolved, step.by), *names(resolved, step.to)) for step in resolved.custody}
    assert ways == {("Norland", "Suland"), ("Suland", "Norland")}


BROUGHT = [
    "Tonight Norland was given Suland's answer by the mediators.",
    "The two mediators have handed Norland Suland's answer.",
    "The mediators then gave Norland Suland's answer.",
]


@pytest.mark.parametrize("text", BROUGHT)
def test_an_answer_that_mediators_bring_was_not_handed_over_by_its_author(text: str) -> None:
    trigger = next(verb for verb in ("given", "handed", "gave") if f" {verb} " in text)
    brought = _draft("a", text)
    brought.paper("Suland's answer", "response", "Suland", "Norland")
    brought.act("receive", trigger, "Norland", paper=0, sure=False)
    given = _draft("b", "Suland has handed over its answer, it said.")
    given.paper("its answer", "response", "Suland")
    given.act("deliver", "handed", "Suland", paper=0)
    resolved = run(brought, given)
    ways = [(names(resolved, step.by), names(resolved, step.to)) for step in resolved.custody]
    assert (["Suland"], ["Norland"]) not in ways
    assert not any(paper.to and paper.sure for paper in resolved.documents)


def test_an_answer_received_without_more_was_handed_over_by_its_author() -> None:
    draft = _draft("a", "Norland received Suland's answer by noon.")
    draft.paper("Suland's answer", "response", "Suland", "Norland")
    draft.act("receive", "received", "Norland", "Suland", paper=0)
    resolved = run(draft)
    (step,) = resolved.custody
    assert (names(resolved, step.by), names(resolved, step.to)) == (["Suland"], ["Norland"])
