"""Papers that the parties signed, letters that are the reply told of before, and what an answer answers."""

from tests.resolve.building import Draft, names, run
from tests.telling import recorded


def _draft(name: str, text: str, published: str = "2031-05-07") -> Draft:
    return Draft(name, text, published).actor("Norland").actor("Suland").actor("Westmark")


def test_a_signed_agreement_is_of_all_who_signed_it_on_their_day():
    draft = _draft("a", "Norland and Suland signed a fishing accord on Tuesday.")
    draft.paper("a fishing accord", "agreement", by="Norland, Suland")
    draft.act(
        "sign", "signed", "Norland, Suland", paper=0, time=draft.time("on Tuesday", weekday=1)
    )
    resolved = run(draft)
    (document,) = resolved.documents
    assert (document.kind, names(resolved, document.by)) == ("agreement", ["Norland", "Suland"])
    assert (document.to, document.delivered.edtf) == ((), "2031-05-06")


def test_the_year_in_which_something_was_signed_is_no_delivery() -> None:
    text = "Norland and Estmark signed a fishing accord in March 2019. The accord is dead."
    assert [(d.kind, d.delivered) for d in recorded(text).documents] == [("agreement", None)]
    text = "Estmark sent Norland a letter about the pact signed in 2019."
    assert [d.kind for d in recorded(text).documents] == ["letter"]
    assert all("2019" not in d.delivered.edtf for d in recorded(text).documents if d.delivered)


def _reply(second: str, kind: str, day: str = "on Tuesday", weekday: int = 1) -> Draft:
    """Suland hands Norland a written reply on Tuesday, and something else on a day."""
    text = f"Suland handed Norland a written reply on Tuesday. Suland gave Norland {second} {day}."
    draft = _draft("a", text)
    draft.paper("a written reply", "response", by="Suland", to="Norland")
    draft.paper(second, kind, by="Suland", to="Norland")
    time = draft.time("on Tuesday", weekday=1)
    draft.act("deliver", "handed", "Suland", "Norland", paper=0, time=time)
    time = draft.time(day, weekday=weekday)
    draft.act("deliver", "gave", "Suland", "Norland", paper=1, time=time)
    return draft


def test_the_letter_of_the_same_day_and_way_is_the_reply():
    # "the three-page letter" is the reply
    assert [d.kind for d in run(_reply("the three-page letter", "letter")).documents] == [
        "response"
    ]
    # "a letter" is another paper
    kinds = {d.kind for d in run(_reply("a three-page letter", "letter")).documents}
    assert kinds == {"letter", "response"}
    # so is one of another day
    other = _reply("the three-page letter", "letter", "on Monday", 0)
    assert {d.kind for d in run(other).documents} == {"letter", "response"}


def _handing(name: str, published: str) -> Draft:
    """Norland hands Suland a draft treaty on the day before."""
    draft = _draft(name, "Norland handed Suland a draft treaty on Tuesday.", published)
    draft.paper("a draft treaty", "draft-treaty", by="Norland")
    time = draft.time("on Tuesday", weekday=1)
    return draft.act("deliver", "handed", "Norland", "Suland", paper=0, time=time)


def test_an_answer_that_names_no_paper_answers_the_only_one_that_was_there():
    answer = _draft("b", "Suland gave Norland its answer on Tuesday.", "2031-06-18")
    answer.paper("its answer", "response", by="Suland", to="Norland")
    time = answer.time("on Tuesday", weekday=1)
    answer.act("deliver", "gave", "Suland", "Norland", paper=0, time=time)
    for published, answered in (("2031-05-07", True), ("2031-07-09", False)):
        by_kind = {d.kind: d for d in run(_handing("a", published), answer).documents}
        wanted = by_kind["draft-treaty"].id if answered else None
        assert by_kind["response"].answers == wanted
