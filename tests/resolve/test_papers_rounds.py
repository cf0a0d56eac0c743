"""Rounds of papers between the same two: kept apart, joined where one paper went on, answered in turn."""

from tests.resolve.building import Draft, names, run


def _draft(text, name="a", day="2031-05-05"):
    draft = Draft(name, text, day).actor("Norland").actor("Suland").actor("Westmark")
    return draft.actor("Coastal League", "organisation")


def _titled(resolved):
    return {d.title: d for d in resolved.documents}


def test_an_answer_received_as_news_weeks_later_is_a_second_one():
    one = _draft("Norland handed Suland its response on 3 May.")
    one.paper("its response", "response", "Norland", "Suland")
    one.act(
        "deliver", "handed", "Norland", "Suland", paper=0, time=one.time("3 May", month=5, day=3)
    )
    two = _draft("Suland received Norland's response on Friday.", "b", "2031-06-07")
    two.paper("Norland's response", "response", "Norland", "Suland")
    two.act("receive", "received", "Suland", "Norland", paper=0, time=two.time("Friday", weekday=4))
    days = sorted(d.delivered.edtf for d in run(one, two).documents if d.delivered)
    assert days == ["2031-05-03", "2031-06-06"]


def test_an_answer_that_came_through_somebody_is_the_one_that_he_was_given():
    one = _draft("Norland gave its response to the Coastal League on 3 May.")
    one.paper("its response", "response", "Norland", "Coastal League")
    time = one.time("3 May", month=5, day=3)
    one.act("deliver", "gave", "Norland", "Coastal League", paper=0, time=time)
    two = _draft(
        "Suland received through the Coastal League the response of Norland on 3 May.", "b"
    )
    two.paper("the response of Norland", "response", "Norland", "Suland")
    two.act(
        "receive", "received", "Suland", "Norland", paper=0, via=("Coastal League",),
        time=two.time("3 May", month=5, day=3),
    )  # fmt: skip
    resolved = run(one, two)
    (response,) = resolved.documents
    assert names(resolved, response.by) == ["Norland"]


def test_new_proposals_answer_the_comments_on_the_ones_before():
    one = _draft("Norland sent Suland proposals on 1 May. Suland sent its comments on 3 May.")
    one.paper("proposals", "proposal", "Norland", "Suland")
    one.paper("its comments", "response", "Suland", "Norland", answers=0)
    one.act("deliver", "sent", "Norland", "Suland", paper=0, time=one.time("1 May", month=5, day=1))
    comments = one.time("3 May", month=5, day=3)
    one.act("deliver", "sent its", "Suland", "Norland", paper=1, time=comments)
    two = _draft("Norland handed Suland its new proposals on 6 June.", "b", "2031-06-07")
    two.paper("its new proposals", "proposal", "Norland", "Suland")
    time = two.time("6 June", month=6, day=6)
    two.act("deliver", "handed", "Norland", "Suland", paper=0, time=time)
    resolved = run(one, two)
    by_day = {d.delivered.edtf: d for d in resolved.documents if d.delivered}
    assert by_day["2031-06-06"].answers == by_day["2031-05-03"].id
    assert by_day["2031-05-03"].answers == by_day["2031-05-01"].id


def test_two_answers_never_answer_one_another():
    one = _draft("Norland sent Suland its reply. Suland sent Norland its reply.")
    one.paper("its reply", "response", "Norland", "Suland")
    one.paper("its reply.", "response", "Suland", "Norland")
    one.act("deliver", "sent Suland", "Norland", "Suland", paper=0)
    one.act("deliver", "sent Norland", "Suland", "Norland", paper=1)
    documents = {d.id: d for d in run(one).documents}
    assert all(
        documents[d.answers].answers != d.id for d in documents.values() if d.answers in documents
    )


def test_who_gave_an_account_of_a_paper_is_no_go_between():
    one = _draft("Suland gave a proposal. Norland has sent it to Suland.")
    one.paper("a proposal", "proposal", "Norland", "Suland")
    one.act("deliver", "gave", "Suland", "", paper=0)
    one.act("deliver", "sent", "Norland", "Suland", paper=0)
    resolved = run(one)
    (proposal,) = resolved.documents
    assert names(resolved, proposal.to) == ["Suland"]


def test_nobody_calls_a_letter_the_paper():
    one = _draft("Norland sent Suland a letter on 3 May. Westmark took the paper on 4 May.")
    one.paper("a letter", "letter", "Norland", "Suland")
    one.paper("the paper", "other", "", "Suland")
    one.act("deliver", "sent", "Norland", "Suland", paper=0, time=one.time("3 May", month=5, day=3))
    letters = [d for d in run(one).documents if d.kind == "letter"]
    assert [len(d.spans) for d in letters] == [1]


def test_a_list_is_not_the_document_that_went_the_same_way():
    one = _draft("Norland handed Suland a list of children. Norland handed Suland a document.")
    one.paper("a list of children", "other", "Norland", "Suland")
    one.paper("a document", "other", "Norland", "Suland")
    one.act("deliver", "handed", "Norland", "Suland", paper=0)
    one.act("deliver", "Suland a document", "Norland", "Suland", paper=1)
    assert len(run(one).documents) == 2


def test_a_copy_that_others_handed_on_is_the_reply_itself():
    one = _draft("Norland gave the Coastal League its reply on 3 May.")
    one.paper("its reply", "response", "Norland", "Coastal League")
    time = one.time("3 May", month=5, day=3)
    one.act("deliver", "gave", "Norland", "Coastal League", paper=0, time=time)
    two = _draft("Westmark was handed a copy of Norland's reply on 5 May.", "b", "2031-05-06")
    two.paper("a copy of Norland's reply", "response", "Norland", "Westmark")
    two.act("receive", "handed", "Westmark", "", paper=0, time=two.time("5 May", month=5, day=5))
    resolved = run(one, two)
    (reply,) = resolved.documents
    assert names(resolved, reply.to) == ["Coastal League"]
