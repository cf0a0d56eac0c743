"""The way of a paper, brought together from reports that each tell a part of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.act import Modality
from ontherecord.nouns.custody import Custody, Step, chains
from ontherecord.nouns.lineage import Relation
from ontherecord.nouns.record import Resolved
from tests.resolve.building import Draft, link, names, run

_SENT = "Norland sent Suland its written reply on Monday."


def _sent(name: str = "a", published: str = "2031-05-07", **more) -> Draft:
    """Monday is 5 May 2031."""
    draft = Draft(name, _SENT, published).actor("Norland").actor("Suland")
    draft.paper("its written reply", "response", "Norland", "Suland")
    return draft.act("deliver", "sent", "Norland", "Suland", paper=0,
                     time=draft.time("on Monday", weekday=0, lean="past"), **more)  # fmt: skip


def _received(name: str = "b", words: str = "", by: str = "Mira Tal") -> Draft:
    """An envoy of Suland tells that the reply came."""
    text = f"Suland's envoy {by} confirmed that Suland had received Norland's written reply{words}."
    draft = Draft(name, text, "2031-05-07").actor("Norland").actor("Suland")
    draft.actor(by, "person", "Suland", "envoy")
    draft.paper("Norland's written reply", "response", "Norland", "Suland")
    draft.says(
        by, "Suland had received Norland's written reply", "indirect", cue=(draft.at("confirmed"),)
    )
    draft.act("confirm", "confirmed", by, object="Suland had received Norland's written reply")
    return draft.act("receive", "received", "Suland", "Norland", paper=0, by=0)


def _steps(resolved: Resolved, step: Step = Step.HANDED) -> list[Custody]:
    return [line for line in resolved.custody if line.step is step]


def test_what_two_reports_tell_of_one_hand_over_is_one_step():
    resolved = run(_sent(), _received())
    (step,) = _steps(resolved)
    assert (names(resolved, step.by), names(resolved, step.to)) == (["Norland"], ["Suland"])
    assert step.document == resolved.documents[0].id
    assert step.on.edtf == "2031-05-05"
    assert len(step.spans) == 2
    assert names(resolved, step.claimed_by) == names(resolved, step.confirmed_by) == ["Mira Tal"]
    assert len(step.confirmations) == 1
    assert step.denials == ()


def test_who_says_what_we_presented_and_is_of_no_known_party_is_no_giver():
    text = 'Mira Tal said Norland handed Suland its reply. "All that we presented is fair," Mira Tal said.'
    draft = Draft("a", text, "2031-05-07").actor("Norland").actor("Suland")
    draft.actor("Mira Tal", "person")
    draft.paper("its reply", "response", "Norland", "Suland")
    draft.says("Mira Tal", "Norland handed Suland its reply", "indirect")
    draft.says("Mira Tal", "All that we presented is fair")
    draft.act("deliver", "handed", "Norland", "Suland", paper=0, by=0)
    draft.act("deliver", "presented", "Mira Tal", paper=0, by=1, sure=False)
    resolved = run(draft)
    assert {"Mira Tal"}.isdisjoint(n for step in resolved.custody for n in names(resolved, step.by))
    assert {"Mira Tal"}.isdisjoint(n for act in resolved.acts for n in names(resolved, act.actor))
    assert [names(resolved, step.by) for step in _steps(resolved)] == [["Norland"]]


def test_reports_in_their_own_voice_claim_for_nobody():
    (step,) = _steps(run(_sent()))
    assert (step.claimed_by, step.confirmed_by) == ((), ())


def test_another_receiver_is_another_step():
    """Two accounts of who took the paper stand side by side."""

    def told(name: str, envoy: str) -> Draft:
        draft = Draft(name, f"Norland handed its written reply to {envoy} of Suland.", "2031-05-07")
        draft.actor("Norland").actor("Suland").actor(envoy, "person", "Suland")
        draft.paper("its written reply", "response", "Norland", "Suland")
        return draft.act("deliver", "handed", "Norland", envoy, paper=0)

    resolved = run(told("a", "Mira Tal"), told("b", "Otto Brand"))
    assert [names(resolved, s.to) for s in sorted(_steps(resolved), key=lambda s: names(resolved, s.to))] == [
        ["Mira Tal"], ["Otto Brand"],
    ]  # fmt: skip


def test_a_denial_stands_beside_the_step_that_others_tell():
    denied = Draft("b", "Suland has received no written reply from Norland.", "2031-05-08")
    denied.actor("Norland").actor("Suland")
    denied.says("Suland", "received no written reply from Norland", "indirect")
    denied.paper("written reply", "response", "Norland", "Suland")
    denied.act("receive", "received", "Suland", "Norland", paper=0, by=0, modality=Modality.DENIED)
    resolved = run(_sent(), denied)
    (step,) = _steps(resolved)
    assert names(resolved, step.denied_by) == ["Suland"]
    assert [denied.report.quote(span) for span in step.denials] == [denied.text]
    assert all(span.report != denied.id for span in step.spans)


def test_who_says_we_received_it_speaks_for_the_side_that_others_name():
    spoken = Draft(
        "b",
        "“We have received it,” Mira Tal of Suland said of Norland's written reply.",
        "2031-05-08",
    )
    spoken.actor("Norland").actor("Suland").actor("Mira Tal", "person", "Suland")
    spoken.says("Mira Tal", "We have received it,")
    spoken.paper("Norland's written reply", "response", "Norland", "Suland")
    spoken.act("receive", "received", "Mira Tal", "Norland", paper=0, by=0)
    resolved = run(_sent(), spoken)
    (step,) = _steps(resolved)
    assert names(resolved, step.to) == ["Suland"]
    assert names(resolved, step.claimed_by) == ["Mira Tal"]


def test_a_copy_speaks_no_later_than_what_it_copies():
    """The giver's word, printed again a week later, does not bear out the taker's."""

    def says(name: str, published: str) -> Draft:
        text = "Olsen said that Norland had sent Suland its written reply."
        draft = Draft(name, text, published).actor("Norland").actor("Suland")
        draft.actor("Olsen", "person", "Norland")
        draft.says("Olsen", "Norland had sent Suland its written reply", "indirect")
        draft.paper("its written reply", "response", "Norland", "Suland")
        return draft.act("deliver", "sent", "Norland", "Suland", paper=0, by=0)

    first, copy = says("a", "2031-05-07"), says("c", "2031-05-20")
    taker = replace(_received(), published="2031-05-08")
    resolved = run(first, copy, taker, links=(link(first, copy, Relation.IDENTICAL, first),))
    (step,) = _steps(resolved)
    assert names(resolved, step.confirmed_by) == ["Mira Tal"]


GO_BETWEENS = [
    # who handed it on
    (" through Westmark", ["Westmark"]),
    (" from Westmark", ["Westmark"]),
    # the author, where nobody else is named
    ("", ["Norland"]),
    # a place is nobody
    (" from the north", ["Norland"]),
]


@pytest.mark.parametrize(("words", "giver"), GO_BETWEENS)
def test_who_handed_it_on(words: str, giver: list[str]):
    draft = _received(words=words).actor("Westmark")
    resolved = run(draft)
    (step,) = _steps(resolved)
    assert names(resolved, step.by) == giver


def test_announced_is_no_step():
    assert _steps(run(_sent(modality=Modality.WILL), _sent("b", modality=Modality.WOULD_IF))) == []


def test_what_is_told_aside_is_claimed_by_nobody():
    draft = Draft("b", "Olsen praised the written reply sent by Norland to Suland.", "2031-05-09")
    draft.actor("Norland").actor("Suland").actor("Olsen", "person", "Suland")
    draft.says("Olsen", "the written reply sent by Norland to Suland", "indirect")
    draft.paper("the written reply", "response", "Norland", "Suland")
    draft.act("deliver", "sent", "Norland", "Suland", paper=0, by=0, tense="aside")
    (step,) = _steps(run(_sent(), draft))
    assert (step.claimed_by, len(step.spans)) == ((), 2)
    assert step.on.edtf == "2031-05-05"


SHOWN = [
    ("publish", "published", Step.PUBLISHED, "Norland"),
    ("withhold", "withheld", Step.WITHHELD, "Norland"),
    ("leak", "leaked", Step.LEAKED, ""),
]


@pytest.mark.parametrize(("kind", "verb", "step", "actor"), SHOWN)
def test_shown_kept_back_or_leaked(kind: str, verb: str, step: Step, actor: str):
    draft = Draft("b", f"Norland's written reply to Suland was {verb}.", "2031-05-09")
    draft.actor("Norland").actor("Suland")
    draft.paper("Norland's written reply", "response", "Norland", "Suland")
    draft.act(kind, verb, actor, paper=0)
    resolved = run(_sent(), draft)
    (line,) = _steps(resolved, step)
    assert names(resolved, line.by) == ([actor] if actor else [])
    assert line.spans == (draft.at(draft.text),)


@given(st.permutations([0, 1, 2]))
def test_the_order_of_reports_changes_nothing(order: list[int]):
    drafts = [_sent(), _received(), _sent("c", "2031-05-08")]
    assert run(*(drafts[at] for at in order)).custody == run(*drafts).custody


def test_a_chain_is_in_order_of_time():
    published = Draft(
        "b", "On Tuesday Norland published its written reply to Suland.", "2031-05-09"
    )
    published.actor("Norland").actor("Suland")
    published.paper("its written reply", "response", "Norland", "Suland")
    published.act("publish", "published", "Norland", paper=0,
                  time=published.time("On Tuesday", weekday=1, lean="past"))  # fmt: skip
    resolved = run(published, _sent())
    (chain,) = chains(resolved.custody).values()
    assert [step.step for step in chain] == [Step.HANDED, Step.PUBLISHED]


def _given(name: str, published: str, day: str) -> Draft:
    """Norland's minister hands Suland the letter on a day of May."""
    text = f"Norland handed Suland a letter in Port Sul on {day} May."
    draft = Draft(name, text, published).actor("Norland").actor("Suland")
    draft.paper("a letter", "letter", "Norland", "Suland")
    return draft.act("deliver", "handed", "Norland", "Suland", paper=0,
                     time=draft.time(f"on {day} May", month=5, day=int(day)))  # fmt: skip


@pytest.mark.parametrize("copied", ["2031-05-25", "2031-05-26"])
def test_the_day_of_most_origins_is_the_day_of_a_step_against_an_edited_copy(copied: str):
    first, giver = _given("a", "2031-05-25", "24"), _given("g", "2031-05-27", "24")
    copy = _given("c", copied, "23")
    resolved = run(first, copy, giver, links=(link(first, copy, Relation.REWRITE, first),))
    (step,) = resolved.custody
    assert step.on.edtf == "2031-05-24"
    assert [paper.delivered.edtf for paper in resolved.documents] == ["2031-05-24"]
    assert any(line.about.startswith("when") for line in resolved.conflicts)


@pytest.mark.parametrize("name", ["a", "z"])
def test_an_original_alone_gives_the_day_against_its_copy(name: str) -> None:
    """Whichever of the two is named first."""
    first, copy = _given(name, "2031-05-25", "24"), _given("m", "2031-05-26", "23")
    resolved = run(first, copy, links=(link(first, copy, Relation.REWRITE, first),))
    assert [step.on.edtf for step in resolved.custody] == ["2031-05-24"]
    assert [paper.delivered.edtf for paper in resolved.documents] == ["2031-05-24"]
