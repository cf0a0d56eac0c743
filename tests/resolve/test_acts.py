"""Acts across reports: one act told many times, and acts that only look alike."""

from dataclasses import replace

import pytest

from ontherecord.nouns.act import Corroboration, Modality
from ontherecord.nouns.judgement import Verdict
from ontherecord.nouns.lineage import Aligned, Change, ChangeKind, Relation
from tests.resolve.building import Draft, link, names, run


def _draft(name, text, published="2031-05-07"):
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def _told(
    name,
    kind="accuse",
    to="Suland",
    what="breaking the truce at sea",
    day="",
    published="2031-05-07",
    **more,
):
    """Norland accuses Suland of breaking the truce at sea."""
    draft = _draft(name, f"Norland did {kind} {to} of {what} {day}.", published)
    time = draft.time(day, weekday={"on Tuesday": 1, "on Monday": 0}[day]) if day else None
    return draft.act(kind, kind, "Norland", to, object=what, time=time, **more)


_PAIRS = [
    # the same words on the same day
    (_told("a", day="on Tuesday"), _told("b", day="on Tuesday"), 1),
    # like words, reports of the same day
    (_told("a"), _told("b", what="breaking the truce at sea again"), 1),
    # another accusation on the same day
    (_told("a", day="on Tuesday"), _told("b", what="jamming radio stations", day="on Tuesday"), 2),
    # the same words about somebody else
    (_told("a"), _told("b", to="Westmark"), 2),
    # the same words on another day
    (_told("a", day="on Tuesday"), _told("b", day="on Monday"), 2),
    # the same words in reports of another month
    (_told("a"), _told("b", published="2031-07-01"), 2),
    # announced, not done
    (_told("a"), _told("b", modality=Modality.WILL), 2),
    # another type
    (_told("a"), _told("b", kind="warn"), 2),
]


_LONG = "breaking the truce at sea, of firing on three trawlers and of jamming their radio"
_DOUBTS = [
    # the same and more, on the same day: one act
    (_told("a", day="on Tuesday"), _told("b", what=_LONG, day="on Tuesday"), 1, 0),
    # the same and more, days not told: a doubt
    (_told("a"), _told("b", what=_LONG), 2, 1),
    # one word in common: nothing
    (_told("a"), _told("b", what="a raid by sea"), 2, 0),
]


@pytest.mark.parametrize(("one", "other", "count", "doubts"), _DOUBTS)
def test_one_says_more_than_the_other(one, other, count, doubts):
    resolved = run(one, other)
    assert len(resolved.acts) == count
    unsure = [j for j in resolved.judgements if j.by == "rule:act" and j.verdict is Verdict.UNSURE]
    assert len(unsure) == doubts


def test_a_copy_that_lost_the_day_tells_the_same_act():
    one = _told("a", published="2031-05-20", day="on Tuesday")
    other = _told("b", published="2031-05-30")
    tie = replace(link(one, other), aligned=(Aligned(0, len(one.text), 0, len(other.text)),))
    assert len(run(one, other, links=(tie,)).acts) == 1
    assert len(run(one, other).acts) == 2


@pytest.mark.parametrize(("one", "other", "count"), _PAIRS)
def test_two_tellings(one, other, count):
    resolved = run(one, other)
    assert len(resolved.acts) == count
    merged = [j for j in resolved.judgements if j.by == "rule:act" and j.verdict is Verdict.SAME]
    assert len(merged) == 2 - count
    assert sum(len(act.attestations) for act in resolved.acts) == 2


def _deliver(name, text, giver, taker, published="2031-05-07"):
    draft = _draft(name, text, published)
    draft.paper("written response", "response", by="Norland", to="Suland")
    return draft.act("deliver", "handed", giver, taker, paper=0)


def test_giving_and_receiving_are_one_act_confirmed_by_both_sides():
    giver = _deliver("a", "Norland handed over its written response, Norland said.", "Norland", "")
    giver.says("Norland", "Norland handed over its written response", "indirect")
    giver.acts = [type(giver.acts[0])(**{**_fields(giver.acts[0]), "by": 0})]
    taker = _draft("b", "Suland received the written response, Suland told Harbour Wire.")
    taker.actor("Harbour Wire", "organisation")
    taker.paper("the written response", "response", by="Norland", to="Suland")
    taker.says(
        "Suland", "Suland received the written response", "indirect", addressee="Harbour Wire"
    )
    taker.act("receive", "received", "Suland", paper=0, by=0)
    resolved = run(giver, taker)
    (act,) = resolved.acts
    assert act.type == "deliver"
    assert (names(resolved, act.actor), names(resolved, act.recipient)) == (["Norland"], ["Suland"])
    assert act.corroboration is Corroboration.BOTH_SIDES
    assert {a.via for a in act.attestations} == {None, "Harbour Wire"}
    assert act.object == resolved.documents[0].id


