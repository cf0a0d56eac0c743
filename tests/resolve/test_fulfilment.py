"""Acts linked across reports: announcements with what carries them out, sentences with their copies."""

from dataclasses import replace

import pytest

from ontherecord.nouns.act import Corroboration, Modality
from ontherecord.nouns.dates import TimeForm
from ontherecord.nouns.judgement import Verdict
from ontherecord.nouns.lineage import Aligned, Relation
from tests.resolve.building import Draft, link, run


def _draft(name, text, published="2031-05-07"):
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def _deliver(name, text, giver, taker, published="2031-05-07"):
    draft = _draft(name, text, published)
    draft.paper("written response", "response", by="Norland", to="Suland")
    return draft.act("deliver", "handed", giver, taker, paper=0)


def _fields(act):
    return {name: getattr(act, name) for name in act.__slots__}


def test_an_announcement_and_its_fulfilment_are_two_acts_with_a_link():
    promise = _draft("a", "Norland will send Suland a written response this week.", "2031-05-06")
    promise.paper("a written response", "response", by="Norland", to="Suland")
    promise.act("deliver", "send", "Norland", "Suland", paper=0, modality=Modality.WILL)
    deed = _deliver("b", "Norland handed over its written response.", "Norland", "")
    acts = {act.modality: act for act in run(promise, deed).acts}
    assert acts[Modality.DID].fulfils == acts[Modality.WILL].id
    # what is announced after the deed is another deed
    late = _draft("a", "Norland will send Suland a written response this week.", "2031-05-29")
    late.paper("a written response", "response", by="Norland", to="Suland")
    late.act("deliver", "send", "Norland", "Suland", paper=0, modality=Modality.WILL)
    assert not any(act.fulfils for act in run(late, deed).acts)


def _announced(name, text, kind, verb, *sides, published="2031-05-06", day="", **more):
    """A report that tells of something to come, on a weekday printed in it."""
    draft = _draft(name, text, published)
    time = draft.time(day, weekday={"Wednesday": 2, "Friday": 4}[day]) if day else None
    return draft.act(kind, verb, *sides, modality=Modality.WILL, time=time, **more)


def _done(name, text, kind, verb, *sides, published="2031-05-08", day="", **more):
    draft = _draft(name, text, published)
    time = draft.time(day, weekday={"Wednesday": 2, "Monday": 0}[day]) if day else None
    return draft.act(kind, verb, *sides, time=time, **more)


_WILL_MEET = ("Norland will meet Suland on Wednesday.", "meet", "meet")
_MET = ("Suland met Norland on Wednesday.", "meet", "met")
_WILL_LIFT = ("Norland will lift the harbour toll for Suland.", "concede", "lift")
_LIFTED = ("Norland lifted its harbour toll for Suland.", "concede", "lifted")
_FULFILMENTS = [
    # two who meet on the day announced, whoever is named first
    (
        _announced("a", *_WILL_MEET, "Norland", "Suland", day="Wednesday"),
        _done("b", *_MET, "Suland", "Norland", day="Wednesday"),
        "linked",
    ),
    # another day: another meeting
    (
        _announced("a", *_WILL_MEET, "Norland", "Suland", day="Wednesday"),
        _done("b", "Suland met Norland on Monday.", "meet", "met", "Suland", "Norland", day="Monday"),
        "apart",
    ),
    # another party
    (
        _announced("a", *_WILL_MEET, "Norland", "Suland", day="Wednesday"),
        _done("b", "Westmark met Norland on Wednesday.", "meet", "met", "Westmark", "Norland",
              day="Wednesday"),
        "apart",
    ),
    # like words, the same parties
    (
        _announced("a", *_WILL_LIFT, "Norland", "Suland", object="the harbour toll"),
        _done("b", *_LIFTED, "Norland", "Suland", object="its harbour toll"),
        "linked",
    ),
    # like words, but one report does not say for whom: a doubt
    (
        _announced("a", *_WILL_LIFT, "Norland", "Suland", object="the harbour toll"),
        _done("b", *_LIFTED, "Norland", object="its harbour toll"),
        "doubt",
    ),
    # other things
    (
        _announced("a", *_WILL_LIFT, "Norland", "Suland", object="the harbour toll"),
        _done("b", "Norland lifted the ban on salt.", "concede", "lifted", "Norland", "Suland",
              object="the ban on salt"),
        "apart",
    ),
    # told as done before it was announced
    (
        _announced("a", *_WILL_LIFT, "Norland", "Suland", object="the harbour toll",
                   published="2031-05-20"),
        _done("b", *_LIFTED, "Norland", "Suland", object="its harbour toll"),
        "apart",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("word", "deed", "expected"), _FULFILMENTS)
def test_what_carries_out_what(word, deed, expected):
    resolved = run(word, deed)
    acts = {act.modality: act for act in resolved.acts}
    assert len(resolved.acts) == 2
    assert (acts[Modality.DID].fulfils == acts[Modality.WILL].id) is (expected == "linked")
    doubts = [j for j in resolved.judgements if j.by == "rule:fulfils"]
    assert [j.verdict for j in doubts] == {
        "linked": [Verdict.DIFFERENT], "doubt": [Verdict.UNSURE], "apart": []
    }[expected]  # fmt: skip


def test_a_late_hand_over_of_the_paper_announced_fulfils_it():
    word = _announced(
        "a", "Norland will hand its written response to Suland on Wednesday.", "deliver", "hand",
        "Norland", "Suland", day="Wednesday", paper=0,
    )  # fmt: skip
    word.paper("its written response", "response", by="Norland", to="Suland")
    deed = _deliver("b", "Norland handed over its written response.", "Norland", "", "2031-05-12")
    deed.acts = [type(deed.acts[0])(**{**_fields(deed.acts[0]), "time": _on(deed)})]
    acts = {act.modality: act for act in run(word, deed).acts}
    assert acts[Modality.DID].fulfils == acts[Modality.WILL].id


def _on(draft):
    """A day given with the act, though no word of the text is about it."""
    return type(draft.time("handed"))(draft.at("handed"), "12 May", TimeForm(month=5, day=12))


def _excerpt(whole, piece, words):
    """A link that says which words of the whole stand in the excerpt."""
    tie = link(whole, piece, Relation.EXCERPT, whole)
    spans = {draft.id: draft.at(words) for draft in (whole, piece)}
    a, b = spans[tie.a], spans[tie.b]
    return replace(tie, aligned=(Aligned(a.start, a.end, b.start, b.end),))


def test_an_excerpt_reads_its_sentence_as_the_whole_report_does():
    sentence = "Olsen confirmed that Suland had received the response."
    whole = _draft("a", f"Norland handed over its written response on Monday. {sentence}")
    whole.paper("its written response", "response", by="Norland", to="Suland")
    whole.paper("the response", "response", by="Norland", to="Suland")
    whole.act("receive", "received", "Suland", paper=1)
    piece = _draft("b", sentence, "2031-05-08")
    piece.act("receive", "received", "Suland", object="the response")
    copied = _excerpt(whole, piece, sentence)
    resolved = run(whole, piece, links=(copied,))
    (act,) = [a for a in resolved.acts if len(a.attestations) == 2]
    assert act.type == "deliver"
    assert act.object == resolved.documents[0].id
    assert act.corroboration is Corroboration.SINGLE_ORIGIN
    # in reports that have nothing to do with one another the bare sentence stays what it is
    assert {a.type for a in run(whole, piece).acts} == {"deliver", "receive"}
