"""Papers across reports: which mentions are one document, and what is told of it."""

from dataclasses import replace

import pytest

from ontherecord.nouns.act import Modality
from ontherecord.nouns.judgement import Verdict
from tests.resolve.building import Draft, names, run
from tests.telling import recorded


def _draft(name, text, published="2031-05-07"):
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft.actor("Coastal League", "organisation")


def _titles(resolved):
    return sorted(d.title for d in resolved.documents)


def _handing(name="a", published="2031-05-07", day="on Tuesday"):
    """Norland hands Suland a draft treaty on Tuesday 6 May 2031."""
    draft = _draft(name, f"Norland handed Suland a draft treaty on fishing {day}.", published)
    draft.paper("a draft treaty on fishing", "draft-treaty", by="Norland")
    return draft.act(
        "deliver", "handed", "Norland", "Suland", paper=0, time=draft.time(day, weekday=1)
    )


def test_a_handed_draft_is_a_document_with_author_addressee_and_day():
    (document,) = run(_handing()).documents
    assert document.title == "draft treaty of Norland for Suland"
    assert (document.delivered.edtf, document.delivered.sure) == ("2031-05-06", True)
    assert not document.answers
    assert document.public is None


def test_a_response_answers_the_paper_of_the_other_side():
    answer = _draft("b", "Suland's written response to Norland's proposals arrived.", "2031-06-20")
    answer.paper("Suland's written response", "response", by="Suland", answers=1)
    answer.paper("Norland's proposals", "proposal", by="Norland")
    resolved = run(_handing(), answer)
    by_title = {d.title: d for d in resolved.documents}
    response = by_title["written response of Suland to Norland"]
    assert response.answers == by_title["draft treaty of Norland for Suland"].id


def test_two_drafts_for_two_parties_are_two_documents():
    draft = _draft("a", "Norland published two draft treaties for Suland and the Coastal League.")
    draft.paper(
        "two draft treaties", "draft-treaty", by="Norland", to="Suland, Coastal League", count=2
    )
    draft.act("publish", "published", "Norland", paper=0)
    resolved = run(draft)
    assert _titles(resolved) == [
        "draft treaty of Norland for Suland",
        "draft treaty of Norland for the Coastal League",
    ]
    assert all(d.public for d in resolved.documents)


def test_two_papers_given_together_join_the_two_drafts_known_from_elsewhere():
    known = _draft("a", "Norland published two draft treaties for Suland and the Coastal League.")
    known.act("publish", "published", "Norland", paper=0)
    known.paper(
        "two draft treaties", "draft-treaty", by="Norland", to="Suland, Coastal League", count=2
    )
    pair = _draft("b", "Norland handed Suland a pair of proposals on Tuesday.")
    pair.paper("a pair of proposals", "proposal", by="Norland", count=2)
    pair.act(
        "deliver", "handed", "Norland", "Suland", paper=0, time=pair.time("on Tuesday", weekday=1)
    )
    resolved = run(known, pair)
    assert len(resolved.documents) == 2
    assert {d.delivered.edtf for d in resolved.documents} == {"2031-05-06"}


def test_a_bare_mention_joins_the_only_paper_of_its_author():
    bare = _draft("b", "Norland's draft is long.").paper(
        "Norland's draft", "draft-treaty", by="Norland"
    )
    resolved = run(_handing(), bare)
    (document,) = resolved.documents
    assert {span.report for span in document.spans} == {_handing().id, bare.id}


def test_a_bare_mention_that_fits_two_papers_joins_neither_and_says_so():
    other = _draft("c", "Norland handed Westmark a draft treaty.")
    other.paper("a draft treaty", "draft-treaty", by="Norland").act(
        "deliver", "handed", "Norland", "Westmark", paper=0
    )
    bare = _draft("b", "Norland's draft is long.").paper(
        "Norland's draft", "draft-treaty", by="Norland"
    )
    resolved = run(_handing(), other, bare)
    assert not any(bare.id == span.report for d in resolved.documents for span in d.spans)
    unsure = [j for j in resolved.judgements if j.verdict is Verdict.UNSURE]
    assert len(unsure) == 2


_NO_DOCUMENTS = [
    # nobody is known to have written it, and it went nowhere
    ("A draft treaty circulates.", "A draft treaty", "draft-treaty", "", ""),
    # something said, not something on paper
    ("Norland's demands to Suland are old.", "Norland's demands", "demands", "Norland", "Suland"),
    # a reaction, not a paper
    (
        "Norland's response to Suland was cool.",
        "Norland's response",
        "response",
        "Norland",
        "Suland",
    ),
    # a single mention of a paper that went nowhere
    ("Our draft was long, Norland told Suland.", "Our draft", "draft-treaty", "Norland", "Suland"),
    # an author alone is not enough
    (
        "Norland's written response is long.",
        "Norland's written response",
        "response",
        "Norland",
        "",
    ),
]


@pytest.mark.parametrize(("text", "words", "kind", "by", "to"), _NO_DOCUMENTS)
def test_what_is_no_document(text, words, kind, by, to):
    assert run(_draft("a", text).paper(words, kind, by=by, to=to)).documents == ()


def test_a_paper_without_an_author_that_was_handed_over_is_an_unsure_document():
    draft = _draft("a", "A note was handed to Suland.").paper("A note", "note")
    draft.act("deliver", "handed", "", "Suland", paper=0)
    (document,) = run(draft).documents
    assert (document.by, document.sure) == ((), False)