def _fields(act):
    return {name: getattr(act, name) for name in act.__slots__}


def test_a_copy_is_no_second_witness():
    one, other = _told("a"), _told("b", what="breaking the truce at sea again")
    resolved = run(one, other, links=(link(one, other),))
    assert resolved.acts[0].corroboration is Corroboration.SINGLE_ORIGIN
    assert run(one, other).acts[0].corroboration is Corroboration.SEVERAL_ORIGINS


def test_two_reports_that_relay_one_speaker_are_one_witness():
    drafts = []
    for name in ("a", "b"):
        draft = _draft(name, "Suland fired on the coast guard, Norland said.")
        draft.says("Norland", "Suland fired on the coast guard", "indirect")
        drafts.append(draft.act("assault", "fired", "Suland", object="the coast guard", by=0))
    resolved = run(*drafts)
    assert len(resolved.acts) == 1
    assert resolved.acts[0].corroboration is Corroboration.SINGLE_ORIGIN


def test_a_shared_source_is_one_witness_when_one_side_speaks_in_both():
    drafts = []
    for name, speaker in (("a", "Norland"), ("b", "Green Palace")):
        draft = _draft(name, f"Suland fired on the coast guard, {speaker} said.")
        draft.actor("Green Palace", "body")
        draft.says(speaker, "Suland fired on the coast guard", "indirect")
        drafts.append(draft.act("assault", "fired", "Suland", object="the coast guard", by=0))
    tie = link(*drafts, Relation.SHARED_SOURCE)
    assert run(*drafts, links=(tie,)).acts[0].corroboration is Corroboration.SINGLE_ORIGIN
    assert run(*drafts).acts[0].corroboration is Corroboration.SEVERAL_ORIGINS


_MEETINGS = [
    # told from either side, and of both together
    (("Norland", "Suland"), ("Suland", "Norland"), 1),
    (("Norland", "Suland"), ("Norland, Suland", ""), 1),
    (("Norland, Suland", ""), ("Suland, Norland", ""), 1),
    # with somebody else
    (("Norland", "Suland"), ("Westmark", "Norland"), 2),
]


@pytest.mark.parametrize(("one", "other", "count"), _MEETINGS)
def test_a_meeting_is_one_whoever_is_named_first(one, other, count):
    drafts = []
    for name, sides in (("a", one), ("b", other)):
        draft = _draft(name, f"In report {name} Norland, Suland and Westmark met on Tuesday.")
        time = draft.time("on Tuesday", weekday=1)
        drafts.append(draft.act("meet", "met", *sides, time=time, place="Velten"))
    resolved = run(*drafts)
    assert len(resolved.acts) == count
    for act in resolved.acts:
        assert len({*act.actor, *act.recipient}) == 2


def test_the_same_act_told_twice_in_one_report_is_one_act():
    draft = _draft(
        "a", "Norland warned Suland of a sea blockade. It cautioned Suland of a blockade by sea."
    )
    draft.act("warn", "warned", "Norland", "Suland", object="a sea blockade")
    draft.act("warn", "cautioned", "Norland", "Suland", object="a blockade by sea")
    resolved = run(draft)
    assert len(resolved.acts) == 1
    assert len(resolved.acts[0].attestations) == 2


def test_a_denied_act_stands_beside_its_claim():
    claim = _told("a", kind="warn", day="on Monday")
    denial = _told("b", kind="warn", day="on Monday", modality=Modality.DENIED)
    resolved = run(claim, denial)
    assert {act.modality for act in resolved.acts} == {Modality.DID, Modality.DENIED}
    assert not any(act.fulfils for act in resolved.acts)


_DATES = [
    # the words that govern the act
    ({"time": True}, "2031-05-06", True),
    # none: the report's date, approximate and unsure
    ({}, "../2031-05-07", False),
]


