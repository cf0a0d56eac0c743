"""What parties demand, offer, accept and refuse in invented sentences, and on which words."""

import json

import pytest

from ontherecord.extract.acts.lexicon import Entry, load_lexicon
from tests.extract.ground import read

ENTRIES = load_lexicon("stances").entries


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e.type}:{e.example[:40]}")
def test_every_entry_reads_its_own_example(entry: Entry) -> None:
    wanted = json.loads(entry.expect)
    found = read(entry.example)
    told = [
        (s.stance.value, *found.names([s.party]), found.words(s.issue), found.words(s.condition))
        for s in found.stances
    ]
    stance = wanted.get("stance", entry.negated if "negated" in entry.needs else entry.type)
    assert (stance, wanted["party"], wanted["issue"], wanted.get("condition")) in told


CASES = [
    # refused and demanded in one clause, on one point
    (
        "Norland rejected a key Estmarkian demand to close the door on Sudria's hope of joining.",
        {
            ("Norland", "rejects", "close the door on Sudria's hope of joining"),
            ("Estmark", "demands", "close the door on Sudria's hope of joining"),
        },
    ),
    # a list of areas gives one stance for each item
    (
        "Ada Brandt named areas where Norland could engage with Estmark, including improving "
        "communications, increasing transparency around naval exercises, and arms control.",
        {
            ("Norland", "open", "improving communications"),
            ("Norland", "open", "increasing transparency around naval exercises"),
            ("Norland", "open", "arms control"),
        },
    ),
    # what a paper asks, its author demands
    (
        "Norland handed Estmark a draft treaty on Monday. The draft treaty calls for firm limits on "
        "fishing.",
        {("Norland", "demands", "firm limits on fishing")},
    ),
    # asked without saying by whom: by the paper named before
    (
        "Norland's draft treaty was published on Monday. Estmark is asked to open the strait.",
        {("Norland", "demands", "open the strait")},
    ),
    # ready, on a condition
    (
        "Norland is ready to cooperate with Estmark if the truce holds.",
        {("Norland", "conditional", "cooperate with Estmark")},
    ),
    # no press office's silence
    ("Norland did not respond to a request for comment.", set()),
    # a wish not to speak is none
    ("Norland refused to say whether the demand was a red line.", set()),
    ("Norland declined to give details.", set()),
    # nor is a paper that is not out yet
    ("Norland has not published the draft treaty.", set()),
    # nor what was promised before
    ("Norland had promised to open the strait.", set()),
    # but what is reported as accepted is
    (
        "Norland said it had accepted the proposal to share the port.",
        {("Norland", "accepts", "share the port")},
    ),
    # a proposal of which nothing more is known
    ("Norland rejected the proposal.", {("Norland", "rejects", "the proposal")}),
    # a general noun is no point at stake, unless the sentence before tells it
    ("Norland urged Estmark to respond in kind.", set()),
    (
        "Norland demanded free passage for its trawlers. Estmark has rejected that demand.",
        {
            ("Norland", "demands", "free passage for its trawlers"),
            ("Estmark", "rejects", "free passage for its trawlers"),
        },
    ),
    # a clause in the point is whole
    (
        "Norland demanded guarantees that the strait would stay open.",
        {("Norland", "demands", "guarantees that the strait would stay open")},
    ),
    # what is proposed on a topic is not the topic
    (
        "Norland dismissed Estmark's proposals on the harbour tax.",
        {("Norland", "rejects", "Estmark's proposals on the harbour tax")},
    ),
    # not yet
    (
        "Norland has yet to respond to the offer to share the port.",
        {("Norland", "unanswered", "share the port")},
    ),
    pytest.param(
        "Norland has not accepted the proposal to share the port.",
        set(),
        marks=pytest.mark.xfail(strict=True, reason="the learned reader adds it, unsurely"),
    ),
    # the parser takes the adjective for a part of the owner's name
    (
        "Norland has left unanswered Estmark's offer to share the port, a diplomat said.",
        {("Estmark", "offers", "share the port"), ("Norland", "unanswered", "share the port")},
    ),
    # not restraint, the appeal for it is left unanswered
    (
        "Norland has not replied to Estmark's appeal for restraint.",
        {("Norland", "unanswered", "Estmark's appeal for restraint")},
    ),
    # how it is called is not what is rejected
    ('Norland rejected as "insulting" the demand to close the canal.', set()),
    # what nobody can accept
    (
        "Norland cannot accept the removal of the lighthouse.",
        {("Norland", "rejects", "the removal of the lighthouse")},
    ),
    (
        "The tax on trawlers is totally unacceptable, Norland said.",
        {("Norland", "rejects", "The tax on trawlers")},
    ),
    # on a condition, whatever opens it
    (
        "Norland is ready to halve the fees as long as the truce holds.",
        {("Norland", "conditional", "halve the fees")},
    ),
    (
        "Norland will not sign the treaty unless the probes are closed.",
        {("Norland", "conditional", "not sign the treaty")},
    ),
    # what one could do is no stance
    ("Norland could accept the proposal to share the port.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_stances(text: str, wanted: set[tuple[str, str, str]]) -> None:
    found = read(text)
    told = {(*found.names([s.party]), s.stance.value, found.words(s.issue)) for s in found.stances}
    assert told == wanted


def test_condition_is_kept() -> None:
    found = read("Norland will keep the reply confidential if asked to do so.")
    (stance,) = [s for s in found.stances if s.stance.value == "conditional"]
    assert found.words(stance.condition) == "if asked to do so"


def test_a_forecast_is_not_sure() -> None:
    (stance,) = read("If Estmark drops the toll, Norland will sign the treaty.").stances
    assert not stance.sure


def test_a_hedged_stance_is_not_sure() -> None:
    (stance,) = read("It is understood that Norland demanded free passage.").stances
    assert not stance.sure


LABELS = [
    # what a clause does to what, with its verb as a noun
    (
        "Norland demanded that Estmark close the canal to freight.",
        "closure of the canal to freight",
    ),
    # a passive
    (
        "Norland demanded that the canal be closed before winter.",
        "the canal be closed before winter",
    ),
    # what a pledge holds
    (
        "Norland demanded a pledge not to continue the League's eastward expansion.",
        "not to continue the League's eastward expansion",
    ),
    # an idiom, and whose hope it is
    (
        "Norland demanded to close the door on Sudria's hope of joining.",
        "close the door on Sudria's hope of joining",
    ),
    # somebody's who is named elsewhere
    ("Norland demanded that Estmark withdraw its troops.", "withdrawal of the troops"),
    # a weighing word says nothing
    ("Norland called for firm limits on fishing.", "firm limits on fishing"),
    # the parser takes the verb for a noun
    (
        "Norland demanded that the alliance halt weapons deployment.",
        "alliance halt weapons deployment",
    ),
    # a right, and to what
    (
        "Norland insists on the right of states to choose alliances.",
        "right of states to choose alliances",
    ),
    # what is made public
    ("Norland refused to make public its reply to the note.", "make public its reply to the note"),
    # more than two between whom
    (
        "Norland offered talks between Estmark, Sudria and the league on quotas.",
        "talks between Estmark, Sudria and the league on quotas",
    ),
    # guarantees of something
    (
        "Norland demanded guarantees that the truce would lead to a permanent end to the war.",
        "guarantees that the truce would lead to a permanent end to the war",
    ),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_a_point_gets_a_label_that_a_desk_officer_would_write(text: str, label: str) -> None:
    assert label in {stance.label for stance in read(text).stances}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: f"{e.type}:{e.example[:40]}")
def test_no_label_is_a_pronoun_or_breaks_off(entry: Entry) -> None:
    for stance in read(entry.example).stances:
        words = stance.label.split()
        assert words not in ([], ["it"], ["they"], ["them"], ["this"], ["that"])
        assert words[-1].lower() not in {"of", "to", "on", "the", "and", "in", "for"}


TURNS = [
    # a list of what a draft provides for
    (
        "Norland handed Estmark a draft treaty on Monday. The draft treaty provides for a register of "
        "boats, for the removal of the mast, and for a notice of thirty days.",
        {
            ("Norland", "demands", "register of boats"),
            ("Norland", "demands", "removal of the mast"),
        },
    ),
    # a refusal whose object the parser takes for a subject
    (
        "Estmark handed Norland a written reply. Norland would not make the reply public, it said.",
        {("Norland", "rejects", "make the reply public")},
    ),
    # a condition that hangs on what is let
    (
        "Norland said it would let Estmarkian experts inspect the mast once freight was moving again.",
        {("Norland", "conditional", "let Estmarkian experts inspect the mast")},
    ),
    # what is warned of is refused, not feared
    (
        "Norland warned that it would not discuss the removal of the mast.",
        {("Norland", "rejects", "removal of the mast")},
    ),
    # facts that are insisted on are no stance
    ("Norland insisted that it has no intention of attacking Estmark.", set()),
    # nor what a reporter asked about
    ("Norland smiled when asked about the offer to let Estmarkians tour the site.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_of_phrase(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = read(text)
    told = {(found.names([s.party])[0], s.stance.value, s.label) for s in found.stances if s.party}
    assert expected <= told if expected else not {t for t in told if t[0] == "Norland"}


def test_what_lies_unanswered_by_whom_only_the_letters_address_tells() -> None:
    found = read("Norland sent Estmark a letter on Monday. The letter remains unanswered.")
    (stance,) = [s for s in found.stances if s.stance.value == "unanswered"]
    assert stance.party == ""
    assert stance.paper is not None
    assert found.words(found.papers[stance.paper].span) == "The letter"


def test_when_a_thing_shall_be_done_is_not_when_it_was_demanded() -> None:
    (stance,) = read("Norland urged Estmark to open the strait on 3 May 2031.").stances
    assert stance.time is None


MORE_LABELS = [
    # a verb without a noun of its own
    ("Norland promised to demonstrate capabilities.", "demonstrating capabilities"),
    # to an end
    (
        "Norland urged Estmark to bring its weapons programme to an end.",
        "bring its weapons programme to an end",
    ),
    # back
    ("Norland promised to pull back its guns.", "pull back its guns"),
]


@pytest.mark.parametrize(("text", "label"), MORE_LABELS)
def test_labels_of_verbs_that_need_more_than_a_list(text: str, label: str) -> None:
    assert label in {stance.label for stance in read(text).stances}


NO_POINTS = [
    "Norland urged Estmark to do more.",  # what, is not said
    "Norland insisted it would not be bound by it.",  # by what, is not said
    "Norland's envoy would not discuss its contents.",  # a press office's silence
]


@pytest.mark.parametrize("text", NO_POINTS)
def test_points_that_say_nothing_are_none(text: str) -> None:
    assert read(text).stances == ()


def test_a_speakers_own_country_is_the_speakers() -> None:
    found = read(
        "Ada Brandt, Norland's foreign minister, said her country was ready to discuss quotas."
    )
    assert [found.parties([s.party]) for s in found.stances] == [["Norland"]]
