"""Papers of which the reports tell one side: the other one is supposed, never surely."""

import pytest

from tests.resolve.building import Draft, names, run


def _draft(text, name="a", day="2031-05-05"):
    draft = Draft(name, text, day).actor("Norland").actor("Estmark").actor("Sudria")
    return draft.actor("Coastal League", "organisation").actor("Ada Brandt", "person")


def _replied(*deeds):
    """Norland handed over its reply, and did these things to others."""
    told = " ".join(f"Norland warned {other} ({at})." for at, other in enumerate(deeds))
    draft = _draft(f"Norland handed its written reply to the mediators on Monday. {told}")
    draft.paper("its written reply", "response", "Norland")
    draft.act("deliver", "handed", "Norland", "", paper=0, time=draft.time("Monday", weekday=0))
    for at, other in enumerate(deeds):
        draft.act("warn", f"warned {other} ({at})", "Norland", other)
    return draft


@pytest.mark.parametrize(
    ("deeds", "to"),
    [
        (["Estmark", "Estmark"], ["Estmark"]),  # it deals with one other party
        (["Estmark"] * 4 + ["Sudria"], ["Estmark"]),  # far more than with any other
        (["Estmark", "Estmark", "Sudria", "Sudria"], []),  # with two alike
        (["Estmark"], []),  # once is not enough
    ],
)
def test_a_reply_is_supposed_to_be_for_whom_its_author_deals_with(deeds, to):
    resolved = run(_replied(*deeds))
    (reply,) = resolved.documents
    assert names(resolved, reply.to) == to
    assert reply.sure == (not to)


def test_a_paper_handed_to_a_stranger_is_for_nobody_else():
    draft = _draft(
        "Norland handed its draft to a visitor. Norland warned Estmark. Norland sued Estmark."
    )
    draft.paper("its draft", "draft-treaty", "Norland", to_stranger=True)
    draft.act("deliver", "handed", "Norland", "", paper=0)
    draft.act("warn", "warned", "Norland", "Estmark").act("accuse", "sued", "Norland", "Estmark")
    (note,) = run(draft).documents
    assert note.to == ()


def test_a_letter_of_a_person_of_no_party_is_that_persons():
    draft = _draft("Estmark received Ada Brandt's letter on Monday.")
    draft.paper("Ada Brandt's letter", "letter", "Ada Brandt", "Estmark")
    draft.act("receive", "received", "Estmark", "Ada Brandt", paper=0)
    resolved = run(draft)
    (letter,) = resolved.documents
    assert (names(resolved, letter.by), names(resolved, letter.to)) == (["Ada Brandt"], ["Estmark"])
    assert not letter.sure


@pytest.mark.parametrize(
    ("first", "second", "answered"),
    [
        (1, 8, 1),  # the last one before the reply
        (1, 20, 0),  # what came after it is not answered
    ],
)
def test_a_response_answers_the_last_paper_of_its_addressee_before_it(first, second, answered):
    text = f"Estmark sent Norland a letter on {first} May and a note on {second} May."
    draft = _draft(f"{text} Norland sent Estmark its answer on 12 May.", day="2031-05-30")
    for at, (words, kind) in enumerate((("a letter", "letter"), ("a note", "note"))):
        day = (first, second)[at]
        draft.paper(words, kind, "Estmark", "Norland")
        time = draft.time(f"{day} May", month=5, day=day)
        draft.act("deliver", words, "Estmark", "Norland", paper=at, time=time)
    draft.paper("its answer", "response", "Norland", "Estmark")
    time = draft.time("12 May", month=5, day=12)
    draft.act("deliver", "its answer", "Norland", "Estmark", paper=2, time=time)
    found = {document.kind: document for document in run(draft).documents}
    assert found["response"].answers == found[("letter", "note")[answered]].id


def test_both_sides_who_are_read_for_one_another_are_not_their_own_takers():
    """ "Both sides handed the League lists" was read as if the League were one of them."""
    draft = _draft("Both sides handed the League their lists.")
    draft.paper("their lists", "other", "Norland, Coastal League")
    draft.act("deliver", "handed", "Norland", "Coastal League", paper=0)
    resolved = run(draft)
    (lists,) = resolved.documents
    assert (names(resolved, lists.by), names(resolved, lists.to)) == (
        ["Norland"],
        ["Coastal League"],
    )
    assert not lists.sure


def test_a_paper_for_the_parties_whoever_they_are_is_for_whom_another_report_names():
    told = _draft("Sudria handed a proposal to Norland and Estmark on Monday.", "b")
    told.paper("a proposal", "proposal", "Sudria", "Norland, Estmark")
    monday = told.time("Monday", weekday=0)
    told.act("deliver", "handed", "Sudria", "Norland, Estmark", paper=0, time=monday)
    wide = _draft("On Monday Sudria handed a proposal to the parties.", "a")
    wide.paper("a proposal", "proposal", "Sudria")
    more = {"paper": 0, "time": wide.time("Monday", weekday=0), "sure": False}
    wide.act("deliver", "handed", "Sudria", "Norland, Coastal League", **more)
    resolved = run(told, wide)
    (paper,) = resolved.documents
    assert names(resolved, paper.to) == ["Estmark", "Norland"]


def test_a_persons_letter_is_to_the_person_it_names_not_to_his_state():
    draft = _draft("Ada Brandt wrote to President Olin of Norland on Monday.")
    draft.actor("Olin", "person", party="Norland")
    draft.paper("wrote", "letter", "Ada Brandt", "Olin")
    draft.act(
        "deliver", "wrote", "Ada Brandt", "Olin", paper=0, time=draft.time("Monday", weekday=0)
    )
    resolved = run(draft)
    (letter,) = resolved.documents
    assert (names(resolved, letter.by), names(resolved, letter.to)) == (["Ada Brandt"], ["Olin"])


def test_the_day_of_a_paper_that_no_words_tell_is_in_the_week_before_its_report():
    draft = _draft("Norland sent Estmark a letter.")
    draft.paper("a letter", "letter", "Norland", "Estmark")
    draft.act("deliver", "sent", "Norland", "Estmark", paper=0)
    (letter,) = run(draft).documents
    assert letter.delivered is not None
    assert (letter.delivered.edtf, letter.delivered.sure) == ("2031-04-29/2031-05-05", False)