@pytest.mark.parametrize(("more", "edtf", "sure"), _DATES)
def test_the_date_of_an_act(more, edtf, sure):
    draft = _draft("a", "Norland warned Suland on Tuesday.")
    time = draft.time("on Tuesday", weekday=1) if more else None
    draft.act("warn", "warned", "Norland", "Suland", time=time)
    (act,) = run(draft).acts
    assert (act.date.edtf, act.date.sure) == (edtf, sure)
    assert ("the report's date" in act.date.basis) is (not more)


def test_an_act_told_in_a_dated_statement_was_done_by_then():
    draft = _draft("a", "Norland has warned Suland, its minister said on Tuesday.")
    said = draft.time("on Tuesday", weekday=1)
    draft.says("Norland", "Norland has warned Suland", "indirect", time=said)
    draft.act("warn", "warned", "Norland", "Suland", by=0)
    (act,) = run(draft).acts
    assert (act.date.edtf, act.date.sure) == ("../2031-05-06", False)


def test_persons_who_act_are_named_and_their_party_is_behind_them():
    draft = _draft("a", "Ambassador Erik Berg of Norland handed Suland a note.")
    draft.actor("Erik Berg", "person", "Norland", "Ambassador").paper(
        "a note", "note", by="Norland"
    )
    draft.act("deliver", "handed", "Erik Berg", "Suland", paper=0)
    other = _draft("b", "Norland handed Suland a note.").paper("a note", "note", by="Norland")
    other.act("deliver", "handed", "Norland", "Suland", paper=0)
    resolved = run(draft, other)
    assert [names(resolved, act.actor) for act in resolved.acts] == [["Erik Berg"]]


def test_what_is_known_of_papers_and_days_keeps_acts_apart_or_lets_them_meet():
    # one hand-over, its day told differently: one act with both readings
    monday = _draft("a", "Norland handed Suland a letter on Monday.")
    tuesday = _draft("b", "Norland handed Suland a letter on Tuesday.")
    for draft, day, number in ((monday, "on Monday", 0), (tuesday, "on Tuesday", 1)):
        draft.paper("a letter", "letter", by="Norland")
        draft.act(
            "deliver", "handed", "Norland", "Suland", paper=0, time=draft.time(day, weekday=number)
        )
    (act,) = run(monday, tuesday).acts
    assert {act.date.edtf, *(rival.edtf for rival in act.date.rivals)} == {
        "2031-05-05",
        "2031-05-06",
    }


_NO_ACTS = [
    # nothing is said of whom or what
    ({}, "Norland demands."),
    # the name of a paper is no deed of that day
    (
        {"paper_words": "Norland's demand", "object": "peace"},
        "Norland's demand for peace was read.",
    ),
]


@pytest.mark.parametrize(("more", "text"), _NO_ACTS)
def test_what_is_no_act(more, text):
    draft = _draft("a", text)
    words = more.pop("paper_words", None)
    if words:
        draft.paper(words, "demands", by="Norland")
    assert run(draft.act("demand", "demand", "Norland", **more)).acts == ()


_ASIDES = [
    # told as background: the report's date says nothing of it
    ("Norland promised Suland peace in 1990", {"year": 1990}, None),
    # counted from the day told before
    (
        "Norland promised Suland peace two days later",
        {"unit": "day", "shift": 2, "narrative": True},
        "2031-04-12",
    ),
]


@pytest.mark.parametrize(("text", "form", "edtf"), _ASIDES)
def test_a_sentence_of_other_days_is_not_dated_by_the_report(text, form, edtf):
    draft = _draft("a", f"Talks began on 10 April. {text}.")
    draft.names("10 April", month=4, day=10)
    draft.names(" ".join(text.split()[4:]), **form)
    draft.act("promise", "promised", "Norland", "Suland", object="peace")
    (act,) = run(draft).acts
    assert (act.date and act.date.edtf) == edtf


def test_the_day_named_just_before_in_one_statement_carries_over():
    text = "On 4 May the envoy called. He handed Norland a note"
    draft = _draft("a", f'"{text}," Suland said.').says("Suland", text)
    draft.names("4 May", month=5, day=4).paper("a note", "note", by="Suland")
    draft.act("deliver", "handed", "Suland", "Norland", paper=0, by=0)
    (act,) = run(draft).acts
    assert (act.date.edtf, act.date.sure) == ("2031-05-04", False)


