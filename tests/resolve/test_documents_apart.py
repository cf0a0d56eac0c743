"""Papers kept apart, papers of one known party, and who is no addressee."""

import pytest

from tests.resolve.building import Draft, names, run


def _draft(text, name="a", day="2031-05-01"):
    draft = Draft(name, text, day).actor("Norland").actor("Suland").actor("Westmark")
    return draft.actor("Coastal League", "organisation").actor("Harbour Wire", "organisation")


def _papers(*drafts):
    resolved = run(*drafts)
    return [
        (d.kind, names(resolved, d.by), names(resolved, d.to), d.sure) for d in resolved.documents
    ]


def test_an_outlet_that_obtains_a_paper_is_no_addressee():
    draft = _draft("Reuters obtained a copy of the written Norlandic reply.")
    draft.actor("Reuters", "organisation")
    draft.paper("the written Norlandic reply", "response", "Norland", "Reuters")
    draft.act("receive", "obtained", "Reuters", "Norland", paper=0)
    assert [paper[2] for paper in _papers(draft)] == [[]]


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("from Norland", True),  # straight from its author
        ("through Westmark", False),  # by way of another
        ("from Westmark", False),  # out of another's hands
    ],
)
def test_who_takes_a_paper_from_a_go_between_is_not_surely_its_addressee(words, sure):
    draft = _draft(f"Suland received the written reply {words} on Monday.")
    draft.paper("the written reply", "response", "Norland", "Suland")
    draft.act("receive", "received", "Suland", "Norland", paper=0)
    assert [paper[1:] for paper in _papers(draft)] == [(["Norland"], ["Suland"], sure)]


def test_a_text_is_never_the_answer_to_it():
    draft = _draft("Norland sent the League its written reply to the text. The text is long.")
    draft.paper("its written reply", "response", "Norland", "Coastal League", answers=1)
    draft.paper("the text", "other", "Norland")
    draft.paper("The text", "other", "Norland", "Coastal League")
    draft.act("deliver", "sent", "Norland", "Coastal League", paper=0)
    resolved = run(draft)
    (reply,) = [d for d in resolved.documents if d.kind == "response"]
    assert [draft.report.quote(span) for span in reply.spans] == ["its written reply"]


def test_a_named_text_of_one_party_is_kept_and_told_apart_from_replies():
    one = _draft("The League's final draft text lies on the table.")
    one.paper("League's final draft text", "other", "Coastal League")
    two = _draft("Westmark has read the League's final draft text.", "b", "2031-05-02")
    two.paper("League's final draft text", "other", "Coastal League")
    assert _papers(one, two) == [("final-text", ["Coastal League"], [], True)]
    assert _papers(one) == []


def test_a_pair_handed_to_one_envoy_is_two_papers():
    one = _draft("Norland wrote drafts for Suland and for Westmark in two draft treaties.")
    one.paper("two draft treaties", "draft-treaty", "Norland", "Suland, Westmark", count=2)
    one.act("publish", "wrote", "Norland", paper=0)
    two = _draft("Norland handed Suland a pair of draft treaties on Monday.", "b")
    two.paper("a pair of draft treaties", "draft-treaty", "Norland", "Suland", count=2)
    monday = two.time("Monday", weekday=0)
    two.act("deliver", "handed", "Norland", "Suland", paper=0, time=monday)
    found = run(one, two).documents
    assert [d.delivered.edtf if d.delivered else None for d in found] == ["2031-04-28"] * 2


def test_a_later_day_without_a_new_paper_is_no_second_paper():
    drafts = []
    for name, day, words in (("a", 0, "a letter"), ("b", 2, "the letter")):
        draft = _draft(
            f"Norland handed Suland {words} on that day.", name, f"2031-05-{1 + 14 * day:02}"
        )
        draft.paper(words, "letter", "Norland", "Suland")
        time = draft.time("that day", unit="day", shift=0)
        draft.act("deliver", "handed", "Norland", "Suland", paper=0, time=time)
        drafts.append(draft)
    assert len(run(*drafts[:1]).documents) == 1
    assert len(run(*drafts).documents) == 1


def test_demands_are_not_the_answer_of_who_makes_them():
    """A party that has answered in writing may make demands besides; those are no other name of its answer."""
    draft = _draft(
        "Norland sent the League its written reply. Norland repeats its list of demands."
    )
    draft.paper("its written reply", "response", "Norland", "Coastal League")
    draft.paper("its list of demands", "demands", "Norland")
    draft.act("deliver", "sent", "Norland", "Coastal League", paper=0)
    (reply,) = run(draft).documents
    assert reply.kind == "response"
    assert [draft.report.quote(span) for span in reply.spans] == ["its written reply"]


def test_a_draft_of_nobody_known_is_no_roadmap_of_the_same_report():
    draft = _draft("Norland handed the League a roadmap. The draft was seen by a newspaper.")
    draft.paper("a roadmap", "proposal", "Norland", "Coastal League")
    draft.paper("The draft", "draft-treaty")
    draft.act("deliver", "handed", "Norland", "Coastal League", paper=0)
    (paper,) = run(draft).documents
    assert (paper.kind, len(paper.spans)) == ("roadmap", 1)


def test_who_forwards_a_note_is_not_its_author():
    draft = _draft("A note reached the League. Norland forwarded the note to the League.")
    draft.paper("A note", "note", "", "Coastal League")
    draft.paper("the note", "note", "", "Coastal League")
    draft.act("deliver", "forwarded", "Norland", "Coastal League", paper=1)
    assert [paper.by for paper in run(draft).documents] == [()]
