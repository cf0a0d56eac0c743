"""Which words about a paper tell of its sides, its day and its topic."""

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