def test_nobody_receives_from_himself():
    draft = _draft("a", "Norland received the written response of Suland.")
    draft.paper("the written response", "response", by="Suland", to="Norland")
    draft.act("receive", "received", "Norland", "Norland", paper=0)
    (act,) = (resolved := run(draft)).acts
    assert (act.type, names(resolved, act.actor)) == ("deliver", ["Suland"])


def test_one_publication_of_two_drafts_is_told_of_each():
    draft = _draft("a", "Norland published two draft treaties for Suland and Westmark.")
    draft.paper("two draft treaties", "draft-treaty", by="Norland", to="Suland, Westmark", count=2)
    draft.act("publish", "published", "Norland", paper=0)
    resolved = run(draft)
    assert {act.object for act in resolved.acts} == {d.id for d in resolved.documents}
    assert len(resolved.acts) == 2


_SWAP = (0, 7, 0, 7)


@pytest.mark.parametrize(
    ("changes", "sure"),
    [
        # words were put for others with wrong senses: what only the copy tells may be such words
        ((Change(ChangeKind.SPUN_READING, *_SWAP),), [True, False]),
        # words were changed
        ((Change(ChangeKind.CHANGED_WORDS, *_SWAP),), [True, True]),
        ((), [True, True]),
    ],
)
def test_what_only_a_garbled_copy_tells_is_unsure(changes: tuple[Change, ...], sure: list[bool]):
    original, copy = _told("a"), _told("b", kind="warn", what="jamming radio stations")
    tie = replace(link(original, copy, Relation.REWRITE, source=original), changes=changes)
    found = run(original, copy, links=(tie,))
    assert [act.sure for act in sorted(found.acts, key=lambda act: act.type)] == sure


def _letter():
    """Norland's letter of Tuesday to Suland, handed over, and what is told of it days later."""
    first = _draft("a", "Norland handed Suland a letter on Tuesday.", "2031-05-07")
    first.paper("a letter", "letter", by="Norland", to="Suland")
    first.act(
        "deliver", "handed", "Norland", "Suland", paper=0, time=first.time("Tuesday", weekday=1)
    )
    return first


def test_what_a_paper_says_is_said_to_whom_it_went_on_its_day():
    later = _draft("b", "Its letter, which proposed a swap, is unanswered.", "2031-05-20")
    later.paper("Its letter", "letter", by="Norland", to="Suland")
    later.act("propose", "proposed", "Norland", object="a swap", speaks=0)
    (act,) = [act for act in run(_letter(), later).acts if act.type == "propose"]
    resolved = run(_letter(), later)
    assert names(resolved, act.recipient) == ["Suland"]
    assert act.date is not None
    assert (act.date.edtf, act.date.sure) == ("2031-05-06", False)


@pytest.mark.parametrize(
    ("others", "to"),
    [
        # the only invitation that went to who accepts
        (("Norland",), ["Norland"]),
        # two went to it: which is accepted nobody tells
        (("Norland", "Westmark"), []),
    ],
)
def test_an_answer_to_the_invitation_is_to_the_one_that_came(others, to):
    drafts = []
    for other in others:
        sent = _draft(other, f"{other} handed Suland an invitation on Tuesday.", "2031-05-07")
        sent.paper("an invitation", "invitation", by=other, to="Suland")
        day = sent.time("Tuesday", weekday=1)
        sent.act("deliver", "handed", other, "Suland", paper=0, time=day)
        drafts.append(sent)
    answer = _draft("z", "Suland accepted the invitation.", "2031-05-09")
    answer.act("accept", "accepted", "Suland", object="the invitation")
    resolved = run(*drafts, answer)
    (act,) = [act for act in resolved.acts if act.type == "accept"]
    assert names(resolved, act.recipient) == to
    assert not (act.sure and to)


def test_a_copy_tells_of_an_act_on_the_day_of_its_original():
    words = "Norland accused Suland of breaking the truce."
    one, copy = _draft("a", words, "2031-05-07"), _draft("b", words, "2031-05-09")
    for draft in (one, copy):
        draft.act("accuse", "accused", "Norland", "Suland", object="breaking the truce")
    resolved = run(one, copy, links=(link(one, copy),))
    (act,) = resolved.acts
    assert act.date is not None
    assert act.date.edtf == "../2031-05-07"
