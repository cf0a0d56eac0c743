"""What the reader adds is unsure, what rules tell stays, and likely addressees stand apart."""

from dataclasses import replace

from ontherecord.extract.choice.view import Rules
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.report import Block, CleanText, PassageKind, Report
from tests.extract.ground import extractor, read

STORY = (
    "Norland and Estmark have been at odds over the Hollow Bank since spring. "
    "Norland's foreign minister, Ada Brandt, urged Estmark to release four trawlermen at once. "
    "Norland has been in touch with Estmark twice since Monday, her office said. "
    "Estmark rejected the appeal within hours. "
    "Norland could live with a toll in the strait, its envoy said."
)


def told(text: str) -> Rules:
    """What rules find in one paragraph."""
    report = Report("r-1", "0", None, None, None, None, "en", text, None, ())
    whole = (Block(0, len(text), PassageKind.BODY),)
    return extractor().told(report, CleanText("r-1", text, whole, OffsetMap.identity(len(text))))


def test_an_act_that_no_rule_reaches_is_added_unsurely() -> None:
    found = read(STORY)
    rules = {act.trigger for act in told(STORY).acts}
    act = found.act("consult")
    assert act.trigger not in rules
    assert found.words(act.trigger) == "touch"
    assert (found.names(act.actor), found.names(act.recipient)) == (["Norland"], ["Estmark"])
    assert not act.sure


def test_a_position_that_no_rule_reaches_is_added_unsurely() -> None:
    found = read(STORY)
    (stance,) = (s for s in found.stances if "toll" in (found.words(s.issue) or ""))
    assert stance.stance == "accepts"
    assert found.parties([stance.party]) == ["Norland"]
    assert not stance.sure
    assert stance not in told(STORY).stances


def test_nothing_is_added_where_nobody_does_anything() -> None:
    text = "Norland has a coast of 900 kilometres. Its winters are mild and its summers wet."
    assert read(text).acts == ()
    assert read(text).stances == ()


def test_idle_words_add_nothing() -> None:
    text = (
        "The shop in Norholm accepts credit cards and delivers within two days. Norland's police "
        "agreed that the dam is old. Demand for herring fell in Estmark."
    )
    assert [act.trigger for act in read(text).acts] == [act.trigger for act in told(text).acts]


def test_what_rules_tell_is_kept_and_what_is_added_is_unsure() -> None:
    rules, acts = told(STORY), read(STORY).acts
    known = {(act.trigger, act.type) for act in rules.acts}
    kept = [act for act in acts if (act.trigger, act.type) in known]
    assert [replace(act, likely=()) for act in kept] == list(rules.acts)
    added = [act for act in acts if (act.trigger, act.type) not in known]
    assert added
    assert not any(act.sure for act in added)
    assert list(acts) == sorted(acts, key=lambda act: act.trigger)


def test_a_likely_addressee_is_never_taken_for_told() -> None:
    rules = told(STORY)
    for act in read(STORY).acts:
        assert not (act.likely and act.recipient)
        doers = {rules.actors.party_of(key) for key in act.actor}
        assert not doers & {rules.actors.party_of(key) for key in act.likely}


def test_to_whom_an_act_likely_was_is_told_apart() -> None:
    text = (
        "Estmark closed its border to Norlander lorries on Monday. "
        "Norland, whose drivers wait in a queue of 30 kilometres, accused Estmark of blackmail. "
        "The Norlander transport ministry said on Tuesday that it firmly rejected the new permit fees."
    )
    found = read(text)
    act = found.act("reject")
    assert (found.names(act.recipient), found.names(act.likely)) == ([], ["Estmark"])


def test_a_person_of_nobody_known_has_no_likely_addressee() -> None:
    text = (
        "Norland and Estmark signed the accord on Monday. "
        "Lena Moss, who runs a bakery, rejected the accord and demanded a vote."
    )
    assert all(not act.likely for act in read(text).acts)


def test_a_text_gives_the_same_each_time() -> None:
    assert read(STORY).acts == read(STORY).acts
    assert read(STORY).stances == read(STORY).stances