def test_a_delivery_that_is_only_announced_is_no_delivery():
    draft = _draft("a", "Norland will hand Suland a draft treaty.")
    draft.paper("a draft treaty", "draft-treaty", by="Norland", to="Suland")
    draft.act("deliver", "hand", "Norland", "Suland", paper=0, modality=Modality.WILL)
    assert run(draft).documents[0].delivered is None


def test_a_second_paper_months_later_is_another_document_and_does_not_rename_the_first():
    first, second = _handing(), _handing("b", "2031-09-10")
    alone = run(first).documents[0]
    documents = run(first, second).documents
    assert len(documents) == 2
    assert alone.id in {d.id for d in documents}
    assert {d.delivered.edtf for d in documents} == {"2031-05-06", "2031-09-09"}


def test_a_paper_withheld_is_not_public():
    draft = _handing()
    draft.text += " Suland will not publish the text."
    draft.paper("the text", "draft-treaty", by="Norland", to="Suland")
    draft.act("withhold", "will not publish", "Suland", paper=1)
    assert run(draft).documents[0].public is False


def test_author_and_addressee_are_parties_not_their_messengers():
    draft = (
        Draft("a", "Minister Anna Lind sent Suland a letter.", "2031-05-07")
        .actor("Norland")
        .actor("Suland")
    )
    draft.actor("Anna Lind", "person", "Norland", "Minister").paper(
        "a letter", "letter", by="Anna Lind"
    )
    draft.act("deliver", "sent", "Anna Lind", "Suland", paper=0)
    resolved = run(draft)
    (document,) = resolved.documents
    assert (names(resolved, document.by), names(resolved, document.to)) == (["Norland"], ["Suland"])


def test_proposals_that_are_a_written_response_under_another_name():
    response = _draft("b", "Suland handed Norland its written response on Tuesday.")
    response.paper("its written response", "response", by="Suland", to="Norland")
    response.act(
        "deliver",
        "handed",
        "Suland",
        "Norland",
        paper=0,
        time=response.time("on Tuesday", weekday=1),
    )
    named = _draft("c", "Suland delivered its proposals to Norland on Tuesday.")
    named.paper("its proposals", "proposal", by="Suland", to="Norland")
    named.act(
        "deliver",
        "delivered",
        "Suland",
        "Norland",
        paper=0,
        time=named.time("on Tuesday", weekday=1),
    )
    assert _titles(run(response, named)) == ["written response of Suland to Norland"]
    # proposals of a month earlier are another paper
    named.published = "2031-04-02"
    assert len(_titles(run(response, named))) == 2


def test_the_document_is_whatever_paper_went_that_way():
    named = _draft("b", "Norland gave Suland the document on Tuesday.").paper(
        "the document", "other", by="Norland"
    )
    named.act(
        "deliver", "gave", "Norland", "Suland", paper=0, time=named.time("on Tuesday", weekday=1)
    )
    (document,) = run(_handing(), named).documents
    assert document.kind == "draft-treaty"
    assert len(document.spans) == 2


def test_demands_that_are_only_spoken_join_no_paper():
    spoken = _draft("b", "Norland's demands were refused.").paper(
        "Norland's demands", "demands", by="Norland"
    )
    (document,) = run(_handing(), spoken).documents
    assert {span.report for span in document.spans} == {_handing().id}


def test_a_person_whose_party_nobody_tells_is_no_author():
    draft = Draft("a", "Anna Lind handed Suland a draft treaty.", "2031-05-07").actor("Suland")
    draft.actor("Anna Lind", "person").paper("a draft treaty", "draft-treaty", by="Anna Lind")
    draft.act("deliver", "handed", "Anna Lind", "Suland", paper=0)
    assert run(draft).documents == ()  # and a draft of nobody is not worth a line


def test_the_day_that_most_origins_tell_is_the_day_of_delivery_and_the_other_its_rival():
    other = _handing("c", day="on Monday")
    other.acts[0] = replace(other.acts[0], time=other.time("on Monday", weekday=0))
    (document,) = run(_handing("a"), _handing("b", day="late on Tuesday"), other).documents
    assert document.delivered.edtf == "2031-05-06"
    assert [rival.edtf for rival in document.delivered.rivals] == ["2031-05-05"]


def test_a_letter_is_dated_by_the_day_that_it_is_called_by():
    draft = _draft("a", "Norland's letter of 4 May to Suland is short. Suland praised the letter.")
    day = draft.time("4 May", month=5, day=4)
    draft.paper("Norland's letter", "letter", by="Norland", to="Suland", dated=day)
    draft.paper("the letter", "letter", by="Norland", to="Suland")
    (document,) = run(draft).documents
    assert (document.delivered.edtf, document.delivered.printed) == ("2031-05-04", "4 May")


def test_what_one_press_calls_an_ultimatum_is_named_by_its_plain_name() -> None:
    record = recorded(
        "Estmark sent Norland its draft treaty on the harbour on 3 May. The draft treaty is being studied.",
        "Norland has answered Estmark's ultimatum, its draft treaty on the harbour of 3 May.",
    )
    assert "ultimatum" not in {document.kind for document in record.documents}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("in a letter to Suland last month", "2031-04"),  # the month beside the letter
        ("in a letter to Suland", "../2031-05-07"),  # none told: by its report
    ],
)
def test_a_letter_in_which_something_was_said_is_dated_by_its_clause(words, day):
    draft = _draft("a", f"Norland said {words} that it would leave.")
    draft.paper("a letter", "letter", by="Norland", to="Suland")
    draft.names("last month", unit="month", shift=-1) if "month" in words else None
    (document,) = run(draft).documents
    assert (document.delivered.edtf, document.delivered.sure) == (day, False)
